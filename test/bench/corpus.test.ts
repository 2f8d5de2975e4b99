import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCorpus } from '../../bench/corpus.ts'
import { quotesOf } from '../../bench/quotes.ts'
import { sampleGold } from './sample-gold.ts'

const source = quotesOf(sampleGold)
  .map(({ text }) => text)
  .join('\n')

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-corpus-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function write(slug: string, files: Record<string, unknown>): Promise<void> {
  await mkdir(join(folder, slug), { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, slug, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

const about = { split: 'test', formats: ['txt'] }

describe('loadCorpus', () => {
  it('makes one document of each rendering', async () => {
    await write('a-plan', { 'source.txt': source, 'source.md': source, 'gold.json': sampleGold, 'about.json': about })
    const { documents, warnings } = await loadCorpus(folder)
    expect(warnings).toEqual([])
    expect(documents.map(({ name, format, split }) => [name, format, split])).toEqual([
      ['a-plan/source.md', 'md', 'test'],
      ['a-plan/source.txt', 'txt', 'test'],
    ])
    expect(documents[0]!.gold).toEqual(sampleGold)
  })

  it('keeps to one split', async () => {
    await write('one', { 'source.txt': source, 'gold.json': sampleGold, 'about.json': about })
    await write('two', { 'source.txt': source, 'gold.json': sampleGold, 'about.json': { split: 'dev' } })
    const { documents } = await loadCorpus(folder, 'dev')
    expect(documents.map(({ slug }) => slug)).toEqual(['two'])
  })

  it('reads the layout without about.json as dev and only warns of its quotes', async () => {
    await write('real', { 'source.txt': source.replaceAll('Lò Văn Sương', ''), 'gold.json': sampleGold })
    const { documents, warnings } = await loadCorpus(folder)
    expect(documents[0]!.split).toBe('dev')
    expect(warnings).toEqual(['real: signature.name «Lò Văn Sương» does not occur in source.txt'])
  })

  it('looks for the quotes in the Unicode twin where there is one', async () => {
    await write('legacy', { 'source.txt': 'x', 'rendered.txt': source, 'gold.json': sampleGold, 'about.json': about })
    await expect(loadCorpus(folder)).resolves.toMatchObject({ warnings: [] })
  })

  it('passes over folders that hold no document', async () => {
    await write('a-plan', { 'source.txt': source, 'gold.json': sampleGold, 'about.json': about })
    await write('notes', { 'README.md': 'x' })
    expect((await loadCorpus(folder)).documents).toHaveLength(1)
  })

  it.each([
    ['a missing gold', { 'source.txt': source, 'about.json': about }, /a-plan\/gold\.json: missing/u],
    ['a missing source', { 'gold.json': sampleGold, 'about.json': about }, /a-plan: no source/u],
    [
      'a quote that does not occur',
      { 'source.txt': source.replaceAll('Lò Văn Sương', ''), 'gold.json': sampleGold, 'about.json': about },
      /a-plan: signature\.name «Lò Văn Sương» does not occur/u,
    ],
    [
      'an unknown key',
      { 'source.txt': source, 'gold.json': { ...sampleGold, title: 'x' }, 'about.json': about },
      /gold\.json: .*title/u,
    ],
    [
      'a missing key',
      { 'source.txt': source, 'gold.json': { ...sampleGold, dates: undefined }, 'about.json': about },
      /gold\.json: dates/u,
    ],
    ['broken JSON', { 'source.txt': source, 'gold.json': '{', 'about.json': about }, /gold\.json: /u],
    [
      'a split of another name',
      { 'source.txt': source, 'gold.json': sampleGold, 'about.json': { split: 'train' } },
      /about\.json: split/u,
    ],
    [
      'a rendering that nobody wrote',
      { 'source.txt': source, 'gold.json': sampleGold, 'about.json': { split: 'dev', formats: ['txt', 'pdf'] } },
      /a-plan: about\.json names pdf/u,
    ],
  ])('refuses %s', async (_, files, message) => {
    await write('a-plan', files)
    await expect(loadCorpus(folder)).rejects.toThrow(message)
  })

  it('refuses an empty folder and one that is not there', async () => {
    await expect(loadCorpus(folder)).rejects.toThrow(/holds no documents/u)
    await expect(loadCorpus(join(folder, 'nowhere'))).rejects.toThrow(/no such folder/u)
  })
})
