import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const cite = async (sentence: string) => {
  const { citations } = await parsePlan({
    text: `KẾ HOẠCH\nKiểm tra thiết bị năm 2030\n\n${sentence}\n\nI. MỤC ĐÍCH\n1. Bảo đảm an toàn.\n`,
  })
  return citations
}

test.each([
  ['của Ban Thường vụ Tỉnh uỷ và Nghị quyết số 66-NQ/TW', 'Ban Thường vụ Tỉnh uỷ'],
  ['của Bộ Chính trị “Về tăng cường đọc sách”', 'Bộ Chính trị'],
  ['của Huyện uỷ)./.', 'Huyện uỷ'],
  ['của Đại học Mây Trắng đồng ý định dạng bài thi', 'Đại học Mây Trắng'],
  ['của Thống đốc Ngân hàng Nhà nước', 'Thống đốc Ngân hàng Nhà nước'],
  ['của Bộ Lao động thương binh và xã hội', 'Bộ Lao động thương binh và xã hội'],
  ['của Chính phủ sửa đổi quy chế', 'Chính phủ'],
  ['của Chủ tịch Ủy ban nhân dân tỉnh Hà Mẫu Quy định chức năng', 'Chủ tịch Ủy ban nhân dân tỉnh Hà Mẫu'],
  ['của UBND thành phố Hà Mẫu kế hoạch hành động', 'UBND thành phố Hà Mẫu'],
  ['(nay là Chi cục Sách) của Sở Văn hóa', 'Sở Văn hóa'],
  ['của Ủy ban nhân dân Quận 1 về báo cáo', 'Ủy ban nhân dân Quận 1'],
  ['của Cục Chuyển đổi số quốc gia về báo cáo', 'Cục Chuyển đổi số quốc gia'],
])('the issuer ends where it ends: %s', async (tail, issuer) => {
  const [citation] = await cite(`Căn cứ Kế hoạch số 11-KH/TU ngày 02/3/2029 ${tail};`)
  expect(citation).toMatchObject({ issuer, date: { edtf: '2029-03-02' } })
})

test.each([
  ['Nghị quyết số 77/NQ-CP của Chính phủ ngày 02 tháng 01 năm 2031', '2031-01-02'],
  ['Quyết định số 15/QĐ-UBND ban hành ngày 05/3/2029 của UBND xã', '2029-03-05'],
  ['Quyết định số 15/QĐ-UBND, ký ngày 05/3/2029', '2029-03-05'],
])('the date stands before or behind the issuer: %s', async (sentence, date) => {
  expect((await cite(`Căn cứ ${sentence};`))[0]?.date?.edtf).toBe(date)
})

test.each<[string, (string | null)[]]>([
  ['Văn bản số 05-PDN-HB ngày 02/3/2029 của Công ty Điện nước', ['CV', '05-PDN-HB', null, 'Công ty Điện nước']],
  ['văn bản số KTA-PX014/25-DL ngày 02/3/2029', ['CV', 'KTA-PX014/25-DL', null, null]],
  ['Văn bản số 07 ngày 11/5/2029 của Sở Lâm nghiệp', ['CV', '07', null, 'Sở Lâm nghiệp']],
  [
    'hướng dẫn của liên sở Nội vụ - Tài chính số 412/HD ngày 02/3/2029',
    ['HD', '412/HD', null, 'liên sở Nội vụ - Tài chính'],
  ],
  ['Quy chế phối hợp số 05/QCPH-CA-GD', ['QCPH', '05/QCPH-CA-GD', null, null]],
  [
    'Đề án “Nâng cao văn hóa đọc trong nhà trường”',
    ['ĐA', null, 'Đề án “Nâng cao văn hóa đọc trong nhà trường”', null],
  ],
  [
    'Nghị quyết đại hội lần thứ XIII của Đảng với phương châm mới',
    ['NQ', null, 'Nghị quyết đại hội lần thứ XIII của Đảng', null],
  ],
  ['luật an toàn thực phẩm và sách', ['L', null, 'luật an toàn thực phẩm', null]],
])('%s', async (sentence, expected) => {
  const [citation] = await cite(`Thực hiện ${sentence};`)
  const { documentType, number, name, issuer } = citation!
  expect([documentType?.code, number?.canonical ?? null, name, issuer]).toEqual(expected)
})

test('what a decision approves is its subject, and no citation of its own', async () => {
  const found = await cite('Căn cứ Quyết định số 9/QĐ-UBND của UBND xã phê duyệt Đề án “Nâng cao văn hóa đọc”;')
  expect(found.map(({ documentType }) => documentType?.code)).toEqual(['QĐ'])
})
