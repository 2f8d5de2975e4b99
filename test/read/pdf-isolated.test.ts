import { afterAll, describe, expect, test } from 'vitest'
import { closePdfWorkers, readPdfIsolated } from '../../src/read/pdf/isolated.ts'
import { defaultLimits, type ReadLimits } from '../../src/read/read-error.ts'
import { makePdf, paragraph, prose, read, texts } from './pdf-builder.ts'
import { onePage } from './pdf-raw.ts'

const MB = 1024 * 1024
const isolated = (bytes: Uint8Array, limits: Partial<ReadLimits> = {}, password?: string) =>
  readPdfIsolated(bytes, {
    name: 'plan.pdf',
    limits: { ...defaultLimits, ...limits },
    ...(password === undefined ? {} : { password }),
  })

/** A page of very many text operators in a small file: each form shows the one before it ten times. */
function operatorBomb(): Uint8Array {
  const show = 'BT /F1 9 Tf 1 0 0 1 50 50 Tm (abcdefgh) Tj ET\n'
  const levels = 6
  const objects = Array.from({ length: levels }, (_, i) => ({
    value: `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> ${i === 0 ? '' : `/XObject << /X ${5 + i} 0 R >>`} >> >>`,
    stream: i === 0 ? show.repeat(10) : '/X Do\n'.repeat(10),
  }))
  return onePage('/X Do', { resources: `/XObject << /X ${5 + levels} 0 R >>`, objects })
}

afterAll(closePdfWorkers)

describe('a PDF read in a worker', () => {
  test('gives what the reader gives, and leaves the bytes with the caller', async () => {
    const bytes = await makePdf((pdf) => {
      for (const text of prose) paragraph(pdf, text)
    })
    const before = bytes.slice()
    const document = await isolated(bytes)
    expect(document).toEqual(await read(bytes, { name: 'plan.pdf' }))
    expect(bytes).toEqual(before)
  })

  test('many files at once', async () => {
    const files = await Promise.all(prose.map((text) => makePdf((pdf) => paragraph(pdf, text))))
    const documents = await Promise.all([...files, ...files].map((bytes) => isolated(bytes)))
    expect(documents.map((document) => texts(document)[0])).toEqual([...prose, ...prose])
  })

  test('passwords: needed, wrong, right; an owner password alone keeps nobody out', async () => {
    const draw = (pdf: PDFKit.PDFDocument): void => paragraph(pdf, prose[0]!)
    const locked = await makePdf(draw, { userPassword: 'hoaban', ownerPassword: 'khac' })
    await expect(isolated(locked)).rejects.toMatchObject({ name: 'ReadError', code: 'encrypted' })
    await expect(isolated(locked, {}, 'sai')).rejects.toMatchObject({
      code: 'encrypted',
      message: expect.stringContaining('wrong'),
    })
    expect(texts(await isolated(locked, {}, 'hoaban'))).toEqual([prose[0]])
    const restricted = await makePdf(draw, { ownerPassword: 'khac', permissions: { copying: false } })
    expect(texts(await isolated(restricted))).toEqual([prose[0]])
  })

  test('damaged, empty, foreign and oversized files end in one typed error each', async () => {
    const sound = await makePdf((pdf) => paragraph(pdf, prose[0]!))
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255)
    await expect(isolated(new Uint8Array())).rejects.toMatchObject({ code: 'empty' })
    await expect(isolated(noise)).rejects.toMatchObject({ code: 'corrupt' })
    await expect(isolated(sound.slice(0, 600))).rejects.toMatchObject({ code: 'corrupt' })
    await expect(isolated(sound, { maxBytes: 100 })).rejects.toMatchObject({ code: 'too-large' })
    const pages = await makePdf((pdf) => {
      for (let i = 0; i < 4; i++) pdf.addPage()
    })
    await expect(isolated(pages, { maxPages: 3 })).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('5 pages'),
    })
  })

  test('a small file that needs much memory ends in an error, and the next file is read', async () => {
    await expect(isolated(operatorBomb(), { maxHeapBytes: 96 * MB })).rejects.toMatchObject({ code: 'too-complex' })
    const bytes = await makePdf((pdf) => paragraph(pdf, prose[1]!))
    expect(texts(await isolated(bytes))).toEqual([prose[1]])
  })

  test('a page that takes too much computing ends in an error, whatever time there is', async () => {
    await expect(isolated(operatorBomb(), { maxPageMs: 300 })).rejects.toMatchObject({
      code: 'too-complex',
      message: expect.stringContaining('A page takes too long'),
    })
  })

  test('a file that takes too long ends in an error, and the next file is read', async () => {
    await expect(isolated(operatorBomb(), { timeoutMs: 200 })).rejects.toMatchObject({ code: 'timeout' })
    const bytes = await makePdf((pdf) => paragraph(pdf, prose[2]!))
    expect(texts(await isolated(bytes))).toEqual([prose[2]])
  })
})
