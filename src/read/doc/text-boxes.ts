import type { RawBlock } from '../docx/raw.ts'
import type { Gaps } from '../word/gaps.ts'
import { readDrawingGroups } from './drawing-groups.ts'
import type { PlacedBlocks } from './placed-blocks.ts'

/** Where boxes stand. */
export interface BoxPlaces {
  /** The PlcSpaMom: offsets of the anchors in the main text, then 26 bytes for each shape. */
  readonly anchors: Uint8Array
  /** The PlcftxbxTxt: offsets of the boxes in their story, then 22 bytes for each. */
  readonly texts: Uint8Array
  readonly drawings: Uint8Array
  /** Where the story begins in the text of all stories, and its length. */
  readonly start: number
  readonly length: number
}

const anchorSize = 26
const textSize = 22
/** Behind every text. */
const unknownPlace = 0xffffffff
/** Where the number of the shape stands in what is said of a box. */
const shapeAt = 14

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function countOf(bytes: Uint8Array, size: number): number {
  return Math.max(0, Math.floor((bytes.length - 4) / (size + 4)))
}

interface Box {
  readonly anchor: number
  readonly from: number
  readonly to: number
}

/** Source: [MS-DOC] 2.8.37 (PlcSpaMom), 2.9.253 (Spa). */
function readAnchors(bytes: Uint8Array): Map<number, number> {
  const view = viewOf(bytes)
  const count = countOf(bytes, anchorSize)
  return new Map(
    Array.from({ length: count }, (_, i) => [
      view.getUint32((count + 1) * 4 + i * anchorSize, true),
      view.getUint32(i * 4, true),
    ]),
  )
}

/** Source: [MS-DOC] 2.8.32 (PlcftxbxTxt), 2.9.96 (FTXBXS). The last entry is none. */
function readBoxes({ anchors, texts, drawings, start, length }: BoxPlaces, gaps: Gaps): Box[] {
  const places = readAnchors(anchors)
  const groups = readDrawingGroups(drawings)
  const view = viewOf(texts)
  const count = countOf(texts, textSize)
  const boxes: Box[] = []
  for (let i = 0; i < count; i++) {
    const from = view.getUint32(i * 4, true)
    const to = view.getUint32(i * 4 + 4, true)
    const shape = view.getUint32((count + 1) * 4 + i * textSize + shapeAt, true)
    if (to > from && to <= length) {
      const anchor = places.get(groups.get(shape) ?? shape) ?? places.get(shape) ?? unknownPlace
      boxes.push({ anchor, from: start + from, to: start + to })
    } else if (i < count - 1) gaps.note('box')
  }
  return boxes
}

/**
 * Lines up the text boxes of the main text; those without a known place come last.
 * @param read gives the blocks between two offsets
 */
export function lineUpBoxes(
  places: BoxPlaces,
  read: (from: number, to: number) => RawBlock[],
  gaps: Gaps,
): PlacedBlocks {
  const boxes = places.length === 0 ? [] : readBoxes(places, gaps).sort((a, b) => a.anchor - b.anchor)
  let next = 0
  return {
    take(before) {
      const blocks: RawBlock[] = []
      const seen = new Set<string>()
      for (let box = boxes[next]; box !== undefined && box.anchor < before; box = boxes[++next]) {
        const made = withoutBlankEnd(read(box.from, box.to))
        const text = textOf(made)
        // Word keeps a box twice where it was drawn for two versions.
        if (text.trim() === '' || seen.has(text)) continue
        seen.add(text)
        for (const one of made) blocks.push(one)
      }
      return blocks
    },
  }
}

function isBlank(block: RawBlock): boolean {
  return block.kind === 'paragraph' && block.number === null && block.runs.every((run) => run.text.trim() === '')
}

/** The story of a box ends in a paragraph that is none of the document's. */
function withoutBlankEnd(blocks: RawBlock[]): RawBlock[] {
  const last = blocks.at(-1)
  return last !== undefined && isBlank(last) ? blocks.slice(0, -1) : blocks
}

function textOf(blocks: readonly RawBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.runs.map((run) => run.text).join('')
        : block.rows.map((row) => row.cells.map((cell) => textOf(cell.blocks)).join('\t')).join('\n'),
    )
    .join('\n')
}
