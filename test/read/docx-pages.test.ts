import { describe, expect, it } from 'vitest'
import type { SourceParagraph } from '../../src/model/source-document.ts'
import type { DocxParts } from './docx/build-docx.ts'
import { cell, paragraph, row, run, table } from './docx/markup.ts'
import { readParagraphs, readParts } from './docx/read-built.ts'

const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>'
const turn = '<w:r><w:br w:type="page"/></w:r>'
const section = (type: string) => `<w:sectPr>${type === '' ? '' : `<w:type w:val="${type}"/>`}</w:sectPr>`
const properties = (pages: number, words = 100) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>${pages}</Pages><Words>${words}</Words></Properties>`

const pagesOf = ({ text, parts }: SourceParagraph) => [text, ...parts.map(({ page }) => page)]
const pages = async (parts: DocxParts) => (await readParagraphs(parts)).map(pagesOf)

describe('pages', () => {
  it('are unknown where the file says nothing of them', async () => {
    const { source } = await readParts({ body: paragraph('a') })
    expect(source.pages).toBeNull()
    expect(await pages({ body: paragraph('a') })).toEqual([['a', null]])
  })

  it('begin where they began when the file was saved', async () => {
    const body = paragraph('a') + paragraph(run('b ') + rendered + run('c')) + paragraph(rendered + run('d'))
    expect(await pages({ body })).toEqual([
      ['a', 1],
      ['b c', 1, 2],
      ['d', 3],
    ])
    const [, cut] = await readParagraphs({ body })
    expect(cut?.parts.map(({ span }) => [span.start, span.end])).toEqual([
      [0, 2],
      [2, 3],
    ])
  })

  it('begin after page breaks, which separate text on both sides but leave no line of their own', async () => {
    const body = paragraph(run('a') + turn + run('b')) + paragraph(turn) + paragraph(run('c') + turn) + paragraph('d')
    expect(await pages({ body })).toEqual([
      ['a\nb', 1, 2],
      ['', 2],
      ['c', 3],
      ['d', 4],
    ])
  })

  it('are not counted twice where a break and a mark mean the same page', async () => {
    const body = paragraph(run('a') + turn) + paragraph('') + paragraph(rendered + run('b'))
    expect(await pages({ body })).toEqual([
      ['a', 1],
      ['', 2],
      ['b', 2],
    ])
  })

  it('begin before paragraphs that want a page of their own', async () => {
    const body = paragraph('a', '<w:pageBreakBefore/>') + paragraph(rendered + run('b'), '<w:pageBreakBefore/>')
    expect(await pages({ body })).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  it.each([
    ['', 2],
    ['nextPage', 2],
    ['oddPage', 2],
    ['continuous', null],
  ])('begin with a section of the kind «%s»: page %s', async (kind, expected) => {
    const body = paragraph('a', section('nextPage')) + paragraph('b') + section(kind)
    expect((await pages({ body }))[1]).toEqual(['b', expected])
  })

  it('begin once where a page break and a section end the same paragraph, twice where a paragraph stands between', async () => {
    const both = paragraph(run('a') + turn, section('')) + paragraph('b')
    expect((await pages({ body: both })).at(-1)).toEqual(['b', 2])
    const between = paragraph(run('a') + turn) + paragraph('', section('')) + paragraph('b')
    expect((await pages({ body: between })).at(-1)).toEqual(['b', 3])
  })

  it('begin with a section whose end is hidden', async () => {
    const body = paragraph('a') + paragraph('', `<w:rPr><w:vanish/></w:rPr>${section('')}`) + paragraph('b')
    expect(await pages({ body })).toEqual([
      ['a', 1],
      ['', 1],
      ['b', 2],
    ])
  })

  it('do not begin at column breaks', async () => {
    const body = paragraph(`${run('a')}<w:r><w:br w:type="column"/></w:r>${run('b')}`) + paragraph(rendered + run('c'))
    expect(await pages({ body })).toEqual([
      ['a\nb', 1],
      ['c', 2],
    ])
  })

  it('put the automatic number on the page of its text', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    expect(await pages({ numbering, body: paragraph('a') + paragraph(rendered + run('b'), list) })).toEqual([
      ['a', 1],
      ['1. b', 2],
    ])
  })

  it('are those of the anchor for notes and text boxes', async () => {
    const footnotes = `<w:footnote w:id="2">${paragraph(rendered + run('chú thích') + turn)}</w:footnote>`
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(rendered + run('hộp'))}</w:txbxContent></v:textbox></w:pict></w:r>`
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const body = paragraph('a') + paragraph(rendered + run('b') + mark + box) + paragraph('c')
    expect(await pages({ footnotes, body })).toEqual([
      ['a', 1],
      ['b', 2],
      ['hộp', 2],
      ['chú thích', 2],
      ['c', 2],
    ])
  })
})

