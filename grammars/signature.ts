import { anyOf, type Grammar, grammar, type Piece, part, textEnd, wordEnd } from './kit.ts'
import { signingPositions } from './lexicon/signing-positions.ts'
import { familyNames } from './lexicon/surnames.ts'
import { unitSigns } from './own-signs.ts'

const line = (
  name: string,
  pattern: Piece,
  examples: readonly string[],
  counterexamples: readonly string[],
): Grammar<true> =>
  grammar<true>({
    name,
    anchored: 'start',
    openEnd: true,
    pattern,
    read: () => true,
    examples: [[true, ...examples]],
    counterexamples,
  })

/** «Nơi nhận:», «Nơi gửi:». */
export const recipientsHeading = line(
  'signature/recipients',
  part`[\-*+ ]{0,3} n[ơo]i \s (?: nh[ậâa]n | gửi ) ${wordEnd} \s? (?: : | ; | \. | / )? (?= \s* (?: ${textEnd} | - | \p{L} ) )`,
  ['Nơi nhận:', 'Nơi nhận', 'NƠI NHẬN:', 'Nơi gửi:'],
  ['Nơi nhậnx', 'nơi ở', 'Tại nơi nhận'],
)

/** Degrees, ranks and forms of address before a name. */
const degrees = part`(?: ThS | TS | PGS | GS | NGƯT | NGND | BS | BSCK | BSCKI | BSCKII | CN | KS | Th\.S | T\.S | DS | ThS\.BS | BS\.CKI | BS\.CKII | Ths | (?: Đại | Thượng | Trung | Thiếu ) \s (?: tá | úy | tướng ) | Đ/c | Đồng \s chí | Ông | Bà ) [.,]? \s?`
const prefixes = part`TM | KT | TL | TUQ | T \s? / \s? M | K \s? / \s? T | T \s? / \s? L | T \s? / \s? U | T\.M | K\.T | T\.L | Thay \s mặt`
/** «TM. ỦY BAN NHÂN DÂN», «KT. HIỆU TRƯỞNG», «T/M BAN THƯỜNG VỤ»: on whose behalf (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.7). */
export const authorityLine = grammar<true>({
  name: 'signature/authority',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: ${prefixes} ) (?: \. \s? | \s | \s?/\s? ) [\p{Lu}] [^.;:]{2,100} ${textEnd}`,
  read: () => true,
  examples: [
    [
      true,
      'TM. ỦY BAN NHÂN DÂN',
      'KT. HIỆU TRƯỞNG',
      'T/M BAN THƯỜNG VỤ',
      'TL.CHỦ TỊCH',
      'KT CHỦ TỊCH',
      'K/T TRƯỞNG BAN',
    ],
  ],
  counterexamples: ['TM', 'KTX. Học sinh', 'TL: 25', 'KT-XH', 'Theo đề nghị'],
})

/** A position of the user's own is printed in capitals, too. */
const ownPosition: Piece = { syntax: `${unitSigns.position.toUpperCase()}+` }
const positions = part`(?: ${anyOf(signingPositions)} | ${ownPosition} )`

/** «PHÓ TRƯỞNG PHÒNG», «Q. TRƯỞNG PHÒNG», «TRƯỞNG PHÒNG NỘI VỤ»: the position of who signs, in capitals. */
export const positionLine = grammar<true>({
  name: 'signature/position',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: Q \.? \s | QUYỀN \s | P \. \s? )? ${positions} (?: , \s ${positions} )? (?: \s (?! \p{Ll} ) [^;:.]{1,60} )? \s* ${textEnd}`,
  read: () => true,
  examples: [
    [true, 'HIỆU TRƯỞNG', 'PHÓ CHỦ TỊCH', 'Q. TRƯỞNG PHÒNG', 'TRƯỞNG PHÒNG NỘI VỤ', 'GIÁM ĐỐC', 'BỘ TRƯỞNG, CHỦ NHIỆM'],
  ],
  counterexamples: ['Hiệu trưởng', 'HIỆU TRƯỞNG: phụ trách', 'CHỦ TỊCH nước', 'KẾ HOẠCH'],
})

