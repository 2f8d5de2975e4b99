import { actionVerbs } from './lexicon/action-verbs.ts'
import { agencyFields, collectiveFamilies, collectiveModifiers, unitHeads } from './lexicon/unit-heads.ts'
import { unitNameStops } from './lexicon/unit-stops.ts'
import { matchPhrase, phraseTrie } from './phrase-trie.ts'

export const quantifiers = phraseTrie([
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
export const heads = phraseTrie(Object.entries(unitHeads).flatMap(([kind, forms]) => (kind === 'person' ? [] : forms)))
export const positions = phraseTrie(unitHeads.position)
export const fields = phraseTrie(agencyFields)
export const stops = phraseTrie(unitNameStops)
export const actions = phraseTrie(actionVerbs)
export const modifiers = phraseTrie(collectiveModifiers)
export const qualifiers = phraseTrie([
  'liên quan',
  'có liên quan',
  'chức năng',
  'có thẩm quyền',
  'trực thuộc',
  'chuyên môn',
])
export const families = collectiveFamilies.map((nouns) => phraseTrie(nouns))
export const levels = phraseTrie([
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
/** Offices inside a body, whose names join fields by a dash. */
export const officeHeads = new Set([
  'phòng',
  'bộ phận',
  'văn phòng',
  'ban',
  'tổ',
  'khoa',
  'công chức',
  'cán bộ',
  'tổ văn phòng',
])
/** Heads that are also fields of such offices. */
export const fieldLike = phraseTrie([
  'kế toán',
  'văn thư',
  'thủ quỹ',
  'thống kê',
  'thanh tra',
  'thư viện',
  'tổ chức',
  'kiểm tra',
  'viễn thông',
  'thuế',
  'quân sự',
  'bưu điện',
])
/** Heads of one syllable that are common words when written small: they need a capital behind them, or «các» in front. */
export const plainHeads = new Set([
  'sở',
  'ngành',
  'đồn',
  'đoàn',
  'cảng',
  'chi nhánh',
  'ủy viên',
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

/** A capital, or a number («Tổ 2»). */
export const isCapital = (word: string): boolean => /^[“"]?(?:\p{Lu}|\d{1,3}[.,;:)]?$)/u.test(word)
/** Punctuation that no name goes over. */
export const endsPhrase = (word: string): boolean =>
  /[,;:.!?)”]$/.test(word) && !/^(?:TP\.|P\.|TT\.|Tp\.|TX\.)$/.test(word)

/** A field in the name of an office. In small letters only directly behind its head, and never where it is a verb: «các đơn vị xây dựng …». */
export function matchField(words: readonly string[], at: number, isBehindHead: boolean): number {
  const length = matchPhrase(fields, words, at)
  if (length === 0 || isCapital(words[at]!)) return length
  return isBehindHead && matchPhrase(stops, words, at) < length ? length : 0
}
