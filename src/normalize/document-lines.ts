import { findGlued } from '../lines/glued.ts'
import { readLine } from '../lines/line-kinds.ts'
import { findPage } from '../lines/page.ts'
import { findPartedNumber } from '../lines/parted-numbers.ts'
import type { ReadLine } from '../lines/read-line.ts'
import { layoutOfText, type TextLayout } from '../lines/text-layout.ts'
import { findTornLines } from '../lines/torn-lines.ts'
import { type Diagnostic, diagnostic, type Report } from '../model/diagnostic.ts'
import type { SourceDocument } from '../model/source-document.ts'
import { type Item, toItems } from './items.ts'
import { cutPiece, type Fold, joinPieces, pieceInInput } from './pieces.ts'
import { joinSplitSyllables } from './split-syllables.ts'

export interface DocumentLines {
  readonly items: readonly Item[]
  /** What each line says of itself; null for tables. */
  readonly read: readonly (ReadLine | null)[]
  readonly layout: TextLayout
}

/** The lines and tables of the document: without the page that it was copied from, and without numbers of printed pages. */
export function documentLines(source: SourceDocument, report: Report, fold?: Fold): DocumentLines {
  const { blocks, count } = joinSplitSyllables(source.blocks)
  if (count > 0) report(diagnostic('words-joined', `${count} words`))
  const parted = withoutGlue(readItems(withoutPageNumbers(toItems(blocks, fold), report)), report)
  const { items, read } = withWholeLines(withWholeNumber(parted))
  const layout = layoutOfText(read)
  const leftOut = findPage(read, layout)
  for (const { first, end, what } of leftOut) report(pageNote(read.slice(first, end), what))
  const isKept = (_: unknown, i: number): boolean => leftOut.every(({ first, end }) => i < first || i >= end)
  const kept = { items: items.filter(isKept), read: read.filter(isKept) }
  return { ...(layout.hasSoftLines ? asLines(kept) : kept), layout }
}

/** Where line breaks inside paragraphs part everything there is, what follows one is a line like any other. */
function asLines({ items, read }: ReadItems): ReadItems {
  return {
    items: items.map((item) =>
      item.kind === 'piece' ? { ...item, piece: { ...item.piece, afterSoftBreak: false } } : item,
    ),
    read: read.map((one) => (one === null ? null : { ...one, line: { ...one.line, afterSoftBreak: false } })),
  }
}

type ReadItems = Pick<DocumentLines, 'items' | 'read'>

const readItems = (items: readonly Item[]): ReadItems => ({ items, read: items.map(readItem) })

const readItem = (item: Item): ReadLine | null =>
  item.kind === 'piece' ? { line: item.piece, reading: readLine(item.piece.folded) } : null

/** Items that stood glued behind the one before them are lines of their own. */
function withoutGlue({ items, read }: ReadItems, report: Report): ReadItems {
  const glued = findGlued(read)
  if (glued.size === 0) return { items, read }
  report(diagnostic('items-parted', `${[...glued.values()].flat().length} times`))
  const parted: Item[] = []
  const parts: (ReadLine | null)[] = []
  for (const [i, item] of items.entries()) {
    const offsets = glued.get(i)
    if (offsets === undefined || item.kind !== 'piece') {
      parted.push(item)
      parts.push(read[i]!)
      continue
    }
    for (const piece of cutPiece(item.piece, offsets)) {
      parted.push({ kind: 'piece', piece })
      parts.push(readItem({ kind: 'piece', piece }))
    }
  }
  return { items: parted, read: parts }
}

/** The rest of the document's own number stands below its label. */
function withWholeNumber({ items, read }: ReadItems): ReadItems {
  const parted = findPartedNumber(read)
  if (parted === null) return { items, read }
  const { label, rest } = parted
  const moved = <T>(all: readonly T[]): T[] => [
    ...all.slice(0, label + 1),
    all[rest]!,
    ...all.slice(label + 1, rest),
    ...all.slice(rest + 1),
  ]
  return { items: moved(items), read: moved(read) }
}

/** Lines of heads and ends that were torn are whole again: what each of them is can be read only then. */
function withWholeLines({ items, read }: ReadItems): ReadItems {
  const torn = findTornLines(read)
  if (torn.length === 0) return { items, read }
  const whole: Item[] = []
  const wholeRead: (ReadLine | null)[] = []
  let from = 0
  for (const [first, end] of torn) {
    const pieces = items.slice(first, end).flatMap((item) => (item.kind === 'piece' ? [item.piece] : []))
    const joined: Item = { kind: 'piece', piece: joinPieces(pieces) }
    for (let i = from; i < first; i++) {
      whole.push(items[i]!)
      wholeRead.push(read[i]!)
    }
    whole.push(joined)
    wholeRead.push(readItem(joined))
    from = end
  }
  return { items: [...whole, ...items.slice(from)], read: [...wholeRead, ...read.slice(from)] }
}

/** Where in the input the lines stand: their text is not in the document's. */
function pageNote(lines: readonly (ReadLine | null)[], what: string): Diagnostic {
  const pieces = lines.filter((line) => line !== null).map(({ line }) => line)
  const [first, last] = [pieces[0], pieces.at(-1)]
  const from = first === undefined ? null : pieceInInput(first, { start: 0, end: first.text.length })
  const to = last === undefined ? null : pieceInInput(last, { start: 0, end: last.text.length })
  const place = from === null || to === null ? '' : `, characters ${from.start} to ${to.end} of the input`
  return diagnostic('page-left-out', `${what}, ${lines.length} lines${place}`)
}

/** A lone figure between two paragraphs is the number of a page. In the head it may be the serial that was filled in. */
function withoutPageNumbers(items: readonly Item[], report: Report): Item[] {
  const kept: Item[] = []
  for (const [i, item] of items.entries()) {
    const isNumber =
      item.kind === 'piece' &&
      /^(?:- ?\d{1,3} ?-|\d{1,3}|(?:Trang|Page) \d{1,3}(?: ?\/ ?\d{1,3})?)$/.test(item.piece.folded)
    if (isNumber && i > 8 && item.piece.layout === null) report(diagnostic('page-number-dropped', item.piece.text))
    else kept.push(item)
  }
  return kept
}
