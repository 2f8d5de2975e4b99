import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OutputError } from '../../src/batch/batch-error.ts'
import { findFiles } from '../../src/batch/find-files.ts'
import { type BatchProgress, type BatchRun, journalPath, runBatch } from '../../src/batch/run-batch.ts'
import { formatFailure, formatSummary } from '../../src/batch/summary.ts'
import { findFormat } from '../../src/write/index.ts'
import { openDatabase } from '../../src/write/sqlite/open-database.ts'

const worker = new URL('./stand-in-worker.ts', import.meta.url)
const newFolder = () => mkdtempSync(join(tmpdir(), 'kehoach-run-'))

/** A folder of files, by name and text, and a place for the output. */
function folderOf(texts: Readonly<Record<string, string>>) {
  const folder = newFolder()
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  return { folder, out: join(newFolder(), 'out.ndjson') }
}

async function run(folder: string, out: string, more: Partial<BatchRun> = {}) {
  const { files } = await findFiles([folder])
  const parser = { worker, timeoutMs: 30_000, options: {} }
  return runBatch({ files, out, format: findFormat('ndjson')!, parser, pool: { jobs: 2 }, settings: 'test', ...more })
}

const namesIn = (out: string) =>
  readFileSync(out, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line).source.name as string).split('/').at(-1))

const mixed = { 'a.txt': 'good', 'b.txt': 'encrypted', 'c.txt': 'exit', 'd.txt': 'good too', 'e.txt': 'fault' }

