import { bareWord, matchPhrase } from './phrase-trie.ts'
import { endsPhrase, families, heads, isCapital, modifiers, qualifiers } from './unit-words.ts'

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
    let i = start
    let nouns = 0
    // «Hội Nông dân tỉnh, Tỉnh đoàn»: the second word begins another unit.
    const nounAt = (at: number): number => {
      const length = matchPhrase(family, words, at)
      const isOther =
        length > 0 && !endsPhrase(words[at + length - 1]!) && /^(?:đoàn|ủy)(?!\p{L})/u.test(words[at + length] ?? '')
      return isOther ? 0 : length
    }
    for (let length = nounAt(i); length > 0; length = nounAt(i)) {
      nouns++
      i += length
      const last = words[i - 1]!
      if (last.endsWith(',')) continue
      if (endsPhrase(last)) break
      if (
        !apart.has(
          words
            .slice(i + 1, i + 3)
            .map(bareWord)
            .join(' '),
        ) &&
        /^(?:và|&|hoặc)$/.test(words[i] ?? '') &&
        matchPhrase(family, words, i + 1) > 0 &&
        !words[i + 1]!.endsWith(',')
      )
        i++
      else break
    }
    // One noun without «các» is a unit where a word qualifies it: «cơ quan liên quan», «địa phương trực thuộc».
    const isQualified = nouns === 1 && !endsPhrase(words[i - 1]!) && matchPhrase(qualifiers, words, i) > 0
    if (nouns === 0 || (nouns < 2 && !mayStandAlone && !isQualified)) continue
    // A comma behind the last noun belongs to the sentence.
    if (endsPhrase(words[i - 1]!)) {
      best = Math.max(best, i)
      continue
    }
    best = Math.max(best, readModifiers(words, i, readSingle))
  }
  return best
}

/** Behind «và» somebody else: «các cơ quan, đơn vị và địa phương». */
const apart: ReadonlySet<string> = new Set(['địa phương', 'doanh nghiệp'])

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
      return i
    }
    if (isCapital(words[i]!) && matchPhrase(heads, words, i) === 0) i++
    else if (matchPhrase(heads, words, i) > 0 && isCapital(words[i]!)) return readSingle(words, i)
    else break
  }
  return i
}
