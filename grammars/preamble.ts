import { cue } from './cue.ts'
import { anyOf, type Grammar, grammar, type Piece, part, wordStart } from './kit.ts'
import { type DocumentTypeEntry, typeOfWord } from './lexicon/document-types.ts'

const line = (
  name: string,
  pattern: Piece,
  examples: readonly string[],
  counterexamples: readonly string[],
): Grammar<true> =>
  grammar<true>({
    name,
    anchored: 'start',
    pattern,
    read: () => true,
    examples: [[true, ...examples]],
    counterexamples,
  })

/** A paragraph that gives the legal basis: never part of the subject. */
export const basisLine = line(
  'preamble/basis',
  part`[\-–+*]? \s? (?! Xét \s (?: tặng | chọn | tuyển | duyệt | công \s nhận | thi \s đua | khen | nâng | thăng | phong | cấp | cử | hỗ \s trợ ) (?! \p{L} ) ) ${anyOf(['Căn cứ', 'Xét', 'Xét đề nghị', 'Theo đề nghị', 'Kính gửi', 'Thực hiện Kế hoạch số', 'Thực hiện Công văn số', 'Thực hiện Quyết định số', 'Thực hiện Nghị quyết số', 'Thực hiện Chỉ thị số', 'Thực hiện Chương trình số', 'Thực hiện Hướng dẫn số', 'Thực hiện Văn bản số', 'Thực hiện Nghị định số', 'Thực hiện Thông báo số', 'Thực hiện sự chỉ đạo', 'Thực hiện chỉ đạo', 'Để triển khai', 'Để thực hiện', 'Nhằm', 'Tiếp tục thực hiện', 'Phát huy', 'Hưởng ứng'])}`,
  ['Căn cứ Luật Giáo dục', '- Căn cứ Kế hoạch', 'Xét đề nghị của', 'Thực hiện Kế hoạch số 5'],
  ['Thực hiện công tác dân vận', 'căncứ', 'KẾ HOẠCH', 'Xét tặng danh hiệu'],
)

/** The starters of a paragraph of the preamble, where one is expected. */
export const basisStarter = line(
  'preamble/starter',
  part`[\-–+*]? \s? ${anyOf(['Căn cứ', 'Thực hiện', 'Theo', 'Xét', 'Tiếp tục', 'Triển khai', 'Để', 'Nhằm', 'Trên cơ sở', 'Phát huy', 'Hưởng ứng', 'Được sự', 'Sau khi'])}`,
  ['Căn cứ Luật', 'Thực hiện Kế hoạch', 'Trên cơ sở'],
  ['I. MỤC ĐÍCH', 'Kế hoạch này', 'thực'],
)

/** «… xây dựng Kế hoạch … như sau:», «… ban hành Kế hoạch …, cụ thể như sau:»: the sentence by which the issuer issues the plan. */
export const enacting = grammar<{ verb: string }>({
  name: 'preamble/enacting',
  pattern: part`${wordStart} (?<verb> ban \s hành | xây \s dựng | lập | đề \s ra | triển \s khai | thông \s báo | báo \s cáo | hướng \s dẫn | thống \s nhất \s (?: ban \s hành | xây \s dựng ) | tổ \s chức ) \s (?: và \s triển \s khai \s (?: thực \s hiện \s )? )? (?= (?: Kế | kế ) \s hoạch | Chương \s trình | chương \s trình | nội \s dung )`,
  openEnd: true,
  read: ({ verb }) => ({ verb: verb!.toLowerCase() }),
  examples: [
    [{ verb: 'xây dựng' }, '⟦xây dựng ⟧kế hoạch'],
    [{ verb: 'ban hành' }, '⟦ban hành ⟧Kế hoạch'],
  ],
  counterexamples: ['Kế hoạch xây dựng', 'ban hành Quyết định', 'lập kếhoạch'],
})

/** «ban hành Kế hoạch “Tủ sách cho công nhân”»: behind the verb the type and the title, in quotation marks. */
export const enactedTitle = grammar<{ type: DocumentTypeEntry }>({
  name: 'preamble/enacted-title',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?<type> ${anyOf(['kế hoạch', 'chương trình'])} ) \s? [“"] \s? (?<subject> [^“”"]{4,300}? ) \s? [”"]`,
  read: ({ type }) => ({ type: typeOfWord(type!)! }),
  examples: [[{ type: typeOfWord('kế hoạch')! }, 'Kế hoạch “Tủ sách cho công nhân”', 'kế hoạch"Đọc sách"']],
  counterexamples: ['Kế hoạch tủ sách', 'Nghị quyết “Đọc sách”', 'các Kế hoạch “Đọc sách”'],
})

