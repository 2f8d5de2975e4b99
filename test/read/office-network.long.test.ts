import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { convertToDocx } from '../../src/read/office/convert-office.ts'
import { findSoffice } from '../../src/read/office/find-program.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { buildZip } from './zip-file.ts'

const soffice = findSoffice()
const requests: string[] = []
const server = createServer((request, response) => {
  requests.push(request.url ?? '')
  response.end()
})
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())

const names = ['office', 'style', 'text', 'table', 'draw', 'fo'].map(
  (name) =>
    `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name === 'draw' ? 'drawing' : name}:1.0"`,
)

/** A text whose page, paragraphs and a frame have pictures on a server. */
function linkedText(): Uint8Array {
  const { port } = server.address() as AddressInfo
  const picture = (name: string) =>
    `xlink:href="http://127.0.0.1:${port}/${name}.png" xlink:type="simple" xlink:actuate="onLoad"`
  const background = (name: string) => `<style:background-image ${picture(name)}/>`
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${names.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">
<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:paragraph-properties>${background('paragraph')}</style:paragraph-properties></style:style>
</office:automatic-styles><office:body><office:text><text:p text:style-name="P1">Kế hoạch</text:p>
<text:p><draw:frame draw:name="a"><draw:image ${picture('frame')}/></draw:frame></text:p></office:text></office:body></office:document-content>`
  const mimetype = 'application/vnd.oasis.opendocument.text'
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  return buildZip({ mimetype, 'content.xml': content, 'META-INF/manifest.xml': manifest })
}

test.skipIf(soffice === null).each([
  ['in a network of its own, where the system allows that', true],
  ['with a dead proxy, where it does not', false],
])('LibreOffice fetches nothing for a document %s', async (_, isolates) => {
  const docx = await convertToDocx(
    soffice!,
    linkedText(),
    'odt',
    { ...defaultLimits, timeoutMs: 120_000 },
    { isolates },
  )
  expect(docx.length).toBeGreaterThan(1000)
  expect(requests).toEqual([])
})
