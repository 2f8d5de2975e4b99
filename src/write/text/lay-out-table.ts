/** A column of a text table; `width` is the most characters its cells may take before they wrap. */
export interface TextColumn {
  readonly title: string
  readonly width: number
}

/** Makes text safe to print: control characters, which could steer the terminal, and direction overrides become U+FFFD. */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** Columns that a text takes: marks that sit on the letter before them take none. */
function columnsOf(text: string): number {
  return [...text.replace(/[\p{M}\u200b-\u200d\ufeff]/gu, '')].length
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

/** The first `width` columns of a word and the rest; marks stay with their letter. */
function cutWord(word: string, width: number): [head: string, rest: string] {
  let columns = 0
  let end = 0
  for (const letter of word) {
    columns += columnsOf(letter)
    if (columns > width) break
    end += letter.length
  }
  return [word.slice(0, end), word.slice(end)]
}

/**
 * Breaks a text into lines of at most `width` columns, at blanks where there are some; after `most` lines it ends with «…». What stands behind
 * those lines is not looked at.
 */
function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [word] of printable(text).matchAll(/\S+/g)) {
    let rest = word
    for (let head = ''; lines.length <= most && rest !== ''; ) {
      ;[head, rest] = cutWord(rest, width)
      if (rest === '' && line !== '' && columnsOf(line) + 1 + columnsOf(head) <= width) line += ` ${head}`
      else {
        if (line !== '') lines.push(line)
        line = head
      }
    }
    if (lines.length > most) break
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const [last] = cutWord(lines[most - 1]!, width - 1)
  return [...lines.slice(0, most - 1), `${last}…`]
}

/** How a table is shown. */
export interface TableLook {
  /** As wide as it may be, in characters. */
  readonly columns?: number
  /** With the colours of a terminal. */
  readonly colours?: boolean
}

/** The colours of a terminal that are used, as it is told of them. */
const styles = { bold: [1, 22], dim: [2, 22], yellow: [33, 39], red: [31, 39] } as const

/** A text in a colour, or as it stands where none is wanted. */
export function coloured(text: string, style: keyof typeof styles, isWanted: boolean): string {
  const [on, off] = styles[style]
  return isWanted ? `\u001b[${on}m${text}\u001b[${off}m` : text
}

const gap = 2
/** Narrower, a column holds no word. */
const narrowest = 8

/** Takes from the widest columns until all of them fit. */
function narrow(widths: readonly number[], most: number): number[] {
  const fitted = [...widths]
  let over = fitted.reduce((sum, width) => sum + width + gap, -gap) - most
  for (; over > 0; over--) {
    const widest = fitted.indexOf(Math.max(...fitted))
    if (!(fitted[widest]! > narrowest)) break
    fitted[widest]!--
  }
  return fitted
}

/**
 * Lays rows out as a table of fixed-width characters. Columns are as narrow as their widest cell, and left out where every cell is empty.
 * @param most lines a cell may take
 */
export function layOutTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  most: number,
  { columns: wide = Number.POSITIVE_INFINITY, colours = false }: TableLook = {},
): string {
  const kept = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => rows.some((row) => row[index]))
  const needed = kept.map(({ title, index, width }) => {
    const widest = rows.reduce(
      (longest, row) => Math.max(longest, columnsOf(printable((row[index] ?? '').slice(0, 4 * width)))),
      0,
    )
    return Math.max(columnsOf(title), Math.min(width, widest))
  })
  const mostWide = narrow(needed, wide)
  const cells = rows.map((row) => kept.map(({ index }, column) => wrap(row[index] ?? '', mostWide[column]!, most)))
  const widths = kept.map(({ title }, column) =>
    Math.max(columnsOf(title), ...cells.map((row) => Math.max(0, ...row[column]!.map(columnsOf)))),
  )
  const line = (parts: readonly string[]) =>
    parts
      .map((part, column) => pad(part, widths[column]!))
      .join(' '.repeat(gap))
      .trimEnd()
  const body = cells.flatMap((row) => {
    const height = Math.max(1, ...row.map((cell) => cell.length))
    return Array.from({ length: height }, (_, at) => line(row.map((cell) => cell[at] ?? '')))
  })
  const titles = coloured(line(kept.map(({ title }) => title)), 'bold', colours)
  return [titles, coloured(line(widths.map((width) => '─'.repeat(width))), 'dim', colours), ...body].join('\n')
}
