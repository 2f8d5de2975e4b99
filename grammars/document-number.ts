import { anyOf, type Grammar, type Groups, grammar, type Piece, part, wordStart } from './kit.ts'
import { documentTypes, isJointCode, typeCodes, typeOfCode, typeOfWord } from './lexicon/document-types.ts'
import { isDraftingUnit, isIssuerCode, isKnownIssuer, isPartyCode } from './lexicon/issuer-codes.ts'

/** What a document number says, before it is set in its surroundings. */
export interface NumberParts {
  /** How it is written: số/loại-cơ quan, số-loại/cơ quan, số/năm/…, or a number without any code. */
  readonly shape: 'state' | 'party' | 'legislation' | 'bare'
  /** Null when left blank. */
  readonly serial: string | null
  readonly year: number | null
  readonly typeCode: string | null
  /** Everything that names the issuer, as printed but without stray blanks. */
  readonly issuerCode: string | null
  /** What stands between type and issuer: «-» as a rule, «/» in 07/2002/TTLT/BTC-BYT, «.» in QĐ.BQL. */
  readonly joint: string
  /** Code of the type that the word in front names. */
  readonly wordType: string | null
  /** The lost hyphen was put back. */
  readonly repaired: boolean
  /** The tail was borrowed from the next number of a list. */
  readonly elided: boolean
}

/** Where none of this stands, no document number does. */
export const numberTrigger = /\d ?[/-]|[Ss]ố|SỐ/

const upper = 'A-ZĐĂÂÊÔƠƯ'
/** A group of a code: capitals, the small letters of TTg, CTr, GDTrH, digits behind, «&», and «.», «,» between capitals. */
const group: Piece = { syntax: `[${upper}][${upper}0-9grhniyu]*(?:[&,.]{1,2}[${upper}][${upper}0-9grhniyu]*)*(?:đ)?` }
const serial = part`\d{1,5} (?: \.\d{1,2} )? [a-eđ]?`
const year = part`(?: 19 | 20 ) \d\d`
const blank = part`[ ]{0,3}`
const typeCode = anyOf(typeCodes)
const codes = part`${group} (?: (?: ${blank} - ${blank} | / ) ${group} ){0,5}`

/** Each word as it is printed in running text, with capitals, and in titles. */
const cased = (word: string): string[] => [
  word
    .split(' ')
    .map((syllable) => `[${syllable[0]}${syllable[0]!.toUpperCase()}]${syllable.slice(1)}`)
    .join('\\s+'),
  word.toUpperCase().split(' ').join('\\s+'),
]
const typeWords = [...new Set(documentTypes.flatMap((type) => type.words))].sort((a, b) => b.length - a.length)
const typeWord: Piece = { syntax: typeWords.flatMap(cased).join('|') }
const typeAbbreviation = part`QĐ | NQ | KH | CT | CV | TB | TT | TTLT | NĐ | HD | TTr | BC | Quyet \s dinh | Ke \s hoach | Nghi \s dinh`
const label = part`[Ss] [ốo] | SỐ`
/** The words in front; always succeeds, and says by its groups what it found. */
const context = part`(?<= (?: (?<! [\p{L}] ) (?<word> ${typeWord} | ${typeAbbreviation} ) [\s]{1,3} | (?<other> \p{L} ) \s )? (?: (?<label> ${label} ) \s{0,3} :? \s{0,3} )? )`

const none = {
  serial: null,
  year: null,
  typeCode: null,
  issuerCode: null,
  joint: '-',
  wordType: null,
  repaired: false,
  elided: false,
} as const
const parts = (shape: NumberParts['shape'], known: Partial<NumberParts>): NumberParts => ({ ...none, shape, ...known })

const squeeze = (text: string): string => text.replace(/\s+/g, '')

function wordType({ word }: Groups): string | null {
  if (word === undefined) return null
  const plain = word
    .replace(/^Quyet dinh$/i, 'quyết định')
    .replace(/^Ke hoach$/i, 'kế hoạch')
    .replace(/^Nghi dinh$/i, 'nghị định')
  return (typeOfWord(plain) ?? typeOfCode(plain))?.code ?? null
}

