import { isGroupOrdinal, isOrdinalCell } from '../../../grammars/table-cell.ts'
import { printedOrdinalTitle } from '../../../grammars/table-word.ts'
import { readsLine } from '../../match/scan.ts'
import { greatestOf } from '../../model/extremes.ts'
import { type CellLine, type TextCell, toRow } from './table-shape.ts'

type Cell = readonly CellLine[]
type Row = readonly Cell[]

const textOf = (cell: Cell): string =>
  cell
    .map(({ line, start, end }) =>
      line.text
        .slice(start, end)
        .replace(/[*_\\]/g, '')
        .trim(),
    )
    .join(' ')
    .trim()
const isOrdinal = (cell: Cell): boolean => isOrdinalCell(textOf(cell)) || isGroupOrdinal(textOf(cell))

/**
 * Gives the cells of each row their columns. Rows that are too short have lost merged cells: the cells of a header over
 * several columns, a title beside its number, cells merged downwards.
 * @param isPadded short rows lack their last cells, as in Markdown
 */
export function placeCells(rows: readonly Row[], columns: number, isPadded: boolean): TextCell[][] {
  const shapes = shapesOf(rows.filter((row) => row.length === columns).slice(0, 200), columns)
  const counts = readsLine(printedOrdinalTitle, textOf(rows[0]?.[0] ?? []))
  const placed: TextCell[][] = []
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!
    const below = rows[r + 1]
    const header = r === 0 && below !== undefined && row.length < columns ? headerOf(row, below, columns, shapes) : null
    if (header !== null) {
      for (const one of header) placed.push(one)
      r++
    } else
      placed.push(
        counts && r > 0 && lacksOrdinal(row)
          ? withoutOrdinal(row, columns, shapes)
          : rowOf(row, columns, isPadded, shapes),
      )
  }
  return placed
}

function rowOf(row: Row, columns: number, isPadded: boolean, shapes: readonly Shape[]): TextCell[] {
  if (row.length >= columns || row.length === 1) return toRow(withinColumns(row, columns), columns)
  if (isPadded) return padded(row, 0, columns)
  if (row.length === 2 && isOrdinal(row[0]!))
    return [
      { column: 0, rowSpan: 1, colSpan: 1, lines: row[0]! },
      { column: 1, rowSpan: 1, colSpan: columns - 1, lines: row[1]! },
    ]
  return padded(row, bestColumn(row, columns, shapes), columns)
}

/** More cells than columns: bars inside of the last one. No word is lost. */
const withinColumns = (row: Row, columns: number): Row =>
  row.length <= columns ? row : [...row.slice(0, columns - 1), row.slice(columns - 1).flat()]

/** Words stand where an ordinal should, and there is room for them further right: the first cell was lost. */
const lacksOrdinal = (row: Row): boolean =>
  row[0]!.length > 0 && !isOrdinal(row[0]!) && textOf(row[0]!).length > longestOrdinal && row.at(-1)!.length === 0

const longestOrdinal = 6

/** A row without its ordinal, the empty cells behind it left out; a title over all columns where one cell has words. */
function withoutOrdinal(row: Row, columns: number, shapes: readonly Shape[]): TextCell[] {
  const filled = row.slice(0, row.findLastIndex((cell) => cell.length > 0) + 1)
  if (filled.length === 1) return toRow(filled, columns)
  return filled.length < columns ? padded(filled, 1, columns) : rowOf(row, columns, false, shapes)
}

/** A row that begins in a later column, empty cells around it. */
function padded(row: Row, first: number, columns: number): TextCell[] {
  return Array.from({ length: columns }, (_, column) => ({
    column,
    rowSpan: 1,
    colSpan: 1,
    lines: row[column - first] ?? [],
  }))
}

/** A header of two rows: some cells of the first stand over those of the second. */
function headerOf(upper: Row, below: Row, columns: number, shapes: readonly Shape[]): TextCell[][] | null {
  const lastFilled = below.findLastIndex((cell) => cell.length > 0)
  const lower = below.slice(0, lastFilled + 1)
  const over = upper.length + lower.length - columns
  if (over < 1 || over > upper.length || lower.length < over * 2 || lower.length % over !== 0) return null
  if (upper.some((cell) => cell.length === 0)) return null
  const span = lower.length / over
  let [best, least] = [upper.length - over, Number.POSITIVE_INFINITY]
  for (let at = upper.length - over; at >= 0; at--) {
    const spread = Array.from({ length: over }, (_, n) => spreadOf(shapes.slice(at + n * span, at + (n + 1) * span)))
    const sum = spread.reduce((total, one) => total + one, 0)
    if (sum < least - 0.05) [best, least] = [at, sum]
  }
  const first: TextCell[] = []
  const second: TextCell[] = []
  let column = 0
  for (const [i, lines] of upper.entries()) {
    const isOver = i >= best && i < best + over
    first.push({ column, rowSpan: isOver ? 1 : 2, colSpan: isOver ? span : 1, lines })
    if (isOver)
      for (let n = 0; n < span; n++)
        second.push({ column: column + n, rowSpan: 1, colSpan: 1, lines: lower[second.length]! })
    column += isOver ? span : 1
  }
  return [first, second]
}

/** What the cells of a column look like. */
interface Shape {
  /** Logarithm of the length. */
  readonly length: number
  readonly digits: number
  readonly ordinals: number
}

const shapeOf = (cell: Cell): Shape => {
  const text = textOf(cell)
  return {
    length: Math.log(1 + text.length),
    digits: text === '' ? 0 : text.replace(/\D/g, '').length / text.length,
    ordinals: isOrdinal(cell) ? 1 : 0,
  }
}

const meanOf = (shapes: readonly Shape[], of: (shape: Shape) => number): number =>
  shapes.length === 0 ? 0 : shapes.reduce((sum, shape) => sum + of(shape), 0) / shapes.length

/** The first full row is the header; where there is another one it says nothing of the cells. */
function shapesOf(rows: readonly Row[], columns: number): Shape[] {
  const data = rows.length > 1 ? rows.slice(1) : rows
  return Array.from({ length: columns }, (_, column) => {
    const shapes = data
      .map((row) => row[column]!)
      .filter((cell) => cell.length > 0)
      .map(shapeOf)
    return {
      length: meanOf(shapes, ({ length }) => length),
      digits: meanOf(shapes, ({ digits }) => digits),
      ordinals: meanOf(shapes, ({ ordinals }) => ordinals),
    }
  })
}

const distance = (a: Shape, b: Shape): number =>
  Math.abs(a.length - b.length) + 2 * Math.abs(a.digits - b.digits) + 1.5 * Math.abs(a.ordinals - b.ordinals)

const spreadOf = (shapes: readonly Shape[]): number =>
  shapes.length === 0 ? Number.POSITIVE_INFINITY : greatestOf(shapes.map((shape) => distance(shape, shapes[0]!)))

/** Where a short row fits best; at the left where nothing tells. */
function bestColumn(row: Row, columns: number, shapes: readonly Shape[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let first = 0; first + row.length <= columns; first++) {
    const sum = row.reduce(
      (total, cell, i) => total + (cell.length === 0 ? 0 : distance(shapeOf(cell), shapes[first + i]!)),
      0,
    )
    if (sum < least - 0.05) [best, least] = [first, sum]
  }
  return best
}
