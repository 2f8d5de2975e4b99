import { citationIssuers } from './citation-issuer.ts'
import {
  aliasBracket,
  dateJoint,
  issuerJoint,
  issuerLead,
  lawNumberLead,
  ministry,
  numberListItem,
  numberListJoint,
  subjectLead,
} from './citation-joint.ts'
import { cue } from './cue.ts'
import { anyOf, type Grammar, part } from './kit.ts'

/** «Luật» begins with a capital where a law is named; «bộ luật» may not. */
export const lawOpening = cue({
  name: 'citation/law-opening',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`Luật | LUẬT | Bộ \s luật | Bộ \s Luật | BỘ \s LUẬT | bộ \s luật | Pháp \s lệnh | PHÁP \s LỆNH | Hiến \s pháp | HIẾN \s PHÁP`,
  examples: ['Luật Thanh tra', 'bộ luật Dân sự', 'Hiến pháp năm 2013'],
  counterexamples: ['luật', 'pháp lệnh', 'Luậtx'],
})

/** «Nghị quyết Đại hội Đảng bộ tỉnh trong …»: where the name of a resolution or treaty gives way to the sentence. */
export const nameStop = cue({
  name: 'citation/name-stop',
  caseSensitive: true,
  pattern: part`(?<= \s ) (?: (?: và | về | của (?! \s Đảng (?! \p{L} ) ) | các | để | đã | theo | trong ) (?= \s ) | ngày (?= \s \d ) ) | (?<= (?: của | CỦA ) \s (?: Đảng | ĐẢNG ) \s ) (?: \p{L}+ | \( )`,
  examples: [
    'Hội nghị viên chức ⟦ngày⟧ 02/10',
    'Đại hội Đảng bộ tỉnh ⟦trong⟧ năm',
    'Hội nghị lần thứ hai ⟦đã⟧ nêu',
    'Đại hội lần thứ XIII của Đảng ⟦với⟧',
  ],
  counterexamples: ['Đại hội Đảng', 'Về việc', 'và'],
})

/** «của tỉnh», «của các cấp»: no issuer that tells which document is meant. */
export const vagueIssuer = cue({
  name: 'citation/vague-issuer',
  anchored: 'start',
  pattern: part`Trung \s ương | Đảng | các | cấp | tỉnh | địa \s phương | Nhà \s trường | đơn \s vị | đồng \s chí | đ/c | ông | bà`,
  examples: ['Trung ương', 'tỉnh', 'các cấp', 'Nhà trường', 'đồng chí A'],
  counterexamples: ['Quốc hội', 'Bộ Y tế', 'cấpx'],
})

/** Documents of these types may be named by their issuer alone. */
export const namedWithoutSubject: ReadonlySet<string> = new Set(['nghị quyết', 'chỉ thị', 'kết luận'])

/** «… và các Nghị định»: another citation ends the name of the one before. */
export const nextCitation = cue({
  name: 'citation/next',
  caseSensitive: true,
  pattern: part`và \s (?: các \s )? (?: Nghị \s quyết | Quyết \s định | Chỉ \s thị | Kế \s hoạch | Kết \s luận | Luật | Nghị \s định | Thông \s tư | văn \s bản )`,
  examples: ['tổ chức chính quyền ⟦và các Nghị định⟧ của', '⟦và Kế hoạch⟧ số'],
  counterexamples: ['và kế hoạch', 'và các đơn vị', 'Nghị định'],
})

const saidIn = anyOf([
  'phê duyệt',
  'ban hành',
  'quy định',
  'hướng dẫn',
  'giao',
  'chỉ đạo',
  'thông qua',
  'công bố',
  'chấp thuận',
  'đồng ý',
  'cho phép',
  'yêu cầu',
  'đề nghị',
  'kết luận',
  'công nhận',
  'trình',
  'báo cáo',
])

/** «Xét đề nghị của Sở A tại Tờ trình …»: before who proposes. */
export const proposal = cue({
  name: 'citation/proposal',
  openEnd: true,
  pattern: part`(?: đề \s nghị | ý \s kiến | kiến \s nghị | đề \s xuất | chỉ \s đạo | hướng \s dẫn | yêu \s cầu | quy \s định | kết \s luận | thông \s báo ) \s của \s+ (?= \p{L} )`,
  examples: ['Xét ⟦đề nghị của ⟧Sở A', 'theo ⟦ý kiến của ⟧Sở A'],
  counterexamples: ['đề nghị Sở A', 'ý kiến của (', 'của Sở A'],
})