/** 489/KH-SGDĐT, 5787/UBND-VP, 30/2020/NĐ-CP, 64/2025/QH15: a slash after the serial (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.3). */
export const slashNumber = grammar<NumberParts>({
  name: 'number/slash',
  caseSensitive: true,
  trigger: /\d[a-eđ]? {0,3}\/ {0,3}[A-ZĐ\d]/,
  openStart: true,
  pattern: part`(?<! \d \s? : \s? ) (?= \d ) (?: ${wordStart} | (?<= ${label} ) ) ${context} (?<evidence> (?<serial> ${serial} ) ${blank} / ${blank} (?: (?<year> ${year} ) ${blank} /{1,2} ${blank} )? (?<codes> ${codes} ) )`,
  read: readSlash,
  examples: [
    [
      parts('state', { serial: '489', typeCode: 'KH', issuerCode: 'SGDĐT', wordType: 'KH' }),
      'Kế hoạch số ⟦489/KH-SGDĐT⟧',
      'Kế hoạch số ⟦489 / KH - SGDĐT⟧',
      'Kế hoạch ⟦489/KH-SGDĐT⟧',
      'Kế hoạch số⟦489/KH-SGDĐT⟧',
    ],
    [parts('state', { serial: '30c', typeCode: 'NQ', issuerCode: 'CP' }), '30c/NQ-CP'],
    [parts('state', { serial: '932', typeCode: 'KH', issuerCode: 'PGDĐT' }), '932 /KH-PGDĐT'],
    [parts('state', { serial: '5787', issuerCode: 'UBND-VP' }), '5787/UBND-VP'],
    [parts('state', { serial: '30', typeCode: 'CV', issuerCode: 'THPT' }), '30/CV-THPT'],
    [
      parts('legislation', { serial: '04', year: 2015, typeCode: 'NĐ', issuerCode: 'CP', wordType: 'NĐ' }),
      'Nghị định số ⟦04/2015/NĐ-CP⟧',
      'NGHỊ ĐỊNH SỐ ⟦04/2015/NĐ-CP⟧',
    ],
    [parts('legislation', { serial: '24', year: 2026, typeCode: 'NQ', issuerCode: 'CP' }), '24/2026//NQ-CP'],
    [
      parts('legislation', { serial: '65', year: 2025, typeCode: 'TT', issuerCode: 'NHNN' }),
      '65/ 2025/TT-NHNN',
      '65 / 2025 /TT-NHNN',
    ],
    [parts('legislation', { serial: '66.15', year: 2026, typeCode: 'NQ', issuerCode: 'CP' }), '66.15/2026/NQ-CP'],
    [
      parts('legislation', { serial: '07', year: 2002, typeCode: 'TTLT', issuerCode: 'BTC-BYT', joint: '/' }),
      '07/2002/TTLT/BTC-BYT',
    ],
    [parts('legislation', { serial: '64', year: 2025, issuerCode: 'QH15' }), '64/2025/QH15'],
    [parts('state', { serial: '693', typeCode: 'QĐ', issuerCode: 'SGD&ĐT', repaired: true }), '693/QĐSGD&ĐT'],
    [parts('state', { serial: '03', typeCode: 'KH', issuerCode: 'TH.THCS-NT' }), '03/KH-TH.THCS-NT'],
    [parts('state', { serial: '285', issuerCode: 'XYZ', wordType: 'CV' }), 'công văn ⟦285/XYZ⟧'],
    [parts('state', { serial: '15', typeCode: 'TTLB' }), '15/TTLB'],
  ],
  counterexamples: [
    '12/3 đường Trần Phú',
    '08/9/2021',
    '2 buổi/ngày',
    '10/12 trường',
    'Biểu số 02/TH',
    'QCVN 2:2021/BKHCN',
    'tiết 2/TKB',
    '100/Ủy ban',
    '01/Kế hoạch',
    '210/297 mm',
    '3/XYZ',
  ],
})

