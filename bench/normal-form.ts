/**
 * The form in which gold and found values are compared. It forgives what two careful clerks write differently, and
 * nothing else: composition (NFC), runs of blanks, the shape of quotes and dashes, the place of the tone mark (hòa, hoà),
 * dots that leave a blank open («ngày … tháng 5»), and punctuation at the end. Letter case counts.
 */
export function normalForm(value: string): string {
  return moveTones(value.replace(/\p{Cf}/gu, ''))
    .replace(/[“”„‟«»″"]/gu, '"')
    .replace(/[‘’‚‛′`]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/…|[._]{2,}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;.:!?)\]])/gu, '')
    .replace(/[\s.,;:/]+$/u, '')
    .trim()
}

/** `normalForm` without letter case: for names of bodies and units, which letterheads print in capitals. */
export function caselessForm(value: string): string {
  return normalForm(value).toLowerCase()
}

/** The letters and digits of a text, without case, blanks, punctuation and markup: what a quote is looked for in. */
export function squeezedForm(value: string): string {
  return moveTones(value.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** The words and numbers of a text without case, in order. */
export function wordsOf(value: string): string[] {
  return caselessForm(value).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The tone of a syllable, moved behind its last vowel: «hòa» and «hoà», «quý» and «qúy» become one. */
function moveTones(value: string): string {
  const moved = value.normalize('NFD').replace(/[aeiouy](?:[aeiouy]|[\u0300-\u036f])*/giu, (vowels) => {
    const tones = vowels.match(tone)
    return tones === null ? vowels : vowels.replace(tone, '') + tones.join('')
  })
  return moved.normalize('NFC')
}

/** How much two lists of words share, from 0 to 1: F1 of the words as multisets. */
export function wordOverlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared++
  }
  return (2 * shared) / (a.length + b.length)
}

/** A paragraph that the gold cut after 80 characters, without the word that the cut may have gone through. */
export function withoutCutWord(text: string): string {
  return text.length < 79 ? text : text.replace(/\s*\S+$/u, '')
}
