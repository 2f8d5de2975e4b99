import { expect, test } from 'vitest'
import { parsePlan } from '../../src/index.ts'

/** Sentences that teach the layout of the file: it breaks in the middle of them, and empty lines part its paragraphs. */
const habit = Array.from(
  { length: 6 },
  (_, i) =>
    `- Buổi thứ ${i + 1}, các nhóm đọc sách tại phòng\nđọc và ghi lại những điều đã học được trong\nsổ tay của nhóm mình.`,
)

/** What the lines become in a text with this habit. */
async function joined(lines: string): Promise<string[]> {
  const { text } = await parsePlan({ text: ['KẾ HOẠCH', 'Đọc sách', 'I. NỘI DUNG', ...habit, lines].join('\n\n') })
  return text.split('\n').slice(3 + habit.length)
}

test.each([
  ['a title in capitals', 'II. PHÂN CÔNG\nNHIỆM VỤ'],
  ['a marker alone on its line', '2.\nNhóm tuyên truyền'],
  ['a marker above a name in capitals', '3.\nSở Công Thương'],
  ['a letter alone on its line', 'a)\nNội dung thi'],
  ['the name of a body', 'b) Phối hợp với Sở Giáo dục và\nĐào tạo kiểm tra phòng đọc'],
  ['the name of who signs', 'Thượng tá Lò Thị Hoài\nSương'],
  ['a bracket', 'Các lớp đọc tốt được khen (lớp 4A,\nLớp 4B và Lớp 5C)'],
  ['a number in the sentence', 'Mỗi nhóm có một bảng ghi chép theo mẫu của cấp độ\n1. Bảng do nhóm trưởng giữ.'],
  ['a citation', 'Nội dung thực hiện theo quy định tại khoản\n2 Điều 5 và khoản 3 Điều 6 của Quy chế'],
])('%s that a line end broke is whole', async (_, lines) => {
  expect(await joined(lines)).toEqual([lines.replace('\n', ' ')])
})

test.each([
  ['items below an introduction', 'Mỗi nhóm chuẩn bị:\n- Một cuốn sách;\n- Một bảng ghi.'],
  ['items without full stops', 'Mỗi nhóm chuẩn bị:\n1. Một cuốn sách hay dành cho thiếu nhi\n2. Một bảng ghi'],
])('%s stay lines of their own', async (_, lines) => {
  expect(await joined(lines)).toEqual(lines.split('\n'))
})
