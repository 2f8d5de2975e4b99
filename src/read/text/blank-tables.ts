import { roleOfHeading } from '../../../grammars/table-heading.ts'
import { printedOrdinalTitle } from '../../../grammars/table-word.ts'
import { readsLine } from '../../match/scan.ts'
import type { Line, Word } from '../pdf/line.ts'
import type { PageTable } from '../pdf/page-table.ts'
import { findUnruledTables } from '../pdf/unruled/find-tables.ts'
import type { InputLine } from './lines.ts'
import type { CellLine, TextCell, TextTable } from './table-shape.ts'

/** A page of type of one width: so wide is a letter, so high a line, in points. One blank parts words, two part columns. */
const letterWidth = 4.4
const lineHeight = 12
const size = 10
/** How far a table may reach, and how many lines of its head may stand above the one with «TT». */
const longestTable = 300
const headAbove = 4
/** A head is printed again on each page of its table. */
const mostHeads = 10

/**
 * The table drawn with blanks whose head ({@link isHead}) stands in a line, as `pdftotext -layout` and text recognition print it. It is laid
 * on a page and read as one without lines in a PDF. Null where none stands there.
 * @param free index of the first line that belongs to no other table
 */
export function blankTableAt(lines: readonly InputLine[], head: number, free: number): TextTable | null {
  let first = head
  while (first > Math.max(free, head - headAbove) && isInColumns(lines[first - 1]!.text)) first--
  const window = lines.slice(first, windowEnd(lines, head))
  const places = new Map<Word, CellLine>()
  const page = { number: 1, width: 0, height: 0, quarterTurns: 0, tables: [], rules: [] }
  const heights = heightsOf(window)
  const printed = window.flatMap((line, i) => toLine(line, heights[i]!, places))
  const [layout] = findUnruledTables([{ ...page, lines: printed }])
  const y = heights[head - first]!
  const table = layout!.tables.find(({ top, bottom }) => top <= y && y <= bottom)
  return table === undefined ? null : toTextTable(table, places, first, window)
}

/** How far down the table may reach: not beyond more heads than pages. */
function windowEnd(lines: readonly InputLine[], head: number): number {
  let heads = 0
  for (let i = head; i < Math.min(lines.length, head + longestTable); i++)
    if (isHead(lines[i]!.text) && ++heads > mostHeads) return i
  return Math.min(lines.length, head + longestTable)
}

/** Columns of a head: the first of ordinals, or with names that are known. */
export function isHead(text: string): boolean {
  if (text.includes('\t') || text.includes('|')) return false
  const cells = text.trim().split(/ {2,}/, 12)
  if (cells.length < 3) return false
  return readsLine(printedOrdinalTitle, cells[0]!) || cells.filter((cell) => roleOfHeading(cell) !== null).length >= 2
}

/** A line of several columns, or one that stands in a later column. */
const isInColumns = (text: string): boolean =>
  /\S {2,}\S/.test(text) || (/^ {10,}\S/.test(text) && text.trim().length < 30)

/** Baselines of the lines. Blank lines part rows, however many there are: the ends of pages leave more. */
function heightsOf(lines: readonly InputLine[]): number[] {
  let y = 0
  let isBelowBlank = false
  return lines.map(({ text }) => {
    const isBlankLine = text.trim() === ''
    if (!isBlankLine) y += isBelowBlank ? 2 * lineHeight : lineHeight
    isBelowBlank = isBlankLine
    return y
  })
}

function toLine(line: InputLine, y: number, places: Map<Word, CellLine>): Line[] {
  const words = [...line.text.matchAll(/\S+/g)].map(({ 0: text, index: start }): Word => {
    const run = { text, font: null, bold: false, italic: false, raised: false }
    const end = start + text.length
    const word = { runs: [run], x1: start * letterWidth, x2: end * letterWidth, glyphs: text.length }
    places.set(word, { line, start, end })
    return word
  })
  if (words.length === 0) return []
  const [x1, x2] = [words[0]!.x1, words.at(-1)!.x2]
  return [{ page: 1, words, x1, x2, y, size, artifact: false }]
}

function toTextTable(
  { cells, rows, xs }: PageTable,
  places: ReadonlyMap<Word, CellLine>,
  first: number,
  window: readonly InputLine[],
): TextTable {
  const made: TextCell[][] = Array.from({ length: rows }, () => [])
  const used = new Set<InputLine>()
  for (const { row, column, rowSpan, colSpan, lines: printed } of cells) {
    const stretches = printed.map(({ words }): CellLine => {
      const [from, to] = [places.get(words[0]!)!, places.get(words.at(-1)!)!]
      used.add(from.line)
      return { ...from, end: to.end }
    })
    made[row]!.push({ column, rowSpan, colSpan, lines: stretches })
  }
  const isUsed = (line: InputLine): boolean => used.has(line)
  return {
    firstLine: first + window.findIndex(isUsed),
    endLine: first + window.findLastIndex(isUsed) + 1,
    columns: xs.length - 1,
    rows: made,
  }
}
