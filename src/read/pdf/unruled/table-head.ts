import { printedOrdinalTitle } from '../../../../grammars/table-word.ts'
import { readsLine } from '../../../match/scan.ts'
import type { Band } from '../bands.ts'
import { extentOf, type Gap, gapsOf, narrowAll } from '../column-gaps.ts'
import { wordText } from '../line.ts'
import type { PageLayout } from '../page-layout.ts'
import { namesColumns } from './named-columns.ts'

/** The gaps of the header row that begins with band `i`: at least three columns, the first of them ordinals; else null. */
export function headerGaps(bands: readonly Band[], i: number, page: PageLayout): readonly Gap[] | null {
  const band = bands[i]!
  const first = wordText(band.words[0]!)
  const gaps = gapsOf(readsLine(printedOrdinalTitle, first) ? withNeighbours(bands, i) : band)
  if (gaps.length < 2) return null
  // «TT» must stand alone in its column.
  if (readsLine(printedOrdinalTitle, first) && (gaps[0]!.from <= band.words[0]!.x2 + 1 || first === 'Số')) return gaps
  return isBetweenRules(band, page) ? gaps : null
}

/** The gaps of a head whose headings are known ones; null where it is the upper line of one with «STT». */
export function namedGaps(bands: readonly Band[], i: number, page: PageLayout): readonly Gap[] | null {
  const gaps = gapsOf(bands[i]!)
  const isUpper = [i + 1, i + 2].some((below) => bands[below] !== undefined && headerGaps(bands, below, page) !== null)
  return namesColumns(bands[i]!, gaps) && !isUpper ? gaps : null
}

/** The band with the words of those close above and below it that stand beside its own: the other titles of a head, two lines to one. */
function withNeighbours(bands: readonly Band[], i: number): Band {
  const band = bands[i]!
  const stand = (other: Band | undefined): other is Band =>
    other !== undefined &&
    other.top - band.bottom < headGap * band.size &&
    band.top - other.bottom < headGap * band.size &&
    areApart(band, other)
  const beside = [bands[i - 1], bands[i + 1]].filter(stand)
  return { ...band, words: [band, ...beside].flatMap((one) => one.words).sort((a, b) => a.x1 - b.x1) }
}

/** No word of the one lies over a word of the other; the words of each stand from left to right. */
function areApart({ words: left }: Band, { words: right }: Band): boolean {
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    if (left[a]!.x2 <= right[b]!.x1) a++
    else if (right[b]!.x2 <= left[a]!.x1) b++
    else return false
  }
  return true
}

/** How many lines directly above the one with «STT» belong to the head: «STT» stands in the middle of its cell. */
export function headLinesAbove(before: readonly Band[], band: Band, gaps: readonly Gap[]): number {
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
