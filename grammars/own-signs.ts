import type { UnitKind } from './lexicon/unit-heads.ts'

/*
 * Words of the user's own lexicon are made known to the grammars before any of them runs: in the folded text, each is replaced by a run of one
 * letter that no Vietnamese word holds, as long as the word, capitals where it has capitals. The letter says what the word is; grammars and
 * lookups know these few letters and no word of any lexicon, so that nothing is compiled anew.
 */

/** Kinds of unit that a word of the user's own may be; a person is known by his name. */
export type OwnUnitKind = Exclude<UnitKind, 'person'>

/** The letter of each kind of unit, small. None of them can be decomposed, and each has a capital. */
export const unitSigns: Readonly<Record<OwnUnitKind, string>> = {
  agency: 'ǥ',
  department: 'ȝ',
  school: 'ȣ',
  party: 'ȥ',
  union: 'ȼ',
  committee: 'ɇ',
  position: 'ɉ',
  group: 'ɋ',
}

/** The letter of a type of document that is printed as a title, small. */
export const titleSign = 'ɍ'

/** Those of bodies, which stand in a letterhead, for a class of characters. */
export const bodySigns = Object.entries(unitSigns)
  .flatMap(([kind, sign]) => (kind === 'position' || kind === 'group' ? [] : [sign, sign.toUpperCase()]))
  .join('')

const letters = [...Object.values(unitSigns), titleSign]
const known = new RegExp(`[${letters.join('')}${letters.join('').toUpperCase()}]`, 'g')
const [first, last] = [Math.min(...letters.map((one) => one.charCodeAt(0))), 0x24f]
const run = new RegExp(`^([${letters.join('')}])\\1*`)

/** The key by which a word, in small letters, is looked up: a run of one sign is that sign. */
export function signOrWord(lower: string): string {
  const code = lower.charCodeAt(0)
  return code < first || code > last ? lower : lower.replace(run, '$1')
}

/** True for a word that stands for one of the user's own. */
export const isOwnWord = (word: string): boolean => {
  const lower = word.toLowerCase()
  return lower !== '' && letters.includes(signOrWord(lower).charAt(0))
}

/** A text in which none of these letters stands: what means nothing to anybody must not come to mean something. */
export const withoutSigns = (text: string): string => (known.test(text) ? text.replace(known, 'x') : text)

/** A run of a sign in the place of a word: a capital for each capital, and for what stands behind one and is no letter. */
export function signsFor(sign: string, word: string): string {
  const capital = sign.toUpperCase()
  let isCapital = false
  let signs = ''
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!
    if (letter.toLowerCase() !== letter.toUpperCase()) isCapital = letter !== letter.toLowerCase()
    signs += isCapital ? capital : sign
  }
  return signs
}

/** What grammars of document numbers ask of the user's own lexicon. */
export interface OwnCodes {
  /** The abbreviation of a type of document. */
  isType(code: string): boolean
  /** The code of an issuing body. */
  isIssuer(code: string): boolean
}
