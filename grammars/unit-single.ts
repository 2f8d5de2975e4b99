import { smallFields } from './lexicon/unit-parts.ts'
import { isOwnWord } from './own-signs.ts'
import { endOfOwnUnit } from './own-unit.ts'
import { bareWord, matchPhrase } from './phrase-trie.ts'
import { readCollective } from './unit-collective.ts'
import {
  capitalStep,
  dashedCapitalStep,
  dashedFieldStep,
  everyLevelStep,
  fieldStep,
  goOnAt,
  joinedStep,
  numberStep,
  type OpenName,
  ownHeadStep,
  preventionStep,
  rankStep,
  type Step,
} from './unit-steps.ts'
import {
  actions,
  endsPhrase,
  heads,
  isCapital,
  levels,
  matchField,
  officeHeads,
  plainHeads,
  positions,
  quantifiers,
  stops,
} from './unit-words.ts'

/** So many words in small letters that no list knows go on with a name. */
const mostSmall = 5

/** «Sở Nội vụ», «Hiệu trưởng các trường tiểu học», «Phòng Quản lý công nghiệp». Returns the number of words read. */
export function readSingle(words: readonly string[], from: number): number {
  const name = openName(words, from)
  if (name === null) return 0
  if (isOwnWord(words[from]!)) return endOfOwnUnit(words, from + 1)
  let at = name.behind
  if (endsPhrase(words[at - 1]!)) return at
  let small = 0
  while (at < words.length) {
    if (at > name.behind && endsPhrase(words[at - 1]!)) return at
    const step = stepAt(name, at)
    if (step === null) {
      if (small >= mostSmall || endsInText(name, at)) return at
      small++
      at++
      continue
    }
    if (step.isEnd) return step.at
    if (step.isAfresh) small = 0
    at = step.at
  }
  return at
}

/** Reads the head of a name; null where there is none. */
function openName(words: readonly string[], from: number): OpenName | null {
  const length = matchPhrase(heads, words, from)
  if (length === 0) return null
  const behind = from + length
  const head = words.slice(from, behind).map(bareWord).join(' ')
  if (from === 0 && plainHeads.has(head.toLowerCase()) && !isCapital(head) && !isNamed(words, behind)) return null
  return {
    words,
    from,
    behind,
    isPosition: matchPhrase(positions, words, from) > 0,
    isOffice: officeHeads.has(head.toLowerCase()),
  }
}

/** What stands behind a head that is a common word makes a name of it. */
function isNamed(words: readonly string[], at: number): boolean {
  const next = words[at]
  if (next === undefined || endsPhrase(words[at - 1]!)) return false
  return isCapital(next) || matchField(words, at, true) > 0 || smallFields.includes(next)
}

/** What the word at an offset makes of the name: the first step that has something to say. */
function stepAt(name: OpenName, at: number): Step | null {
  for (const take of steps) {
    const step = take(name, at)
    if (step !== null) return step
  }
  return null
}

const endAt = (at: number): Step => ({ at, isEnd: true, isAfresh: false })

/** «Ban Quản lý các khu công nghiệp», «Hiệu trưởng các trường», «Ban Chỉ huy Quân sự các huyện, thị xã». */
function pluralStep({ words, behind, isPosition }: OpenName, at: number): Step | null {
  const quantified = matchPhrase(quantifiers, words, at)
  if (quantified === 0) return null
  const next = at + quantified
  if (!isPosition && at !== behind) {
    const many = matchPhrase(levels, words, next) > 0 ? readCollective(words, next, true, readSingle) : 0
    return many > at ? endAt(many) : null
  }
  const end = Math.max(readCollective(words, next, true, readSingle), readSingle(words, next))
  if (end > at) return endAt(end)
  // «Ban Quản lý các khu công nghiệp»: the plural belongs to the name.
  const isOwn = words[at] === 'các' && matchPhrase(stops, words, at + 1) === 0 && !isPosition
  return isOwn ? goOnAt(at + 1) : endAt(at)
}

/** «Giám đốc của Sở A» */
const ownerStep = ({ words, isPosition }: OpenName, at: number): Step | null =>
  isPosition && words[at] === 'của' ? endAt(Math.max(readSingle(words, at + 1), at)) : null

/** «UBND xã, phường»: levels in a list are one collective. «chính quyền địa phương và cơ quan liên quan» is two units. */
function levelStep({ words }: OpenName, at: number): Step | null {
  const level = matchPhrase(levels, words, at)
  if (level === 0) return null
  const list = words[at]!.startsWith('địa') ? 0 : readCollective(words, at, false, readSingle)
  return list > at ? endAt(list) : goOnAt(at + level)
}

/** «Trưởng phòng, ban, ngành» */
function listStep({ words, behind, isPosition }: OpenName, at: number): Step | null {
  const list = isPosition && at === behind ? readCollective(words, at, false, readSingle) : 0
  return list > at ? endAt(list) : null
}

/** «Tổ giúp việc Ban chỉ đạo Trung ương»: an office of a body, whose name is read like any. */
const bodyStep = ({ words, behind }: OpenName, at: number): Step | null =>
  at > behind && isCapital(words[at]!) && matchPhrase(heads, words, at) > 1 && /^\p{Ll}/u.test(words[at + 1]!)
    ? endAt(readSingle(words, at))
    : null

/** In this order: the first that has something to say of a word decides. */
const steps: readonly ((name: OpenName, at: number) => Step | null)[] = [
  fieldStep,
  everyLevelStep,
  pluralStep,
  ownerStep,
  levelStep,
  listStep,
  bodyStep,
  ownHeadStep,
  capitalStep,
  dashedCapitalStep,
  joinedStep,
  dashedFieldStep,
  rankStep,
  numberStep,
  preventionStep,
]

/** «Hội đồng tuyển dụng viên chức» is a name, «Phòng Nội vụ tuyển dụng» a sentence. */
function endsInText({ words, from, behind, isPosition }: OpenName, at: number): boolean {
  const mayAct = isPosition || from > 0 || at > behind
  return (
    matchPhrase(stops, words, at) > 0 || (mayAct && matchPhrase(actions, words, at) > 0) || !/^\p{Ll}/u.test(words[at]!)
  )
}
