import { describe, expect, it } from 'vitest'
import { mendXml } from '../../src/read/docx/mend-xml.ts'
import { readDocx } from '../../src/read/docx.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { type DocxParts, docxFiles } from './docx/build-docx.ts'
import { abstractNumbering, cell, instance, level, numbered, paragraph, row, run, table } from './docx/markup.ts'
import { errorOf, showTable } from './docx/read-built.ts'
import { writeZip, type ZipFile } from './docx/zip-writer.ts'

/** A character that XML does not allow, though some programs write it. */
const fault = paragraph('hỏng\u0001')

const damaged = (parts: DocxParts, more: readonly ZipFile[] = []) =>
  writeZip([...docxFiles({ ...parts, body: parts.body + fault }), ...more])

/** A document of which the main part is what `spoil` makes of it. */
const withDocument = (body: string, spoil: (xml: string) => string = (xml) => xml) =>
  writeZip(
    docxFiles({ body }).map((file) =>
      file.name === 'word/document.xml' ? { ...file, data: spoil(String(file.data)) } : file,
    ),
  )

const read = (bytes: Uint8Array) => readDocx(bytes, { name: 'hong.docx', limits: defaultLimits })

describe('a damaged document', () => {
  it('is mended, with a diagnostic', async () => {
    const { source, blocks, diagnostics } = await read(
      damaged({ body: paragraph('Kế hoạch', '<w:jc w:val="center"/>') }),
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['docx-fallback'])
    expect(source).toMatchObject({ format: 'docx', pages: null, encoding: 'unicode' })
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: 'Kế hoạch', alignment: 'center', listMarker: 0 })
    expect(blocks[1]).toMatchObject({ kind: 'paragraph', text: 'hỏng' })
  })

  it('keeps its tables, notes, breaks and bold type', async () => {
    const rows = [
      row([cell('a', '<w:vMerge w:val="restart"/>'), cell('b', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
      row([cell('', '<w:vMerge/>'), cell('c'), cell('d')]),
    ]
    const footnotes = `<w:footnote w:id="2">${paragraph('Chú thích')}</w:footnote>`
    const mixed = `${run('một', '<w:b/>')}<w:r><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`
    const { blocks } = await read(damaged({ footnotes, body: table(3, rows) + paragraph(mixed) }))
    const [first, second, third] = blocks
    expect(first?.kind === 'table' ? showTable(first) : []).toEqual([
      ['0↓2: a', '1→2: b'],
      ['1: c', '2: d'],
    ])
    expect(first).toMatchObject({ columns: 3, rows: [{ isHeader: true }, { isHeader: false }] })
    expect(second).toMatchObject({ text: 'một\nhai\tba', bold: [{ start: 0, end: 3 }] })
    expect(third).toMatchObject({ text: 'Chú thích' })
  })

  it('has its legacy fonts decoded', async () => {
    const font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    const body = paragraph(run('Tr­êng trung häc phæ th«ng Hoa Sen, ngµy 17 th¸ng 02 n¨m 2025', font))
    const { source, blocks } = await read(damaged({ body }))
    expect(blocks[0]).toMatchObject({ text: 'Trường trung học phổ thông Hoa Sen, ngày 17 tháng 02 năm 2025' })
    expect(source.encoding).toBe('tcvn3')
  })

  it('keeps its list numbers', async () => {
    const numbering = abstractNumbering(1, level(0, 'decimal', '%1.')) + instance(1, 1)
    const { blocks } = await read(damaged({ numbering, body: numbered('Mục đích', 1) + numbered('Yêu cầu', 1) }))
    expect(blocks.slice(0, 2)).toMatchObject([{ text: '1. Mục đích' }, { text: '2. Yêu cầu' }])
  })

  it('that breaks off is read up to there', async () => {
    const whole = paragraph('Kế hoạch') + paragraph('Nội dung')
    const { blocks } = await read(withDocument(whole, (xml) => xml.slice(0, xml.indexOf('dung'))))
    expect(blocks).toMatchObject([{ text: 'Kế hoạch' }, { text: 'Nội ' }])
  })

  it.each([
    ['an end without a beginning', `${paragraph('a')}</w:p>${paragraph('b')}`],
    ['the end of the whole in the middle', `${paragraph('a')}</w:document>${paragraph('b')}`],
    ['an attribute given twice', `${paragraph('a')}<w:p w:x="1" w:x="2"/>${paragraph('b')}`],
  ])('%s costs nothing else', async (_, body) => {
    const { blocks } = await read(withDocument(body))
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : []))
    expect(texts).toEqual(['a', 'b'])
  })

  it('has the limits of a sound one', async () => {
    const span = table(1, [row([cell('a', '<w:gridSpan w:val="2147483647"/>')])])
    const { blocks } = await read(damaged({ body: span }))
    expect(blocks[0]?.kind === 'table' ? blocks[0].columns : 0).toBeLessThan(64)
    const deep = '<w:sdt><w:sdtContent>'.repeat(300)
    expect((await errorOf(damaged({ body: deep }))).code).toBe('too-complex')
    const long = damaged({ body: paragraph('a').repeat(20_000) })
    await expect(readDocx(long, { name: null, limits: { ...defaultLimits, timeoutMs: 1 } })).rejects.toMatchObject({
      code: 'timeout',
    })
    expect((await errorOf(withDocument('', (xml) => `<!DOCTYPE x [<!ENTITY y "z">]>${xml}&`))).code).toBe('corrupt')
  })

  it('is refused where one of its parts is a bomb', async () => {
    const bomb = { data: Buffer.alloc(70 * 1024 * 1024, 32), deflate: true }
    const files = (claimed: object) =>
      docxFiles({ body: fault, styles: '' }).map((file) =>
        file.name === 'word/styles.xml' ? { ...file, ...bomb, ...claimed } : file,
      )
    expect((await errorOf(writeZip(files({})))).code).toBe('too-large')
    expect((await errorOf(writeZip(files({ claimedSize: 1000 })))).code).toBe('corrupt')
  })
})

