import { type Band, toBands } from './bands.ts'
import { type Line, wordText } from './line.ts'
import { markerLength } from './list-marker.ts'
import { findZone, middleOf, narrow, type River, sameMiddle, sidesOf, wideGaps } from './regions.ts'

/** A gap this wide (in font sizes) in the last line of a page is the beginning of two columns, not a tab. */
const tailGap = 5

/** A signature block has fewer lines than this. */
const mostLines = 40

/** Two columns at the foot of a page that may go on over the page break. */
export interface Tail {
  readonly lines: readonly Line[]
  readonly river: River
}

/** The two columns that a page ends with; null where it does not. */
export function findTail(lines: readonly Line[]): Tail | null {
  const bands = toBands(lines.slice(-mostLines))
  for (let start = 0; start < bands.length; start++) {
    const zone = findZone(bands, start)
    if (zone !== null && zone.last === bands.length - 1) return toTail(bands.slice(start), zone.river)
  }
  // The first line of a signature block alone is no zone yet.
  const last = bands.at(-1)
  const gap = last === undefined ? undefined : wideGaps(last)[0]
  return gap === undefined || gap.to - gap.from < tailGap * last!.size ? null : toTail([last!], gap)
}

function toTail(bands: readonly Band[], river: River): Tail {
  return { lines: bands.flatMap((band) => band.lines), river }
}

/** Whether the columns go on at the top of the next page: with an item of the list, or with a name under the position. */
export function goesOn(tail: Tail, next: readonly Line[]): boolean {
  const [first] = toBands(next)
  const river = first === undefined ? null : narrow(tail.river, first)
  if (first === undefined || river === null) return false
  const { left, right } = sidesOf(first, river)
  if (left.length > 0) return markerLength(left.map(wordText).join(' ')) > 0
  const column = tail.lines.flatMap((line) => line.words).filter((word) => word.x1 >= river.to - 1)
  return Math.abs(middleOf(right) - middleOf(column)) <= sameMiddle
}
