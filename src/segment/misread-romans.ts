import { misreadRoman } from '../../grammars/misread-roman.ts'
import { scanAtStart } from '../match/scan.ts'
import type { Zone } from '../model/outline.ts'
import type { MarkerCandidate } from './markers.ts'
import { markerAt } from './markers.ts'

/** A line that may be a heading with a Roman number. */
interface Heading {
  readonly index: number
  readonly ordinal: number
  readonly length: number
  /** The number as it is written is right. */
  readonly isRoman: boolean
}

/**
 * Roman numbers that text recognition spoilt at the head of headings in capitals («IL. NỘI DUNG»), by their lines. One is taken
 * for a Roman number where it follows the number of the heading before it, or is I and II follows.
 */
export function findMisreadRomans(
  texts: readonly string[],
  zones: readonly Zone[],
): ReadonlyMap<number, MarkerCandidate> {
  const headings = texts
    .map((text, index) => (zones[index] === 'body' ? toHeading(text, index) : null))
    .filter((heading) => heading !== null)
  const found = new Map<number, MarkerCandidate>()
  let last = 0
  headings.forEach(({ index, ordinal, length, isRoman }, i) => {
    const next = headings[i + 1]
    const isArabic = /^1[.,:\s]/.test(texts[index]!) && !(next?.ordinal === 2 && !/^\d+\./.test(texts[next.index]!))
    if (isArabic || (ordinal !== last + 1 && ordinal !== 1)) return
    last = ordinal
    if (!isRoman) found.set(index, romanMarker(ordinal, length))
  })
  return found
}

function toHeading(text: string, index: number): Heading | null {
  const read = scanAtStart(misreadRoman, text)
  if (read === null) return null
  const title = text.slice(read.span.end)
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0
  if (letters < 4 || capitals < 0.8 * letters) return null
  return { index, ordinal: read.value.ordinal, length: read.span.end, isRoman: markerAt(text)?.kind === 'roman' }
}

/** The marker as it must have been: the same as that of «II. NỘI DUNG». */
function romanMarker(ordinal: number, length: number): MarkerCandidate {
  const tens = 'X'.repeat(Math.floor(ordinal / 10))
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][ordinal % 10]!
  return { ...markerAt(`${tens}${ones}. A`)!, length }
}
