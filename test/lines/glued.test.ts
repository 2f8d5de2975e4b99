import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

const paths = async (lines: readonly string[]): Promise<string[]> => {
  const { sections } = await parsePlan({ text: ['KẾ HOẠCH', 'Hội đọc', ...lines].join('\n') })
  const walk = (nodes: typeof sections): string[] => nodes.flatMap((node) => [node.path, ...walk(node.children)])
  return walk(sections)
}

test.each<[string, string[], string[]]>([
  [
    'behind a full stop',
    [
      '1. Chuẩn bị',
      'Các lớp chọn sách hay.2. Tổ chức đọc',
      'Mỗi lớp đọc một buổi.',
      '3. Tổng kết',
      'Nhà trường khen các lớp.',
    ],
    ['1', '2', '3'],
  ],
  [
    'behind a colon',
    ['Nhà trường tổ chức hội đọc như sau: I. Đối tượng', '1. Lớp 4', 'II. Thời gian', '1. Tháng 3'],
    ['I', 'I/1', 'II', 'II/1'],
  ],
  ['and the last of its siblings', ['a) Chọn sách.', 'b) Đọc sách.c) Ghi sổ.'], ['a', 'b', 'c']],
])('an item glued %s is one of its own', async (_, lines, expected) => {
  expect(await paths(lines)).toEqual(expected)
})

test.each<[string, string[], string[]]>([
  ['a sentence that cites an item', ['1. Chuẩn bị theo mục 2. Các lớp chọn sách.', '2. Tổ chức đọc'], ['1', '2']],
  ['an enumeration in one paragraph', ['1. Mỗi lớp chuẩn bị: 1. Sách; 2. Sổ; 3. Bút.', '2. Tổ chức đọc'], ['1', '2']],
  ['a bracket', ['1. Chuẩn bị (xem phần sau.2. Tổ chức) theo lớp.', '3. Tổng kết'], ['1', '3']],
])('%s stays whole', async (_, lines, expected) => {
  expect(await paths(lines)).toEqual(expected)
})
