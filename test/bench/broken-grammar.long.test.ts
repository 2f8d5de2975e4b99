import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let folder = ''

/** The benchmark on a part of our own corpus with the real parser, in which one grammar may be broken. */
function bench(args: readonly string[], brokenGrammar: string | null) {
  const preload = brokenGrammar === null ? [] : ['--import', './test/bench/break-grammar.ts']
  const command = [
    '--import',
    'tsx',
    ...preload,
    'bench/accuracy.ts',
    '--split',
    'test',
    '--baseline',
    join(folder, 'baseline.json'),
  ]
  const env = { ...process.env, KEHOACH_BROKEN_GRAMMAR: brokenGrammar ?? '' }
  return spawnSync(process.execPath, [...command, ...args], { cwd: root, encoding: 'utf8', env })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-broken-'))
  if (existsSync(join(root, 'src/index.ts'))) expect(bench(['--update'], null).stderr).toBe('')
}, 300_000)

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe.skipIf(!existsSync(join(root, 'src/index.ts')))('the accuracy benchmark with the real parser', () => {
  it('exits 0 on its own figures', () => {
    const { status, stdout } = bench([], null)
    expect(stdout).toContain('as the baseline')
    expect(status).toBe(0)
  }, 300_000)

  it.each(['date/long', 'number/slash'])(
    'exits 1 when %s is broken on purpose',
    (name) => {
      const { status, stdout, stderr } = bench([], name)
      expect(stderr).toBe('')
      expect(stdout).toContain('WORSE than the baseline')
      expect(status).toBe(1)
    },
    300_000,
  )
})
