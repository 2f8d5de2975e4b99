import type { PageBlock, PageParagraph, PageTable } from './page.ts'

/** Cuts a paragraph into lines of at most `width` characters; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** How one kind of page is printed. */
export interface Printer {
  readonly paragraph: (paragraph: PageParagraph) => string
  readonly columns: (left: readonly PageParagraph[], right: readonly PageParagraph[]) => string
  readonly table: (table: PageTable) => string
  /** What stands between two blocks. */
  readonly gap: string
}

export const print = (page: readonly PageBlock[], { paragraph, columns, table, gap }: Printer): string =>
  `${page
    .map((block) =>
      block.kind === 'paragraph'
        ? paragraph(block)
        : block.kind === 'table'
          ? table(block)
          : columns(block.left, block.right),
    )
    .join(gap)}\n`

const stars = { bold: '**', italic: '*' } as const
export const emphasise = ({ look }: PageParagraph, text: string): string =>
  look === null ? text : `${stars[look]}${text}${stars[look]}`

/** Cells one a line between bars, as crawlers leave a table. */
export const barsAlone = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `|\n${row.map((cell) => (cell === '' ? '|' : `${cell}\n|`)).join('\n')}`).join('\n')

/** A Markdown table; title rows are padded with empty cells. */
export function pipes(rows: PageTable['rows'], columns: number): string {
  const printed = rows.map((row) => `| ${Array.from({ length: columns }, (_, i) => row[i] ?? '').join(' | ')} |`)
  return [printed[0], `|${' --- |'.repeat(columns)}`, ...printed.slice(1)].join('\n')
}

/** Lines of two columns side by side, `width` characters the left one. */
export const beside = (left: readonly string[], right: readonly string[], width: number): string =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    `${(left[i] ?? '').padEnd(width)}${right[i] ?? ''}`.trimEnd(),
  ).join('\n')

/**
 * A table drawn with blanks, a blank line between its rows and around it. No column is narrower than its longest word:
 * what prints a page breaks lines between words only, and no two cells touch.
 */
export function blankColumns({ rows, columns }: PageTable, width: number): string {
  const cellsOf = (column: number): string[] => rows.filter((row) => row.length > 1).map((row) => row[column] ?? '')
  const all = Array.from({ length: columns }, (_, column) => cellsOf(column))
  const longest = all.map((cells) => Math.max(4, ...cells.map((cell) => Math.min(60, cell.length))))
  const words = all.map((cells) => Math.max(...cells.flatMap((cell) => cell.split(' ').map((word) => word.length))))
  const sum = longest.reduce((total, one) => total + one, 0)
  const widths = longest.map((one, column) =>
    Math.max(6, words[column]!, Math.floor((one * (width - columns * 3)) / sum)),
  )
  const lines = rows.map((row) => {
    if (row.length === 1) return row[0] ?? ''
    const cells = row.map((cell, column) => wrap(cell ?? '', widths[column]!))
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, column) => (cell[line] ?? '').padEnd(widths[column]! + 3))
        .join('')
        .trimEnd(),
    ).join('\n')
  })
  return `\n${lines.join('\n\n')}\n`
}
