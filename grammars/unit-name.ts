import {
  agencyFields,
  collectiveFamilies,
  collectiveModifiers,
  type UnitKind,
  unitHeads,
} from './lexicon/unit-heads.ts'
import { unitNameStops } from './lexicon/unit-stops.ts'
import { bareWord, matchPhrase, phraseTrie } from './phrase-trie.ts'

/** The name of a unit that stands in a text. */
export interface UnitName {
  /** Offset behind the name. */
  readonly end: number
  readonly isCollective: boolean
}

const quantifiers = phraseTrie([
  'các',
  'những',
  'toàn thể',
  'toàn thể các',
  'tất cả',
  'tất cả các',
  'toàn bộ',
  'toàn bộ các',
  'mỗi',
  'từng',
  'mọi',
])
const heads = phraseTrie(Object.entries(unitHeads).flatMap(([kind, forms]) => (kind === 'person' ? [] : forms)))
const positions = phraseTrie(unitHeads.position)
const fields = phraseTrie(agencyFields)
const stops = phraseTrie(unitNameStops)
const modifiers = phraseTrie(collectiveModifiers)
const families = collectiveFamilies.map((nouns) => phraseTrie(nouns))
const levels = phraseTrie([
  'tỉnh',
  'thành phố',
  'tp',
  'tp.',
  'huyện',
  'quận',
  'thị xã',
  'tx',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'khu vực',
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
  'cấp cơ sở',
  'cơ sở',
  'địa phương',
  'nhà trường',
  'trung ương',
  'tối cao',
  'liên ngành',
  'trường',
  'khóa',
  'liên quan',
  'có liên quan',
  'trực thuộc',
])
/** Heads of one syllable that are common words when written small: they need a capital behind them, or «các» in front. */
const plainHeads = new Set([
  'sở',
  'phòng',
  'ban',
  'tổ',
  'trường',
  'hội',
  'đội',
  'báo',
  'kho',
  'bộ',
  'khoa',
  'cục',
  'viện',
  'đài',
  'trạm',
  'hạt',
  'thuế',
  'vụ',
  'quỹ',
  'khối',
  'nhóm',
  'cụm',
  'lớp',
  'cán bộ',
  'phó',
  'trưởng',
  'mọi',
  'thôn',
  'ấp',
  'cv',
  'nv',
  'ca',
  'gv',
  'ht',
  'hđ',
  'cđ',
  'vp',
  'hs',
  'phụ trách',
  'bảo vệ',
  'thống kê',
  'văn thư',
  'điện lực',
  'xưởng',
  'đơn vị',
  'cơ quan',
  'tổ chức',
  'cá nhân',
  'doanh nghiệp',
  'địa phương',
  'nhân dân',
])

/** Words that begin like a unit and are none: «Báo cáo kết quả», «Phòng, chống tham nhũng», «Tổ chức thực hiện». */
const homographs =
  /^(?:báo cáo|ban hành|trường hợp|hội nghị|hội thảo|hội thi|đội ngũ|bộ máy|bộ chỉ số|bộ tiêu chí|bộ thủ tục|khối lượng|phòng ngừa|phòng,? chống|phòng cháy|phòng thủ|vụ việc|bảo vệ (?:quyền|môi trường|tài sản|bí mật|an ninh|chính trị|hội nghị|bầu)|tổ chức (?:thực hiện|triển khai|các|tốt|hội|lễ|tuyên|kiểm|thi|cho|đánh|học|lớp|tập|sơ|tổng|rà|quán|ký|vào|đối|giao|sinh))(?![\p{L}])/iu

const longestName = 26
const isCapital = (word: string): boolean => /^[“"]?(?:\p{Lu}|\d{1,3}[.,;:)]?$)/u.test(word)
const endsPhrase = (word: string): boolean => /[,;:.!?)”]$/.test(word) && !/^(?:TP\.|P\.|TT\.|Tp\.|TX\.)$/.test(word)

/**
 * Reads the name of a unit that begins at `at` of a folded text; null where none does.
 * A name ends at punctuation that is not its own, at a verb or function word, and where another unit begins.
 */
export function readUnitName(folded: string, at: number, isListed = false): UnitName | null {
  if (homographs.test(folded.slice(at, at + 24))) return null
  const words: string[] = []
  const ends: number[] = []
  const token = /\S+/g
  token.lastIndex = at
  for (let match = token.exec(folded); match !== null && words.length < longestName; match = token.exec(folded)) {
    words.push(match[0])
    ends.push(match.index + match[0].length)
    if (match.index + match[0].length > at + 400) break
  }
  const quantified = matchPhrase(quantifiers, words, 0)
  const many = readCollective(words, quantified, quantified > 0 || isListed)
  const one = readSingle(words, quantified)
  const count = Math.max(many, one)
  if (count <= quantified) return null
  const last = words[count - 1]!
  return { end: ends[count - 1]! - (last.length - bareEnd(last)), isCollective: many >= one || quantified > 0 }
}

