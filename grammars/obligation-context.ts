import { cue } from './cue.ts'
import { anyOf, type Grammar, part } from './kit.ts'

/** «gửi …», «nộp …», «trình …»: a duty that goes on with the one before. */
export const deliveryVerb = cue({
  name: 'obligation/delivery-verb',
  anchored: 'start',
  pattern: part`(?: gửi | nộp | trình | và ) (?= \s )`,
  examples: ['gửi về', 'Nộp hồ sơ', 'và báo cáo'],
  counterexamples: ['gửi', 'trìnhx', 'báo cáo'],
})

/** «, và …» before a duty. */
export const andLead = cue({
  name: 'obligation/and',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`[\s,;:)]* và \s`,
  examples: ['⟦và ⟧báo cáo', '⟦, và ⟧gửi'],
  counterexamples: ['vàng', 'và', 'báo cáo và'],
})

const watching = anyOf(['kiểm tra', 'thanh tra', 'giám sát', 'đôn đốc', 'theo dõi', 'hướng dẫn'])
const telling = anyOf(['tuyên truyền', 'phổ biến', 'giáo dục', 'vận động', 'thông tin'])
const training = anyOf(['đào tạo', 'bồi dưỡng', 'tập huấn'])
const using = anyOf(['quản lý', 'sử dụng', 'vận hành', 'khai thác'])

/** «kiểm tra, giám sát», «phòng, chống»: verbs that are named in one breath, and whose comma parts nothing. */
export const oneBreath = cue({
  name: 'obligation/one-breath',
  pattern: part`${watching} , \s ${watching} | ${telling} , \s ${telling} | ${training} , \s ${training} | ${using} , \s ${using} | thi \s đua , \s khen \s thưởng | sơ \s kết , \s tổng \s kết | phòng , \s (?: chống | ngừa )`,
  examples: ['⟦kiểm tra, giám sát⟧ của chi bộ', 'quỹ ⟦phòng, chống⟧ thiên tai', '⟦tuyên truyền, phổ biến⟧'],
  counterexamples: ['kiểm tra, báo cáo', 'tổng hợp, báo cáo', 'phòng, chóng'],
})

/** «gửi về …» behind a bound. */
export const deliveryBehind = cue({
  name: 'obligation/delivery-behind',
  anchored: 'start',
  openEnd: true,
  pattern: part`[\s,]* (?: gửi | nộp | về )`,
  examples: ['gửi Sở A', ', nộp về', 'về Văn phòng'],
  counterexamples: ['báo cáo', '. Gửi', 'kết quả'],
})

/** «Đối với …», «Riêng đối với …»: whom the rest concerns. */
export const concerning = cue({
  name: 'obligation/concerning',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: Riêng \s )? đối \s với \s`,
  examples: ['⟦Đối với ⟧Sở A', '⟦Riêng đối với ⟧các xã'],
  counterexamples: ['đối chiếu', 'Sở A', 'đối với'],
})

/** «hằng», «mỗi» or a figure in a rhythm: it says how often. */
export const regularWord = cue({
  name: 'obligation/regular',
  openStart: true,
  openEnd: true,
  pattern: part`hằng | hàng | mỗi | \d`,
  examples: ['hằng', 'Mỗi', '3'],
  counterexamples: ['định kỳ', 'đột xuất', 'thường xuyên'],
})

/** «chủ trì» and nothing more. */
export const onlyLeads = cue({
  name: 'obligation/leads',
  anchored: 'whole',
  pattern: part`chủ \s trì ,? \s?`,
  examples: ['chủ trì', 'Chủ trì,'],
  counterexamples: ['chủ trì Sở A', 'chủ', 'phối hợp'],
})

/** «theo», «định kỳ», «ít nhất» before a rhythm go with it. */
export const rhythmWord = cue({
  name: 'obligation/rhythm-word',
  anchored: 'end',
  pattern: part`(?: theo \s định \s kỳ | theo | định \s kỳ | ít \s nhất ) \s*`,
  examples: ['kiểm tra ⟦định kỳ⟧', '⟦theo định kỳ⟧', 'ít nhất'],
  counterexamples: ['theo quy định', 'kiểm tra ', 'định kỳ này'],
})

/** «báo cáo» before a rhythm: it names the report. */
export const reportBefore = cue({
  name: 'obligation/report',
  anchored: 'end',
  pattern: part`báo \s cáo \s*`,
  examples: ['báo cáo ', 'gửi ⟦Báo cáo⟧'],
  counterexamples: ['báo cáo kết quả', 'báo', 'cáo '],
})

/** «báo cáo», «gửi», «nộp»: a sentence about what is delivered. */
export const reportingWord = cue({
  name: 'obligation/reporting',
  pattern: part`báo \s cáo | gửi | nộp`,
  examples: ['⟦báo cáo⟧ kết quả', '⟦Gửi⟧ hồ sơ'],
  counterexamples: ['báo', 'trình', 'nộpx'],
})

/** «… và», «… theo»: a word that lost what followed it. */
export const hangingWord = cue({
  name: 'obligation/hanging',
  anchored: 'end',
  pattern: part`và | hoặc | theo | xin | là | (?: (?: trong | vào ) \s )? (?: các | những )`,
  examples: ['báo cáo ⟦và⟧', 'trực ⟦các⟧', 'tổng hợp ⟦theo⟧', 'Báo cáo năm ⟦là⟧'],
  counterexamples: ['và báo cáo', 'khoăn', 'báo cáo'],
})

/** «được», «bị» before a verb: what is done to the units. */
export const passiveBefore = cue({
  name: 'obligation/passive',
  anchored: 'end',
  pattern: part`được | bị`,
  examples: ['các trường ⟦được⟧', 'bị'],
  counterexamples: ['được giao', 'bịx', 'các trường'],
})

/** Titles of persons, and words in front of those who only take part: no duty. */
export const rankOpening = cue({
  name: 'obligation/rank',
  anchored: 'start',
  openEnd: true,
  pattern: part`trưởng | phó | thành \s viên | ủy \s viên | thư \s ký | gồm | bao \s gồm | thành \s phần | đối \s tượng | đại \s biểu | khách \s mời | chủ \s tịch | giám \s khảo | người | các \s đồng \s chí | đơn \s vị | cơ \s quan | gửi | nơi | địa | email | điện \s thoại | liên \s hệ | ghi \s chú | lưu \s ý | kính | (?: tổ | nhóm | ban | đoàn ) \s`,
  examples: ['Trưởng ban', 'Thành phần', 'tổ giúp việc', 'Địa điểm'],
  counterexamples: ['Trang trí hội trường', 'Âm thanh', 'toàn trường'],
})

export const obligationContext: readonly Grammar[] = [
  deliveryVerb,
  andLead,
  oneBreath,
  deliveryBehind,
  concerning,
  regularWord,
  onlyLeads,
  rhythmWord,
  reportBefore,
  reportingWord,
  hangingWord,
  passiveBefore,
  rankOpening,
]
