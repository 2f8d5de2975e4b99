import { expect, test } from 'vitest'
import { parsePlan } from '../../src/parse-plan.ts'

const read = async (body: string) =>
  await parsePlan({ text: `KẾ HOẠCH\nCông tác năm 2026\n\nV. TỔ CHỨC THỰC HIỆN\n${body}\n` })

test.each([
  [
    'a sentence that goes on behind a semicolon opens the list',
    '1. Giao Sở Xây dựng chủ trì, hướng dẫn thực hiện Đề án; tổ chức thực hiện các nhiệm vụ sau:\n- Rà soát quy định;\n- Mở lớp tập huấn;',
    [['Sở Xây dựng'], ['Sở Xây dựng']],
  ],
  [
    'a heading that is a sentence',
    '1. Sở Y tế chủ trì, phối hợp với Sở Xây dựng thực hiện các chương trình có liên quan như:\n- Mở lớp tập huấn;\n- Kiểm tra các trạm;',
    [['Sở Y tế'], ['Sở Y tế']],
  ],
  ['who no list knows, before a colon', '1. Các cơ sở nuôi ong: Theo dõi, giám sát đàn ong.', [['Các cơ sở nuôi ong']]],
  [
    'a basis that ends in a purpose',
    '1. Các cơ quan, đơn vị căn cứ Kế hoạch này và tình hình để phát động, triển khai đợt thi đua.',
    [['Các cơ quan, đơn vị']],
  ],
  [
    'what was given by duty is no right',
    '1. Các tổ theo chức năng, nhiệm vụ được giao chủ động phối hợp với Công an xã tuần tra.',
    [['Các tổ']],
  ],
  [
    'behind a condition that no comma ends',
    '1. Trong quá trình thực hiện, nếu thấy cần sửa đổi, bổ sung các sở, ngành, địa phương chủ động đề xuất gửi Sở Xây dựng.',
    [['các sở, ngành', 'địa phương']],
  ],
  [
    'a case of a request is no task of its own',
    '1. Nếu có khó khăn, vướng mắc đề nghị các cơ quan, đơn vị và địa phương phản ánh về Sở Xây dựng; trường hợp vượt thẩm quyền, Sở Xây dựng báo cáo UBND tỉnh.',
    [['các cơ quan, đơn vị', 'địa phương']],
  ],
  [
    'a board of several areas',
    '1. Ban Quản lý các khu chế xuất và khu công nghiệp chủ trì tổ chức tập huấn.',
    [['Ban Quản lý các khu chế xuất và khu công nghiệp']],
  ],
])('%s', async (_, body, leads) => {
  const { tasks } = await read(body)
  expect(tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual(leads)
})

test('a label of time below an item is said of it, and is no task', async () => {
  const { tasks, deadlines } = await read(
    '1. Sở Xây dựng\n- Rà soát hồ sơ.\nThời gian hoàn thành: Trước ngày 15/11/2026.\n- Mở lớp tập huấn.\nThời gian hoàn thành: Tháng 12/2026.',
  )
  expect(tasks.map(({ content, time }) => [content, ...time.map(({ edtf }) => edtf)])).toEqual([
    ['Rà soát hồ sơ.', '2026-11-15'],
    ['Mở lớp tập huấn.', '2026-12'],
  ])
  expect(deadlines.map(({ obligation }) => obligation)).toEqual(['Rà soát hồ sơ', 'Mở lớp tập huấn'])
})

test.each([
  [
    'được UBND tỉnh phê duyệt tại các Quyết định: số 36/QĐ-UBND ngày 11/01/2024 về quy hoạch A; số 69/QĐ-UBND ngày 12/12/2024',
    'UBND tỉnh',
  ],
  [
    'theo các Quyết định của Thủ tướng Chính phủ về quy hoạch: Quyết định số 16/QĐ-TTg phê duyệt A; Quyết định số 79/QĐ-TTg phê duyệt B',
    'Thủ tướng Chính phủ',
  ],
])('«%s» share an issuer', async (words, issuer) => {
  const { citations } = await read(`1. Rà soát quy hoạch ${words}.`)
  expect(citations.map((citation) => citation.issuer)).toEqual([issuer, issuer])
})
