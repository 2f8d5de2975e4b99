import { countSyllables } from '../legacy/syllable.ts'
import { linesOf } from './decode-lines.ts'
import { lineText } from './line.ts'
import type { PageLayout } from './page-layout.ts'

/** Fewer words do not tell whether a text layer is sound. */
const fewWords = 25

/** Numbers of the pages whose text cannot be what the page shows. */
export function findUnreliable(pages: readonly PageLayout[]): number[] {
  return pages.filter(isUnreliable).map((page) => page.number)
}

function isUnreliable(page: PageLayout): boolean {
  const text = linesOf(page).map(lineText).join('\n')
  const letters = text.replace(/\s/g, '').length
  if (letters === 0) return false
  // Control, private-use and replacement characters, and marks without a letter.
  const odd = (text.match(/[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]|(?<![\p{L}\p{M}])\p{M}/gu) ?? []).length
  if (odd > 0.05 * letters && odd > 5) return true
  const { words, syllables, accented, accentedSyllables } = countSyllables(text)
  if (words < fewWords) return false
  // Accented letters that form no syllables: shifted codes, or another language altogether.
  const strange = (text.match(/[^\p{Script=Latin}\p{P}\p{N}\p{S}\p{Z}\s\p{M}]/gu) ?? []).length
  if (strange > 0.05 * letters && accentedSyllables < 0.5 * accented) return true
  // Vietnamese without its diacritics, as an OCR for another language gives it.
  return accented < 0.05 * words && syllables > 0.65 * words
}
