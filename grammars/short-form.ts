import { type Grammar, grammar, part } from './kit.ts'

/** «(sau đây gọi tắt là KĐH)», «(viết tắt: PKHTC)»: the short form that a document gives to what stands in front. */
export const shortFormGiven = grammar<{ short: string }>({
  name: 'short-form/given',
  openStart: true,
  openEnd: true,
  pattern: part`\( \s? (?: (?: sau \s đây | từ \s đây | dưới \s đây ) \s? ,? \s? (?: xin \s | được \s )? )? (?: (?: gọi | viết ) \s (?: tắt | chung | ngắn \s gọn ) | gọi ) (?: \s là )? \s? :? \s? [“"«']? (?<evidence> [\p{L}\p{N}] [\p{L}\p{N}.&\- ]{1,40} ) [”"»']? \s? \)`,
  read: ({ evidence }) => ({ short: evidence!.trim() }),
  examples: [
    [
      { short: 'KĐH' },
      '(sau đây gọi tắt là ⟦KĐH⟧)',
      '(sau đây viết tắt là “⟦KĐH⟧”)',
      '(gọi tắt là ⟦KĐH⟧)',
      '(viết tắt: ⟦KĐH⟧)',
    ],
    [{ short: 'Tổ CNSCĐ' }, '(sau đây gọi là ⟦Tổ CNSCĐ⟧)'],
  ],
  counterexamples: ['sau đây gọi tắt là KĐH', '(sau đây là danh sách)', '(gọi điện trước khi đến, sau 17 giờ)'],
})

/** «Phòng Kế hoạch - Tài chính (PKHTC)»: capitals alone in a bracket; whether they are the first letters of what stands in front, is asked of them. */
export const shortFormBare = grammar<{ short: string }>({
  name: 'short-form/bare',
  caseSensitive: true,
  openStart: true,
  openEnd: true,
  pattern: part`\( (?<evidence> \p{Lu} [\p{Lu}\p{N}]{0,7} (?: [.&\-] \p{Lu} [\p{Lu}\p{N}]{0,7} ){0,3} ) \)`,
  read: ({ evidence }) => (/\p{Lu}.*\p{Lu}/u.test(evidence!) ? { short: evidence! } : undefined),
  examples: [
    [{ short: 'PKHTC' }, '(⟦PKHTC⟧)'],
    [{ short: 'P.CSVC' }, '(⟦P.CSVC⟧)'],
  ],
  counterexamples: ['(A)', '(sau)', '(PKHTC, VP)', 'PKHTC', '(II/2025)'],
})

/** Capital letters of a short form that are the first letters of words, one after the other, beginning with the first word. */
export function areInitials(short: string, full: string): boolean {
  const letters = [...short.toUpperCase().replace(/[^\p{L}]/gu, '')]
  const initials = (full.toUpperCase().match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word[0]!)
  if (letters.length < 2 || letters[0] !== initials[0]) return false
  let at = 0
  for (const letter of letters) {
    const found = initials.indexOf(letter, at)
    if (found < 0) return false
    at = found + 1
  }
  return true
}

export const shortForms: readonly Grammar[] = [shortFormGiven, shortFormBare]