function readSlash(groups: Groups): NumberParts | undefined {
  const code = squeeze(groups.codes ?? '')
  const known = {
    serial: groups.serial!,
    year: groups.year === undefined ? null : Number(groups.year),
    wordType: wordType(groups),
  }
  const shape = known.year === null ? 'state' : 'legislation'
  const mark = code.search(/[-/.]|$/)
  const [first, joint, rest] = [code.slice(0, mark), code.slice(mark, mark + 1), code.slice(mark + 1)]
  if (first === '') return undefined
  if (typeOfCode(first) !== undefined && (joint !== '' || first.length > 3)) {
    return parts(shape, {
      ...known,
      typeCode: first,
      issuerCode: rest === '' ? null : rest,
      joint: joint === '' ? '-' : joint,
    })
  }
  // «Biểu số 02/TH»: the number of something that is no document.
  const named = known.wordType !== null || (groups.label !== undefined && groups.other === undefined)
  const lost = lostHyphen(first)
  if (lost !== undefined && !isKnownIssuer(first))
    return parts(shape, { ...known, ...lost, issuerCode: lost.issuerCode + joint + rest, repaired: true })
  if (/^(?:QH|UBTVQH)\d{0,2}$/.test(first) && known.year !== null) return parts(shape, { ...known, issuerCode: code })
  if (isIssuerCode(first) || (named && first.length >= 2)) {
    if (!named && joint === '' && !isKnownIssuer(first)) return undefined
    return parts(shape, { ...known, issuerCode: code })
  }
  return undefined
}

/** «QĐSGD&ĐT» → QĐ + SGD&ĐT: text layers of PDFs lose hyphens. The longest type code first, and only before a likely issuer. */
function lostHyphen(code: string): { typeCode: string; issuerCode: string } | undefined {
  for (const type of typeCodes) {
    if (!code.startsWith(type) || type.length < 2) continue
    const rest = code.slice(type.length)
    if (rest.length >= 2 && (isKnownIssuer(rest) || /^(?:UBND|HĐND|SGD|PGD|VP)/.test(rest)))
      return { typeCode: type, issuerCode: rest }
  }
  return undefined
}

/** 25-NQ/TW, 173-KH/BDVTU-UBNDTP, 225 - KH/TWĐTN-CTTN: a hyphen after the serial (Hướng dẫn 36-HD/VPTW). */
export const partyNumber = grammar<NumberParts>({
  name: 'number/party',
  caseSensitive: true,
  trigger: /\d[a-eđ]? {0,3}-? {0,3}[A-ZĐ]/,
  pattern: part`(?= \d ) ${context} (?<evidence> (?<serial> ${serial} ) ${blank} (?<hyphen> - | (?= [ ] ) ) ${blank} (?<type> ${typeCode} ) ${blank} / ${blank} (?<codes> ${codes} ) )`,
  read: (groups) => {
    const code = squeeze(groups.codes ?? '')
    const lost = groups.hyphen !== '-'
    if (lost && groups.word === undefined && groups.label === undefined) return undefined
    if (!/^[^-/.]{2}/.test(code)) return undefined
    return parts('party', {
      serial: groups.serial!,
      typeCode: groups.type!,
      issuerCode: code,
      wordType: wordType(groups),
      repaired: lost,
      joint: '/',
    })
  },
  examples: [
    [
      parts('party', { serial: '25', typeCode: 'NQ', issuerCode: 'TW', wordType: 'NQ', joint: '/' }),
      'Nghị quyết số ⟦25-NQ/TW⟧',
      'Nghị quyết ⟦25-NQ/TW⟧',
    ],
    [parts('party', { serial: '15', typeCode: 'ĐA', issuerCode: 'TU', joint: '/' }), '15- ĐA/TU'],
    [parts('party', { serial: '173', typeCode: 'KH', issuerCode: 'BDVTU-UBNDTP', joint: '/' }), '173-KH/BDVTU-UBNDTP'],
    [parts('party', { serial: '225', typeCode: 'KH', issuerCode: 'TWĐTN-CTTN', joint: '/' }), '225 - KH/TWĐTN-CTTN'],
    [
      parts('party', {
        serial: '298',
        typeCode: 'KH',
        issuerCode: 'TWĐTN',
        wordType: 'KH',
        repaired: true,
        joint: '/',
      }),
      'Kế hoạch số ⟦298 KH/TWĐTN⟧',
    ],
    [
      parts('party', { serial: '156', typeCode: 'CV', issuerCode: 'TĐTN-BCTĐ&TTN', joint: '/' }),
      '156 -CV/TĐTN-BCTĐ&TTN',
    ],
  ],
  counterexamples: ['298 KH/TWĐTN', '2021-2025', 'COVID-19', '24 - NQ', '12-KH/A', 'từ 5 - 10 KH/năm'],
})

