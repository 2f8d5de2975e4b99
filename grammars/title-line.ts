import { cue } from './cue.ts'
import { anyOf, grammar, type Piece, part, textEnd } from './kit.ts'
import { baseType, type DocumentTypeEntry, documentTypes, typeOfWord } from './lexicon/document-types.ts'
import { isOwnWord, titleSign } from './own-signs.ts'

const titleWords = documentTypes.filter((type) => type.title).flatMap((type) => type.words)

/** A type of the user's own: which one, the lexicon says by the words that are printed. */
const ownType: DocumentTypeEntry = { code: null, name: '', words: [] }
const ownTitle: Piece = { syntax: `[${titleSign}${titleSign.toUpperCase()}]+` }

const titles = part`(?: ${anyOf(titleWords)} | ${ownTitle} )`

/** Without any mark, in capitals: what is left where OCR or a lost font took the marks. */
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'D').toUpperCase().replace(/\s+/g, ' ')

const bareTitles = new Map(titleWords.map((word) => [bare(word), word]))

/** A line that is, or begins with, the name of a type: «KẾ HOẠCH», «DỰ THẢO KẾ HOẠCH», «KẾ HOẠCH Thực hiện …». */
export const titleLine = grammar<{ type: DocumentTypeEntry }>({
  name: 'head/title',
  anchored: 'start',
  pattern: part`(?: [:.\-'“*\s]{1,4} )? (?: \(? (?: \s? dự \s thảo \s? )? \)? \s? )? (?<evidence> (?<type> ${titles} ) | (?<damaged> [\p{L} ]{5,30} ) ${textEnd} )`,
  read: ({ type, damaged }) => {
    if (damaged !== undefined && damaged !== damaged.toUpperCase()) return undefined
    if (type !== undefined && isOwnWord(type)) return { type: ownType }
    const found = typeOfWord(type ?? bareTitles.get(bare(damaged!)) ?? '')
    return found === undefined ? undefined : { type: found }
  },
  examples: [
    [{ type: typeOfWord('kế hoạch')! }, 'KẾ HOẠCH', 'Kế hoạch', 'KÉ HOẠCH', 'KE HOACH'],
    [{ type: typeOfWord('kế hoạch liên tịch')! }, 'KẾ HOẠCH LIÊN TỊCH'],
  ],
  counterexamples: ['Căn cứ Kế hoạch', 'Kếhoạch', 'Ke hoach', 'KÉ HOẠT'],
})

/** «số 5 …», «này …», «đã được …»: behind the name of a type at the top, a sentence about a document and no title. */
export const aboutDocument = cue({
  name: 'head/about-document',
  anchored: 'start',
  pattern: part`số | này | trên | nói \s trên | đó | đã | được | sẽ | là | do | của \s (?: tôi | chúng ) | không | có | gồm | nhằm | cho | và`,
  examples: ['số 5/KH-UBND được ban hành', 'này có hiệu lực', 'đã được duyệt'],
  counterexamples: ['tổ chức Tết trồng cây', 'sốt xuất huyết', 'của Sở A'],
})

/** «KẾ HOẠCH TỔ CHỨC», «THÔNG BÁO VỀ VIỆC»: what is organized stands below. */
export const verbOnly = grammar<true>({
  name: 'head/verb-only',
  anchored: 'end',
  pattern: part`${titles} \s (?: về \s (?: việc \s? )? )? (?: tổ \s chức (?: \s thực \s hiện )? | triển \s khai (?: \s thực \s hiện )? | thực \s hiện | phát \s động | tham \s gia | phối \s hợp )`,
  read: () => true,
  examples: [[true, 'KẾ HOẠCH TỔ CHỨC', 'KẾ HOẠCH Triển khai thực hiện', 'THÔNG BÁO VỀ VIỆC TỔ CHỨC']],
  counterexamples: ['KẾ HOẠCH TỔ CHỨC HỘI THI', 'TỔ CHỨC'],
})

/**
 * «KẾ HOẠCH GIÁM SÁT ⏎ Việc thực hiện …»: a word or two behind the type only say of what kind it is, and the subject stands below.
 * @param behind what stands behind the type on its line
 * @param below the next line
 */
export function isKindOnly(behind: string, below: string): boolean {
  const isSubject = /^(?!(?:Năm|Giai đoạn|Tháng|Quý|Tuần|Đợt|Kỳ|Nhiệm kỳ)\s)\p{Lu}.*[^.;:]$/u.test(below)
  return (
    /^\p{L}+(?: \p{L}+){0,2}$/u.test(behind) &&
    behind === behind.toUpperCase() &&
    below !== below.toUpperCase() &&
    isSubject
  )
}

/** The type printed as a title is reported by its base («KẾ HOẠCH HÀNH ĐỘNG» is a Kế hoạch), joint ones as such. */
export const headerType = (type: DocumentTypeEntry): DocumentTypeEntry =>
  type.code === 'CTHĐ' ||
  type.code === 'KHHĐ' ||
  type.code === 'KHCT' ||
  type.code === 'CTCT' ||
  type.code === 'KHKT' ||
  type.code === 'KHGD' ||
  type.code === 'KHCM' ||
  type.code === 'TBKL' ||
  type.code === 'BCTĐ'
    ? baseType(type)
    : type
