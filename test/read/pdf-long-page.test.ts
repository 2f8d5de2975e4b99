import { expect, test } from 'vitest'
import { cellTexts, codes, fonts, line, makePdf, type Pdf, read, tables } from './pdf-builder.ts'

const columns = [80, 120, 330, 450]

function drawRow(pdf: Pdf, cells: readonly string[], y: number, font: string = fonts.regular): void {
  cells.forEach((text, c) => {
    line(pdf, text, columns[c]!, y, font, 9)
  })
}

const rows = 1500

test('a long page keeps every row of a table whose cells say the same', async () => {
  const head = ['STT', 'Nội dung công việc', 'Đơn vị', 'Thời gian']
  const cells = ['Rà soát tủ sách lớp học', 'Thư viện', 'Tháng 9']
  const draw = (pdf: Pdf): void => {
    drawRow(pdf, head, 50, fonts.bold)
    for (let i = 0; i < rows; i++) drawRow(pdf, [String((i % 900) + 1), ...cells], 62 + 12 * i)
  }
  const document = await read(await makePdf(draw, { size: [595, 100 + 12 * rows] }))
  expect(tables(document)).toHaveLength(1)
  const [first, ...rest] = cellTexts(tables(document)[0])
  expect(first).toEqual(head)
  expect(rest).toHaveLength(rows)
  expect(rest.every((row, i) => row[0] === String((i % 900) + 1) && row.slice(1).join() === cells.join())).toBe(true)
  expect(codes(document)).not.toContain('pdf-glyphs-lost')
})

test('what is drawn twice across the border of two stripes of the page is still one, and bold', async () => {
  const document = await read(
    await makePdf((pdf) => {
      for (let y = 40; y < 700; y += 15.7)
        for (const shift of [0, 0.4]) line(pdf, `Dòng ${y.toFixed(1)}`, 100, y + shift)
    }),
  )
  const texts = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
  expect(
    texts
      .map(({ text }) => text)
      .join(' ')
      .match(/Dòng/g),
  ).toHaveLength(43)
  expect(texts.every(({ bold, text }) => bold?.some(({ start, end }) => end - start === text.length))).toBe(true)
})
