import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/source-document.ts'
import { findSoffice } from '../../src/read/doc/find-program.ts'
import { makeTemporaryFolder, sweepTemporaryFolders } from '../../src/read/doc/temporary-folder.ts'
import { readDoc } from '../../src/read/doc.ts'
import { readDocx } from '../../src/read/docx.ts'
import { defaultLimits, type ReadLimits } from '../../src/read/read-error.ts'
import { textOf } from './html-page.ts'
import { encodeText, planLines } from './legacy-encode.ts'
import { buildOle } from './ole-file.ts'
import { buildWordFile } from './word-file.ts'
import { buildZip } from './zip-file.ts'

const soffice = findSoffice()
const without = soffice === null || process.platform === 'win32'

function read(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  more: { soffice?: string | null } = {},
): Promise<SourceDocument> {
  return readDoc(bytes, { name: 'plan.doc', limits: { ...defaultLimits, ...limits }, readDocx, ...more })
}

/** Text as rich text writes it: letters beyond ASCII by their UTF-16 codes. */
const rich = (text: string) =>
  text.replace(
    /[^\u0000-\u007f]/g,
    (c) => `\\u${c.charCodeAt(0) > 0x7fff ? c.charCodeAt(0) - 0x10000 : c.charCodeAt(0)}?`,
  )

const rtf = (body: string) =>
  new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTime;}}\n${body}}`)

const richPlan = rtf(
  `${planLines.map((line) => `\\pard ${rich(line)}\\par`).join('\n')}
\\trowd\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx3000\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx6000
\\pard\\intbl TT\\cell ${rich('Nội dung')}\\cell\\row
\\pard\\intbl 1\\cell {\\b ${rich('Đọc sách')}}\\par ${rich('hằng tuần')}\\cell\\row
\\pard ${rich('Nơi nhận:')}\\par`,
)

const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`kehoach-office-convert-${process.pid}-`))

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
    await expect(read(bytes, {}, { soffice: '/nowhere/soffice' })).rejects.toMatchObject({ name: 'ReadError', code })
  })

  it('says what is missing for rich text without LibreOffice', async () => {
    await expect(read(richPlan, {}, { soffice: null })).rejects.toMatchObject({ code: 'reader-missing' })
    await expect(read(richPlan, {}, { soffice: '/nowhere/soffice' })).rejects.toMatchObject({ code: 'reader-missing' })
    await expect(read(richPlan, { maxBytes: 10 })).rejects.toMatchObject({ code: 'too-large' })
  })

  it.skipIf(process.platform === 'win32')('reads a .doc file itself where the program cannot be started', async () => {
    const bytes = buildWordFile({ paragraphs: planLines.map((text) => ({ runs: [{ text }] })) })
    const { blocks, diagnostics } = await read(bytes, {}, { soffice: '/nowhere/soffice' })
    expect(blocks.map(textOf)).toEqual(planLines)
    expect(diagnostics[0]?.message).toContain('word-extractor')
  })

  it.skipIf(process.platform === 'win32')('reads a .doc file itself where the program takes too long', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-test-'))
    try {
      const soffice = join(folder, 'soffice')
      writeFileSync(soffice, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 })
      const bytes = buildWordFile({ paragraphs: planLines.map((text) => ({ runs: [{ text }] })) })
      const { blocks, diagnostics } = await read(bytes, { timeoutMs: 1500 }, { soffice })
      expect(blocks.map(textOf)).toEqual(planLines)
      expect(diagnostics[0]?.message).toContain('word-extractor')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe.skipIf(without)('readDoc with LibreOffice', () => {
  it('reads rich text', async () => {
    const { blocks, source, diagnostics } = await read(richPlan)
    expect(blocks.map(textOf)).toEqual([
      ...planLines,
      [
        ['TT', 'Nội dung'],
        ['1', 'Đọc sách|hằng tuần'],
      ],
      'Nơi nhận:',
    ])
    expect(source).toMatchObject({
      name: 'plan.doc',
      format: 'rtf',
      bytes: richPlan.length,
      sha256: null,
      encoding: 'unicode',
    })
    expect(diagnostics[0]).toMatchObject({ code: 'doc-reader', severity: 'info' })
    expect(diagnostics[0]?.message).toContain('LibreOffice')
  })

  it('decodes TCVN3 in rich text', async () => {
    const bytes = rtf(
      planLines
        .slice(1)
        .map((line) => `\\pard\\f1 ${rich(encodeText(line, 'tcvn3'))}\\par`)
        .join('\n'),
    )
    const { blocks, source } = await read(bytes)
    expect(blocks.map(textOf)).toEqual(planLines.slice(1))
    expect(source.encoding).toBe('tcvn3')
  })

  it('reads several files at a time and leaves nothing behind', async () => {
    const before = leftovers()
    const documents = await Promise.all([read(richPlan), read(rtf('{\\b Hai}\\par')), read(richPlan)])
    expect(documents.map(({ blocks }) => blocks.length)).toEqual([9, 1, 9])
    expect(leftovers()).toEqual(before)
  })

  it('ends the program when time is up', async () => {
    const before = leftovers()
    await expect(read(richPlan, { timeoutMs: 20 })).rejects.toMatchObject({ code: 'timeout' })
    expect(leftovers()).toEqual(before)
    expect((await read(richPlan)).blocks).toHaveLength(9)
  })

  it('agrees with the reader that needs no program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-test-'))
    try {
      writeFileSync(join(folder, 'plan.rtf'), richPlan)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      execFileSync(
        soffice ?? '',
        [profile, '--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder, join(folder, 'plan.rtf')],
        { stdio: 'ignore' },
      )
      const bytes = new Uint8Array(readFileSync(join(folder, 'plan.doc')))
      const [office, own] = [await read(bytes), await read(bytes, {}, { soffice: null })]
      expect(own.blocks.map(textOf)).toEqual(office.blocks.map(textOf))
      expect(own.blocks.map(textOf)).toContainEqual([
        ['TT', 'Nội dung'],
        ['1', 'Đọc sách|hằng tuần'],
      ])
      expect(own.blocks.filter((block) => block.kind === 'table').map((table) => table.ruled)).toEqual([true])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('sweepTemporaryFolders', () => {
  it('removes folders whose process is gone for an hour, and no others', async () => {
    const own = await makeTemporaryFolder('test')
    // No system gives out so large a process number.
    const abandoned = own.replace(`-${process.pid}-`, '-999999999-')
    const fresh = `${abandoned}x`
    for (const folder of [abandoned, fresh]) mkdirSync(folder)
    const longAgo = new Date(Date.now() - 7_200_000)
    for (const folder of [own, abandoned]) utimesSync(folder, longAgo, longAgo)
    try {
      await sweepTemporaryFolders()
      expect([own, abandoned, fresh].map((folder) => existsSync(folder))).toEqual([true, false, true])
    } finally {
      for (const folder of [own, abandoned, fresh]) rmSync(folder, { recursive: true, force: true })
    }
  })
})
