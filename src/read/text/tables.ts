import { motto, nationalName, partyName } from '../../../grammars/letterhead-nation.ts'
import { authorityLine, positionLine, recipientsHeading } from '../../../grammars/signature.ts'
import { ordinalTitle } from '../../../grammars/table-word.ts'
import { foldTones } from '../../../grammars/tone-placement.ts'
import { readsLine } from '../../match/scan.ts'
import { barTable, endOfBars, opensWithBar } from './bar-tables.ts'
import { blankTableAt, isHead } from './blank-tables.ts'
import { gutterTableAt, hasGutters } from './gutter-tables.ts'
import type { InputLine } from './lines.ts'
import { type CellLine, isBlank, isRule, type TextTable, toRow } from './table-shape.ts'
import { opensWithTag, tagTableAt } from './tag-tables.ts'

export type { CellLine, TextCell, TextTable } from './table-shape.ts'

/** @param columns where it is known how many cells the line should have */
type Cut = (line: InputLine, columns?: number) => CellLine[] | null

/** Cells between tabs. Leading tabs indent a paragraph; in a table they stand for empty cells. */
const cutTabs: Cut = (line, columns) => {
  const indent = /^[^\S\t]*\t\s*/.exec(line.text)?.[0].length ?? 0
  const cells = cut(
    line,
    [...line.text.matchAll(/\t/g)].map(({ index }) => [index, index + 1]),
    0,
    line.text.length,
  )
  if (cells.length < 2) return null
  // One tab may as well indent a paragraph below two cells.
  if (indent > 0 && cells.length === columns && columns > 2) return cells
  const filled = cells.filter(({ end }) => end >= indent)
  return filled.length < 2 ? null : filled
}

/** Cells between Markdown pipes, with or without the outer ones; «\|» is text. */
const cutPipes: Cut = (line, columns) => {
  const pipes = [...line.text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)
  const trimmed = line.text.trim()
  const startsWithPipe = trimmed.startsWith('|')
  const endsWithPipe = trimmed.length > 1 && trimmed.endsWith('|') && !trimmed.endsWith('\\|')
  // In a table without outer pipes, one at either end has an empty cell outside.
  const missing = (columns ?? 0) - (pipes.length + 1 - Number(startsWithPipe) - Number(endsWithPipe))
  const hasCellLeft = missing === 2 || (missing === 1 && startsWithPipe && (!endsWithPipe || /^\|\s*\|/.test(trimmed)))
  const hasCellRight = missing === 2 || (missing === 1 && !hasCellLeft)
  const outerLeft = startsWithPipe && !hasCellLeft
  const outerRight = endsWithPipe && !hasCellRight
  if (pipes.length - Number(outerLeft) - Number(outerRight) < 1) return null
  const inner = pipes.slice(outerLeft ? 1 : 0, outerRight ? -1 : undefined)
  const from = outerLeft ? pipes[0]! + 1 : 0
  const to = outerRight ? pipes.at(-1)! : line.text.length
  return cut(
    line,
    inner.map((index) => [index, index + 1]),
    from,
    to,
  )
}

function cut(line: InputLine, gaps: readonly (readonly [number, number])[], from: number, to: number): CellLine[] {
  const cells: CellLine[] = []
  let start = from
  for (const [end, next] of gaps) {
    cells.push({ line, start, end })
    start = next
  }
  cells.push({ line, start, end: to })
  return cells
}

const layoutWords = [nationalName, motto, partyName, recipientsHeading, authorityLine]
const words = ({ line, start, end }: CellLine): string =>
  foldTones(line.text.slice(start, end).normalize('NFC'))
    .replace(/[*_\\]/g, '')
    .trim()
const isLayout = (cell: CellLine): boolean => layoutWords.some((rule) => readsLine(rule, words(cell)))
/** A line of the head or the end: it says so, it names who signs, or an item of a list (a recipient) has something beside it. */
function isSetInColumns(cells: readonly CellLine[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell))
  const first = filled[0]!
  const isListed = filled.length === 2 && /^\s*[-+•]\s/.test(first.line.text.slice(first.start, first.end))
  return isListed || (filled.length <= 3 && (areSigners(filled) || filled.some(isLayout)))
}
const areSigners = (cells: readonly CellLine[]): boolean => cells.every((cell) => readsLine(positionLine, words(cell)))
/** «CÔNG AN XÃ A ⇥ TRƯỜNG THCS B», above the positions of the two who sign. */
function isAboveSigners(cells: readonly CellLine[], next: InputLine | undefined): boolean {
  const below = next === undefined ? null : cutTabs(next)
  const isName = (text: string): boolean => text === text.toUpperCase() && /\p{L}{2}/u.test(text)
  return below !== null && cells.map(words).every(isName) && areSigners(below.filter((cell) => !isBlank(cell)))
}

/** Finds tables made of tabs or pipes: at least two lines of equal cells, or one such line with five cells. */
export function findTables(lines: readonly InputLine[]): TextTable[] {
  const tables: TextTable[] = []
  // What looked like the beginning of a table and was none is not looked at again: time stays linear.
  let noBarsBefore = 0
  let bareHeads = 0
  const guarded = (table: TextTable | null): TextTable | null => {
    if (table === null) bareHeads++
    return table
  }
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!
    let table: TextTable | null = null
    if (i >= noBarsBefore && opensWithBar(text)) {
      const endLine = endOfBars(lines, i)
      table = barTable(lines, i, endLine)
      if (table === null) noBarsBefore = endLine
    }
    if (bareHeads < mostBareHeads && opensWithTag(text)) table ??= guarded(tagTableAt(lines, i))
    table ??= tableAt(lines, i, cutTabs) ?? tableAt(lines, i, cutPipes)
    if (table === null && bareHeads < mostBareHeads && isBelowBlank(lines, i) && hasGutters(text))
      table = guarded(gutterTableAt(lines, i, tables.at(-1)?.endLine ?? 0))
    if (bareHeads < mostBareHeads && isHead(text))
      table ??= guarded(blankTableAt(lines, i, tables.at(-1)?.endLine ?? 0))
    if (table === null) continue
    tables.push(table)
    i = table.endLine - 1
  }
  return tables
}

