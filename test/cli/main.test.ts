import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { complaint } from '../../src/cli/complaint.ts'
import { run } from '../../src/cli/run.ts'
import { PlanDocument } from '../../src/model/plan-document.ts'
import { ReadError, readErrorCodes } from '../../src/read/read-error.ts'
import { capture } from './capture.ts'

const main = new URL('../../src/cli/main.ts', import.meta.url).pathname
const program = (args: readonly string[], input: string, stdout: 'pipe' | number = 'pipe') =>
  spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...args], {
    encoding: 'utf8',
    input,
    stdio: ['pipe', stdout, 'pipe'],
  })
const plan = `Số: 15/KH-UBND

KẾ HOẠCH
Trồng cây xanh năm 2026

I. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế
- Báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/6.
`

/** Calls the program with streams that the test reads; `input` is standard input. */
async function kehoach(args: readonly string[], input = '') {
  const { code, ...texts } = await capture((streams) => run(args, streams), input)
  return { status: code, ...texts }
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'kehoach-cli-'))
  writeFileSync(join(made, 'a.txt'), plan)
  writeFileSync(join(made, 'empty.txt'), '')
  return made
}

test('parse prints a valid document for standard input', async () => {
  const { stdout, status } = await kehoach(['parse', '-'], plan)
  expect(status).toBe(0)
  const document = PlanDocument.parse(JSON.parse(stdout))
  expect(document.header.number?.canonical).toBe('15/KH-UBND')
  expect(document.deadlines.map(({ due }) => due.end)).toEqual(['2026-06-14'])
})

test('a file that cannot be read is reported and the others go on', async () => {
  const here = folder()
  const { stdout, stderr, status } = await kehoach([
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

test('a failure is one line that steers no terminal, whatever failed', async () => {
  expect(complaint('\u001b[2Jx.txt', new TypeError('x is\nnot a function'))).toMatch(
    /^\ufffd\[2Jx\.txt: TypeError: x is not a function[^\p{Cc}]*\[internal\]$/u,
  )
  expect(complaint('a.pdf', new ReadError('empty'))).toBe(`a.pdf: ${readErrorCodes.empty} [empty]`)
})

test('parse --out writes one file a document', async () => {
  const here = folder()
  const out = join(here, 'out')
  expect((await kehoach(['parse', join(here, 'a.txt'), '--out', out, '--pretty'])).status).toBe(0)
  expect(readdirSync(out)).toEqual(['a.txt.json'])
  expect(readFileSync(join(out, 'a.txt.json'), 'utf8')).toContain('\n  "schemaVersion"')
})

test('explain names text, section and rule, and fails for a path that leads nowhere', async () => {
  const explained = await kehoach(['explain', '-', 'deadlines[0].due'], plan)
  expect(explained.status).toBe(0)
  expect(explained.stdout).toContain('«ngày 15/6»')
  expect(explained.stdout).toMatch(/rule +date\//)
  expect(explained.stdout).toContain('section  I/1')
  expect((await kehoach(['explain', '-', 'deadlines[9]'], plan)).status).toBe(1)
})

test('schema prints the schema of a document and of the tables', async () => {
  expect(JSON.parse((await kehoach(['schema'])).stdout).title).toBe('PlanDocument')
  expect((await kehoach(['schema', '--for', 'sqlite'])).stdout).toContain('CREATE TABLE')
})

test.each([
  [[]],
  [['read']],
  [['parse']],
  [['parse', '--form', 'x']],
  [['parse', '-', '--format', 'docx']],
  [['schema', '--for', 'x']],
])('wrong use %j exits 2', async (args) => {
  const { status, stderr } = await kehoach(args, '')
  expect(status).toBe(2)
  expect(stderr).not.toContain('    at ')
})

test('help and version', async () => {
  expect((await kehoach(['--help'])).stdout).toContain('kehoach batch')
  expect((await kehoach(['parse', '--help'])).stdout).toContain('--pretty')
  expect((await kehoach(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('the program itself: what it prints, and how it ends', () => {
  const { stdout, status } = program(['explain', '-', 'header.number'], plan)
  expect([status, stdout]).toEqual([0, expect.stringContaining('15/KH-UBND')])
  expect(program(['parse', '--form', 'x'], '').status).toBe(2)
})

test.skipIf(!existsSync('/dev/full'))('an output that cannot be written ends with a code of its own', () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = program(['parse', '-'], plan, full)
  closeSync(full)
  expect([status, stderr]).toEqual([3, expect.stringContaining('no space')])
})
