import { type Line, lineText } from './line.ts'
import type { PageTable } from './page-table.ts'

/** A table by rows, free of the page it stood on; the parts of a continued table have the same columns. */
export interface RowTable {
  readonly ruled: boolean
  readonly xs: readonly number[]
  readonly rows: readonly TableRow[]
  /** Rows at the start that a later page repeats. */
  readonly headerRows: number
  /** Where the table ends. */
  readonly page: number
  readonly bottom: number
  /** A table without lines that lies between the columns of the one on the page before. */
  readonly continues: boolean
}

export interface TableRow {
  /** The cells that begin in this row, from left to right. */
  readonly cells: readonly RowCell[]
}

export interface RowCell {
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly left: number
  readonly right: number
  readonly lines: readonly Line[]
}

export function toRowTable({ page, ruled, xs, bottom, rows: count, cells, continues = false }: PageTable): RowTable {
  const rows = Array.from({ length: count }, (): RowCell[] => [])
  for (const { row, ...cell } of cells) rows[row]!.push(cell)
  for (const row of rows) row.sort((a, b) => a.column - b.column)
  return { ruled, xs, rows: rows.map((own) => ({ cells: own })), headerRows: 0, page, bottom, continues }
}

export function cellText(cell: RowCell | undefined): string {
  return cell === undefined ? '' : cell.lines.map(lineText).join(' ')
}

/** Column borders nearer than this (points) are the same border. */
const sameBorder = 3.5

function indexOfBorder(xs: readonly number[], x: number): number {
  return xs.findIndex((other) => Math.abs(other - x) <= sameBorder)
}

/**
 * The borders of two tables that are one: those of the finer one, if it has all of the other's; else null. A page on which
 * all rows merge two columns lacks their border.
 */
export function commonBorders(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const [finer, coarser] = a.length >= b.length ? [a, b] : [b, a]
  const found = coarser.map((x) => indexOfBorder(finer, x))
  const outer = found[0] === 0 && found.at(-1) === finer.length - 1
  return outer && found.every((index) => index >= 0) ? finer : null
}

/** The table with its cells counted in the columns of `xs`, which has all of its borders. */
export function withBorders(table: RowTable, xs: readonly number[]): RowTable {
  if (table.xs.length === xs.length) return { ...table, xs }
  const place = table.xs.map((x) => indexOfBorder(xs, x))
  const rows = table.rows.map((row) => ({
    cells: row.cells.map((cell) => {
      const column = place[cell.column]!
      return { ...cell, column, colSpan: place[cell.column + cell.colSpan]! - column }
    }),
  }))
  return { ...table, xs, rows }
}

/** The cell that covers `column` in row `index`: it begins there or comes down from a row above. */
export function cellCovering(
  rows: readonly TableRow[],
  index: number,
  column: number,
): { row: number; cell: RowCell } | null {
  for (let row = index; row >= 0; row--) {
    const cell = rows[row]!.cells.find((c) => c.column <= column && column < c.column + c.colSpan)
    if (cell !== undefined) return row + cell.rowSpan > index ? { row, cell } : null
  }
  return null
}