/** «Số:      /KH-UBND», «Số       -KH/ĐU»: the serial was left open to be written by hand. */
export const blankNumber = grammar<NumberParts>({
  name: 'number/blank',
  caseSensitive: true,
  trigger: /[Ss]ố|SỐ/,
  pattern: part`(?: (?<word> ${typeWord} ) \s{1,3} )? ${label} \s{0,3} :? [ ]{0,120} (?<evidence> [._…]{0,80} [ ]{0,60}
    (?: / ${blank} (?: (?<year> ${year} ) ${blank} / ${blank} )? (?<codes> ${codes} ) | - ${blank} (?<type> ${typeCode} ) ${blank} / ${blank} (?<party> ${codes} ) ) )`,
  read: (groups) => {
    if (groups.type !== undefined) {
      return parts('party', {
        typeCode: groups.type,
        issuerCode: squeeze(groups.party!),
        wordType: wordType(groups),
        joint: '/',
      })
    }
    const read = readSlash({ ...groups, serial: '0', label: 'số' })
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
  trigger: /\d\/(?:19|20)\d\d/,
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
  trigger: /\d[a-eđ]?(?:,| và) (?:số )?\d/,
  pattern: part`(?= \d ) (?<= (?<word> ${typeWord} ) \s{1,3} (?: ${label} \s{0,3} :? \s{0,3} )? (?: \d{1,5} [a-eđ]? (?: , \s? | \s và \s ) ){0,6} ) (?<evidence> (?<serial> ${serial} ) )
    (?= (?: (?: , \s? | \s và \s ) \d{1,5} [a-eđ]? ){0,6} (?: , \s? | \s và \s ) (?: số \s )? \d{1,5} [a-eđ]?
      (?: - (?<type> ${typeCode} ) / (?<party> ${codes} ) | / (?: (?<year> ${year} ) / )? (?<codes> ${codes} ) ) )`,
  read: (groups) => {
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
    const read = readSlash(groups)
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

/** All grammars of document numbers, the more certain first. */
export const documentNumbers: readonly Grammar<NumberParts>[] = [
  slashNumber,
  partyNumber,
  blankNumber,
  bareNumber,
  elidedNumber,
]

/** The last group of the issuer code, where it names the drafting unit and not a second issuer. */
export function draftingUnitOf({ shape, typeCode: type, issuerCode }: NumberParts): string | null {
  if (issuerCode === null || (type !== null && isJointCode(type))) return null
  const [, first, , last] = /^([^-.]+)([-.])(.+)$/.exec(issuerCode) ?? []
  if (first === undefined || last === undefined) return null
  if (type === null && shape === 'state') return last
  if (isIssuerCode(first) && (isDraftingUnit(last) || /ĐTN$/.test(first))) return last
  return null
}

/** How many bodies the number names as issuers: those of a joint type, or two codes of bodies side by side. */
export function countIssuers(number: NumberParts): number {
  const codes = number.issuerCode?.split(/[-/]/) ?? []
  if (codes.length < 2) return 1
  if (number.typeCode !== null && isJointCode(number.typeCode)) return codes.length
  return draftingUnitOf(number) === null && codes.every((code) => isIssuerCode(code) && !isDraftingUnit(code))
    ? codes.length
    : 1
}

/** The party's system is told by its shape, or by its bodies. */
export function systemOf({
  shape,
  issuerCode,
  typeCode: type,
}: NumberParts): 'state' | 'party' | 'legislation' | 'unknown' {
  if (shape === 'bare') return 'legislation'
  if (shape === 'state' && issuerCode !== null && type !== null && isPartyCode(issuerCode)) return 'party'
  if (shape === 'state' && issuerCode === null) return 'unknown'
  return shape
}
