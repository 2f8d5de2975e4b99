import { isVietnameseSyllable } from '../../../grammars/syllable.ts'

/** How much of a text is Vietnamese. */
export interface SyllableCount {
  /** Words: stretches of letters. */
  readonly words: number
  /** Words that can be Vietnamese syllables. */
  readonly syllables: number
  /** Words with at least one letter outside ASCII. */
  readonly accented: number
  /** Of these, the ones that can be Vietnamese syllables. */
  readonly accentedSyllables: number
}

/** Counts the words of `text` and how many of them can be Vietnamese syllables. */
export function countSyllables(text: string): SyllableCount {
  let words = 0
  let syllables = 0
  let accented = 0
  let accentedSyllables = 0
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const isSyllable = isVietnameseSyllable(word)
    words++
    if (isSyllable) syllables++
    if (!/[^a-z]/i.test(word)) continue
    accented++
    if (isSyllable) accentedSyllables++
  }
  return { words, syllables, accented, accentedSyllables }
}

/**
 * The share of the words of `text` that can be Vietnamese syllables, from 0 to 1; 0 where it has no words.
 * Running administrative Vietnamese has 0.85 and more (the rest is abbreviations and names); a text layer without
 * diacritics or with shifted codes has far less.
 */
export function vietnameseShare(text: string): number {
  const { words, syllables } = countSyllables(text)
  return words === 0 ? 0 : syllables / words
}
