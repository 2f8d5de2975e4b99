import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { personName } from './signature.ts'

export interface PersonValue {
  /** Form of address, as written. */
  readonly title: string | null
  /** Military or police rank. */
  readonly rank: string | null
}

const titles = part`(?: [Đđ]ồng \s chí | [Đđ] \s? / \s? [Cc] | ĐC | Đc | [Ôô]ng | [Bb]à | [Tt]hầy (?: \s giáo )? | [Cc]ô (?: \s giáo )? | [Aa]nh | [Cc]hị ) :?`
const degrees = part`(?: (?: ThS | TS | PGS | GS | BS | Ths | Th\.S | T\.S | CN | KS | NGƯT | ThS\.BS | BSCKI | BSCKII ) \.? \s? )`
const ranks = part`(?: (?: Đại | Thượng | Trung | Thiếu ) \s (?: tá | úy | tướng ) \s )`
/** Two to five syllables with capitals; behind a form of address any will do. */
const anyName = part`[\p{Lu}][\p{Ll}’']{0,8} (?: \. (?= \s? \p{Lu}) )? (?: \s [\p{Lu}][\p{Ll}’']{0,7} ){0,4}`

/** «Ông Nguyễn Văn A», «đ/c Trần Thị B», «đồng chí ThS. Lê C»: a person with a form of address. */
export const personTitle = grammar<PersonValue>({
  name: 'person/titled',
  caseSensitive: true,
  pattern: part`(?<title> ${titles} ) \s? (?: \( \s? [Bb]à \s? \) \s )? (?: ${degrees} ){0,2} (?: (?<rank> ${ranks} ) )? (?: ${degrees} )? (?<name> ${anyName} )`,
  read: ({ title, rank, name }) =>
    /^(?:Chủ|Phó|Trưởng|Giám|Bí|Hiệu|Chánh|Tổ|Ủy|Đảng|Công|Thường)$/.test(name!.split(/\s/)[0]!)
      ? undefined
      : { title: title!, rank: rank?.trim() ?? null },
  examples: [
    [{ title: 'Ông', rank: null }, 'Ông Nguyễn Văn An'],
    [{ title: 'đ/c', rank: null }, 'đ/c Trần Thị Bình', 'đ/c ThS. Trần Thị Bình'],
    [{ title: 'đồng chí', rank: 'Thượng tá' }, 'đồng chí Thượng tá Lê Văn Cường'],
    [{ title: 'cô', rank: null }, '⟦cô Lan⟧.'],
  ],
  counterexamples: ['đồng chí Chủ tịch', 'Ông chủ', 'đồng chí phụ trách', 'cô giáo chủ nhiệm'],
})

