import { cue } from './cue.ts'
import { type Grammar, grammar, part } from './kit.ts'

/** Where none of this stands, no expression of time does. */
export const temporalTrigger =
  /\d|ngày|tháng|năm|qu[ýí]|định kỳ|định kì|đột xuất|hằng|hàng|mỗi|thường xuyên|liên tục|yêu cầu|học k[ỳì]|rằm|Tết|khi cần|phát sinh/i

/** An expression that begins with «từ». */
export const opensWithFrom = cue({
  name: 'time/opens-with-from',
  anchored: 'start',
  pattern: part`từ`,
  examples: ['từ ngày 01/3', 'Từ tháng 9'],
  counterexamples: ['ngày 01/3', 'từng tháng'],
})

/** «15/3 đến 30/5»: said in words, a stretch goes on all the time. */
export const untilInside = cue({
  name: 'time/until-inside',
  pattern: part`đến`,
  examples: ['15/3 ⟦đến⟧ 30/5'],
  counterexamples: ['15/3 - 30/5', 'đếnh'],
})

/** «đến» directly before an expression. */
export const untilBefore = cue({
  name: 'time/until-before',
  anchored: 'end',
  pattern: part`đến \s*`,
  examples: ['phấn đấu ⟦đến⟧', 'Đến '],
  counterexamples: ['đến hết', 'đếm', 'đến nay là'],
})

/** «10 ngày làm việc trước khi tổ chức»: what stands behind makes a duration a lead time. */
export const beforeEvent = cue({
  name: 'time/before-event',
  anchored: 'start',
  pattern: part`[^.;]{0,50}? trước \s khi`,
  examples: [' trước khi tổ chức', ' làm việc trước khi họp'],
  counterexamples: [' sau khi tổ chức', '. Trước khi', ' trước khía'],
})

/** «trước … ít nhất 10 ngày». */
export const beforeWord = cue({
  name: 'time/before-word',
  pattern: part`trước`,
  examples: ['trước'],
  counterexamples: ['trướcx', 'sau'],
})

/** «ít nhất», «tối thiểu» directly before a duration. */
export const leastBefore = cue({
  name: 'time/least',
  anchored: 'end',
  pattern: part`(?: ít \s nhất | tối \s thiểu ) \s*`,
  examples: ['ít nhất ', 'trước ⟦tối thiểu⟧'],
  counterexamples: ['ít nhất là', 'chậm nhất', 'tối đa'],
})

/** «ít nhất», «tối thiểu», «trước» directly before a duration that ends with an event. */
export const leadBefore = cue({
  name: 'time/lead',
  anchored: 'end',
  pattern: part`(?: ít \s nhất | tối \s thiểu | trước ) \s*`,
  examples: ['ít nhất ', 'tối thiểu', 'trước '],
  counterexamples: ['trước đó', 'chậm nhất', 'sau'],
})

/** «kể từ ngày ký», «sau khi kết thúc đợt kiểm tra»: what a duration counts from. */
export const durationAnchor = grammar<{ readonly event: string }>({
  name: 'time/anchor',
  anchored: 'start',
  openEnd: true,
  pattern: part`,? \s? (?: (?: kể \s | tính \s )? từ \s (?: khi \s | thời \s điểm \s )? | (?: sau | trước ) \s (?: khi \s )? ) (?<event> [^.;,()]{2,80} )`,
  read: ({ event }) => (event!.trim() === '' ? undefined : { event: event!.trim() }),
  examples: [
    [{ event: 'ngày ký' }, ' kể từ ngày ký', ' kể từ khi ngày ký', ', tính từ ngày ký'],
    [{ event: 'kết thúc đợt kiểm tra' }, ' sau khi kết thúc đợt kiểm tra', ' sau kết thúc đợt kiểm tra, các đơn vị'],
  ],
  counterexamples: [' làm việc', ' kể cả ngày nghỉ', ' từng đợt'],
})

/** «Thời gian thực hiện:» directly before. */
export const timeLabel = cue({
  name: 'time/label',
  anchored: 'end',
  pattern: part`thời \s gian (?: \s thực \s hiện )? \s? : \s?`,
  examples: ['Thời gian:', '- ⟦Thời gian thực hiện: ⟧'],
  counterexamples: ['Thời gian', 'Thời gian gửi:', 'thực hiện:'],
})

/** «kỷ niệm 95 năm», «sơ kết 05 năm», «kế hoạch 5 năm», «báo cáo 6 tháng»: behind these a count of years or months is part of a name. */
export const nameBeforeTerm = cue({
  name: 'time/name-before-term',
  anchored: 'end',
  pattern: part`(?: kỷ \s niệm | chào \s mừng | ngày \s hội | lễ | sơ \s kết | tổng \s kết | đánh \s giá | kế \s hoạch | báo \s cáo | chương \s trình | dự \s toán | tài \s chính | ngân \s sách | bình \s quân ) (?: \s [\p{L}\-,/]+ ){0,6} \s?`,
  examples: ['kỷ niệm ', 'sơ kết ', 'Kế hoạch tài chính - ngân sách nhà nước ', 'Báo cáo '],
  counterexamples: ['chu kỳ ', 'giới thiệu sách ', 'kỷ niệm. Trong '],
})

