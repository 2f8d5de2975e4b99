import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** «20 giờ 15 phút - 20 giờ 45 phút»: between the two ends of a stretch of hours. */
export const clockJoint = cue({
  name: 'link/clock-range',
  anchored: 'whole',
  pattern: part`\s? (?: - | đến | tới | → ) \s?`,
  examples: ['-', 'đến', 'tới'],
  counterexamples: ['và', 'đến ngày', ','],
})

/** «17h00 ngày 25/3/2025», «8h00, vào (thứ Hai)»: between a clock time and its day. */
export const dayBehindClock = cue({
  name: 'link/day-behind-clock',
  anchored: 'whole',
  pattern: part`,? \s? (?: vào \s )? (?: [(\-] \s? )?`,
  examples: ['', ',', '(', 'vào (', ', vào (', ' - '],
  counterexamples: ['đến', 'và', '; '],
})

/** «ngày 05/3/2025, lúc 8h00», «ngày 05/3 vào hồi 8 giờ»: between a day and its clock time. */
export const clockBehindDay = cue({
  name: 'link/clock-behind-day',
  anchored: 'whole',
  pattern: part`(?: ,? \s? (?: vào \s )? (?: lúc | hồi | từ ) | ,? \s? \( | \s? - | , | ) \s?`,
  examples: [', lúc ', ' vào hồi ', ' từ ', ' vào lúc ', ', ', ' (', ' ', ' - '],
  counterexamples: [' đến ', '; ', 'lúc đầu'],
})

/** «từ ngày 01/3 đến ngày 31/5», «15/11 - 20/11», «cho đến hết», «tới trước»: between the two ends of a stretch of days. */
export const rangeJoint = cue({
  name: 'link/range',
  anchored: 'whole',
  pattern: part`\s? (?: - | → | ÷ | đến | tới | cho \s đến ) \s? (?: hết \s? | trước \s? | khoảng \s? )?`,
  examples: ['-', 'đến', ' đến hết ', ' đến khoảng ', 'cho đến', ' đến trước '],
  counterexamples: ['và', 'đến nay', '/'],
})

/** «từ» directly before an expression. */
export const fromBefore = cue({
  name: 'link/from',
  anchored: 'end',
  pattern: part`từ \s* (?: khoảng \s* )?`,
  examples: ['từ', 'Từ ', 'từ khoảng ', 'kể ⟦từ⟧'],
  counterexamples: ['từng', 'từ đó', 'đầu tư'],
})

/** «Tháng 9, tháng 10/2025», «ngày 10/6 và trước 05/12»: between expressions of one list. */
export const listJoint = cue({
  name: 'link/list',
  anchored: 'whole',
  pattern: part`\s? (?: , \s và | , | ; | và | hoặc ) \s? (?: trước \s? | ngày \s? )?`,
  examples: [',', 'và', ', và', ' hoặc ', '; ngày ', 'và trước '],
  counterexamples: ['-', 'đến', ', sau '],
})

/** «trước ngày 10/6 và 05/12»: between expressions that share the word before the first. */
export const sharedRelationJoint = cue({
  name: 'link/shared-relation',
  anchored: 'whole',
  pattern: part`\s? (?: , | và | hoặc ) \s?`,
  examples: [',', 'và', ' hoặc '],
  counterexamples: [';', 'và sau', 'đến'],
})

/** «hằng năm, giai đoạn 2021-2025», «hằng năm trong giai đoạn …»: between a rhythm and the period it ends with. */
export const rhythmOfPeriod = cue({
  name: 'link/rhythm-of-period',
  anchored: 'whole',
  pattern: part`,? \s? (?: trong \s? )?`,
  examples: [', ', ' trong ', ', trong '],
  counterexamples: ['trong đó', '; ', ' và '],
})

