import { cue } from './cue.ts'
import { type Grammar, part, wordStart } from './kit.ts'

/** A line that ends in a figure or in «số»: the number goes on with a blank. */
export const numberHanging = cue({
  name: 'seam/number',
  anchored: 'end',
  openStart: true,
  caseSensitive: true,
  pattern: part`\d | (?: [Ss]ố | SỐ ) \s? :?`,
  examples: ['Kế hoạch ⟦số⟧', 'Số:', 'năm 202⟦5⟧'],
  counterexamples: ['105/KH-', 'số hiệu', 'sốx'],
})

/** «SỞ NÔNG NGHIỆP VÀ», «BAN THƯỜNG VỤ»: the name of a body that goes on. */
export const bodyHanging = cue({
  name: 'seam/body',
  anchored: 'end',
  pattern: part`và | & | thường \s vụ`,
  examples: ['SỞ NÔNG NGHIỆP ⟦VÀ⟧', 'BAN ⟦THƯỜNG VỤ⟧', 'TÀI NGUYÊN ⟦&⟧'],
  counterexamples: ['VÀNG', 'SỞ A', 'thường vụ tỉnh'],
})

/** «LIÊN ĐOÀN LAO ĐỘNG TỈNH»: a name follows. */
export const levelHanging = cue({
  name: 'seam/level',
  anchored: 'end',
  pattern: part`tỉnh | thành \s phố | thị \s xã | quận | huyện | xã | phường | thị \s trấn`,
  examples: ['LIÊN ĐOÀN LAO ĐỘNG ⟦TỈNH⟧', 'UBND ⟦thị xã⟧'],
  counterexamples: ['tỉnh đoàn', 'SỞ A', 'xãx'],
})

/** «Sinh»: a syllable alone, the last one of a name that was too long for its column. */
export const syllableAlone = cue({
  name: 'seam/syllable',
  anchored: 'whole',
  caseSensitive: true,
  pattern: part`\p{Lu} \p{Ll}{1,6}`,
  examples: ['Sinh', 'Yến'],
  counterexamples: ['SINH', 'Lâm Sinh', 'sinh', 'Sinh.'],
})

/** «TRƯỜNG GIANG»: the name of a place that begins like a school. */
export const schoolLike = cue({
  name: 'seam/school-like',
  anchored: 'whole',
  pattern: part`trường \s \p{L}+`,
  examples: ['TRƯỜNG GIANG', 'Trường Sa'],
  counterexamples: ['TRƯỜNG TIỂU HỌC A', 'TRƯỜNG', 'Trường 5'],
})

/** «Trường …»: a school, which its headmaster signs for. */
export const schoolOpening = cue({
  name: 'seam/school',
  anchored: 'start',
  openEnd: true,
  pattern: part`trường \s`,
  examples: ['⟦Trường ⟧Tiểu học A', '⟦trường ⟧A'],
  counterexamples: ['trườngx', 'Sở A', 'Trưởng phòng'],
})

/** «Điều 3 …». */
export const articleOpening = cue({
  name: 'seam/article',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`Điều \s \d`,
  examples: ['⟦Điều 3⟧. Hiệu lực', '⟦Điều 1⟧2'],
  counterexamples: ['điều 3', 'Điều kiện', 'khoản 3'],
})

/** «(Kèm theo …)», «(Ban hành kèm theo …)». */
export const attachedOpening = cue({
  name: 'seam/attached',
  anchored: 'start',
  openEnd: true,
  pattern: part`\( \s? (?: kèm | ban \s hành | đính \s kèm )`,
  examples: ['(Kèm theo Công văn', '(Ban hành kèm theo', '( đính kèm'],
  counterexamples: ['Kèm theo', '(để báo cáo)', '(kế hoạch'],
})

/** «Căn cứ», «Xét», «Theo đề nghị»: no subject goes on here. */
export const basisWord = cue({
  name: 'seam/basis',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`Căn \s cứ | Xét (?! \s (?: tặng | chọn | tuyển | duyệt | công \s nhận | thi \s đua | khen | nâng | thăng | phong | cấp | cử | hỗ \s trợ ) (?! \p{L} ) ) | Theo \s đề \s nghị`,
  examples: ['Căn cứ Luật', 'Xét đề nghị', 'Theo đề nghị của'],
  counterexamples: ['căn cứ', 'Xétx', 'Theo dõi', 'Xét tặng danh hiệu'],
})

