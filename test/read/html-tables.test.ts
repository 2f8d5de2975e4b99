import { describe, expect, it } from 'vitest'
import { firstTable, readPage, readTexts, textOf } from './html-page.ts'

const grid = (table: Awaited<ReturnType<typeof firstTable>>) =>
  table.rows.map((row) =>
    row.cells.map((cell) => [cell.paragraphs[0]?.text ?? '', cell.column, cell.colSpan, cell.rowSpan]),
  )

describe('tables of a page', () => {
  it('lays out spans', async () => {
    const table =
      await firstTable(`<table border="1"><tr><th rowspan=2>TT<th colspan="2">Phân công<th rowspan=2>Hạn</tr>
      <tr><th>Chủ trì<th>Phối hợp</tr><tr><td>1<td>Tổ Toán<td>Tổ Văn<td>10/6</table>`)
    expect(table.columns).toBe(4)
    expect(grid(table)).toEqual([
      [
        ['TT', 0, 1, 2],
        ['Phân công', 1, 2, 1],
        ['Hạn', 3, 1, 2],
      ],
      [
        ['Chủ trì', 1, 1, 1],
        ['Phối hợp', 2, 1, 1],
      ],
      [
        ['1', 0, 1, 1],
        ['Tổ Toán', 1, 1, 1],
        ['Tổ Văn', 2, 1, 1],
        ['10/6', 3, 1, 1],
      ],
    ])
    expect(table.rows.map((row) => row.isHeader)).toEqual([true, true, false])
  })

  it('clamps spans that reach too far', async () => {
    const table = await firstTable(
      '<table border=1><tr><td colspan=99999999 rowspan=99999999>a<td rowspan=0>b</tr><tr><td>c</table>',
    )
    expect(grid(table)).toEqual([
      [
        ['a', 0, 63, 2],
        ['b', 63, 1, 2],
      ],
      [['c', 64, 1, 1]],
    ])
  })

  it('puts head and foot where they are printed', async () => {
    const html =
      '<table border=1><tfoot><tr><td>f<td>1</tfoot><tbody><tr><td>b<td>2</tbody><thead><tr><td>h<td>3</thead></table>'
    const table = await firstTable(html)
    expect(textOf(table)).toEqual([
      ['h', '3'],
      ['b', '2'],
      ['f', '1'],
    ])
    expect(table.rows.map((row) => row.isHeader)).toEqual([true, false, false])
  })

  it('gives a caption a paragraph of its own', async () => {
    expect(await readTexts('<table border=1><caption>Bảng 1</caption><tr><td>a<td>b</table>')).toEqual([
      'Bảng 1',
      [['a', 'b']],
    ])
  })

  it('writes a nested table row by row', async () => {
    const inner = '<table border=1><tr><td>1<td>2</tr><tr><td>3<td>4</tr></table>'
    const table = await firstTable(`<table border=1><tr><td>a<td>b ${inner} c</tr></table>`)
    expect(table.rows[0]?.cells[1]?.paragraphs.map(({ text }) => text)).toEqual(['b', '1\t2', '3\t4', 'c'])
  })

  it.each([
    ['<table border=1>', '', true],
    ['<table border=0>', '', false],
    ['<table style="border:none">', '', false],
    ['<table>', '', true],
    ['<table>', 'style="border: none; padding: 0in"', false],
    ['<table border=0>', 'style="border:solid windowtext 1.0pt"', true],
    ['<table style="border: 1px solid black">', '', true],
    ['<table style="border-collapse:collapse">', '', true],
  ])('says whether lines are drawn: %s %s', async (table, cell, ruled) => {
    expect((await firstTable(`${table}<tr><td ${cell}>a<td ${cell}>b</table>`)).ruled).toBe(ruled)
  })

  it('reads through tables that only frame the page', async () => {
    const inner = '<table border=1><tr><td>1<td>2</tr><tr><td>3<td>4</tr></table>'
    expect(await readTexts(`<table border=0><tr><td><p>Kế hoạch</p>${inner}</td></tr></table>`)).toEqual([
      'Kế hoạch',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ])
    expect(await readTexts(`<table border=0><tr><td>Trái</td><td>Phải${inner}</td></tr></table>`)).toHaveLength(3)
  })

  it('keeps the letterhead, a table without lines', async () => {
    const html = '<table border=0><tr><td>SỞ A<br>PHÒNG B</td><td>CỘNG HÒA</td></tr></table>'
    expect(await readTexts(html)).toEqual([[['SỞ A\nPHÒNG B', 'CỘNG HÒA']]])
  })

  it('leaves out empty tables and hidden rows', async () => {
    expect(await readTexts('<table border=1><tr><td>&nbsp;</td></tr></table><p>a</p>')).toEqual(['a'])
    const table = await firstTable(
      '<table border=1><tr style="display:none"><td>x<td>y</tr><tr><td>a<td>b</tr></table>',
    )
    expect(textOf(table)).toEqual([['a', 'b']])
  })

  it('does not hand the alignment around a table to its cells', async () => {
    const { blocks } = await readPage('<div align=center><table border=1><tr><td>a<td align=right>b</table></div>')
    const cells = blocks[0]?.kind === 'table' ? blocks[0].rows[0]?.cells : []
    expect(cells?.map((cell) => cell.paragraphs[0]?.alignment)).toEqual([null, 'right'])
  })
})