/** «ngày 25 tháng 11 đối với báo cáo định kỳ hằng năm»: between a day and the rhythm of what is due on it. */
export const dayForRhythm = cue({
  name: 'link/day-for-rhythm',
  anchored: 'whole',
  pattern: part`\s? (?: đối \s với | cho ) \s [^.;,]{0,40}`,
  examples: [' đối với báo cáo ', ' cho báo cáo định kỳ '],
  counterexamples: [' và báo cáo ', ' đối với báo cáo, ', 'đối chiếu'],
})

/** «định kỳ hằng năm (trước ngày 18/12)», «hằng năm báo cáo kết quả về xã chậm nhất ngày 17/12»: between a rhythm and its day. */
export const rhythmForDay = cue({
  name: 'link/rhythm-for-day',
  anchored: 'whole',
  pattern: part`\s? \( [^()]{0,30} | [^.;:()\d]{1,140}`,
  examples: [' (trước ', ' báo cáo kết quả về xã chậm nhất '],
  counterexamples: [' (báo cáo). Trước ', ' rà soát danh mục; gửi trước ', ': '],
})

/** «hàng tháng (trước ngày 16 hàng tháng), 6 tháng»: between a rhythm and the next one of a list. */
export const rhythmListJoint = cue({
  name: 'link/rhythm-list',
  anchored: 'whole',
  pattern: part`\s? (?: \( [^()]{0,60} \) \s? )? (?: , \s và | , | ; | và | hoặc ) \s?`,
  examples: [', ', ' (trước ngày 16 hàng tháng), ', ' và '],
  counterexamples: [' trong ', ', trong ', ' (trước ngày 16 '],
})

/** «- Tháng 9 - Tháng 10»: a dash before the first makes the next one a bullet. */
export const bulletBefore = cue({
  name: 'link/bullet',
  anchored: 'end',
  openStart: true,
  pattern: part`(?<! \S ) [-+•] \s?`,
  examples: ['- ', '+ ', 'quét sân ⟦- ⟧'],
  counterexamples: ['a-', 'từ ', '- từ '],
})

/** «giai đoạn 2021 đến 2025», «năm học 2024-2025»: named stretches, whatever stands before them. */
export const namedStretch = cue({
  name: 'link/named-stretch',
  anchored: 'start',
  pattern: part`giai \s đoạn | nhiệm \s k[ỳì] | thời \s k[ỳì] | năm \s học | học \s k[ỳì] | HK`,
  examples: ['giai đoạn 2021-2025', 'Năm học 2024-2025', 'thời kỳ 2021 đến 2030'],
  counterexamples: ['năm 2021 đến năm 2025', 'quý I - quý II', '15-20/11'],
})

/** «15-20/11», «quý I đến quý III»: both ends are printed. */
export const jointInside = cue({
  name: 'link/joint-inside',
  openStart: true,
  openEnd: true,
  pattern: part`- | → | ÷ | \s (?: đến | tới ) \s`,
  examples: ['15⟦-⟧20/11', 'quý I⟦ đến ⟧quý III'],
  counterexamples: ['quý I, II', 'tháng 1+2'],
})

/** «định kỳ phát sóng mỗi tháng», «định kỳ kiểm tra (02 lần/năm)»: how often is said right behind. */
export const rhythmBehind = cue({
  name: 'link/rhythm-behind',
  anchored: 'whole',
  pattern: part`\s? (?: \p{L}+ (?: \s \p{L}+ ){0,2} \s? )? \(? (?: ít \s nhất )? \s?`,
  examples: ['phát sóng', 'kiểm tra (', '(ít nhất', ' '],
  counterexamples: ['tổng hợp, báo cáo', 'kiểm tra công tác phòng chống dịch (', '.'],
})

export const temporalLinks: readonly Grammar<true>[] = [
  clockJoint,
  dayBehindClock,
  clockBehindDay,
  rangeJoint,
  fromBefore,
  listJoint,
  rhythmListJoint,
  sharedRelationJoint,
  rhythmOfPeriod,
  dayForRhythm,
  rhythmForDay,
  bulletBefore,
  namedStretch,
  jointInside,
  rhythmBehind,
]
