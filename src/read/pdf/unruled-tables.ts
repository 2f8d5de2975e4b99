import { printedOrdinalTitle, printedTotal } from '../../../grammars/table-word.ts'
import { readsLine } from '../../match/scan.ts'
import { greatestOf } from '../../model/extremes.ts'
import { type Band, toBands } from './bands.ts'
import { extentOf, type Gap, gapsOf, narrowAll } from './column-gaps.ts'
import { type Line, lineText, type Word, withWords, wordText } from './line.ts'
import { beginsSection, cellsOf, isBehindTable, namesColumns, startsOfRows } from './named-columns.ts'
import type { PageLayout } from './page-layout.ts'
import type { PageTable, TableCell } from './page-table.ts'
import { type Fragment, groupRows, type Setting } from './unruled-rows.ts'

/** A jump over more than this (in font sizes) ends a table. */
const farBelow = 5

const ordinal = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVXL]{1,5}|[A-ZĐ])[.)]?$/

/** A table that may go on on the next page. */
interface OpenTable {
  readonly gaps: readonly Gap[]
  /** Its columns are told by their headings; it has no ordinals. */
  readonly named: boolean
  readonly setting: Setting | null
}

/**
 * Finds tables without drawn grids: from a header row that begins with «STT» or «TT», or whose headings are known, as far down
 * as the free stretches between the columns reach. Rows begin where the first column has an ordinal, or, without ordinals,
 * behind white room. A table goes on over pages.
 */
export function findUnruledTables(pages: readonly PageLayout[]): PageLayout[] {
  let open: OpenTable | null = null
  return pages.map((page) => {
    const { layout, open: next } = readPage(page, open)
    open = next
    return layout
  })
}

function readPage(page: PageLayout, open: OpenTable | null): { layout: PageLayout; open: OpenTable | null } {
  // Where the page has a drawn grid, what stands beside it is no table without one.
  const bands = toBands(page.lines)
  const tables: PageTable[] = []
  const rest: Band[] = []
  let left: OpenTable | null = null
  for (let i = 0; i < bands.length; ) {
    const isTop = i === 0 && !page.tables.some((table) => table.top < bands[0]!.top)
    const continued = isTop && open !== null ? growTable(bands, i, open.gaps, true, page, open.named) : null
    const head = continued === null ? headerGaps(bands, i, page) : null
    const above = head === null ? 0 : headLinesAbove(rest, bands[i]!, head)
    const named = continued === null && head === null ? namedGaps(bands[i]!) : null
    const found =
      named !== null
        ? growTable(bands, i, named, false, page, true)
        : head === null
          ? continued
          : growTable(bands, i - above, head, false, page, false)
    if (found === null) {
      rest.push(bands[i]!)
      i++
      continue
    }
    rest.splice(rest.length - above, above)
    const { table, setting } = toTable(found, page, found === continued ? open : null)
    tables.push(table)
    i = found.end
    left = i === bands.length ? { gaps: found.gaps, setting, named: found.named } : null
  }
  if (tables.length === 0) return { layout: page, open: null }
  const layout = {
    ...page,
    lines: rest.flatMap((band) => band.lines).sort((a, b) => a.y - b.y || a.x1 - b.x1),
    tables: [...page.tables, ...tables].sort((a, b) => a.top - b.top),
  }
  return { layout, open: left }
}

/** The gaps of the header row that begins with band `i`: at least three columns, the first of them ordinals; else null. */
function headerGaps(bands: readonly Band[], i: number, page: PageLayout): readonly Gap[] | null {
  const band = bands[i]!
  const first = wordText(band.words[0]!)
  const own = gapsOf(band)
  const gaps = own.length === 1 && readsLine(printedOrdinalTitle, first) ? gapsOf(withNeighbours(bands, i)) : own
  if (gaps.length < 2) return null
  // «TT» must stand alone in its column.
  if (readsLine(printedOrdinalTitle, first) && (gaps[0]!.from <= band.words[0]!.x2 + 1 || first === 'Số')) return gaps
  return isBetweenRules(band, page) ? gaps : null
}

/** The gaps of a head whose headings are known ones. */
function namedGaps(band: Band): readonly Gap[] | null {
  const gaps = gapsOf(band)
  return namesColumns(band, gaps) ? gaps : null
}

/** The band with the words of those that reach into its height: the other titles of a head, two lines to one. */
function withNeighbours(bands: readonly Band[], i: number): Band {
  const band = bands[i]!
  const beside = [bands[i - 1], bands[i + 1]].filter(
    (other) => other !== undefined && other.bottom > band.top && other.top < band.bottom,
  )
  return { ...band, words: [band, ...beside].flatMap((one) => one!.words).sort((a, b) => a.x1 - b.x1) }
}

