import { cue } from './cue.ts'
import { anyOf, type Grammar, grammar, type Piece, part, textEnd } from './kit.ts'
import { baseType, type DocumentTypeEntry, documentTypes, typeOfWord } from './lexicon/document-types.ts'

/** A line of the head, by what it is: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW for the party. */
const line = (
  name: string,
  pattern: Piece,
  examples: readonly string[],
  counterexamples: readonly string[],
  anchored: 'start' | 'anywhere' = 'start',
): Grammar<true> =>
  grammar<true>({
    name,
    ...(anchored === 'start' && { anchored }),
    openStart: true,
    openEnd: true,
    pattern,
    read: () => true,
    examples: [[true, ...examples]],
    counterexamples,
  })

const nationalWords = part`C [^\s]? NG \s? H [^\s]{1,3} \s? X [^\s]{0,2}? \s? H [^\s]{1,2} \s? CH [^\s]{1,2} \s? NGH [^\s]{1,3} \s? VI [^\s]{1,2} \s? NAM`
const mottoWords = part`[ĐD][^\s]c \s? l[^\s]p \s? [\-.~]? \s? T[^\s]{1,2} \s? do \s? [\-.~]? \s? H[^\s]nh \s? ph[^\s]c`

/** Quốc hiệu. OCR, lost fonts and slips of the pen change its vowels («HÕA», «HỌI», «NGHÍA», «XàHỘI»); its consonants stay. */
export const nationalName = line(
  'head/national-name',
  nationalWords,
  [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'CỘNG HOÀ XÃ HỌI CHỦ NGHÍA VIỆT NAM',
    'CỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM',
    'CONG HOA XA HOI CHU NGHIA VIET NAM',
  ],
  ['CỘNG HÒA PHÁP', 'XÃ HỘI CHỦ NGHĨA', 'CÔNG HỘI XÃ HỘI VIỆT NAM', 'SỞ A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
)

/** Tiêu ngữ. */
export const motto = line(
  'head/motto',
  mottoWords,
  [
    'Độc lập - Tự do - Hạnh phúc',
    'Độc lập -Tự do- Hạnh phúc',
    'ĐỘC LẬP - TỰ DO - HẠNH PHÚC',
    'Độc lập Tự do Hạnh phúc',
  ],
  ['Độc lập dân tộc', 'tự do, hạnh phúc'],
)

/** Quốc hiệu or tiêu ngữ behind words of the other column, where nothing stands between the two. */
export const nationalWithin = line(
  'head/national-within',
  part`(?<= [^\s] \s ) (?: ${nationalWords} | ${mottoWords} )`,
  ['SỞ A ⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧', 'TRƯỜNG THPT A ⟦Độc lập - Tự do - Hạnh phúc⟧'],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  'anywhere',
)

/** The right half of party and Youth Union heads. */
export const partyName = line(
  'head/party-name',
  part`(?: ĐẢNG \s CỘNG \s SẢN \s VIỆT \s NAM | ĐOÀN \s (?: TNCS | THANH \s NIÊN \s CỘNG \s SẢN ) \s HỒ \s CHÍ \s MINH ) ${textEnd}`,
  ['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐOÀN TNCS HỒ CHÍ MINH'],
  ['của Đảng Cộng sản Việt Nam về', 'ĐOÀN TNCS HỒ CHÍ MINH TỈNH A'],
)

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
  ['Số: 10/KH-THPTNK', 'Số 45-KH/ĐU', 'Luật số: 64/2025/QH15', 'Số: /KH-UBND', 'SỐ: 45/KH-MN', 'Số : 36/TB-ĐHXX'],
  ['Số lượng: 15', 'Kế hoạch số 10/KH', 'Một số nhiệm vụ'],
)

