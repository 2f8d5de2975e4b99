import { expect, test } from 'vitest'
import { bottom, cellTexts, left, line, makePdf, type Pdf, read, right, tables, texts } from './pdf-builder.ts'
import { drawTable } from './pdf-table-drawing.ts'

/** Draws words so that they fill the line from margin to margin. */
function drawStretched(pdf: Pdf, words: readonly string[], y: number): void {
  const width = words.reduce((sum, word) => sum + pdf.widthOfString(word), 0)
  const gap = (right - left - width) / (words.length - 1)
  let x = left
  for (const word of words) {
    line(pdf, word, x, y)
    x += pdf.widthOfString(word) + gap
  }
}

test('lines that justification stretches before long words are no columns', async () => {
  const address = 'thuvien.huongnghiep@truonghoamai-binhlam.example.edu.vn'
  const pdf = await makePdf((pdf) => {
    drawStretched(pdf, '1. Các tổ gửi danh sách về thư viện (cô Hoa'.split(' '), 100)
    drawStretched(pdf, 'Mai, số máy lẻ 0299.3000.118; email:'.split(' '), 118)
    drawStretched(pdf, [address, 'hoặc', 'gửi'], 136)
    line(pdf, 'trực tiếp trước ngày 05/12/2031.', left, 154)
  })
  expect(texts(await read(pdf))).toEqual([
    `1. Các tổ gửi danh sách về thư viện (cô Hoa Mai, số máy lẻ 0299.3000.118; email: ${address} hoặc gửi trực tiếp trước ngày 05/12/2031.`,
  ])
})

test('a header alone at the foot of a page swallows no row of the next page', async () => {
  const xs = [left, 170, 400, right]
  const header = ['Ngày', 'nội dung', 'phụ trách']
  const rows = [
    ['Thứ Hai', 'chào cờ đầu tuần', 'tổng phụ trách'],
    ['Thứ Ba', 'kiểm tra thư viện', 'ban giám hiệu'],
  ]
  const pdf = await makePdf((pdf) => {
    line(pdf, 'Lịch công tác của nhà trường trong tuần như sau:', left, 100)
    drawTable(pdf, { xs, rows: [header], y: bottom - 24, rules: 'strokes' })
    pdf.addPage()
    drawTable(pdf, { xs, rows: [header, ...rows], y: 57, rules: 'strokes' })
  })
  const found = tables(await read(pdf))
  expect(found.map(cellTexts)).toEqual([[header, ...rows]])
})
