import { drawnSides, isRuled } from '../docx/borders.ts'
import type { RawBlock, RawCell, RawRow, RawTable } from '../docx/raw.ts'
import { type CellShape, plainCell, type RowShape } from './row-shape.ts'

export interface ShapedRow {
  readonly shape: RowShape
  /** Content of each cell in order. */
  readonly cells: readonly (readonly RawBlock[])[]
}

/** Edges closer than two points are one: Word keeps what was dragged by hand. */
const near = 40

function statesEdges({ shape, cells }: ShapedRow): boolean {
  return shape.cells.length >= cells.length && shape.edges.length > shape.cells.length
}

function gridOf(rows: readonly ShapedRow[]): number[] {
  const edges = rows.flatMap((row) => (statesEdges(row) ? row.shape.edges : [])).sort((a, b) => a - b)
  return edges.filter((edge, i) => i === 0 || edge - (edges[i - 1] ?? edge) > near)
}

/** The column that begins next to an edge: the grid is sorted. */
function columnAt(grid: readonly number[], edge: number): number {
  let low = 0
  let high = grid.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((grid[middle] ?? 0) < edge) low = middle + 1
    else high = middle
  }
  const below = grid[low - 1]
  return below !== undefined && edge - below <= (grid[low] ?? 0) - edge ? low - 1 : low
}

type OpenCell = RawCell & { colSpan: number; rowSpan: number }

interface PlacedCell {
  readonly cell: OpenCell
  readonly row: number
  readonly shape: CellShape
  readonly rowShape: RowShape
}

/** Builds a table from its rows; cells without stated edges take one column each. */
export function buildTable(rows: readonly ShapedRow[]): RawTable {
  const grid = gridOf(rows)
  const made: RawRow[] = []
  const placed: PlacedCell[] = []
  let columns = Math.max(0, grid.length - 1)
  /** By column: the cell that goes on downwards. */
  const open = new Map<number, OpenCell>()
  for (const one of rows) {
    const { shape, cells } = one
    const stated = statesEdges(one) && grid.length > 1
    const row: OpenCell[] = []
    let next = 0
    cells.forEach((blocks, i) => {
      const cellShape = shape.cells[i] ?? plainCell
      const column = stated ? Math.max(columnAt(grid, shape.edges[i] ?? 0), next) : next
      const end = stated ? Math.max(columnAt(grid, shape.edges[i + 1] ?? 0), column + 1) : column + 1
      next = end
      columns = Math.max(columns, end)
      const left = row.at(-1)
      const above = open.get(column)
      if (cellShape.across === 'continued' && left) {
        left.colSpan = end - left.column
        return
      }
      if (cellShape.down === 'continued' && above) {
        above.rowSpan++
        return
      }
      const cell = { column, colSpan: end - column, rowSpan: 1, blocks }
      row.push(cell)
      placed.push({ cell, row: made.length, shape: cellShape, rowShape: shape })
      if (cellShape.down === 'first') open.set(column, cell)
      else open.delete(column)
    })
    const repeats = shape.isHeader && (made.length === 0 || made.at(-1)?.isHeader === true)
    made.push({ isHeader: repeats, cells: row })
  }
  return {
    kind: 'table',
    columns,
    rows: made,
    ruled: isRuled(placed, made.length, columns, ({ shape, rowShape }, edges) =>
      drawnSides(shape.borders, rowShape.borders, edges),
    ),
  }
}
