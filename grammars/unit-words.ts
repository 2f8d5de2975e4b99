import { actionVerbs } from './lexicon/action-verbs.ts'
import { agencyFields, collectiveFamilies, collectiveModifiers, unitHeads } from './lexicon/unit-heads.ts'
import {
  collectiveQualifiers,
  commonNouns,
  headsLikeFields,
  officeNouns,
  unitLevels,
  unitQuantifiers,
} from './lexicon/unit-parts.ts'
import { unitNameStops } from './lexicon/unit-stops.ts'
import { unitSigns } from './own-signs.ts'
import { matchPhrase, phraseTrie } from './phrase-trie.ts'

export const quantifiers = phraseTrie(unitQuantifiers)
export const heads = phraseTrie([
  ...Object.entries(unitHeads).flatMap(([kind, forms]) => (kind === 'person' ? [] : forms)),
  ...Object.values(unitSigns),
])
export const positions = phraseTrie([...unitHeads.position, unitSigns.position])
export const fields = phraseTrie(agencyFields)
export const stops = phraseTrie(unitNameStops)
export const actions = phraseTrie(actionVerbs)
export const modifiers = phraseTrie(collectiveModifiers)
export const qualifiers = phraseTrie(collectiveQualifiers)
export const families = collectiveFamilies.map((nouns) => phraseTrie(nouns))
export const levels = phraseTrie(unitLevels)
/** Offices inside a body, whose names join fields by a dash. */
export const officeHeads: ReadonlySet<string> = new Set(officeNouns)
/** Heads that are also fields of such offices. */
export const fieldLike = phraseTrie(headsLikeFields)
/** Heads that are common words when written small. */
export const plainHeads: ReadonlySet<string> = new Set(commonNouns)

/** A capital, or a number («Tổ 2»). */
export const isCapital = (word: string): boolean => /^[“"]?(?:\p{Lu}|\d{1,3}[.,;:)]?$)/u.test(word)
/** Punctuation that no name goes over. */
export const endsPhrase = (word: string): boolean =>
  /[,;:.!?)”]$/.test(word) && !/^(?:TP\.|P\.|TT\.|Tp\.|TX\.)$/.test(word)

/** A field in the name of an office. In small letters only directly behind its head, and never where it is a verb: «các đơn vị xây dựng …». */
export function matchField(words: readonly string[], at: number, isBehindHead: boolean): number {
  const length = matchPhrase(fields, words, at)
  if (length === 0 || isCapital(words[at]!)) return length
  return isBehindHead && matchPhrase(stops, words, at) < length ? length : 0
}

/** Matches a text that begins with one of these words, whole. */
export const beginningWith = (forms: readonly string[], flags: 'u' | 'iu'): RegExp =>
  new RegExp(`^(?:${forms.join('|')})(?!\\p{L})`, flags)
