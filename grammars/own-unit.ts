import { matchPhrase } from './phrase-trie.ts'
import { endsPhrase, heads, isCapital, levels } from './unit-words.ts'

/**
 * How far the name of a unit reaches that is a word of the user's own: «PKHTC huyện Đông Mai». It is whole by itself; what follows belongs
 * to it only where it says where the unit is.
 * @param from the word behind it
 * @returns the index behind the last word of the name
 */
export function endOfOwnUnit(words: readonly string[], from: number): number {
  let i = from
  while (i < words.length && !endsPhrase(words[i - 1]!)) {
    const level = matchPhrase(levels, words, i)
    if (level > 0) {
      i += level
      continue
    }
    if (!isCapital(words[i]!) || matchPhrase(heads, words, i) > 0) break
    i++
  }
  return i
}
