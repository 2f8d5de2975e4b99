import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { nearestWord } from '../../src/cli/suggest.ts'
import { capture, terminal } from './capture.ts'

const plan = `KẾ HOẠCH
Trồng cây xanh năm 2026

1. Phòng Kinh tế báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/6.
`
const kehoach = (args: readonly string[], look = {}) => capture((streams) => run(args, streams), plan, look)

describe('parse', () => {
  test('prints the table on a terminal, as wide as it is, in colours', async () => {
    const { stdout } = await kehoach(['parse', '-'], { ...terminal, columns: 60 })
    expect(stdout).toMatch(/\u001b\[1mdue .*obligation/)
    const plain = stdout.replace(/\u001b\[\d+m/g, '').split('\n')
    const table = plain.filter((line) => !/^(?:warning|error):/.test(line))
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(60)
    expect(plain.join(' ')).toContain('2026-06-14')
  })

  test('prints no colours where they are not wanted', async () => {
    expect((await kehoach(['parse', '-'], { ...terminal, hasColors: () => false })).stdout).not.toContain('\u001b')
  })

  test.each([
    [['parse', '-'], {}],
    [['parse', '-', '--pretty'], terminal],
    [['parse', '-', '-f', 'json'], terminal],
  ])('prints JSON for a program, and where it is asked for (%j)', async (args, look) => {
    expect(JSON.parse((await kehoach(args, look)).stdout).deadlines).toHaveLength(1)
  })

  test('refuses to print what is no text, and prints it into a pipe', async () => {
    const { code, stdout, stderr } = await kehoach(['parse', '-', '-f', 'xlsx'], terminal)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/a terminal cannot show it: name a directory for --out, or > plans\.xlsx/)
    expect((await kehoach(['parse', '-', '-f', 'xlsx'])).stdout.slice(0, 2)).toBe('PK')
  })

  test('does not write one workbook behind the other', async () => {
    const here = mkdtempSync(join(tmpdir(), 'kehoach-use-'))
    const files = ['a.txt', 'b.txt'].map((name) => join(here, name))
    for (const file of files) writeFileSync(file, plan)
    const { code, stdout, stderr } = await kehoach(['parse', ...files, '-f', 'xlsx'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('take kehoach batch')
  })
})

test.each([
  [['parse', '-', '-f', 'sqlite'], 'take kehoach batch FILE... --format sqlite --out plans.sqlite'],
  [['parse', '-', '-f', 'postgres'], 'take kehoach batch FILE... --format postgres --out URL'],
  [['parse', '-', '-f', 'tabel'], 'Did you mean table?'],
  [['parse', '-', '--pasword', 'x'], 'There is no option «--pasword». Did you mean --password?'],
  [['parse', '--format'], '--format wants a value.'],
  [['parse', '-', '--pretty=yes'], '--pretty takes no value.'],
  [['schema', 'x'], '«x» is nothing that this command takes.'],
  [['prase', 'a.docx'], 'There is no command «prase». Did you mean parse?'],
  [['conv'], 'Did you mean convert?'],
  [['ke-hoach.docx'], 'Did you mean kehoach parse ke-hoach.docx?'],
  [['constructor'], 'There is no command «constructor».'],
  [['batch', '.', '-o', 'x.csvv'], 'Say the --format'],
])('%j says in one line what was meant', async (args, message) => {
  const { code, stdout, stderr } = await kehoach(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
  expect(stderr.match(/\n/g)).toHaveLength(1)
})

test.each([[['x'.repeat(5000)]], [['parse', `${'x'.repeat(5000)}.docx`]], [['parse', '-', '-f', 'x'.repeat(5000)]]])(
  'long inputs are cut',
  async (args) => {
    const { stderr } = await kehoach(args)
    expect(stderr.length).toBeLessThan(700)
    expect(stderr).toContain('x…')
  },
)

test('help COMMAND is COMMAND --help', async () => {
  expect((await kehoach(['help', 'parse'])).stdout).toBe((await kehoach(['parse', '--help'])).stdout)
  expect((await kehoach(['help', 'prase'])).stderr).toContain('Did you mean parse?')
  expect((await kehoach(['help'])).stdout).toContain('kehoach batch')
})

test.each([
  ['stauts', 'status'],
  ['SCHEMA', 'schema'],
  ['exp', 'explain'],
  ['fetch', null],
  ['', null],
  ['s', null],
])('%s was meant to be %s', (word, meant) => {
  expect(nearestWord(word, ['parse', 'batch', 'explain', 'status', 'schema', 'work'])).toBe(meant)
})
