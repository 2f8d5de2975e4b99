import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { type DocxParts, docxFiles } from './docx/build-docx.ts'
import { cell, paragraph, row, run, table } from './docx/markup.ts'
import { errorOf, showTable } from './docx/read-built.ts'
import { writeZip, type ZipFile } from './docx/zip-writer.ts'

/** A character that XML does not allow: some programs write it, and mammoth does not mind. */
const fault = paragraph('hỏng\u0001')

const damaged = (parts: DocxParts, more: readonly ZipFile[] = []) =>
  writeZip([...docxFiles({ ...parts, body: parts.body + fault }), ...more])

const read = (bytes: Uint8Array) => readDocx(bytes, { name: 'hong.docx', limits: defaultLimits })

describe('a damaged document', () => {
  it('is read through mammoth, with a diagnostic', async () => {
    const { source, blocks, diagnostics } = await read(
      damaged({ body: paragraph('Kế hoạch', '<w:jc w:val="center"/>') }),
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['docx-fallback'])
    expect(source).toMatchObject({ format: 'docx', pages: null, encoding: 'unicode' })
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: 'Kế hoạch', alignment: 'center', listMarker: 0 })
    expect(blocks[0]?.kind === 'paragraph' ? blocks[0].parts : []).toEqual([
      { span: { start: 0, end: 8 }, page: null, bbox: null, path: null },
    ])
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

  it('that mammoth cannot read either is corrupt', async () => {
    const files = docxFiles({ body: paragraph('a') }).map((file) =>
      file.name === 'word/document.xml' ? { ...file, data: String(file.data).slice(0, -20) } : file,
    )
    const error = await errorOf(writeZip(files))
    expect(error.code).toBe('corrupt')
    expect(error.message).toContain('not well-formed')
  })

  it('is not handed to mammoth where another part is a bomb, which mammoth would unpack', async () => {
    const size = 70 * 1024 * 1024
    const bomb = { name: 'word/settings.xml', data: Buffer.alloc(size, 32), deflate: true }
    expect((await errorOf(damaged({ body: '' }, [bomb]))).code).toBe('too-large')
    expect((await errorOf(damaged({ body: '' }, [{ ...bomb, claimedSize: 1000 }]))).code).toBe('corrupt')
  })
})
