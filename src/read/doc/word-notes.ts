import type { RawBlock } from '../docx/raw.ts'
import { trimNote } from '../word/trim-note.ts'
import type { PlacedBlocks } from './placed-blocks.ts'

/** Where the notes of one kind stand. */
export interface NotePlaces {
  /** The PlcffndRef or PlcfendRef: offsets of the marks in the main text, then two bytes for each. */
  readonly marks: Uint8Array
  /** The PlcffndTxt or PlcfendTxt: offsets of the notes in their story. */
  readonly texts: Uint8Array
  /** Where the story begins in the text of all stories. */
  readonly start: number
}

function longs(bytes: Uint8Array, count: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: count }, (_, i) => view.getUint32(i * 4, true))
}

/**
 * Lines up footnotes and endnotes. Source: [MS-DOC] 2.8.10, 2.8.11 and 2.8.17, 2.8.18.
 * @param read gives the blocks between two offsets
 */
export function queueNotes(
  places: readonly NotePlaces[],
  read: (from: number, to: number) => RawBlock[],
): PlacedBlocks {
  const notes = places.flatMap(({ marks, texts, start }) => {
    const count = Math.max(0, Math.floor((marks.length - 4) / 6))
    const ends = longs(texts, Math.floor(texts.length / 4))
    return longs(marks, count).map((mark, i) => ({
      mark,
      from: start + (ends[i] ?? 0),
      to: start + (ends[i + 1] ?? 0),
    }))
  })
  notes.sort((a, b) => a.mark - b.mark)
  let next = 0
  return {
    take(before) {
      const blocks: RawBlock[] = []
      for (let note = notes[next]; note !== undefined && note.mark < before; note = notes[++next])
        if (note.to > note.from) for (const one of trimNote(read(note.from, note.to))) blocks.push(one)
      return blocks
    },
  }
}
