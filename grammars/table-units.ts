import { cue } from './cue.ts'
import { grammar, part } from './kit.ts'
import { personName } from './signature.ts'

/** «Các khoa và …»: a collective at the beginning of a list of units. */
export const collectiveOpening = grammar<true>({
  name: 'table/collective',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: các | những ) \s (?<list> [^.;()\n]{1,300} )`,
  read: () => true,
  examples: [[true, 'Các khoa và Phòng Đào tạo', 'những lớp, tổ']],
  counterexamples: ['Khoa Toán', 'cácx', 'Tổ các môn'],
})

/** Between the units of a list. */
export const unitJoint = cue({
  name: 'table/unit-joint',
  openStart: true,
  openEnd: true,
  pattern: part`, \s? | \s và \s`,
  examples: ['khoa⟦, ⟧tổ', 'khoa⟦ và ⟧tổ'],
  counterexamples: ['khoa; tổ', 'vàng', 'khoa - tổ'],
})

/** «, thiết bị»: what a name goes on with behind a comma. */
export const nameTail = cue({
  name: 'table/name-tail',
  anchored: 'whole',
  pattern: part`, \s [\p{L} ,]+`,
  examples: [', thiết bị', ', Viễn thông'],
  counterexamples: ['; thiết bị', ' thiết bị', ', số 5'],
})

/** «Ban Nội dung (Văn phòng phối hợp)»: who helps stands in a bracket behind who leads. */
export const helpersInBracket = grammar<true>({
  name: 'table/helpers-in-bracket',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s? \( (?: phối \s hợp \s (?: với | cùng ) \s (?<helpers> [^()]{2,120} ) | (?<helpers2> [^()]{2,120}? ) \s (?: cùng \s )? phối \s hợp ) \)`,
  read: () => true,
  examples: [[true, ' (Văn phòng phối hợp)', '(phối hợp với Tổ Toán)', ' (Tổ Toán, Đội Cờ đỏ cùng phối hợp)']],
  counterexamples: [' (Văn phòng)', ' (phối hợp)', 'Văn phòng phối hợp'],
})

/** «Lê Văn Giả», «CN. Lý K. Mắt», «ĐD. Mơ TMH»: a line of a cell that holds one person, with a degree or a family name. */
export const personLine = grammar<true>({
  name: 'table/person-line',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s* (?: [\-+•*] \s? )? (?: ${personName} | (?: [\p{Lu}][\p{L}]{0,3}\. \s? ){1,3} [\p{Lu}][\p{Ll}]{0,7} \.? (?: \s [\p{Lu}][\p{L}]{0,7} \.? ){0,4} ) \s* (?: [-(,;] [^\n]* )? (?! . )`,
  read: () => true,
  examples: [[true, 'Lê Văn Giả', 'CN. Lý K. Mắt', 'ĐD. Mơ TMH', '- Ngô Thị Mẫu - Tổ trưởng']],
  counterexamples: ['Trung tâm', 'Phòng Nội vụ', 'Văn hóa xã', 'Lê Văn Giả và tổ'],
})

/** «ĐDT các khoa», «GVCN các lớp»: a short form and whose they are. */
export const staffLine = cue({
  name: 'table/staff-line',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s* [\p{Lu}]{2,6} \s (?: các | từng | mỗi ) \s`,
  examples: ['ĐDT các khoa', 'GVCN từng lớp'],
  counterexamples: ['KCN tỉnh', 'Các khoa', 'GVCN'],
})

export const tableUnits = [collectiveOpening, unitJoint, nameTail, helpersInBracket, personLine, staffLine] as const