describe('runBatch', () => {
  test('a line for each file, in order, whatever the files are', async () => {
    const { folder, out } = folderOf(mixed)
    const errors = join(newFolder(), 'errors.tsv')
    const progress: BatchProgress[] = []
    const summary = await run(folder, out, { errors, onProgress: (step) => progress.push(step) })
    expect(namesIn(out)).toEqual(['a.txt', 'd.txt'])
    const lines = readFileSync(errors, 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => line.split('\t').slice(0, 2))).toEqual([
      [join(folder, 'b.txt'), 'encrypted'],
      [join(folder, 'c.txt'), 'worker-died'],
      [join(folder, 'e.txt'), 'internal'],
    ])
    expect(summary).toMatchObject({ files: 5, documents: 2, resumed: 0, complete: true, byFormat: { docx: 2 } })
    expect(progress.map((step) => step.done)).toEqual([1, 2, 3, 4, 5])
    expect(progress.at(-1)).toMatchObject({ total: 5, failed: 3 })
    // Nothing else is left.
    expect(readdirSync(join(out, '..'))).toEqual(['out.ndjson'])
  })

  test('fail-fast writes nothing, and goes on once the file is mended', async () => {
    const { folder, out } = folderOf({ ...mixed, 'c.txt': 'good', 'e.txt': 'good' })
    const stopped = await run(folder, out, { failFast: true })
    expect(stopped).toMatchObject({ complete: false, failed: [{ path: join(folder, 'b.txt'), code: 'encrypted' }] })
    expect(existsSync(out)).toBe(false)
    writeFileSync(join(folder, 'b.txt'), 'mended')
    const resumed = await run(folder, out, { failFast: true, resume: true })
    expect(resumed).toMatchObject({ complete: true, documents: 5, failed: [] })
    expect(namesIn(out)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'])
  })

  test('an aborted run throws, leaves its journal, and resumes; an edited file is read again', async () => {
    const texts = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i + 10}.txt`, `text ${i}`]))
    const { folder, out } = folderOf(texts)
    const controller = new AbortController()
    const onProgress = ({ done }: BatchProgress) => {
      if (done === 8) controller.abort(new Error('enough'))
    }
    await expect(run(folder, out, { pool: { jobs: 2, signal: controller.signal }, onProgress })).rejects.toThrow(
      'enough',
    )
    expect(existsSync(out)).toBe(false)
    await expect(run(folder, out)).rejects.toThrow(/--resume/)
    writeFileSync(join(folder, '10.txt'), 'edited')
    utimesSync(join(folder, '10.txt'), 1, 1)
    const summary = await run(folder, out, { resume: true })
    expect(summary.resumed).toBeGreaterThanOrEqual(7)
    expect(summary.resumed).toBeLessThan(20)
    expect(namesIn(out)).toEqual(Object.keys(texts))
    expect(JSON.parse(readFileSync(out, 'utf8').split('\n')[0]!).text).toBe('edited')
    expect(existsSync(journalPath(out))).toBe(false)
  })

  test('a run that finds nothing to do writes an empty output', async () => {
    const { folder, out } = folderOf({})
    expect(await run(folder, out)).toMatchObject({ files: 0, documents: 0 })
    expect(statSync(out).size).toBe(0)
  })
})

describe('a run that updates', () => {
  const texts = { 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'encrypted' }
  const textsIn = (out: string) =>
    readFileSync(out, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text)

  test('reads what is new, changed or failed, and nothing else', async () => {
    const { folder, out } = folderOf(texts)
    expect(await run(folder, out, { update: 'remove' })).toMatchObject({ files: 3, documents: 2, resumed: 0 })
    // Its time says nothing: only its content does.
    utimesSync(join(folder, 'a.txt'), 1, 1)
    writeFileSync(join(folder, 'b.txt'), 'owt')
    writeFileSync(join(folder, 'd.txt'), 'four')
    expect(await run(folder, out, { update: 'remove' })).toMatchObject({ files: 4, documents: 3, resumed: 1 })
    expect(textsIn(out)).toEqual(['one', 'owt', 'four'])
    writeFileSync(join(folder, 'c.txt'), 'mended')
    expect(await run(folder, out, { update: 'remove' })).toMatchObject({ documents: 4, resumed: 3, failed: [] })
    expect(textsIn(out)).toEqual(['one', 'owt', 'mended', 'four'])
    expect(readdirSync(join(out, '..')).sort()).toEqual(['out.ndjson', 'out.ndjson.state'])
    // Another version reads all again.
    expect(await run(folder, out, { update: 'remove', settings: 'other' })).toMatchObject({ resumed: 0 })
  })

  test.each([
    ['keep', ['one', 'two']],
    ['remove', ['two']],
  ] as const)('and %s the rows of files that are gone', async (update, expected) => {
    const { folder, out } = folderOf(texts)
    await run(folder, out, { update })
    rmSync(join(folder, 'a.txt'))
    expect(await run(folder, out, { update })).toMatchObject({ vanished: 1, resumed: 1 })
    expect(textsIn(out).sort()).toEqual(expected)
    expect(await run(folder, out, { update })).toMatchObject({ vanished: update === 'keep' ? 1 : 0 })
  })

  test('removes the file of a document, and the rows of a database', async () => {
    const { folder } = folderOf({ 'a.txt': 'one', 'b.txt': 'two' })
    const place = newFolder()
    const [directory, database] = [join(place, 'json'), join(place, 'plans.sqlite')]
    const update = async () => {
      await run(folder, directory, { update: 'remove', format: findFormat('json')! })
      await run(folder, database, { update: 'remove', format: findFormat('sqlite')! })
      const tables = openDatabase(database)
      const { count } = tables.prepare('SELECT count(*) AS count FROM documents').get() as { count: number }
      tables.close()
      return { count, files: readdirSync(directory) }
    }
    expect(await update()).toEqual({ count: 2, files: ['a.txt.json', 'b.txt.json'] })
    writeFileSync(join(folder, 'c.txt'), 'three')
    rmSync(join(folder, 'a.txt'))
    expect(await update()).toEqual({ count: 2, files: ['b.txt.json', 'c.txt.json'] })
  })
})

test('an output that cannot be written is an error of its own and leaves what was there', async () => {
  const { folder } = folderOf({ 'a.txt': 'one' })
  const place = newFolder()
  writeFileSync(join(place, 'old'), 'x')
  const out = join(place, 'old', 'out.ndjson')
  async function* write() {
    yield { part: '', data: '{}' }
    throw new Error('full')
  }
  const failing = { ...findFormat('ndjson')!, copiesJson: false, write }
  await expect(run(folder, join(place, 'new.ndjson'), { format: failing as never })).rejects.toBeInstanceOf(OutputError)
  await expect(run(folder, out)).rejects.toThrow()
  expect(readFileSync(join(place, 'old'), 'utf8')).toBe('x')
})

test('the summary says what a person wants to know', () => {
  const text = formatSummary({
    files: 1200,
    documents: 1198,
    failed: [
      { path: 'a.pdf', code: 'encrypted', message: 'm' },
      { path: 'b.pdf', code: 'encrypted', message: 'm' },
    ],
    resumed: 200,
    vanished: 4,
    skipped: [
      { path: 'a\u001b.bak', reason: 'unknown-ending' },
      { path: 'x.png', reason: 'other' },
    ],
    byFormat: { pdf: 300, docx: 898 },
    byDiagnostic: { 'number-blank': 3 },
    slowest: [{ path: 'big.pdf', ms: 2345 }],
    ms: 50_000,
    complete: true,
  })
  expect(text).toBe(
    [
      'files       1,200: 1,198 read, 2 failed (200 by an earlier run), 4 vanished',
      'skipped     other 1, unknown-ending 1 (a\ufffd.bak)',
      'time        50.0 s, 20.0 files/s',
      'formats     docx 898, pdf 300',
      'failures    encrypted 2',
      'diagnostics number-blank 3',
      'slowest     2.3 s big.pdf',
      '',
    ].join('\n'),
  )
})

test('a failed file is one line whatever its name and message hold', () => {
  expect(formatFailure({ path: 'a\tb\n.docx', code: 'corrupt', message: 'one\r\ntwo \u001b[31m' })).toBe(
    'a b .docx\tcorrupt\tone two \ufffd[31m\n',
  )
})
