import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/source-document.ts'
import { readDoc } from '../../src/read/doc.ts'
import type { OfficeUse } from '../../src/read/office/office-use.ts'
import { defaultLimits, type ReadLimits } from '../../src/read/read-error.ts'
import { textOf } from './html-page.ts'
import { planLines } from './legacy-encode.ts'
import { buildOle } from './ole-file.ts'
import { officeText, standInOffice } from './stand-in-office.ts'
import { buildWordFile, type WordFile } from './word-file.ts'
import { buildZip } from './zip-file.ts'

function read(
  bytes: Uint8Array,
  options: { office?: OfficeUse; soffice?: string } = {},
  limits: Partial<ReadLimits> = {},
): Promise<SourceDocument> {
  return readDoc(bytes, { name: 'plan.doc', limits: { ...defaultLimits, ...limits }, ...options })
}

const plan: WordFile = { paragraphs: planLines.map((text) => ({ runs: [{ text }] })) }
const whole = buildWordFile(plan)
/** Its second piece lies outside the file. */
const torn = buildWordFile({
  ...plan,
  pieces: [
    { from: 0, to: planLines[0]!.length + 1 },
    { from: 100_000, to: 100_010 },
  ],
})
const old = buildWordFile({ ...plan, ident: 0xa5dc })

describe('readDoc', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['encrypted', buildOle({ EncryptionInfo: new Uint8Array(4096), EncryptedPackage: new Uint8Array(4096) })],
    ['encrypted', buildWordFile({ paragraphs: [{ runs: [{ text: 'a' }] }], flags: 0x0100 })],
    ['unsupported-format', buildOle({ Workbook: new Uint8Array(4096) })],
    ['unsupported-format', new TextEncoder().encode('Kế hoạch')],
    ['unsupported-format', buildZip({ 'word/document.xml': '<w/>' })],
    ['corrupt', buildOle({ WordDocument: new Uint8Array(4096) }).slice(0, 600)],
  ])('says %s before any program is started', async (code, bytes) => {
    for (const office of ['fallback', 'always'] as const)
      await expect(read(bytes, { office, soffice: '/nowhere/soffice' })).rejects.toMatchObject({ code })
  })
})

describe.skipIf(process.platform === 'win32')('LibreOffice', () => {
  const reads = standInOffice('reads')
  const hangs = standInOffice('hangs')
  const fails = standInOffice('fails')
  const own = planLines[0]
  const made = async (bytes: Uint8Array, office: OfficeUse | undefined, soffice: string, timeoutMs = 20_000) => {
    const options = office === undefined ? { soffice } : { office, soffice }
    const { blocks, diagnostics, source } = await read(bytes, options, { timeoutMs })
    expect(source).toMatchObject({ name: 'plan.doc', format: 'doc', bytes: bytes.length, sha256: null })
    return [textOf(blocks[0]!), diagnostics.map(({ code }) => code)]
  }

  it.each<[string, Uint8Array, OfficeUse | undefined, string, unknown, string[]]>([
    ['is not asked where nothing is left out', whole, undefined, reads, own, []],
    ['is asked where something is', torn, undefined, reads, officeText, ['doc-reader']],
    ['is asked for what our reader does not know', old, 'fallback', reads, officeText, ['doc-reader']],
    ['is never asked when it is not wanted', torn, 'never', reads, own, ['content-left-out']],
    ['reads everything when that is wanted', whole, 'always', reads, officeText, ['doc-reader']],
    ['is no loss where it makes nothing of a file', torn, 'fallback', fails, own, ['content-left-out']],
    ['nor where it is missing', torn, 'fallback', '/nowhere/soffice', own, ['content-left-out']],
    ['nor where it was wanted', whole, 'always', fails, own, []],
    ['nor where it was wanted and is missing', whole, 'always', '/nowhere/soffice', own, []],
  ])('%s', async (_, bytes, office, soffice, text, codes) => {
    expect(await made(bytes, office, soffice)).toEqual([text, codes])
  })

  it('that takes too long leaves our own result', async () => {
    expect(await made(torn, 'fallback', hangs, 700)).toEqual([own, ['content-left-out']])
    expect(await made(whole, 'always', hangs, 700)).toEqual([own, []])
    await expect(made(old, 'fallback', hangs, 700)).rejects.toMatchObject({ code: 'reader-missing' })
  })

  it('is named where a file needs it', async () => {
    await expect(made(old, 'never', reads)).rejects.toMatchObject({ code: 'reader-missing' })
    await expect(made(old, 'fallback', fails)).rejects.toThrow(/Word 95 or before.*Install LibreOffice/)
  })
})
