import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** «hoàn thành trong», «xong»: something is to be done by then. */
export const doneBefore = cue({
  name: 'due/done',
  anchored: 'end',
  pattern: part`(?: hoàn \s thành | xong | chậm \s nhất ) \s? [^,;]{0,20}`,
  examples: ['hoàn thành ', '⟦xong trong ⟧', '⟦Chậm nhất ⟧'],
  counterexamples: ['hoàn thành, ', 'đến ', 'hoàn cảnh'],
})

/** Nothing but «trong» before a duration. */
export const withinWord = cue({
  name: 'due/within',
  anchored: 'whole',
  pattern: part`(?: trong )?`,
  examples: ['', 'trong', 'Trong'],
  counterexamples: ['trong vòng', 'sau', 'trong thời hạn'],
})

/** «kéo dài 10 ngày», «dùng trong 7 ngày»: how long, not until when. */
export const lastingBefore = cue({
  name: 'due/lasting',
  anchored: 'end',
  pattern: part`(?: dùng | kéo \s dài | đủ | liên \s tục | diễn \s ra | tổ \s chức ) \s*`,
  examples: ['kéo dài ', '⟦tổ chức⟧', 'dùng'],
  counterexamples: ['dùng cho', 'xử lý ', 'đủa'],
})

/** «… tại Hội trường A», «ở trường»: where it is done. */
export const placeBehind = cue({
  name: 'due/place',
  anchored: 'start',
  pattern: part`,? \s? (?: tại | ở ) (?= \s )`,
  examples: ['tại Hội trường A', ', tại Sở B', 'ở trường'],
  counterexamples: ['tạinh', 'tại', 'của trường'],
})

/** «Thời gian», «Mốc thời gian giám sát», «Đợt 1», «Giai đoạn»: the name of a stretch of time. */
export const stretchLabel = cue({
  name: 'due/stretch-label',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: mốc \s | khoảng \s )? thời \s (?: gian | kỳ ) | tuần \s \d | đợt | giai \s đoạn | chia`,
  examples: ['Thời gian', 'Mốc thời gian giám sát', 'tuần 1', 'đợt cao điểm'],
  counterexamples: ['thời hạn', 'tuần tra', 'thời tiết'],
})

/** «Thời gian hoàn thành việc …», «Thời hạn gửi báo cáo …»: a label before a duty. */
export const labelLead = cue({
  name: 'due/label-lead',
  anchored: 'start',
  openEnd: true,
  pattern: part`thời \s (?: gian | kỳ | hạn ) \s`,
  examples: ['⟦Thời gian ⟧hoàn thành', '⟦Thời hạn ⟧gửi báo cáo'],
  counterexamples: ['thời tiết xấu', 'thời gian', 'Thời hạn:'],
})

/** «đạt tối thiểu 92%»: a figure to be reached. */
export const targetFigure = cue({
  name: 'due/target',
  openEnd: true,
  pattern: part`đạt \s (?: \p{L}+ \s ){0,3} [\d.,]+ \s? %`,
  examples: ['⟦đạt tối thiểu 92%⟧', '⟦đạt 95,5 %⟧'],
  counterexamples: ['đạt chuẩn', 'đạt 5 trường', 'giảm 5%'],
})

/** «đến nay» behind an expression: told, not asked for. */
export const upToNow = cue({
  name: 'due/up-to-now',
  anchored: 'start',
  pattern: part`[^.;]{0,12} đến \s nay`,
  examples: ['đến nay', '2025 đến nay, toàn trường'],
  counterexamples: ['đến năm', '. Đến nay', 'đến này'],
})

/** «Phòng đã lấy ý kiến …» before an expression: told, not asked for. */
export const alreadyBefore = cue({
  name: 'due/already-before',
  anchored: 'end',
  pattern: part`đã \s [^,;]{0,70}`,
  examples: ['đã lấy ý kiến ', 'Sở A ⟦đã ban hành ⟧'],
  counterexamples: ['đã', 'đã ký, ', 'đãi ngộ '],
})

/** «…, nhà trường đã …» behind an expression: told, not asked for. */
export const alreadyBehind = cue({
  name: 'due/already-behind',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`,? \s? (?: \p{L}+ \s ){1,5} đã (?= \s )`,
  examples: ['nhà trường đã tổ chức', ', Sở A đã ban hành'],
  counterexamples: ['đã tổ chức', 'nhà trường, đã', 'nhà trường đãi ngộ'],
})

/** A figure, «mỗi» or «trước» makes a rhythm in brackets one of its own. */
export const countedWord = cue({
  name: 'due/counted',
  openStart: true,
  openEnd: true,
  pattern: part`\d | mỗi | trước`,
  examples: ['5', 'mỗi', 'Trước'],
  counterexamples: ['hằng năm', 'định kỳ', 'sau'],
})

/** «hằng năm của tỉnh»: what stands behind makes the rhythm part of a noun or a report. */
export const nounTail = cue({
  name: 'due/noun-tail',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`\s* (?: của | về | được | đã | là | và | do ) (?= \s )`,
  examples: ['của tỉnh', 'được giao', 'và đột xuất'],
  counterexamples: ['củax', 'gửi Sở A', 'của'],
})

/** «Hằng tháng, Ban chỉ đạo họp …»: words before an activity that comes back. */
export const activityLead = cue({
  name: 'due/activity-lead',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`[\s\p{L}]{0,40}? (?= \s (?: tổ \s chức | báo \s cáo | kiểm \s tra | họp | xây \s dựng ) )`,
  examples: ['⟦Ban chỉ đạo⟧ họp', '⟦các đơn vị⟧ báo cáo'],
  counterexamples: ['họp', 'Ban chỉ đạo, họp', 'tổ 2 họp'],
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

/** «chỉ số của tỉnh hằng năm»: the rhythm belongs to a noun. */
export const ofThingBefore = cue({
  name: 'due/of-thing',
  anchored: 'end',
  pattern: part`(?: của | chỉ \s số ) \s [^,;]{0,40}`,
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

/** «công khai hằng tháng kết quả …»: the object behind a rhythm that stands between it and its verb. */
export const objectBehind = cue({
  name: 'due/object',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`\s? (?: kết \s quả | công \s tác | việc | theo \s quy \s định | đối \s với )`,
  examples: ['kết quả', 'công tác thi đua', 'theo quy định'],
  counterexamples: ['của tỉnh', 'Kết quả', 'việcx'],
})

/** «ban hành», «ký» before a date: the day of a document. */
export const issuedBefore = cue({
  name: 'due/issued',
  anchored: 'end',
  caseSensitive: true,
  pattern: part`(?: ban \s hành | ký ) \s? ,? \s? \(?`,
  examples: ['ban hành ', 'được ⟦ký⟧', 'ban hành, ('],
  counterexamples: ['ban hành văn bản ', 'Ký kết ', 'kỳ '],
})

export const dueContext: readonly Grammar[] = [
  doneBefore,
  withinWord,
  lastingBefore,
  placeBehind,
  stretchLabel,
  labelLead,
  targetFigure,
  upToNow,
  alreadyBefore,
  alreadyBehind,
  countedWord,
  nounTail,
  activityLead,
  timesWord,
  countBehind,
  ofThingBefore,
  rhythmOfThing,
  qualifiedBefore,
  objectBehind,
  issuedBefore,
]
