import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/source-document.ts'
import { readers, readSource } from '../../src/read/index.ts'
import { defaultLimits, ReadError } from '../../src/read/read-error.ts'
import type { SniffedFormat } from '../../src/read/sniff.ts'
import { sniffFormat } from '../../src/read/sniff.ts'
import { buildDocx } from './docx/build-docx.ts'
import { paragraph } from './docx/markup.ts'
import { odtFile } from './odt-file.ts'
import { buildOle } from './ole-file.ts'
import { line, makePdf } from './pdf-builder.ts'
import { rich } from './rtf-file.ts'
import { buildWordFile } from './word-file.ts'
import { buildZip } from './zip-file.ts'

const words = 'Kế hoạch dạy bơi'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = `<html><body><p>${words}</p></body></html>`

/** A file of each format, as small as it can be. */
const samples: Readonly<Record<SniffedFormat, () => Uint8Array | Promise<Uint8Array>>> = {
  text: () => bytesOf(words),
  docx: () => buildDocx({ body: paragraph(words) }),
  pdf: () => makePdf((pdf) => line(pdf, words, 85, 57)),
  html: () => bytesOf(page),
  mhtml: () => bytesOf(`MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${page}`),
  doc: () => buildWordFile({ paragraphs: [{ runs: [{ text: words }] }] }),
  rtf: () => bytesOf(`{\\rtf1\\ansi ${rich(words)}}`),
  odt: () => odtFile(`<text:p>${words}</text:p>`),
  zip: () => buildZip({ 'notes.txt': words }),
  'ole-other': () => buildOle({ Workbook: new Uint8Array(4096) }),
  image: () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
  binary: () => Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
  empty: () => new Uint8Array(),
}
const refused: readonly string[] = ['zip', 'ole-other', 'image', 'binary', 'empty']

const read = async (format: SniffedFormat): Promise<SourceDocument> =>
  readSource(await samples[format](), { name: null, limits: defaultLimits, office: 'never' })

const formats = Object.keys(readers) as SniffedFormat[]

describe('the list of readers', () => {
  it('has a sample for every format', () => {
    expect(formats.sort()).toEqual(Object.keys(samples).sort())
  })

  it.each(formats)('%s is told by its bytes', async (format) => {
    expect(sniffFormat(await samples[format]())).toBe(format)
  })

  it.each(formats.filter((format) => !refused.includes(format)))('%s is read', async (format) => {
    expect(JSON.stringify((await read(format)).blocks)).toContain(words)
  })

  it.each(refused)('%s is refused with what to do', async (format) => {
    await expect(read(format as SniffedFormat)).rejects.toBeInstanceOf(ReadError)
  })
})
