import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const headOf = async (left: readonly string[], ...below: readonly string[]) => {
  const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
  const lines = left.map((text, i) => `${text}\t${right[i] ?? ''}`)
  const { header } = await parsePlan({ text: [...lines, '', ...below, '', '1. Nội dung.'].join('\n') })
  return { superior: header.superior?.name, issuer: header.issuer?.name, subject: header.subject?.text }
}

test.each([
  [
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH', 'TRƯỜNG SƠN', 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN BÌNH LÂM'],
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH TRƯỜNG SƠN',
    'LIÊN ĐOÀN LAO ĐỘNG HUYỆN BÌNH LÂM',
  ],
  [['UBND HUYỆN', 'TRƯỜNG THCS HOA MAI'], 'UBND HUYỆN', 'TRƯỜNG THCS HOA MAI'],
  [['UBND HUYỆN', 'TRƯỜNG: THCS HOA MAI'], 'UBND HUYỆN', 'TRƯỜNG THCS HOA MAI'],
  [['SỞ NÔNG NGHIỆP VÀ', 'MÔI TRƯỜNG', 'CHI CỤC THỦY LỢI'], 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'CHI CỤC THỦY LỢI'],
])('%j', async (left, superior, issuer) => {
  expect(await headOf(left, 'KẾ HOẠCH', 'Làm sạch kênh mương')).toMatchObject({ superior, issuer })
})

test.each([
  [['KẾ HOẠCH GIÁM SÁT', 'Việc thực hiện chế độ đối với học sinh'], 'Việc thực hiện chế độ đối với học sinh'],
  [['KẾ HOẠCH TRỒNG CÂY', 'Năm học 2030-2031'], 'TRỒNG CÂY'],
  [['KẾ HOẠCH Cải tạo vườn trường'], 'Cải tạo vườn trường'],
  [['KẾ HOẠCH', 'TỔ CHỨC NGÀY HỘI ĐỌC SÁCH'], 'TỔ CHỨC NGÀY HỘI ĐỌC SÁCH'],
  [['KẾ HOẠCH', 'CÂU LẠC BỘ CỜ VUA'], 'CÂU LẠC BỘ CỜ VUA'],
  [['KẾ HOẠCH', 'TRƯỜNG THCS HOA MAI'], undefined],
  [['QUYẾT ĐỊNH', 'HỘI ĐỒNG TRƯỜNG'], undefined],
  [['KẾ HOẠCH TỔ CHỨC', '', 'NGÀY HỘI ĐỌC SÁCH'], 'TỔ CHỨC NGÀY HỘI ĐỌC SÁCH'],
  [['QUYẾT ĐỊNH', 'BAN', 'HÀNH QUY CHẾ THƯ VIỆN'], 'BAN HÀNH QUY CHẾ THƯ VIỆN'],
])('the subject of %j', async (title, subject) => {
  expect((await headOf(['TRƯỜNG THCS HOA MAI'], ...title)).subject).toBe(subject)
})

test('what heads a web page above the letterhead is no part of it', async () => {
  const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  const text = [
    'KẾ HOẠCH THÁNG 5/2031',
    '',
    `TRƯỜNG MN HOA MAI      ${nation}`,
    'Số: 7/KH-MNHM',
    'KẾ HOẠCH THÁNG 5/2031',
    '1. Nội dung.',
  ]
  const { header } = await parsePlan({ text: text.join('\n') })
  expect(header).toMatchObject({ issuer: { name: 'TRƯỜNG MN HOA MAI' }, number: { canonical: '7/KH-MNHM' } })
})

test('a line with a year above the name of the school is no body', async () => {
  const { header } = await parsePlan({ text: 'LỊCH LÀM VIỆC NĂM HỌC 2031-2032\n\nTRƯỜNG MN HOA MAI\n\n1. Nội dung.' })
  expect(header).toMatchObject({ issuer: { name: 'TRƯỜNG MN HOA MAI' }, superior: null })
})
