import { describe, expect, test } from 'vitest'
import { findGrids } from '../../src/read/pdf/grid.ts'
import type { Line } from '../../src/read/pdf/line.ts'
import { markerLength } from '../../src/read/pdf/list-marker.ts'
import { multiply } from '../../src/read/pdf/matrix.ts'
import type { Ruling } from '../../src/read/pdf/page-content.ts'
import { joinRulings } from '../../src/read/pdf/rulings.ts'
import { splitStamps } from '../../src/read/pdf/stamps.ts'
import { beginsItem, joinsWithoutBlank } from '../../src/read/pdf/text-block.ts'

const across = (at: number, from: number, to: number): Ruling => ({ horizontal: true, at, from, to })
const down = (at: number, from: number, to: number): Ruling => ({ horizontal: false, at, from, to })

function textLine(text: string, y = 100): Line {
  const words = text.split(' ').map((word, i) => ({
    runs: [{ text: word, font: null, bold: false, italic: false, raised: false }],
    x1: 80 + 40 * i,
    x2: 110 + 40 * i,
    glyphs: word.length,
  }))
  return { page: 1, words, x1: 80, x2: words.at(-1)!.x2, y, size: 8, artifact: false }
}

describe('drawn lines', () => {
  test('borders drawn cell by cell, a little off each other, and dashes are one line', () => {
    const joined = joinRulings([
      across(100, 80, 120),
      across(100.6, 121, 200),
      across(99.8, 200, 300),
      down(80, 100, 103),
      down(80, 105, 108),
      down(80, 110, 113),
    ])
    expect(joined.horizontal).toHaveLength(1)
    expect(joined.horizontal[0]).toMatchObject({ from: 80, to: 300 })
    expect(joined.vertical).toMatchObject([{ at: 80, from: 100, to: 113 }])
  })

  test('a table without outer borders at the sides is closed', () => {
    const [grid] = findGrids(
      joinRulings([
        across(100, 80, 400),
        across(130, 80, 400),
        across(160, 80, 400),
        down(200, 100, 160),
        down(300, 100, 160),
      ]),
    )
    expect(grid!.xs).toEqual([80, 200, 300, 400])
    expect(grid!.cells).toHaveLength(6)
  })

  test('a missing line between two cells merges them; a frame or an underline is no table', () => {
    const frame = [across(100, 80, 400), across(160, 80, 400), down(80, 100, 160), down(400, 100, 160)]
    expect(findGrids(joinRulings(frame))).toEqual([])
    expect(findGrids(joinRulings([across(100, 80, 400)]))).toEqual([])
    const [grid] = findGrids(joinRulings([...frame, across(130, 80, 240), down(240, 100, 160)]))
    expect(grid!.cells).toEqual([
      { row: 0, column: 0, rowSpan: 1, colSpan: 1 },
      { row: 0, column: 1, rowSpan: 2, colSpan: 1 },
      { row: 1, column: 0, rowSpan: 1, colSpan: 1 },
    ])
  })

  test('a drawing of very many lines is no table', () => {
    const many = Array.from({ length: 1600 }, (_, i) => [across(4 * i, 0, 9000), down(4 * i, 0, 9000)]).flat()
    expect(findGrids(joinRulings(many))).toEqual([])
  })
})

describe('list markers and line ends', () => {
  test.each([
    '- a',
    '+ a',
    '• a',
    '1. A',
    '1.2. A',
    '1.2 A',
    'a) a',
    '(1) a',
    'đ) a',
    'I. A',
    'IV. A',
    'Điều 5. A',
    'Phần II A',
    '¹ A',
  ])('«%s» begins an item', (text) => {
    expect(beginsItem(textLine(text), null)).toBe(true)
  })

  test.each(['15 a', '2031 a', '5/3/2031 a', 'Trong a', '1.000 đồng', '-5 độ', 'UBND.'])('«%s» does not', (text) => {
    expect(beginsItem(textLine(text), null)).toBe(false)
  })

  test('a number or dash that goes on with the line before is no marker', () => {
    expect(beginsItem(textLine('- 2031 là'), textLine('giai đoạn 2026'))).toBe(false)
    expect(beginsItem(textLine('1. Điều'), textLine('quy định tại khoản'))).toBe(false)
    expect(beginsItem(textLine('Điều 5. Nghị'), textLine('theo quy định tại'))).toBe(false)
    expect(markerLength('IX')).toBe(0)
  })

  test.each([
    ['số 17/QĐ-', 'UBND', true],
    ['số 17/', 'QĐ-UBND', true],
    ['số 489', '/KH-UBND', true],
    ['ST', 'T', true],
    ['năm học 2030 -', '2031', false],
    ['giáo viên', 'chủ nhiệm', false],
  ])('«%s» and «%s» joined without a blank: %s', (before, after, joined) => {
    expect(joinsWithoutBlank(before, after)).toBe(joined)
  })
})

describe('stamps and matrices', () => {
  test('labels of a document are no signature stamp', () => {
    const lines = ['Người ký: Hiệu trưởng', 'Giao thư viện thực hiện.'].map((text, i) => textLine(text, 100 + 10 * i))
    expect(splitStamps(lines)).toEqual({ body: lines, stamps: [] })
  })

  test('the inner transformation is applied first', () => {
    expect(multiply([2, 0, 0, 2, 10, 0], [1, 0, 0, 1, 5, 7])).toEqual([2, 0, 0, 2, 20, 14])
  })
})
