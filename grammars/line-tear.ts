import { cue } from './cue.ts'
import { type Grammar, part, textEnd } from './kit.ts'

/** «Gò Mây, ngày 12», «…, ngày 12 tháng 9 năm»: the date of a letterhead that lacks its year. */
export const dateHanging = cue({
  name: 'tear/date',
  anchored: 'end',
  openStart: true,
  pattern: part`, \s? ngày (?: [\s\d….]{0,12} (?: tháng [\s\d….]{0,8} (?: năm )? )? )?`,
  examples: ['Gò Mây⟦, ngày⟧', 'Gò Mây⟦, ngày 12 tháng⟧', 'Gò Mây⟦, ngày 12 tháng 9 năm⟧'],
  counterexamples: ['Gò Mây, ngày 12 tháng 9 năm 2031', 'Gò Mây', 'trong ngày'],
})

/** «tháng 9 năm 2031», «12 tháng 9», «năm 2031», «12», «2031»: what is left of it. */
export const dateRest = cue({
  name: 'tear/date-rest',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: [\d….]{1,4} \s? )? (?: tháng | năm ) (?: \s | \d | ${textEnd} ) | \d{1,4} ${textEnd} | ngày \s [\d….]`,
  examples: ['tháng 9 năm 2031', '12 tháng 9', 'năm 2031', '12', '2031', 'ngày 5 tháng 3'],
  counterexamples: ['Gò Mây', '12 lớp', 'thángx'],
})

/** A blank that is left for a figure, between «ngày» and «tháng», is no gap between columns. */
export const figureBlank = cue({
  name: 'tear/figure-blank',
  anchored: 'end',
  openStart: true,
  pattern: part`(?<! [\p{L}] ) (?: ngày | tháng | năm | số \s? :? )`,
  examples: ['An Mẫu, ⟦ngày⟧', '⟦Số:⟧', '⟦tháng⟧'],
  counterexamples: ['Số: 5', 'hằngngày', 'tháng 9'],
})

/** What stands behind it: «tháng 8 năm 2031», «/KH-UBND», «-KH/ĐU». */
export const figureRest = cue({
  name: 'tear/figure-rest',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: tháng | năm ) (?: \s | \d | ${textEnd} ) | [/-] \s? [\p{L}]`,
  examples: ['tháng 8 năm 2031', 'năm 2031', '/KH-UBND', '-KH/ĐU'],
  counterexamples: ['ĐẢNG BỘ XÃ', '15/KH-UBND', 'thángx', '- - -'],
})

/** «TM.», «KT.», «T/M»: on whose behalf, in front of the name of a body or an office. */
export const behalfPrefix = cue({
  name: 'tear/behalf',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?: TM | KT | TL | TUQ | T / M | K / T ) (?: \. \s? | \s )`,
  examples: ['⟦TM. ⟧ỦY BAN', '⟦KT.⟧CHỦ TỊCH', '⟦T/M ⟧BAN'],
  counterexamples: ['TMx', 'ỦY BAN', 'KTX'],
})

/** «Thành phố Hoa», «Gò»: the first half of a place, its other half and the date below. */
export const placeHanging = cue({
  name: 'tear/place',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`(?: (?: Thành \s phố | TP\.? | Thị \s xã | Thị \s trấn | Đặc \s khu | Xã | Phường | Huyện | Tỉnh ) (?: \s [\p{Lu}] [\p{Ll}]{0,6} ){0,3} | [\p{Lu}] [\p{Ll}]{0,6} (?: \s [\p{Lu}] [\p{Ll}]{1,6} )? ) ,?`,
  examples: ['Thành phố Hoa', 'Gò', 'Xã', 'Thị trấn Bãi Cỏ', 'Gò Mây,'],
  counterexamples: ['Lý Thị Mẫu', 'Thành phố Hoa Sữa, ngày 5', 'SỞ A', 'thành phố Hoa'],
})

/** «TRUNG ƯƠNG» alone: the end of a name, though bodies begin with these words too. */
export const centralOnly = cue({
  name: 'tear/central',
  anchored: 'whole',
  pattern: part`trung \s ương`,
  examples: ['TRUNG ƯƠNG', 'Trung ương'],
  counterexamples: ['TRUNG ƯƠNG ĐOÀN', 'BAN CHẤP HÀNH TRUNG ƯƠNG', 'trung'],
})

/** «08 KH», «K12b»: the mark of a file, below the line that says where it is kept. */
export const fileMark = cue({
  name: 'tear/file-mark',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`\d{1,3} \s? [A-ZĐ]{1,4} | [A-ZĐ]{1,3} \d{1,4} [a-z]?`,
  examples: ['08 KH', 'K12b', '12TH'],
  counterexamples: ['KT. CHỦ TỊCH', '08 lớp', 'CHỦ TỊCH', '2031'],
})

export const lineTears: readonly Grammar[] = [
  fileMark,
  placeHanging,
  centralOnly,
  dateHanging,
  dateRest,
  figureBlank,
  figureRest,
  behalfPrefix,
]
