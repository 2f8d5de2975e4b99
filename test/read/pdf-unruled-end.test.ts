import { expect, test } from 'vitest'
import { bottom, cellTexts, fonts, left, line, makePdf, type Pdf, read, right, tables, texts } from './pdf-builder.ts'
import { drawTable } from './pdf-table-drawing.ts'

const xs = [left, 125, 330, right]
const header = ['TT', 'Nội dung', 'Phụ trách']
const rows = [
  ['1', 'Trồng cây quanh sân trường và chăm sóc bồn hoa', 'Tổ Văn phòng'],
  ['2', 'Dọn thư viện, xếp lại sách theo khối lớp', 'Thư viện'],
  ['3', 'Kiểm tra lan can, cầu thang của dãy nhà B', 'Tổ bảo vệ'],
]
const draw = (pdf: Pdf, y: number, some: readonly (readonly string[])[]): number =>
  drawTable(pdf, { xs, rows: some, y, rules: 'none' })

// Paragraphs are set in by 36 points, so that they begin inside the second column.
test.each([
  ['of larger type', fonts.regular, 14],
  ['in bold and of the same type', fonts.bold, 11],
])('a heading %s below a table without lines is no part of its last row', async (_, font, size) => {
  const pdf = await makePdf((pdf) => {
    const end = draw(pdf, 100, [header, ...rows])
    line(pdf, 'IV. KINH PHÍ', left + 50, end + 8, font, size)
    line(pdf, 'Chi từ quỹ của nhà trường.', left + 50, end + 28, fonts.regular, size)
  })
  const document = await read(pdf)
  expect(tables(document).map(cellTexts)).toEqual([[header, ...rows]])
  expect(texts(document)).toEqual(['IV. KINH PHÍ', 'Chi từ quỹ của nhà trường.'])
})

test('a table without lines may begin with one row at the foot of a page', async () => {
  const pdf = await makePdf((pdf) => {
    line(pdf, 'Phân công như sau:', left, bottom - 90)
    draw(pdf, bottom - 60, [header, rows[0]!])
    pdf.addPage()
    draw(pdf, 57, [header, ...rows.slice(1)])
  })
  expect(tables(await read(pdf)).map(cellTexts)).toEqual([[header, ...rows]])
})