/** «Năm học 2024 - 2025» on a line of its own. */
export const schoolYearLine = cue({
  name: 'seam/school-year',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`Năm \s học :? \s \d{4}`,
  examples: ['Năm học 2024 - 2025', 'Năm học: 2024-2025'],
  counterexamples: ['năm học 2024', 'Năm học mới', 'Năm 2024'],
})

/** «Số: 10/KH-UBND Bình Minh, ngày …»: the number, before the place on its line. */
export const numberBeforePlace = cue({
  name: 'seam/number-before-place',
  anchored: 'start',
  openEnd: true,
  caseSensitive: true,
  pattern: part`\s* Số [^\n]{0,60}? [\p{Lu}&] (?= [ ] [\p{Lu}] [\p{L} .\-]{2,40} , [ ] ngày [ ] )`,
  examples: ['⟦Số: 10/KH-UBND⟧ Bình Minh, ngày 5 tháng'],
  counterexamples: ['Số: 10/KH-UBND', 'số: 10/KH-UBND Bình Minh, ngày 5', 'Bình Minh, ngày 5 tháng 3'],
})

/** «khoản ⏎ 1.», «từ ⏎ a)»: a marker behind these words is none. */
export const referenceHanging = cue({
  name: 'seam/reference',
  anchored: 'end',
  openStart: true,
  caseSensitive: true,
  pattern: part`${wordStart} (?: khoản | điểm | Điều | điều | mục | số | Khoản | Điểm | Mục | Phụ \s lục | từ | và | đến ) | -`,
  examples: ['theo quy định tại ⟦khoản⟧', '2021 ⟦-⟧', 'Mục'],
  counterexamples: ['khoảnh', 'theo', '- A'],
})

/** «Nghị quyết số ⏎ 25», «tháng ⏎ 6»: behind these a number goes on. */
export const figureHanging = cue({
  name: 'seam/figure',
  anchored: 'end',
  openStart: true,
  pattern: part`${wordStart} (?: số | ngày | tháng | năm | quý | khoản | điểm | điều | mục | tuần | đến | từ | và | của ) | [,\-/(]`,
  examples: ['Nghị quyết ⟦số⟧', '⟦Tháng⟧', '15⟦/⟧'],
  counterexamples: ['báo cáo', 'số liệu', '5.'],
})

/** «07h1 ⏎ 5», «15/10/202 ⏎ 5»: a cell that is too narrow for a figure breaks it, and what stands in the first line is none yet. */
export const tornFigure = cue({
  name: 'seam/torn-figure',
  anchored: 'start',
  openEnd: true,
  pattern: part`\d{1,2} [hg:] \d \n \d (?! \d ) | (?: \d{1,2} [/.\-] ){1,2} \d{3} \n \d (?! \d ) | (?: \d{1,2} [/.\-] ){2} (?: 20 \n \d{2} | [12] \n \d{3} ) (?! \d )`,
  examples: ['07h1\n5', '9:0\n0', '15/10/202\n5', '12/202\n5', '15.10.20\n25', '15/10/2\n025'],
  counterexamples: ['07h15\n5', '7h1\n50', '15\n16', '2025\n2026', '10/20\n25', '15/10\n2025', '9:0\nphút'],
})

/** «Lâm Sơn, ngày»: a line with part of a date. */
export const dayWithin = cue({
  name: 'seam/day-within',
  pattern: part`ngày`,
  examples: ['Lâm Sơn, ⟦ngày⟧', 'Ngày'],
  counterexamples: ['ngàyx', 'Lâm Sơn', 'tháng 3'],
})

export const lineSeams: readonly Grammar[] = [
  dayWithin,
  numberHanging,
  bodyHanging,
  levelHanging,
  syllableAlone,
  schoolLike,
  schoolOpening,
  articleOpening,
  attachedOpening,
  basisWord,
  schoolYearLine,
  numberBeforePlace,
  referenceHanging,
  figureHanging,
  tornFigure,
]
