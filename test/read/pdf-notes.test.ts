import { expect, test } from 'vitest'
import { codes, fonts, left, line, type Pdf, readDrawn, right, texts } from './pdf-builder.ts'

/** Writes words on one line; what stands after `^` is raised, as the marks of notes are. */
function marked(pdf: Pdf, text: string, y: number, size = 14): void {
  let x = left
  for (const [i, stretch] of text.split('^').entries()) {
    const [, raised = '', rest = stretch] = i === 0 ? [] : /^(\d+)(.*)$/s.exec(stretch)!
    line(pdf, raised, x, y - 1, fonts.regular, 0.6 * size)
    if (raised !== '') x += pdf.widthOfString(raised)
    line(pdf, rest, x, y, fonts.regular, size)
    x += pdf.widthOfString(rest)
  }
}

function drawNotes(pdf: Pdf, notes: readonly string[]): void {
  pdf.moveTo(left, 690).lineTo(230, 690).stroke()
  notes.forEach((text, i) => {
    marked(pdf, text, 694 + 14 * i, 10)
  })
}

test('a note follows the paragraph that refers to it, and the marks are left out', async () => {
  const document = await readDrawn((pdf) => {
    marked(pdf, '1. Nhà trường bổ sung tủ sách ^1, sắp xếp lại kho^2.', 100)
    marked(pdf, '2. Phòng đọc rộng 60 m^2, mở cửa cả tuần.', 130)
    marked(pdf, '3. Thư viện báo cáo hằng quý.', 160)
    drawNotes(pdf, ['^1 Theo đề nghị của tổ thư viện.', '^2 Hoàn thành trước khai giảng.'])
  })
  expect(texts(document)).toEqual([
    '1. Nhà trường bổ sung tủ sách, sắp xếp lại kho.',
    'Theo đề nghị của tổ thư viện.',
    'Hoàn thành trước khai giảng.',
    '2. Phòng đọc rộng 60 m², mở cửa cả tuần.',
    '3. Thư viện báo cáo hằng quý.',
  ])
  expect(codes(document)).not.toContain('pdf-glyphs-lost')
})

test('a note that no mark refers to keeps its own and follows the page', async () => {
  const document = await readDrawn((pdf) => {
    marked(pdf, '1. Nhà trường bổ sung tủ sách^1.', 100)
    marked(pdf, '2. Thư viện báo cáo hằng quý.', 130)
    drawNotes(pdf, ['^7 Theo đề nghị của tổ thư viện.'])
    pdf.addPage()
    marked(pdf, '3. Các lớp tổng hợp kết quả.', 100)
  })
  expect(texts(document)).toEqual([
    '1. Nhà trường bổ sung tủ sách¹.',
    '2. Thư viện báo cáo hằng quý.',
    '⁷ Theo đề nghị của tổ thư viện.',
    '3. Các lớp tổng hợp kết quả.',
  ])
})

test('a note to a table cell follows the table', async () => {
  const document = await readDrawn((pdf) => {
    for (const y of [95, 120, 145]) pdf.moveTo(left, y).lineTo(right, y).stroke()
    for (const x of [left, 300, right]) pdf.moveTo(x, 95).lineTo(x, 145).stroke()
    line(pdf, 'Công việc', left + 5, 100)
    line(pdf, 'Thời gian', 305, 100)
    pdf.translate(5, 0)
    marked(pdf, 'Bổ sung tủ sách^1', 125)
    pdf.translate(-5, 0)
    line(pdf, 'Tháng 9', 305, 125)
    line(pdf, 'Thư viện báo cáo hằng quý cho ban giám hiệu.', left, 160)
    drawNotes(pdf, ['^1 Theo đề nghị của tổ thư viện.'])
  })
  expect(document.blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))).toEqual([
    'table',
    'Theo đề nghị của tổ thư viện.',
    'Thư viện báo cáo hằng quý cho ban giám hiệu.',
  ])
  expect(codes(document)).not.toContain('pdf-glyphs-lost')
})
