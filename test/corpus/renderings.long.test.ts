import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDraft } from '../../corpus/render/read-draft.ts'
import { renderings } from '../../corpus/render/renderings.ts'
import { parsePlan } from '../../src/index.ts'
import { planContent, planWords } from './plan-content.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const readText = (slug: string): string => readFileSync(join(corpus, slug, 'source.txt'), 'utf8')
const splitOf = (slug: string): string => JSON.parse(readFileSync(join(corpus, slug, 'about.json'), 'utf8')).split

describe.each(renderings)('$slug/$file', ({ slug, file, byOffice, render }) => {
  const path = join(corpus, slug, file)

  test.skipIf(byOffice)('is what npm run corpus:render makes of the text', async () => {
    const draft = readDraft(readText(slug))
    const bytes = await render(draft)
    expect(Buffer.from(await render(draft)).equals(bytes)).toBe(true)
    // Versions of Node may compress PDFs in other ways: what is read must be the same.
    const [made, kept] = await Promise.all([parsePlan({ bytes, name: file }), parsePlan({ path })])
    expect(planWords(kept)).toEqual(planWords(made))
    if (file === 'source.docx') expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  test.skipIf(splitOf(slug) !== 'dev')('says what the text says', async () => {
    const plain = await parsePlan({ text: readText(slug) })
    expect(planContent(await parsePlan({ path }))).toEqual(planContent(plain))
  })
})
