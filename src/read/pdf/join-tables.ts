import { figureHanging } from '../../../grammars/line-seam.ts'
import { readsLine } from '../../match/scan.ts'
import { isBold, type Line, lineText } from './line.ts'
import {
  cellCovering,
  cellText,
  commonBorders,
  type RowCell,
  type RowTable,
  type TableRow,
  withBorders,
} from './table-rows.ts'
import { endsSentence, joinsWithoutBlank } from './text-block.ts'

export interface JoinedTable {
  readonly table: RowTable
  /** The lines of header rows that were repeated. */
  readonly dropped: readonly Line[]
}

/**
 * One table from a table and its continuation on the next page; null where the second is another table. Repeated header
 * rows are dropped; a row that the page break cuts becomes one row again where that is certain.
 */
export function joinTables(table: RowTable, continuation: RowTable): JoinedTable | null {
  const repeated = countRepeated(table.rows, continuation.rows)
  const next = repeated === 0 ? continuation : movedUnder(table, continuation)
  const xs = bordersOf(table, next)
  if (xs === null) return null
  const first = withBorders(table, xs)
  const second = withBorders(next, xs)
  const rest = second.rows.slice(repeated)
  // A header that stands alone at the foot of its page has nothing that could go on.
  const isHeaderAlone = repeated === first.rows.length
  const rows = rest.length === 0 ? first.rows : isHeaderAlone ? [...first.rows, ...rest] : appendRows(first.rows, rest)
  const headerRows = Math.max(first.headerRows, repeated)
  const dropped = second.rows.slice(0, repeated).flatMap((row) => row.cells.flatMap((cell) => cell.lines))
  return { table: { ...first, rows, headerRows, page: next.page, bottom: next.bottom }, dropped }
}

/** Without lines, columns lie where the text of a page leaves room: only the reader of the page knows whether they are the same. */
function bordersOf(table: RowTable, next: RowTable): readonly number[] | null {
  if (table.ruled !== next.ruled) return null
  if (next.continues && next.xs.length === table.xs.length) return table.xs
  return commonBorders(table.xs, next.xs)
}

/** A page may have other margins: a table with the head and the widths of the one before stands where that one stood. */
function movedUnder(table: RowTable, next: RowTable): RowTable {
  if (next.xs.length !== table.xs.length) return next
  const distance = (next.xs[0] ?? 0) - (table.xs[0] ?? 0)
  const xs = next.xs.map((x) => x - distance)
  return commonBorders(table.xs, xs) === null ? next : { ...next, xs }
}

function countRepeated(rows: readonly TableRow[], next: readonly TableRow[]): number {
  let count = 0
  while (count < next.length && count < rows.length && filledText(rows[count]!) === filledText(next[count]!)) count++
  // One row of numbers or blanks may be the same by chance; a header has words.
  return next.slice(0, count).some((row) => /\p{L}{2}/u.test(filledText(row))) ? count : 0
}

/** The words of a row; cells may be merged on one page and empty on the next. */
function filledText({ cells }: TableRow): string {
  const texts = cells.map((cell) => cellText(cell).replace(/ +/g, ' '))
  return texts.filter((text) => text !== '').join('\t')
}

function appendRows(rows: readonly TableRow[], next: readonly TableRow[]): TableRow[] {
  const first = next[0]!
  if (continuesRow(rows, first)) return [...mergeRow(rows, first), ...next.slice(1)]
  const { rows: extended, row } = extendMerged(rows, first)
  return [...extended, row, ...next.slice(1)]
}

/** «1», «2.1.», «IV», «a)», and what is counted by a word: «Bước 3», «Tuần 12». */
const ordinal = /^(?:(?:\p{L}{2,6} )?\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-ZĐa-zđ])[.):]?$/u

/** Whether most rows of the table begin with an ordinal. */
function hasOrdinals(rows: readonly TableRow[]): boolean {
  const firsts = rows.map((row) => row.cells[0]).filter((cell) => cell?.column === 0 && cell.colSpan === 1)
  const filled = firsts.map(cellText).filter((text) => text !== '')
  return filled.filter((text) => ordinal.test(text)).length >= Math.max(1, 0.5 * (filled.length - 1))
}

/** Whether `row`, the first of a page, is the rest of the last of `rows`. */
function continuesRow(rows: readonly TableRow[], row: TableRow): boolean {
  const last = rows.length - 1
  const pairs = row.cells.map((cell) => ({ cell, above: cellCovering(rows, last, cell.column)?.cell }))
  const sameShape = pairs.every(({ cell, above }) => above?.column === cell.column && above.colSpan === cell.colSpan)
  const filled = pairs.filter(({ cell }) => cell.lines.length > 0)
  if (!sameShape || filled.length === 0 || row.cells.length === 1) return false
  const firstPair = pairs[0]!
  const ordinals = firstPair.cell.column === 0 && hasOrdinals(rows)
  const content = ordinals ? filled.filter((pair) => pair !== firstPair) : filled
  const goesOn = content.some(({ cell, above }) => goesOnInside(above!, cell))
  const startsAnew = content.some(({ cell, above }) => above!.lines.length === 0 && cell.lines.length > 0)
  if (!ordinals) {
    // The first column of a rest is empty, or its own sentence runs on.
    const firstGoesOn = firstPair.cell.lines.length === 0 || goesOnInside(firstPair.above!, firstPair.cell)
    return goesOn && firstGoesOn && !startsAnew
  }
  if (firstPair.cell.lines.length === 0) {
    if (isMergedRow(content)) return false
    if (goesOn) return !startsAnew || firstPair.above!.rowSpan === 1
    // Inside a merge of ordinals an empty one says nothing; nor does it where all cells are filled again.
    const fewer = content.length < filledAbove(pairs)
    return firstPair.above!.rowSpan === 1 && fewer && !startsAnew && !isTitleRow(filled)
  }
  // An ordinal that is centred in its row may stand in the second part.
  return firstPair.above!.lines.length === 0 && goesOn && rows[last]!.cells.length === row.cells.length
}

