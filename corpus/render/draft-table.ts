import type { DraftCell, DraftTable } from './draft.ts'

/** True for a block of lines that is a table with its cells separated by tabs. */
export function isTable(lines: readonly string[]): boolean {
  const wide = lines.filter((line) => line.split('\t').length > 2)
  return lines.length > 1 && wide.length > 1 && lines.at(-1)!.split('\t').length > 2
}

/**
 * Reads such a block. Where plain text leaves a cell empty that an office would merge, the cell is merged: the empty
 * cells of a two-row header, those below a value in a first column that holds no numbers, number and next cell of a row that
 * lacks both, and title rows.
 */
export function readTable(lines: readonly string[]): DraftTable {
  const grid = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  const columns = Math.max(...grid.map((row) => row.length))
  const headerRows = countHeaderRows(grid)
  const ordinals = headerRows === 0 || /^(?:TT|STT|Số TT)$/iu.test(grid[0]![0]!)
  const rows = grid.map((row) => (row.length === 1 ? row : [...row, ...Array<string>(columns - row.length).fill('')]))
  const covers = (at: number, column: number): boolean => {
    const row = rows[at]
    if (row === undefined || row.length === 1 || row[column] !== '') return false
    if (at < headerRows) return at > 0
    if (at === headerRows || rows[at - 1]!.length === 1) return false
    const leading = row.findIndex((cell) => cell !== '')
    return ordinals ? leading > 1 && column < leading : column === 0
  }
  return {
    kind: 'table',
    columns,
    headerRows,
    rows: rows.map((row, at): DraftCell[] => {
      if (row.length === 1) return [{ column: 0, text: row[0]!, colSpan: columns, rowSpan: 1 }]
      const cells: DraftCell[] = []
      row.forEach((text, column) => {
        if (covers(at, column)) return
        if (at === 0 && headerRows > 1 && text === '') {
          const before = cells.pop()!
          cells.push({ ...before, colSpan: before.colSpan + 1 })
          return
        }
        let rowSpan = 1
        while (covers(at + rowSpan, column)) rowSpan++
        cells.push({ column, text, colSpan: 1, rowSpan })
      })
      return cells.map((cell) => (cell.colSpan > 1 ? { ...cell, rowSpan: 1 } : cell))
    }),
  }
}

function countHeaderRows(grid: readonly (readonly string[])[]): number {
  const [first, second] = grid
  if (first!.length === 1 || first!.some((cell) => /\d/u.test(cell))) return 0
  return first!.includes('') && second![0] === '' ? 2 : 1
}
