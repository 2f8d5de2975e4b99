import { cue } from './cue.ts'
import { type Grammar, part } from './kit.ts'

/** «gửi …», «nộp …», «trình …»: a duty that goes on with the one before. */
export const deliveryVerb = cue({
  name: 'obligation/delivery-verb',
  anchored: 'start',
  pattern: part`(?: gửi | nộp | trình | và ) (?= \s )`,
  examples: ['gửi về', 'Nộp hồ sơ', 'và báo cáo'],
  counterexamples: ['gửi', 'trìnhx', 'báo cáo'],
})

/** «theo», «định kỳ», «ít nhất» before a rhythm go with it. */
export const rhythmWord = cue({
  name: 'obligation/rhythm-word',
  anchored: 'end',
  pattern: part`(?: theo \s định \s kỳ | theo | định \s kỳ | ít \s nhất ) \s*`,
  examples: ['kiểm tra ⟦định kỳ⟧', '⟦theo định kỳ⟧', 'ít nhất'],
  counterexamples: ['theo quy định', 'kiểm tra ', 'định kỳ này'],
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

/** Titles of persons, and words in front of those who only take part: no duty. */
export const rankOpening = cue({
  name: 'obligation/rank',
  anchored: 'start',
  openEnd: true,
  pattern: part`trưởng | phó | thành \s viên | ủy \s viên | thư \s ký | gồm | bao \s gồm | thành \s phần | đối \s tượng | đại \s biểu | khách \s mời | chủ \s tịch | giám \s khảo | người | các \s đồng \s chí | đơn \s vị | cơ \s quan | gửi | nơi | địa | email | điện \s thoại | liên \s hệ | ghi \s chú | lưu \s ý | kính | (?: tổ | nhóm | ban | đoàn ) \s`,
  examples: ['Trưởng ban', 'Thành phần', 'tổ giúp việc', 'Địa điểm'],
  counterexamples: ['Trang trí hội trường', 'Âm thanh', 'toàn trường'],
})

export const obligationContext: readonly Grammar[] = [deliveryVerb, rhythmWord, reportingWord, hangingWord, rankOpening]
