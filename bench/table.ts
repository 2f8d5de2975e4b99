/** Lays out rows as a text table: the first column to the left, the others to the right. */
export function layOut(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, [...cell].length)
  }
  const pad = (cell: string, column: number): string => {
    const blanks = ' '.repeat(widths[column]! - [...cell].length)
    return column === 0 ? cell + blanks : blanks + cell
  }
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}

/** «98.4», or «–» where there is nothing to count. */
export function percent(share: number | null): string {
  return share === null ? '–' : (100 * share).toFixed(1)
}
