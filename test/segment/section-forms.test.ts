import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

type Node = {
  readonly path: string
  readonly title: { readonly text: string } | string | null
  readonly children: readonly Node[]
}

async function outline(lines: readonly string[]): Promise<string[]> {
  const { sections } = await parsePlan({ text: ['KẾ HOẠCH', 'Ngày hội trồng cây', '', ...lines].join('\n') })
  const walk = (nodes: readonly Node[]): string[] =>
    nodes.flatMap(({ path, title, children }) => {
      const words = title === null ? '' : typeof title === 'string' ? title : title.text
      return [`${path} ${words}`.trim(), ...walk(children)]
    })
  return walk(sections as unknown as readonly Node[])
}

test.each<[string, string[], string[]]>([
  ['a stroke and a full stop', ['a/. Trồng cây ở sân.', 'b/. Trồng cây ở ngõ.'], ['a', 'b']],
  [
    'a comma where the count goes on',
    ['A, Giống cây', 'Cây bàng.', 'B, Phân bón', 'Phân chuồng.'],
    ['A Giống cây', 'B Phân bón'],
  ],
  [
    'capitals of several styles',
    ['A. Giống cây', 'Cây bàng.', 'B.Phân bón', 'Phân chuồng.', 'C/ Nước tưới', 'Nước giếng.'],
    ['A Giống cây', 'B Phân bón', 'C Nước tưới'],
  ],
  [
    'a Roman number without its full stop',
    ['I. NỘI DUNG', '1. Trồng cây.', 'II Chế độ báo cáo', '1. Báo cáo tuần.'],
    ['I NỘI DUNG', 'I/1', 'II Chế độ báo cáo', 'II/1'],
  ],
  [
    'stars that head dashes',
    ['I. KINH PHÍ', '* Tiền cây', '- Cây bàng', '* Tiền phân', '- Phân chuồng'],
    ['I KINH PHÍ', 'I/*1', 'I/*1/-1', 'I/*2', 'I/*2/-1'],
  ],
  [
    'numbers in brackets',
    ['1. Các lớp nộp báo cáo về văn phòng', '(1) Số cây sống', '(2) Số cây chết', '2. Tổng kết hội.'],
    ['1 Các lớp nộp báo cáo về văn phòng', '1/1', '1/2', '2'],
  ],
  [
    'a number that comes twice',
    ['I. MỤC ĐÍCH', '1. Vui.', 'II. KINH PHÍ', '1. Tự lo.', 'II. TỔ CHỨC', '1. Các lớp.'],
    ['I MỤC ĐÍCH', 'I/1', 'II KINH PHÍ', 'II/1', 'II TỔ CHỨC', 'II/1'],
  ],
])('sections marked with %s', async (_, lines, expected) => {
  expect(await outline(lines)).toEqual(expected)
})

test.each<[string, string[], string[]]>([
  ['A, B and C in a sentence', ['I. NỘI DUNG', 'A, B và C là ba luống rau của khối Bốn.'], ['I NỘI DUNG']],
  ['a Roman number that continues no count', ['I. NỘI DUNG', 'III Chế độ báo cáo'], ['I NỘI DUNG']],
])('no section is marked by %s', async (_, lines, expected) => {
  expect(await outline(lines)).toEqual(expected)
})

test('a heading may be a sentence with a full stop, where numbered items stand below it', async () => {
  const heading = 'Giúp học sinh hiểu lợi ích của cây xanh đối với trường học và thôn xóm quanh trường mình đang học'
  expect(await outline([`1. ${heading}.`, 'a) Nghe kể chuyện.', 'b) Vẽ tranh.'])).toEqual([
    `1 ${heading}`,
    '1/a',
    '1/b',
  ])
})

test('a sentence that a list completes is text', async () => {
  const sentence = 'Lớp được nhận cây giống là lớp đã làm cỏ xong luống của mình, phải có đủ các điều kiện sau:'
  expect(await outline(['1. Giống cây', `1.1. ${sentence}`, 'a) Có luống.', 'b) Có sổ.'])).toEqual([
    '1 Giống cây',
    '1/1.1',
    '1/1.1/a',
    '1/1.1/b',
  ])
})

test.each([
  '**2. Giống cây:** Mỗi lớp một gói.',
  '**2. Giống cây.** Mỗi lớp một gói.',
  '*2. Giống cây:* Mỗi lớp một gói.',
])('words that are set off at the beginning are the title: %j', async (line) => {
  expect(await outline(['**1. Đất:** Mỗi lớp một luống.', '', line])).toEqual(['1 Đất', '2 Giống cây'])
})

test('the title of an appendix takes several lines', async () => {
  const { sections } = await parsePlan({
    text: [
      'KẾ HOẠCH',
      'Ngày hội trồng cây',
      '1. Trồng cây.',
      'Nơi nhận:',
      '- Các lớp;',
      '- Lưu: VT.',
      'HIỆU TRƯỞNG',
      'Lý Thị Mẫu',
      'PHỤ LỤC',
      'DANH SÁCH CÁC LỚP TRỒNG CÂY',
      'TRONG NGÀY HỘI NĂM 2031',
      '1. Lớp 4A',
      '2. Lớp 4B',
    ].join('\n'),
  })
  expect(sections.at(-1)).toMatchObject({ path: 'PL', title: 'DANH SÁCH CÁC LỚP TRỒNG CÂY TRONG NGÀY HỘI NĂM 2031' })
})
