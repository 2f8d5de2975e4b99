import { type Line, lineText } from './line.ts'
import type { PageTable, TableCell } from './page-table.ts'

const ordinal = /^(\d{1,3})[.)]?$/

/**
 * Splits rows of a table that draws no lines between them: where the first cell of a row holds ordinals that count up, each
 * with text beside it on the same line, every ordinal begins a row.
 */
export function splitRows(table: PageTable): PageTable {
  const cells: TableCell[] = []
  let added = 0
  for (let row = 0; row < table.rows; row++) {
    const own = table.cells.filter((cell) => cell.row === row)
    const starts = startsOf(own)
    for (const cell of own) {
      if (starts === null) cells.push({ ...cell, row: cell.row + added })
      else {
        shareOut(cell.lines, starts).forEach((lines, index) => {
          cells.push({ ...cell, row: cell.row + added + index, lines })
        })
      }
    }
    added += starts === null ? 0 : starts.length - 1
  }
  return added === 0 ? table : { ...table, rows: table.rows + added, cells }
}

/** Where the rows begin that a row consists of: the ordinals' lines; null where it is one row. */
function startsOf(cells: readonly TableCell[]): readonly Line[] | null {
  const first = cells.find((cell) => cell.column === 0)
  if (first === undefined || first.lines.length < 2 || cells.some((cell) => cell.rowSpan > 1)) return null
  const numbers = first.lines.map((line) => Number(ordinal.exec(lineText(line))?.[1] ?? Number.NaN))
  if (!numbers.every((value, i) => i === 0 || value === numbers[i - 1]! + 1) || Number.isNaN(numbers[0])) return null
  const others = cells.filter((cell) => cell !== first)
  const hasText = first.lines.every((line) =>
    others.some((cell) => cell.lines.some((other) => Math.abs(other.y - line.y) < 0.4 * line.size)),
  )
  return hasText ? first.lines : null
}

/** The lines of a cell by the row whose ordinal they stand beside or below. */
function shareOut(lines: readonly Line[], starts: readonly Line[]): Line[][] {
  const rows = starts.map((): Line[] => [])
  for (const line of lines) {
    const row = starts.findLastIndex((start) => start.y <= line.y + 0.4 * line.size)
    rows[Math.max(0, row)]!.push(line)
  }
  return rows
}
