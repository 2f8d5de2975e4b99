import { trimEnd } from './trim.ts'

/** Word phrases by their first word, for lexicons too long for one pattern. Letter case does not matter. */
export type PhraseTrie = ReadonlyMap<string, readonly (readonly string[])[]>

/** Builds the lookup; of phrases with one first word the longest comes first. */
export function phraseTrie(phrases: readonly string[]): PhraseTrie {
  const trie = new Map<string, string[][]>()
  for (const phrase of new Set(phrases.map((form) => form.toLowerCase()))) {
    const words = phrase.split(/\s+/)
    const key = words[0]!
    trie.set(key, [...(trie.get(key) ?? []), words])
  }
  for (const list of trie.values()) list.sort((a, b) => b.length - a.length)
  return trie
}

/** How many of `words` from `at` on are a phrase of the trie; 0 where none is. The last word may carry punctuation, as may any the phrase itself writes so. */
export function matchPhrase(trie: PhraseTrie, words: readonly string[], at: number): number {
  const first = words[at]
  if (first === undefined) return 0
  const bare = bareWord(first).toLowerCase()
  for (const key of first.toLowerCase() === bare ? [bare] : [first.toLowerCase(), bare]) {
    for (const phrase of trie.get(key) ?? []) {
      const last = phrase.length - 1
      const isMatch = phrase.every((word, i) => {
        const found = words[at + i]?.toLowerCase()
        return found !== undefined && (found === word || (i === last && bareWord(found) === word))
      })
      if (isMatch) return phrase.length
    }
  }
  return 0
}

/** A word without the punctuation around it. */
export const bareWord = (word: string): string => trimEnd(word.replace(/^[(“"'‘[]+/, ''), `.,;:!?)”"'’]…`)
