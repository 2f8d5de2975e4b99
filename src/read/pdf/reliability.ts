import { countSyllables } from '../legacy/syllable-count.ts'
import { linesOf } from './decode-lines.ts'
import { lineText } from './line.ts'
import type { PageLayout } from './page-layout.ts'

/** Fewer words do not tell whether a text layer is sound. */
const fewWords = 25

/** Numbers of the pages whose text cannot be what the page shows. */
export function findUnreliable(pages: readonly PageLayout[]): number[] {
  return pages.filter(isUnreliable).map((page) => page.number)
}

/** Words with marks that tell, and the share of them that are syllables of Vietnamese below which a layer is damaged. Sound ones have 0.93 and more. */
const fewMarked = 20
const soundShare = 0.85

/** The share of a page's words with marks that Vietnamese has; null where there are too few to tell. */
export function shareOfSyllables(page: PageLayout): number | null {
  const { accented, accentedSyllables } = countSyllables(linesOf(page).map(lineText).join('\n'))
  return accented < fewMarked ? null : accentedSyllables / accented
}

/** Codes without a letter: control, private-use and replacement characters, and marks that stand on nothing. */
const codes = /[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]|(?<![\p{L}\p{M}])\p{M}/gu
/** Letters of scripts that no Vietnamese document is written in, beside a look-alike here and there. */
const otherScripts = /[^\p{Script=Latin}\p{P}\p{N}\p{S}\p{Z}\s\p{M}]/gu
/** Signs inside words, where no word has them: codes shifted by a constant. */
const signsInWords = /\p{L}[&$#<>^`{|}~\\*+=][\p{L}&$#<>^`{|}~\\*+=]/gu

function isUnreliable(page: PageLayout): boolean {
  const text = linesOf(page).map(lineText).join('\n')
  const letters = text.replace(/\s+/g, '').length
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  if (letters === 0) return false
  const odd = /[^\t\n\x20-\x7e\u00a0-\u02af\u1e00-\u22ff]/.test(text) ? count(codes) : 0
  if (odd > Math.max(5, 0.05 * letters)) return true
  const { words, syllables, accented, accentedSyllables } = countSyllables(text)
  if (words < fewWords) return false
  const broken = accentedSyllables < 0.5 * accented || syllables < 0.3 * words
  if (broken && (count(otherScripts) > 0.05 * letters || count(signsInWords) > 0.08 * words)) return true
  // What an old recognizer made of a scan.
  if (accented >= fewMarked && accentedSyllables < soundShare * accented) return true
  // Vietnamese without its diacritics, as an OCR for another language gives it.
  return accented < 0.05 * words && syllables > 0.65 * words
}
