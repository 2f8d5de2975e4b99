import { anyOf, type Grammar, grammar, part, wordEnd } from './kit.ts'
import { dutyVerbs } from './lexicon/duty-verbs.ts'

const adverbs = anyOf([
  'phải',
  'sẽ',
  'cần',
  'chủ động',
  'kịp thời',
  'khẩn trương',
  'tích cực',
  'thường xuyên',
  'tiếp tục',
  'nghiêm túc',
  'trực tiếp',
  'định kỳ',
  'đồng thời',
  'có trách nhiệm',
  'chịu trách nhiệm',
])

/** A clause that begins with what is to be done: «báo cáo kết quả», «chủ động xây dựng …». */
export const dutyStart = grammar<{ readonly verb: string }>({
  name: 'deadline/duty',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s* (?: (?: ${adverbs} | và | , ) \s ){0,4} (?! bảo \s vệ (?: [.,;] | \s (?: hằng | hàng | trước | vào | trong | và | ngày ) ${wordEnd} | \s* (?! . ) ) ) (?<verb> ${anyOf(dutyVerbs)} ) ${wordEnd}`,
  read: ({ verb }) => ({ verb: verb!.toLowerCase().replace(/\s+/g, ' ') }),
  examples: [
    [{ verb: 'báo cáo' }, 'báo cáo kết quả', 'Báo cáo năm'],
    [{ verb: 'xây dựng' }, 'chủ động xây dựng kế hoạch', ' phải xây dựng'],
  ],
  counterexamples: ['kết quả báo cáo', 'của nhà trường', 'lậplờ', 'bảo vệ hằng quý', 'bảo vệ, tạp vụ'],
})

/** «hoàn thành», «xong»: alone it says that the clause before is to be done by then. */
export const onlyCompletion = grammar<true>({
  name: 'deadline/completion',
  anchored: 'start',
  openEnd: true,
  pattern: part`[\s,:;\-()]* (?: (?: và \s )? ${anyOf(['hoàn thành', 'xong', 'thời gian', 'thời gian hoàn thành', 'thời hạn', 'thời gian thực hiện', 'thời gian tổ chức', 'thời gian tiến hành', 'thời gian triển khai', 'thời hạn thực hiện', 'hoàn thành xong', 'phải hoàn thành', 'thời hạn hoàn thành', 'hạn', 'hạn cuối', 'kết thúc', 'đảm bảo hoàn thành', 'bảo đảm hoàn thành', 'phấn đấu hoàn thành', 'xong và', 'định kỳ'])} [\s,.:;\-()]* | và \s [\s,.:;\-()]* | \. [\s,.:;\-()]* )? (?! . )`,
  read: () => true,
  examples: [[true, 'hoàn thành', ', xong', '(hoàn thành )', 'Thời gian: ']],
  counterexamples: ['hoàn thành kế hoạch', 'xong việc', 'báo cáo'],
})

/** Words in front of a date that make it no bound: it comes into force, it was signed. */
export const notDue = grammar<true>({
  name: 'deadline/not-due',
  anchored: 'end',
  pattern: part`(?: có \s hiệu \s lực (?: \s thi \s hành )? (?: \s kể )? | được \s (?: ký | ban \s hành | thành \s lập | phê \s duyệt ) | tính | (?<! học \s | thí \s | vệ \s | phát \s | môn \s | tuyển \s | dưỡng \s | tân \s | y \s | nữ \s | thư \s ) sinh | áp \s dụng (?: \s kể )? | thay \s thế | thành \s lập | kỷ \s niệm (?: \s \S{1,20} ){0,6} | nhân \s (?: dịp | ngày ) (?: \s \S{1,20} ){0,6} | chào \s mừng (?: \s \S{1,20} ){0,8} | (?<! nhật \s | cáo \s | gửi \s | nộp \s | hợp \s | nhập \s | cấp \s ) số \s liệu (?: \s \S{1,20} ){0,5} ) \s*`,
  read: () => true,
  examples: [[true, 'có hiệu lực kể ', 'được ký', 'kỷ niệm ']],
  counterexamples: ['hoàn thành', 'báo cáo', 'trước', 'trả bài cho học sinh ', 'làm vệ sinh ', 'cập nhật số liệu '],
})

/** Headings of parts that look back or give grounds: no duties stand there. */
export const lookingBack = grammar<true>({
  name: 'deadline/looking-back',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: phần \s thứ \s nhất \s | đặc \s điểm \s | khái \s quát \s | một \s số \s )? (?: tình \s hình | kết \s quả (?! \s dự \s kiến | \s đầu \s ra ) | đánh \s giá (?: \s chung )? (?: \s (?: tình | kết | việc | thực ) ) | những? \s (?: kết \s quả | hạn \s chế | tồn \s tại ) | tồn \s tại | hạn \s chế | thực \s trạng | ưu \s điểm | căn \s cứ | cơ \s sở \s pháp \s lý )`,
  read: () => true,
  examples: [[true, 'ĐẶC ĐIỂM TÌNH HÌNH', 'Kết quả đạt được', 'Tồn tại, hạn chế', 'ĐÁNH GIÁ TÌNH HÌNH']],
  counterexamples: ['TỔ CHỨC THỰC HIỆN', 'Kiểm tra, đánh giá', 'Kết quả dự kiến'],
})

