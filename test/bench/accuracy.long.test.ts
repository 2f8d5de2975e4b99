import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Gold } from '../../bench/gold.ts'
import { quotesOf } from '../../bench/quotes.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { perfectDocument } from './perfect-document.ts'
import { sampleGold } from './sample-gold.ts'

const root = resolve(import.meta.dirname, '../..')
let folder = ''

/** Runs the benchmark as a user does, on a folder of two invented documents. */
function bench(...args: string[]): { code: number | null; out: string; err: string } {
  const options = ['--corpus', join(folder, 'corpus'), '--parser', join(import.meta.dirname, 'recorded-parser.ts')]
  const command = ['--import', 'tsx', 'bench/accuracy.ts', ...options, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

async function write(slug: string, gold: Gold, found: PlanDocument): Promise<void> {
  const source = quotesOf(sampleGold)
    .map(({ text }) => text)
    .join('\n')
  const files = {
    'source.txt': source,
    'gold.json': JSON.stringify(gold),
    'found.json': JSON.stringify(found),
    'about.json': JSON.stringify({ split: slug === 'second' ? 'test' : 'dev', formats: ['txt'] }),
  }
  await mkdir(join(folder, 'corpus', slug), { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, 'corpus', slug, name), content)
}

const found = perfectDocument(sampleGold)
const baseline = () => join(folder, 'baseline.json')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-bench-'))
  await write('first', sampleGold, found)
  await write('second', sampleGold, found)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('npm run bench:accuracy', () => {
  it('prints the figures of another corpus and compares them with nothing', () => {
    const { code, out } = bench()
    expect(code).toBe(0)
    expect(out).toMatch(/dev: 1 documents of 1 contents, wholly right 1/u)
    expect(out).toMatch(/^dates +4 +0 +0 +100\.0/mu)
    expect(out).not.toContain('baseline')
  })

  it('exits 2 without the baseline it is told to compare with, writes it on --update, then exits 0', async () => {
    const missing = bench('--baseline', baseline())
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('--update writes it')
    expect(bench('--baseline', baseline(), '--update').code).toBe(0)
    expect(JSON.parse(await readFile(baseline(), 'utf8')).splits.dev.fields.dates).toEqual([4, 0, 0])
    const again = bench('--baseline', baseline())
    expect(again.code).toBe(0)
    expect(again.out).toContain('as the baseline')
  })

  it('exits 1 when the program loses dates, and names field and document', async () => {
    await write('first', sampleGold, { ...found, dates: [] })
    const { code, out } = bench('--baseline', baseline())
    await write('first', sampleGold, found)
    expect(code).toBe(1)
    expect(out).toContain('dev dates: F1 100.0 → 0.0 in first/source.txt')
  })

  it('exits 1 when a gold value is changed, and names the document', async () => {
    await write('second', { ...sampleGold, header: { ...sampleGold.header, documentType: 'QĐ' } }, found)
    const { code, out } = bench('--baseline', baseline())
    const detail = bench('--detail', 'second')
    await write('second', sampleGold, found)
    expect(code).toBe(1)
    expect(out).toContain('test header.documentType: F1 100.0 → 0.0 in second/source.txt')
    expect(detail.out).toMatch(/wrong {2}header\.documentType .*\n +gold {2}QĐ\n +found KH/u)
  })

  it('writes every scored mention', async () => {
    const file = join(folder, 'mentions.json')
    expect(bench('--split', 'dev', '--json', file).code).toBe(0)
    const [document, ...others] = JSON.parse(await readFile(file, 'utf8'))
    expect(others).toEqual([])
    expect(document.name).toBe('first/source.txt')
    expect(document.verdicts).toContainEqual({
      field: 'header.documentType',
      judgement: 'right',
      gold: 'KH',
      found: 'KH',
      span: found.header.documentType!.span,
    })
  })

  it.each([
    [['--split', 'train']],
    [['--colour']],
    [['--detail', 'nobody']],
    [['--update']],
    [['--parser', 'nowhere.ts']],
  ])('exits 2 on %j', (args) => {
    const { code, err } = bench(...args)
    expect(code).toBe(2)
    expect(err).toContain('npm run bench:accuracy')
  })
})
