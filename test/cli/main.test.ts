import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { complaint } from '../../src/cli/complaint.ts'
import { PlanDocument } from '../../src/model/plan-document.ts'
import { ReadError, readErrorCodes } from '../../src/read/read-error.ts'

const main = new URL('../../src/cli/main.ts', import.meta.url).pathname
const plan = `Số: 15/KH-UBND

KẾ HOẠCH
Trồng cây xanh năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
- Báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/6.
`

function kehoach(args: readonly string[], input?: string) {
  return spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...args], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'kehoach-cli-'))
  writeFileSync(join(made, 'a.txt'), plan)
  writeFileSync(join(made, 'empty.txt'), '')
  return made
}

test('parse prints a valid document for standard input', () => {
  const { stdout, status } = kehoach(['parse', '-'], plan)
  expect(status).toBe(0)
  const document = PlanDocument.parse(JSON.parse(stdout))
  expect(document.header.number?.canonical).toBe('15/KH-UBND')
  expect(document.deadlines.map(({ due }) => due.end)).toEqual(['2026-06-14'])
})

test('a file that cannot be read is reported and the others go on', () => {
  const here = folder()
  const { stdout, stderr, status } = kehoach([
    'parse',
    join(here, 'empty.txt'),
    join(here, 'a.txt'),
    join(here, 'missing.docx'),
    '--format',
    'ndjson',
  ])
  expect(status).toBe(1)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('[empty]')
  expect(stderr).toContain('[not-found]')
})

test('a failure is one line that steers no terminal, whatever failed', () => {
  expect(complaint('\u001b[2Jx.txt', new TypeError('x is\nnot a function'))).toMatch(
    /^\ufffd\[2Jx\.txt: TypeError: x is not a function[^\p{Cc}]*\[internal\]$/u,
  )
  expect(complaint('a.pdf', new ReadError('empty'))).toBe(`a.pdf: ${readErrorCodes.empty} [empty]`)
})

test('parse --out writes one file a document', () => {
  const here = folder()
  const out = join(here, 'out')
  expect(kehoach(['parse', join(here, 'a.txt'), '--out', out, '--pretty']).status).toBe(0)
  expect(readdirSync(out)).toEqual(['a.txt.json'])
  expect(readFileSync(join(out, 'a.txt.json'), 'utf8')).toContain('\n  "schemaVersion"')
})

test('explain names text, section and rule, and fails for a path that leads nowhere', () => {
  const explained = kehoach(['explain', '-', 'deadlines[0].due'], plan)
  expect(explained.status).toBe(0)
  expect(explained.stdout).toContain('«ngày 15/6»')
  expect(explained.stdout).toMatch(/rule +date\//)
  expect(explained.stdout).toContain('section  I/1')
  expect(kehoach(['explain', '-', 'deadlines[9]'], plan).status).toBe(1)
})

test('schema prints the schema of a document and of the tables', () => {
  expect(JSON.parse(kehoach(['schema']).stdout).title).toBe('PlanDocument')
  expect(kehoach(['schema', '--for', 'sqlite']).stdout).toContain('CREATE TABLE')
})

test.each([
  [[]],
  [['read']],
  [['parse']],
  [['parse', '--form', 'x']],
  [['parse', '-', '--format', 'docx']],
  [['schema', '--for', 'x']],
])('wrong use %j exits 2', (args) => {
  const { status, stderr } = kehoach(args, '')
  expect(status).toBe(2)
  expect(stderr).not.toContain('    at ')
})

test('help and version', () => {
  expect(kehoach(['--help']).stdout).toContain('kehoach batch')
  expect(kehoach(['parse', '--help']).stdout).toContain('--pretty')
  expect(kehoach(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
