import { expect, test } from 'vitest'
import type { SourceTable } from '../../../src/model/source-document.ts'
import { readPlainText } from '../../../src/read/plain.ts'
import { cutLines } from '../../../src/read/text/lines.ts'
import { straightenColumns } from '../../../src/read/text/straight-columns.ts'

const head = [
  { column: 0, start: 1, end: 3 },
  { column: 1, start: 6, end: 16 },
  { column: 2, start: 24, end: 36 },
  { column: 3, start: 44, end: 52 },
]

const cellsOf = (lines: readonly string[]) =>
  straightenColumns(cutLines(lines.join('\n')), head).map((cells, i) =>
    cells?.map(({ column, start, end }) => `${column}:${lines[i]!.slice(start, end)}`),
  )

test('a stretch belongs to the column that it shares most with', () => {
  expect(
    cellsOf([
      ' 1    Sửa kệ sách       Tổ Mộc              Tháng 5',
      '      và khóa tủ      Tổ Đọc sách          Tháng 6',
      ' 2    Mua giấy của kho  Tổ Văn phòng trường Tháng 7',
    ]),
  ).toEqual([
    ['0:1', '1:Sửa kệ sách', '2:Tổ Mộc', '3:Tháng 5'],
    ['1:và khóa tủ', '2:Tổ Đọc sách', '3:Tháng 6'],
    ['0:2', '1:Mua giấy của kho', '2:Tổ Văn phòng trường', '3:Tháng 7'],
  ])
})

test('a sentence over the columns is no row', () => {
  expect(cellsOf(['Các tổ làm theo bảng trên, có gì vướng mắc thì báo ngay cho Văn phòng.'])).toEqual([undefined])
})

const printed = `                                Đơn vị           Thời
 TT         Nội dung                             hạn
                               thực hiện
       Sửa kệ sách, thay
  1    khóa tủ và sơn lại     Tổ Mộc           Tháng 5
       cửa kho
       Mua giấy của kho và
  2                           Tổ Văn phòng     Tháng 6
       cất vào tủ
\f                       2

                             Đơn vị           Thời
TT       Nội dung                              hạn
                            thực hiện
     Mở kho vào chiều thứ
 3   Sáu, ghi sổ mượn, trả  Tổ Đọc            Tháng 7
     và nhắc bạn trả sách
     Tổng kết hội đọc
 4                          Tổ Sử             Tháng 8
     sách
`

test('a head of three lines, cells set in their middle, and a page on which the columns stand elsewhere', () => {
  const tables = readPlainText(printed).blocks.filter((block): block is SourceTable => block.kind === 'table')
  const rows = tables.flatMap((table) =>
    table.rows.map(({ cells }) =>
      cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text.replace(/\n/g, ' ')).join(' ')),
    ),
  )
  expect(tables).toHaveLength(1)
  expect(rows.filter(([ordinal]) => /^\d$/.test(ordinal!))).toEqual([
    ['1', 'Sửa kệ sách, thay khóa tủ và sơn lại cửa kho', 'Tổ Mộc', 'Tháng 5'],
    ['2', 'Mua giấy của kho và cất vào tủ', 'Tổ Văn phòng', 'Tháng 6'],
    ['3', 'Mở kho vào chiều thứ Sáu, ghi sổ mượn, trả và nhắc bạn trả sách', 'Tổ Đọc', 'Tháng 7'],
    ['4', 'Tổng kết hội đọc sách', 'Tổ Sử', 'Tháng 8'],
  ])
})

test('the upper line of a head with «TT» is no head of its own, though its headings are known ones', () => {
  const text = `      Nội dung                          Thời hạn    Sản phẩm
 TT                  Đơn vị chủ trì
     công việc                         hoàn thành    dự kiến
  1  Sửa kệ sách       Tổ Mộc           Tháng 5       Biên bản
  2  Mua giấy          Tổ Sử            Tháng 6       Hóa đơn
`
  const [table] = readPlainText(text).blocks
  expect(table).toMatchObject({ kind: 'table', columns: 5 })
})

test('a line of more stretches than columns is no row', () => {
  const four = ' 1    Sửa kệ sách       Tổ Mộc              Tháng 5'
  expect(cellsOf([four, `${four}  2031`]).map((cells) => cells?.length)).toEqual([4, undefined])
})
