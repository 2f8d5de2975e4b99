import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openAtomicFiles, shorten, writeFileAtomically } from '../../src/batch/atomic-files.ts'
import { outputPath, writeOutput } from '../../src/batch/write-output.ts'
import { findFormat } from '../../src/write/index.ts'
import { writeNdjson } from '../../src/write/ndjson.ts'
import { prosePlan } from '../write/prose-plan.ts'
import { tablePlan } from '../write/table-plan.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'kehoach-output-'))
const plans = [tablePlan('a/one.docx'), prosePlan('a/b/two.txt')]

async function* stored(failing = false) {
  for (const plan of plans) yield { path: plan.source.name!, json: Buffer.from(JSON.stringify(plan)) }
  if (failing) throw new Error('the disk broke')
}
const list = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort()

describe('writeOutput', () => {
  test('makes one file, a set of files, or a file a document', async () => {
    const folder = newFolder()
    const write = (name: string) => writeOutput(findFormat(name)!, join(folder, name), { documents: stored() }, {})
    for (const name of ['ndjson', 'csv', 'json', 'html', 'ics', 'sqlite', 'xlsx', 'table']) await write(name)
    expect(list(folder).filter((path) => /\.[a-z]+$|^(ndjson|ics|sqlite|xlsx|table)$/.test(path))).toEqual([
      'csv/citations.csv',
      'csv/contacts.csv',
      'csv/deadlines.csv',
      'csv/documents.csv',
      'csv/review.csv',
      'csv/tasks.csv',
      'csv/units.csv',
      'html/a/b/two.txt.html',
      'html/a/one.docx.html',
      'html/index.html',
      'ics',
      'json/a/b/two.txt.json',
      'json/a/one.docx.json',
      'ndjson',
      'sqlite',
      'table',
      'xlsx',
    ])
    expect(readFileSync(join(folder, 'ndjson'), 'utf8')).toBe(plans.map(writeNdjson).join(''))
    expect(JSON.parse(readFileSync(join(folder, 'json/a/b/two.txt.json'), 'utf8'))).toEqual(plans[1])
  })

  test('the index leads to every report, whatever its name', async () => {
    const folder = newFolder()
    const odd = tablePlan(`a#b/50% <i>"x"'\u0007.docx`)
    async function* documents() {
      yield { path: odd.source.name!, json: Buffer.from(JSON.stringify(odd)) }
    }
    await writeOutput(findFormat('html')!, folder, { documents: documents() }, {})
    const index = readFileSync(join(folder, 'index.html'), 'utf8')
    const [, href] = /<a href="([^"]*)"/.exec(index)!
    expect(existsSync(new URL(href!.replaceAll('&#39;', "'"), pathToFileURL(join(folder, 'index.html'))))).toBe(true)
    expect(index).not.toContain('<i>')
    expect(index).toContain('<h1>1 văn bản</h1>')
  })

  test('a failure leaves what was there as it was', async () => {
    const folder = newFolder()
    const out = join(folder, 'plans.ndjson')
    await writeFileAtomically(out, 'old\n')
    for (const name of ['ndjson', 'json', 'csv'])
      await expect(
        writeOutput(findFormat(name)!, name === 'ndjson' ? out : folder, { documents: stored(true) }, {}),
      ).rejects.toThrow('the disk broke')
    expect(list(folder).filter((path) => /\./.test(path))).toEqual(['plans.ndjson'])
    expect(readFileSync(out, 'utf8')).toBe('old\n')
  })
})

test('files appear together, and only when they are whole', async () => {
  const folder = newFolder()
  const files = openAtomicFiles()
  await files.append(join(folder, 'a'), '1')
  await files.append(join(folder, 'b'), '2')
  await files.append(join(folder, 'a'), '3')
  expect(list(folder).some((name) => name === 'a' || name === 'b')).toBe(false)
  await files.commit()
  await files.discard()
  expect(list(folder)).toEqual(['a', 'b'])
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('13')
})

test('a name too long for the file system is cut and stays distinct', async () => {
  const long = (end: string) => `${'kế hoạch '.repeat(20)}${end}`
  const names = ['1.docx', '2.docx'].map((end) => outputPath('out', `a/${long(end)}`, '.json'))
  expect(new Set(names).size).toBe(2)
  for (const name of names) expect(Buffer.byteLength(name.split('/').at(-1)!)).toBeLessThanOrEqual(255)
  expect(shorten('short.json')).toBe('short.json')
  await writeFileAtomically(join(newFolder(), names[0]!), 'x')
})