/** «Bình Minh, ngày …»: place and date. The place may hold figures («Phường 2») but no comma. */
export const placeAndDate = grammar<true>({
  name: 'head/place-date',
  anchored: 'start',
  openEnd: true,
  trigger: /ngày|năm/i,
  pattern: part`(?<place> [\p{L}….] [\p{L}\p{N}.'’\-… ]{0,48}? ) (?: (?<comma> \s? [,.;] ) \s? (?= ngày (?: \s | \d | … | \. | $ ) | tháng \s | Ngày \s ) | \s (?= ngày \s? [\d….]{0,6} \s? tháng \s? [\d….]{0,6} \s? năm \s? [\d….]{0,5} \s? $ ) )`,
  read: ({ place, comma }) => {
    if (/^(?:căn cứ|thực hiện|theo|trong|từ|đến|trước|sau|vào|ngày|hôm nay|tính)/i.test(place!)) return undefined
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
  trigger: /, ngày/,
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

/** Độ khẩn. */
export const urgencyMark = line(
  'head/urgency',
  part`(?: HỎA \s TỐC (?: \s HẸN \s GIỜ )? | THƯỢNG \s KHẨN | KHẨN ) ${textEnd}`,
  ['HỎA TỐC', 'KHẨN', 'THƯỢNG KHẨN'],
  ['KHẨN TRƯƠNG', 'khẩn cấp'],
)

/** Độ mật. */
export const secrecyMark = line(
  'head/secrecy',
  part`(?: TUYỆT \s MẬT | TỐI \s MẬT | MẬT ) ${textEnd}`,
  ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'],
  ['BẢO MẬT', 'MẬT ONG'],
)

/** «DỰ THẢO», «Dự thảo lần 1». */
export const draftMark = line(
  'head/draft',
  part`\(? D(?:ự|Ự) \s th(?:ả|Ả)o (?: \s lần \s \d )? \)? ${textEnd}`,
  ['DỰ THẢO', 'Dự thảo lần 2'],
  ['DỰ THẢO KẾ HOẠCH', 'dự án'],
)

/** Loose lines of a digital signature: who signed, the e-mail, the time with its zone. */
export const signatureStamp = line(
  'head/stamp',
  part`(?: Ký \s bởi | Người \s ký | Signature \s | Cơ \s quan: | Thời \s gian \s ký | Ngày \s ký | Email: | Tổ \s chức: ) .{0,200} | [^\n]{0,200} \d\d:\d\d:\d\d \s? \+07:00 | [A-ZĐ]{1,6}[.-]?\d{1,6} ${textEnd}`,
  [
    'Ký bởi: Ủy ban nhân dân xã A',
    'Signature Not Verified',
    '09.01.2025 10:21:11 +07:00',
    'Thời gian ký: 05/3/2025 10:21',
    'AB12',
  ],
  ['Ký hợp đồng', 'ký ban hành'],
)

const titleWords = documentTypes.filter((type) => type.title).flatMap((type) => type.words)
const titles = anyOf(titleWords)

/** Without any mark, in capitals: what is left where OCR or a lost font took the marks. */
const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'D').toUpperCase().replace(/\s+/g, ' ')
const bareTitles = new Map(titleWords.map((word) => [bare(word), word]))

/** A line that is, or begins with, the name of a type: «KẾ HOẠCH», «DỰ THẢO KẾ HOẠCH», «KẾ HOẠCH Thực hiện …». */
export const titleLine = grammar<{ type: DocumentTypeEntry }>({
  name: 'head/title',
  anchored: 'start',
  pattern: part`(?: \(? (?: \s? dự \s thảo \s? )? \)? \s? )? (?<evidence> (?<type> ${titles} ) | (?<damaged> [\p{L} ]{5,30} ) ${textEnd} )`,
  read: ({ type, damaged }) => {
    if (damaged !== undefined && damaged !== damaged.toUpperCase()) return undefined
    const found = typeOfWord(type ?? bareTitles.get(bare(damaged!)) ?? '')
    return found === undefined ? undefined : { type: found }
  },
  examples: [
    [{ type: typeOfWord('kế hoạch')! }, 'KẾ HOẠCH', 'Kế hoạch', 'KÉ HOẠCH', 'KE HOACH'],
    [{ type: typeOfWord('kế hoạch liên tịch')! }, 'KẾ HOẠCH LIÊN TỊCH'],
  ],
  counterexamples: ['Căn cứ Kế hoạch', 'Kếhoạch', 'Ke hoach', 'KÉ HOẠT'],
})

/**
 * «KẾ HOẠCH GIÁM SÁT ⏎ Việc thực hiện …»: a word or two behind the type only say of what kind it is, and the subject stands below.
 * @param behind what stands behind the type on its line
 * @param below the next line
 */
export function isKindOnly(behind: string, below: string): boolean {
  const isSubject = /^(?!(?:Năm|Giai đoạn|Tháng|Quý|Tuần|Đợt|Kỳ|Nhiệm kỳ)\s)\p{Lu}.*[^.;:]$/u.test(below)
  return (
    /^\p{L}+(?: \p{L}+){0,2}$/u.test(behind) &&
    behind === behind.toUpperCase() &&
    below !== below.toUpperCase() &&
    isSubject
  )
}

/** The type printed as a title is reported by its base («KẾ HOẠCH HÀNH ĐỘNG» is a Kế hoạch), joint ones as such. */
export const headerType = (type: DocumentTypeEntry): DocumentTypeEntry =>
  type.code === 'CTHĐ' ||
  type.code === 'KHHĐ' ||
  type.code === 'KHCT' ||
  type.code === 'CTCT' ||
  type.code === 'KHKT' ||
  type.code === 'KHGD' ||
  type.code === 'KHCM' ||
  type.code === 'TBKL' ||
  type.code === 'BCTĐ'
    ? baseType(type)
    : type

export const letterhead: readonly Grammar[] = [
  nationalName,
  motto,
  nationalWithin,
  partyName,
  ruleLine,
  numberLine,
  numberLabel,
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
]
