import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sniffFormat } from '../../src/read/sniff.ts'
import { buildOle } from './ole-file.ts'
import { buildZip } from './zip-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))
const utf16le = (text: string) =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]))

describe('sniffFormat', () => {
  it.each([
    ['docx', buildZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
    ['docx', buildZip({ 'word\\document.xml': '<w/>' })],
    ['docx', buildZip({ '[Content_Types].xml': '<Types/>', 'main/story.xml': '<w/>' })],
    ['docx', buildZip({ 'docProps/app.xml': 'x'.repeat(500), 'word/document.xml': '<w/>' }).slice(0, -60)],
    ['odt', buildZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' })],
    ['zip', buildZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<o/>' })],
    ['zip', buildZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })],
    ['zip', buildZip({ 'notes.txt': 'x' })],
    ['doc', buildOle({ WordDocument: new Uint8Array(4096) })],
    ['doc', buildOle({ EncryptedPackage: new Uint8Array(4096), EncryptionInfo: new Uint8Array(4096) })],
    ['doc', buildOle({}).slice(0, 400)],
    ['ole-other', buildOle({ Workbook: new Uint8Array(4096) })],
    ['rtf', bytesOf('{\\rtf1\\ansi Ke hoach}')],
    ['rtf', bytesOf('\ufeff\n{\\rtf1 }')],
    ['pdf', bytesOf('%PDF-1.4\n')],
    ['pdf', bytesOf(`${'\n'.repeat(900)}%PDF-1.7`)],
    ['html', bytesOf('\ufeff\n <!DOCTYPE html><p>Kế hoạch')],
    ['html', bytesOf('<?xml version="1.0"?><!-- saved page --><html xmlns="x"><body/></html>')],
    ['html', bytesOf('<!-- cut out --><div class="a"><p>Một</p><p>Hai</p></div>')],
    ['html', utf16le('\ufeff<html><body>Kế hoạch</body></html>')],
    ['mhtml', bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x"\r\n\r\n--x')],
    ['mhtml', bytesOf('From: <Saved>\nMIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\n\n<p>')],
    ['image', latin1('\u0089PNG\r\n\u001a\n')],
    ['image', latin1('\u00ff\u00d8\u00ff\u00e0')],
    ['image', latin1('BM\u0010\u0010\u0000\u0000\0\0\0\0')],
    ['binary', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
    ['binary', bytesOf('<?xml version="1.0"?><note/>')],
    ['text', bytesOf('KẾ HOẠCH\nCông tác năm 2025')],
    ['text', bytesOf('BM. Biểu mẫu kèm theo')],
    ['text', bytesOf('<p>Một thẻ</p> trong văn bản thường')],
    [
      'text',
      bytesOf(
        `<table>\n<tr><td><b>TRƯỜNG</b><br/>THCS</td><td>Số: 1/KH</td></tr>\n</table>\n\nKẾ HOẠCH\n\n${'Quét sân trường.\n\n'.repeat(9)}`,
      ),
    ],
    ['html', bytesOf(`<div>\n<p>Một<br>\n${'Quét sân trường.\n'.repeat(9)}<p>Hai</p></div><b></b>`)],
    ['text', bytesOf('Người nhận: các tổ\nContent-Type: text/html\n')],
    ['text', utf16le('Ke hoach cong tac')],
    ['text', latin1('QuyÕt ®Þnh cña ñy ban nh©n d©n')],
    ['empty', new Uint8Array()],
    ['empty', bytesOf('\ufeff \r\n\t')],
  ] as const)('says %s', (format, bytes) => {
    expect(sniffFormat(bytes)).toBe(format)
  })

  it('does not unpack anything to tell a zip', () => {
    const zip = buildZip({ 'word/document.xml': 'x' })
    const broken = zip.slice()
    broken.fill(0xff, 30 + 'word/document.xml'.length, 30 + 'word/document.xml'.length + deflateRawSync('x').length)
    expect(sniffFormat(broken)).toBe('docx')
  })

  it('ends on every cut of every container', () => {
    for (const whole of [buildZip({ 'word/document.xml': 'x' }), buildOle({ WordDocument: new Uint8Array(4096) })])
      for (let length = 0; length < whole.length; length += 7)
        expect(typeof sniffFormat(whole.slice(0, length))).toBe('string')
  })

  it('ends where the directory chain of an OLE file is a loop', () => {
    const ole = buildOle({ Workbook: new Uint8Array(4096) })
    const view = new DataView(ole.buffer)
    view.setUint32(512 + 4, 1, true)
    expect(sniffFormat(ole)).toBe('ole-other')
  })
})
