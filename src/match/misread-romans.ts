import { misreadRoman } from '../../grammars/misread-roman.ts'
import { scanAtStart } from './scan.ts'

/** A Roman number that text recognition spoilt. */
export interface MisreadRoman {
  /** Of the line. */
  readonly index: number
  /** The number as it must have been: «II». */
  readonly roman: string
  /** Length of what stands in its place, punctuation and blanks included. */
  readonly length: number
}

/** A line that may be a heading with a Roman number. */
interface Heading extends MisreadRoman {
  readonly ordinal: number
  readonly written: string
  /** As it is written, full stop included, nobody takes it for anything else. */
  readonly isRight: boolean
}

/**
 * Roman numbers that text recognition spoilt at the head of headings in capitals («IL. NỘI DUNG»). One is taken for a Roman
 * number where it follows the number of the heading before it, or is I and II follows.
 * @param texts the lines; null for those that are no headings
 * @param losesStrokes a number that is there twice may be the next one without its last stroke: in recognized text only
 */
export function findMisreadRomans(texts: readonly (string | null)[], losesStrokes = false): MisreadRoman[] {
  const headings = texts
    .map((text, index) => (text === null ? null : toHeading(text, index)))
    .filter((heading) => heading !== null)
  const found: MisreadRoman[] = []
  let last = 0
  headings.forEach(({ ordinal, written, isRight, ...misread }, i) => {
    const next = headings[i + 1]
    // A plain «1.» is an Arabic number, unless a Roman II follows.
    const isArabic = written === '1' && !(next?.ordinal === 2 && !/^\d+$/.test(next.written))
    // «II» where II was already, and IV or nothing follows: a stroke of III was lost.
    if (losesStrokes && ordinal === last && losesStroke(ordinal) && (next === undefined || next.ordinal === last + 2)) {
      last++
      found.push({ ...misread, roman: romanFigure(last) })
      return
    }
    if (isArabic || (ordinal !== last + 1 && ordinal !== 1)) return
    last = ordinal
    if (!isRight) found.push(misread)
  })
  return found
}

/** Whether the next number is this one with one more stroke. */
const losesStroke = (ordinal: number): boolean => romanFigure(ordinal + 1) === `${romanFigure(ordinal)}I`

function toHeading(text: string, index: number): Heading | null {
  const read = scanAtStart(misreadRoman, text)
  if (read === null) return null
  const { end } = read.span
  const title = text.slice(end)
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0
  if (letters < 4 || capitals < 0.8 * letters) return null
  const { ordinal } = read.value
  const marker = text.slice(0, end).trimEnd()
  const roman = romanFigure(ordinal)
  return { index, ordinal, written: marker.replace(/[.,:]$/, ''), isRight: marker === `${roman}.`, roman, length: end }
}

function romanFigure(ordinal: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][ordinal % 10]!
  return 'X'.repeat(Math.floor(ordinal / 10)) + ones
}