/** «Phòng A và Công an B xây dựng …», «Hội C phối hợp với Trạm D …»: what stands between two who issue together. */
export const togetherWith = grammar<true>({
  name: 'preamble/together',
  anchored: 'start',
  openEnd: true,
  pattern: part`\s* (?: , | - | & | và | (?: phối \s hợp \s )? cùng (?: \s với )? | (?: thống \s nhất \s )? phối \s hợp (?: \s với )? ) \s* (?! . )`,
  read: () => true,
  examples: [[true, 'và', ' phối hợp với ', ' - ', 'cùng với']],
  counterexamples: ['của', 'và các phòng', 'phối hợp chặt'],
})

/** «… như sau:», «… cụ thể:»: what follows is the text. */
export const introducing = grammar<true>({
  name: 'preamble/introducing',
  anchored: 'end',
  openStart: true,
  pattern: part`(?: như \s sau | sau \s đây | cụ \s thể ) \s? :`,
  read: () => true,
  examples: [[true, 'với các nội dung ⟦như sau:⟧', 'quy định ⟦cụ thể:⟧']],
  counterexamples: ['Căn cứ:', 'như sau', 'sau đây là'],
})

/** «(sau đây gọi tắt là Sở) yêu cầu …»: behind the name of who speaks comes what they do, not whose or what they are. */
export const speaks = cue({
  name: 'preamble/speaks',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?: \s? \( [^()]{1,60} \) )? \s? (?! (?: của | về | và | tại | với | theo | do | thuộc | số | ngày | khóa | năm | có | trong ) (?! \p{L} ) ) \p{Ll}`,
  examples: ['⟦p⟧hát động phong trào', '⟦(gọi tắt là Sở) y⟧êu cầu các phòng'],
  counterexamples: ['của tỉnh', 'và Sở B', ', Sở B', '25', 'ngày 5'],
})

/** «của Thủ tướng ban hành …»: whose, not who. */
export const belongsTo = cue({
  name: 'preamble/belongs-to',
  anchored: 'end',
  openStart: true,
  openEnd: true,
  pattern: part`${wordStart} (?: của | do | theo ) \s?`,
  examples: ['Kế hoạch số 5 ⟦của⟧', 'Quyết định ⟦do⟧'],
  counterexamples: ['của Thủ tướng', 'trên địa bàn', 'nguy cơ'],
})

/** «… phải đủ các điều kiện sau:», «… có trách nhiệm:»: a sentence that a list completes is no heading. */
export const listIntroduction = grammar<true>({
  name: 'preamble/list-introduction',
  anchored: 'end',
  openStart: true,
  pattern: part`(?: sau | sau \s đây | cụ \s thể | dưới \s đây | trách \s nhiệm | bao \s gồm | gồm ) \s? :`,
  read: () => true,
  examples: [[true, 'các điều kiện ⟦sau:⟧', 'có ⟦trách nhiệm:⟧', 'Hồ sơ ⟦gồm:⟧']],
  counterexamples: ['Chế độ báo cáo:', 'như sau', 'trách nhiệm của các lớp:'],
})

/** «Trên đây là Kế hoạch …»: the closing begins. */
export const closingLine = line(
  'closing/start',
  part`[\-–+*]? \s? (?: Trên \s đây \s là | Trên \s đây | Nơi \s nhận | Đề \s nghị \s các .{0,200} nghiêm \s túc )`,
  ['Trên đây là Kế hoạch', 'Trên đây là toàn bộ'],
  ['Trên đâylà', 'Trên cơ sở', 'trên địa bàn'],
)

/** «./.»: the end mark of state documents, and its slips. */
export const endMark = grammar<true>({
  name: 'closing/end-mark',
  anchored: 'end',
  openStart: true,
  pattern: part`\s? (?: [.,] \s? / \s? \.? | / \s? \. ) \s? [”"]?`,
  read: () => true,
  examples: [[true, 'thực hiện⟦./.⟧', 'thực hiện⟦/.⟧', 'thực hiện⟦. /.⟧', 'thực hiện⟦,/.⟧']],
  counterexamples: ['thực hiện.', 'và/hoặc', '1/2'],
})

/** «Trên đây là Kế hoạch … của Phòng A.»: the closing names the plan. */
export const planReference = line(
  'closing/plan-reference',
  part`Trên \s đây \s là`,
  ['Trên đây là Kế hoạch', 'trên đây là'],
  ['Trên đây', 'trên đây làm', 'Đây là'],
)

/** «của», before whose it is. */
export const ofWord = grammar<true>({
  name: 'closing/of',
  caseSensitive: true,
  openEnd: true,
  pattern: part`(?<= \s ) của \s`,
  read: () => true,
  examples: [[true, 'Kế hoạch năm 2025 ⟦của ⟧Phòng A']],
  counterexamples: ['của Phòng A', 'củaPhòng', 'Kế hoạch Của A'],
})

export const preambles: readonly Grammar[] = [
  basisLine,
  basisStarter,
  enacting,
  enactedTitle,
  togetherWith,
  introducing,
  speaks,
  belongsTo,
  listIntroduction,
  closingLine,
  endMark,
  planReference,
  ofWord,
]
