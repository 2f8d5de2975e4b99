import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeOutput } from '../../src/batch/write-output.ts'
import { run } from '../../src/cli/run.ts'
import { PlanDocument } from '../../src/model/plan-document.ts'
import { findFormat } from '../../src/write/index.ts'
import { openDatabase } from '../../src/write/sqlite/open-database.ts'
import { WriteError } from '../../src/write/write-error.ts'
import { prosePlan } from '../write/prose-plan.ts'
import { tablePlan } from '../write/table-plan.ts'
import { capture } from './capture.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'kehoach-convert-'))

const kehoach = (args: readonly string[], input = '') => capture((streams) => run(args, streams), input)

/** A character that many readers of lines take for the end of one stands in the text as it is. */
function awkward(): PlanDocument {
  const plan = prosePlan()
  return { ...plan, text: `${plan.text}\u2028`, source: { ...plan.source, name: 'plans/a/b.docx' } }
}
const plans = () => [tablePlan('plans/one.docx'), awkward()]
const linesOf = (documents: readonly PlanDocument[]) => documents.map((one) => `${JSON.stringify(one)}\n`).join('')

function ndjsonIn(folder: string, text = linesOf(plans())): string {
  const path = join(folder, 'plans.ndjson')
  writeFileSync(path, text)
  return path
}

/** Every file below a directory, or the file itself, with its bytes. */
function bytesOf(path: string): Record<string, string> {
  if (statSync(path).isFile()) return { '': readFileSync(path, 'base64') }
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names.flatMap((name) =>
      statSync(join(path, name)).isFile() ? [[name, readFileSync(join(path, name), 'base64')]] : [],
    ),
  )
}

/** What a batch writes of the same documents. */
async function writtenByBatch(name: string, out: string): Promise<void> {
  async function* documents() {
    for (const [index, path] of ['one.docx', 'a/b.docx'].entries())
      yield { path, json: Buffer.from(JSON.stringify(plans()[index])) }
  }
  await writeOutput(findFormat(name)!, out, { documents: documents() }, {})
}

test.each(['ndjson', 'json', 'csv', 'html', 'ics'])('%s is what a batch writes of these documents', async (name) => {
  const folder = newFolder()
  const out = join(folder, 'out')
  expect(await kehoach(['convert', ndjsonIn(folder), '--out', out, '--format', name])).toMatchObject({
    code: 0,
    stderr: '2 documents written\n',
  })
  const expected = join(folder, 'expected')
  await writtenByBatch(name, expected)
  expect(bytesOf(out)).toEqual(bytesOf(expected))
})

test('a database holds the documents, and does not say what read them', async () => {
  const folder = newFolder()
  const out = join(folder, 'plans.sqlite')
  await kehoach(['convert', ndjsonIn(folder), '--out', out])
  const database = openDatabase(out)
  expect(
    database.prepare('SELECT count(*) AS documents, count(reader_version) AS known FROM documents').get(),
  ).toMatchObject({ documents: 2, known: 0 })
  database.close()
})

test('standard input and output are a pipe', async () => {
  const text = linesOf(plans())
  const printed = await kehoach(['convert', '-', '--out', '-', '--quiet'], text)
  expect([printed.code, printed.stdout === text, printed.stderr]).toEqual([0, true, ''])
  const { code, stdout } = await kehoach(['convert', '-', '-f', 'ics', '-o', '-'], text)
  expect([code, stdout.slice(0, 15)]).toEqual([0, 'BEGIN:VCALENDAR'])
})

