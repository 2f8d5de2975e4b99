import { type Grammar, grammar, part } from './kit.ts'
import { isDraftingUnit, isKnownIssuer } from './lexicon/issuer-codes.ts'

/** What stands in the place of a misread stretch. */
interface Meant {
  readonly meant: string
}

/** «(@», «(@)»: what recognizers make of the sign inside an address. */
export const misreadAt = grammar<Meant>({
  name: 'misread/at-sign',
  openStart: true,
  openEnd: true,
  pattern: part`(?<= [a-z0-9] ) (?<evidence> \(@\)? | \( (?= (?: gmail | yahoo | hotmail | outlook ) \. ) ) (?= [a-z0-9] )`,
  read: () => ({ meant: '@' }),
  examples: [
    [{ meant: '@' }, 'vanthu⟦(@⟧truong.example.edu.vn', 'vanthu⟦(@)⟧truong.example.edu.vn', 'vanthu⟦(⟧gmail.com'],
  ],
  counterexamples: ['vanthu@truong.example.edu.vn', '(@) thư điện tử', 'thư (@'],
})

/** «quý II1», «quý l»: a quarter is a Roman number from I to IV, or an Arabic figure alone. */
export const misreadQuarter = grammar<Meant>({
  name: 'misread/quarter',
  caseSensitive: true,
  pattern: part`(?: quý | Quý | QUÝ ) \s (?<evidence> [IVl1|]{1,3} )`,
  read: ({ evidence }) => {
    const meant = evidence!.replace(/[l1|]/g, 'I')
    return /^1+$/.test(evidence!) || meant === evidence || !/^(?:I{1,3}|IV)$/.test(meant) ? undefined : { meant }
  },
  examples: [
    [{ meant: 'III' }, 'quý ⟦II1⟧', 'Quý ⟦IIl⟧'],
    [{ meant: 'I' }, 'quý ⟦l⟧'],
    [{ meant: 'IV' }, 'quý ⟦lV⟧'],
  ],
  counterexamples: ['quý 1', 'quý II', 'quý 11', 'quý VlI', 'quý khách'],
})

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** «11-NQ/ThỦ», «86/KH-THCSĐỈ»: the code of a document number has no tones. */
export const misreadCode = grammar<Meant>({
  name: 'misread/code',
  caseSensitive: true,
  openStart: true,
  pattern: part`(?<= [0-9] (?: / [A-ZĐ]{2,4} - | - [A-ZĐ]{2,4} / ) ) (?<evidence> [\p{L}&]{2,12} )`,
  read: ({ evidence }) => {
    const meant = evidence!.normalize('NFD').replace(toneMarks, '').normalize('NFC')
    return meant === evidence!.normalize('NFC') || !/^\p{Lu}/u.test(meant) ? undefined : { meant }
  },
  examples: [
    [{ meant: 'ThU' }, '11-NQ/⟦ThỦ⟧'],
    [{ meant: 'THCSĐM' }, '86/KH-⟦THCSĐṂ⟧'],
    [{ meant: 'UBND' }, '15/QĐ-⟦ÚBND⟧'],
  ],
  counterexamples: ['86/KH-THCSĐM', '11-NQ/TW', 'Nghị quyết của Thành ủy'],
})

/** «Lưu: VỊ»: what becomes of VT (văn thư), the first thing in the archive line. */
export const misreadArchive = grammar<Meant>({
  name: 'misread/archive',
  caseSensitive: true,
  pattern: part`(?: Lưu | LƯU | lưu ) \s? : \s? (?<evidence> V [ỊIÍÌTĨ] )`,
  read: ({ evidence }) => (evidence === 'VT' ? undefined : { meant: 'VT' }),
  examples: [[{ meant: 'VT' }, 'Lưu: ⟦VỊ⟧', '- Lưu: ⟦VI⟧, NV']],
  counterexamples: ['Lưu: VT', 'Lưu: VP', 'Lưu: Vị trí'],
})

/** «Mới nhận:», «Noi nhận:»: the label of the recipients. */
export const misreadRecipients = grammar<Meant>({
  name: 'misread/recipients',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?<evidence> [MNVH] [oóơớờởợôố] [iíìị1l] ) (?= \s nhận \s? : )`,
  read: ({ evidence }) => (evidence === 'Nơi' ? undefined : { meant: 'Nơi' }),
  examples: [[{ meant: 'Nơi' }, '⟦Mới⟧ nhận:', '⟦Noi⟧ nhận:']],
  counterexamples: ['Nơi nhận:', 'Mới nhận được', 'Đơn vị mới nhận:'],
})

/** A stroke's width parts these capitals; which is meant only a list of codes can tell. */
const alike: Readonly<Record<string, string>> = { I: 'T', T: 'I' }

function knownCode(code: string): string | undefined {
  if (isKnownIssuer(code) || isDraftingUnit(code)) return undefined
  const fitting = [...code].flatMap((letter, i) => {
    const other = alike[letter]
    const meant = other === undefined ? '' : code.slice(0, i) + other + code.slice(i + 1)
    return meant !== '' && (isKnownIssuer(meant) || isDraftingUnit(meant)) ? [meant] : []
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

/** «1877/SGDĐI-GDTX»: I and T in the code of a body, where exactly one body has such a code. */
export const misreadIssuer = grammar<Meant>({
  name: 'misread/issuer',
  caseSensitive: true,
  openStart: true,
  pattern: part`(?<= [0-9] / (?: [A-ZĐ]{2,6} - )? ) (?<evidence> [A-ZĐÔƯ]{3,8} )`,
  read: ({ evidence }) => {
    const meant = knownCode(evidence!)
    return meant === undefined ? undefined : { meant }
  },
  examples: [[{ meant: 'SGDĐT' }, '1877/⟦SGDĐI⟧-GDTX', '15/KH-⟦SGDĐI⟧']],
  counterexamples: ['1877/SGDĐT-GDTX', '15/KH-UBND', '15/KH-XYZI'],
})

/** «KT, CHỦ TỊCH»: behind the abbreviation of an authority stands a full stop. */
export const misreadAuthority = grammar<Meant>({
  name: 'misread/authority',
  caseSensitive: true,
  openEnd: true,
  pattern: part`(?: KT | TL | TM | TUQ ) (?<evidence> , ) (?= \s \p{Lu}{2} )`,
  read: () => ({ meant: '.' }),
  examples: [[{ meant: '.' }, 'KT⟦,⟧ CHỦ TỊCH', 'TM⟦,⟧ ỦY BAN NHÂN DÂN']],
  counterexamples: ['KT. CHỦ TỊCH', 'Phòng KT, Văn phòng'],
})

export const misreadSigns: readonly Grammar<Meant>[] = [
  misreadAt,
  misreadQuarter,
  misreadCode,
  misreadArchive,
  misreadRecipients,
  misreadIssuer,
  misreadAuthority,
]