/** How many lines directly above the one with «STT» belong to the head: «STT» stands in the middle of its cell. */
function headLinesAbove(before: readonly Band[], band: Band, gaps: readonly Gap[]): number {
  let next = band
  for (let count = 0; count < mostHeadLines; count++) {
    const above = before[before.length - 1 - count]
    if (above === undefined || next.top - above.bottom >= headGap * band.size) return count
    const inColumns = narrowAll(gaps, above) !== null && above.words.every((word) => word.x1 >= gaps[0]!.from - 1)
    if (!inColumns) return count
    next = above
  }
  return mostHeadLines
}

const mostHeadLines = 4
/** They follow each other within this distance (in font sizes); heights may overlap. */
const headGap = 0.5

/** Lines drawn over a table without columns: over and under its head, and at its foot. */
const leastRules = 3
const headHeight = 5

/** Whether a band is the head of a table that draws only lines across: one close above, one below, both as wide as it. */
function isBetweenRules(band: Band, page: PageLayout): boolean {
  const { from, to } = extentOf([band])
  const wide = page.rules.filter((rule) => rule.from <= from + 3 && rule.to >= to - 3)
  const above = wide.filter((rule) => rule.at <= band.top + 2 && band.top - rule.at < 1.5 * band.size)
  const below = wide.filter((rule) => rule.at > band.y && rule.at - band.y < headHeight * band.size)
  return above.length > 0 && below.length > 0 && wide.length >= leastRules
}

interface FoundTable {
  readonly bands: readonly Band[]
  readonly gaps: readonly Gap[]
  /** Bands that cross the columns: titles of groups of rows. */
  readonly across: ReadonlySet<Band>
  /** Index of the first band after the table. */
  readonly end: number
  readonly named: boolean
}

/** Lays the table's bands across its gaps; null where too little is left of a table. */
function growTable(
  bands: readonly Band[],
  start: number,
  header: readonly Gap[],
  continued: boolean,
  page: PageLayout,
  named: boolean,
): FoundTable | null {
  let gaps = header
  const across = new Set<Band>()
  let end = start
  let rows = 0
  for (let i = start; i < bands.length; i++) {
    const band = bands[i]!
    const above = bands[i - 1]
    if (i > start && above !== undefined && band.y - above.y > farBelow * band.size) break
    if (i > start && !across.has(above!) && isText(band, bands.slice(Math.max(start, i - bandsCompared), i), gaps))
      break
    if (named && i > start && isBehindTable(band, bands.slice(Math.max(start, i - bandsCompared), i), gaps)) break
    if (page.tables.some((table) => above !== undefined && i > start && table.top > above.y && table.top < band.y))
      break
    const next = narrowAll(gaps, band)
    if (next === null) {
      if (named || i === start || !goesOn(gaps, bands, i + 1)) break
      across.add(band)
      continue
    }
    gaps = next
    if (named ? i > start && cellsOf(band, gaps).filter((cell) => cell !== '').length > 1 : isOrdinal(band, gaps))
      rows++
    end = i + 1
  }
  while (end > start && across.has(bands[end - 1]!)) end--
  const ruled = page.rules.filter(
    (rule) => rule.at > bands[start]!.top && rule.at < (bands[end - 1]?.bottom ?? 0),
  ).length
  // At the foot of a page one row may be all there is room for.
  const enough = end === bands.length && readsLine(printedOrdinalTitle, firstCell(bands[start]!, gaps)) ? 1 : 2
  if (end === start || (!continued && rows < enough && ruled < 2)) return null
  // The rest of a cut row has no ordinal; anything else must have one to be part of the table.
  if (continued && rows === 0 && firstCell(bands[start]!, gaps) !== '') return null
  return { bands: bands.slice(start, end), gaps, across, end, named }
}

/** Edges nearer than this (in font sizes) are the same edge; sizes of type that differ by less are the same size. */
const sameEdge = 0.3
const sameSize = 0.15
/** So many bands of the table tell how its cells are set. */
const bandsCompared = 60

/**
 * Whether a band with words in one column only is no cell but the paragraph behind the table: larger type, or set in where
 * the cells above it in that column all begin elsewhere.
 */