const turn = part`(?: ${anyOf(['lần', 'đợt', 'giai đoạn', 'vòng', 'kỳ', 'học kỳ', 'quý', 'lượt'])} \s (?: thứ \s )? (?: ${anyOf(['một', 'hai', 'ba', 'bốn', 'nhất', 'nhì', 'đầu', 'cuối', 'sau'])} | \d{1,2} | [IVX]{1,4} ) ${wordEnd} )`
const reportPeriod = part`(?: (?: định \s kỳ \s )? (?: (?: hằng | hàng | mỗi ) \s )? (?: (?: \d{1,2} | sáu | chín | ba ) \s tháng (?: \s đầu \s năm )? | năm (?: \s \d{4} )? | quý | tháng | tuần ) ${wordEnd} )`

/** What tells two bounds of one duty apart: «lần hai», «Đợt 1», «và năm». Alone it names no duty. */
export const turnLabel = grammar<true>({
  name: 'deadline/turn',
  anchored: 'end',
  pattern: part`(?<! \p{L} ) (?: (?: và | - ) \s )? (?: ${turn} | ${reportPeriod} | (?: ít \s nhất \s )? \d{1,2} \s (?: lần | đợt | lượt | buổi ) ) [\s:(,.\-]*`,
  read: () => true,
  examples: [[true, 'Đợt 1', 'và lần hai', 'và năm', 'kết quả 6 tháng', 'Lần 2:', 'và 03 lần']],
  counterexamples: ['lần kiểm tra', 'báo cáo', 'đợt cao điểm'],
})

/** «đối với lớp mẫu giáo», «cho các trường»: to whom the second bound of a duty applies. Nothing at all says as little. */
export const onlyPart = grammar<true>({
  name: 'deadline/only-part',
  anchored: 'start',
  openEnd: true,
  pattern: part`[\s,;:()\-]* (?: và ${wordEnd} [\s,]* )? (?: (?: đối \s với | cho | ở | tại ) \s | (?! . ) )`,
  read: () => true,
  examples: [[true, 'đối với lớp mẫu giáo', 'và ', ' và đối với các trường', '']],
  counterexamples: ['báo cáo', 'và báo cáo', 'đối chiếu số liệu'],
})

/** Duties that one verb names whole: «sơ kết», «giao ban». */
export const wholeDuty = grammar<true>({
  name: 'deadline/whole-duty',
  anchored: 'start',
  openEnd: true,
  pattern: part`[\s,]* (?: và \s )? (?: tổ \s chức \s )? ${anyOf(['sơ kết', 'tổng kết', 'sơ, tổng kết', 'giao ban', 'họp', 'báo cáo', 'khai giảng', 'bế giảng', 'diễn tập', 'tập luyện', 'sinh hoạt', 'tuyển sinh', 'khai mạc', 'bế mạc', 'tập huấn', 'đối thoại', 'quyết toán', 'phát sóng', 'nghiệm thu', 'bàn giao', 'khởi công', 'tổng vệ sinh'])} ${wordEnd}`,
  read: () => true,
  examples: [[true, 'sơ kết', 'tổ chức giao ban', 'và tổng kết']],
  counterexamples: ['ban hành', 'cập nhật', 'thực hiện'],
})

export const deadlineWords: readonly Grammar[] = [
  dutyStart,
  onlyCompletion,
  notDue,
  lookingBack,
  turnLabel,
  onlyPart,
  wholeDuty,
]
