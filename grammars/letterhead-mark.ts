import { part, textEnd } from './kit.ts'
import { line } from './letterhead-line.ts'

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
