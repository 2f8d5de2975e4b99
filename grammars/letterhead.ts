import { cue } from './cue.ts'
import { type Grammar, grammar, part, textEnd } from './kit.ts'
import { line } from './letterhead-line.ts'
import { draftMark, secrecyMark, signatureStamp, urgencyMark } from './letterhead-mark.ts'
import { motto, nationalBroken, nationalName, nationalWithin, partyName } from './letterhead-nation.ts'
import { aboutDocument, titleLine, verbOnly } from './title-line.ts'

/** «-------», «*», «* * *», «=====», «-0-»: rules drawn as text. */
export const ruleLine = line(
  'head/rule',
  part`(?: [\-_=*~.•\s] | [oO0] (?= [\-*\s] ) ){1,120} ${textEnd}`,
  ['-------', '*', '* * *', '_____', '=====', '-0-', '***'],
  ['- a', '1.', 'o0'],
)

/** «Số: 10/KH-…», «Số 45-KH/ĐU», «Luật số: …»: the line of the document's own number. */
export const numberLine = line(
  'head/number-line',
  part`(?: Luật \s | Nghị \s quyết \s | Pháp \s lệnh \s | Bản \s sao \s )? Số \s? :? \s? (?: [\d.…_\s]{0,40} [/-] | \d )`,
  ['Số: 27/KH-THPTVK', 'Số 45-KH/ĐU', 'Luật số: 64/2025/QH15', 'Số: /KH-UBND', 'SỐ: 45/KH-MN', 'Số : 36/TB-ĐHXX'],
  ['Số lượng: 15', 'Kế hoạch số 10/KH', 'Một số nhiệm vụ'],
)

