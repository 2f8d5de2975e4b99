import { describe, expect, it } from 'vitest'
import { borders, cell, paragraph, row, run, style, table } from './docx/markup.ts'
import { readParts, readTable, showTable } from './docx/read-built.ts'

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const begin = '<w:vMerge w:val="restart"/>'
const on = '<w:vMerge/>'
const header = '<w:tblHeader/>'

async function shown(columns: number, rows: readonly string[], properties = ''): Promise<string[][]> {
  return showTable(await readTable({ body: table(columns, rows, properties) }))
}

describe('cells', () => {
  it('have their grid columns and what they span', async () => {
    const rows = [
      row([cell('a', span(2)), cell('b')]),
      row([cell('c'), cell('d', span(2))], '<w:gridBefore w:val="1"/>'),
      row([cell('e')], '<w:gridAfter w:val="3"/>'),
    ]
    const found = await readTable({ body: table(3, rows) })
    expect(found.columns).toBe(4)
    expect(showTable(found)).toEqual([['0→2: a', '2: b'], ['1: c', '2→2: d'], ['0: e']])
  })

  it('are listed once where they are merged downwards', async () => {
    const rows = [
      row([cell('a', begin), cell('b', span(2) + begin)]),
      row([cell('no', on), cell('no', span(2) + on)]),
      row([cell('no', '<w:vMerge w:val="continue"/>'), cell('c'), cell('d')]),
      row([cell('e'), cell('f', begin), cell('g')]),
    ]
    expect(await shown(3, rows)).toEqual([['0↓3: a', '1→2↓2: b'], [], ['1: c', '2: d'], ['0: e', '1: f', '2: g']])
  })

  it('begin anew where a merge continues nothing', async () => {
    const rows = [
      row([cell('a', on), cell('b')]),
      row([cell('c', begin), cell('d')]),
      row([cell('e', span(2))]),
      row([cell('f', on), cell('g')]),
    ]
    expect(await shown(2, rows)).toEqual([['0: a', '1: b'], ['0: c', '1: d'], ['0→2: e'], ['0: f', '1: g']])
  })

  it('do not go on below a row that has no cell there', async () => {
    const rows = [
      row([cell('a', begin), cell('b')]),
      row([cell('c')], '<w:gridBefore w:val="1"/>'),
      row([cell('d', on), cell('e')]),
    ]
    expect(await shown(2, rows)).toEqual([['0: a', '1: b'], ['1: c'], ['0: d', '1: e']])
  })

  it('are merged sideways by w:hMerge', async () => {
    const rows = [row([cell('a', '<w:hMerge w:val="restart"/>'), cell('no', '<w:hMerge/>'), cell('b')])]
    expect(await shown(3, rows)).toEqual([['0→2: a', '2: b']])
  })

  it('span at most 63 columns', async () => {
    const found = await readTable({ body: table(1, [row([cell('a', span(100_000_000)), cell('b', span(-3))])]) })
    expect(showTable(found)).toEqual([['0→63: a', '63: b']])
    expect(found.columns).toBe(64)
  })

  it('hold the rows of a nested table as paragraphs, cells joined by tabs', async () => {
    const inner = table(2, [
      row([cell('a'), cell(paragraph('b') + paragraph('c'))]),
      row([cell('d'), cell(paragraph(run('đ', '<w:b/>')))]),
    ])
    const body = table(2, [row([cell(paragraph('x') + inner + paragraph('y')), cell('z')])])
    const found = await readTable({ body })
    expect(showTable(found)).toEqual([['0: x ¶ a\tb\nc ¶ d\tđ ¶ y', '1: z']])
    const nested = found.rows[0]?.cells[0]?.paragraphs[1]
    expect(nested?.parts.map(({ span: { start, end }, path }) => [start, end, path])).toEqual([
      [0, 2, 'body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[1]/tc[1]/p[1]'],
      [2, 4, 'body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[1]/tc[2]/p[1]'],
      [4, 5, 'body/tbl[1]/tr[1]/tc[1]/tbl[1]/tr[1]/tc[2]/p[2]'],
    ])
    expect(found.rows[0]?.cells[0]?.paragraphs[2]?.bold).toEqual([{ start: 2, end: 3 }])
  })

  it('have addresses that count rows and cells of the file', async () => {
    const rows = [
      row([cell('no')], '<w:del w:id="1" w:author="A"/>'),
      row([cell('a', begin), cell(paragraph('b') + paragraph('c'))]),
      row([cell('no', on), cell('d')]),
    ]
    const body = paragraph('x') + table(2, rows)
    const found = await readTable({ body })
    const paths = found.rows.flatMap(({ cells }) =>
      cells.flatMap((one) => one.paragraphs.map(({ parts }) => parts[0]?.path)),
    )
    expect(paths).toEqual([
      'body/tbl[1]/tr[2]/tc[1]/p[1]',
      'body/tbl[1]/tr[2]/tc[2]/p[1]',
      'body/tbl[1]/tr[2]/tc[2]/p[2]',
      'body/tbl[1]/tr[3]/tc[2]/p[1]',
    ])
  })
})

