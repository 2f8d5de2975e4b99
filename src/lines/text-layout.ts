import { isClosed } from './line-ends.ts'
import type { ReadLine } from './read-line.ts'

/** How the lines of one text lie. */
export interface TextLayout {
  /** Its lines break in the middle of sentences. */
  readonly isWrapped: boolean
  /** Where a wrapped line usually ends. */
  readonly width: number
  /** Where an open line ends at the least when it is full: first lines are set in, and letters are not equally wide. */
  readonly leastFull: number
  /** First lines of paragraphs are set in, or hang out. */
  readonly isIndented: boolean
  /** Empty lines part its paragraphs: what stands without one between is one paragraph. */
  readonly isSpaced: boolean
  /** Line breaks inside paragraphs are so many that they part lines, as empty lines or new paragraphs do elsewhere. */
  readonly hasSoftLines: boolean
}

/** So many lines must break in the middle of a sentence before a text counts as wrapped. */
const fewestTorn = 4
/** Share of the long lines that do. One paragraph a line has none but slips; wrapped text about two thirds. */
const tornShare = 0.25
/** No printed line is longer, whatever it was printed on. */
const longestLine = 160

/** Reads off how a text was broken into lines. Columns, tables and the gaps between them say nothing about it. */
export function layoutOfText(lines: readonly (ReadLine | null)[]): TextLayout {
  const seams = seamsOf(lines)
  const inner = seams.filter(({ right }) => !right.line.blankBefore)
  const torn = inner.filter(isTorn)
  const reaches = torn.map(({ left }) => left.line.reach).sort((a, b) => a - b)
  const width = reaches[Math.floor(reaches.length * 0.9)] ?? 0
  const long = inner.filter(({ left }) => left.line.reach > width * 0.7)
  const isTornOften = torn.length >= fewestTorn && torn.length >= long.length * tornShare && width <= longestLine
  const margin = isTornOften ? width : marginOf(inner)
  const isWrapped = isTornOften || margin > 0
  const soft = seams.filter(({ right }) => right.line.afterSoftBreak).length
  return {
    isWrapped,
    width: margin,
    leastFull: Math.min(margin * usuallyFull, leastFullOf(torn, margin)),
    isIndented: isIndented(inner),
    isSpaced: isWrapped && isSpaced(seams),
    hasSoftLines: soft > 8 && soft > seams.length * 0.4,
  }
}

/** Share of the width that a full line of a typewriter reaches with the word that it had no room for. */
const usuallyFull = 0.93
/** Shorter lines that break a sentence are cells or captions. */
const shortestFull = 0.75
/** Of the lines that break a sentence, so few are shorter by some accident. */
const accidents = 0.05

/** What all but a few of the lines that break a sentence reach together with the word that they had no room for. */
function leastFullOf(torn: readonly Seam[], width: number): number {
  const reaches = torn.map(fullReach).filter((reach) => reach >= width * shortestFull)
  return reaches.sort((a, b) => a - b)[Math.floor(reaches.length * accidents)] ?? width
}

/** Where a line would end if it also held the first word of the next one. */
const fullReach = ({ left, right }: Seam): number => left.line.reach + 1 + /^\S*/.exec(right.line.text)![0].length

/** Of the lines below the end of a sentence, several begin further right or left than that one. */
function isIndented(seams: readonly Seam[]): boolean {
  const closed = seams.filter(({ left }) => isClosed(left.line))
  const moved = closed.filter(({ left, right }) => Math.abs(right.line.indent - left.line.indent) > 2)
  return moved.length > closed.length * 0.1
}

/**
 * The margin that all lines keep and several reach in the middle of a sentence, in a text too short for counting; 0 where there is none.
 * Paragraphs on one line end where their sentences do, wherever that is.
 */
function marginOf(seams: readonly Seam[]): number {
  const margin = seams.reduce((longest, { left }) => Math.max(longest, left.line.reach), 0)
  if (margin < narrowestText || margin > longestLine) return 0
  const full = seams.filter(({ left }) => left.line.reach > margin * 0.9)
  const open = full.filter(({ left, right }) => !isClosed(left.line) && right.reading.marker === null)
  return open.length >= fewestOpen && open.length > full.length * 0.75 ? margin : 0
}

const narrowestText = 50
const fewestOpen = 3

interface Seam {
  readonly left: ReadLine
  readonly right: ReadLine
}

function seamsOf(lines: readonly (ReadLine | null)[]): Seam[] {
  const seams: Seam[] = []
  for (let i = 1; i < lines.length; i++) {
    const [left, right] = [lines[i - 1]!, lines[i]!]
    if (left !== null && right !== null && left.line.columnKey === null && right.line.columnKey === null)
      seams.push({ left, right })
  }
  return seams
}

/** The sentence goes on in a small letter: the file's own habit is counted here, no line is judged by it. */
const isTorn = ({ left, right }: Seam): boolean =>
  !isClosed(left.line) && /^\p{Ll}[\p{L}\p{M}]* /u.test(right.line.text)

/** Of the items that begin with a marker, most have an empty line above; and hardly a sentence goes on below one. */
function isSpaced(seams: readonly Seam[]): boolean {
  const items = seams.filter(({ right }) => right.reading.marker !== null)
  const spaced = seams.filter(({ right }) => right.line.blankBefore)
  const set = items.length >= 4 ? items : seams.filter(({ left }) => isClosed(left.line))
  return (
    set.filter(({ right }) => right.line.blankBefore).length > set.length * 0.6 &&
    spaced.filter(isTorn).length <= spaced.length * 0.2
  )
}
