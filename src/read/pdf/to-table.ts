import { greatestOf, leastOf } from '../../model/extremes.ts'
import type { SourceTable } from '../../model/source-document.ts'
import { type CellEdges, cellParagraphs } from './paragraphs.ts'
import type { RowCell, RowTable } from './table-rows.ts'
import { type PlaceOnPage, toParagraph } from './to-paragraph.ts'

/** Text keeps at least and at most this far (points) from the border of its cell. */
const leastPadding = 1
const mostPadding = 9
const usualPadding = 5.4

/** The table with its cells' lines put together to paragraphs. */
export function toSourceTable(table: RowTable, place: PlaceOnPage): SourceTable {
  const edgesOf = cellEdges(table)
  return {
    kind: 'table',
    columns: table.xs.length - 1,
    ruled: table.ruled,
    rows: table.rows.map((row, index) => ({
      isHeader: index < table.headerRows,
      cells: row.cells.map((cell) => ({
        column: cell.column,
        rowSpan: cell.rowSpan,
        colSpan: cell.colSpan,
        paragraphs: cellParagraphs(cell.lines, edgesOf(cell)).map((block) => toParagraph(block, place)),
      })),
    })),
  }
}

/** Where the text of a cell may run: learned for each column from all of its cells. */
function cellEdges(table: RowTable): (cell: RowCell) => CellEdges {
  const columns = new Map<number, RowCell[]>()
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (cell.colSpan === 1 && cell.lines.length > 0)
        columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell])
    }
  }
  const byColumn = new Map([...columns].map(([column, cells]) => [column, columnEdges(cells, table.ruled)]))
  return (cell) => {
    const known = cell.colSpan === 1 ? byColumn.get(cell.column) : undefined
    return known ?? { left: cell.left, right: cell.right, padding: usualPadding }
  }
}

function columnEdges(cells: readonly RowCell[], ruled: boolean): CellEdges {
  const lines = cells.flatMap((cell) => cell.lines)
  const first = leastOf(lines.map((line) => line.x1))
  const last = greatestOf(lines.map((line) => line.x2))
  if (!ruled) return { left: first, right: last, padding: 0 }
  const { left, right } = cells[0]!
  const padding = Math.min(Math.max(first - left, leastPadding), mostPadding)
  return { left, right: Math.max(right, last + padding), padding }
}
