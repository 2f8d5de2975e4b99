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

test('the tab behind the number of an item parts no columns', async () => {
  const items = [
    ['1.', 'Các tổ chuyên môn lập danh sách học sinh tham gia ngày hội đọc', 'sách.'],
    ['2.', 'Thư viện nhận danh sách, xếp chỗ và báo lại cho giáo viên chủ', 'nhiệm.'],
    ['I-', 'Ban giám hiệu duyệt kinh phí, mời khách và phân công người đón', 'tiếp.'],
    ['3/', 'Giáo viên chủ nhiệm nhắc học sinh mang theo một cuốn sách để', 'trao đổi.'],
  ]
  const pdf = await makePdf((pdf) => {
    items.forEach(([number, text, rest], i) => {
      const y = 100 + i * 36
      line(pdf, number!, left + 36, y)
      line(pdf, text!, left + 72, y)
      line(pdf, rest!, left, y + 18)
    })
  })
  expect(texts(await read(pdf))).toEqual(items.map((words) => words.join(' ')))
})

test('a cell of the first column that a page break cuts goes on', async () => {
  const xs = [left, 170, 240, 400, right]
  const header = ['Ngày', 'Giờ', 'Nội dung', 'Chủ trì']
  const draw = (pdf: Pdf, y: number, rows: readonly (readonly string[])[], merged: number): void => {
    const heights = rows.map(() => 24)
    drawTable(pdf, { xs: xs.slice(1), rows: rows.map((row) => row.slice(1)), y, rules: 'strokes', heights })
    for (const [i, [first]] of rows.entries()) {
      if (first !== '') line(pdf, first!, left + 4, y + i * 24 + 4, undefined, 11)
      if (i !== merged)
        pdf
          .moveTo(left, y + i * 24)
          .lineTo(170, y + i * 24)
          .stroke('#000000')
    }
    pdf
      .moveTo(left, y)
      .lineTo(left, y + rows.length * 24)
      .stroke('#000000')
    pdf
      .moveTo(left, y + rows.length * 24)
      .lineTo(170, y + rows.length * 24)
      .stroke('#000000')
  }
  const pdf = await makePdf((pdf) => {
    const rows = [
      ['Thứ Hai', '7h30', 'Chào cờ', 'Tổng phụ trách'],
      ['', '9h00', 'Họp giao ban', 'Hiệu trưởng'],
      ['Thứ Ba', '8h00', 'Kiểm tra thư viện', 'Phó Hiệu trưởng'],
    ]
    draw(pdf, bottom - 96, [header, ...rows], 2)
    pdf.addPage()
    draw(
      pdf,
      57,
      [
        ['', '14h00', 'Tiếp công dân', 'Hiệu trưởng'],
        ['Thứ Tư', '8h00', 'Hội thảo', 'Tổ Văn'],
      ],
      -1,
    )
  })
  const [table] = tables(await read(pdf))
  const days = table!.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0))
  expect(days.map(({ paragraphs, rowSpan }) => [paragraphs.map(({ text }) => text).join(' '), rowSpan])).toEqual([
    ['Ngày', 1],
    ['Thứ Hai', 2],
    ['Thứ Ba', 2],
    ['Thứ Tư', 1],
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
