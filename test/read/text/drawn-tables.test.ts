import { expect, test } from 'vitest'
import type { SourceTable } from '../../../src/model/source-document.ts'
import { readPlainText } from '../../../src/read/plain.ts'
import { sniffFormat } from '../../../src/read/sniff.ts'

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

const drawn = `      Các tổ làm theo bảng dưới đây trong tháng, có gì vướng mắc thì báo ngay cho người phụ trách
kho sách của trường.

 TT    Việc                        Tổ phụ trách        Hạn
  1    Sửa kệ sách, thay khóa      Tổ Mộc              Quý II/2032
       tủ
  2    Mua sách                    Tổ Đọc, Tổ          Tháng 5/2032
                                   Văn phòng

  3    Mở kho                      Tổ Đọc              01/6/2032

      Kho mở cửa từ sáng đến chiều, trừ ngày nghỉ, cho mọi học sinh và thầy cô của nhà trường mượn.
 Nơi nhận:                                             TRƯỞNG KHO
 - Các tổ;
 - Lưu: Kho.                                           Lý Thị Mẫu
`

test('a table drawn with blanks, between paragraphs and beside no columns of an end', () => {
  expect(tablesOf(drawn)).toEqual([
    [
      'TT | Việc | Tổ phụ trách | Hạn',
      '1 | Sửa kệ sách, thay khóa⏎tủ | Tổ Mộc | Quý II/2032',
      '2 | Mua sách | Tổ Đọc, Tổ⏎Văn phòng | Tháng 5/2032',
      '3 | Mở kho | Tổ Đọc | 01/6/2032',
    ],
  ])
})

test('a table drawn with blanks goes on behind the end of a page', () => {
  const torn = drawn.replace('\n  3 ', `\n${'\n'.repeat(9)}\f\n  3 `)
  expect(tablesOf(torn)[0]).toHaveLength(4)
})

test('columns of recipients and signers, and wide gaps in text, are no table', () => {
  expect(tablesOf(drawn.slice(drawn.indexOf(' Nơi nhận')))).toEqual([])
  expect(tablesOf('TT.   Kho sách   mở cửa\nTổ Đọc   ghi sổ   hằng ngày')).toEqual([])
})

test('every word of a drawn table keeps its place', () => {
  for (const block of readPlainText(drawn).blocks) {
    if (block.kind !== 'table') continue
    for (const { text, origin } of block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)))
      for (const word of text.split(/\s+/).filter((one) => one !== '')) {
        const at = text.indexOf(word)
        const run = origin!.starts.findLastIndex((start) => start <= at)
        const from = origin!.origins[run]! + at - origin!.starts[run]!
        expect(drawn.slice(from, from + word.length)).toBe(word)
      }
  }
})

const tagged = `# Kho sách

<table>
<tr><th>TT</th><th>Việc</th><th colspan="2">Tổ</th></tr>
<tr><td>1</td><td>Sửa <b>kệ</b>,<br>thay khóa</td><td rowspan=2>Tổ Mộc</td><td>Tổ Đọc</td></tr>
<tr><td>2</td><td>Mua
sách</td><td>Tổ Sử</td></tr>
</table>

Hết.`

test('a table in tags inside of Markdown', () => {
  expect(tablesOf(tagged)).toEqual([
    ['TT | Việc | Tổ>2', '1 | Sửa kệ,⏎thay khóa | Tổ Mộcv2 | Tổ Đọc', '2 | Mua⏎sách | Tổ Sử'],
  ])
  expect(tablesOf(tagged.replace('</table>', ''))).toEqual([])
})

test.each<[string, string, 'html' | 'text']>([
  [
    'Markdown that begins with tags',
    `<div><p><strong>KHO SÁCH</strong></p></div>\n\n# Kế hoạch\n\n**I. MỤC TIÊU**\n\n**II. VIỆC**`,
    'text',
  ],
  ['the body of a page', '<div><p><b>KHO SÁCH</b></p>\n<p>Mở cửa</p></div>', 'html'],
  ['a page with stars in it', '<div>\n<p>**</p>\n<p>Mở cửa</p>\n<p>Đóng cửa</p></div>', 'html'],
  ['a whole page with Markdown in it', '<html><body><pre># Kho\n\n**Sách**\n\n## Mở</pre></body></html>', 'html'],
])('%s', (_, text, format) => expect(sniffFormat(new TextEncoder().encode(text))).toBe(format))

const rowsOf = (...rows: string[][]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => cell.padEnd(18))
        .join('')
        .trimEnd(),
    )
    .join('\n\n')
const blanks = {
  titled: rowsOf(
    ['Tuần 1'],
    ['02/4', 'Quét kho', 'Tổ Mộc'],
    ['04/4', 'Lau kệ', 'Tổ Đọc'],
    ['Tuần 2'],
    ['09/4', 'Dán nhãn', 'Tổ Đọc'],
  ),
  numbered: rowsOf(
    ['TT', 'Việc', 'Ai'],
    ['I', 'Việc của cả kho sách trong mùa hè năm nay'],
    ['1', 'Quét kho', 'Tổ Mộc'],
    ['2', 'Lau kệ', ''],
  ),
  twice: `${rowsOf(['TT', 'Việc', 'Ai'], ['1', 'Quét kho', 'Tổ Mộc'], ['2', 'Lau kệ', 'Tổ Đọc'])}\n\nKHO B\n\n${rowsOf(['TT', 'Việc', 'Ai'], ['1', 'Đếm vở', 'Tổ Vở'], ['2', 'Xếp vở', 'Tổ Vở'])}`,
}

test.each<[string, string, string[][]]>([
  [
    'without a head, below titles',
    blanks.titled,
    [['Tuần 1>3', '02/4 | Quét kho | Tổ Mộc', '04/4 | Lau kệ | Tổ Đọc', 'Tuần 2>3', '09/4 | Dán nhãn | Tổ Đọc']],
  ],
  [
    'with a title that has a number',
    blanks.numbered,
    [['TT | Việc | Ai', 'I | Việc của cả kho sách trong mùa hè năm nay>2', '1 | Quét kho | Tổ Mộc', '2 | Lau kệ | ']],
  ],
  [
    'twice, with a heading between',
    blanks.twice,
    [
      ['TT | Việc | Ai', '1 | Quét kho | Tổ Mộc', '2 | Lau kệ | Tổ Đọc'],
      ['TT | Việc | Ai', '1 | Đếm vở | Tổ Vở', '2 | Xếp vở | Tổ Vở'],
    ],
  ],
])('rows of blanks with blank lines between them, %s', (_, text, tables) => {
  expect(tablesOf(`Lịch làm việc\n\n${text}\n\nCác tổ làm theo.`)).toEqual(tables)
})

test('a line of a drawn cell goes on below only where there was no room for one more word', () => {
  const text = rowsOf(
    ['Việc', 'Ai', 'Hạn'],
    ['Quét kho', 'Tổ Mộc thân yêu', '02/4'],
    ['Lau kệ', 'Lý Thị Mẫu', '04/4'],
  ).replace('02/4', '02/4\n                  và các bạn lớp 5')
  expect(tablesOf(`Lịch\n\n${text}\n\nHết.`)[0]![1]).toBe('Quét kho | Tổ Mộc thân yêu và các bạn lớp 5 | 02/4')
  const persons = text.replace('và các bạn lớp 5', 'Bế Vân').replace('Tổ Mộc thân yêu', 'Lò A          ')
  expect(tablesOf(`Lịch\n\n${persons}\n\nHết.`)[0]![1]).toBe('Quét kho | Lò A⏎Bế Vân | 02/4')
})
