import { cue } from './cue.ts'
import { type Grammar, grammar, part, textEnd, wordEnd } from './kit.ts'

/** «Sở A, Sở B và Sở C», «Ban A - Ban B»: between two units of a list. */
export const unitSeparator = cue({
  name: 'unit/separator',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s* (?: [,;/+] \s* (?: và \s+ | & \s* | - \s* )? | (?<! \S ) (?: và | & | hoặc | cùng (?: \s với )? ) \s+ | (?<= \s ) - \s+ )`,
  examples: [', Sở B', '; và Sở B', 'và Sở B', 'cùng với Sở B'],
  counterexamples: ['của Sở B', 'cùngx', '. Sở B'],
})

/** «các phòng»: more than one. */
export const pluralOpening = cue({
  name: 'unit/plural',
  anchored: 'start',
  pattern: part`các (?= \s )`,
  examples: ['các phòng', 'Các tổ'],
  counterexamples: ['cách mạng', 'cá nhân', 'phòng'],
})

/** «và Sở B», «cùng Sở B»: a word before a unit of a cell. */
export const joiningWord = cue({
  name: 'unit/joining-word',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: và | cùng | với | & ) \s+`,
  examples: ['và Sở A', 'Cùng Sở A', '& Sở A'],
  counterexamples: ['vàng', 'của Sở A', 'và'],
})

/** Between two units of a cell; one sign may part them only before a unit. */
export const cellSeparator = cue({
  name: 'unit/cell-separator',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s? [,/+] \s? | \s - (?: \s | (?= \p{Lu} ) ) | \s? (?<! \S ) (?: và | & | cùng ) \s`,
  examples: [', Sở B', '/Sở B', 'và Sở B', '& Sở B'],
  counterexamples: ['-Sở B', '; Sở B', 'vàng', 'của Sở B'],
})

/** «phối hợp với …», «phối hợp: …» behind the unit that leads. */
export const supportBehind = cue({
  name: 'unit/support-behind',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s? (?: , \s )? phối \s hợp (?: \s (?: với | cùng ) | \s? : )`,
  examples: ['phối hợp với Sở B', ', phối hợp cùng Sở B', 'Phối hợp: Sở B'],
  counterexamples: ['phối hợp', 'phối hợp Sở B', 'chủ trì'],
})

/** «Đoàn xã, thị trấn»: levels in a list belong to one collective. */
export const levelOpening = cue({
  name: 'unit/level',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`xã | phường | thị \s trấn | đặc \s khu | huyện | quận | thị \s xã | thành \s phố | tỉnh | thôn | bản | khối`,
  examples: ['xã', 'thị trấn', 'huyện, thị xã'],
  counterexamples: ['Xã', 'xãh', 'phòng'],
})

/** «Sở Nội vụ tổng hợp»: what a unit does is no part of its name. */
export const unitRemark = cue({
  name: 'unit/remark',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`\s? (?: tổng \s hợp | tham \s mưu | theo \s dõi | đôn \s đốc | hướng \s dẫn | thẩm \s định | báo \s cáo | soạn \s thảo | rà \s soát | phê \s duyệt | quyết \s định | cung \s cấp | chuẩn \s bị | hỗ \s trợ | chỉ \s đạo | (?: triển \s khai \s | tổ \s chức \s )? thực \s hiện (?= [\s.;,]* ${textEnd} ) )`,
  examples: ['tổng hợp', 'tham mưu, trình', 'tổ chức thực hiện.'],
  counterexamples: ['thực hiện dân chủ', 'Tổng hợp', 'báo cáox'],
})

/** «Lãnh đạo ⏎ Sở A», «Hiệu trưởng»: offices that go on with the body they are in. */
export const governingOffice = cue({
  name: 'unit/governing',
  anchored: 'start',
  pattern: part`(?: các \s )? (?: lãnh \s đạo | thủ \s trưởng | chủ \s tịch | bí \s thư | trưởng | giám \s đốc | chánh | người \s đứng \s đầu | đại \s diện )`,
  examples: ['Lãnh đạo', 'các Trưởng phòng', 'Giám đốc'],
  counterexamples: ['Phó Giám đốc', 'trưởngx', 'nhân viên'],
})

