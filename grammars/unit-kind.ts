import { type UnitKind, unitHeads } from './lexicon/unit-heads.ts'
import { unitSigns } from './own-signs.ts'
import { matchPhrase, phraseTrie } from './phrase-trie.ts'
import { families, heads, isCapital, levels, quantifiers } from './unit-words.ts'

/** What kind of unit a name says it is: by its longest head. */
export function kindOfUnit(name: string): UnitKind {
  const words = name.split(/\s+/)
  const from = matchPhrase(quantifiers, words, 0)
  let best: { kind: UnitKind; length: number } | null = null
  for (const [kind, trie] of kindTries) {
    const length = matchPhrase(trie, words, from)
    if (length > 0 && (best === null || length > best.length)) best = { kind, length }
  }
  if (best !== null) return best.kind
  return from > 0 || families.some((family) => matchPhrase(family, words, from) > 0) ? 'group' : 'department'
}

const signs: Readonly<Partial<Record<UnitKind, string>>> = unitSigns
const kindTries = Object.entries(unitHeads).map(([kind, forms]) => {
  const sign = signs[kind as UnitKind]
  return [kind as UnitKind, phraseTrie(sign === undefined ? forms : [...forms, sign])] as const
})

/** True where the words at `at` begin with a word for a unit or an office, in capitals or not: «bảo vệ», «giáo viên», «P. ĐT». Levels alone do not. */
export function beginsWithHead(folded: string, at: number): boolean {
  const words = folded.slice(at, at + 60).split(/\s+/)
  if (/^(?:P|TT|K|BQL)\.$/.test(words[0] ?? '') && isCapital(words[1] ?? '')) return true
  return matchPhrase(heads, words, 0) > 0 && matchPhrase(levels, words, 0) === 0
}
