import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { csv, describeCsv, writeCsv } from '../../src/write/csv.ts'
import { hostileLine, prosePlan } from './prose-plan.ts'
import { tablePlan } from './table-plan.ts'

const plans = [tablePlan(), prosePlan()]
const python = spawnSync('python3', ['--version']).status === 0

/** A plan whose task holds what breaks a careless CSV: quotes, commas, newlines, a formula, an empty and a missing value. */
function awkwardPlan() {
  const plan = prosePlan()
  plan.tasks[0] = {
    ...plan.tasks[0]!,
    content: `a "quoted", text\r\nand a line\nmore; ${hostileLine}`,
    note: '',
    product: '=1+1',
  }
  return plan
}

describe('the flat sets', () => {
  test('have a row for each fact', () => {
    const rows = Object.entries(writeCsv(plans)).map(([name, text]) => [name, parse(text, { columns: true }).length])
    expect(Object.fromEntries(rows)).toEqual({
      documents: 2,
      tasks: 3,
      deadlines: 5,
      units: 3,
      contacts: 1,
      citations: 1,
      review: 2,
    })
  })

  test('hold the values and lead back to their words', () => {
    const [, , yearly] = parse(writeCsv(plans).deadlines, { columns: true }) as Record<string, string>[]
    expect(yearly).toMatchObject({
      document_id: 'a'.repeat(64),
      source: 'plans/chuyen-doi-so.docx',
      deadline: '3',
      obligation: 'gửi báo cáo',
      due_edtf: 'XXXX-10-20',
      rrule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20',
      responsible: 'Các trường trực thuộc',
      via_email: 'lethimau@pgd.example.edu.vn',
      page: '2',
    })
    const quote = plans[0]!.text.slice(Number(yearly!.span_start), Number(yearly!.span_end))
    expect(quote).toBe('gửi báo cáo trước ngày 20/10 hằng năm')
  })

  test('say what to look at, why, and what it may be instead', () => {
    const [first] = parse(writeCsv(plans).review, { columns: true }) as Record<string, string>[]
    expect(first).toMatchObject({
      source: 'plans/chuyen-doi-so.docx',
      path: 'header.issuer',
      quote: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
      confidence: '0.42',
      reason: '21 of 50 such values were right',
      alternatives: 'A; B',
      page: '1',
    })
    const [document] = parse(writeCsv(plans).documents, { columns: true }) as Record<string, string>[]
    expect(document).toMatchObject({ verdict: 'review', to_review: '1' })
    const [task] = parse(writeCsv(plans).tasks, { columns: true }) as Record<string, string>[]
    expect(task).toMatchObject({ confidence: '0.9', lead_confidence: '0.9', time_confidence: '0.9' })
  })

  test('name a document without a digest by its text', () => {
    const [first] = parse(writeCsv([tablePlan('x.txt', null)]).documents, { columns: true }) as Record<string, string>[]
    expect(first!.document_id).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('RFC 4180', () => {
  test('ends every record with CRLF and tells null from the empty string', () => {
    const { tasks } = writeCsv([awkwardPlan()])
    expect(tasks.endsWith('\r\n')).toBe(true)
    expect(tasks.startsWith('document_id,source,')).toBe(true)
    // product, funding (null), note (''), page …
    expect(tasks).toContain('=1+1,,"",1,')
  })

  test('writes the byte order mark and guards formulas only when asked', () => {
    const guarded = writeCsv([awkwardPlan()], { bom: true, escapeFormulas: true })
    for (const text of Object.values(guarded)) expect(text.startsWith('\ufeffdocument_id')).toBe(true)
    expect(guarded.tasks).toContain(",'=1+1,")
    expect(writeCsv([awkwardPlan()]).tasks).toContain(',=1+1,')
  })

  test.skipIf(!python)('is read by Python with the same counts and values', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-csv-'))
    const awkward = awkwardPlan()
    for (const [name, text] of Object.entries(writeCsv([tablePlan(), awkward], { bom: true }))) {
      writeFileSync(join(folder, `${name}.csv`), text)
    }
    const script = `
import csv, json, pathlib, sys
read = lambda p: list(csv.DictReader(open(p, encoding='utf-8-sig', newline='')))
print(json.dumps({p.stem: read(p) for p in pathlib.Path(sys.argv[1]).glob('*.csv')}))`
    const read = JSON.parse(execFileSync('python3', ['-c', script, folder], { encoding: 'utf8' })) as Record<
      string,
      Record<string, string>[]
    >
    const counts = Object.entries(read).map(([name, rows]) => [name, rows.length])
    expect(Object.fromEntries(counts)).toEqual({
      documents: 2,
      tasks: 3,
      deadlines: 5,
      units: 3,
      contacts: 1,
      citations: 1,
      review: 2,
    })
    expect(read.tasks![2]!.content).toBe(awkward.tasks[0]!.content)
    expect(read.documents!.map((row) => row.subject)).toEqual(
      [tablePlan(), awkward].map((plan) => plan.header.subject!.text),
    )
  })
})

test('streamed, the files are the same', async () => {
  const files: Record<string, string> = {}
  for await (const { part, data } of csv.write(plans)) files[part] = (files[part] ?? '') + data
  expect(Object.keys(files)).toEqual([...csv.parts])
  for (const [name, text] of Object.entries(writeCsv(plans))) expect(files[`${name}.csv`]).toBe(text)
})

test('the data package describes every column of every file', () => {
  const { resources } = describeCsv() as {
    resources: { name: string; path: string; schema: { fields: { name: string }[]; primaryKey: string[] } }[]
  }
  const files = writeCsv(plans)
  expect(resources.map(({ path }) => path)).toEqual([...csv.parts])
  for (const { name, schema } of resources) {
    const text = files[name as keyof typeof files]
    const names = schema.fields.map((field) => field.name)
    expect(text.split('\r\n')[0]).toBe(names.join(','))
    const rows = parse(text, { columns: true }) as Record<string, string>[]
    const keys = rows.map((row) => schema.primaryKey.map((column) => row[column]).join('|'))
    expect(new Set(keys).size).toBe(rows.length)
  }
})
