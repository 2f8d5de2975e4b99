import { greatestOf } from '../../model/extremes.ts'
import type { InputLine } from './lines.ts'
import { type CellLine, isBlank, type TextCell, type TextTable } from './table-shape.ts'

/** Fewer columns may be a letterhead, or recipients beside a signature. */
const fewestColumns = 3
const fewestRows = 3
/** Two blanks side by side stand in no sentence. */
const narrowestGutter = 2
const longestRow = 30
const longestTitle = 120

/** Lines between two blank ones. */
interface Group {
  readonly first: number
  /** Exclusive. */
  readonly end: number
}

/** Stretches of columns that are blank in every line. */
type Gutters = readonly (readonly [start: number, end: number])[]

/** A line of three cells and more, parted by blanks. */
export const hasGutters = (text: string): boolean => text.trim().split(/ {2,}/, 3).length > 2 && !/[\t|]/.test(text)

/**
 * The table drawn with blanks that begins in a line and whose rows are parted by blank lines: the same columns are blank in all of them,
 * whatever stands in its head. Null where fewer than three rows and columns are found.
 * @param free index of the first line that belongs to no other table
 */
export function gutterTableAt(lines: readonly InputLine[], first: number, free: number): TextTable | null {
  let gutters: Gutters | null = null
  let group = groupAt(lines, first)
  const rows: Group[] = []
  let titles: Group[] = []
  let kept = 0
  while (group !== null) {
    const narrowed: Gutters = narrow(gutters, lines, group)
    const isRow = narrowed.length >= Math.max(fewestColumns - 1, gutters?.length ?? 0)
    if (titles.length > 0 && repeatsHead(lines, rows[0]!, group)) break
    if (isRow && hasCells(lines, group)) {
      for (const row of [...titles, group]) rows.push(row)
      kept = rows.length
      titles = []
      gutters = narrowed
    } else if (rows.length > 0 && titles.length === 0 && isTitle(lines, group)) titles.push(group)
    else break
    group = groupBelow(lines, group)
  }
  const isInGutters = ({ first: from, end }: Group): boolean =>
    lines.slice(from, end).every(({ text }) => gutters!.every((gutter) => isBlankIn(text, gutter)))
  const full = rows.slice(0, kept).filter((row) => gutters !== null && isInGutters(row))
  if (
    gutters === null ||
    full.length < fewestRows ||
    full.filter((row) => hasGutters(lines[row.first]!.text)).length < 2
  )
    return null
  const above = titleAbove(lines, rows, free, isInGutters)
  const all = above === null ? rows : [above, ...rows]
  const columns = gutters.length + 1
  return {
    firstLine: all[0]!.first,
    endLine: rows.at(-1)!.end,
    columns,
    rows: withWraps(all.map((row) => cellsOf(lines, row, isInGutters(row) ? gutters! : null, columns))),
  }
}

/** A line of a cell goes on in the next one where the column had no room for one more word. */
function withWraps(rows: readonly (readonly TextCell[])[]): TextCell[][] {
  const trimmed = ({ line, start, end }: CellLine): string => line.text.slice(start, end).trim()
  const widths = new Map<number, number>()
  for (const { column, colSpan, lines } of rows.flat())
    if (colSpan === 1) widths.set(column, Math.max(widths.get(column) ?? 0, ...lines.map((one) => trimmed(one).length)))
  return rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      lines: cell.lines.map((one, i) => {
        const next = cell.lines[i + 1]
        const isFull =
          next !== undefined &&
          trimmed(one).length + 1 + /^\S+/.exec(trimmed(next))![0].length > (widths.get(cell.column) ?? 0)
        return isFull ? { ...one, goesOn: true } : one
      }),
    })),
  )
}

function groupAt(lines: readonly InputLine[], first: number): Group | null {
  let end = first
  while (end < lines.length && lines[end]!.text.trim() !== '' && end - first < longestRow) end++
  const isCut = end < lines.length && lines[end]!.text.trim() !== ''
  const isOther = lines.slice(first, end).some(({ text }) => /[\t|]/.test(text))
  return end === first || isCut || isOther ? null : { first, end }
}

const groupBelow = (lines: readonly InputLine[], { end }: Group): Group | null =>
  lines[end + 1] === undefined || lines[end + 1]!.text.trim() === '' ? null : groupAt(lines, end + 1)