/** «Bình Minh, ngày …»: place and date. The place may hold figures («Phường 2») but no comma. */
export const placeAndDate = grammar<true>({
  name: 'head/place-date',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?<place> [\p{L}….] [\p{L}\p{N}.'’\-… ]{0,48}? ) (?: (?<comma> \s? [,.;] ) \s? (?= ngày (?: \s | \d | … | \. | $ ) | tháng \s | Ngày \s ) | \s (?= ngày \s? [\d….]{0,6} \s? tháng \s? [\d….]{0,6} \s? năm \s? [\d….]{0,5} \s? $ ) )`,
  read: ({ place, comma }) => {
    if (
      /^(?:căn cứ|thực hiện|theo|trong|từ|đến|trước|sau|vào|ngày|hôm nay|tính|thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật)/i.test(
        place!,
      )
    )
      return undefined
    // Without a comma only names: «Bình Minh ngày 17 tháng 02 năm 2025».
    return comma === undefined && !/^\p{Lu}\S{0,9}(?: \p{Lu}\S{0,9}){0,4}$/u.test(place!) ? undefined : true
  },
  examples: [
    [
      true,
      'Bình Minh, ngày 17 tháng 02 năm 2025',
      'Phường 2, ngày … tháng 3 năm 2025',
      '⟦Bình Minh ⟧ngày 17 tháng 02 năm 2025',
    ],
  ],
  counterexamples: [
    'Căn cứ Kế hoạch, ngày 10/6',
    'Số 5, tháng',
    'Trước đây, ngày 5/6',
    'Hiệu lực từ ngày 17 tháng 02 năm 2025',
  ],
})

/** «Hà Mẫu, ngày 29 tháng 9 năm 2025», and nothing more on the line. */
export const placeAndDateAlone = line(
  'head/place-date-alone',
  part`[\p{Lu}] [\p{L}\p{N}.'’\-\x20]{1,40}? , \s? ngày [\s.…\d]{1,12} tháng [\s.…\d]{1,12} năm [\s.…\d]{1,12} \.? \s? ${textEnd}`,
  ['Hà Mẫu, ngày 29 tháng 9 năm 2025', 'TP. Hà Mẫu, ngày … tháng 9 năm 2025'],
  ['Hà Mẫu, ngày 29 tháng 9 năm 2025 họp', 'ngày 29 tháng 9 năm 2025', 'Hà Mẫu, tháng 9 năm 2025'],
)

/** «… Bình Minh, ngày 05 tháng 3 năm 2031» behind what OCR made of the number. */
export const placeAtLineEnd = cue({
  name: 'head/place-at-end',
  anchored: 'end',
  caseSensitive: true,
  pattern: part`(?<= \S \s ) [\p{Lu}] [\p{L}.\x20]{1,40}? , \s ngày [\s.…\d]{1,12} tháng [\s.…\d]{1,12} năm \s \d{4}`,
  examples: ['Sóz?%/KH-A ⟦Bình Minh, ngày 05 tháng 3 năm 2031⟧'],
  counterexamples: ['Bình Minh, ngày 05 tháng 3 năm 2031 họp', 'ngày 05 tháng 3 năm 2031'],
})

/** «SỞ A Số: …»: OCR set the number beside the body. */
export const numberBeside = cue({
  name: 'head/number-beside',
  caseSensitive: true,
  openStart: true,
  openEnd: true,
  pattern: part`(?<= \p{Lu} ) \s (?: Số | SỐ ) \s? :`,
  examples: ['SỞ THƯ VIỆN⟦ Số:⟧{24'],
  counterexamples: ['Số: 24', 'tổng Số: 5x'],
})

/** «PKĐK BẮC SƠN»: letters without a vowel are no syllable but the short form of a kind of body. */
export const abbreviatedBody = line(
  'head/abbreviated-body',
  part`(?! (?: TNHH | MTV | HCM | VN ) \s ) [BCDĐGHKLMNPQRSTVX]{3,6} Y? [BCDĐGHKLMNPQRSTVX]{0,3} \s [\p{Lu}\d]`,
  ['PKĐK BẮC SƠN', 'BQL MÂY TRẮNG'],
  ['TNHH SÁCH MÂY', 'XÃ BẮC SƠN', 'HCM'],
)

/** «Số:» at the end of its line: the number slipped to the next one. */
export const numberLabel = line(
  'head/number-label',
  part`Số \s? :? ${textEnd}`,
  ['Số:', 'Số :', 'SỐ:'],
  ['Số: 5', 'Số liệu'],
)

/** The office that decides, below a decision's title: «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A», «BỘ TRƯỞNG BỘ B», «GIÁM ĐỐC SỞ C». */
export const decidingOffice = line(
  'head/deciding-office',
  part`(?: QUYỀN \s )? (?: CHỦ \s TỊCH | BỘ \s TRƯỞNG | THỦ \s TƯỚNG | THỐNG \s ĐỐC | TỔNG \s (?: GIÁM \s ĐỐC | CỤC \s TRƯỞNG ) | CỤC \s TRƯỞNG | GIÁM \s ĐỐC | HIỆU \s TRƯỞNG | VIỆN \s TRƯỞNG | TRƯỞNG \s (?: PHÒNG | BAN ) | CHÁNH \s (?: VĂN \s PHÒNG | ÁN | THANH \s TRA ) ) (?: \s [^.;:]{2,120} )? ,? ${textEnd}`,
  ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A', 'BỘ TRƯỞNG BỘ B', 'GIÁM ĐỐC SỞ C', 'THỦ TƯỚNG CHÍNH PHỦ'],
  ['Giao Giám đốc Sở', 'CHỦ TỊCH: phụ trách', 'BAN HÀNH QUY CHẾ'],
)

/** A body and, on the same line, one below it: «UBND HUYỆN A PHÒNG GIÁO DỤC VÀ ĐÀO TẠO», «PHÒNG GD&ĐT B TRƯỜNG TIỂU HỌC C». */
export const twoBodies = grammar<true>({
  name: 'head/two-bodies',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`(?! .{0,80} \s - \s ) (?: (?: UBND | ỦY \s BAN \s NHÂN \s DÂN ) \s (?: TỈNH | THÀNH \s PHỐ | TP\.? | HUYỆN | QUẬN | THỊ \s XÃ | XÃ | PHƯỜNG | ĐẶC \s KHU ) \s .{1,30}? \s (?= (?: SỞ | PHÒNG | BAN \s QUẢN \s LÝ | TRƯỜNG | TRUNG \s TÂM | VĂN \s PHÒNG | CHI \s CỤC | BỆNH \s VIỆN | THANH \s TRA | TRẠM ) \s )
    | (?: SỞ | PHÒNG ) \s (?: GIÁO \s DỤC | GD ) .{1,60}? \s (?= TRƯỜNG \s )
    | SỞ \s Y \s TẾ \s .{0,40}? (?= (?: BỆNH \s VIỆN | TRUNG \s TÂM | CHI \s CỤC ) \s ) ) (?<lower> .{4,120} ) ${textEnd}`,
  read: () => true,
  examples: [
    [
      true,
      'UBND HUYỆN A PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
      'PHÒNG GD&ĐT B TRƯỜNG TIỂU HỌC C',
      'SỞ Y TẾ D BỆNH VIỆN ĐA KHOA E',
    ],
  ],
  counterexamples: [
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO A',
    'VĂN PHÒNG UBND TỈNH A',
    'UBND TỈNH A - SỞ B',
    'Phòng GD&ĐT B Trường C',
  ],
})

/** «Số: 10/KH-… Bình Minh, ngày …»: number and date on one line. */
export const datedLine = cue({
  name: 'head/dated',
  openStart: true,
  pattern: part`, \s? ngày`,
  examples: ['⟦, ngày⟧ 10', 'Bình Minh⟦, ngày⟧ 10'],
  counterexamples: ['ngày 10', ', tháng', ', ngàyx'],
})

/** «Số: 10/KH-UBND ⟦Bình Minh⟧, ngày …»: the place that stands behind the number. */
export const placeInLine = grammar<true>({
  name: 'head/place-in-line',
  caseSensitive: true,
  openStart: true,
  openEnd: true,
  pattern: part`(?<! \S ) (?<evidence> [\p{Lu}] [\p{L}.\x20]{1,40}? ) , \s ngày`,
  read: () => true,
  examples: [[true, 'Số: 10/KH-UBND ⟦Bình Minh⟧, ngày 10']],
  counterexamples: ['Số 10, ngày', 'bình minh, ngày', 'Bình Minh, tháng'],
})

/** «QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ A»: behind the type who issues it, the subject stands below. */
export const issuedBy = line(
  'head/issued-by',
  part`của \s (?: bộ \s trưởng | chủ \s tịch | thủ \s tướng | thống \s đốc | giám \s đốc | hiệu \s trưởng | tổng \s cục \s trưởng | cục \s trưởng | [uủ][ỷyý] \s ban | uỷ \s ban | bộ | chính \s phủ | quốc \s hội | hội \s đồng | sở | ban | tỉnh \s ủy ) (?: \s [^\s.;:,]{1,12} ){0,14} ${textEnd}`,
  ['CỦA BỘ TRƯỞNG BỘ A', 'của ủy ban nhân dân thành phố B', 'CỦA CHÍNH PHỦ'],
  ['CỦA TỈNH A', 'của Bộ trưởng Bộ A về việc thi đua;', 'VỀ VIỆC CỦA BỘ A'],
)

/** «V/v …», the subject of a công văn. */
export const aboutLine = line(
  'head/about',
  part`\(? V \s? / \s? v \s? [:.]? \s?`,
  ['V/v', 'V/v:', 'v/v'],
  ['về việc', 'và/hoặc', 'V. v'],
)

/** «Kính gửi:». */
export const addresseeLine = line(
  'head/addressee',
  part`Kính \s (?: gửi | gởi | trình ) (?= \s? (?: : | ${textEnd} | - | [\p{L}“] ) )`,
  ['Kính gửi', 'KÍNH GỬI', 'Kính gởi:', 'Kính trình:'],
  ['gửi kính', 'xin kính'],
)

export const letterhead: readonly Grammar[] = [
  nationalName,
  motto,
  nationalBroken,
  nationalWithin,
  partyName,
  ruleLine,
  numberLine,
  numberLabel,
  abbreviatedBody,
  placeAtLineEnd,
  numberBeside,
  placeAndDateAlone,
  decidingOffice,
  twoBodies,
  placeAndDate,
  datedLine,
  placeInLine,
  issuedBy,
  aboutLine,
  addresseeLine,
  urgencyMark,
  secrecyMark,
  draftMark,
  signatureStamp,
  titleLine,
  aboutDocument,
  verbOnly,
]
