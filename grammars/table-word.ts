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

export const tableWords: readonly Grammar[] = [ordinalTitle, totalRow, dayInCell]
