import { greatestOf, leastOf } from '../../model/extremes.ts'
import { type Band, isStretched, toBands } from './bands.ts'
import { type Line, type Word, withWords, wordText } from './line.ts'
import { isOnlyMarker } from './list-marker.ts'

/** A stretch of the page that is read from top to bottom. */
export interface Region {
  /** `body`: the page's full width; `column`: one side of text set side by side (letterhead, signature block). */
  readonly kind: 'body' | 'column'
  readonly lines: readonly Line[]
}

/** A gap this wide (in font sizes) may divide two columns. */
const seedGap = 1.5
/** The narrowest river between two columns (in font sizes). */
const leastRiver = 0.7
/** Lines of one column follow each other within this distance (in font sizes). */
const contiguous = 2.1
/** Lines centred in a column have their middle this near (points) to the column's. */
export const sameMiddle = 14
const deepest = 3

export interface River {
  readonly from: number
  readonly to: number
}

/** A run of bands that a river divides. */
export interface Zone {
  readonly first: number
  readonly last: number
  readonly river: River
}

/**
 * Brings lines into reading order: where text stands side by side, all of the left column comes before the right one
 * (Nghị định 30/2020/NĐ-CP, annex I, II: letterhead and motto, recipients and signature).
 */
export function toRegions(lines: readonly Line[]): Region[] {
  return divide(lines, 'body', 0)
}

function divide(lines: readonly Line[], kind: Region['kind'], depth: number): Region[] {
  const bands = toBands(lines)
  const regions: Region[] = []
  let plain: Line[] = []
  const flush = (): void => {
    if (plain.length > 0) regions.push({ kind, lines: inOrder(plain) })
    plain = []
  }
  for (let i = 0; i < bands.length; ) {
    const zone = depth < deepest ? findZone(bands, i) : null
    if (zone === null) {
      for (const one of bands[i]!.lines) plain.push(one)
      i++
      continue
    }
    flush()
    const inside = bands.slice(zone.first, zone.last + 1)
    const [left, right] = splitLines(inside, (zone.river.from + zone.river.to) / 2)
    regions.push(...divide(left, 'column', depth + 1), ...divide(right, 'column', depth + 1))
    i = zone.last + 1
  }
  flush()
  return regions
}

function inOrder(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => a.y - b.y || a.x1 - b.x1)
}

/** The zone that begins with band `start`, if one does. */
export function findZone(bands: readonly Band[], start: number): Zone | null {
  // A zone may begin with lines on one side only: the seed is the first divided band at most a few lines on.
  for (let seed = start; seed < Math.min(bands.length, start + 6); seed++) {
    for (const gap of wideGaps(bands[seed]!)) {
      const zone = grow(bands, start, seed, gap)
      if (zone !== null) return zone
    }
    if (seed > start && bands[seed]!.top - bands[seed - 1]!.bottom > 2 * bands[seed]!.size) return null
  }
  return null
}

/** The wide gaps of a band, widest first. The one behind the number of an item is a tab. */
export function wideGaps(band: Band): River[] {
  if (isStretched(band)) return []
  const gaps: River[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const [i, word] of band.words.entries()) {
    const isTab = i === 1 && isOnlyMarker(wordText(band.words[0]!))
    if (Number.isFinite(end) && !isTab && word.x1 - end >= seedGap * band.size) gaps.push({ from: end, to: word.x1 })
    end = Math.max(end, word.x2)
  }
  return gaps.sort((a, b) => b.to - b.from - (a.to - a.from))
}

/** The widest part of a river that a band's words leave free; null where it is too narrow. */
export function narrow(river: River, band: Band): River | null {
  if (isStretched(band) && band.words[0]!.x1 < river.from && band.words.at(-1)!.x2 > river.to) return null
  let widest: River | null = null
  let from = river.from
  const offer = (to: number): void => {
    if (to - from > (widest === null ? 0 : widest.to - widest.from)) widest = { from, to }
  }
  for (const word of band.words) {
    if (word.x2 <= river.from || word.x1 >= river.to) continue
    offer(Math.min(word.x1, river.to))
    from = Math.max(from, word.x2)
  }
  offer(river.to)
  const found = widest as River | null
  return found !== null && found.to - found.from >= leastRiver * band.size ? found : null
}

export function sidesOf(band: Band, river: River): { left: readonly Word[]; right: readonly Word[] } {
  const middle = (river.from + river.to) / 2
  return {
    left: band.words.filter((word) => word.x2 <= middle),
    right: band.words.filter((word) => word.x1 >= middle),
  }
}

