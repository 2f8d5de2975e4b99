import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'
import { seededChoice } from '../random.ts'

/** Superior, issuer, and the issuer's part of the number. */
const bodies: readonly (readonly [string | null, string, string])[] = [
  ['UBND HUYỆN AN BÌNH', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'PGDĐT'],
  ['PHÒNG GD&ĐT AN BÌNH', 'TRƯỜNG MẦM NON HOA MAI', 'MNHM'],
  [null, 'ỦY BAN NHÂN DÂN TỈNH HÒA AN', 'UBND'],
  ['SỞ Y TẾ', 'BỆNH VIỆN ĐA KHOA KHU VỰC AN BÌNH', 'BVĐK'],
  ['BỘ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG ĐẠI HỌC HÒA AN', 'ĐHHA'],
  ['TRƯỜNG ĐẠI HỌC HÒA AN', 'KHOA NGOẠI NGỮ', 'KNN'],
  ['ĐẢNG BỘ TỈNH HÒA AN', 'HUYỆN ỦY AN BÌNH', 'HU'],
  ['BCH ĐOÀN HUYỆN AN BÌNH', 'BCH ĐOÀN XÃ TÂN LẬP', 'ĐTN'],
  ['LIÊN ĐOÀN LAO ĐỘNG HUYỆN AN BÌNH', 'CÔNG ĐOÀN TRƯỜNG THCS TÂN LẬP', 'CĐ'],
  ['CÔNG AN TỈNH HÒA AN', 'CÔNG AN HUYỆN AN BÌNH', 'CAH'],
  ['SỞ NỘI VỤ', 'CHI CỤC VĂN THƯ - LƯU TRỮ', 'CCVTLT'],
  ['TỔNG CÔNG TY CẤP NƯỚC HÒA AN', 'XÍ NGHIỆP CẤP NƯỚC AN BÌNH', 'XN'],
  ['UBND THÀNH PHỐ HÒA AN', 'ỦY BAN NHÂN DÂN PHƯỜNG 5', 'UBND'],
  ['MẶT TRẬN TỔ QUỐC VIỆT NAM HUYỆN AN BÌNH', 'BAN THƯỜNG TRỰC', 'MTTQ-BTT'],
  ['TRƯỜNG THCS TÂN LẬP', 'TỔ KHOA HỌC TỰ NHIÊN', 'TKHTN'],
]

const subjects = [
  'Tổ chức Hội thi giáo viên dạy giỏi năm học 2030 - 2031',
  'TỔ CHỨC HỘI THI GIÁO VIÊN DẠY GIỎI',
  'HỘI NGHỊ VIÊN CHỨC, NGƯỜI LAO ĐỘNG',
  'V/v phòng, chống dịch bệnh mùa hè',
  'Về việc triển khai công tác dân vận năm 2031',
  'Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2031',
  'BỒI DƯỠNG HỌC SINH GIỎI NĂM HỌC 2030-2031',
  'TUYÊN TRUYỀN, PHỔ BIẾN GIÁO DỤC PHÁP LUẬT\nNĂM 2031',
]

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'

/** How the same head is set: one line below the other, in columns of tabs or blanks, as copies of web pages. */
const layouts: Readonly<Record<string, (names: readonly string[], number: string, date: string) => string>> = {
  stacked: (names, number, date) => [...names, '-------', number, '', nation, motto, '-------', date].join('\n'),
  tabs: (names, number, date) => `${names[0]}\t${nation}\n${names[1] ?? ''}\t${motto}\n${number}\t${date}`,
  blanks: (names, number, date) =>
    `${names[0]}          ${nation}\n${(names[1] ?? '').padEnd(12)}             ${motto}\n\n     ${number}            ${date}`,
  cells: (names, number, date) =>
    `| ${names.join('<br>')}<br>------- | ${nation}<br>${motto}<br>------ |\n|---|---|\n| ${number} | ${date} |`,
  torn: (names, number, date) =>
    [...names, '-------', '|', nation, motto, '---------------', '|', number, '|', date, '|'].join('\n'),
}

const { pick, number } = seededChoice(3)
const oneBlank = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

test.each(Object.keys(layouts))('the head of any plan is read, set %s', async (layout) => {
  const wrong: string[] = []
  for (let i = 0; i < 60; i++) {
    const [superior, issuer, code] = pick(bodies)
    const subject = pick(subjects)
    const own = `${1 + number(400)}/KH-${code}`
    const names = superior === null ? [issuer] : [superior, issuer]
    const head = layouts[layout]!(names, `Số: ${own}`, 'An Bình, ngày 05 tháng 9 năm 2030')
    const basis = 'Căn cứ Kế hoạch số 5/KH-UBND ngày 01/8/2030 của Ủy ban nhân dân huyện An Bình;'
    const text = `${head}\n\nKẾ HOẠCH\n${subject}\n\n${basis}\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n`
    const { header } = await parsePlan({ text })
    const found = [
      oneBlank(header.superior?.name),
      oneBlank(header.issuer?.name),
      header.number?.canonical,
      header.date?.edtf,
      oneBlank(header.subject?.text),
    ]
    const wanted = [superior ?? '', issuer, own, '2030-09-05', oneBlank(subject)]
    if (found.join(' | ') !== wanted.join(' | ')) wrong.push(`${wanted.join(' | ')} → ${found.join(' | ')}`)
  }
  expect(wrong).toEqual([])
})
