import { bareLetters, inCaseOf, isMisreadOf } from '../../../../grammars/engine-confusions.ts'
import { commonWords } from '../../../../grammars/lexicon/common-words.ts'
import { signingPositions } from '../../../../grammars/lexicon/signing-positions.ts'
import { isVietnameseSyllable } from '../../../../grammars/syllable.ts'
import { foldTones } from '../../../../grammars/tone-placement.ts'

/** A word of a line as it was recognized: its letters, and the signs before and behind them. */
interface Token {
  readonly before: string
  readonly letters: string
  readonly behind: string
  readonly small: string
}

const shape = /^([^\p{L}\p{N}]*)(\p{L}+)([^\p{L}\p{N}]*)$/u

function toToken(text: string): Token | null {
  const [, before, letters, behind] = shape.exec(text) ?? []
  if (letters === undefined) return null
  return { before: before!, letters, behind: behind!, small: foldTones(letters.normalize('NFC').toLowerCase()) }
}

/** Words of two syllables, by their letters without marks. */
export type PairIndex = ReadonlyMap<string, readonly string[]>

export function indexPairs(pairs: Iterable<string>): PairIndex {
  const index = new Map<string, string[]>()
  for (const pair of new Set([...pairs].map((one) => foldTones(one.normalize('NFC'))))) {
    const key = bareLetters(pair)
    index.set(key, [...(index.get(key) ?? []), pair])
  }
  return index
}

let common: PairIndex | null = null

/** The pairs of the lexicons: words, and positions syllable by syllable. */
export function commonPairs(): PairIndex {
  common ??= indexPairs([...commonWords, ...signingPositions.flatMap(pairsOf)])
  return common
}

function pairsOf(name: string): string[] {
  const syllables = name.toLowerCase().split(/[\s,]+/)
  return syllables.slice(1).flatMap((right, i) => {
    const pair = `${syllables[i]} ${right}`
    return /^\p{L}+ \p{L}+$/u.test(pair) ? [pair] : []
  })
}

/** A pair occurs this often before the document's own words are believed against one that occurs once. */
const oftenEnough = 3

/** The names that a document repeats: pairs of words with capitals, in small letters. */
export function repeatedNames(lines: readonly (readonly string[])[]): PairIndex {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const tokens = line.map(toToken)
    tokens.slice(1).forEach((right, i) => {
      const left = tokens[i]
      if (left == null || right === null || !isNamePair(left, right)) return
      const pair = `${left.small} ${right.small}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    })
  }
  return indexPairs([...counts].filter(([, count]) => count >= oftenEnough).map(([pair]) => pair))
}

const isTitle = (text: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(text)

function isNamePair(left: Token, right: Token): boolean {
  return left.behind === '' && right.before === '' && isTitle(left.letters) && isTitle(right.letters)
}

/**
 * The words of a line with spoilt syllables repaired: where two syllables are no known word, and exactly one known word differs from them
 * only by what recognizers confuse.
 * @param names pairs that the document repeats
 */
export function correctWords(texts: readonly string[], names: PairIndex): string[] {
  const tokens = texts.map(toToken)
  const known = tokens.slice(1).map((right, i) => {
    const left = tokens[i]
    return left != null && right !== null && adjoin(left, right) && isKnown(`${left.small} ${right.small}`, names)
  })
  const result = [...texts]
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [left, right] = [tokens[i], tokens[i + 1]]
    // A syllable of a known word is right.
    if (left == null || right == null || !adjoin(left, right) || known[i] || known[i - 1] === true || known[i + 1])
      continue
    const meant = candidateFor(left, right, names)
    if (meant === null) continue
    const [first, second] = meant.split(' ') as [string, string]
    if (first !== left.small) result[i] = left.before + inCaseOf(left.letters, first) + left.behind
    if (second !== right.small) result[i + 1] = right.before + inCaseOf(right.letters, second) + right.behind
    known[i] = true
  }
  return result
}

const adjoin = (left: Token, right: Token): boolean => left.behind === '' && right.before === ''

function isKnown(pair: string, names: PairIndex): boolean {
  const key = bareLetters(pair)
  return (commonPairs().get(key)?.includes(pair) ?? false) || (names.get(key)?.includes(pair) ?? false)
}

function candidateFor(left: Token, right: Token, names: PairIndex): string | null {
  // A name begins: «tỉnh Nguyễn …» is no «tình nguyện».
  if (/^\p{Ll}/u.test(left.letters) && /^\p{Lu}/u.test(right.letters)) return null
  const key = bareLetters(`${left.small} ${right.small}`)
  const fits = (pair: string): boolean => {
    const [first, second] = pair.split(' ') as [string, string]
    return isMisreadOf(left.small, first) && isMisreadOf(right.small, second)
  }
  const isSpoilt = !isVietnameseSyllable(left.small) || !isVietnameseSyllable(right.small)
  // A name of a person is made of syllables that make other words too.
  if (isNamePair(left, right) && !isSpoilt) return null
  const found = [...new Set([...(commonPairs().get(key) ?? []), ...(isSpoilt ? (names.get(key) ?? []) : [])])].filter(
    fits,
  )
  // One misread syllable is likelier than two: «chỉ tiểu» is «chỉ tiêu», and no «chi tiêu».
  const single = found.filter((pair) => pair.startsWith(`${left.small} `) || pair.endsWith(` ${right.small}`))
  // Both are wrong only where a common word is meant: «toàn trường» is no «toán trưởng», which only an office ends with.
  const both = isSpoilt ? found : found.filter((pair) => commonWords.includes(pair))
  const likely = single.length > 0 ? single : both
  return likely.length === 1 ? likely[0]! : null
}
