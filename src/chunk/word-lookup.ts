import type { ChunkKind } from '../../grammars/chunk-kinds.ts'
import { dutyWords } from '../../grammars/lexicon/duty-words.ts'
import type { Token } from './tokens.ts'

export interface Phrase {
  readonly words: readonly string[]
  readonly kind: ChunkKind
}

const phrases = collect()

/** Phrases by their first word, the longest first; of one phrase in two lists the first list wins. */
function collect(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>()
  const seen = new Set<string>()
  for (const [kind, forms] of Object.entries(dutyWords))
    for (const form of forms) {
      if (seen.has(form)) continue
      seen.add(form)
      const words = form.split(/\s+|(?=,)/)
      const first = words[0]!
      found.set(first, [...(found.get(first) ?? []), { words, kind: kind as ChunkKind }])
    }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** «Giao Ban đại diện …» is no «giao ban»: behind the first word of a phrase a capital begins something else, unless all is in capitals. */
const isSmall = (tokens: readonly Token[], at: number, i: number): boolean =>
  tokens[at + i]!.text === tokens[at + i]!.lower || tokens[at]!.text === tokens[at]!.text.toUpperCase()

/** The longest phrase of the lexicon that begins at a token and ends before `limit`; null where none does. */
export function phraseAt(tokens: readonly Token[], at: number, limit: number): Phrase | null {
  for (const phrase of phrases.get(tokens[at]!.lower) ?? []) {
    const last = tokens[at + phrase.words.length - 1]
    if (last === undefined || last.end > limit) continue
    if (phrase.words.every((word, i) => tokens[at + i]!.lower === word && (i === 0 || isSmall(tokens, at, i))))
      return phrase
  }
  return null
}
