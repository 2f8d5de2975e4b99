import { cue } from './cue.ts'
import { type Grammar, part, textEnd } from './kit.ts'

/** «Tổng cộng», «Cộng: 12», «Tổng kinh phí:»: a row of sums; not «Tổng hợp số liệu», «Cộng tác viên». */
export const totalRow = cue({
  name: 'table/total',
  anchored: 'start',
  openEnd: true,
  pattern: part`tổng \s (?: cộng | số ) (?: [\s:] | ${textEnd} ) | (?: tổng (?: \s (?: kinh \s phí | chi | thu | tiền ) )? | cộng ) \s* (?: : | \d | ${textEnd} )`,
  examples: ['Tổng cộng', 'Cộng: 12', 'TỔNG SỐ', 'tổng kinh phí:', 'Tổng 12'],
  counterexamples: ['Tổng hợp số liệu', 'Cộng tác viên', 'Tổng-kết', 'cộngđồng'],
})

/** «tháng 5», «12/5» in a cell: more than a clock time. */
export const dayInCell = cue({
  name: 'table/day',
  openStart: true,
  openEnd: true,
  pattern: part`tháng | \d / \d`,
  examples: ['tháng', '1⟦2/5⟧'],
  counterexamples: ['7h30', 'sáng', '12 giờ'],
})

/** «STT», «TT», «Số TT»: the heading of a column of ordinals. */
export const ordinalTitle = cue({
  name: 'table/ordinal-title',
  anchored: 'whole',
  pattern: part`s? tt | số \s tt`,
  examples: ['STT', 'TT', 'Số TT'],
  counterexamples: ['TTr', 'số', 'STT Nội dung'],
})

/** «STT», «TT», «Số» as it is printed over the column of ordinals. */
export const printedOrdinalTitle = cue({
  name: 'table/printed-ordinal-title',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`STT | TT | Stt | Tt | Số (?: \s (?: TT | tt | thứ \s tự ) )?`,
  examples: ['STT', 'TT', 'Số', 'Số TT', 'Số thứ tự'],
  counterexamples: ['số', 'TTr', 'Số lượng'],
})

/** «Tổng cộng», alone in the column of ordinals of the last row. */
export const printedTotal = cue({
  name: 'table/printed-total',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`Tổng (?: \s (?: cộng | số ) )? | Cộng | TỔNG \s (?: CỘNG | SỐ )`,
  examples: ['Tổng cộng', 'Cộng', 'TỔNG SỐ'],
  counterexamples: ['tổng', 'Tổng kinh phí', 'CỘNG HÒA'],
})

/** «Cả tuần», «Trong tháng»: the whole of the stretch that the title row above names. */
export const wholeStretch = cue({
  name: 'table/whole-stretch',
  anchored: 'whole',
  pattern: part`(?: cả | trong | suốt ) \s (?: tuần | tháng | quý | đợt )`,
  examples: ['Cả tuần', 'Trong tháng', 'suốt đợt'],
  counterexamples: ['Cả ngày', 'Tuần 2', 'Cả tuần 3'],
})

export const tableWords: readonly Grammar[] = [
  printedOrdinalTitle,
  printedTotal,
  ordinalTitle,
  totalRow,
  dayInCell,
  wholeStretch,
]
