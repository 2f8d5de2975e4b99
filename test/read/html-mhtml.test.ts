import { describe, expect, it } from 'vitest'
import type { SourceParagraph } from '../../src/model/source-document.ts'
import { binaryText } from '../../src/read/mhtml/mime.ts'
import { readMhtml } from '../../src/read/mhtml.ts'
import { defaultLimits, type ReadLimits } from '../../src/read/read-error.ts'
import { planLines, toBytes } from './legacy-encode.ts'

const utf8 = (text: string) => binaryText(new TextEncoder().encode(text))
const html = `<html><body>${planLines.map((line) => `<p>${line}</p>`).join('\r\n')}</body></html>`

/** Quoted-printable with lines of 60 characters. */
function quoted(text: string): string {
  const codes = utf8(text).replace(
    /[^\r\n !-<>-~]/g,
    (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return codes.replace(/((?:=[0-9A-F]{2}|[^=\r\n]){60})/g, '$1=\r\n')
}

function archive(parts: readonly string[], start = ''): Uint8Array {
  const body = parts.map((part) => `------=_Part_1\r\n${part}\r\n`).join('')
  return toBytes(
    `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";${start}\r\n\tboundary="----=_Part_1"\r\n\r\nThis is a multi-part message.\r\n\r\n${body}------=_Part_1--\r\n`,
  )
}

const part = (type: string, encoding: string, body: string, more = '') =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n${more}\r\n${body}`

async function read(bytes: Uint8Array, limits: Partial<ReadLimits> = {}) {
  const document = await readMhtml(bytes, { name: 'plan.doc', limits: { ...defaultLimits, ...limits } })
  return { ...document, texts: document.blocks.map((block) => (block as SourceParagraph).text) }
}

describe('readMhtml', () => {
  it('reads a page in quoted-printable', async () => {
    const bytes = archive([part('text/html; charset="utf-8"', 'quoted-printable', quoted(html))])
    const { texts, source } = await read(bytes)
    expect(texts).toEqual(planLines)
    expect(source).toMatchObject({ name: 'plan.doc', format: 'html', bytes: bytes.length, encoding: 'unicode' })
  })

  it('reads base64 and bytes as they are', async () => {
    const base64 = btoa(utf8(html)).replace(/(.{76})/g, '$1\r\n')
    expect((await read(archive([part('text/html', 'base64', base64)]))).texts).toEqual(planLines)
    expect((await read(archive([part('text/html', '8bit', utf8(html))]))).texts).toEqual(planLines)
  })

  it('takes the charset of the part', async () => {
    const bytes = archive([part('text/html; charset=windows-1258', '8bit', '<p>K\u00ea\u00ec hoach</p>')])
    expect(await read(bytes)).toMatchObject({ texts: ['Kế hoach'], source: { encoding: 'windows-1258' } })
  })

  it('takes the part that the header names, past pictures and other pages', async () => {
    const picture = part('image/png', 'base64', 'iVBORw0KGgo=')
    const other = part('text/html', '7bit', '<p>khung</p>', 'Content-ID: <a@x>\r\n')
    const page = part('text/html', '8bit', utf8(html), 'Content-ID: <b@x>\r\n')
    expect((await read(archive([picture, other, page], '\r\n\tstart="<b@x>";'))).texts).toEqual(planLines)
    expect((await read(archive([picture, other, page]))).texts).toEqual(['khung'])
  })

  it('reads a single page and nested parts', async () => {
    const single = toBytes(`MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${utf8(html)}`)
    expect((await read(single)).texts).toEqual(planLines)
    const nested = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n${part('text/html', '8bit', utf8(html))}\r\n--in--`
    expect((await read(archive([nested]))).texts).toEqual(planLines)
  })

  it('reads an archive that is cut off', async () => {
    const bytes = archive([part('text/html', '8bit', utf8(html))])
    expect((await read(bytes.slice(0, -200))).texts.slice(0, 3)).toEqual(planLines.slice(0, 3))
  })

  it('refuses archives without a page, too large or of too many parts', async () => {
    await expect(read(archive([part('image/png', 'base64', 'AAAA')]))).rejects.toMatchObject({ code: 'corrupt' })
    await expect(read(new Uint8Array())).rejects.toMatchObject({ code: 'empty' })
    const page = part('text/html', '8bit', utf8(html))
    await expect(read(archive([page]), { maxBytes: 100 })).rejects.toMatchObject({ code: 'too-large' })
    await expect(read(archive([page]), { maxPartBytes: 100 })).rejects.toMatchObject({ code: 'too-large' })
    await expect(read(archive([page, page, page]), { maxEntries: 2 })).rejects.toMatchObject({ code: 'too-complex' })
  })
})