/** «Đ/c », «Các đồng chí », «Thầy giáo »: a form of address, before whoever it addresses. */
export const honorific = grammar<{ readonly isPlural: boolean }>({
  name: 'person/honorific',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?<many> (?: [Cc]ác | [Tt]oàn \s thể (?: \s các )? | [Tt]ất \s cả \s các ) \s )? ${titles} \s (?= \p{L} )`,
  read: ({ many }) => ({ isPlural: many !== undefined }),
  examples: [
    [{ isPlural: false }, '⟦Đ/c ⟧Kế toán', '⟦đồng chí ⟧Hiệu trưởng', '⟦Ông ⟧Nguyễn Văn An'],
    [{ isPlural: true }, '⟦Các đ/c ⟧GVCN', '⟦Toàn thể các đồng chí ⟧đảng viên'],
  ],
  counterexamples: ['các đồng nghiệp', 'Ôngbà', 'Côngđoàn'],
})

/** In a list behind a person with a form of address a bare name goes on: «Đ/c Dũng, Tuấn, Hùng». */
export const listedName = grammar<true>({
  name: 'person/listed',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`[\p{Lu}][\p{Ll}]{0,7} (?: \s [\p{Lu}][\p{Ll}]{0,7} ){0,3} (?= \s? (?: [,;:()+] | (?! . ) ) | \s (?: - | và ) \s )`,
  read: () => true,
  examples: [[true, '⟦Tuấn⟧, Hùng', '⟦Lê Hùng⟧: phụ trách', '⟦Hoa⟧ (tổ 2)', 'Mai']],
  counterexamples: ['tổ trưởng', 'GVCN', 'Hoa phụ trách'],
})

/** A full name without a form of address: only where a person is expected. */
export const fullName = grammar<PersonValue>({
  name: 'person/name',
  caseSensitive: true,
  pattern: part`(?: ${degrees} | ${ranks} ){0,2} (?<name> ${personName} )`,
  read: () => ({ title: null, rank: null }),
  examples: [[{ title: null, rank: null }, 'Nguyễn Văn An', 'ThS. Trần Thị Bình']],
  counterexamples: ['Sở Nội vụ', 'nguyễn văn an', 'Nguyễn'],
})

const contactLabels = anyOf([
  'email',
  'e-mail',
  'mail',
  'gmail',
  'thư điện tử',
  'hộp thư',
  'hòm thư',
  'điện thoại',
  'ĐT',
  'SĐT',
  'ĐTDĐ',
  'Tel',
  'di động',
  'số máy',
  'số điện thoại',
  'số ĐT',
  'địa chỉ',
  'Zalo',
  'liên hệ',
  'liên lạc',
  'hotline',
  'đường dây nóng',
  'fax',
  'phone',
  'mobile',
])

/** « - Trưởng phòng Tổ chức», «, Chuyên viên», «(Hiệu trưởng)» behind a name: the position, up to the next label or mark. */
export const positionBehind = grammar<{ readonly position: string }>({
  name: 'person/position',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s? (?: - | , | \( ) \s? (?! ${contactLabels} | \d | hoặc ) (?<evidence> [\p{L}] (?: (?! \s (?: hoặc | - ) \s | \s ${contactLabels} ) [^,;:()\d.@] ){2,80} )`,
  read: ({ evidence }) => ({ position: evidence!.trim() }),
  examples: [
    [
      { position: 'Trưởng phòng Tổ chức' },
      ' - ⟦Trưởng phòng Tổ chức⟧ hoặc email',
      ', ⟦Trưởng phòng Tổ chức⟧, điện thoại',
      ' (⟦Trưởng phòng Tổ chức⟧)',
    ],
  ],
  counterexamples: [', số điện thoại: 0912', ' - email: a', ': phụ trách', ' phụ trách công tác'],
})

/** «điện thoại: …», «email …»: a stretch that begins so goes on with whom the words before it name. */
export const contactLabel = grammar<true>({
  name: 'person/contact-label',
  anchored: 'start',
  openEnd: true,
  pattern: part`[\s,;(]* (?: và \s )? (?: số \s )? (?! liên \s hệ | địa \s chỉ ) ${contactLabels} (?! \p{L} )`,
  read: () => true,
  examples: [[true, 'điện thoại: 0912', 'email: a', '; thư điện tử']],
  counterexamples: ['Phòng A, điện thoại', 'mailing', 'thư viện', 'Liên hệ: bà C'],
})

/** «…, điện thoại», «… email»: a label inside a stretch, where what stands before it has ended. */
export const contactLabelInside = grammar<true>({
  name: 'person/contact-label-inside',
  pattern: part`(?: số \s )? (?! liên \s hệ | địa \s chỉ ) ${contactLabels}`,
  read: () => true,
  examples: [[true, 'Phòng A, ⟦điện thoại⟧: 0912', 'Phòng A - ⟦email⟧: a']],
  counterexamples: ['thư viện', 'Liên hệ bà C', 'emails'],
})

export const persons: readonly Grammar[] = [
  personTitle,
  honorific,
  listedName,
  fullName,
  positionBehind,
  contactLabel,
  contactLabelInside,
]
