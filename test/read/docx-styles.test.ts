import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { buildDocx, type DocxParts } from './docx/build-docx.ts'
import { abstractNumbering, cell, instance, level, numbered, paragraph, row, run, style, table } from './docx/markup.ts'
import { readParagraphs, readParts } from './docx/read-built.ts'

const fonts = (ascii: string, hAnsi = ascii) => `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}"/>`
const rPr = (content: string) => `<w:rPr>${content}</w:rPr>`
const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Tieu De"/></a:majorFont><a:minorFont><a:latin typeface="Than Bai"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`

/** The fonts that the decoder of legacy text is told, run by run. */
async function fontsOf(parts: DocxParts): Promise<(string | null)[][]> {
  const told: (string | null)[][] = []
  await readDocx(buildDocx(parts), {
    name: null,
    limits: defaultLimits,
    decodeLegacy: (paragraphs) => {
      for (const runs of paragraphs) told.push(runs.map(({ font }) => font))
      return { texts: paragraphs.map((runs) => runs.map(({ text }) => text)), encoding: 'unicode', uncertain: false }
    },
  })
  return told
}

describe('fonts', () => {
  const styles =
    `<w:docDefaults><w:rPrDefault>${rPr(fonts('Mac Dinh'))}</w:rPrDefault></w:docDefaults>` +
    style('paragraph', 'Thuong', '', ' w:default="1"') +
    style('paragraph', 'A', rPr(fonts('Phong A'))) +
    style('paragraph', 'B', '<w:basedOn w:val="A"/>') +
    style('character', 'K', rPr(fonts('Phong K')))

  it('come from the run, its character style, its paragraph style and what that is based on, the defaults', async () => {
    const body = paragraph(
      run('a') + run('b', '<w:rStyle w:val="K"/>') + run('c', `<w:rStyle w:val="K"/>${fonts('Phong R')}`),
      '<w:pStyle w:val="B"/>',
    )
    expect(await fontsOf({ styles, body: body + paragraph('d') + paragraph('e', '<w:pStyle w:val="La"/>') })).toEqual([
      ['Phong A', 'Phong K', 'Phong R'],
      ['Mac Dinh'],
      ['Mac Dinh'],
    ])
  })

  it('come from the table style where nothing nearer names one', async () => {
    const tables = style('table', 'T', rPr(fonts('Phong T')))
    const body = table(1, [row([cell('a')])], '<w:tblStyle w:val="T"/>')
    expect(await fontsOf({ styles: tables, body })).toEqual([['Phong T']])
  })

  it('are the ones that accented letters show in, and those of the theme', async () => {
    const themed = '<w:rFonts w:ascii="no" w:hAnsi="no" w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    const major = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
    const body = paragraph(run('a', fonts('Arial', '.VnTime')) + run('b', themed) + run('c', major))
    expect(await fontsOf({ theme, body })).toEqual([['.VnTime', 'Than Bai', 'Tieu De']])
  })

  it('are unknown where the file names none', async () => {
    expect(await fontsOf({ body: paragraph('a') })).toEqual([[null]])
  })

  it('merge neighbours of one look, so that a word is decoded in one piece', async () => {
    const body = paragraph(run('Tr', fonts('X')) + run('uong', fonts('X')) + run(' b', fonts('Y')))
    expect(await fontsOf({ body })).toEqual([['X', 'Y']])
  })

  it('tell the font of the automatic number, but not of bullets', async () => {
    const numbering =
      abstractNumbering(1, level(0, 'decimal', 'Muc %1.', rPr(fonts('Phong So')))) +
      abstractNumbering(2, level(0, 'bullet', '-', rPr(fonts('Symbol')))) +
      instance(1, 1) +
      instance(2, 2)
    const body = numbered('a', 1) + numbered('b', 2)
    expect(await fontsOf({ numbering, body })).toEqual([
      ['Phong So', null],
      [null, null],
    ])
  })
})

describe('legacy text', () => {
  it('is decoded by its font, capitals are made afterwards', async () => {
    const body =
      paragraph(run('Tr­êng trung häc phæ th«ng Hoa Sen, ngµy 17 th¸ng 02 n¨m 2025', fonts('.VnTime'))) +
      paragraph(run('kÕ ho¹ch c«ng t¸c n¨m häc', `${fonts('.VnTime')}<w:caps/>`))
    const { source, blocks, diagnostics } = await readParts({ body })
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      'Trường trung học phổ thông Hoa Sen, ngày 17 tháng 02 năm 2025',
      'KẾ HOẠCH CÔNG TÁC NĂM HỌC',
    ])
    expect(source.encoding).toBe('tcvn3')
    expect(diagnostics.map(({ code }) => code)).toEqual(['encoding-converted'])
  })

  it('is decoded in automatic numbers too', async () => {
    const numbering = abstractNumbering(1, level(0, 'decimal', '§iÒu %1.', rPr(fonts('.VnTime')))) + instance(1, 1)
    const body = paragraph(
      run('Ph¹m vi ®iÒu chØnh vµ ®èi t­îng ¸p dông', fonts('.VnTime')),
      '<w:numPr><w:numId w:val="1"/></w:numPr>',
    )
    const [found] = await readParagraphs({ numbering, body })
    expect([found?.text, found?.listMarker]).toEqual(['Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng', 7])
  })
})