/** A line of its own between two rows that runs over their columns; its number may stand apart. */
const isTitle = (lines: readonly InputLine[], { first, end }: Group): boolean =>
  end - first === 1 && !hasGutters(lines[first]!.text) && lines[first]!.text.length <= longestTitle

/** Words in two columns, or in a later one: what stands in the first alone may be a paragraph below the table. */
const hasCells = (lines: readonly InputLine[], { first, end }: Group): boolean =>
  lines.slice(first, end).some(({ text }) => /\S {2,}\S|^ {8,}\S/.test(text))

/** The head of another table: its first words are those of the first row. */
function repeatsHead(lines: readonly InputLine[], head: Group, group: Group): boolean {
  const words = ({ first }: Group): string => lines[first]!.text.trim().split(/ {2,}/, 2).join(' ')
  return words(head) === words(group)
}

const isBlankIn = (text: string, [start, end]: Gutters[number]): boolean => text.slice(start, end).trim() === ''

/** The gutters that further lines leave. */
function narrow(gutters: Gutters | null, lines: readonly InputLine[], { first, end }: Group): Gutters {
  let left = gutters ?? [[0, greatestOf(lines.slice(first, end).map(({ text }) => text.length))] as const]
  for (const { text } of lines.slice(first, end))
    left = left.flatMap(([start, stop]) => {
      const blanks: [number, number][] = []
      for (const { index, 0: run } of `${text.slice(start, stop)}`.padEnd(stop - start).matchAll(/ {2,}/g))
        blanks.push([start + index, start + index + run.length])
      return blanks
    })
  // What is blank in front of the first word or behind the last one parts nothing.
  return left.filter(
    ([start, stop]) =>
      stop - start >= narrowestGutter &&
      (gutters !== null ||
        lines.slice(first, end).some(({ text }) => /\S/.test(text.slice(0, start)) && /\S/.test(text.slice(stop)))),
  )
}

/** The line above the first row, where it begins with the word that other titles between the rows begin with: «Tuần 1», «Tuần 2». */
function titleAbove(
  lines: readonly InputLine[],
  rows: readonly Group[],
  free: number,
  isInGutters: (row: Group) => boolean,
): Group | null {
  const at = rows[0]!.first - 2
  if (at < free || lines[at] === undefined || lines[at]!.text.trim() === '' || lines[at + 1]!.text.trim() !== '')
    return null
  const word = (row: number): string => /^\s*(\p{L}+)/u.exec(lines[row]!.text)?.[1]?.toLowerCase() ?? ''
  const isOne = rows.some((row) => !isInGutters(row) && word(row.first) !== '' && word(row.first) === word(at))
  return isOne ? { first: at, end: at + 1 } : null
}

function cellsOf(
  lines: readonly InputLine[],
  { first, end }: Group,
  gutters: Gutters | null,
  columns: number,
): TextCell[] {
  if (gutters === null) return titleOf(lines[first]!, columns)
  const bounds = [0, ...gutters.map(([start, stop]) => Math.floor((start + stop) / 2)), Number.POSITIVE_INFINITY]
  const cells = bounds.slice(1).map((stop, column): TextCell => {
    const stretches = lines.slice(first, end).map((line) => withoutBlanks(line, bounds[column]!, stop))
    return { column, rowSpan: 1, colSpan: 1, lines: stretches.filter((one) => !isBlank(one)) }
  })
  // Words in one cell only are a title over all columns.
  const filled = cells.filter((cell) => cell.lines.length > 0)
  return filled.length === 1 && filled[0]!.column === 0 && end - first === 1
    ? [{ ...filled[0]!, colSpan: columns }]
    : cells
}

/** A title over all columns; its number has a cell of its own: «II   Kho sách». */
function titleOf(line: InputLine, columns: number): TextCell[] {
  const cut = /^\s*\S{1,6} {2,}(?=\S)/.exec(line.text)?.[0].length ?? 0
  const words = { line, start: cut, end: line.text.length }
  if (cut === 0) return [{ column: 0, rowSpan: 1, colSpan: columns, lines: [words] }]
  return [
    { column: 0, rowSpan: 1, colSpan: 1, lines: [{ line, start: 0, end: cut }] },
    { column: 1, rowSpan: 1, colSpan: columns - 1, lines: [words] },
  ]
}

function withoutBlanks(line: InputLine, from: number, to: number): CellLine {
  const text = line.text.slice(from, to)
  const start = Math.min(from, line.text.length) + text.length - text.trimStart().length
  return { line, start, end: start + text.trim().length }
}