describe('mendXml', () => {
  it.each([
    ['<a><b>x</b></a>', '<a><b>x</b></a>'],
    ['<a><b>x</c></b></a>', '<a><b>x</b></a>'],
    ['<a><b>x</a>', '<a><b>x</b></a>'],
    ['<a><b></a></b>', '<a><b></b></a>'],
    ['<?xml version="1.0"?>z<a>x</a><b/>', '<a>x<b/></a>'],
    ['<a>1 < 2 & 3 &amp; &AMP; &nbsp;</a>', '<a>1 &lt; 2 &amp; 3 &amp; &amp; &amp;nbsp;</a>'],
    ['<a>&#65;&#x41;&#0;&#xD800;&#x110000;</a>', '<a>&#65;&#x41;\ufffd\ufffd\ufffd</a>'],
    ['<a x="1" x="2" y=\'>\' z=3 w="&"/>', '<a x="1" y=\'>\' w="&amp;"/>'],
    ['<a x="1>b</a>', '<a>b</a>'],
    ['<a><w:p w:x="1"', '<a></a>'],
    ['<a><![CDATA[<b>]]><![CDATA[c</a>', '<a><![CDATA[<b>]]>c</a>'],
    ['<a><!-- b --><!-- c</a>', '<a> c</a>'],
    ['<a>b\u0001</a>', '<a>b</a>'],
    ['', ''],
  ])('%s', (damaged, mended) => expect(mendXml(damaged)).toBe(mended))

  it('takes no longer for each sign of a long text than of a short one', () => {
    const started = process.cpuUsage().user
    for (const part of ['<a>', '</a>', '<!--', '<![CDATA[', '<?', '<a b="', '<', '&', '<a:b ', '<a b="1" '])
      mendXml(`<x>${part.repeat(50_000)}`)
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10)
  })
})
