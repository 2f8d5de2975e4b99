import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'
import { countBehind, nounTail, ofThingBefore, qualifiedBefore, rhythmOfThing, timesWord } from './rhythm-context.ts'

/** «hoàn thành trong», «tổng kết vào»: before a year, that something is to be done by then. */
export const milestoneBefore = cue({
  name: 'due/milestone',
  anchored: 'end',
  pattern: part`(?: hoàn \s thành | xong | chậm \s nhất | sơ \s kết | tổng \s kết | kiểm \s điểm ) \s? [^,;]{0,20}`,
  examples: ['hoàn thành ', '⟦xong trong ⟧', '⟦Chậm nhất ⟧', '⟦tổng kết vào ⟧'],
  counterexamples: ['hoàn thành, ', 'đến ', 'hoàn cảnh'],
})

/** «vào năm 2031»: something is done then; «trong năm 2031» is the plan's own year. */
export const onYear = cue({
  name: 'due/on-year',
  anchored: 'whole',
  pattern: part`vào \s?`,
  examples: ['vào ', 'Vào'],
  counterexamples: ['trong ', 'đến '],
})

/** «Ngày Môi trường thế giới», «cuộc bầu cử» before a day: the day of what is named. */
export const namedDayBefore = cue({
  name: 'due/named-day',
  anchored: 'end',
  pattern: part`(?: ngày \s (?! \d | làm | nghỉ ) \p{L} [^,.;]{2,60} | (?: cuộc | kỳ ) \s \p{L} [^,.;]{2,20} )`,
  examples: ['⟦Ngày Đọc sách của trường ⟧', 'bảo vệ ⟦cuộc bầu cử⟧'],
  counterexamples: ['ngày 15/3 ', 'nộp hồ sơ ', 'tổ chức hội thi '],
})

/** «Đợt 2», «buổi thứ nhất»: one time of several. */
export const turnBefore = cue({
  name: 'due/turn',
  anchored: 'end',
  pattern: part`(?: lần | đợt | buổi | vòng | lượt | kỳ ) \s (?: thứ \s )? (?: \d{1,2} | [IVX]{1,4} | nhất | một | hai | ba | bốn | đầu | cuối | sau ) \s? :? \s*`,
  examples: ['⟦Lần 1 ⟧', '⟦đợt 2: ⟧', '⟦buổi thứ nhất ⟧'],
  counterexamples: ['lần sau này ', 'đợt cao điểm ', 'buổi họp '],
})

/** «Luật Thư viện, lưu chiểu ngày …», «Nghị quyết số 27/NQ- TW ngày …»: before a day, an act that was passed on it. */
export const actBefore = cue({
  name: 'due/act',
  anchored: 'end',
  pattern: part`(?: (?<! pháp \s | kỷ \s | quy \s ) luật | pháp \s lệnh | nghị \s (?: quyết | định ) | quyết \s định | chỉ \s thị | thông \s tư | kết \s luận | quy \s định | công \s văn | (?: kế \s hoạch | hướng \s dẫn | văn \s bản | thông \s báo | báo \s cáo ) \s số ) \s [^.;]{1,60}`,
  examples: ['Luật Thư viện, lưu chiểu ', '⟦Nghị quyết số 27/NQ- TW ⟧', '⟦kế hoạch số 5 ⟧'],
  counterexamples: ['luật; ', 'phổ biến pháp luật về giao thông ', 'báo cáo kết quả ', 'lập kế hoạch '],
})

/** «với tần suất 2 lần/tháng»: how often it is done. */
export const frequencyBefore = cue({
  name: 'due/frequency',
  anchored: 'end',
  pattern: part`tần \s suất (?: \s (?: là | tối \s thiểu | ít \s nhất ) )? \s? :? \s*`,
  examples: ['với ⟦tần suất ⟧', '⟦Tần suất: ⟧', '⟦tần suất ít nhất ⟧'],
  counterexamples: ['tần suất đo ', 'tần số '],
})

/** «kéo dài 10 ngày», «dùng trong 7 ngày»: how long, not until when. */
export const lastingBefore = cue({
  name: 'due/lasting',
  anchored: 'end',
  pattern: part`(?: dùng | kéo \s dài | đủ | liên \s tục | diễn \s ra | tổ \s chức ) \s*`,
  examples: ['kéo dài ', '⟦tổ chức⟧', 'dùng'],
  counterexamples: ['dùng cho', 'xử lý ', 'đủa'],
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
  pattern: part`(?: (?: mốc (?: \s thời \s gian )? | thời \s kỳ | niên \s độ | thời \s hiệu ) \s (?: được \s )? (?: kiểm \s tra | thanh \s tra | giám \s sát | kiểm \s toán ) (?: , \s giám \s sát )? | (?: tại | vào )? \s? thời \s điểm ) \s? :? \s*`,
  examples: [
    '⟦Mốc thời gian kiểm tra: ⟧',
    '⟦thời kỳ thanh tra ⟧',
    '⟦Mốc kiểm tra, giám sát:⟧',
    'số dư ⟦tại thời điểm ⟧',
  ],
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

/** «phấn đấu 100% …», «giảm xuống dưới 3%», «kết nạp 50 đoàn viên»: a figure is the aim, not a thing to be done. */
export const goalFigure = cue({
  name: 'due/goal',
  openEnd: true,
  pattern: part`(?: phấn \s đấu \s (?! hoàn \s thành ) | giảm \s | tăng \s | nâng \s | kết \s nạp \s ) [^.;]{0,80}? \d | (?<= ^ | , \s | : \s | (?: năm | quý | tháng | nhất | thiểu | trên | đạt ) ,? \s ) \d{1,3} (?: [.,] \d{1,2} )? \s? %`,
  examples: ['⟦phấn đấu trồng 1⟧500 cây', '⟦giảm hộ nghèo xuống dưới 3⟧%', 'hằng năm ⟦100%⟧ học sinh được khám'],
  counterexamples: ['phấn đấu hoàn thành trước ngày 15', 'rà soát 100% hồ sơ', 'nộp 20 bản'],
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
  milestoneBefore,
  namedDayBefore,
  turnBefore,
  onYear,
  actBefore,
  frequencyBefore,
  lastingBefore,
  stretchLabel,
  labelLead,
  lookedAt,
  targetFigure,
  goalFigure,
  upToNow,
  alreadyBefore,
  alreadyBehind,
  rateAtHead,
  thingAtHead,
  nounTail,
  timesWord,
  countBehind,
  ofThingBefore,
  rhythmOfThing,
  qualifiedBefore,
  issuedBefore,
]
