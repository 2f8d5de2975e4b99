import { cutRows } from './bar-rows.ts'
import type { InputLine } from './lines.ts'
import { isFirstOrdinal, isOrdinalTitle, placeCells } from './place-cells.ts'
import { type CellLine, isBlank, isRule, type TextTable } from './table-shape.ts'

/** How many lines the cell of a table may have. */
const longestCell = 60

const barsOf = (text: string): number[] => [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index)
/** A line may begin a table of bars. */
export const opensWithBar = (text: string): boolean => /^\s*\|/.test(text)
const closes = (text: string): boolean => /(?<!\\)\|\s*$/.test(text)

/**
 * The table of bars in these lines, wherever they end: a row a line, a cell a line, cells broken by line ends or blank lines,
 * with a rule below the header or without one. Null where they hold none.
 */
export function barTable(lines: readonly InputLine[], first: number, endLine: number): TextTable | null {
  const region = lines.slice(first, endLine)
  const isRuled = region.some(({ text }) => isRule(text))
  const found = cellsOf(region)
  if (found === null) return null
  const isCounted = isOrdinalTitle(found[0]!.lines)
  const { columns, rows } = cutRows(
    found.map((cell) => ({
      ...cell,
      isEmpty: cell.lines.length === 0,
      isFirst: isCounted && isFirstOrdinal(cell.lines),
    })),
  )
  if (rows.length === 0 || (columns === 1 && rows.length === 1 && endLine - first === 1)) return null
  const cells = rows.map(([from, to]) => found.slice(from, to).map((cell) => cell.lines))
  if (cells.flat(2).length === 0) return null
  const used = usedColumns(cells, columns)
  return { firstLine: first, endLine, columns: used, rows: placeCells(cells, used, isRuled) }
}

/** Columns up to the last one with words in it: «| a | b | |». */
function usedColumns(rows: readonly (readonly (readonly CellLine[])[])[], columns: number): number {
  let used = columns
  while (used > 1 && rows.every((row) => (row[used - 1]?.length ?? 0) === 0)) used--
  return used
}

/** Where the lines end that may be a table of bars from `first` on. */
export function endOfBars(lines: readonly InputLine[], first: number): number {
  let end = first + 1
  let last = first
  for (let i = first + 1; i < lines.length; i++) {
    const text = lines[i]!.text
    if (text.trim() === '') {
      if (!goesOnBelow(lines, i, last, first)) break
      continue
    }
    if (!opensWithBar(text) && !hasBarAhead(lines, i)) break
    last = i
    end = i + 1
  }
  return end
}

/** A blank line tears rows or cells apart where the line below goes on like those above. */
function goesOnBelow(lines: readonly InputLine[], blank: number, above: number, first: number): boolean {
  let below = blank
  while (below < lines.length && lines[below]!.text.trim() === '') below++
  if (below >= lines.length || below - above > 3) return false
  if (!closes(lines[above]!.text)) return hasBarAhead(lines, below)
  const bars = barsOfRow(lines, below)
  const isNewTable = isRule(lines[below + 1]?.text ?? '')
  return opensWithBar(lines[below]!.text) && bars >= 3 && bars === barsOfRow(lines, first) && !isNewTable
}

/** How many bars the row has that begins in a line, down to the line that closes it. */
function barsOfRow(lines: readonly InputLine[], from: number): number {
  let bars = 0
  for (let i = from; i < Math.min(lines.length, from + longestCell); i++) {
    const { text } = lines[i]!
    if (text.trim() === '') break
    bars += barsOf(text).length
    if (closes(text)) break
  }
  return bars
}

/** A bar ends the cell that goes on in this line. */
function hasBarAhead(lines: readonly InputLine[], from: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + longestCell); i++) {
    const { text } = lines[i]!
    if (text.trim() === '') return false
    if (opensWithBar(text) || closes(text)) return true
  }
  return false
}

interface FoundCell {
  readonly lines: CellLine[]
  readonly hasBreak: boolean
  readonly isBetween: boolean
}

/** The cells between the bars; null where the lines have no bars at their ends. */
function cellsOf(region: readonly InputLine[]): FoundCell[] | null {
  // «| TT | Việc»: rows without a bar at their end go on in no other line.
  const isUnclosed = ({ text }: InputLine, i: number): boolean =>
    opensWithBar(text) && barsOf(text).length > 1 && !closes(text) && opensWithBar(region[i + 1]?.text ?? '|')
  if (region.filter(isUnclosed).length * 2 > region.length) return null
  const cells: FoundCell[] = []
  let open: CellLine[] | null = null
  let barsBefore = 0
  let openedOn = 0
  let closed = false
  for (const [i, line] of region.entries()) {
    if (isRule(line.text)) continue
    const bars = barsOf(line.text)
    let start = 0
    for (const bar of bars) {
      const stretch = { line, start, end: bar }
      if (open !== null) {
        const hasBreak = openedOn !== i
        cells.push({
          lines: [...open, stretch].filter((one) => !isBlank(one)),
          hasBreak,
          isBetween: hasBreak && barsBefore > 1 && bars.length > 1 && line.text.slice(0, bar).trim() === '' && closed,
        })
      }
      open = []
      openedOn = i
      start = bar + 1
    }
    if (bars.length > 0) {
      barsBefore = bars.length
      closed = closes(line.text)
    }
    open?.push({ line, start, end: line.text.length })
  }
  // The last row may lack its last bar.
  if (open?.some((one) => !isBlank(one)))
    cells.push({
      lines: open.filter((one) => !isBlank(one)),
      hasBreak: false,
      isBetween: false,
    })
  const first = cells.findIndex((cell) => cell.lines.length > 0 || !cell.hasBreak)
  return first < 0 ? null : cells.slice(first)
}
