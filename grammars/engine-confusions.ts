import { foldTones } from './tone-placement.ts'

/** The five tone marks, as they stand behind a letter that is taken apart. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g
/** The marks that make another vowel: â, ă, ơ. */
const quality = /[\u0302\u0306\u031b]/g

/** The letters of a word without any mark: what a recognizer hardly ever gets wrong. */
export function bareLetters(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(tone, '').replace(quality, '').replace(/đ/g, 'd')
}

/** The one vowel that a mark was lost from, added to or changed on: tone and vowel are never both misread. */
function differOnce(read: string, meant: string): boolean {
  const [a, b] = [read.normalize('NFD'), meant.normalize('NFD')]
  const toneless = (letter: string): string => letter.replace(tone, '')
  const plain = (letter: string): string => letter.replace(quality, '')
  return toneless(a) === toneless(b) || plain(a) === plain(b) || `${a}${b}` === 'dđ' || `${a}${b}` === 'đd'
}

/**
 * Whether a recognizer may have made `read` of `meant`: one letter at most differs, in its tone («tuôi», «tuổi»), in its vowel («té», «tế»), or as d from đ.
 * @param read a syllable in small letters
 */
export function isMisreadOf(read: string, meant: string): boolean {
  const [a, b] = [[...foldTones(read.normalize('NFC'))], [...foldTones(meant.normalize('NFC'))]]
  if (a.length !== b.length) return false
  const changed = a.flatMap((letter, i) => (letter === b[i] ? [] : [i]))
  return changed.length <= 1 && changed.every((i) => differOnce(a[i]!, b[i]!))
}

/** `meant` with capitals where `read` has them. */
export function inCaseOf(read: string, meant: string): string {
  const [from, to] = [[...read], [...meant]]
  return to
    .map((letter, i) => (from[i] !== undefined && from[i] !== from[i]!.toLowerCase() ? letter.toUpperCase() : letter))
    .join('')
}
