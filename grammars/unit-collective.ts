import { committeeEndings, nounsApart } from './lexicon/unit-parts.ts'
import { bareWord, matchPhrase, type PhraseTrie } from './phrase-trie.ts'
import { beginningWith, endsPhrase, families, heads, isCapital, levels, modifiers, qualifiers } from './unit-words.ts'

/** Reads the name of one unit from a word on; returns how far it reaches. */
export type ReadWords = (words: readonly string[], from: number) => number

/** «sở, ban, ngành», «cơ quan, đơn vị, địa phương liên quan»: words of one family. Returns the number of words read. */
export function readCollective(
  words: readonly string[],
  from: number,
  mayStandAlone: boolean,
  readSingle: ReadWords,
): number {
  let best = 0
  // «các trường tổ chức hội thi» is what they do.
  const isSchool = words[from]?.toLowerCase() === 'trường' && words[from + 1] !== 'tổ'
  const start = isSchool ? from + 1 : from
  for (const family of families) {
    const { count, end } = nounsOf(family, words, start)
    // One noun without «các» is a unit where a word qualifies it: «cơ quan liên quan», «địa phương trực thuộc».
    const isQualified = count === 1 && !endsPhrase(words[end - 1]!) && matchPhrase(qualifiers, words, end) > 0
    if (count === 0 || (count < 2 && !mayStandAlone && !isQualified)) continue
    // A comma behind the last noun belongs to the sentence.
    best = Math.max(best, endsPhrase(words[end - 1]!) ? end : readModifiers(words, end, readSingle))
  }
  return best
}

/** How many nouns of one family stand in a row, joined by commas and «và», and the word behind them. */
function nounsOf(family: PhraseTrie, words: readonly string[], start: number): { count: number; end: number } {
  let end = start
  let count = 0
  for (let length = nounAt(family, words, end); length > 0; length = nounAt(family, words, end)) {
    count++
    end += length
    const last = words[end - 1]!
    if (last.endsWith(',')) continue
    if (endsPhrase(last) || !goesOnBehind(family, words, end)) break
    end++
  }
  return { count, end }
}

const committee = beginningWith(committeeEndings, 'u')

/** «Hội Nông dân tỉnh, Tỉnh đoàn»: the second word begins another unit. */
function nounAt(family: PhraseTrie, words: readonly string[], at: number): number {
  const length = matchPhrase(family, words, at)
  const isOther = length > 0 && !endsPhrase(words[at + length - 1]!) && committee.test(words[at + length] ?? '')
  return isOther ? 0 : length
}

const apart: ReadonlySet<string> = new Set(nounsApart)

/** «… và ⟦địa phương⟧»: behind the word that joins them the last noun; somebody else where it is none of theirs. */
function goesOnBehind(family: PhraseTrie, words: readonly string[], at: number): boolean {
  const next = at + 1
  return (
    /^(?:và|&|hoặc)$/.test(words[at] ?? '') &&
    matchPhrase(family, words, next) > 0 &&
    !words[next]!.endsWith(',') &&
    !apart.has(
      words
        .slice(next, next + 2)
        .map(bareWord)
        .join(' '),
    )
  )
}

/** «liên quan», «thuộc Sở Xây dựng», «trên địa bàn tỉnh», «tỉnh A». */
function readModifiers(words: readonly string[], from: number, readSingle: ReadWords): number {
  let i = from
  while (i < words.length) {
    if (i > from && endsPhrase(words[i - 1]!)) return i
    const modifier = matchPhrase(modifiers, words, i)
    if (modifier > 0) {
      i += modifier
      continue
    }
    if (words[i] === 'cơ' && words[i + 1] === 'quan' && isCapital(words[i + 2] ?? '')) {
      i += 2
      continue
    }
    if (/^(?:thuộc|của)$/.test(words[i]!) || (words[i] === 'trực' && words[i + 1] === 'thuộc')) {
      const owner = i + (words[i] === 'trực' ? 2 : 1)
      const length = readSingle(words, owner)
      if (length > owner) return length
      // «các sở, ban, ngành của tỉnh»
      const level = matchPhrase(levels, words, owner)
      if (level === 0) return i
      i = owner + level
      continue
    }
    if (isCapital(words[i]!) && matchPhrase(heads, words, i) === 0) i++
    else if (matchPhrase(heads, words, i) > 0 && isCapital(words[i]!)) return readSingle(words, i)
    else break
  }
  return i
}
