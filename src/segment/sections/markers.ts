import type { MarkerValue } from '../../../grammars/section-marker.ts'
import { bareRomanMarker, sectionMarkers } from '../../../grammars/section-marker.ts'
import { scanAtStart } from '../../match/scan.ts'

/** A marker that may stand at the beginning of a line, and how far it reaches. */
export interface MarkerCandidate extends MarkerValue {
  /** Length of the marker with its punctuation and the blanks behind it. */
  readonly length: number
  /** Markers of one key are siblings where they meet. */
  readonly key: string
  /** Default nesting: a smaller rank stands further out (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.6 and practice below it). */
  readonly rank: number
}

/** The marker at the start of a folded line; null where there is none. */
export function markerAt(folded: string): MarkerCandidate | null {
  for (const rule of sectionMarkers) {
    const found = scanAtStart(rule, folded)
    if (found === null) continue
    const length = found.span.end + (/^\s*/.exec(folded.slice(found.span.end))?.[0].length ?? 0)
    return { ...found.value, length, key: keyOf(found.value), rank: rankOf(found.value) }
  }
  return null
}

/** A Roman number without its full stop. */
export function bareRomanAt(folded: string): MarkerCandidate | null {
  const found = scanAtStart(bareRomanMarker, folded)
  return found === null
    ? null
    : { ...found.value, length: found.span.end, key: keyOf(found.value), rank: rankOf(found.value) }
}

/** «1.», «1/» and «1-» are one level, «1)» and «(1)» others; decimals differ by their depth. */
function keyOf({ kind, style }: MarkerValue): string {
  if (kind === 'arabic') return style === ')' || style === '()' ? `arabic${style}` : 'arabic'
  if (kind === 'decimal') return `decimal${style}`
  if (kind === 'letter')
    return style.startsWith('A')
      ? 'capital'
      : style === '()' || style === '(i)' || style === '.n'
        ? `letter${style}`
        : 'letter'
  if (kind === 'chapter' || kind === 'part') return style
  return kind
}

const ranks: Readonly<Record<string, number>> = {
  phần: 0,
  chương: 1,
  mục: 2,
  'tiểu mục': 3,
  capital: 4,
  roman: 5,
  article: 6,
  arabic: 7,
  decimal2: 8,
  decimal3: 9,
  decimal4: 10,
  'arabic)': 10.2,
  letter: 10.5,
  'letter.n': 11,
  'arabic()': 12,
  'letter()': 12.5,
  'letter(i)': 13,
  dash: 14,
  star: 14.5,
  plus: 15,
  bullet: 16,
}

const rankOf = (value: MarkerValue): number => ranks[keyOf(value)] ?? 13.5

/** True for bullets: they are counted by position and never make a heading of the list of sections. */
export const isBullet = (kind: string): boolean =>
  kind === 'dash' || kind === 'plus' || kind === 'star' || kind === 'bullet'
