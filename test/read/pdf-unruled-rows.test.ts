import { describe, expect, test } from 'vitest'
import type { Line } from '../../src/read/pdf/line.ts'
import { type Fragment, groupRows } from '../../src/read/pdf/unruled/rows.ts'
import { cellTexts, codes, fonts, type Pdf, readDrawn, tables } from './pdf-builder.ts'
import { drawTable } from './pdf-table-drawing.ts'

const xs = [80, 118, 300, 400, 538]
const size = 11
const pitch = 12.65

const head = ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian']
const rows = [
  [
    '1',
    'Rà soát, bổ sung tủ sách lớp học và góc đọc của từng khối, lập danh mục sách còn thiếu',
    'Thư viện',
    'Tháng 9',
  ],
  ['2', 'Tổ chức ngày hội đọc sách', 'Đoàn trường, thư viện và ban đại diện cha mẹ học sinh', 'Ngày 21 tháng 4'],
  ['3', 'Tổng kết phong trào, khen thưởng tập thể và cá nhân có thành tích', 'Ban giám hiệu', 'Tháng 5'],
]

/** The lines that pdfkit would break a text into, at most as wide as the column. */
function wrap(pdf: Pdf, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && pdf.widthOfString(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Draws rows without lines, directly under each other, their cells from the top or in the middle; answers where they end. */
function drawRows(pdf: Pdf, list: readonly (readonly string[])[], y: number, inMiddle: boolean): number {
  let top = y
  for (const row of list) {
    pdf.font(row === head ? fonts.bold : fonts.regular, size)
    const cells = row.map((text, c) => wrap(pdf, text, xs[c + 1]! - xs[c]! - 10))
    const most = Math.max(...cells.map((lines) => lines.length))
    cells.forEach((lines, c) => {
      const from = top + (inMiddle ? ((most - lines.length) / 2) * pitch : 0)
      lines.forEach((line, i) => {
        pdf.text(line, xs[c]! + 5, from + i * pitch, { lineBreak: false })
      })
    })
    top += most * pitch
  }
  return top
}

describe('rows that no lines divide', () => {
  test.each([
    ['from the top', false],
    ['in the middle', true],
  ])('cells set %s, without room between the rows', async (_name, inMiddle) => {
    const document = await readDrawn((pdf) => {
      drawRows(pdf, [head, ...rows], 140, inMiddle)
    })
    expect(cellTexts(tables(document)[0])).toEqual([head, ...rows])
    expect(codes(document)).not.toContain('pdf-glyphs-lost')
  })

  test.each([
    ['with the head repeated', [head]],
    ['without', []],
  ])('a row that the page break cuts, %s', async (_name, repeated) => {
    const [first, second, third] = rows as [string[], string[], string[]]
    const rest = ['', 'để trình hiệu trưởng', '', '']
    const document = await readDrawn((pdf) => {
      drawRows(pdf, [head, first, second], 700, false)
      pdf.addPage()
      drawRows(pdf, [...repeated, rest, third], 57, false)
    })
    const cut = [second[0], `${second[1]} ${rest[1]}`, second[2], second[3]]
    expect(tables(document).map(cellTexts)).toEqual([[head, first, cut, third]])
  })
})

test('a head whose titles take two lines, beside «TT» and a title of one', async () => {
  const tall = ['TT', 'Nội dung', 'Trách nhiệm thực hiện', 'Thời gian (Năm học 2031 - 2032)']
  const document = await readDrawn((pdf) => {
    pdf.font(fonts.bold, size)
    const put = (text: string, column: number, y: number): void => {
      pdf.text(text, xs[column]! + 5, y, { lineBreak: false })
    }
    put('TT', 0, 140 + pitch)
    put('Nội dung', 1, 140 + pitch)
    for (const [c, lines] of [
      [2, ['Trách nhiệm', 'thực hiện']],
      [3, ['Thời gian', '(Năm học 2031 - 2032)']],
    ] as const) {
      put(lines[0], c, 140 + 0.3 * pitch)
      put(lines[1], c, 140 + 1.7 * pitch)
    }
    drawRows(pdf, rows, 140 + 3.2 * pitch, false)
  })
  expect(tables(document).map(cellTexts)).toEqual([[tall, ...rows]])
})

test('a row in the middle of its cells is set from the top where the page break cuts it', async () => {
  const [first, second, third] = rows as [string[], string[], string[]]
  const begun = [
    '4',
    'Củng cố đội ngũ cộng tác viên thư viện ở các khối lớp, tập huấn nghiệp vụ',
    'Thư viện',
    'Hằng năm',
  ]
  const document = await readDrawn((pdf) => {
    const y = drawRows(pdf, [head, first, second, third], 560, true)
    drawRows(pdf, [begun], y, false)
  })
  expect(tables(document).map(cellTexts)).toEqual([[head, first, second, third, begun]])
})

describe('the search for rows', () => {
  const fragment = (column: number, y: number, ordinal: Fragment['ordinal'] = null): Fragment => {
    const line: Line = { page: 1, words: [], x1: 100 * column, x2: 100 * column + 90, y, size: 10, artifact: false }
    return { column, line, ordinal }
  }

  test('one ordinal a row, and a title across is a row of its own', () => {
    const fragments = [
      fragment(0, 100, 'number'),
      fragment(1, 100),
      fragment(1, 112),
      fragment(-1, 124),
      fragment(0, 136, 'number'),
      fragment(1, 136),
    ]
    expect(groupRows(fragments, []).rows.map((row) => row.length)).toEqual([3, 1, 2])
  })

  test('lines across decide before ordinals do', () => {
    const fragments = [0, 12, 24, 36].map((y) => fragment(0, 100 + y, 'number'))
    expect(groupRows(fragments, [89, 113.5, 141]).rows.map((row) => row.length)).toEqual([2, 2])
  })

  test('every fragment of a long column without ordinals ends in one row', () => {
    const fragments = Array.from({ length: 5000 }, (_, i) => fragment(i % 3, 100 + 15 * Math.floor(i / 3)))
    const { rows } = groupRows(fragments, [])
    expect(rows.flat()).toHaveLength(5000)
    expect(new Set(rows.flat()).size).toBe(5000)
  })
})

describe('a table without ordinals', () => {
  const edges = [80, 300, 420, 538]
  const heading = ['Nội dung công việc', 'Người thực hiện', 'Thời gian']
  const works = [
    [
      'Rà soát tủ sách lớp học, lập danh mục sách còn thiếu của từng khối',
      'Thư viện, giáo viên chủ nhiệm',
      'Từ ngày 05/9/2031 đến ngày 10/9/2031',
    ],
    ['Ngày hội đọc sách', 'Đoàn trường', '21/4/2032'],
    ['Tổng kết', 'Ban giám hiệu', 'Tháng 5'],
  ]

  test('is found by its headings; the text below is no part of it', async () => {
    const document = await readDrawn((pdf) => {
      const y = drawTable(pdf, { xs: edges, rows: [heading, ...works], y: 140, rules: 'none' })
      pdf.font(fonts.regular, 13).text('Các lớp giữ gìn sách.', 80, y + 20)
    })
    expect(tables(document).map(cellTexts)).toEqual([[heading, ...works]])
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: 'Các lớp giữ gìn sách.' })
    expect(codes(document)).not.toContain('pdf-glyphs-lost')
  })

  test('goes on over the page', async () => {
    const document = await readDrawn((pdf) => {
      drawTable(pdf, { xs: edges, rows: [heading, ...works], y: 660, rules: 'none' })
      pdf.addPage()
      drawTable(pdf, { xs: edges, rows: works, y: 60, rules: 'none' })
    })
    expect(tables(document).map(cellTexts)).toEqual([[heading, ...works, ...works]])
  })

  test('is none where its headings say nothing of tasks', async () => {
    const document = await readDrawn((pdf) => {
      drawTable(pdf, {
        xs: edges,
        rows: [
          ['Lớp', 'Sĩ số', 'Vắng'],
          ['6A', '40', '1'],
          ['6B', '41', '0'],
        ],
        y: 140,
        rules: 'none',
      })
    })
    expect(tables(document)).toEqual([])
  })
})
