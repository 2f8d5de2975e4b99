import { printedOrdinalTitle } from '../../../../grammars/table-word.ts'
import { readsLine } from '../../../match/scan.ts'
import type { Band } from '../bands.ts'
import { type Gap, narrowAll } from '../column-gaps.ts'
import type { PageLayout } from '../page-layout.ts'
import { firstCell, isOrdinal } from './columns.ts'
import { cellsOf, isBehindTable } from './named-columns.ts'
import { isText } from './text-behind.ts'

/** A jump over more than this (in font sizes) ends a table. */
const farBelow = 5

/** So many bands of the table tell how its cells are set. */
const bandsCompared = 60

/** A table by its bands. */
export interface FoundTable {
  readonly bands: readonly Band[]
  readonly gaps: readonly Gap[]
  /** Bands that cross the columns: titles of groups of rows. */
  readonly across: ReadonlySet<Band>
  /** Index of the first band after the table. */
  readonly end: number
  readonly named: boolean
}

/** Lays the table's bands across its gaps; null where too little is left of a table. */
export function growTable(
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
    const above = bands.slice(Math.max(start, i - bandsCompared), i)
    if (i > start && endsTable(band, above, gaps, page, named, across)) break
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

/** Whether a table has ended in front of a band: it stands far below, is text behind the table, or a drawn table lies between. */
function endsTable(
  band: Band,
  above: readonly Band[],
  gaps: readonly Gap[],
  { tables }: PageLayout,
  named: boolean,
  across: ReadonlySet<Band>,
): boolean {
  const last = above.at(-1)!
  return (
    band.y - last.y > farBelow * band.size ||
    (!across.has(last) && isText(band, above, gaps)) ||
    (named && isBehindTable(band, above, gaps)) ||
    tables.some(({ top }) => top > last.y && top < band.y)
  )
}

/** Whether the table goes on after a band that crosses its columns: an ordinal and another column follow at once. */
function goesOn(gaps: readonly Gap[], bands: readonly Band[], i: number): boolean {
  const band = bands[i]
  if (band === undefined || narrowAll(gaps, band) === null) return false
  return isOrdinal(band, gaps) && band.words.some((word) => word.x1 >= gaps[1]!.to - 1)
}
