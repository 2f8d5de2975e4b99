import { grammar, part } from './kit.ts'
import {
  blank,
  codes,
  label,
  type NumberParts,
  parts,
  serial,
  squeeze,
  typeCode,
  typeWord,
  wordType,
  year,
} from './number-parts.ts'
import { readSlash } from './slash-number.ts'

/** «Số:      /KH-UBND», «Số       -KH/ĐU»: the serial was left open to be written by hand. */
export const blankNumber = grammar<NumberParts>({
  name: 'number/blank',
  caseSensitive: true,
  pattern: part`(?: (?<word> ${typeWord} ) \s{1,3} )? ${label} \s{0,3} :? [ ]{0,120} (?<evidence> [._…]{0,80} [ ]{0,60}
    (?: / ${blank} (?: (?<year> ${year} ) ${blank} / ${blank} )? (?<codes> ${codes} ) | - ${blank} (?<type> ${typeCode} ) ${blank} / ${blank} (?<party> ${codes} ) ) )`,
  read: (groups, own) => {
    if (groups.type !== undefined) {
      return parts('party', {
        typeCode: groups.type,
        issuerCode: squeeze(groups.party!),
        wordType: wordType(groups),
        joint: '/',
      })
    }
    const read = readSlash({ ...groups, serial: '0', label: 'số' }, own)
    return read === undefined ? undefined : { ...read, serial: null }
  },
  examples: [
    [
      parts('state', { typeCode: 'KH', issuerCode: 'GD&ĐT' }),
      'Số: ⟦/KH-GD&ĐT⟧',
      'Số:        ⟦/KH-GD&ĐT⟧',
      'Số: ⟦…/KH-GD&ĐT⟧',
    ],
    [parts('state', { typeCode: 'QĐ', issuerCode: 'UBND', wordType: 'QĐ' }), 'Kèm theo Quyết định số ⟦… /QĐ-UBND⟧'],
    [parts('party', { typeCode: 'KH', issuerCode: 'ĐU', joint: '/' }), 'Số       ⟦-KH/ĐU⟧'],
    [parts('legislation', { year: 2025, typeCode: 'TT', issuerCode: 'BNNMT' }), 'Số: ⟦/2025/TT-BNNMT⟧'],
  ],
  counterexamples: ['số điện thoại/fax', 'Số lượng/KH', 'một số/nhiều'],
})

/** «Nghị quyết số 98/2023»: serial and year without a code count only after the name of a type that carries the year. */
export const bareNumber = grammar<NumberParts>({
  name: 'number/bare',
  caseSensitive: true,
  pattern: part`(?= \d ) (?<= (?<word> [Nn]ghị \s+ (?: [Qq]uyết | [Đđ]ịnh ) | [Tt]hông \s+ tư | [Ll]uật | [Qq]uyết \s+ định | [Pp]háp \s+ lệnh | NGHỊ \s+ (?: QUYẾT | ĐỊNH ) ) \s{1,3} (?: ${label} \s{0,3} :? \s{0,3} ) )
    (?<evidence> (?<serial> ${serial} ) / (?<year> ${year} ) ) (?! [/-] )`,
  read: (groups) => parts('bare', { serial: groups.serial!, year: Number(groups.year), wordType: wordType(groups) }),
  examples: [
    [
      parts('bare', { serial: '98', year: 2023, wordType: 'NQ' }),
      'Nghị quyết số ⟦98/2023⟧',
      'nghị quyết số: ⟦98/2023⟧',
    ],
  ],
  counterexamples: ['tháng 3/2025', 'số 98/2023', 'Kế hoạch số 12/2024', 'Nghị quyết số 98/2023/QH15'],
})

/** «Quyết định số 217, 218-QĐ/TW», «Thông tư số 32 và 33/2018/TT-BGDĐT»: the first serials borrow the tail of the last. */
export const elidedNumber = grammar<NumberParts>({
  name: 'number/elided',
  caseSensitive: true,
  pattern: part`(?= \d ) (?<= (?<word> ${typeWord} ) \s{1,3} (?: ${label} \s{0,3} :? \s{0,3} )? (?: \d{1,5} [a-eđ]? (?: , \s? | \s và \s ) ){0,6} ) (?<evidence> (?<serial> ${serial} ) )
    (?= (?: (?: , \s? | \s và \s ) \d{1,5} [a-eđ]? ){0,6} (?: , \s? | \s và \s ) (?: số \s )? \d{1,5} [a-eđ]?
      (?: - (?<type> ${typeCode} ) / (?<party> ${codes} ) | / (?: (?<year> ${year} ) / )? (?<codes> ${codes} ) ) )`,
  read: (groups, own) => {
    if (groups.type !== undefined) {
      return parts('party', {
        serial: groups.serial!,
        typeCode: groups.type,
        issuerCode: squeeze(groups.party!),
        wordType: wordType(groups),
        elided: true,
        joint: '/',
      })
    }
    const read = readSlash(groups, own)
    return read?.typeCode == null ? undefined : { ...read, elided: true }
  },
  examples: [
    [
      parts('party', { serial: '217', typeCode: 'QĐ', issuerCode: 'TW', wordType: 'QĐ', elided: true, joint: '/' }),
      'Quyết định số ⟦217⟧, 218-QĐ/TW',
    ],
    [
      parts('legislation', {
        serial: '32',
        year: 2018,
        typeCode: 'TT',
        issuerCode: 'BGDĐT',
        wordType: 'TT',
        elided: true,
      }),
      'Thông tư số ⟦32⟧ và 33/2018/TT-BGDĐT',
    ],
  ],
  counterexamples: ['Điều 46, 47 Luật', 'số 217, 218', 'Quyết định số 5 và 6 tháng', 'lớp 6, 7/TH-A'],
})