function isText(band: Band, above: readonly Band[], gaps: readonly Gap[]): boolean {
  const columns = new Set(band.words.map((word) => columnOf(word, gaps)))
  // The numbers of groups of rows stand in the column of ordinals.
  const ordinals = above.flatMap(({ words }) => words.filter((word) => columnOf(word, gaps) === 0))
  const isBehindOrdinals = ordinals.every(({ x2 }) => band.words[0]!.x1 > x2)
  if (isBehindOrdinals && greatestOf(columns) < 2 && beginsSection(band)) return true
  if (columns.size !== 1 || columns.has(0)) return false
  if (band.size > (1 + sameSize) * greatestOf(above.map(({ size }) => size))) return true
  const [column] = columns
  const starts = above.flatMap(({ words }) => words.find((word) => columnOf(word, gaps) === column)?.x1 ?? [])
  const [first] = starts
  const isAligned = starts.length > 2 && starts.every((x) => Math.abs(x - first!) < sameEdge * band.size)
  return isAligned && Math.abs(band.words[0]!.x1 - first!) > sameEdge * band.size
}

function columnOf({ x1, x2 }: Word, gaps: readonly Gap[]): number {
  return gaps.filter(({ from, to }) => (x1 + x2) / 2 > (from + to) / 2).length
}

/** Whether the table goes on after a band that crosses its columns: an ordinal and another column follow at once. */
function goesOn(gaps: readonly Gap[], bands: readonly Band[], i: number): boolean {
  const band = bands[i]
  if (band === undefined || narrowAll(gaps, band) === null) return false
  return isOrdinal(band, gaps) && band.words.some((word) => word.x1 >= gaps[1]!.to - 1)
}

const isOrdinal = (band: Band, gaps: readonly Gap[]): boolean => ordinal.test(firstCell(band, gaps))

function firstCell(band: Band, gaps: readonly Gap[]): string {
  return band.words
    .filter((word) => word.x2 <= gaps[0]!.from + 1)
    .map(wordText)
    .join(' ')
}

function toTable(
  { bands, gaps, across, named }: FoundTable,
  page: PageLayout,
  continued: OpenTable | null,
): { table: PageTable; setting: Setting | null } {
  const { from, to } = extentOf(bands)
  const borders = [from - 2, ...gaps.map((gap) => (gap.from + gap.to) / 2), to + 2]
  const starts = named ? startsOfRows(bands, gaps, continued === null ? 1 : 0) : null
  const fragments = bands.flatMap((band) => toFragments(band, borders, across.has(band), starts))
  const rules = page.rules.filter((rule) => Math.min(rule.to, to) - Math.max(rule.from, from) > 0.7 * (to - from))
  const inside = rules.map((rule) => rule.at).filter((at) => at > bands[0]!.top && at < bands.at(-1)!.bottom)
  const { rows, setting } = groupRows(fragments, inside, continued?.setting ?? null)
  const cells: TableCell[] = []
  rows.forEach((row, index) => {
    const spans = row.every(({ column }) => column < 0)
    for (let column = 0; column < (spans ? 1 : borders.length - 1); column++) {
      const lines = row.filter((fragment) => spans || fragment.column === column).map(({ line }) => line)
      const colSpan = spans ? borders.length - 1 : 1
      const [left, right] = [borders[column]!, borders[column + colSpan]!]
      cells.push({ row: index, column, rowSpan: 1, colSpan, left, right, lines: lines.sort((a, b) => a.y - b.y) })
    }
  })
  const [top, bottom] = [bands[0]!.top, bands.at(-1)!.bottom]
  const { number } = page
  const continues = continued !== null
  const place = { page: number, top, bottom, openBottom: true, continues }
  const table = { ...place, ruled: false, xs: borders, rows: rows.length, cells }
  return { table, setting }
}

/** The lines of a band, cut at the borders of the columns. */
function toFragments(
  band: Band,
  borders: readonly number[],
  across: boolean,
  starts: ReadonlySet<Band> | null,
): Fragment[] {
  if (across) return band.lines.map((line) => ({ column: -1, line, ordinal: null }))
  return band.lines.flatMap((whole) =>
    borders.slice(1).flatMap((right, column) => {
      const line = withWords(whole, wordsBetween(whole, borders[column]!, right))
      if (line === null) return []
      // Without ordinals the first cell of a row stands for one.
      const marked = starts === null ? ordinalIn(lineText(line)) : starts.has(band) ? 'number' : null
      return [{ column, line, ordinal: column === 0 ? marked : null }]
    }),
  )
}

function ordinalIn(text: string): Fragment['ordinal'] {
  return ordinal.test(text) || readsLine(printedTotal, text)
    ? 'number'
    : readsLine(printedOrdinalTitle, text)
      ? 'title'
      : null
}

function wordsBetween(line: Line, left: number, right: number): readonly Word[] {
  return line.words.filter((word) => {
    const middle = (word.x1 + word.x2) / 2
    return middle >= left && middle < right
  })
}
