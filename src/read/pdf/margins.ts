import { greatestOf, leastOf } from '../../model/extremes.ts'
import type { Line } from './line.ts'
import { endsSentence } from './text-block.ts'

/** The edges between which the text of a page runs, in points. */
export interface Margins {
  readonly left: number
  readonly right: number
}

/** How the paragraphs of a document are set. */
export interface ParagraphStyle {
  /** First lines are set in by this much (points); null where paragraphs begin at the margin. */
  readonly indent: number | null
  /** Distance of the baselines inside a paragraph, in font sizes. */
  readonly pitch: number
  /** Lines end at the right margin. */
  readonly justified: boolean
}

/** Too few lines to tell the margins from. */
const fewLines = 6
const bucket = 2

/**
 * The margins of each page, by its number; pages with little text take those of the others.
 * @param widthOf width of a page by its number, in points
 */
export function findMargins(
  linesByPage: ReadonlyMap<number, readonly Line[]>,
  widthOf: (page: number) => number,
): Map<number, Margins> {
  const own = new Map<number, Margins>()
  for (const [page, lines] of linesByPage) if (lines.length >= fewLines) own.set(page, marginsOf(lines, widthOf(page)))
  const common = {
    left: middle([...own.values()].map((m) => m.left)),
    right: middle([...own.values()].map((m) => m.right)),
  }
  const margins = new Map<number, Margins>()
  for (const [page, lines] of linesByPage) {
    const known = own.get(page)
    const inside = lines.every((line) => line.x1 > common.left - 20 && line.x2 < common.right + 20)
    margins.set(page, known ?? (own.size > 0 && inside ? common : withEvenMargins(extent(lines), widthOf(page))))
  }
  return margins
}

function extent(lines: readonly Line[]): Margins {
  return { left: leastOf(lines.map((line) => line.x1)), right: greatestOf(lines.map((line) => line.x2)) }
}

/** Where no lines show the right margin, it is taken to be as wide as the left one. */
function withEvenMargins({ left, right }: Margins, width: number): Margins {
  return { left, right: Math.max(right, width - left) }
}

function marginsOf(lines: readonly Line[], width: number): Margins {
  const { left: first, right: last } = extent(lines)
  const middles = lines.map((line) => (line.x1 + line.x2) / 2)
  const axis = middle(middles)
  // A page of titles: as far from the axis as the longest of them.
  if (middles.filter((m) => Math.abs(m - axis) < 4).length > 0.6 * lines.length) {
    const half = Math.max(axis - first, last - axis)
    return { left: axis - half, right: axis + half }
  }
  // The left margin is the first place where several lines begin; a lone line before it hangs out.
  const enough = Math.max(2, 0.06 * lines.length)
  const starts = histogram(lines.map((line) => line.x1))
  const left = [...starts].sort((a, b) => a[0] - b[0]).find(([, count]) => count >= enough)
  const ends = [...histogram(lines.map((line) => line.x2))].sort((a, b) => b[0] - a[0])
  const right = ends.find(([, count]) => count >= Math.max(3, 0.15 * lines.length))
  // Short lines of a list may end at one place too, but others go on past it.
  const beyond = lines.filter((line) => right !== undefined && line.x2 > right[0] + line.size).length
  return right === undefined || beyond > 0.15 * lines.length
    ? withEvenMargins({ left: left?.[0] ?? first, right: last }, width)
    : { left: left?.[0] ?? first, right: right[0] }
}

/** How many values lie around each place; neighbours count together. */
function histogram(values: readonly number[]): Map<number, number> {
  const sorted = [...values].sort((a, b) => a - b)
  const counts = new Map<number, number>()
  for (let i = 0; i < sorted.length; ) {
    let end = i
    while (end < sorted.length && sorted[end]! - sorted[i]! <= 2 * bucket) end++
    counts.set(sorted[(i + end - 1) >> 1]!, end - i)
    i = end
  }
  return counts
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Room that is left at the end of a line when the next line's first word would stand there. */
export function roomAfter(line: Line, next: Line, right: number): number {
  const first = next.words[0]!
  return right - line.x2 - (first.x2 - first.x1) - 0.25 * line.size
}

const usualPitch = 1.2
const setIn = 0.6

/** Learns how paragraphs are set from lines that follow each other in one column. */
export function learnStyle(
  pairs: readonly (readonly [Line, Line])[],
  edgesOf: (line: Line) => Margins,
): ParagraphStyle {
  const starts: number[] = []
  const pitches: number[] = []
  let full = 0
  let flush = 0
  for (const [line, next] of pairs) {
    const { right } = edgesOf(line)
    const nextLeft = edgesOf(next).left
    const inset = next.x1 - nextLeft
    if (roomAfter(line, next, right) > 0.5 * line.size) {
      if (endsSentence(line) && inset < 8 * line.size) starts.push(inset)
      continue
    }
    full++
    if (Math.abs(right - line.x2) < 0.3 * line.size) flush++
    const pitch = (next.y - line.y) / next.size
    if (line.page === next.page && inset < setIn * next.size && pitch > 0.8 && pitch < 2.6) pitches.push(pitch)
  }
  const size = middle(pairs.map(([line]) => line.size))
  const setInStarts = starts.filter((inset) => inset > setIn * size)
  return {
    indent: setInStarts.length > 0.5 * starts.length ? middle(setInStarts) : null,
    pitch: pitches.length > 0 ? middle(pitches) : usualPitch,
    justified: flush > 0.7 * full,
  }
}

/** Lines set in by more than this (in font sizes) may be a block with margins of its own. */
const blockInset = 3

/**
 * The right edges of blocks that are set in («Kính gửi» with its list): lines that begin at one place far from the left
 * margin and all end well before the right one.
 */
export function findBlocks(lines: readonly Line[], margins: ReadonlyMap<number, Margins>): Map<Line, Margins> {
  const edges = new Map<Line, Margins>()
  for (let start = 0; start < lines.length; ) {
    const first = lines[start]!
    const { left, right } = margins.get(first.page)!
    let end = start + 1
    while (
      end < lines.length &&
      lines[end]!.page === first.page &&
      Math.abs(lines[end]!.x1 - first.x1) < 0.3 * first.size
    )
      end++
    const block = lines.slice(start, end)
    const last = greatestOf(block.map((line) => line.x2))
    if (block.length > 2 && first.x1 - left > blockInset * first.size && right - last > 2 * first.size) {
      for (const line of block) edges.set(line, { left, right: last })
    }
    start = end
  }
  return edges
}
