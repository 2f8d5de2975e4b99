import { expect, test } from 'vitest'
import type { SourceTable } from '../../../src/model/source-document.ts'
import { readPlainText } from '../../../src/read/plain.ts'
import { planOf } from '../../plan-of.ts'

/** The tables of a text, each row as its cells: line ends as «⏎», «>3» over three columns, «v2» over two rows. */
const tablesOf = (text: string): string[][] =>
  readPlainText(text)
    .blocks.filter((block): block is SourceTable => block.kind === 'table')
    .map(({ rows }) =>
      rows.map(({ cells }) =>
        cells
          .map(({ colSpan, rowSpan, paragraphs }) => {
            const words = paragraphs.flatMap((one) => one.text.split('\n').map((line) => line.trim()))
            return `${words.join('⏎')}${colSpan > 1 ? `>${colSpan}` : ''}${rowSpan > 1 ? `v${rowSpan}` : ''}`
          })
          .join(' | '),
      ),
    )

const alone = (...cells: string[]): string =>
  `|\n${cells.map((cell) => (cell === '' ? '|\n' : `${cell}\n|\n`)).join('')}`
const header = ['TT', 'Việc', 'Chủ trì', 'Hạn']
const mending = ['1', 'Sửa kệ sách', 'Tổ Mộc', 'Quý II']
const buying = ['2', 'Mua sách', 'Tổ Đọc', 'Tháng 5/2032']
const shown = (...rows: string[][]): string[] => rows.map((row) => row.join(' | '))

test.each<[string, string, string[]]>([
  ['one cell a line', alone(...header) + alone(...mending) + alone(...buying), shown(header, mending, buying)],
  [
    'cells of several lines',
    alone(...header) + alone('1', 'Sửa kệ\nsách cũ', 'Tổ Mộc', 'Quý II') + alone(...buying),
    shown(header, ['1', 'Sửa kệ⏎sách cũ', 'Tổ Mộc', 'Quý II'], buying),
  ],
  [
    'empty cells in the middle and at the end',
    alone(...header) +
      alone('1', 'Sửa kệ sách', '', 'Quý II') +
      alone('2', 'Mua sách', 'Tổ Đọc', '') +
      alone(...mending),
    shown(header, ['1', 'Sửa kệ sách', '', 'Quý II'], ['2', 'Mua sách', 'Tổ Đọc', ''], mending),
  ],
  [
    'a title with its number',
    alone(...header) + alone('**I**', '**KHO SÁCH**') + alone(...mending) + alone(...buying),
    [...shown(header), 'I | KHO SÁCH>3', ...shown(mending, buying)],
  ],
  [
    'cells merged downwards',
    alone(...header) + alone(...mending) + alone(...buying) + alone('Mua kệ', 'Tổ Mộc', 'Quý III') + alone(...mending),
    shown(header, mending, buying, ['', 'Mua kệ', 'Tổ Mộc', 'Quý III'], mending),
  ],
  [
    'a header of two rows',
    alone('TT', 'Việc', 'Cơ quan') +
      alone('Chủ trì', 'Phối hợp') +
      alone('1', 'Sửa kệ sách', 'Tổ Mộc', 'Tổ Đọc') +
      alone('2', 'Mua sách', 'Tổ Đọc', 'Tổ Mộc'),
    [
      'TTv2 | Việcv2 | Cơ quan>2',
      'Chủ trì | Phối hợp',
      '1 | Sửa kệ sách | Tổ Mộc | Tổ Đọc',
      '2 | Mua sách | Tổ Đọc | Tổ Mộc',
    ],
  ],
  [
    'a header with the empty cells of merged ones',
    alone('TT', 'Việc', 'Thời gian', '', '', 'Ghi chú') +
      alone('', '', 'Xuân', 'Hạ', 'Thu', '') +
      alone('1', 'Sửa kệ sách', 'x', '', 'x', '') +
      alone('2', 'Mua sách', '', 'x', '', 'Tổ Đọc'),
    [
      'TT | Việc | Thời gian |  |  | Ghi chú',
      ' |  | Xuân | Hạ | Thu | ',
      '1 | Sửa kệ sách | x |  | x | ',
      '2 | Mua sách |  | x |  | Tổ Đọc',
    ],
  ],
  ['rows without a rule below the header', '| TT | Việc |\n| 1 | Sửa kệ |', ['TT | Việc', '1 | Sửa kệ']],
  ['one row with a rule', '| TT | Việc |\n|---|---|', ['TT | Việc']],
  [
    'a cell broken by a line end',
    '| Ngày | Việc |\n|---|---|\n| 02/4/2032 | Nộp phiếu giấy.\nNộp cả phiếu điện tử. |\n| 03/4/2032 | Mở hội |',
    ['Ngày | Việc', '02/4/2032 | Nộp phiếu giấy.⏎Nộp cả phiếu điện tử.', '03/4/2032 | Mở hội'],
  ],
  [
    'a cell in the middle of a row broken by a line end',
    '| TT | Việc | Hạn |\n| 1 | Sửa kệ\nsách | Quý II |\n| 2 | Mua sách | Quý III |',
    ['TT | Việc | Hạn', '1 | Sửa kệ⏎sách | Quý II', '2 | Mua sách | Quý III'],
  ],
  [
    'rows torn by blank lines',
    '| TT | Việc | Hạn |\n| 1 | Sửa kệ | Quý II |\n\n| 2 | Mua sách | Quý III |\n\n| 3 | Mở kho | Quý IV |',
    ['TT | Việc | Hạn', '1 | Sửa kệ | Quý II', '2 | Mua sách | Quý III', '3 | Mở kho | Quý IV'],
  ],
  [
    'rows torn by blank lines, one of them broken by a line end',
    '| TT | Việc | Hạn |\n| 1 | Sửa kệ | Quý II |\n\n| 2 | Mua sách,\nvở | Quý III |\n\n| 3 | Mở kho | Quý IV |',
    ['TT | Việc | Hạn', '1 | Sửa kệ | Quý II', '2 | Mua sách,⏎vở | Quý III', '3 | Mở kho | Quý IV'],
  ],
  [
    'rows that lost their numbers, and a column without words',
    '| TT | Việc | Chủ trì | Hạn | |\n| | Sửa kệ sách cũ | Tổ Mộc | Quý II | |\n| Mua sách mới | Tổ Đọc | Quý III | | |\n| Việc của mùa hè | | | | |',
    [
      'TT | Việc | Chủ trì | Hạn',
      ' | Sửa kệ sách cũ | Tổ Mộc | Quý II',
      ' | Mua sách mới | Tổ Đọc | Quý III',
      'Việc của mùa hè>4',
    ],
  ],
  [
    'a title between two rows',
    '| TT | Việc | Hạn |\n| 1 | Sửa kệ | Quý II |\nTháng năm\n| 2 | Mua sách | Quý III |',
    ['TT | Việc | Hạn', '1 | Sửa kệ | Quý II', 'Tháng năm>3', '2 | Mua sách | Quý III'],
  ],
  [
    'line breaks in cells',
    '| Việc | Ai |\n|---|---|\n| Sửa kệ<br>sách | Tổ Mộc<br/>Tổ Đọc |',
    ['Việc | Ai', 'Sửa kệ⏎sách | Tổ Mộc⏎Tổ Đọc'],
  ],
  ['an escaped bar', '| Việc | Ai |\n|---|---|\n| Kệ A \\| B | Tổ Mộc |', ['Việc | Ai', 'Kệ A | B | Tổ Mộc']],
])('%s', (_, table, rows) => {
  expect(tablesOf(`Danh mục kho sách\n\n${table}\nCác tổ làm theo.`.replace(/\|\nCác/, '|\n\nCác'))).toEqual([rows])
})

