import { cue } from './cue.ts'
import { anyOf, type Grammar, grammar, part } from './kit.ts'
import { centralBodies, ministers } from './lexicon/central-bodies.ts'
import { documentTypes } from './lexicon/document-types.ts'

/** «khóa XIII», «(khoá X)», behind bodies that are elected anew. */
const term = part`(?: \s \(? [Kk] h (?: óa | oá ) \s (?: [IVX]{1,6} | \d{1,2} ) \)? )`

const session = part`[Hh]ội \s nghị \s (?: lần \s thứ \s (?: [\p{Ll}]{1,6} (?: \s [\p{Ll}]{2,6} ){0,2} | \d{1,2} | [IVX]{1,5} ) | Trung \s ương \s \d{1,2} ) ,? \s`

/** Bodies with one name: it ends where it ends, whatever follows («Chính phủ sửa đổi …», «Quốc hội khóa XV»). */
export const centralIssuer = grammar<true>({
  name: 'citation/central-issuer',
  anchored: 'start',
  pattern: part`(?: ${session} )? (?: ${anyOf(ministers)} \s )? ${anyOf(centralBodies)} ${term}?`,
  read: () => true,
  examples: [
    [
      true,
      '⟦Chính phủ⟧ sửa đổi, bổ sung',
      '⟦Bộ trưởng Bộ Tài chính⟧ thành mức thuế',
      '⟦Thống đốc Ngân hàng Nhà nước⟧;',
      '⟦Ban Chấp hành Trung ương Đảng khóa XII⟧ về',
      '⟦Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII⟧',
      '⟦Bộ Nông nghiệp và Phát triển nông thôn⟧ ban hành',
    ],
  ],
  counterexamples: ['Sở Nội vụ', 'chính phủx', 'các Bộ trưởng', 'Bộ phận một cửa'],
})

const typeNames = documentTypes
  .filter(({ words }) => words.length > 0)
  .map(({ words: [word] }) => `${word![0]!.toUpperCase()}${word!.slice(1)}`)

/** With these words, in capitals, the subject begins and not the name of a place. */
const subjectWords = anyOf([
  ...typeNames,
  'Về',
  'Ban hành',
  'Phê duyệt',
  'Thực hiện',
  'Triển khai',
  'Công bố',
  'Sửa đổi',
])
const syllable = part`(?! (?: ${subjectWords} ) (?! \p{L} ) ) [\p{Lu}][\p{L}’']{0,6}`
const place = part`${syllable} (?: \s ${syllable} ){0,3} (?: \s - \s ${syllable} (?: \s ${syllable} ){0,2} )?`
const area = part`(?: [Tt]ỉnh | [Tt]hành \s phố | [Tt][Pp] \.? | [Hh]uyện | [Qq]uận | [Tt]hị \s xã | [Tt]hị \s trấn | [Xx]ã | [Pp]hường | [Đđ]ặc \s khu )`
const council = part`(?: UBND | HĐND | [UỦ][ỷyỶYủ] \s ban \s nhân \s dân | [Hh]ội \s đồng \s nhân \s dân | U[BB]MTTQ | Công \s an | Thanh \s tra | Tòa \s án \s nhân \s dân | Viện \s [Kk]iểm \s sát \s nhân \s dân )`
const partyBody = part`(?: Tỉnh | Thành | Huyện | Quận | Thị | Đảng ) \s (?: ủy | uỷ | Ủy | Uỷ )`

/** «Chủ tịch UBND tỉnh Hà Mẫu», «Ban Thường vụ Tỉnh ủy»: a body of a level; behind it only the name of its place belongs to it. */
export const localIssuer = grammar<true>({
  name: 'citation/local-issuer',
  anchored: 'start',
  caseSensitive: true,
  pattern: part`(?: (?: (?: Phó \s )? [Cc]hủ \s tịch | Văn \s phòng | Thường \s trực | TT\.? | Giám \s đốc | Chánh ) \s )? ${council} \s ${area} (?: \s (?: ${place} | \d{1,2} (?! [/.\d] ) ) )? ${term}?
    | (?: (?: Ban \s (?: Thường \s vụ | Chấp \s hành | Tổ \s chức | Dân \s vận | Tuyên \s giáo (?: \s và \s Dân \s vận )? ) | BTV | BCH | Thường \s trực | Văn \s phòng | Ủy \s ban \s Kiểm \s tra ) \s )? ${partyBody} (?: \s (?: ${council} \s )? ${area} (?: \s ${place} )? | \s ${place} )? ${term}?
    | (?: Ban \s Chấp \s hành | BCH ) \s Đảng \s bộ \s ${area} (?: \s ${place} )? ${term}?
    | ${area} \s ${place}`,
  read: () => true,
  examples: [
    [
      true,
      '⟦Ủy ban nhân dân tỉnh⟧ cải thiện môi trường',
      '⟦Chủ tịch Ủy ban nhân dân tỉnh Hà Mẫu⟧ Quy định chức năng',
      '⟦UBND thành phố Hà Mẫu⟧ kế hoạch hành động',
      '⟦Chủ tịch UBND tỉnh⟧ và Công văn số 5',
      '⟦Ban Thường vụ Tỉnh uỷ⟧ và Nghị quyết',
      '⟦Ban Chấp hành Đảng bộ tỉnh Hà Mẫu⟧ về',
      '⟦Tỉnh ủy Hà Mẫu⟧;',
      '⟦UBND tỉnh Sông Trà - Núi Đọ⟧ về',
      '⟦HĐND huyện Hà Mẫu khoá XVII⟧ về',
      '⟦Ủy ban nhân dân Quận 1⟧ về',
      '⟦Ban Thường vụ Đảng ủy UBND tỉnh⟧ về',
      '⟦Thành ủy Thành phố⟧ về',
      '⟦tỉnh Hà Mẫu⟧ về',
    ],
  ],
  counterexamples: ['UBND', 'Sở Nội vụ tỉnh', 'ủy ban', 'Đảng viên', 'Công an và quân đội'],
})

/** «… và Kế hoạch số 5», «… Kế hoạch hành động», «V/v», «Về việc»: where the issuer has ended and another document or the subject begins. */
export const issuerStop = cue({
  name: 'citation/issuer-stop',
  caseSensitive: true,
  pattern: part`(?: và | hoặc | của | theo | tại ) \s (?: các \s )? ${anyOf(typeNames)} (?! \s (?: và | - ) \s )
    | (?<! (?: Bộ | Sở | Phòng | Vụ | Ban | Khoa | - | và ) \s ) ${subjectWords} (?! \s (?: và | - ) \s )
    | V/v | Tổ \s chức \s (?: thực | triển | các | hội ) | sửa \s đổi | đồng \s ý | cải \s thiện | khoảng | ước | lại | đều | cụ \s thể | bắt \s đầu | có \s hiệu`,
  examples: [
    'UBND tỉnh ⟦V/v⟧ phòng dịch',
    'UBND tỉnh ⟦Kết luận⟧ của Chủ tịch',
    'Về',
    'Tỉnh đoàn ⟦và Nghị quyết⟧ số 5',
    'Đại học Mây Trắng ⟦đồng ý⟧ định dạng',
  ],
  counterexamples: ['UBND tỉnh về việc', 'ban hành', 'Sở Kế hoạch và Đầu tư', 'Vềx', 'Phòng Tài chính - Kế hoạch'],
})

export const citationIssuers: readonly Grammar[] = [centralIssuer, localIssuer, issuerStop]