/**
 * Whether a row without ordinal is a row of its own under merged cells: its longest text runs on from the page before, but
 * the other cells are filled anew.
 */
function isMergedRow(content: readonly Pair[]): boolean {
  const length = ({ cell, above }: Pair): number => cellText(above).length + cellText(cell).length
  const longest = Math.max(0, ...content.map(length))
  const others = content.filter((pair) => length(pair) < longest)
  const anew = others.filter(({ cell, above }) => above!.lines.length > 0 && !goesOnInside(above!, cell))
  return anew.length >= 2 && anew.length === others.length
}

function filledAbove(pairs: readonly Pair[]): number {
  return pairs.slice(1).filter(({ above }) => (above?.lines.length ?? 0) > 0).length
}

type Pair = { readonly cell: RowCell; readonly above: RowCell | undefined }

/** A single bold text under text that is not bold, or under a cell that is finished, is the title of a group of rows. */
function isTitleRow(filled: readonly Pair[]): boolean {
  const [only] = filled
  if (filled.length !== 1 || only === undefined) return false
  return only.cell.lines.every(isBold) && !(only.above?.lines ?? []).every(isBold)
}

/** Whether a sentence runs on from one cell into the other. */
function goesOnInside(above: RowCell, cell: RowCell): boolean {
  const before = above.lines.at(-1)
  const after = cell.lines[0]
  if (before === undefined || after === undefined || endsSentence(before)) return false
  const [left, right] = [lineText(before), lineText(after)]
  return /^[\p{Ll},;)]/u.test(right) || joinsWithoutBlank(left, right) || readsLine(figureHanging, left)
}

/** The rows with the lines of `row` added to the cells of the last row. */
function mergeRow(rows: readonly TableRow[], row: TableRow): TableRow[] {
  const merged = rows.map((one) => ({ cells: [...one.cells] }))
  for (const cell of row.cells) {
    const target = cellCovering(rows, rows.length - 1, cell.column)!
    const { cells } = merged[target.row]!
    const index = cells.findIndex((one) => one.column === target.cell.column)
    const grown = { ...target.cell, lines: [...target.cell.lines, ...cell.lines] }
    cells[index] = { ...grown, rowSpan: grown.rowSpan + cell.rowSpan - 1 }
  }
  return merged
}

/**
 * Cells of a row that belong to cells of the rows above: empty ones under a cell that is merged downwards, and, where the
 * ordinal is missing, those whose text runs on. The merge goes on over the page break.
 */
function extendMerged(rows: readonly TableRow[], row: TableRow): { rows: readonly TableRow[]; row: TableRow } {
  const extended = rows.map((one) => ({ cells: [...one.cells] }))
  const first = row.cells[0]
  const isUnderOrdinal = first?.column === 0 && first.lines.length === 0 && hasOrdinals(rows)
  const pairs = row.cells.map((cell) => ({ cell, above: cellCovering(rows, rows.length - 1, cell.column) }))
  const cut = isUnderOrdinal && pairs.some(({ cell, above }) => above !== null && runsOn(above.cell, cell))
  // Ordinal and content both empty, but the rest filled anew: they are merged with those above.
  const firstFilled = pairs.findIndex(({ cell }) => cell.lines.length > 0)
  const merged = isUnderOrdinal && firstFilled > 1 ? pairs[firstFilled]!.cell.column : 0
  const isUnderMerge = !hasOrdinals(rows) && mergesFirstColumn(rows) && pairs.length - firstFilled > 2
  const kept = pairs.filter(({ cell, above }) => {
    if (above === null || above.cell.column !== cell.column || above.cell.colSpan !== cell.colSpan) return true
    if (above.cell.lines.length === 0) return true
    const isMerged =
      cell.lines.length === 0 &&
      (above.cell.rowSpan > 1 ||
        cell.rowSpan > 1 ||
        ((cut || isUnderMerge) && cell.column === 0) ||
        cell.column < merged)
    if (!isMerged && !(cut && runsOn(above.cell, cell))) return true
    const { cells } = extended[above.row]!
    const index = cells.findIndex((one) => one.column === cell.column)
    const lines = [...above.cell.lines, ...cell.lines]
    cells[index] = { ...above.cell, lines, rowSpan: rows.length - above.row + cell.rowSpan }
    return false
  })
  return { rows: extended, row: { cells: kept.map(({ cell }) => cell) } }
}

/** Whether cells of the first column are merged downwards elsewhere: days with several appointments, months with several tasks. */
function mergesFirstColumn(rows: readonly TableRow[]): boolean {
  return rows.some(({ cells }) => cells[0]?.column === 0 && cells[0].rowSpan > 1 && cells.length > 2)
}

function runsOn(above: RowCell, cell: RowCell): boolean {
  return cell.lines.length > 0 && goesOnInside(above, cell)
}
