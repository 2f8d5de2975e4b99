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
  return findBeginning(bands)
}

/** The first lines of a signature block, too few for two columns: below a wide gap nothing stands in it. */
function findBeginning(bands: readonly Band[]): Tail | null {
  let tail: Tail | null = null
  for (let seed = bands.length - 1; seed >= Math.max(0, bands.length - mostFirstLines); seed--) {
    const band = bands[seed]!
    const [gap] = wideGaps(band)
    if (gap !== undefined && gap.to - gap.from >= tailGap * band.size) {
      let river: River | null = gap
      for (const below of bands.slice(seed + 1)) river = river === null ? null : narrow(river, below)
      if (river !== null) tail = toTail(bands.slice(seed), river)
    }
  }
  return tail
}

/** Where the block has more of them, its right column has two and shows it. */
const mostFirstLines = 6

function toTail(bands: readonly Band[], river: River): Tail {
  return { lines: bands.flatMap((band) => band.lines), river }
}

/** Whether the columns go on at the top of the next page: with an item of the list, or with a name under the position. */
export function goesOn(tail: Tail, next: readonly Line[]): boolean {
  const [first] = toBands(next)
  const river = first === undefined ? null : narrow(tail.river, first)
  if (first === undefined || river === null) return false
  const { left, right } = sidesOf(first, river)
  if (left.length > 0) {
    const text = left.map(wordText).join(' ')
    return markerLength(text) > 0 || (/^\p{Ll}/u.test(text) && isOpen(tail))
  }
  const column = tail.lines.flatMap((line) => line.words).filter((word) => word.x1 >= river.to - 1)
  return Math.abs(middleOf(right) - middleOf(column)) <= sameMiddle
}

/** Whether the last line of the left column does not end its item. */
function isOpen({ lines, river }: Tail): boolean {
  const last = lines.filter((line) => line.words[0]!.x1 < river.from).at(-1)
  const words = last?.words.filter((word) => word.x2 <= river.from + 1) ?? []
  return words.length > 0 && !/[.;:,]$/.test(wordText(words.at(-1)!))
}
