import type { GridRow, TableGrid } from './outline.ts'
import type { Span } from './span.ts'

/** A data row with the rows that continue it after a page break. */
export interface LogicalRow {
  /** Index of the first row in the grid. */
  readonly index: number
  readonly rows: readonly GridRow[]
}

/** The rows of a grid, torn ones put together. Title, header and total rows come as they are. */
export function logicalRows(grid: TableGrid): LogicalRow[] {
  const logical: { index: number; rows: GridRow[] }[] = []
  for (const [index, row] of grid.rows.entries()) {
    // A header printed anew on the next page may stand between.
    const last = logical.findLast(({ rows }) => rows[0]!.kind !== 'header' && rows[0]!.kind !== 'numbering')
    if (row.kind === 'continuation' && last !== undefined && last.rows[0]!.kind === 'data') last.rows.push(row)
    else logical.push({ index, rows: [row] })
  }
  return logical
}

/** The stretches of one column of a logical row, from the cells that begin in it. */
export function columnSpans({ rows }: LogicalRow, column: number): Span[] {
  const spans: Span[] = []
  for (const { cells } of rows) {
    const entry = cells[column]
    if (entry == null || entry.isInherited || entry.cell.span.end === entry.cell.span.start) continue
    if (!spans.some((span) => span.start === entry.cell.span.start)) spans.push(entry.cell.span)
  }
  return spans
}
