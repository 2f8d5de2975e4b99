import { expect, test } from 'vitest'
import { locate, parsePlan } from '../../src/index.ts'

const letterhead = [
  'PHÒNG GD&ĐT HUYỆN GÒ MÂY',
  'TRƯỜNG TIỂU HỌC SAO KHUÊ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 27/KH-THSK',
  'Gò Mây, ngày 12 tháng 9 năm 2031',
]
const title = ['KẾ HOẠCH', 'Chăm sóc vườn rau năm 2031']
const body = [
  'I. MỤC ĐÍCH',
  '1. Học sinh biết trồng rau[1].',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Các lớp tưới rau hằng ngày.',
]
const end = ['Nơi nhận:', '- Các lớp;', '- Lưu: VT.', 'HIỆU TRƯỞNG', 'Lý Thị Mẫu']
const plan = [...letterhead, ...title, ...body, ...end]

const parse = (lines: readonly string[]) => parsePlan({ text: lines.join('\n') })

test.each<[string, string[], string[]]>([
  ['data in front of it', ['---', 'title: Kế hoạch vườn rau', 'date: 2031-10-01', '---'], []],
  [
    'a menu and a headline above it',
    ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Kế hoạch chăm sóc vườn rau của nhà trường', 'Ngày đăng: 01/10/2031 08:15'],
    [],
  ],
  [
    'a long sentence above its letterhead',
    [
      `Sáng nay, nhà trường đã đăng kế hoạch chăm sóc vườn rau, trong đó ${'các lớp được chia luống, nhận giống và cùng nhau ghi sổ, '.repeat(3)}mời phụ huynh theo dõi.`,
    ],
    [],
  ],
  [
    'other pages listed behind it',
    [],
    ['Những tin mới hơn', 'Lịch họp phụ huynh (15/10/2031)', 'Những tin cũ hơn', 'Số: 99/TB-THSK về nghỉ lễ'],
  ],
  [
    'buttons and other pages behind it',
    [],
    ['Chia sẻ: Facebook | Zalo | In trang', '***', 'Tin liên quan', 'Lịch họp phụ huynh'],
  ],
  [
    'buttons and a copyright behind it',
    [],
    ['Chia sẻ bài viết:', 'Facebook', 'Bản quyền thuộc về Trường Tiểu học Sao Khuê', 'Lượt xem: 152'],
  ],
  ['notes behind it', [], ['[1] Theo Kế hoạch số 5/KH-UBND ngày 02/01/2030.', '[2] Số liệu đến ngày 01/9/2031.']],
])('a document is read the same with %s', async (_, before, behind) => {
  const alone = await parse(plan)
  const inPage = await parse([...before, ...plan, ...behind])
  expect(inPage.text).toBe(alone.text)
  expect(inPage.header.date?.edtf).toBe('2031-09-12')
  expect(inPage.sections).toEqual(alone.sections)
  expect(inPage.diagnostics.map(({ code }) => code)).toContain('page-left-out')
  const input = [...before, ...plan, ...behind].join('\n')
  const number = inPage.header.number!
  expect(locate(inPage, number.span).map((place) => input.slice(place.input!.start, place.input!.end))).toEqual([
    number.text,
  ])
})

test.each<[string, string[]]>([
  [
    'an appendix behind the signature',
    [...plan, 'PHỤ LỤC', 'Các luống rau của từng lớp', '1. Lớp 4A: luống rau muống'],
  ],
  [
    'a company above its title',
    ['CÔNG TY CỔ PHẦN RAU MẪU', 'Địa chỉ: thôn Trên, xã Gò Mây', ...title, ...body, ...end],
  ],
  [
    'bases above its attached plan',
    ['Căn cứ Quy chế trường tiểu học;', 'Căn cứ tình hình thực tế;', ...title, ...body],
  ],
])('nothing is left out of %s', async (_, lines) => {
  const { diagnostics, text } = await parse(lines)
  expect(diagnostics.map(({ code }) => code)).not.toContain('page-left-out')
  expect(text.split('\n')).toEqual(lines)
})

test('notes stand above what the page sets behind the document', async () => {
  const behind = ['Chia sẻ: Facebook | Zalo', 'Những tin mới hơn', 'Lịch họp phụ huynh (15/10/2031)']
  const { text, diagnostics } = await parse([...plan, '[1] Theo sổ của kho rau.', ...behind])
  expect(text).toBe(plan.join('\n'))
  expect(diagnostics.filter(({ code }) => code === 'page-left-out')).toHaveLength(2)
})
