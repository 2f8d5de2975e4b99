import type { SourceBlock, SourceParagraph, SourceTable } from '../model/source-document.ts'
import { sliceParagraph } from '../model/source-document.ts'
import type { ColumnBlock } from './columns/columns.ts'
import { beginsHead, findHeadColumns } from './columns/head-columns.ts'
import { layoutOf, layoutParagraphs } from './columns/layout-tables.ts'
import { beginsTail, findSignerColumns, findTailColumns } from './columns/tail-columns.ts'
import { type Fold, type Piece, piecesOf } from './pieces.ts'

/** What the document consists of once layout is undone: lines of text, and tables of data. */
export type Item =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'table'; readonly table: SourceTable; readonly blankBefore: boolean }

/** How many lines the head of a document may take, and the end before and behind «Nơi nhận». */
const headLines = 60
const tailLines = 60
/** How far the letterhead of an attached text may reach. */
const attachedLines = 12
/** How many texts with an end of their own one file may hold. */
const mostTails = 20

/** Undoes layout: tables and blanks that only place the halves of the head and the end; frames around text; line breaks. */
export function toItems(blocks: readonly SourceBlock[], fold?: Fold): Item[] {
  const items: Item[] = []
  let blankBefore = false
  let layouts = 0
  const add = (
    paragraph: SourceParagraph,
    layout: Piece['layout'],
    column: number | null,
    columnKey: string | null,
  ): void => {
    const pieces = piecesOf(paragraph, { blankBefore, layout, column, columnKey }, fold)
    for (const piece of pieces) items.push({ kind: 'piece', piece })
    blankBefore = pieces.length === 0
  }
  const sides = columnsOfParagraphs(blocks)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const side = sides.find((candidate) => candidate.first === i)
    if (side !== undefined) {
      layouts++
      for (const { paragraph, column } of side.stretches) add(paragraph, side.layout, column, `${layouts}/${column}`)
      i = side.end - 1
      continue
    }
    if (block.kind === 'paragraph') {
      add(block, null, null, null)
      continue
    }
    const layout = layoutOf(block)
    if (layout === null) {
      items.push({ kind: 'table', table: block, blankBefore })
      blankBefore = false
      continue
    }
    layouts++
    for (const { paragraph, column, band } of layoutParagraphs(block)) {
      if (layout === 'frame') add(paragraph, null, null, null)
      else add(paragraph, layout, column, `${layouts}/${band}/${column}`)
    }
    blankBefore = true
  }
  return items
}

interface Side {
  readonly layout: 'head' | 'tail'
  /** Blocks it replaces. */
  readonly first: number
  readonly end: number
  readonly stretches: readonly { readonly paragraph: SourceParagraph; readonly column: number }[]
}

/** Columns that were made by blanks or tabs inside paragraphs: in the first and the last lines, and above an attached text. */
function columnsOfParagraphs(blocks: readonly SourceBlock[]): Side[] {
  const sides: Side[] = []
  const firstTable = blocks.findIndex((block) => block.kind === 'table')
  const headEnd = Math.min(firstTable < 0 ? blocks.length : firstTable, headLines)
  const head = sideOf(blocks, 0, headEnd, 'head', findHeadColumns)
  if (head !== null) sides.push(head)
  for (const [from, to] of tailRegions(blocks, head?.end ?? 0)) {
    const tail = sideOf(blocks, from, to, 'tail', findTailColumns)
    if (tail !== null) sides.push(tail)
    // Joint issuers sign side by side above Nơi nhận, or without it.
    const signers = sideOf(blocks, from, tail?.first ?? to, 'tail', findSignerColumns)
    if (signers !== null) sides.push(signers)
  }
  const isFree = (block: number): boolean => sides.every(({ first, end }) => block < first || block >= end)
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph' || !isFree(at) || block.text.length > 200 || !beginsHead(block.text)) return
    const stop = blocks.findIndex((later, i) => i > at && later.kind === 'table')
    const attached = sideOf(
      blocks,
      at,
      Math.min(stop < 0 ? blocks.length : stop, at + attachedLines),
      'head',
      findHeadColumns,
    )
    if (attached !== null) sides.push(attached)
  })
  return sides
}

/** The paragraphs around each Nơi nhận: appendices may follow it, and an attached text has its own; else the last ones of the document. */
function tailRegions(blocks: readonly SourceBlock[], after: number): (readonly [from: number, to: number])[] {
  const headings = blocks.flatMap((block, i) =>
    i >= after && block.kind === 'paragraph' && block.text.split('\n').some(beginsTail) ? [i] : [],
  )
  if (headings.length === 0) {
    const lastTable = blocks.findLastIndex((block) => block.kind === 'table')
    return [[Math.max(lastTable + 1, blocks.length - tailLines, after), blocks.length]]
  }
  const isTable = (i: number): boolean => blocks[i]?.kind === 'table'
  let end = after
  return headings.slice(0, mostTails).map((heading, n) => {
    let from = heading
    while (from > end && heading - from < 12 && !isTable(from - 1)) from--
    const limit = Math.min(blocks.length, heading + tailLines, headings[n + 1] ?? blocks.length)
    let to = heading + 1
    while (to < limit && !isTable(to)) to++
    end = to
    return [from, to]
  })
}

function sideOf(
  blocks: readonly SourceBlock[],
  from: number,
  to: number,
  layout: Side['layout'],
  find: (lines: readonly string[]) => ColumnBlock | null,
): Side | null {
  const lines: {
    readonly block: number
    readonly paragraph: SourceParagraph
    readonly start: number
    readonly text: string
  }[] = []
  for (let block = from; block < to; block++) {
    const paragraph = blocks[block]!
    if (paragraph.kind !== 'paragraph') return null
    let start = 0
    for (const text of paragraph.text.split('\n')) {
      lines.push({ block, paragraph, start, text })
      start += text.length + 1
    }
  }
  const found = find(lines.map((line) => line.text))
  if (found === null) return null
  const first = lines[found.firstLine]!.block
  const end = lines[found.endLine - 1]!.block + 1
  const slices = (stretches: ColumnBlock['left'], column: number) =>
    stretches.map(({ line, start, end: stop }) => {
      const { paragraph, start: at } = lines[line]!
      return { paragraph: sliceParagraph(paragraph, at + start, at + stop), column }
    })
  // Lines of the first and the last paragraph that stand outside the columns stay as they are.
  const outside = (from: number, to: number) =>
    lines
      .slice(from, to)
      .filter((line) => line.block >= first && line.block < end && line.text.trim() !== '')
      .map(({ paragraph, start, text }) => ({
        paragraph: sliceParagraph(paragraph, start, start + text.length),
        column: 0,
      }))
  return {
    layout,
    first,
    end,
    stretches: [
      ...outside(0, found.firstLine),
      ...slices(found.left, 0),
      ...slices(found.right, 1),
      ...outside(found.endLine, lines.length),
    ],
  }
}
