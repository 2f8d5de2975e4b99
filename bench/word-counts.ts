import { wordsOf } from './normal-form.ts'
import { addCounts, type Counts, noCounts } from './statistics.ts'

/** How much of a text was read: words wherever they stand, and pairs of neighbours, which tell whether the order is right. */
export interface WordCounts {
  readonly words: Counts
  readonly pairs: Counts
}

export const noWordCounts: WordCounts = { words: noCounts, pairs: noCounts }

/** Compares a text that was read with what it should be; letter case, punctuation and blanks do not count. */
export function countWords(found: string, twin: string): WordCounts {
  const [own, wanted] = [wordsOf(found), wordsOf(twin)]
  return { words: compareBags(own, wanted), pairs: compareBags(pairsOf(own), pairsOf(wanted)) }
}

export function addWordCounts(a: WordCounts, b: WordCounts): WordCounts {
  return { words: addCounts(a.words, b.words), pairs: addCounts(a.pairs, b.pairs) }
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}

function compareBags(found: readonly string[], wanted: readonly string[]): Counts {
  const left = new Map<string, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let tp = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    tp++
  }
  return { tp, fp: found.length - tp, fn: wanted.length - tp }
}