/** «tại», «phê duyệt tại các»: between who speaks in a document and the document. */
export const proposedIn = cue({
  name: 'citation/proposed-in',
  anchored: 'whole',
  pattern: part`\s* (?: (?: đã \s )? ${saidIn} (?: \s [^.;:,()]{1,60} )? \s )? (?: tại | kèm \s theo ) (?: \s các )? \s*`,
  examples: ['tại', 'phê duyệt tại các', ' đã ban hành quy chế tại '],
  counterexamples: ['và', '', 'tổ chức tại'],
})

/** «phê duyệt …, chỉ đạo … tại» right before a document: the body before the verb issued it. */
export const spokenIn = cue({
  name: 'citation/spoken-in',
  anchored: 'end',
  pattern: part`(?: đã \s )? ${saidIn} (?: \s [^.;:,()]{1,60} )? \s (?: tại | kèm \s theo ) (?: \s các )?`,
  examples: ['UBND tỉnh ⟦ban hành kèm theo⟧', 'UBND tỉnh ⟦phê duyệt tại⟧', 'Bộ A ⟦hướng dẫn thực hiện tại các⟧'],
  counterexamples: ['tại', 'tổ chức tại', 'phê duyệt. Họp tại'],
})

/** «kèm theo …», «đính kèm …» before a citation. */
export const attachedBefore = cue({
  name: 'citation/attached',
  anchored: 'end',
  pattern: part`(?: kèm \s theo | đính \s kèm ) [^.;]{0,40}`,
  examples: ['(Ban hành ⟦kèm theo⟧', '⟦kèm theo Công văn⟧'],
  counterexamples: ['kèm theo. Căn cứ', 'theo', 'kèm với'],
})

/** «Căn cứ …», «Xét …»: a paragraph that gives grounds. */
export const basisOpening = cue({
  name: 'citation/basis-opening',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`(?: [-+*•] \s? )? (?: Căn \s cứ | Xét )`,
  examples: ['Căn cứ Luật', '- Căn cứ', 'Xét đề nghị'],
  counterexamples: ['căn cứ', 'Xétx', 'Thực hiện'],
})

/** «căn cứ …» before a citation. */
export const basisBefore = cue({
  name: 'citation/basis',
  anchored: 'end',
  pattern: part`căn \s cứ [^.;]{0,60}`,
  examples: ['Căn cứ', 'các đơn vị ⟦căn cứ vào⟧', '⟦căn cứ Luật A và⟧'],
  counterexamples: ['căn cứ. Thực hiện', 'theo', 'căn bản'],
})

/** «thực hiện», «triển khai», «theo» before a citation. */
export const implementingBefore = cue({
  name: 'citation/implementing',
  anchored: 'end',
  pattern: part`(?: thực \s hiện | triển \s khai | thi \s hành | quán \s triệt | theo ) [^.;]{0,60}`,
  examples: ['Thực hiện', '⟦theo quy định tại⟧', '⟦triển khai có hiệu quả⟧'],
  counterexamples: ['thực hiện. Các', 'của', 'thi hànhh;'],
})

/** «số 10/KH-UBND ngày», «10-KH, (»: a number directly before a date, which is its date. */
export const numberBefore = cue({
  name: 'citation/number-before',
  anchored: 'end',
  openStart: true,
  caseSensitive: true,
  pattern: part`\d \s? [/-] \s? [\p{Lu}] [^\s,;]{0,40} \s? ,? \s? \(?`,
  examples: ['số 1⟦0/KH-UBND⟧', '1⟦0-KH/TU, (⟧'],
  counterexamples: ['10/5', '10/KH; ', '10/KH của'],
})

/** «Luật …» before a date, which is its date. */
export const lawBefore = cue({
  name: 'citation/law-before',
  anchored: 'end',
  openEnd: true,
  caseSensitive: true,
  pattern: part`Luật [^,.;]{0,60}`,
  examples: ['Luật Thanh tra', 'theo ⟦Luật Giáo dục⟧'],
  counterexamples: ['luật', 'Luật Thanh tra, ', 'kỷ luật'],
})

export const citationContext: readonly Grammar[] = [
  lawNumberLead,
  dateJoint,
  issuerLead,
  issuerJoint,
  ministry,
  subjectLead,
  aliasBracket,
  numberListJoint,
  numberListItem,
  ...citationIssuers,
  lawOpening,
  nameStop,
  vagueIssuer,
  nextCitation,
  proposal,
  proposedIn,
  spokenIn,
  attachedBefore,
  basisOpening,
  basisBefore,
  implementingBefore,
  numberBefore,
  lawBefore,
]
