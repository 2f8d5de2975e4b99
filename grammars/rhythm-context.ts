import { cue } from './cue.ts'
import { part } from './kit.ts'

/** «hằng năm của tỉnh»: what stands behind makes the rhythm part of a noun or a report. */
export const nounTail = cue({
  name: 'due/noun-tail',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`\s* (?: của | về | được | đã | là | và | do ) (?= \s )`,
  examples: ['của tỉnh', 'được giao', 'và đột xuất'],
  counterexamples: ['củax', 'gửi Sở A', 'của'],
})

/** «2 lần/quý», «1 buổi»: so many times. */
export const timesWord = cue({
  name: 'due/times',
  caseSensitive: true,
  pattern: part`lần | buổi | lượt`,
  examples: ['2 ⟦lần⟧/quý', '1 ⟦buổi⟧'],
  counterexamples: ['lầnx', 'hằng quý', 'Lần'],
})

/** «hằng tháng có ít nhất 02 tin, bài»: how many of something. */
export const countBehind = cue({
  name: 'due/count-behind',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s? (?: có \s )? (?: ít \s nhất \s )? \d+ \s \p{L}`,
  examples: ['có ít nhất 02 tin', '2 lần', 'ít nhất 1 buổi'],
  counterexamples: ['có tin', 'nhiều nhất 2 tin', '2025.'],
})

/** «chỉ số của tỉnh hằng năm», «quy trình cập nhật định kỳ»: the rhythm belongs to a noun. */
export const ofThingBefore = cue({
  name: 'due/of-thing',
  anchored: 'end',
  pattern: part`(?: của | chỉ \s số | quy \s trình | tiêu \s chí | kiến \s thức | nội \s dung | dự \s toán | ngân \s sách ) \s [^,;]{0,40}`,
  examples: ['của tỉnh ', '⟦chỉ số cải cách ⟧'],
  counterexamples: ['của', 'của tỉnh, ', 'củax '],
})

/** «chế độ báo cáo định kỳ», «kế hoạch hằng năm»: the rhythm of a thing, not of the task. */
export const rhythmOfThing = cue({
  name: 'due/rhythm-of-thing',
  anchored: 'end',
  pattern: part`(?: của | chỉ \s số | chế \s độ | dự \s toán | kế \s hoạch | ngân \s sách ) \s [^,;.]{0,40}`,
  examples: ['của tỉnh ', '⟦chế độ báo cáo ⟧', '⟦kế hoạch công tác ⟧'],
  counterexamples: ['kế hoạch', 'chế độ. Báo cáo ', 'công tác '],
})

/** «kế hoạch», «dự toán», «báo cáo» directly before a rhythm, which then names its kind. */
export const qualifiedBefore = cue({
  name: 'due/qualified',
  anchored: 'end',
  pattern: part`(?: kế \s hoạch | dự \s toán | chương \s trình | chế \s độ | nhiệm \s vụ | báo \s cáo | số \s liệu | quỹ | giao \s ban | ngân \s sách ) \s*`,
  examples: ['báo cáo ', 'Kế hoạch', 'xây dựng ⟦dự toán ⟧'],
  counterexamples: ['báo cáo kết quả', 'kiểm tra ', 'quỹx'],
})
