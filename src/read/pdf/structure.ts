import type { SourceBlock } from '../../model/source-document.ts'
import { splitNotes } from './footnotes.ts'
import { joinTables } from './join-tables.ts'
import { glyphsOf, type Line, type Word } from './line.ts'
import { findBlocks, findMargins, learnStyle, type Margins, middle } from './margins.ts'
import { tieNotes, withoutMark } from './note-marks.ts'
import { type PageItem, toPageItems } from './page-items.ts'
import type { PageLayout } from './page-layout.ts'
import type { LineContext } from './paragraph-breaks.ts'
import { bodyParagraphs, columnParagraphs } from './paragraphs.ts'
import type { RowTable } from './table-rows.ts'
import type { TextBlock } from './text-block.ts'
import { type PlaceOnPage, toParagraph } from './to-paragraph.ts'
import { toSourceTable } from './to-table.ts'

/** A stretch of the document that is read in one go. */
type FlowItem =
  | { readonly kind: 'table'; readonly firstPage: number; table: RowTable }
  | { readonly kind: 'column'; readonly lines: readonly Line[] }
  | { readonly kind: 'body'; readonly lines: Line[] }

/**
 * Puts the lines and tables of all pages together to paragraphs and tables; both go on over page breaks.
 * @param placed is told of all lines that end in a block or are dropped because they are repeated
 * @returns the document's blocks in reading order
 */
export function buildStructure(
  pages: readonly PageLayout[],
  place: PlaceOnPage,
  placed: (lines: readonly Line[]) => void,
): SourceBlock[] {
  const bodySize = mainSize(pages)
  const { pages: noted, ownerOf } = tieNotes(pages.map((page) => splitNotes(page, bodySize)))
  const items = toPageItems(noted)
  const widths = new Map(pages.map((page) => [page.number, page.width]))
  const context = learnContext(items, (page) => widths.get(page) ?? 0)
  const blocks: SourceBlock[] = []
  const allNotes = noteParagraphs(
    noted.flatMap((page) => page.notes),
    context,
  )
  const tied = tieBlocks(allNotes, ownerOf)
  let notes = allNotes.filter((note) => !ownerOf.has(note.lines[0]!))
  const emit = (text: readonly TextBlock[]): void => {
    for (const block of text) {
      placed(block.lines)
      blocks.push(toParagraph(block, place))
      emitTied(block.lines)
    }
  }
  // Notes follow the paragraph or table that refers to them; what nothing refers to follows what its page ends in.
  const emitTied = (lines: readonly Line[]): void => {
    if (tied.size === 0) return
    for (const word of lines.flatMap((line) => line.words)) {
      const own = tied.get(word)
      tied.delete(word)
      if (own !== undefined) emit(own)
    }
  }
  const emitNotes = (page: number): void => {
    emit(notes.filter((note) => note.lines[0]!.page <= page))
    notes = notes.filter((note) => note.lines[0]!.page > page)
  }
  for (const item of toFlow(items, placed)) {
    if (item.kind === 'table') {
      emitNotes(item.firstPage - 1)
      const lines = item.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
      placed(lines)
      blocks.push(toSourceTable(item.table, place))
      emitTied(lines)
      emitNotes(item.table.page - 1)
      continue
    }
    for (const block of item.kind === 'body' ? bodyParagraphs(item.lines, context) : columnParagraphs(item.lines)) {
      emitNotes(block.lines[0]!.page - 1)
      emit([block])
      emitNotes(block.lines.at(-1)!.page - 1)
    }
  }
  emitNotes(Number.POSITIVE_INFINITY)
  for (const own of tied.values()) emit(own)
  return blocks
}

/** The notes that each word refers to. */
function tieBlocks(notes: readonly TextBlock[], ownerOf: ReadonlyMap<Line, Word>): Map<Word, TextBlock[]> {
  const tied = new Map<Word, TextBlock[]>()
  for (const note of notes) {
    const [first, ...rest] = note.lines
    const owner = ownerOf.get(first!)
    if (owner === undefined) continue
    const text = { ...note, lines: [withoutMark(first!), ...rest] }
    tied.set(owner, [...(tied.get(owner) ?? []), text])
  }
  return tied
}

/** Footnotes, which may go on over a page break too. */
function noteParagraphs(notes: readonly Line[], context: LineContext): TextBlock[] {
  if (notes.length === 0) return []
  const size = middle(notes.map((line) => line.size))
  const style = { ...context.style, indent: null, pitch: notePitch(notes, size) }
  return bodyParagraphs(notes, { ...context, style })
}

function notePitch(notes: readonly Line[], size: number): number {
  const distances = notes
    .slice(1)
    .map((line, i) => line.y - notes[i]!.y)
    .filter((distance) => distance > 0)
  return distances.length === 0 ? 1.2 : middle(distances) / size
}

/** Font size of most of the document's text. */
function mainSize(pages: readonly PageLayout[]): number {
  const weights = new Map<number, number>()
  for (const line of pages.flatMap((page) => page.lines)) {
    const size = Math.round(line.size * 2) / 2
    weights.set(size, (weights.get(size) ?? 0) + glyphsOf([line]))
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

function learnContext(items: readonly PageItem[], widthOf: (page: number) => number): LineContext {
  const linesByPage = new Map<number, Line[]>()
  const pairs: [Line, Line][] = []
  for (const item of items) {
    if (item.kind !== 'region' || item.region.kind !== 'body') continue
    const { lines } = item.region
    for (const line of lines) linesByPage.set(line.page, [...(linesByPage.get(line.page) ?? []), line])
    for (let i = 1; i < lines.length; i++) pairs.push([lines[i - 1]!, lines[i]!])
  }
  const margins: Map<number, Margins> = findMargins(linesByPage, widthOf)
  const blocks = findBlocks([...linesByPage.values()].flat(), margins)
  const edgesOf = (line: Line): Margins =>
    blocks.get(line) ?? margins.get(line.page) ?? { left: line.x1, right: line.x2 }
  return { edgesOf, style: learnStyle(pairs, edgesOf) }
}

/** Strings the pages together: body text goes on from page to page, and so do tables. */
function toFlow(items: readonly PageItem[], dropped: (lines: readonly Line[]) => void): FlowItem[] {
  const flow: FlowItem[] = []
  for (const item of items) {
    const last = flow.at(-1)
    if (item.kind === 'table') {
      const joined =
        last?.kind === 'table' && follows(last.table, item.table) ? joinTables(last.table, item.table) : null
      if (joined !== null && last?.kind === 'table') {
        last.table = joined.table
        dropped(joined.dropped)
      } else flow.push({ kind: 'table', firstPage: item.table.page, table: item.table })
    } else if (item.region.kind === 'column') flow.push({ kind: 'column', lines: item.region.lines })
    else if (last?.kind === 'body') for (const one of item.region.lines) last.lines.push(one)
    else flow.push({ kind: 'body', lines: [...item.region.lines] })
  }
  return flow
}

/** Parts of one table stand on pages that follow each other. */
function follows(table: RowTable, next: RowTable): boolean {
  return next.page === table.page + 1
}
