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
