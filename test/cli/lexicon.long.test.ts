import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { sampleLexicon, samplePlan } from '../lexicon/sample-lexicon.ts'
import { capture } from './capture.ts'

const here = mkdtempSync(join(tmpdir(), 'kehoach-lexicon-'))
const at = (name: string): string => join(here, name)
const kehoach = (...args: string[]) => capture((streams) => run(args, streams))

beforeAll(() => {
  writeFileSync(at('plan.txt'), samplePlan)
  writeFileSync(at('office.json'), JSON.stringify(sampleLexicon))
  writeFileSync(
    at('office.yaml'),
    `abbreviations:\n  PKHTC: Phòng Kế hoạch - Tài chính # as in the statute\nunits:\n  - name: Khu điều hành Bắc Giồng\n    kind: agency\n    also: [KĐH]\nholidays:\n  - 2026-02-16/2026-02-20\n  - 2026-04-30\n`,
  )
  writeFileSync(at('conflict.yaml'), 'holidays: [2026-02-28]\nworkingDays: [2026-02-28]\n')
})

describe('--lexicon', () => {
  test.each(['office.json', 'office.yaml'])('parse reads %s', async (file) => {
    const { stdout } = await kehoach('parse', at('plan.txt'), '--lexicon', at(file))
    expect(JSON.parse(stdout).deadlines[0].responsible[0].name).toBe('Phòng Kế hoạch - Tài chính')
  })

  test('explain reads with it, too', async () => {
    const { stdout } = await kehoach('explain', at('plan.txt'), 'deadlines[0]', '--lexicon', at('office.yaml'))
    expect(stdout).toContain('Unit«PKHTC»')
  })

  test('batch reads with it, and reads again where it has changed', async () => {
    const out = at('plans.csv')
    const batch = (lexicon: string) =>
      kehoach('batch', at('plan.txt'), '--out', at('plans.ndjson'), '--update', '--lexicon', at(lexicon))
    expect((await batch('office.yaml')).code).toBe(0)
    expect(readFileSync(at('plans.ndjson'), 'utf8')).toContain('"name":"Phòng Kế hoạch - Tài chính"')
    expect(readFileSync(at('plans.ndjson'), 'utf8')).not.toContain('Lịch trực ban')
    expect((await batch('office.json')).code).toBe(0)
    expect(readFileSync(at('plans.ndjson'), 'utf8')).toContain('Lịch trực ban')
    expect(out).not.toBe('')
  })

  test.each([
    ['missing.yaml', /missing\.yaml: .*no such file/],
    ['plan.txt', /plan\.txt: A lexicon is a \.json, \.yaml or \.yml file/],
    ['bad.yaml', /bad\.yaml: units\.0\.kind/],
    ['torn.json', /torn\.json: .*JSON/],
    ['torn.yaml', /torn\.yaml: /],
    ['bomb.yaml', /bomb\.yaml: .*[Aa]lias/],
  ])('%s is refused in one line', async (file, message) => {
    writeFileSync(at('bad.yaml'), 'units:\n  - name: Khu A\n    kind: office\n')
    writeFileSync(at('torn.json'), '{ "units": ')
    writeFileSync(at('torn.yaml'), 'units: [\n')
    writeFileSync(at('bomb.yaml'), 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n')
    const { code, stdout, stderr } = await kehoach('parse', at('plan.txt'), '--lexicon', at(file))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr.match(/\n/g)).toHaveLength(1)
  })
})

describe('lexicon check', () => {
  test('prints what is worth knowing', async () => {
    const { code, stdout } = await kehoach('lexicon', 'check', at('office.json'))
    expect(code).toBe(0)
    expect(stdout).toBe('without-effect  abbreviations.NTM: «NTM» stands for «nông thôn mới», which is no unit.\n')
  })

  test('fails where the lexicon contradicts itself', async () => {
    const { code, stdout } = await kehoach('lexicon', 'check', at('conflict.yaml'), '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)[0]).toMatchObject({ kind: 'conflict', word: '2026-02-28' })
  })

  test('is content with what is new', async () => {
    expect((await kehoach('lexicon', 'check', at('office.yaml'))).stdout).toContain('Nothing is shadowed')
  })
})

test('lexicon learn proposes what documents define, without what is known', async () => {
  const { code, stdout, stderr } = await kehoach('lexicon', 'learn', at('plan.txt'), '--jobs', '1')
  expect([code, stderr]).toEqual([0, '3 proposals from 1 documents\n'])
  expect(stdout).toContain('  - name: "KHU ĐIỀU HÀNH BẮC GIỒNG"')
  const known = await kehoach(
    'lexicon',
    'learn',
    at('plan.txt'),
    '--jobs',
    '1',
    '--lexicon',
    at('office.yaml'),
    '-o',
    at('new.yaml'),
  )
  expect([known.code, known.stdout]).toEqual([0, ''])
  expect(readFileSync(at('new.yaml'), 'utf8')).not.toContain('- name: "KHU ĐIỀU HÀNH')
})

test.each([
  [['lexicon'], 'Say check or learn'],
  [['lexicon', 'chek'], 'Did you mean check?'],
  [['lexicon', 'check'], 'Name one lexicon'],
  [['lexicon', 'learn'], 'Name files'],
])('%j is wrong use', async (args, message) => {
  const { code, stderr } = await kehoach(...args)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
