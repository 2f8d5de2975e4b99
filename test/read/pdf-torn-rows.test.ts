import { expect, test } from 'vitest'
import type { SourceTable } from '../../src/model/source-document.ts'
import { codes, readDrawn, tables } from './pdf-builder.ts'
import { drawTable } from './pdf-table-drawing.ts'

/** Draws a table on two pages and reads it. */
async function readTorn(
  xs: readonly number[],
  head: string[],
  first: string[][],
  second: string[][],
): Promise<SourceTable> {
  const document = await readDrawn((pdf) => {
    drawTable(pdf, { xs, rows: [head, ...first], y: 620, rules: 'strokes' })
    pdf.addPage()
    drawTable(pdf, { xs, rows: [head, ...second], y: 57, rules: 'strokes' })
  })
  expect(codes(document)).not.toContain('pdf-glyphs-lost')
  expect(tables(document)).toHaveLength(1)
  return tables(document)[0]!
}

const show = (table: SourceTable): string[][] =>
  table.rows.map(({ cells }) =>
    cells.map(({ column, rowSpan, paragraphs }) => {
      const text = paragraphs.map((one) => one.text).join(' ¶ ')
      return `${column}${rowSpan > 1 ? `×${rowSpan}` : ''}: ${text}`
    }),
  )

const steps = ['Bước', 'Nội dung', 'Người thực hiện', 'Thời gian']

test.each(['Bước 2', '2', 'b)'])('the rest of a cut row begins with a capital, under «%s»', async (label) => {
  const table = await readTorn(
    [80, 130, 300, 420, 538],
    steps,
    [
      [label.replace('2', '1').replace('b', 'a'), 'Tiếp nhận hồ sơ', 'Văn thư', '1 giờ'],
      [label, 'Xem xét, ký tờ trình và gửi đến', 'Hiệu trưởng', '2 giờ'],
    ],
    [
      ['', 'Phòng Giáo dục', '', ''],
      [label.replace('2', '3').replace('b', 'c'), 'Trả kết quả', 'Văn thư', '1 giờ'],
    ],
  )
  expect(show(table).slice(2)).toEqual([
    [`0: ${label}`, '1: Xem xét, ký tờ trình và gửi đến Phòng Giáo dục', '2: Hiệu trưởng', '3: 2 giờ'],
    [`0: ${label.replace('2', '3').replace('b', 'c')}`, '1: Trả kết quả', '2: Văn thư', '3: 1 giờ'],
  ])
})

test('ordinal and content that are empty under a repeated head are merged with those above', async () => {
  const table = await readTorn(
    [80, 112, 260, 390, 470, 538],
    ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'],
    [
      ['1', 'Rà soát tủ sách', 'Danh mục', 'Thư viện', 'Tháng 9'],
      ['2', 'Xây dựng kế hoạch tuyên truyền', 'Kế hoạch của trường', 'Hiệu trưởng', 'Tháng 10'],
    ],
    [
      ['', '', 'Kế hoạch của từng tổ chuyên môn', 'Tổ trưởng', 'Tháng 11'],
      ['3', 'Tổng kết', 'Báo cáo', 'Thư viện', 'Tháng 5'],
    ],
  )
  expect(show(table).slice(2)).toEqual([
    ['0×2: 2', '1×2: Xây dựng kế hoạch tuyên truyền', '2: Kế hoạch của trường', '3: Hiệu trưởng', '4: Tháng 10'],
    ['2: Kế hoạch của từng tổ chuyên môn', '3: Tổ trưởng', '4: Tháng 11'],
    ['0: 3', '1: Tổng kết', '2: Báo cáo', '3: Thư viện', '4: Tháng 5'],
  ])
})
