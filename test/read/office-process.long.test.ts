import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { hasOffice } from '../../corpus/render/office.ts'
import { defaultLimits } from '../../src/read/read-error.ts'
import { readRtf } from '../../src/read/rtf.ts'
import { textOf } from './html-page.ts'
import { planLines } from './legacy-encode.ts'
import { rich, rtfFile } from './rtf-file.ts'

const plan = rtfFile(planLines.map((line) => `\\pard ${rich(line)}\\par`).join('\n'))
const read = (bytes: Uint8Array, timeoutMs = 60_000) =>
  readRtf(bytes, { name: null, limits: { ...defaultLimits, timeoutMs }, office: 'always' })
const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`kehoach-office-convert-${process.pid}-`))

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('reads several files at a time and leaves nothing behind', async () => {
    const before = leftovers()
    const documents = await Promise.all([read(plan), read(rtfFile('{\\b Hai}\\par')), read(plan)])
    expect(documents.map(({ blocks }) => blocks.length)).toEqual([planLines.length, 1, planLines.length])
    for (const { diagnostics } of documents) expect(diagnostics[0]?.message).toContain('LibreOffice')
    expect(leftovers()).toEqual(before)
  })

  it('is ended when time is up, and works again', async () => {
    const before = leftovers()
    const { blocks, diagnostics } = await read(plan, 100)
    expect([blocks.map(textOf), diagnostics]).toEqual([planLines, []])
    expect(leftovers()).toEqual(before)
    expect((await read(plan)).diagnostics[0]?.code).toBe('doc-reader')
  })
})
