import { describe, expect, test } from 'vitest'
import {
  cellTexts,
  codes,
  fonts,
  line,
  makePdf,
  paragraph,
  prose,
  read,
  readDrawn,
  tables,
  texts,
} from './pdf-builder.ts'
import { drawTable, type Rules, rule } from './pdf-table-drawing.ts'

const xs = [80, 112, 300, 390, 470, 538]
const head = ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian']
const rows = [
  head,
  [
    '1',
    'Xây dựng kế hoạch tổ chức ngày hội đọc sách và trình Hiệu trưởng phê duyệt',
    'Thư viện',
    'Các tổ chuyên môn',
    'Tháng 3/2031',
  ],
  [
    '2',
    'Trang trí sân trường, chuẩn bị loa đài và khu trưng bày sách',
    'Đoàn trường',
    'Ban đại diện cha mẹ học sinh',
    'Trước ngày 15/4',
  ],
  ['3', 'Tổng kết, khen thưởng', 'Ban giám hiệu', 'Thư viện', '20/4/2031'],
]

describe('tables of one page', () => {
  test.each<[Rules, boolean]>([
    ['strokes', true],
    ['rectangles', true],
    ['down', true],
    ['across', false],
    ['none', false],
  ])('lines drawn as %s: all cells exact', async (rules, ruled) => {
    const document = await readDrawn((pdf) => {
      paragraph(pdf, prose[0]!)
      pdf.y = drawTable(pdf, { xs, rows, y: 140, rules }) + 20
      paragraph(pdf, prose[1]!)
    })
    expect(cellTexts(tables(document)[0])).toEqual(rows)
    expect(tables(document).map((table) => [table.columns, table.ruled])).toEqual([[5, ruled]])
    expect(texts(document)).toEqual([prose[0], prose[1]])
    expect(codes(document)).not.toContain('pdf-glyphs-lost')
  })

  test('a head without «STT» between lines across', async () => {
    const plain = [
      ['Nội dung', 'Người thực hiện', 'Thời gian'],
      ['Chuẩn bị sách', 'Thư viện', 'Tháng 3'],
      ['Khai mạc', 'Ban tổ chức', 'Ngày 21/4'],
    ]
    const document = await readDrawn((pdf) => {
      drawTable(pdf, { xs: [80, 260, 400, 538], rows: plain, y: 100, rules: 'across' })
    })
    expect(cellTexts(tables(document)[0])).toEqual(plain)
  })

  test('cells merged to the right and downwards, a head of two rows', async () => {
    const document = await readDrawn((pdf) => {
      const edges = [80, 120, 280, 400, 538]
      const ys = [100, 125, 150, 180, 210, 240]
      for (const y of [100, 240]) rule(pdf, 80, y, 538, y)
      rule(pdf, 280, 125, 538, 125)
      rule(pdf, 80, 150, 538, 150)
      rule(pdf, 80, 180, 538, 180)
      rule(pdf, 80, 210, 280, 210)
      rule(pdf, 400, 210, 538, 210)
      for (const x of [80, 120, 280, 538]) rule(pdf, x, 100, x, x === 120 || x === 280 ? 150 : 240)
      for (const x of [120, 280]) rule(pdf, x, 180, x, 240)
      rule(pdf, 400, 125, 400, 150)
      rule(pdf, 400, 180, 400, 240)
      const put = (text: string, column: number, row: number): void =>
        line(pdf, text, edges[column]! + 5, ys[row]! + 6, fonts.regular, 11)
      put('STT', 0, 0)
      put('Nhiệm vụ', 1, 0)
      put('Phân công', 2, 0)
      put('Chủ trì', 2, 1)
      put('Phối hợp', 3, 1)
      put('I. Công tác chuẩn bị', 0, 2)
      put('1', 0, 3)
      put('Lập danh mục sách', 1, 3)
      put('Thư viện', 2, 3)
      put('Tổ Văn', 3, 3)
      put('2', 0, 4)
      put('Nhận sách', 1, 4)
      put('Tổ Sử', 3, 4)
    })
    const [table] = tables(document)
    expect(cellTexts(table)).toEqual([
      ['STT', 'Nhiệm vụ', 'Phân công'],
      ['Chủ trì', 'Phối hợp'],
      ['I. Công tác chuẩn bị'],
      ['1', 'Lập danh mục sách', 'Thư viện', 'Tổ Văn'],
      ['2', 'Nhận sách', 'Tổ Sử'],
    ])
    const spans = table!.rows.map((row) => row.cells.map((cell) => [cell.column, cell.rowSpan, cell.colSpan]))
    expect(spans).toEqual([
      [
        [0, 2, 1],
        [1, 2, 1],
        [2, 1, 2],
      ],
      [
        [2, 1, 1],
        [3, 1, 1],
      ],
      [[0, 1, 4]],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 2, 1],
        [3, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [3, 1, 1],
      ],
    ])
  })

  test('items inside a cell are paragraphs of their own, wrapped lines are not', async () => {
    const document = await readDrawn((pdf) => {
      drawTable(pdf, {
        xs,
        rows: [
          head,
          [
            '1',
            '- Rà soát danh mục sách hiện có trong thư viện;\n- Bổ sung sách mới cho học sinh.',
            'Thư viện',
            '',
            'Quý I',
          ],
        ],
        y: 100,
        rules: 'strokes',
      })
    })
    expect(cellTexts(tables(document)[0])[1]).toEqual([
      '1',
      '- Rà soát danh mục sách hiện có trong thư viện; ¶ - Bổ sung sách mới cho học sinh.',
      'Thư viện',
      '',
      'Quý I',
    ])
  })

  test.each([
    ['07h1\n5', '07h15'],
    ['15/10/203\n1', '15/10/2031'],
    ['15/10\n16/10', '15/10 16/10'],
    ['2031\n2032', '2031 2032'],
  ])('a figure that a narrow cell breaks is whole: %j', async (lines, whole) => {
    const document = await readDrawn((pdf) => {
      const cells = [
        ['Giờ', 'Nội dung công việc', 'Nơi họp'],
        [lines, 'Họp giao ban', 'Phòng họp 1'],
      ]
      drawTable(pdf, { xs: [80, 145, 300, 538], rows: cells, y: 100, rules: 'strokes' })
    })
    const words = cellTexts(tables(document)[0])[1]![0]!.replace(' ¶ ', ' ')
    expect(words).toBe(whole)
  })

  test('text that runs upwards in a narrow cell belongs to the cell; a frame is no table', async () => {
    const document = await readDrawn((pdf) => {
      drawTable(pdf, {
        xs: [80, 110, 300, 420],
        rows: [
          ['', 'Nội dung', 'Ghi chú'],
          ['', 'Khai mạc', ''],
        ],
        y: 100,
        rules: 'strokes',
        heights: [90, 30],
      })
      pdf.save().rotate(-90, { origin: [98, 180] })
      line(pdf, 'Ngày', 98, 174, fonts.regular, 11)
      pdf.restore()
      pdf.rect(80, 300, 200, 40).stroke()
      line(pdf, 'DỰ THẢO', 120, 312)
    })
    expect(cellTexts(tables(document)[0])[0]).toEqual(['Ngày', 'Nội dung', 'Ghi chú'])
    expect(tables(document)).toHaveLength(1)
    expect(texts(document)).toEqual(['DỰ THẢO'])
  })

  test('a broken title of the first column is put together', async () => {
    const document = await readDrawn((pdf) => {
      drawTable(pdf, {
        xs: [80, 104, 300, 420],
        rows: [
          ['ST\nT', 'Nội dung', 'Ghi chú'],
          ['1', 'Khai mạc', ''],
        ],
        y: 100,
        rules: 'strokes',
      })
    })
    expect(cellTexts(tables(document)[0])[0]![0]).toBe('STT')
  })
})

