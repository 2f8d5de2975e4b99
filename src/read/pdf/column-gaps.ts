import { greatestOf, leastOf } from '../../model/extremes.ts'
import type { Band } from './bands.ts'

/** A free vertical stretch between two columns. */
export interface Gap {
  readonly from: number
  readonly to: number
}

/** The narrowest free stretch between two columns, in points. */
const leastGap = 3
/** Words further apart than this (in font sizes) may stand in different columns. */
const columnGap = 0.7

/** How far the words of bands reach. */
export function extentOf(bands: readonly Band[]): { from: number; to: number } {
  const words = bands.flatMap((band) => band.words)
  return { from: leastOf(words.map((word) => word.x1)), to: greatestOf(words.map((word) => word.x2)) }
}

/** The gaps of a band, from left to right. */
export function gapsOf(band: Band): Gap[] {
  const gaps: Gap[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const word of band.words) {
    if (Number.isFinite(end) && word.x1 - end >= columnGap * band.size) gaps.push({ from: end, to: word.x1 })
    end = Math.max(end, word.x2)
  }
  return gaps
}

/** The gaps that are left when the band's words are laid across them; null where one of them is blocked. */
export function narrowAll(gaps: readonly Gap[], band: Band): readonly Gap[] | null {
  const narrowed = gaps.map((gap) => narrowGap(gap, band))
  return narrowed.every((gap) => gap !== null) ? narrowed : null
}

function narrowGap(gap: Gap, band: Band): Gap | null {
  let pieces: Gap[] = [gap]
  for (const word of band.words) {
    if (word.x2 <= gap.from || word.x1 >= gap.to) continue
    pieces = pieces.flatMap((piece) => {
      const parts = [
        { from: piece.from, to: Math.min(piece.to, word.x1) },
        { from: Math.max(piece.from, word.x2), to: piece.to },
      ]
      return word.x2 <= piece.from || word.x1 >= piece.to
        ? [piece]
        : parts.filter((part) => part.to - part.from >= leastGap)
    })
  }
  // The middle of running text has gaps too, but only as wide as a blank.
  const widest = pieces.sort((a, b) => b.to - b.from - (a.to - a.from))[0]
  if (widest === undefined) return null
  return widest.to - widest.from >= leastGap && !insideText(widest, band) ? widest : null
}

/** Whether the gap is but a blank between two words of one text. */
function insideText(gap: Gap, band: Band): boolean {
  const before = band.words.filter((word) => word.x2 <= gap.from + 1).at(-1)
  const after = band.words.find((word) => word.x1 >= gap.to - 1)
  return before !== undefined && after !== undefined && after.x1 - before.x2 < 0.45 * band.size
}