/** Length of a word without the punctuation behind it. */
const bareEnd = (word: string): number => word.replace(/[.,;:!?)”"'’\]…]+$/, '').length || word.length

/** «sở, ban, ngành», «cơ quan, đơn vị, địa phương liên quan»: words of one family. Returns the number of words read. */
function readCollective(words: readonly string[], from: number, mayStandAlone: boolean): number {
  let best = 0
  const start = bareWord(words[from] ?? '').toLowerCase() === 'trường' ? from + 1 : from
  for (const family of families) {
    let i = start
    let nouns = 0
    for (let length = matchPhrase(family, words, i); length > 0; length = matchPhrase(family, words, i)) {
      nouns++
      i += length
      const last = words[i - 1]!
      if (last.endsWith(',')) continue
      if (endsPhrase(last)) break
      if (
        /^(?:và|&|hoặc)$/.test(words[i] ?? '') &&
        matchPhrase(family, words, i + 1) > 0 &&
        !words[i + 1]!.endsWith(',')
      )
        i++
      else break
    }
    if (nouns === 0 || (nouns < 2 && !mayStandAlone)) continue
    // A comma behind the last noun belongs to the sentence.
    if (endsPhrase(words[i - 1]!)) {
      best = Math.max(best, i)
      continue
    }
    best = Math.max(best, readModifiers(words, i))
  }
  return best
}

/** «liên quan», «thuộc Sở Xây dựng», «trên địa bàn tỉnh», «tỉnh A». */
function readModifiers(words: readonly string[], from: number): number {
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
      !(
        isCapital(next) ||
        matchPhrase(fields, words, from + length) > 0 ||
        /^(?:chuyên|nghiệp|trường|phòng)$/.test(next)
      ))
  )
    return 0
  if (endsPhrase(words[from + length - 1]!)) return from + length
  const isPosition = matchPhrase(positions, words, from) > 0
  let i = from + length
  let small = 0
  while (i < words.length) {
    const word = words[i]!
    if (i > from + length && endsPhrase(words[i - 1]!)) return i
    const field = matchPhrase(fields, words, i)
    if (field > 0 && (isCapital(word) || i === from + length)) {
      i += field
      continue
    }
    const quantified = matchPhrase(quantifiers, words, i)
    if (quantified > 0 && (isPosition || i === from + length)) {
      const many = readCollective(words, i + quantified, true)
      const one = readSingle(words, i + quantified)
      if (Math.max(many, one) > i) return Math.max(many, one)
      // «Ban Quản lý các khu công nghiệp»: the plural belongs to the name.
      if (!/^các$/.test(word) || matchPhrase(stops, words, i + 1) > 0 || isPosition) return i
      i++
      continue
    }
    if (isPosition && /^(?:của)$/.test(word)) {
      const owner = readSingle(words, i + 1)
      return Math.max(owner, i)
    }
    const level = matchPhrase(levels, words, i)
    if (level > 0) {
      // «UBND xã, phường»: levels in a list are one collective.
      const list = readCollective(words, i, false)
      if (list > i) return list
      i += level
      continue
    }
    if (isPosition && i === from + length) {
      const list = readCollective(words, i, false)
      if (list > i) return list
    }
    if (isCapital(word) || /^(?:P|TT|TP)\.\S/.test(word)) {
      i++
      small = 0
      continue
    }
    if (word === '-' && isCapital(words[i + 1] ?? '') && matchPhrase(heads, words, i + 1) === 0) {
      i += 2
      continue
    }
    if (/^(?:và|&)$/.test(word)) {
      const isName =
        isCapital(words[i + 1] ?? '') &&
        matchPhrase(heads, words, i + 1) === 0 &&
        matchPhrase(quantifiers, words, i + 1) === 0 &&
        i > from + length
      if (!isName) return i
      i += 2
      continue
    }
    if (matchPhrase(stops, words, i) > 0 || !/^\p{Ll}/u.test(word) || small >= 5) return i
    small++
    i++
  }
  return i
}

/** What kind of unit a name says it is: by its longest head. */
export function kindOfUnit(name: string): UnitKind {
  const words = name.split(/\s+/)
  const from = matchPhrase(quantifiers, words, 0)
  let best: { kind: UnitKind; length: number } | null = null
  for (const [kind, trie] of kindTries) {
    const length = matchPhrase(trie, words, from)
    if (length > 0 && (best === null || length > best.length)) best = { kind, length }
  }
  if (best !== null) return best.kind
  return from > 0 || families.some((family) => matchPhrase(family, words, from) > 0) ? 'group' : 'department'
}

const kindTries = Object.entries(unitHeads).map(([kind, forms]) => [kind as UnitKind, phraseTrie(forms)] as const)

/** True where the words at `at` begin with a word for a unit or an office, in capitals or not: «bảo vệ», «giáo viên», «P. ĐT». Levels alone do not. */
export function beginsWithHead(folded: string, at: number): boolean {
  const words = folded.slice(at, at + 60).split(/\s+/)
  if (/^(?:P|TT|K|BQL)\.$/.test(words[0] ?? '') && isCapital(words[1] ?? '')) return true
  return matchPhrase(heads, words, 0) > 0 && matchPhrase(levels, words, 0) === 0
}