describe('bold and italic', () => {
  const on = '<w:b/>'
  const styles =
    style('paragraph', 'Dam', rPr(on)) +
    style('paragraph', 'Con', '<w:basedOn w:val="Dam"/>') +
    style('paragraph', 'Nhat', `<w:basedOn w:val="Dam"/>${rPr('<w:b w:val="0"/>')}`) +
    style('character', 'K', rPr(on)) +
    style('table', 'T', rPr(on))
  const bold = async (parts: DocxParts) => (await readParagraphs(parts))[0]?.bold?.map(({ start, end }) => [start, end])

  it.each([
    ['the run', '', on, true],
    ['the paragraph style', 'Dam', '', true],
    ['what the style is based on', 'Con', '', true],
    ['not a style that switches it off', 'Nhat', '', false],
    ['not a run that switches it off', 'Dam', '<w:b w:val="false"/>', false],
    ['the character style', '', '<w:rStyle w:val="K"/>', true],
    ['not two styles, which cancel each other', 'Dam', '<w:rStyle w:val="K"/>', false],
    ['the run even so', 'Dam', `<w:rStyle w:val="K"/>${on}`, true],
  ])('come from %s', async (_, id, properties, isBold) => {
    const body = paragraph(run('chữ', properties), id === '' ? '' : `<w:pStyle w:val="${id}"/>`)
    expect(await bold({ styles, body })).toEqual(isBold ? [[0, 3]] : [])
  })

  it('count the table style as a level of its own', async () => {
    const rows = [row([cell(paragraph('a')), cell(paragraph('b', '<w:pStyle w:val="Dam"/>'))])]
    const { blocks } = await readParts({ styles, body: table(2, rows, '<w:tblStyle w:val="T"/>') })
    const [found] = blocks
    const cells = found?.kind === 'table' ? found.rows[0]?.cells : []
    expect(cells?.map(({ paragraphs }) => paragraphs[0]?.bold?.length)).toEqual([1, 0])
  })

  it('are on where the document defaults say so, whatever styles add', async () => {
    const defaults = `<w:docDefaults><w:rPrDefault>${rPr(on)}</w:rPrDefault></w:docDefaults>`
    const body = paragraph('chữ', '<w:pStyle w:val="Dam"/>')
    expect(await bold({ styles: defaults + styles, body })).toEqual([[0, 3]])
  })

  it('are stretches of the text, neighbours joined', async () => {
    const body = paragraph(run('ab', on) + run('cd', `${on}<w:i/>`) + run('ef') + run('gh', on))
    const [found] = await readParagraphs({ body })
    expect(found?.bold).toEqual([
      { start: 0, end: 4 },
      { start: 6, end: 8 },
    ])
    expect(found?.italic).toEqual([{ start: 2, end: 4 }])
  })
})

describe('capitals', () => {
  it('by format are capitals in the text, small capitals are not', async () => {
    const [found] = await readParagraphs({
      body: paragraph(
        run('ủy ban ', '<w:caps/>') + run('nhân ', '<w:smallCaps/>') + run('dân', '<w:caps w:val="off"/>'),
      ),
    })
    expect(found?.text).toBe('ỦY BAN nhân dân')
  })
})

describe('headings and alignment', () => {
  const styles =
    style('paragraph', 'H2', '<w:pPr><w:outlineLvl w:val="1"/><w:jc w:val="center"/></w:pPr>') +
    '<w:style w:type="paragraph" w:styleId="Ten3"><w:name w:val="heading 3"/></w:style>' +
    style('paragraph', 'Con', '<w:basedOn w:val="Ten3"/>')

  it.each([
    ['a style with an outline level', '<w:pStyle w:val="H2"/>', 2],
    ['a built-in name', '<w:pStyle w:val="Ten3"/>', 3],
    ['what a style is based on', '<w:pStyle w:val="Con"/>', 3],
    ['the paragraph', '<w:outlineLvl w:val="0"/>', 1],
    ['the paragraph that is body text', '<w:pStyle w:val="H2"/><w:outlineLvl w:val="9"/>', null],
    ['nothing', '', null],
  ])('give the level of %s', async (_, properties, expected) => {
    expect((await readParagraphs({ styles, body: paragraph('a', properties) }))[0]?.headingLevel).toBe(expected)
  })

  it.each([
    ['', 'left'],
    ['<w:jc w:val="both"/>', 'justify'],
    ['<w:jc w:val="end"/>', 'right'],
    ['<w:jc w:val="start"/><w:bidi/>', 'right'],
    ['<w:pStyle w:val="H2"/>', 'center'],
    ['<w:pStyle w:val="H2"/><w:jc w:val="left"/>', 'left'],
  ])('align %s as %s', async (properties, expected) => {
    expect((await readParagraphs({ styles, body: paragraph('a', properties) }))[0]?.alignment).toBe(expected)
  })
})