/** Grows a zone from its seed in both directions, not above band `start`; null where it proves to be no two columns. */
function grow(bands: readonly Band[], start: number, seed: number, gap: River): Zone | null {
  let river: River = gap
  let last = seed
  for (let i = seed + 1; i < bands.length; i++) {
    const next = narrow(river, bands[i]!)
    if (next === null) break
    const { left, right } = sidesOf(bands[i]!, next)
    if (right.length === 0 && !followsOn(bands, seed, i, next, 'left') && !isEnclosed(bands, i, next)) break
    if (left.length === 0 && !followsOn(bands, seed, i, next, 'right')) break
    river = next
    last = i
  }
  let first = seed
  for (let i = seed - 1; i >= start; i--) {
    const next = narrow(river, bands[i]!)
    if (next === null || !leadsUp(bands, start, i, last, next)) break
    river = next
    first = i
  }
  if (first !== start) return null
  return isTwoColumns(bands.slice(first, last + 1), river) ? { first, last, river } : null
}

/**
 * Whether band `i`, which has words on one side only, goes on with that column: it follows the column's last line closely,
 * or (on the right: a name under the room for the signature) is centred with it.
 */
function followsOn(bands: readonly Band[], seed: number, i: number, river: River, side: 'left' | 'right'): boolean {
  const above = bands.slice(seed, i).filter((band) => sidesOf(band, river)[side].length > 0)
  const last = above.at(-1)
  if (last === undefined) return side === 'right'
  const band = bands[i]!
  if (band.y - last.y <= contiguous * Math.max(band.size, last.size)) return true
  if (side === 'left') return false
  return (
    Math.abs(middleOf(sidesOf(band, river)[side]) - middleOf(above.flatMap((b) => sidesOf(b, river)[side]))) <=
    sameMiddle
  )
}

/** Whether band `i` above a zone belongs to it: text on both sides, or on the right, centred with the column below. */
function leadsUp(bands: readonly Band[], start: number, i: number, last: number, river: River): boolean {
  const { left, right } = sidesOf(bands[i]!, river)
  const below = bands[i + 1]!
  if (below.y - bands[i]!.y > contiguous * Math.max(below.size, bands[i]!.size)) return false
  if (left.length > 0 && right.length > 0) return true
  // On the left it may be the last line of the text above; only a letterhead has nothing above.
  if (left.length > 0 && start > 0) return false
  const side = left.length > 0 ? 'left' : 'right'
  const column = bands.slice(i + 1, last + 1).flatMap((band) => sidesOf(band, river)[side])
  return column.length > 0 && Math.abs(middleOf([...left, ...right]) - middleOf(column)) <= sameMiddle
}

/** Whether the right column goes on close below band `i`, which has words on the left only. */
function isEnclosed(bands: readonly Band[], i: number, river: River): boolean {
  const below = bands[i + 1]
  if (below === undefined || narrow(river, below) === null) return false
  return sidesOf(below, river).right.length > 0 && below.y - bands[i]!.y < contiguous * below.size
}

export function middleOf(words: readonly Word[]): number {
  if (words.length === 0) return Number.NaN
  return (leastOf(words.map((word) => word.x1)) + greatestOf(words.map((word) => word.x2))) / 2
}

function isTwoColumns(zone: readonly Band[], river: River): boolean {
  const sides = zone.map((band) => sidesOf(band, river))
  const left = sides.filter((side) => side.left.length > 0).map((side) => side.left)
  const right = sides.filter((side) => side.right.length > 0).map((side) => side.right)
  // One divided line is a tab, a blank left for writing, or a few words stretched over the line.
  if (left.length + right.length < 3 || right.length < 2) return false
  const texts = (column: readonly (readonly Word[])[]): string[] => column.map((words) => words.map(wordText).join(' '))
  // Numbers of a list with their text, and contents with page numbers, are read line by line.
  if (texts(left).every(isOnlyMarker)) return false
  if (texts(right).every((text) => /^[\d.,%\s]+$/.test(text))) return false
  return !isForm(texts(left), sides)
}

/** «Tên dự án:   …» over several lines: labels with their values, read line by line. */
function isForm(left: readonly string[], sides: readonly { left: readonly Word[]; right: readonly Word[] }[]): boolean {
  const divided = sides.filter((side) => side.left.length > 0 && side.right.length > 0).length
  const labels = left.filter((text) => text.endsWith(':')).length
  return divided >= 2 && (labels === left.length || (divided >= 3 && labels > 0.5 * left.length))
}

function splitLines(zone: readonly Band[], middle: number): [Line[], Line[]] {
  const left: Line[] = []
  const right: Line[] = []
  for (const line of zone.flatMap((band) => band.lines)) {
    const first = withWords(
      line,
      line.words.filter((word) => word.x2 <= middle),
    )
    const second = withWords(
      line,
      line.words.filter((word) => word.x2 > middle),
    )
    if (first !== null) left.push(first)
    if (second !== null) right.push(second)
  }
  return [left, right]
}
