import { cue } from './cue.ts'
import { type Grammar, part, textEnd } from './kit.ts'

/** «Tổng cộng», «Cộng:»: a row of sums. */
export const totalRow = cue({
  name: 'table/total',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: tổng (?: \s (?: cộng | số ) )? | cộng ) (?: \s | : | ${textEnd} )`,
  examples: ['Tổng cộng', 'Cộng:', 'TỔNG SỐ', 'tổng kinh phí'],
  counterexamples: ['Tổng-kết', 'Công tác', 'cộngđồng'],
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

export const tableWords: readonly Grammar[] = [totalRow, dayInCell]
