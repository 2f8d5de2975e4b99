import { greatestOf } from '../../model/extremes.ts'
import type { InputLine } from './lines.ts'

/** A stretch of a line that stands in one column. */
export interface ColumnCell {
  readonly column: number
  readonly start: number
  readonly end: number
}

/** How far a column reaches in the lines read so far. */
interface Extent {
  from: number
  to: number
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Says of each line below a head in which columns its words stand. What sets proportional type in blanks lets a column begin some blanks earlier
 * or later from line to line, and may leave but one blank between two cells: a stretch belongs to the column that it shares most with.
 * @param head the cells of the head, by column
 * @returns null for a line that runs over the columns
 */
export function straightenColumns(
  lines: readonly InputLine[],
  head: readonly ColumnCell[],
): (readonly ColumnCell[] | null)[] {
  let extents: Extent[] = []
  for (const { column, start, end } of head) widen(extents, column, start, end)
  return lines.map(({ text, page }, i) => {
    if (page !== (lines[i - 1]?.page ?? page)) extents = fitted(extents, topOf(lines.slice(i, i + linesFitted)))
    const cells = cellsOf(text, extents)
    for (const { column, start, end } of cells ?? [])
      if (isOwn(extents, column, start, end)) widen(extents, column, start, end)
    return cells
  })
}

/** So many lines at the top of a page tell how it sets the columns. */
const linesFitted = 15
/** Fewer say nothing. */
const fewestStretches = 8
/** The page may set them so much closer or wider, and so far to one side. */
const scales = [1, 0.95, 1.05, 0.9, 1.1, 0.85, 1.15, 0.8, 1.2]
const shifts = [0, ...Array.from({ length: 12 }, (_, i) => [i + 1, -i - 1]).flat()]

/** The lines that stand together at the top of a page, below its number. */
function topOf(lines: readonly InputLine[]): readonly InputLine[] {
  const isText = ({ text, page }: InputLine): boolean =>
    page === lines[0]!.page && /\S/.test(text) && !/^\s*\d{1,3}\s*$/.test(text)
  const from = lines.findIndex(isText)
  const to = lines.findIndex((line, i) => i > from && !isText(line))
  return from < 0 ? [] : lines.slice(from, to < 0 ? lines.length : to)
}

/** The columns as a further page sets them: wider or closer, and moved, so that its words stand in them best. */
function fitted(extents: readonly Extent[], lines: readonly InputLine[]): Extent[] {
  const stretches = lines.flatMap(({ text }) => {
    const all = stretchesOf(text)
    // What stands alone in its line may run over the columns, and more than there are columns is no row.
    return all.length < 2 || all.length > extents.length ? [] : all
  })
  if (stretches.length < fewestStretches) return [...extents]
  let [best, most] = [[...extents], Number.NEGATIVE_INFINITY]
  for (const scale of scales)
    for (const shift of shifts) {
      const moved = extents.map(({ from, to }) => ({ from: from * scale + shift, to: to * scale + shift }))
      const score = stretches.reduce((sum, stretch) => sum + fitOf(stretch, moved), 0)
      if (score > most) [best, most] = [moved, score]
    }
  return best
}

/** How much more a stretch shares with its column than with all others. */
function fitOf({ start, end }: Stretch, extents: readonly Extent[]): number {
  const shared = extents.map(({ from, to }) => Math.max(0, Math.min(to, end) - Math.max(from, start)))
  const most = greatestOf(shared)
  return 2 * most - shared.reduce((sum, one) => sum + one, 0)
}

function widen(extents: Extent[], column: number, start: number, end: number): void {
  const known = extents[column]
  extents[column] =
    known === undefined ? { from: start, to: end } : { from: Math.min(known.from, start), to: Math.max(known.to, end) }
}

/** It reaches into no neighbour of its column. */
const isOwn = (extents: readonly Extent[], column: number, start: number, end: number): boolean =>
  start > (extents[column - 1]?.to ?? -1) && end < (extents[column + 1]?.from ?? Number.POSITIVE_INFINITY)

const stretchesOf = (text: string): Stretch[] =>
  [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: words, index: start }) => ({ start, end: start + words.length }))

function cellsOf(text: string, extents: readonly Extent[]): readonly ColumnCell[] | null {
  const stretches = stretchesOf(text)
  // Each column holds one stretch at the most.
  if (stretches.length > extents.length) return null
  const parts = stretches.flatMap((stretch) => partsOf(text, stretch, extents))
  // Words that cross two columns and more without a gap are a sentence.
  if (stretches.length === 1 && parts.length > 2) return null
  const cells = parts.map((part) => ({ ...part, column: columnOf(part, extents) }))
  return cells.every(({ column }, i) => i === 0 || column > cells[i - 1]!.column) ? cells : null
}

/** A stretch that reaches over a gap between two columns, cut at the blank nearest to it. */
function partsOf(text: string, stretch: Stretch, extents: readonly Extent[]): Stretch[] {
  for (let column = 0; column + 1 < extents.length; column++) {
    const [left, right] = [extents[column]!, extents[column + 1]!]
    const reaches = Math.min(left.to, stretch.end) - Math.max(left.from, stretch.start) > leastShared
    const crosses = Math.min(right.to, stretch.end) - Math.max(right.from, stretch.start) > leastShared
    if (!reaches || !crosses) continue
    const at = blankNear(text, stretch, (left.to + right.from) / 2)
    if (at === null) continue
    return [{ start: stretch.start, end: at }, ...partsOf(text, { start: at + 1, end: stretch.end }, extents)]
  }
  return [stretch]
}

/** A stretch that shares no more than this with a neighbour has only drifted. */
const leastShared = 4
/** How far from the middle between two columns they may be parted. */
const farthestBlank = 5

function blankNear(text: string, { start, end }: Stretch, middle: number): number | null {
  let best: number | null = null
  for (let at = start + 1; at < end - 1; at++)
    if (text[at] === ' ' && (best === null || Math.abs(at - middle) <= Math.abs(best - middle))) best = at
  return best !== null && Math.abs(best - middle) <= farthestBlank ? best : null
}

/** The column that a stretch shares most with; between two columns, the nearer one. */
function columnOf({ start, end }: Stretch, extents: readonly Extent[]): number {
  let [best, most] = [0, Number.NEGATIVE_INFINITY]
  for (const [column, { from, to }] of extents.entries()) {
    const shared = Math.min(to, end) - Math.max(from, start)
    if (shared > most) [best, most] = [column, shared]
  }
  return best
}
