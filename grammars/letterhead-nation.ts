import { part, textEnd } from './kit.ts'
import { line } from './letterhead-line.ts'

const nationalKind = part`C [^\s]? NG \s? H [^\s]{1,3} \s? X [^\s]{0,2}? \s? H [^\s]{1,2} \s? CH [^\s]{1,2} \s? NGH [^\s]{1,3}`
const nationalWords = part`${nationalKind} \s? VI [^\s]{1,2} \s? NAM`

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

/** The first line of it in a narrow column: «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT ⏎ NAM». */
export const nationalBroken = line(
  'head/national-broken',
  part`${nationalKind} (?: \s VI [^\s]{1,2} )? ${textEnd}`,
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT'],
  ['XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
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