/** «6 tháng và cuối năm»: the end of the year beside a rhythm. */
export const rhythmThenEnd = cue({
  name: 'time/rhythm-then-end',
  anchored: 'end',
  pattern: part`(?: \d \s tháng | qu[ýí] | hằng \s tháng | hàng \s tháng ) (?: , | \s và | \s hoặc ) \s*`,
  examples: ['6 tháng và ', 'hằng quý, '],
  counterexamples: ['kỳ họp ', 'tháng ', '6 tháng '],
})

/** «50 năm thành lập», «10 năm thực hiện», «95 năm Ngày truyền thống»: an anniversary or a review. */
export const nameBehindTerm = cue({
  name: 'time/name-behind-term',
  anchored: 'start',
  pattern: part`\s? (?: thành \s lập | xây \s dựng | ngày | giải \s phóng | truyền \s thống | thực \s hiện | triển \s khai | thi \s hành | chiến \s thắng | hình \s thành | khởi \s nghĩa | cách \s mạng | quốc \s khánh | đổi \s mới )`,
  examples: ['thành lập trường', 'thực hiện Nghị quyết', 'Ngày thành lập'],
  counterexamples: ['kể từ ngày', 'tại các viện', 'ngàyx'],
})

/** «kỷ niệm 95 năm … (», «nhân dịp», «ngày»: days of the year stand behind these. */
export const occasionBefore = cue({
  name: 'time/occasion',
  anchored: 'end',
  pattern: part`(?: ngày | kỷ \s niệm | chào \s mừng | nhân \s dịp | dịp | mừng | lễ | phong \s trào | sự \s kiện ) \s [^.;\d]{0,60}`,
  examples: ['kỷ niệm ngày thành lập trường (', 'chào mừng năm mới (', 'dịp lễ hội, '],
  counterexamples: ['tỷ lệ ', 'kỷ niệm. ', 'ngày 3 và '],
})

/** «10/6, 15/6»: a neighbour of the same look. */
export const shortDateBefore = cue({
  name: 'time/short-date',
  anchored: 'end',
  pattern: part`\d{1,2} / \d{1,2} \s? (?: , | và | - | ; ) \s?`,
  examples: ['10/6, ', '10/6 và ', '8/3-'],
  counterexamples: ['10/6 ', '10-6, ', '2025, '],
})

/** «tỷ lệ 1/2», «số 5/6», «lớp 4/1»: two figures behind these are no day. */
export const noDayBefore = cue({
  name: 'time/no-day',
  anchored: 'end',
  pattern: part`(?: tỷ \s lệ | số | lớp | điểm | tiết | phòng | khối ) \s*`,
  examples: ['tỷ lệ ', 'lớp', 'đạt ⟦điểm ⟧'],
  counterexamples: ['ngày ', 'trước ', 'lớp học '],
})

/** «ngày ký», «ngày ban hành kế hoạch» as the event that a duration counts from. */
export const signingDay = cue({
  name: 'time/signing-day',
  anchored: 'whole',
  pattern: part`ngày \s (?: ký | ban \s hành ) (?: \s kế \s hoạch )?`,
  examples: ['ngày ký', 'ngày ban hành', 'ngày ban hành Kế hoạch'],
  counterexamples: ['ngày ký kết', 'ngày ban hành văn bản', 'ký'],
})

/** «Kế hoạch … năm 2026», «dự toán năm 2026», «giai đoạn 2021-2025»: behind these a year or period is part of a name. */
export const namedByTime = cue({
  name: 'time/named',
  anchored: 'end',
  pattern: part`(?: kế \s hoạch | quy \s hoạch | chiến \s lược | mục \s tiêu | dự \s toán | chương \s trình | đề \s án | ngân \s sách | báo \s cáo | nghị \s quyết | chỉ \s thị | quyết \s định | năm \s học | nhiệm \s vụ | chỉ \s số | kinh \s phí | giai \s đoạn | nhiệm \s kỳ | công \s tác | phong \s trào | tiêu \s chí ) (?: \s [^.;:()]{0,80} )? \s?`,
  examples: ['Kế hoạch', '⟦dự toán ngân sách⟧', 'Thực hiện ⟦Kế hoạch đo đạc, theo dõi mực nước⟧'],
  counterexamples: ['kế hoạch. Trong', 'hoàn thành', 'báo cáox'],
})

/** «giai đoạn 2026-2030», «nhiệm kỳ 2026-2031»: the time of a plan or a body, not of a duty. */
export const timeOfPlan = cue({
  name: 'time/of-plan',
  anchored: 'start',
  pattern: part`giai \s đoạn | thời \s kỳ | nhiệm \s kỳ`,
  examples: ['giai đoạn 2026-2030', 'Thời kỳ 2021-2030'],
  counterexamples: ['năm 2026', 'quý II'],
})

export const temporalContext: readonly Grammar[] = [
  opensWithFrom,
  untilInside,
  untilBefore,
  beforeEvent,
  beforeWord,
  leastBefore,
  leadBefore,
  durationAnchor,
  timeLabel,
  rhythmThenEnd,
  nameBeforeTerm,
  nameBehindTerm,
  occasionBefore,
  shortDateBefore,
  noDayBefore,
  signingDay,
  namedByTime,
  timeOfPlan,
]
