import { encodeLetter } from '../../corpus/render/legacy-encoding.ts'
import { decodeCp1252 } from '../../src/read/legacy/cp1252.ts'

export { encodeLetter, encodeText, toBytes } from '../../corpus/render/legacy-encoding.ts'

/** The 134 accented letters of Vietnamese: base letters with their tones, in both cases. */
export const accentedLetters: readonly string[] = (() => {
  const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
  const small = [...'aăâeêioôơuưy'].flatMap((base) => marks.map((mark) => (base + mark).normalize('NFC')))
  const accented = ['đ', ...small].filter((letter) => letter.charCodeAt(0) > 0x7f)
  return [...accented, ...accented.map((letter) => letter.toUpperCase())]
})()

/** TCVN3 writes capitals with tones as small letters. */
export function encodeTcvn3Capitals(text: string): string {
  return [...text].map((c) => encodeLetter(c, 'tcvn3') ?? encodeLetter(c.toLowerCase(), 'tcvn3') ?? c).join('')
}

/** UTF-8 that was read as windows-1252 by a program that keeps the bytes it does not know. */
export function garble(text: string): string {
  return decodeCp1252(new TextEncoder().encode(text))
}

/** An invented plan of an invented school. */
export const planLines: readonly string[] = [
  'Ủy ban nhân dân huyện Thanh Bình',
  'Số: 25/KH-THCS',
  'Căn cứ Kế hoạch số 12/KH-PGDĐT ngày 05 tháng 9 năm 2025 của Phòng Giáo dục và Đào tạo về việc tổ chức Tuần lễ học tập,',
  'Trường trung học cơ sở Hoa Mai xây dựng kế hoạch thực hiện như sau:',
  'Mục đích, yêu cầu: nâng cao nhận thức của cán bộ, giáo viên, nhân viên về vai trò của việc đọc sách.',
  'Tổ chuyên môn chủ trì, phối hợp với thư viện hoàn thành trước ngày 30/10/2025; báo cáo kết quả hằng quý.',
  'Những khó khăn, vướng mắc phải được phản ánh kịp thời để xử lý, không để kéo dài.',
]

/** A generator of numbers from 0 to 1 that starts from `seed`: the same for every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