test('two tables with a blank line between them stay two', () => {
  expect(tablesOf(`${alone('Kho A', 'Kho B')}\n\n${alone('TT', 'Việc')}${alone('1', 'Sửa kệ')}\n`)).toEqual([
    ['Kho A | Kho B'],
    ['TT | Việc', '1 | Sửa kệ'],
  ])
})

test.each([
  ['indented by tabs', '\t\t2. Giờ mở kho:\n\t\tCác tổ mượn sách trước ngày 12/8/2032.\n\t\tTổ Đọc ghi sổ.'],
  ['with a bar at its beginning only', '| Các tổ mượn sách.\nTổ Đọc ghi sổ.'],
  ['with a value between bars', '|x| ≤ 5 kệ mỗi kho\nTổ Đọc ghi sổ.'],
])('text %s is no table', (_, text) => expect(tablesOf(text)).toEqual([]))

test('every word of a torn table keeps its place in the input', () => {
  const text = `Kho\n\n${alone(...header)}${alone('1', 'Sửa **kệ\nsách**', 'Tổ Mộc', 'Quý II')}`
  for (const block of readPlainText(text).blocks) {
    if (block.kind !== 'table') continue
    for (const { paragraphs } of block.rows.flatMap(({ cells }) => cells))
      for (const { text: words, origin } of paragraphs)
        origin!.starts.forEach((start, run) => {
          const length = (origin!.starts[run + 1] ?? words.length) - start
          if (length !== origin!.lengths[run] || words[start] === '\n') return
          const from = origin!.origins[run]!
          expect(text.slice(from, from + length)).toBe(words.slice(start, start + length))
        })
  }
})

test('a title row whose number has a cell of its own groups the tasks below it', () => {
  const titled =
    alone('TT', 'Nội dung', 'Chủ trì', 'Thời gian') +
    alone('**I**', 'KHO SÁCH') +
    alone(...mending) +
    alone('**II**', 'BẠN ĐỌC') +
    alone(...buying)
  const { tasks } = planOf(`Phân công như sau:\n\n${titled}`)
  expect(tasks.map(({ content, group }) => `${group}: ${content}`)).toEqual([
    'I KHO SÁCH: Sửa kệ sách',
    'II BẠN ĐỌC: Mua sách',
  ])
})

test('a table of many bars is read in linear time', () => {
  const time = (rows: number): number => {
    const text = (alone(...header) + alone('', '', 'Tổ Mộc', '')).repeat(rows)
    const begin = process.cpuUsage().user
    readPlainText(text)
    return process.cpuUsage().user - begin
  }
  time(500)
  expect(time(4000) / time(500)).toBeLessThan(20)
})
