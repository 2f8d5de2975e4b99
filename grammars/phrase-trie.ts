import { signOrWord } from './own-signs.ts'
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

/** By what a word is looked up. */
const wordKey = (word: string): string => signOrWord(word.toLowerCase())
const bareKey = (lower: string): string => signOrWord(bareWord(lower))

/** How many of `words` from `at` on are a phrase of the trie; 0 where none is. The last word may carry punctuation, as may any the phrase itself writes so. */
export function matchPhrase(trie: PhraseTrie, words: readonly string[], at: number): number {
  const first = words[at]
  if (first === undefined) return 0
  const lower = wordKey(first)
  const bare = bareKey(lower)
  const length = longestPhrase(trie.get(lower), words, at)
  return length > 0 || bare === lower ? length : longestPhrase(trie.get(bare), words, at)
}

function longestPhrase(
  phrases: readonly (readonly string[])[] | undefined,
  words: readonly string[],
  at: number,
): number {
  for (const phrase of phrases ?? []) {
    const last = phrase.length - 1
    const isMatch = phrase.every((wanted, i) => {
      const word = words[at + i]
      if (word === undefined) return false
      const found = wordKey(word)
      return found === wanted || (i === last && bareKey(found) === wanted)
    })
    if (isMatch) return phrase.length
  }
  return 0
}

/** True where a phrase of a trie begins with this word, with or without the punctuation around it. */
export function beginsPhrase(tries: readonly PhraseTrie[], word: string): boolean {
  const lower = wordKey(word)
  const bare = bareKey(lower)
  return tries.some((trie) => trie.has(lower) || trie.has(bare))
}

/** A word without the punctuation around it. */
export const bareWord = (word: string): string =>
  isLetter(word.charCodeAt(0)) && isLetter(word.charCodeAt(word.length - 1))
    ? word
    : trimEnd(word.replace(/^[(“"'‘[]+/, ''), `.,;:!?)”"'’]…`)

/** A first look that spares most words the trimming: Latin letters and digits. */
const isLetter = (code: number): boolean =>
  (code >= 0xc0 && code < 0x2000) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a)
