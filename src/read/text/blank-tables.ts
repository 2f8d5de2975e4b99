import { roleOfHeading } from '../../../grammars/table-heading.ts'
import { printedOrdinalTitle } from '../../../grammars/table-word.ts'
import { readsLine } from '../../match/scan.ts'
import { toBands } from '../pdf/bands.ts'
import { narrowAll } from '../pdf/column-gaps.ts'
import type { Line, Word } from '../pdf/line.ts'
import type { PageLayout } from '../pdf/page-layout.ts'
import type { PageTable } from '../pdf/page-table.ts'
import { findUnruledTables } from '../pdf/unruled/find-tables.ts'
import { headerGaps, headLinesAbove } from '../pdf/unruled/table-head.ts'
import type { InputLine } from './lines.ts'
import { type ColumnCell, straightenColumns } from './straight-columns.ts'
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
export function blankTableAt(lines: readonly InputLine[], upper: number, free: number): TextTable | null {
  const ordinals = lines.slice(upper, upper + headAbove).findIndex(({ text }) => opensWithOrdinals(text))
  const head = Math.max(0, ordinals) + upper
  let first = head
  while (first > Math.max(free, head - headAbove) && isInColumns(lines[first - 1]!.text)) first--
  const window = lines.slice(first, windowEnd(lines, head))
  const places = new Map<Word, CellLine>()
  const page = { number: 1, width: 0, height: 0, quarterTurns: 0, tables: [], rules: [] }
  const columns = columnsOfHead(window, head - first, { ...page, lines: [] })
  const heights = heightsOf(window, columns)
  const y = heights[head - first]!
  const printed = window.flatMap((line, i) => toLine(line, heights[i]!, places, columns?.[i]))
  const [layout] = findUnruledTables([{ ...page, lines: printed }])
  const table = layout!.tables.find(({ top, bottom }) => top <= y && y <= bottom)
  return table === undefined ? null : toTextTable(table, places, first, window)
}

/** No table of a plan has more. */
const mostColumns = 30

/** The cells of a line below a head; null where it runs over the columns. */
type LinePlace = readonly ColumnCell[] | null | 'left out'

/** In which columns the words of each line stand, where the head has «STT»; none for a line that runs over them, or that prints the head or the number of a page again. */
function columnsOfHead(window: readonly InputLine[], head: number, page: PageLayout): readonly LinePlace[] | null {
  const places = new Map<Word, CellLine>()
  const heights = heightsOf(window, null)
  const bands = toBands(window.slice(0, head + 3).flatMap((line, i) => toLine(line, heights[i]!, places)))
  const at = bands.findIndex((band) => places.get(band.words[0]!)!.line === window[head])
  const gaps = at < 0 ? null : headerGaps(bands, at, page)
  if (gaps === null || gaps.length >= mostColumns) return null
  const above = headLinesAbove(bands.slice(0, at), bands[at]!, gaps)
  const own = bands.slice(at - above, at + 2).filter((band) => narrowAll(gaps, band) !== null)
  const cells = own.flatMap(({ words }) =>
    words.map((word): ColumnCell => {
      const { start, end } = places.get(word)!
      return { column: gaps.filter(({ from, to }) => (word.x1 + word.x2) / 2 > (from + to) / 2).length, start, end }
    }),
  )
  const titles = new Set(own.flatMap(({ words }) => wordsOf(places.get(words[0]!)!.line.text)))
  const columns = straightenColumns(window, cells)
  return window.map(({ text }, i) => {
    if (i > head + 1 && (titles.has(wordsOf(text)) || (/^\s*\d{1,3}\s*$/.test(text) && isAlone(window, i))))
      return 'left out'
    return columns[i]!
  })
}

const wordsOf = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** The number of a page stands between blank lines, or above one. */
const isAlone = (window: readonly InputLine[], i: number): boolean =>
  window[i]!.page !== window[i - 1]!.page || (window[i - 1]!.text.trim() === '' && window[i + 1]?.text.trim() === '')

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
  if (opensWithOrdinals(text)) return true
  const cells = text.trim().split(/ {2,}/, 12)
  return cells.length >= 3 && cells.filter((cell) => roleOfHeading(cell) !== null).length >= 2
}

/** «STT» in a column of its own. */
function opensWithOrdinals(text: string): boolean {
  const cells = text.trim().split(/ {2,}/, 2)
  return cells.length > 1 && readsLine(printedOrdinalTitle, cells[0]!)
}

/** A line of several columns, or one that stands in a later column. */
const isInColumns = (text: string): boolean =>
  /\S {2,}\S/.test(text) || (/^ {10,}\S/.test(text) && text.trim().length < 30)

/** Baselines of the lines. Blank lines part rows, however many there are: the ends of pages leave more. */
function heightsOf(lines: readonly InputLine[], places: readonly LinePlace[] | null): number[] {
  let y = 0
  let isBelowBlank = false
  return lines.map(({ text }, i) => {
    if (places?.[i] === 'left out') {
      // A page ends here and says nothing of rows.
      isBelowBlank = false
      return y
    }
    const isBlankLine = text.trim() === ''
    const isBreak = places?.[i - 1] === 'left out' || places?.[i + 1] === 'left out'
    if (!isBlankLine) y += isBelowBlank ? 2 * lineHeight : lineHeight
    isBelowBlank = isBlankLine && !isBreak
    return y
  })
}

/** Columns stand so far apart on the page that they are laid on. */
const columnWidth = 2000

function toLine(line: InputLine, y: number, places: Map<Word, CellLine>, cells?: LinePlace): Line[] {
  if (cells === 'left out') return []
  const words = [...line.text.matchAll(/\S+/g)].map(({ 0: text, index: start }): Word => {
    const run = { text, font: null, bold: false, italic: false, raised: false }
    const end = start + text.length
    const cell = cells?.find((one) => one.start <= start && end <= one.end)
    const left =
      cell === undefined ? start * letterWidth : cell.column * columnWidth + (start - cell.start) * letterWidth
    const word = { runs: [run], x1: left, x2: left + text.length * letterWidth, glyphs: text.length }
    places.set(word, { line, start, end })
    return word
  })
  if (words.length === 0) return []
  // A line that runs over the columns lies over all of them.
  if (cells === null) words[words.length - 1] = across(words.at(-1)!, places)
  const [x1, x2] = [words[0]!.x1, words.at(-1)!.x2]
  return [{ page: 1, words, x1, x2, y, size, artifact: false }]
}

function across(word: Word, places: Map<Word, CellLine>): Word {
  const wide = { ...word, x2: word.x1 + 10 * columnWidth }
  places.set(wide, places.get(word)!)
  return wide
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