const isBelowBlank = (lines: readonly InputLine[], i: number): boolean => i === 0 || lines[i - 1]!.text.trim() === ''

/** Where so many beginnings of tables had none below them, further ones have none: a plan has few tables. */
const mostBareHeads = 20

function tableAt(lines: readonly InputLine[], first: number, cutLine: Cut): TextTable | null {
  // A header with an empty corner («⇥Sáng⇥Chiều») has as many cells as the row below.
  const header = cutLine(lines[first]!, lines[first + 1] === undefined ? undefined : cutLine(lines[first + 1]!)?.length)
  if (header === null || header.every(isBlank)) return null
  const columns = header.length
  // Two cells may be a label and its value; the text must fill both.
  if (columns === 2 && header.some(isBlank)) return null
  // Tabs that set the head or the end in two columns make no table.
  if (cutLine === cutTabs && (isSetInColumns(header) || isAboveSigners(header, lines[first + 1]))) return null
  const rows: CellLine[][][] = [header.map((cell) => [cell])]
  let ruled = false
  let end = first + 1
  for (let i = first + 1; i < lines.length; i++) {
    const text = lines[i]!.text
    if (isRule(text)) {
      ruled = true
      end = i + 1
      continue
    }
    if (text.trim() === '') {
      // A page break leaves a blank line between two rows, never more.
      const next = lines[i + 1] === undefined ? null : cutLine(lines[i + 1]!, columns)
      if (next?.length === columns) continue
      break
    }
    const broken = brokenRow(lines, i, columns, cutLine)
    if (broken === null) {
      const between = betweenRows(lines, i, columns, cutLine, header)
      if (between === null) break
      if (between === 'title') rows.push([[{ line: lines[i]!, start: 0, end: text.length }]])
      end = i + 1
      continue
    }
    rows.push(broken.row)
    end = broken.endLine
    i = broken.endLine - 1
  }
  if (rows.length < 2 && !ruled && (columns < 5 || header.filter((cell) => !isBlank(cell)).length < 3)) return null
  const title = titleAbove(lines, first, rows)
  const all = title === null ? rows : [[[title]], ...rows]
  return {
    firstLine: title === null ? first : first - 1,
    endLine: end,
    columns,
    rows: all.map((row) => toRow(row, columns)),
  }
}

/** The line directly above the first row, where it begins with the word that the table's other title rows begin with («Tuần 1 …», «Tuần 2 …»). */
function titleAbove(
  lines: readonly InputLine[],
  first: number,
  rows: readonly (readonly (readonly CellLine[])[])[],
): CellLine | null {
  const line = lines[first - 1]
  const titles = rows.filter((row) => row.length === 1).map(([cell]) => firstWord(cell![0]!.line.text))
  const word = line === undefined ? '' : firstWord(line.text)
  if (line === undefined || word === '' || !titles.some((title) => title === word)) return null
  return { line, start: 0, end: line.text.length }
}

/** In lower case; '' where the line begins with a number, be it a Roman one: two markers are no sign of two titles. */
const firstWord = (text: string): string => /^\s*(?![IVXLC]+(?!\p{L}))(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? ''

/** A line without cells directly between two rows: the number of a page, or a title row («Tháng 9/2025»); null where the table ends. */
function betweenRows(
  lines: readonly InputLine[],
  at: number,
  columns: number,
  cutLine: Cut,
  header: readonly CellLine[],
): 'page number' | 'title' | null {
  const text = lines[at]!.text.trim()
  const next = lines[at + 1] === undefined ? null : cutLine(lines[at + 1]!, columns)
  if (columns < 3 || next?.length !== columns || text.length > 160) return null
  if (/^\d{1,3}$/.test(text)) return 'page number'
  // Words in front of a header printed anew introduce another table.
  const heading = ({ line, start, end }: CellLine): string => line.text.slice(start, end).trim().toLowerCase()
  const isNewTable =
    heading(next[0]!) === heading(header[0]!) &&
    (heading(next[1]!) === heading(header[1]!) || readsLine(ordinalTitle, heading(header[0]!)))
  return isNewTable || /[.;]$/.test(text) ? null : 'title'
}

/** A row on one line, or cut into several lines by breaks inside its cells. */
function brokenRow(
  lines: readonly InputLine[],
  first: number,
  columns: number,
  cutLine: Cut,
): { row: CellLine[][]; endLine: number } | null {
  const cells = cutLine(lines[first]!, columns)
  if (cells === null) return null
  if (cells.length === columns) return { row: cells.map((cell) => [cell]), endLine: first + 1 }
  if (cells.length > columns) return null
  const row: CellLine[][] = cells.map((cell) => [cell])
  for (let i = first + 1; i < lines.length && i < first + 40 && row.length < columns; i++) {
    const line = lines[i]!
    if (line.text.trim() === '') return null
    const [head, ...rest] = cutLine(line) ?? [{ line, start: 0, end: line.text.length }]
    row.at(-1)!.push(head!)
    for (const cell of rest) row.push([cell])
    if (row.length === columns) return { row, endLine: i + 1 }
  }
  return null
}
