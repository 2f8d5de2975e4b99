import { grammar, part } from './kit.ts'
import { context, label, type NumberParts, parts, wordType } from './number-parts.ts'

const word = part`[\p{L}\d&]{1,20} (?: [.] [\p{L}\d&]{1,20} ){0,3}`

/** «Văn bản số 05-PDN-HB ngày …», «công văn số 31/ĐN-Xnk»: companies and letters number in their own way. Behind the type and «số», or between «số» and a date, the word is the number as it is printed. */
export const printedNumber = grammar<NumberParts>({
  name: 'number/printed',
  caseSensitive: true,
  pattern: part`${context} (?: (?<alone> (?<= ^ ${label} \s{0,3} :? \s{0,3} ) ) | ) (?<evidence> (?= [^\s\d]{0,12} \d ) (?= [A-ZĐ\d] ) ${word} (?: [\-/]{1,2} ${word} ){1,5} )
    (?= [\s,;:)\]”"] | [.] (?! [\p{L}\d] ) | $ ) (?: (?<date> (?= \s? [,(]? \s? (?: ban \s hành \s | ký \s )? ngày \s? [\d….] ) ) | )`,
  read: (groups) => {
    const printed = groups.evidence!
    const isNumbered = groups.label !== undefined && (groups.word ?? groups.date ?? groups.alone) !== undefined
    if (!isNumbered || !/\p{Lu}/u.test(printed) || /ngày|của|tháng/.test(printed)) return undefined
    const serial = /^\d{1,5}[a-eđ]?(?![\p{L}\d])/u.exec(printed)?.[0] ?? null
    const rest = printed.slice(serial?.length ?? 0).replace(/^[-/]+/, '')
    return parts('printed', { printed, serial, issuerCode: rest, wordType: wordType(groups) })
  },
  examples: [
    [
      parts('printed', { printed: '05-PDN-HB', serial: '05', issuerCode: 'PDN-HB', wordType: 'CV' }),
      'Văn bản số ⟦05-PDN-HB⟧ ngày 02/3/2029',
    ],
    [
      parts('printed', { printed: 'KTA-PX014/25-DL', issuerCode: 'KTA-PX014/25-DL', wordType: 'CV' }),
      'công văn số ⟦KTA-PX014/25-DL⟧',
    ],
    [parts('printed', { printed: '412/HD', serial: '412', issuerCode: 'HD' }), 'Tài chính số ⟦412/HD⟧ ngày 02/3/2029'],
    [
      parts('printed', { printed: '2174//ĐHAP-ĐT', serial: '2174', issuerCode: 'ĐHAP-ĐT', wordType: 'CV' }),
      'Công văn số ⟦2174//ĐHAP-ĐT⟧',
    ],
  ],
  counterexamples: [
    'Biểu số 02/TH',
    'số 5-7 ngày',
    'Kế hoạch 05-PDN-HB',
    'Quyết định số 5/2025',
    'một số A-B ngày 5/3',
  ],
})
