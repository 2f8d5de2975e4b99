import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { defaultLimits, ReadError } from '../../src/read/read-error.ts'
import { buildDocx, docxFiles, part } from './docx/build-docx.ts'
import { paragraph } from './docx/markup.ts'
import { errorOf, readTexts } from './docx/read-built.ts'
import { writeZip } from './docx/zip-writer.ts'

const plain = { body: paragraph('a') }

function withMain(data: string): Uint8Array {
  const main = { data, deflate: true }
  return writeZip(docxFiles(plain).map((file) => (file.name === 'word/document.xml' ? { ...file, ...main } : file)))
}

it('parts that are not read do not matter, however large', async () => {
  const more = [{ name: 'word/media/image1.png', data: Buffer.alloc(70 * 2 ** 20), deflate: true }]
  expect(await readTexts({ ...plain, more })).toEqual(['a'])
})

it('numbers of paragraphs, cells or runs are stopped', async () => {
  const cells = `<w:tbl><w:tr>${'<w:tc/>'.repeat(300_001)}</w:tr></w:tbl>`
  for (const body of ['<w:p/>'.repeat(300_001), cells, `<w:p>${'<w:r/>'.repeat(300_001)}</w:p>`])
    expect((await errorOf(withMain(part('document', `<w:body>${body}</w:body>`)))).code).toBe('too-complex')
})

it('a hundred thousand joined paragraphs are only read', async () => {
  const body = paragraph('a', '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>').repeat(100_000)
  const [text] = await readTexts({ body })
  expect(text).toHaveLength(100_000)
})

it('a small file still is read behind the large ones', async () => {
  const { blocks } = await readDocx(buildDocx(plain), { name: null, limits: defaultLimits })
  expect(blocks).toHaveLength(1)
})

const attack = '/work/shared/attacks/fallback-big.docx'
it.skipIf(!existsSync(attack))('a damaged file that is large ends in a typed error, or a result', async () => {
  const bytes = new Uint8Array(readFileSync(attack))
  const outcome = await readDocx(bytes, { name: null, limits: defaultLimits }).catch((error: unknown) => error)
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadError)
  else expect(outcome).toHaveProperty('blocks')
})