/** «Trường THPT A Sở»: a head word left over at the end of a name. */
export const strayHead = cue({
  name: 'unit/stray-head',
  anchored: 'end',
  caseSensitive: true,
  pattern: part`(?<= \s ) (?: Sở | Phòng | Trường | Ban )`,
  examples: ['Trường THPT A ⟦Sở⟧', 'Công ty B ⟦Ban⟧'],
  counterexamples: ['Sở', 'Văn phòng', 'Phòng Nội vụ'],
})

/** How cells begin that name who is responsible, beside the heads of units: «các tổ», «đ/c A», «GVCN», «BGH». */
export const actorOpening = cue({
  name: 'unit/actor',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: các | toàn | đ/c | ông | bà ) \s | gv | bgh | hiệu | phó | tổ | p\. | kế \s toán | y \s tế | văn \s thư`,
  examples: ['các tổ', 'GVCN', 'BGH', 'Hiệu trưởng', 'P. ĐT', 'Kế toán'],
  counterexamples: ['bàn giao', 'xây dựng', 'toànx', 'tháng 5'],
})

/** «Giám đốc: », «Trưởng các phòng, ban: »: a position over the offices that follow the colon. */
export const sharedOffice = grammar<{ readonly title: string; readonly noun: string | null }>({
  name: 'unit/shared-office',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?<title> (?: phó \s )? (?: giám \s đốc | trưởng | thủ \s trưởng | chủ \s tịch | bí \s thư | hiệu \s trưởng | chi \s cục \s trưởng ) ) (?: \s các \s (?<noun> sở | phòng | ban | chi \s cục | trung \s tâm | khoa ) (?: , \s (?: ban | ngành | phòng | đơn \s vị ) ){0,2} )? : \s (?= \p{L} )`,
  read: ({ title, noun }) => ({ title: title!, noun: noun?.toLowerCase() ?? null }),
  examples: [
    [{ title: 'Giám đốc', noun: null }, '⟦Giám đốc: ⟧Sở A'],
    [{ title: 'Trưởng', noun: 'phòng' }, '⟦Trưởng các phòng: ⟧Nội vụ', '⟦Trưởng các phòng, ban: ⟧Nội vụ'],
  ],
  counterexamples: ['Giám đốc Sở A', 'Trưởng các phòng', 'Các phòng: Nội vụ'],
})

/** What begins another name behind a comma: a capital, «các …», or staff in small letters. */
export const staffOpening = cue({
  name: 'unit/staff',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`[\p{Lu}] | (?: các | toàn | mọi | những | cả ) \s | (?: y \s tế | thư \s viện | thiết \s bị | kế \s toán | văn \s thư | thủ \s quỹ | cấp \s dưỡng | nhà \s bếp | đoàn | đội | phụ \s huynh | lao \s công | tạp \s vụ ) ${wordEnd}`,
  examples: ['Tổ Văn', 'các tổ', 'y tế', 'phụ huynh'],
  counterexamples: ['tổ chức', 'đoànviên', 'cảnh quan'],
})

/** «Giám đốc: Sở A, Sở B và Sở C»: between offices of one position. */
export const officeJoint = cue({
  name: 'unit/office-joint',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`, \s | \s? và \s`,
  examples: [', Sở B', 'và Sở B'],
  counterexamples: ['; Sở B', 'vàng', 'hoặc Sở B'],
})

export const unitContext: readonly Grammar[] = [
  sharedOffice,
  unitSeparator,
  pluralOpening,
  joiningWord,
  cellSeparator,
  supportBehind,
  levelOpening,
  unitRemark,
  governingOffice,
  strayHead,
  actorOpening,
  officeJoint,
  staffOpening,
]
