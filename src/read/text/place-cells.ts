import { isGroupOrdinal, isOrdinalCell } from '../../../grammars/table-cell.ts'
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
  const placed: TextCell[][] = []
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!
    const below = rows[r + 1]
    const header = r === 0 && below !== undefined && row.length < columns ? headerOf(row, below, columns, shapes) : null
    if (header !== null) {
      placed.push(...header)
      r++
    } else if (row.length >= columns || row.length === 1) placed.push(toRow(row.slice(0, columns), columns))
    else if (isPadded) placed.push(padded(row, 0, columns))
    else if (row.length === 2 && isOrdinal(row[0]!))
      placed.push([
        { column: 0, rowSpan: 1, colSpan: 1, lines: row[0]! },
        { column: 1, rowSpan: 1, colSpan: columns - 1, lines: row[1]! },
      ])
    else placed.push(padded(row, bestColumn(row, columns, shapes), columns))
  }
  return placed
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
  shapes.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...shapes.map((shape) => distance(shape, shapes[0]!)))

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
