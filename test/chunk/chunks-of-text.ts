import { foldTones } from '../../grammars/tone-placement.ts'
import type { Chunk } from '../../src/chunk/chunk.ts'
import { readChunks } from '../../src/chunk/read-chunks.ts'
import { readPassage } from '../../src/extract/passages/read-passages.ts'

/** The chunks of a text that stands alone in the body. */
export function chunksOfText(text: string, isTitle = false): Chunk[] {
  const folded = foldTones(text)
  const span = { start: 0, end: text.length }
  const reading = readPassage({
    text,
    folded,
    pieces: [{ at: 0, span }],
    zone: 'body',
    section: null,
    line: 0,
    cell: null,
  })
  return readChunks({ text, folded, stretch: span, reading: isTitle ? null : reading, isTitle })
}