describe('tables over several pages', () => {
  const cut = (repeatHead: boolean, rules: Rules) =>
    makePdf((pdf) => {
      drawTable(pdf, {
        xs,
        rows: [
          head,
          rows[1]!,
          ['2', 'Tuyên truyền, giới thiệu sách trong giờ chào cờ theo Kế hoạch số', 'Đoàn trường', 'Tổ Văn', 'Tháng 4'],
        ],
        y: 600,
        rules,
      })
      pdf.addPage()
      line(pdf, '2', 307, 30, fonts.regular, 13)
      const rest = [
        ['', '12/KH-THHB ngày 02/3/2031 của nhà trường', '', '', ''],
        ['3', 'Tổng kết, khen thưởng', 'Ban giám hiệu', 'Thư viện', '20/4/2031'],
      ]
      drawTable(pdf, { xs, rows: repeatHead ? [head, ...rest] : rest, y: 60, rules })
    })
  const whole = [
    head,
    rows[1],
    [
      '2',
      'Tuyên truyền, giới thiệu sách trong giờ chào cờ theo Kế hoạch số 12/KH-THHB ngày 02/3/2031 của nhà trường',
      'Đoàn trường',
      'Tổ Văn',
      'Tháng 4',
    ],
    rows[3],
  ]

  test.each<[boolean, Rules]>([
    [true, 'strokes'],
    [false, 'rectangles'],
    [false, 'none'],
  ])('a cut row is one row, a repeated head (%s) stands once; lines: %s', async (repeatHead, rules) => {
    const document = await read(await cut(repeatHead, rules))
    expect(tables(document)).toHaveLength(1)
    expect(cellTexts(tables(document)[0])).toEqual(whole)
    expect(tables(document)[0]!.rows[0]!.isHeader).toBe(repeatHead)
    expect(codes(document)).toEqual(['page-number-dropped'])
  })

  test('a cut cell lists its places on both pages', async () => {
    const document = await read(await cut(true, 'strokes'))
    const [cell] = tables(document)[0]!.rows[2]!.cells.slice(1)
    expect(cell!.paragraphs).toHaveLength(1)
    expect(cell!.paragraphs[0]!.parts.map((part) => part.page)).toEqual([1, 2])
  })

  test.each([
    ['a repeated head of two rows, on a page with other margins', true, 1],
    ['no head on a page with other margins: another table', false, 2],
  ])('%s', async (_, repeatHead, count) => {
    const second = ['', '', '', 'chủ trì', '']
    const bytes = await makePdf((pdf) => {
      drawTable(pdf, { xs, rows: [head, second, rows[1]!], y: 700, rules: 'strokes' })
      pdf.addPage()
      const moved = xs.map((x) => x + 18)
      const rest = ['2', 'Tổng kết', 'Ban giám hiệu', 'Thư viện', 'Tháng 5']
      drawTable(pdf, { xs: moved, rows: repeatHead ? [head, second, rest] : [rest], y: 60, rules: 'strokes' })
    })
    const found = tables(await read(bytes))
    expect(found).toHaveLength(count)
    expect(cellTexts(found[0])).toHaveLength(count === 1 ? 4 : 3)
  })

  test('the next row after the break stays a row, though its ordinal is missing, when all its cells are filled', async () => {
    const bytes = await makePdf((pdf) => {
      drawTable(pdf, {
        xs,
        rows: [head, ['1', 'Chuẩn bị sách.', 'Thư viện', 'Tổ Văn', 'Tháng 3']],
        y: 700,
        rules: 'strokes',
      })
      pdf.addPage()
      drawTable(pdf, {
        xs,
        rows: [['', 'Trưng bày sách.', 'Đoàn trường', 'Tổ Sử', 'Tháng 4']],
        y: 60,
        rules: 'strokes',
      })
    })
    expect(cellTexts(tables(await read(bytes))[0]).slice(1)).toEqual([
      ['1', 'Chuẩn bị sách.', 'Thư viện', 'Tổ Văn', 'Tháng 3'],
      ['', 'Trưng bày sách.', 'Đoàn trường', 'Tổ Sử', 'Tháng 4'],
    ])
  })

  test('tables with other columns, or with text between them, stay apart', async () => {
    const bytes = await makePdf((pdf) => {
      drawTable(pdf, { xs, rows: rows.slice(0, 2), y: 650, rules: 'strokes' })
      pdf.addPage()
      drawTable(pdf, {
        xs: [80, 200, 538],
        rows: [
          ['Họ tên', 'Chức vụ'],
          ['Lò Thị Sương', 'Giáo viên'],
        ],
        y: 60,
        rules: 'strokes',
      })
      line(pdf, 'Danh sách kèm theo:', 85, 150)
      drawTable(pdf, {
        xs: [80, 200, 538],
        rows: [
          ['Lớp', 'Sĩ số'],
          ['4A', '32'],
        ],
        y: 180,
        rules: 'strokes',
      })
    })
    expect(tables(await read(bytes))).toHaveLength(3)
  })
})
