import { branchHeads, gluedAbbreviations, levelsBehindRank } from './lexicon/unit-parts.ts'
import { bareWord, matchPhrase } from './phrase-trie.ts'
import {
  actions,
  beginningWith,
  endsPhrase,
  fieldLike,
  fields,
  heads,
  isCapital,
  levels,
  matchField,
  quantifiers,
  stops,
} from './unit-words.ts'

/** The name of a unit while it is read, in words. */
export interface OpenName {
  readonly words: readonly string[]
  readonly from: number
  /** The word behind its head. */
  readonly behind: number
  /** «Hiệu trưởng …»: whose, follows. */
  readonly isPosition: boolean
  /** «Bộ phận Tổ chức - Kế toán», «Văn phòng - Thống kê» are one office, «Sở Nội vụ - Sở Tài chính» are two. */
  readonly isOffice: boolean
}

/** What a word makes of a name: it ends in front of a word, or goes on at it. */
export interface Step {
  readonly at: number
  readonly isEnd: boolean
  /** The words in small letters are counted from here anew. */
  readonly isAfresh: boolean
}

export const goOnAt = (at: number): Step => ({ at, isEnd: false, isAfresh: false })
const goOnAfresh = (at: number): Step => ({ at, isEnd: false, isAfresh: true })
const endAt = (at: number): Step => ({ at, isEnd: true, isAfresh: false })

/** «Sở Giáo dục và Đào tạo»; «Ban Chỉ đạo tỉnh về chuyển đổi số»: what a body was set up for. */
export function fieldStep({ words, behind }: OpenName, at: number): Step | null {
  const field = words[at] === 'về' ? matchPhrase(fields, words, at) : matchField(words, at, at === behind)
  return field > 0 ? goOnAt(at + field) : null
}

/** «Hội đồng Thi đua - Khen thưởng các cấp» */
export const everyLevelStep = ({ words }: OpenName, at: number): Step | null =>
  words[at] === 'các' && bareWord(words[at + 1] ?? '') === 'cấp' ? goOnAt(at + 2) : null

/** «Sở Khoa học và Công nghệ Sở Công Thương», in a cell that lost its lines: no name holds its own head twice. */
export const ownHeadStep = ({ words, from, behind }: OpenName, at: number): Step | null =>
  at > behind && behind === from + 1 && words[at] === words[from] && isCapital(words[at + 1] ?? '') ? endAt(at) : null

const glued = new RegExp(`^(?:${gluedAbbreviations.join('|')})\\.\\S`)

/** «Đội Tuyên truyền», «Phòng Tổng hợp»: the second syllable of a verb with a capital is no verb of its own. */
export const capitalStep = ({ words }: OpenName, at: number): Step | null =>
  isCapital(words[at]!) || glued.test(words[at]!) ? goOnAfresh(at + Math.max(1, verbLength(words, at))) : null

/** «Ngân hàng A - Chi nhánh tỉnh B», «Công chức Địa chính - Xây dựng» */
export function dashedCapitalStep({ words, isOffice }: OpenName, at: number): Step | null {
  const next = at + 1
  if (words[at] !== '-' || !isCapital(words[next] ?? '')) return null
  const goesOn =
    matchPhrase(heads, words, next) === 0 ||
    isBranch(words, next) ||
    (isOffice && matchPhrase(fieldLike, words, next) > 0)
  return goesOn ? goOnAfresh(next + Math.max(matchPhrase(fields, words, next), verbLength(words, next), 1)) : null
}

/** «Chi cục Trồng trọt và Bảo vệ thực vật»: a name on both sides of «và». */
export function joinedStep({ words, from, behind }: OpenName, at: number): Step | null {
  if (words[at] !== 'và' && words[at] !== '&') return null
  const zones = zonesBehind(words, from, at)
  if (zones > 0) return goOnAfresh(at + zones)
  const next = at + 1
  if (!isCapital(words[next] ?? '') || at === behind) return endAt(at)
  // A field that begins like an office.
  const field = matchPhrase(fields, words, next)
  const head = matchPhrase(heads, words, next)
  if (field > head) return goOnAt(next + field)
  return head === 0 && matchPhrase(quantifiers, words, next) === 0 ? goOnAt(at + 2) : endAt(at)
}

/** «Đội Cảnh sát giao thông - trật tự», «NV thư viện - thiết bị» */
export function dashedFieldStep({ words, behind }: OpenName, at: number): Step | null {
  if (words[at] !== '-' || at === behind || !isField(words, at + 1)) return null
  return goOnAt(at + (!endsPhrase(words[at + 1]!) && /^\p{Ll}/u.test(words[at + 2] ?? '') ? 3 : 2))
}

const levelBehindRank = beginningWith(levelsBehindRank, 'u')

/** «huyện cấp kinh phí» is what it does, «UBND cấp xã» who it is. */
export const rankStep = ({ words }: OpenName, at: number): Step | null =>
  words[at] === 'cấp' && !levelBehindRank.test(words[at + 1] ?? '') ? endAt(at) : null

/** «Đội Quản lý thị trường số 3» */
export const numberStep = ({ words }: OpenName, at: number): Step | null =>
  words[at] === 'số' && /^\d/.test(words[at + 1] ?? '') ? goOnAt(at + 2) : null

/** «lực lượng phòng, chống tội phạm về ma túy» */
export function preventionStep({ words }: OpenName, at: number): Step | null {
  if (!/^phòng,?$/.test(words[at]!) || words[at + 1] !== 'chống') return null
  const next = at + 2
  if (words[next] !== 'tội' || words[next + 1] !== 'phạm') return goOnAfresh(next)
  return goOnAfresh(next + (words[next + 2] === 'về' ? 3 : 2))
}

/** «Ban Quản lý các khu chế xuất ⟦và các khu công nghiệp⟧»: of the words behind «và» those that name further areas of one board. */
function zonesBehind(words: readonly string[], from: number, at: number): number {
  if (!words.slice(from, at).some(isZone)) return 0
  const next = words[at + 1] === 'các' ? at + 2 : at + 1
  const isIndustrial = words[next] === 'công' && bareWord(words[next + 1] ?? '') === 'nghiệp'
  const length = isZone(words[next] ?? '') ? 1 : isIndustrial ? 2 : 0
  return length === 0 ? 0 : next + length - at
}

const isZone = (word: string): boolean => word.toLowerCase() === 'khu'

/** Syllables of the verb that begins at a word. */
const verbLength = (words: readonly string[], at: number): number =>
  Math.max(matchPhrase(stops, words, at), matchPhrase(actions, words, at))

const branch = beginningWith(branchHeads, 'iu')
const isBranch = (words: readonly string[], at: number): boolean => branch.test(words.slice(at, at + 2).join(' '))

/** A word in small letters that may go on with the name of an office behind a dash. */
const isField = (words: readonly string[], at: number): boolean =>
  /^\p{Ll}/u.test(words[at] ?? '') &&
  matchPhrase(heads, words, at) === 0 &&
  matchPhrase(quantifiers, words, at) === 0 &&
  matchPhrase(levels, words, at) === 0 &&
  verbLength(words, at) === 0