describe('pages of table rows', () => {
  const pagesOfRows = async (rows: readonly string[]) => {
    const body = paragraph('a') + table(2, rows) + paragraph('z')
    const { blocks } = await readParts({ body })
    return blocks.map((block) =>
      block.kind === 'paragraph'
        ? pagesOf(block)
        : block.rows.map(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(pagesOf))),
    )
  }

  it('are one page for all cells of a row that moved to it', async () => {
    const rows = [row([cell('b'), cell('c')]), row([cell(paragraph(rendered + run('d'))), cell('e')])]
    expect(await pagesOfRows(rows)).toEqual([
      ['a', 1],
      [
        [
          ['b', 1],
          ['c', 1],
        ],
        [
          ['d', 2],
          ['e', 2],
        ],
      ],
      ['z', 2],
    ])
  })

  it('are two in the cells that a page cuts; the marks that Word repeats mean the same page', async () => {
    const rows = [
      row([cell(paragraph(run('b ') + rendered + run('c'))), cell(paragraph(rendered + run('d')))]),
      row([cell(paragraph(rendered + run('e'))), cell('f')]),
      row([cell(paragraph(rendered + run('g'))), cell('h')]),
    ]
    expect(await pagesOfRows(rows)).toEqual([
      ['a', 1],
      [
        [
          ['b c', 1, 2],
          ['d', 1],
        ],
        [
          ['e', 2],
          ['f', 2],
        ],
        [
          ['g', 3],
          ['h', 3],
        ],
      ],
      ['z', 3],
    ])
  })

  it('do not follow page breaks in cells, which Word ignores', async () => {
    const rows = [
      row([cell(paragraph(turn + run('b'))), cell('c')]),
      row([cell(paragraph(rendered + run('d'))), cell('e')]),
    ]
    const [, cells, after] = await pagesOfRows(rows)
    expect(cells?.[0]).toEqual([
      ['b', 1],
      ['c', 1],
    ])
    expect(after).toEqual(['z', 2])
  })
})

describe('stated pages', () => {
  const two = paragraph('a') + paragraph(rendered + run('b'))

  it('are the number of pages, and confirm the marks', async () => {
    expect((await readParts({ body: two, properties: properties(2) })).source.pages).toBe(2)
    expect(await pages({ body: two, properties: properties(2) })).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  it('make marks that do not come to them worthless', async () => {
    expect((await readParts({ body: two, properties: properties(15) })).source.pages).toBe(15)
    expect(await pages({ body: two, properties: properties(15) })).toEqual([
      ['a', null],
      ['b', null],
    ])
  })

  it('put everything on the first page where there is one', async () => {
    expect(await pages({ body: paragraph('a'), properties: properties(1) })).toEqual([['a', 1]])
  })

  it('are not those of a template, which count no words', async () => {
    expect((await readParts({ body: paragraph('a'), properties: properties(1, 0) })).source.pages).toBeNull()
  })

  it('do not matter where the part is damaged', async () => {
    expect((await readParts({ body: paragraph('a'), properties: '<Properties><Pages>' })).source.pages).toBeNull()
  })
})