describe('rows', () => {
  it('are headers as w:tblHeader says, from the first row on', async () => {
    const properties = [header, '<w:tblHeader w:val="true"/>', '<w:tblHeader w:val="off"/>', header]
    const found = await readTable({
      body: table(
        1,
        properties.map((one) => row([cell('a')], one)),
      ),
    })
    expect(found.rows.map(({ isHeader }) => isHeader)).toEqual([true, true, false, false])
  })

  it('are left out where they are deleted or hidden', async () => {
    const body = table(1, [
      row([cell('a')]),
      row([cell('no')], '<w:del w:id="1" w:author="A"/>'),
      row([cell('no')], '<w:hidden/>'),
      row([cell('b')], '<w:ins w:id="2" w:author="A"/>'),
    ])
    const { blocks, diagnostics } = await readParts({ body })
    expect(blocks.map((block) => (block.kind === 'table' ? showTable(block) : block.text))).toEqual([
      [['0: a'], ['0: b']],
    ])
    expect(diagnostics.map(({ code, message }) => [code, message.endsWith('body/tbl[1]/tr[3]')])).toEqual([
      ['hidden-text-dropped', true],
    ])
  })

  it('and cells may stand in content controls', async () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const rows = [control(row([cell('a'), control(cell('b'))])), row([cell(control(paragraph('c'))), cell('d')])]
    expect(await shown(2, rows)).toEqual([
      ['0: a', '1: b'],
      ['0: c', '1: d'],
    ])
  })
})

describe('tables', () => {
  it('of which every row is deleted are no tables', async () => {
    const body = table(1, [row([cell('no')], '<w:del w:id="1" w:author="A"/>')]) + paragraph('a')
    const { blocks } = await readParts({ body })
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  it('of one cell around another table are only a frame', async () => {
    const inner = table(2, [row([cell('a'), cell('b')])])
    const { blocks } = await readParts({ body: table(1, [row([cell(paragraph('x') + inner + paragraph(''))])]) })
    expect(blocks.map((block) => (block.kind === 'table' ? showTable(block) : block.text))).toEqual([
      'x',
      [['0: a', '1: b']],
      '',
    ])
  })

  const cells = [row([cell('a'), cell('b')]), row([cell('c'), cell('d')])]
  const styles =
    style('table', 'Luoi', `<w:tblPr>${borders('single')}</w:tblPr>`) +
    style('table', 'Con', '<w:basedOn w:val="Luoi"/>')
  const line = (side: string, value = 'single') => `<w:tcBorders><w:${side} w:val="${value}"/></w:tcBorders>`
  const box = '<w:tcBorders><w:top w:val="single"/><w:left w:val="single"/></w:tcBorders>'

  it.each([
    ['by their own borders', cells, borders('single'), true],
    ['not by borders that are none', cells, borders('none'), false],
    ['not without borders', cells, '', false],
    ['by their style', cells, '<w:tblStyle w:val="Luoi"/>', true],
    ['by what their style is based on', cells, '<w:tblStyle w:val="Con"/>', true],
    ['not by a style whose borders are taken away', cells, `<w:tblStyle w:val="Luoi"/>${borders('nil')}`, false],
    ['by the borders of their cells', [row([cell('a', box), cell('b', box)])], borders('none'), true],
    ['not by a line under a cell', [row([cell('a', line('bottom')), cell('b')])], '', false],
    [
      'by lines between rows',
      cells,
      '<w:tblBorders><w:top w:val="single"/><w:bottom w:val="single"/><w:insideH w:val="single"/></w:tblBorders>',
      true,
    ],
  ])('are ruled %s', async (_, rows, properties, ruled) => {
    expect((await readTable({ styles, body: table(2, rows, properties) })).ruled).toBe(ruled)
  })

  it('take the borders of a row that has its own', async () => {
    const bare = `<w:tblPrEx>${borders('nil')}</w:tblPrEx>`
    const rows = cells.map((one) => one.replace('<w:tr>', `<w:tr>${bare}`))
    expect((await readTable({ body: table(2, rows, borders('single')) })).ruled).toBe(false)
  })
})