/** «KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bốn», «TRƯỞNG BAN Trần Văn Mít»: authority, position and name, or two of them, on one line. */
export const signerOnOneLine = grammar<true>({
  name: 'signature/one-line',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: (?<authority> (?: ${prefixes} ) (?: \. \s? | \s | \s?/\s? ) (?! BAN \s (?: GIÁM \s ĐỐC | CHỦ \s NHIỆM ) (?! \p{L} ) ) (?: ${positions} (?: \s [^\p{Ll};:]{2,60}? )?? | (?! ${positions} ) [\p{Lu}] [^\p{Ll};:]{2,60}? ) ) \s )? (?<position> (?: Q \.? \s | QUYỀN \s )? ${positions} (?: [^\p{Ll};:]{0,60} (?<! \s ) )? ) (?: \s (?<name> (?: ${degrees} ){0,3} [\p{Lu}] [\p{Ll}’']{1,6} (?: \s [\p{Lu}] [\p{Ll}’']{0,6} ){1,4} ) )? \s* ${textEnd}`,
  read: ({ authority, name }) => (authority === undefined && name === undefined ? undefined : true),
  examples: [
    [
      true,
      'KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bốn',
      'K/T HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG',
      'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
      'TRƯỞNG BAN PHÓ CHỦ TỊCH Trần Văn Mít',
      'GIÁM ĐỐC ThS. Lý Thị Na',
    ],
  ],
  counterexamples: [
    'HIỆU TRƯỞNG',
    'KT. HIỆU TRƯỞNG',
    'KT. TỔNG CỤC TRƯỞNG',
    'TM. BAN GIÁM ĐỐC',
    'Trần Văn Bốn',
    'KẾ HOẠCH Trần Văn Bốn',
  ],
})

/** «ĐẠI DIỆN CÔNG AN XÃ», «ĐẠI DIỆN BÊN A»: for whom one of several signers signs. */
export const representation = line(
  'signature/representation',
  part`(?: ĐẠI \s DIỆN | THAY \s MẶT ) \s .{2,80} ${textEnd}`,
  ['ĐẠI DIỆN CÔNG AN XÃ', 'Đại diện nhà trường'],
  ['ĐẠI DIỆN', 'Người đại diện'],
)

/** «DUYỆT CỦA BGH», «PHÊ DUYỆT», «XÁC NHẬN CỦA HIỆU TRƯỞNG»: who approves, beside who signs. */
export const approval = line(
  'signature/approval',
  part`(?: PHÊ \s )? (?: DUYỆT | XÁC \s NHẬN ) (?: \s CỦA \s .{2,40} )? ${textEnd}`,
  ['DUYỆT CỦA BGH', 'PHÊ DUYỆT', 'XÁC NHẬN CỦA HIỆU TRƯỞNG', 'PHÊ DUYỆT CỦA BAN GIÁM HIỆU'],
  ['NGƯỜI DUYỆT', 'HIỆU TRƯỞNG'],
)

/** «(đã ký)», «(Ký tên, đóng dấu)». */
export const signedMark = line(
  'signature/signed',
  part`\(? \s? (?: đã \s ký | ký \s tên .{0,30} | chữ \s ký .{0,20} | ký, \s .{0,30} ) \s? \)? ${textEnd}`,
  ['(đã ký)', '(Đã ký)', '(Ký tên, đóng dấu)', 'đã ký'],
  ['đã ký ban hành Kế hoạch', 'ký kết hợp đồng'],
)

/** «- Lưu: VT, TH.», the archive line. */
export const archiveLine = line(
  'signature/archive',
  part`[\-+•* ]{0,3} Lưu (?: \s? : | \s (?: tại \s )? (?: (?: VT | VP | Văn | hồ | Đảng | TH | HS | Chi \s bộ | Công \s đoàn | văn \s thư ) ${wordEnd} | (?! (?: ý | trữ | hành | thông | giữ | lượng | niệm | động | huyết ) \s ) [A-ZĐƯ&]{2,12} (?: [-,.;(\s] | ${textEnd} ) ) | \s? [,;.] \s? (?: ${textEnd} | (?: VT | VP | TH | HC ) ${wordEnd} ) | ${textEnd} | VT )`,
  [
    '- Lưu: VT.',
    'Lưu VT, TH',
    '- Lưu Văn phòng Đảng ủy',
    'Lưu:VT',
    '- Lưu VP.',
    'Lưu LĐLĐ',
    '- Lưu VPĐU.',
    'Lưu Chi bộ',
    'Lưu, VT.',
  ],
  ['lưu, phục hồi dữ liệu', 'Lưu ý:', 'Lưu trữ hồ sơ', 'lưu thông'],
)

const surnames = anyOf(familyNames)
export const personName = part`${surnames} (?: \s [\p{Lu}] [\p{Ll}’']{0,6} ){1,4}`

/** A line that is a person's name, with or without a title: «Nguyễn Văn A», «ThS. Trần Thị B», «Thượng tá Lê C». */
export const nameLine = grammar<{ name: string }>({
  name: 'signature/name',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\(? (?: ${degrees} ){0,3} (?<name> ${personName} | [\p{Lu}] (?: ['’] [\p{Lu}] )? [\p{Ll}’']{0,6} (?: \s [\p{Lu}] (?: ['’] [\p{Lu}] )? [\p{Ll}’']{0,6} ){1,4} ) \)? \s* [.]? ${textEnd}`,
  read: ({ name }) => (name === undefined ? undefined : { name }),
  examples: [
    [{ name: 'Nguyễn Văn A' }, 'Nguyễn Văn A', 'ThS. Nguyễn Văn A', 'Thượng tá Nguyễn Văn A', 'Trung úy Nguyễn Văn A'],
    [{ name: 'Giàng A Páo' }, 'Giàng A Páo'],
    [{ name: 'Y Thông' }, 'Y Thông'],
    [{ name: "H'Hen Niê" }, "H'Hen Niê"],
  ],
  counterexamples: [
    'Nguyễn Văn A, Hiệu trưởng',
    'NGUYỄN VĂN A',
    'Sở Giáo dục và Đào tạo',
    'Lưu: VT',
    'Phạm Văn B - Trưởng phòng',
  ],
})

export const signatures: readonly Grammar[] = [
  recipientsHeading,
  authorityLine,
  positionLine,
  signerOnOneLine,
  representation,
  approval,
  signedMark,
  archiveLine,
  nameLine,
]