test('a line that holds no document is named, and the rest goes on', async () => {
  const folder = newFolder()
  const [first, second] = plans()
  const other = { ...second!, schemaVersion: '0.3' }
  const wrong = [JSON.stringify(first), '{"a":', '', JSON.stringify(other), '[]', JSON.stringify(second)].join('\n')
  const input = ndjsonIn(folder, `\ufeff${wrong}`)
  const errors = join(folder, 'errors.tsv')
  const out = join(folder, 'out.ndjson')
  const { code, stderr } = await kehoach(['convert', input, '--out', out, '--errors', errors])
  expect(code).toBe(1)
  expect(stderr).toContain('2 documents written')
  const rows = readFileSync(errors, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  expect(rows.map(([place, kind]) => [place, kind])).toEqual(
    [2, 4, 5].map((line) => [`${input}:${line}`, 'not-a-document']),
  )
  expect(rows[1]![2]).toContain('schemaVersion')
  expect(readFileSync(out, 'utf8')).toBe(linesOf(plans()))
})

test('a document of the version before comes out in the form of this one, with its confidence', async () => {
  const folder = newFolder()
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([key]) => key !== 'confidence' && key !== 'review')
    return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner)]))
  }
  const old = { ...(strip(tablePlan()) as object), schemaVersion: '1.0' }
  const broken = { schemaVersion: '1.0', header: {} }
  const input = ndjsonIn(folder, `${JSON.stringify(old)}\n${JSON.stringify(broken)}\n`)
  const out = join(folder, 'out.ndjson')
  expect((await kehoach(['convert', input, '--out', out])).code).toBe(1)
  const [written, ...rest] = readFileSync(out, 'utf8').trimEnd().split('\n')
  expect(rest).toEqual([])
  const document = PlanDocument.parse(JSON.parse(written!))
  expect(strip(document)).toEqual(strip(tablePlan()))
  expect(document.header.number!.confidence).toBeGreaterThan(0.5)
})

test('names never lead out of the directory, and no document takes the place of another', async () => {
  const folder = newFolder()
  const names = ['../../../escape.docx', '/etc/passwd', 'x.docx', 'x.docx', null]
  const documents = names.map((name) => ({ ...tablePlan(), source: { ...tablePlan().source, name } }))
  const out = join(folder, 'deep', 'out')
  await kehoach(['convert', ndjsonIn(folder, linesOf(documents)), '--out', out, '--format', 'json'])
  expect(Object.keys(bytesOf(folder)).filter((name) => name.endsWith('.json'))).toHaveLength(5)
  expect(Object.keys(bytesOf(out))).toHaveLength(5)
})

test('a format whose package is not installed says which one', async () => {
  vi.spyOn(findFormat('parquet')!, 'check').mockImplementation(() => {
    throw new WriteError('parquet-missing')
  })
  const folder = newFolder()
  const result = await kehoach(['convert', ndjsonIn(folder), '--out', join(folder, 'lake'), '--format', 'parquet'])
  expect(result).toMatchObject({ code: 2, stderr: expect.stringContaining('npm install hyparquet-writer') })
  vi.restoreAllMocks()
})

test('without a document the output stays as it was', async () => {
  const folder = newFolder()
  const out = join(folder, 'plans.ndjson.old')
  writeFileSync(out, 'precious')
  const args = ['convert', ndjsonIn(folder, 'no json\n'), '--out', out, '--format', 'ndjson']
  expect((await kehoach(args)).code).toBe(2)
  expect(readFileSync(out, 'utf8')).toBe('precious')
  expect((await kehoach([...args, '--allow-empty'])).code).toBe(1)
  expect(readFileSync(out, 'utf8')).toBe('')
})

test.each([
  [['convert'], 2, 'Say where to'],
  [['convert', '-o', 'x.ndjson'], 2, 'Name files of NDJSON'],
  [['convert', 'missing.ndjson', '-o', 'x.csv'], 2, 'Say the --format'],
  [['convert', 'missing.ndjson', '-o', join(tmpdir(), 'x.ndjson')], 2, 'missing.ndjson'],
  [['convert', '-', '-o', 'x', '-f', 'html'], 2, 'takes its input twice'],
  [['convert', '-', '-o', '-', '-f', 'csv'], 2, 'cannot be printed'],
  [['convert', '-', '-o', 'ftp://host/x'], 2, 'knows no URL that begins with ftp:'],
  [['convert', '-', '-o', join(import.meta.filename, 'x.ndjson')], 3, 'could not be written'],
])('%j ends with %i', async (args, code, message) => {
  const result = await kehoach(args, linesOf(plans()))
  expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(message)])
})
