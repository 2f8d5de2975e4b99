import { describe, expect, it } from 'vitest'
import { abstractNumbering, cell, instance, level, numbered, paragraph, row, run, table } from './docx/markup.ts'
import { readParagraphs, readParts, readTexts, showTable } from './docx/read-built.ts'

const mark = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const note = (id: number, content: string) => `<w:footnote w:id="${id}">${content}</w:footnote>`
const separators =
  '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
const own = '<w:r><w:footnoteRef/></w:r>'

describe('notes', () => {
  it('stand after the paragraph that refers to them, without their marks', async () => {
    const footnotes =
      separators +
      note(2, paragraph(`${own}${run(' Chú thích một,')}`) + paragraph('đoạn hai.')) +
      note(3, paragraph(`${own}<w:r><w:tab/><w:t>Chú thích hai.</w:t></w:r>`))
    const body = paragraph(run('Thân') + mark(3) + run(' bài') + mark(2)) + paragraph('Đoạn sau')
    const found = await readParagraphs({ footnotes, body })
    expect(found.map(({ text, parts }) => [text, parts[0]?.path])).toEqual([
      ['Thân bài', 'body/p[1]'],
      ['Chú thích hai.', 'footnotes/footnote[4]/p[1]'],
      ['Chú thích một,', 'footnotes/footnote[3]/p[1]'],
      ['đoạn hai.', 'footnotes/footnote[3]/p[2]'],
      ['Đoạn sau', 'body/p[2]'],
    ])
  })

  it('stand after the table whose cell refers to them', async () => {
    const footnotes = note(2, paragraph('Chú thích'))
    const body =
      table(2, [row([cell(paragraph(run('a') + mark(2))), cell('b')]), row([cell('c'), cell('d')])]) + paragraph('e')
    const { blocks } = await readParts({ footnotes, body })
    expect(blocks.map((block) => (block.kind === 'table' ? showTable(block) : block.text))).toEqual([
      [
        ['0: a', '1: b'],
        ['0: c', '1: d'],
      ],
      'Chú thích',
      'e',
    ])
  })

  it('may be endnotes, are given once, and may be missing', async () => {
    const endnotes = `<w:endnote w:id="2">${paragraph('Cuối bài')}</w:endnote>`
    const body = paragraph(run('a') + mark(2, 'endnote') + mark(2, 'endnote') + mark(9)) + paragraph('b')
    const found = await readParagraphs({ endnotes, body })
    expect(found.map(({ text, parts }) => [text, parts[0]?.path])).toEqual([
      ['a', 'body/p[1]'],
      ['Cuối bài', 'endnotes/endnote[1]/p[1]'],
      ['b', 'body/p[2]'],
    ])
  })

  it('leave out a mark that the author chose', async () => {
    const custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    const footnotes = note(2, paragraph('Chú thích'))
    expect(await readTexts({ footnotes, body: paragraph(run('a') + custom + run(' b')) })).toEqual(['a b', 'Chú thích'])
  })

  it('of notes are not followed', async () => {
    const footnotes = note(2, paragraph(run('Chú thích') + mark(2)))
    expect(await readTexts({ footnotes, body: paragraph(run('a') + mark(2)) })).toEqual(['a', 'Chú thích'])
  })

  it('count their lists for themselves', async () => {
    const numbering = abstractNumbering(1, level(0, 'decimal', '%1.')) + instance(1, 1)
    const footnotes = note(2, numbered('x', 1))
    const body = numbered('a', 1) + paragraph(run('b') + mark(2)) + numbered('c', 1)
    expect(await readTexts({ numbering, footnotes, body })).toEqual(['1. a', 'b', '1. x', '2. c'])
  })
})

describe('text boxes', () => {
  const vml = (content: string) =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`
  const shape = (content: string) =>
    `<w:drawing><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`
  const either = (requires: string, choice: string, fallback: string) =>
    `<mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
  const anchored = (content: string) => paragraph(`${run('neo')}<w:r>${content}</w:r>`) + paragraph('sau')
  const box = paragraph('KHẨN', '<w:jc w:val="center"/>')

  it('are read once after the paragraph that anchors them', async () => {
    const found = await readParagraphs({ body: anchored(either('wps', shape(box), vml(box))) })
    expect(found.map(({ text, alignment, parts }) => [text, alignment, parts[0]?.path])).toEqual([
      ['neo', 'left', 'body/p[1]'],
      ['KHẨN', 'center', 'body/p[1]/txbxContent[1]/p[1]'],
      ['sau', 'left', 'body/p[2]'],
    ])
  })

  it.each([
    [
      'the choice alone',
      `<mc:AlternateContent><mc:Choice Requires="wps">${shape(box)}</mc:Choice></mc:AlternateContent>`,
    ],
    ['VML alone', vml(box)],
    ['the fallback where the choice is not understood', either('x9', shape(paragraph('no')), vml(box))],
    ['both side by side with the same text', shape(box) + vml(box)],
    ['beside a shape without text', shape(box) + shape(paragraph(''))],
  ])('are read from %s', async (_, content) => {
    expect(await readTexts({ body: anchored(content) })).toEqual(['neo', 'KHẨN', 'sau'])
  })

  it('may hold boxes and tables, and stand in cells', async () => {
    const inner = paragraph(`${run('ngoài')}<w:r>${vml(paragraph('trong'))}</w:r>`) + table(1, [row([cell('ô')])])
    const { blocks } = await readParts({
      body: table(2, [row([cell(paragraph(`<w:r>${vml(inner)}</w:r>`)), cell('b')])]),
    })
    const [found] = blocks
    expect(found?.kind === 'table' ? showTable(found) : []).toEqual([['0:  ¶ ngoài ¶ trong ¶ ô', '1: b']])
  })

  it('count their lists for themselves', async () => {
    const numbering = abstractNumbering(1, level(0, 'decimal', '%1.')) + instance(1, 1)
    const body = numbered('a', 1) + anchored(vml(numbered('x', 1))) + numbered('b', 1)
    expect(await readTexts({ numbering, body })).toEqual(['1. a', 'neo', '1. x', 'sau', '2. b'])
  })

  it('are left out where they are hidden', async () => {
    const body = paragraph(`${run('neo')}<w:r><w:rPr><w:vanish/></w:rPr>${vml(box)}</w:r>`)
    expect(await readTexts({ body })).toEqual(['neo'])
  })
})
