import { homographsInText, unitHomographs } from './lexicon/unit-homographs.ts'
import { bareWord, beginsPhrase, matchPhrase } from './phrase-trie.ts'
import { trimEnd } from './trim.ts'
import { readCollective } from './unit-collective.ts'
import { readSingle } from './unit-single.ts'
import { beginningWith, families, heads, quantifiers } from './unit-words.ts'

/** The name of a unit that stands in a text. */
export interface UnitName {
  /** Offset behind the name. */
  readonly end: number
  readonly isCollective: boolean
}

const homographs = beginningWith([...unitHomographs, ...homographsInText], 'iu')
/** Longer than all of them. */
const homographReach = 24

/** Words that a name has at most, and how far in the text they reach. */
const longestName = 26
const reach = 400

/** What the first word of a name may begin; most words of a text begin none of them, and are not read any further. */
const openers = [quantifiers, heads, ...families]
const mayOpen = (word: string): boolean => beginsPhrase(openers, word) || bareWord(word).toLowerCase() === 'trường'

/**
 * Reads the name of a unit that begins at `at` of a folded text; null where none does.
 * A name ends at punctuation that is not its own, at a verb or function word, and where another unit begins.
 */
export function readUnitName(folded: string, at: number, isListed = false): UnitName | null {
  if (homographs.test(folded.slice(at, at + homographReach))) return null
  const read = wordsFrom(folded, at)
  if (read === null) return null
  const { words, ends } = read
  const quantified = matchPhrase(quantifiers, words, 0)
  const many = readCollective(words, quantified, quantified > 0 || isListed, readSingle)
  const one = readSingle(words, quantified)
  const count = Math.max(many, one)
  if (count <= quantified) return null
  const last = words[count - 1]!
  return { end: ends[count - 1]! - (last.length - bareEnd(last)), isCollective: many >= one || quantified > 0 }
}

/** The words that may be part of a name, and where each ends; null where the first one begins no name. */
function wordsFrom(folded: string, at: number): { words: readonly string[]; ends: readonly number[] } | null {
  const words: string[] = []
  const ends: number[] = []
  const token = /\S+/g
  token.lastIndex = at
  for (let match = token.exec(folded); match !== null && words.length < longestName; match = token.exec(folded)) {
    const slash = slashBeforeUnit(folded, match.index, match[0])
    const word = slash < 0 ? match[0] : match[0].slice(0, slash)
    if (words.length === 0 && !mayOpen(word)) return null
    // «các Phòng/Ban», «Khoa/Viện chuyên môn»: two heads of one name.
    const isPair = slash > 0 && isOpening(words) && matchPhrase(heads, [word], 0) === 1
    words.push(isPair ? word + trailingSigns(match[0]) : word)
    ends.push(match.index + (isPair ? match[0] : word).length)
    if ((slash > 0 && !isPair) || match.index + word.length > at + reach) break
  }
  return { words, ends }
}

/** At the head of a name, behind a quantifier or nothing. */
const isOpening = (words: readonly string[]): boolean => matchPhrase(quantifiers, words, 0) === words.length

const trailingSigns = (word: string): string => word.slice(bareEnd(word))

/** «UBND tỉnh/Trung tâm A»: where in the word a slash stands before another unit; below 0 where none does. */
function slashBeforeUnit(folded: string, at: number, word: string): number {
  const slash = word.indexOf('/')
  if (slash < 2 || !/^\/\p{Lu}/u.test(word.slice(slash))) return -1
  const behind = folded.slice(at + slash + 1, at + slash + 60).split(/\s+/)
  return matchPhrase(heads, behind, 0) > 0 ? slash : -1
}

/** Length of a word without the punctuation behind it. */
const bareEnd = (word: string): number => trimEnd(word, `.,;:!?)”"'’]…`).length || word.length
