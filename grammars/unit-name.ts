import { unitHomographs } from './lexicon/unit-homographs.ts'
import { bareWord, beginsPhrase, matchPhrase } from './phrase-trie.ts'
import { trimEnd } from './trim.ts'
import { readCollective } from './unit-collective.ts'
import {
  actions,
  endsPhrase,
  families,
  fieldLike,
  fields,
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

/** The name of a unit that stands in a text. */
export interface UnitName {
  /** Offset behind the name. */
  readonly end: number
  readonly isCollective: boolean
}

const homographs = new RegExp(`^(?:${unitHomographs.join('|')})(?!\\p{L})`, 'iu')
/** Words that begin like a unit and are none in running text: «Báo cáo kết quả», «Phòng, chống tham nhũng», «Tổ chức thực hiện». */
const otherHomographs =
  /^(?:báo cáo|đoàn (?:phí|xe|tàu)|bộ chỉ số|bộ tiêu chí|bộ thủ tục|phòng, chống|phòng thủ|bảo vệ (?:quyền|môi trường|tài sản|bí mật|an ninh|chính trị|hội nghị|bầu)|tổ chức (?:thực hiện|triển khai|các|tốt|hội|lễ|tuyên|kiểm|thi|cho|đánh|học|lớp|tập|sơ|tổng|rà|quán|hoạt động|bộ máy|sự kiện|nhân sự|ký|vào|đối|giao|sinh))(?![\p{L}])/iu

const longestName = 26

/** What the first word of a name may begin; most words of a text begin none of them, and are not read any further. */
const openers = [quantifiers, heads, ...families]
const mayOpen = (word: string): boolean => beginsPhrase(openers, word) || bareWord(word).toLowerCase() === 'trường'

/**
 * Reads the name of a unit that begins at `at` of a folded text; null where none does.
 * A name ends at punctuation that is not its own, at a verb or function word, and where another unit begins.
 */
export function readUnitName(folded: string, at: number, isListed = false): UnitName | null {
  const opening = folded.slice(at, at + 24)
  if (homographs.test(opening) || otherHomographs.test(opening)) return null
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
    if ((slash > 0 && !isPair) || match.index + word.length > at + 400) break
  }
  const quantified = matchPhrase(quantifiers, words, 0)
  const many = readCollective(words, quantified, quantified > 0 || isListed, readSingle)
  const one = readSingle(words, quantified)
  const count = Math.max(many, one)
  if (count <= quantified) return null
  const last = words[count - 1]!
  return { end: ends[count - 1]! - (last.length - bareEnd(last)), isCollective: many >= one || quantified > 0 }
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

/** «Sở Nội vụ», «Hiệu trưởng các trường tiểu học», «Phòng Quản lý công nghiệp». Returns the number of words read. */
function readSingle(words: readonly string[], from: number): number {
  const length = matchPhrase(heads, words, from)
  if (length === 0) return 0
  const head = words
    .slice(from, from + length)
    .map(bareWord)
    .join(' ')
  const next = words[from + length]
  const isPlain = plainHeads.has(head.toLowerCase()) && !isCapital(head)
  if (
    isPlain &&
    from === 0 &&
    (next === undefined ||
      endsPhrase(words[from + length - 1]!) ||
      !(isCapital(next) || matchField(words, from + length, true) > 0 || /^(?:chuyên|nghiệp|trường|phòng)$/.test(next)))
  )
    return 0
  if (endsPhrase(words[from + length - 1]!)) return from + length
  const isPosition = matchPhrase(positions, words, from) > 0
  // «Bộ phận Tổ chức - Kế toán», «Văn phòng - Thống kê» are one office, «Sở Nội vụ - Sở Tài chính» are two.
  const isOffice = officeHeads.has(head.toLowerCase())
  let i = from + length
  let small = 0
  while (i < words.length) {
    const word = words[i]!
    if (i > from + length && endsPhrase(words[i - 1]!)) return i
    // «Ban Chỉ đạo tỉnh về chuyển đổi số»: what a body was set up for.
    const field = word === 'về' ? matchPhrase(fields, words, i) : matchField(words, i, i === from + length)
    if (field > 0) {
      i += field
      continue
    }
    // «Hội đồng Thi đua - Khen thưởng các cấp»
    if (word === 'các' && bareWord(words[i + 1] ?? '') === 'cấp') {
      i += 2
      continue
    }
    const quantified = matchPhrase(quantifiers, words, i)
    if (quantified > 0 && (isPosition || i === from + length)) {
      const many = readCollective(words, i + quantified, true, readSingle)
      const one = readSingle(words, i + quantified)
      if (Math.max(many, one) > i) return Math.max(many, one)
      // «Ban Quản lý các khu công nghiệp»: the plural belongs to the name.
      if (!/^các$/.test(word) || matchPhrase(stops, words, i + 1) > 0 || isPosition) return i
      i++
      continue
    }
    // «Ban Chỉ huy Quân sự các huyện, thị xã»
    if (quantified > 0 && matchPhrase(levels, words, i + quantified) > 0) {
      const many = readCollective(words, i + quantified, true, readSingle)
      if (many > i) return many
    }
    if (isPosition && /^(?:của)$/.test(word)) {
      const owner = readSingle(words, i + 1)
      return Math.max(owner, i)
    }
    const level = matchPhrase(levels, words, i)
    if (level > 0) {
      // «UBND xã, phường»: levels in a list are one collective. «chính quyền địa phương và cơ quan liên quan» is two units.
      const list = word.startsWith('địa') ? 0 : readCollective(words, i, false, readSingle)
      if (list > i) return list
      i += level
      continue
    }
    if (isPosition && i === from + length) {
      const list = readCollective(words, i, false, readSingle)
      if (list > i) return list
    }
    // «Tổ giúp việc Ban chỉ đạo Trung ương»: an office of a body, whose name is read like any.
    if (i > from + length && isCapital(word) && matchPhrase(heads, words, i) > 1 && /^\p{Ll}/u.test(words[i + 1]!))
      return readSingle(words, i)
    // «Sở Khoa học và Công nghệ Sở Công Thương», in a cell that lost its lines: no name holds its own head twice.
    if (i > from + length && length === 1 && word === words[from] && isCapital(words[i + 1] ?? '')) return i
    if (isCapital(word) || /^(?:P|TT|TP)\.\S/.test(word)) {
      // «Đội Tuyên truyền», «Phòng Tổng hợp»: the second syllable of a verb with a capital is no verb of its own.
      i += Math.max(1, wordLength(words, i))
      small = 0
      continue
    }
    if (
      word === '-' &&
      isCapital(words[i + 1] ?? '') &&
      (matchPhrase(heads, words, i + 1) === 0 ||
        isBranch(words, i + 1) ||
        (isOffice && matchPhrase(fieldLike, words, i + 1) > 0))
    ) {
      i += 1 + Math.max(matchPhrase(fields, words, i + 1), wordLength(words, i + 1), 1)
      small = 0
      continue
    }
    if (/^(?:và|&)$/.test(word)) {
      // «Chi cục Trồng trọt và Bảo vệ thực vật»: a field that begins like an office.
      const joined = matchPhrase(fields, words, i + 1)
      const zones = zonesBehind(words, from, i)
      if (zones > 0) {
        i += zones
        small = 0
        continue
      }
      if (joined > matchPhrase(heads, words, i + 1) && isCapital(words[i + 1] ?? '') && i > from + length) {
        i += 1 + joined
        continue
      }
      const isName =
        isCapital(words[i + 1] ?? '') &&
        matchPhrase(heads, words, i + 1) === 0 &&
        matchPhrase(quantifiers, words, i + 1) === 0 &&
        i > from + length
      if (!isName) return i
      i += 2
      continue
    }
    // «Đội Cảnh sát giao thông - trật tự», «NV thư viện - thiết bị»
    if (word === '-' && i > from + length && isField(words, i + 1)) {
      i += !endsPhrase(words[i + 1]!) && /^\p{Ll}/u.test(words[i + 2] ?? '') ? 3 : 2
      continue
    }
    // «huyện cấp kinh phí» is what it does, «UBND cấp xã» who it is.
    if (
      word === 'cấp' &&
      !/^(?:tỉnh|huyện|xã|phường|quận|cơ|trên|dưới|trung|bộ|thành|ngành|khu|trường|thôn)(?!\p{L})/u.test(
        words[i + 1] ?? '',
      )
    )
      return i
    // «Đội Quản lý thị trường số 3», «lực lượng phòng, chống tội phạm về ma túy».
    if (word === 'số' && /^\d/.test(words[i + 1] ?? '')) {
      i += 2
      continue
    }
    if (/^phòng,?$/.test(word) && words[i + 1] === 'chống') {
      i += 2
      if (words[i] === 'tội' && words[i + 1] === 'phạm') i += words[i + 2] === 'về' ? 3 : 2
      small = 0
      continue
    }
    // «Hội đồng tuyển dụng viên chức» is a name, «Phòng Nội vụ tuyển dụng» a sentence.
    const mayAct = isPosition || from > 0 || i > from + length
    if (matchPhrase(stops, words, i) > 0 || (mayAct && matchPhrase(actions, words, i) > 0)) return i
    if (!/^\p{Ll}/u.test(word) || small >= 5) return i
    small++
    i++
  }
  return i
}

/** «Ban Quản lý các khu chế xuất ⟦và các khu công nghiệp⟧»: of the words behind «và» those that name further areas of one board. */
function zonesBehind(words: readonly string[], from: number, at: number): number {
  if (!words.slice(from, at).some((word) => /^khu$/iu.test(word))) return 0
  const next = words[at + 1] === 'các' ? at + 2 : at + 1
  const length = /^khu$/iu.test(words[next] ?? '')
    ? 1
    : words[next] === 'công' && bareWord(words[next + 1] ?? '') === 'nghiệp'
      ? 2
      : 0
  return length === 0 ? 0 : next + length - at
}

/** Syllables of the verb that begins at a word. */
const wordLength = (words: readonly string[], at: number): number =>
  Math.max(matchPhrase(stops, words, at), matchPhrase(actions, words, at))

/** «Ngân hàng A - Chi nhánh tỉnh B» is one. */
const isBranch = (words: readonly string[], at: number): boolean =>
  /^(?:chi nhánh|phân hiệu)(?!\p{L})/iu.test(words.slice(at, at + 2).join(' '))

/** A word in small letters that may go on with the name of an office behind a dash. */
const isField = (words: readonly string[], at: number): boolean =>
  /^\p{Ll}/u.test(words[at] ?? '') &&
  matchPhrase(heads, words, at) === 0 &&
  matchPhrase(quantifiers, words, at) === 0 &&
  matchPhrase(levels, words, at) === 0 &&
  wordLength(words, at) === 0
