import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'
import {
  activityLead,
  countBehind,
  countedWord,
  nounTail,
  objectBehind,
  ofThingBefore,
  qualifiedBefore,
  rhythmOfThing,
  timesWord,
} from './rhythm-context.ts'

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

/** «Mốc thời gian kiểm tra: từ …»: the time that is looked at, not when somebody looks. */
export const lookedAt = cue({
  name: 'due/looked-at',
  anchored: 'end',
  pattern: part`(?: mốc (?: \s thời \s gian )? | thời \s kỳ | niên \s độ | thời \s hiệu ) \s (?: được \s )? (?: kiểm \s tra | thanh \s tra | giám \s sát | kiểm \s toán ) (?: , \s giám \s sát )? \s? :? \s*`,
  examples: ['⟦Mốc thời gian kiểm tra: ⟧', '⟦thời kỳ thanh tra ⟧', '⟦Mốc kiểm tra, giám sát:⟧'],
  counterexamples: ['thời gian kiểm tra: ', 'mốc thời gian: '],
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

/** «Ủy ban đã tổ chức … hằng tháng»: behind who did it at the head of a sentence, that the rest is told. */
export const toldAtHead = cue({
  name: 'due/told',
  anchored: 'start',
  openEnd: true,
  pattern: part`đã \s (?! được | có | ký | đăng | nêu | giao )`,
  examples: ['⟦đã ⟧tổ chức hội nghị'],
  counterexamples: ['đã được giao nhiệm vụ', 'tổ chức', 'đãi'],
})

/** «Tỷ lệ hộ nghèo còn dưới 7% đến cuối năm»: a figure, and nothing to do. */
export const rateAtHead = cue({
  name: 'due/rate',
  anchored: 'start',
  openEnd: true,
  pattern: part`t[ỷỉ] \s lệ \s`,
  examples: ['⟦Tỷ lệ ⟧hộ nghèo', '⟦tỉ lệ ⟧chuyên cần'],
  counterexamples: ['theo tỷ lệ', 'tỷ lện'],
})

/** «Việc lập dự toán hằng năm thực hiện theo …»: a rule about something, and nothing to do. */
export const thingAtHead = cue({
  name: 'due/thing',
  anchored: 'start',
  openEnd: true,
  pattern: part`việc \s`,
  examples: ['⟦Việc ⟧lập dự toán'],
  counterexamples: ['lập việc', 'viện phí', 'làm việc'],
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
  lookedAt,
  targetFigure,
  upToNow,
  alreadyBefore,
  alreadyBehind,
  toldAtHead,
  rateAtHead,
  thingAtHead,
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
