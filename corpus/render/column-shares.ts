import type { DraftTable } from './draft.ts'

/** Widths of the columns as shares of the table's: broader where more is written, never too narrow for a word. */
export function columnShares({ columns, rows }: DraftTable): number[] {
  const weights = Array.from({ length: columns }, (_, column) => {
    const texts = rows.flatMap((cells) => cells.filter((cell) => cell.column === column && cell.colSpan === 1))
    const longest = Math.max(0, ...texts.flatMap(({ text }) => text.split(' ').map((word) => word.length)))
    return Math.max(longest + 3, 3 + Math.sqrt(texts.reduce((sum, { text }) => sum + text.length, 0)))
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
