import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { writeCsv } from '../../src/write/csv.ts'
import { openDatabase } from '../../src/write/sqlite/open-database.ts'
import { describeSqlite } from '../../src/write/sqlite/schema.ts'
import { loadSqlite } from '../../src/write/sqlite.ts'
import { childTables, tablesVersion } from '../../src/write/tables/documents.ts'
import { prosePlan } from './prose-plan.ts'
import { tablePlan } from './table-plan.ts'

const newPath = () => join(mkdtempSync(join(tmpdir(), 'kehoach-sqlite-')), 'plans.sqlite')
const command = spawnSync('sqlite3', ['--version']).status === 0

function query(path: string, sql: string): unknown[] {
  const json = execFileSync('sqlite3', ['-json', path, sql], { encoding: 'utf8' })
  return json.trim() === '' ? [] : (JSON.parse(json) as unknown[])
}

/** How many rows each table has. */
function countRows(path: string): Record<string, number> {
  const names = ['documents', 'files', ...childTables.map((table) => table.name)]
  return Object.fromEntries(
    names.map((name) => [name, (query(path, `SELECT count(*) AS n FROM ${name}`)[0] as { n: number }).n]),
  )
}

describe.skipIf(!command)('the database, as the sqlite3 command sees it', () => {
  test('holds every fact once, with keys that hold', async () => {
    const path = newPath()
    expect(await loadSqlite(path, [tablePlan(), prosePlan()])).toBe(2)
    expect(countRows(path)).toEqual({
      documents: 2,
      files: 2,
      units: 3,
      unit_roles: 4,
      contacts: 1,
      contact_phones: 1,
      tasks: 3,
      task_units: 3,
      task_times: 3,
      deadlines: 5,
      deadline_units: 4,
      sections: 8,
      document_numbers: 2,
      citations: 1,
      citation_provisions: 2,
      dates: 8,
      recipients: 2,
      diagnostics: 4,
      review: 2,
    })
    expect(query(path, 'PRAGMA foreign_key_check')).toEqual([])
    expect(query(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(query(path, 'SELECT version FROM schema_version')).toEqual([{ version: tablesVersion }])
  })

  test('has as many tasks, deadlines and citations as the CSV', async () => {
    const path = newPath()
    await loadSqlite(path, [tablePlan(), prosePlan()])
    const rows = countRows(path)
    for (const [name, text] of Object.entries(writeCsv([tablePlan(), prosePlan()]))) {
      expect([name, rows[name]]).toEqual([name, text.trimEnd().split('\r\n').length - 1])
    }
  })

  test('answers who owes what to whom, and leads back to the words', async () => {
    const path = newPath()
    await loadSqlite(path, [tablePlan()])
    const sql = `
      SELECT d.obligation, d.due_rrule, c.email, r.name AS owes, u.name AS unit, f.path,
             substr(doc.text, d.span_start + 1, d.span_end - d.span_start) AS quote
      FROM deadlines d JOIN documents doc ON doc.id = d.document JOIN files f ON f.document = doc.id
      JOIN deadline_units r ON r.document = d.document AND r.deadline = d.position AND r.role = 'responsible'
      LEFT JOIN units u ON u.document = r.document AND u.position = r.unit
      LEFT JOIN contacts c ON c.document = d.document AND c.position = d.contact
      WHERE d.due_rrule IS NOT NULL`
    expect(query(path, sql)).toEqual([
      {
        obligation: 'gửi báo cáo',
        due_rrule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20',
        email: 'lethimau@pgd.example.edu.vn',
        owes: 'Các trường trực thuộc',
        unit: 'Các trường trực thuộc',
        path: 'plans/chuyen-doi-so.docx',
        quote: 'gửi báo cáo trước ngày 20/10 hằng năm',
      },
    ])
    expect(query(path, "SELECT task FROM deadlines WHERE origin = 'table' ORDER BY position")).toEqual([
      { task: 1 },
      { task: 2 },
    ])
  })

  test('says how sure it is and what to look at', async () => {
    const path = newPath()
    await loadSqlite(path, [tablePlan()])
    expect(
      query(
        path,
        'SELECT d.verdict, r.path, r.confidence, r.alternatives, r.page FROM review r JOIN documents d ON d.id = r.document',
      ),
    ).toEqual([{ verdict: 'review', path: 'header.issuer', confidence: 0.42, alternatives: 'A; B', page: 1 }])
    expect(query(path, 'SELECT DISTINCT confidence FROM task_units')).toEqual([{ confidence: 0.9 }])
  })

  test('loading the same files again changes nothing', async () => {
    const path = newPath()
    await loadSqlite(path, [tablePlan(), prosePlan()])
    const before = execFileSync('sqlite3', [path, '.dump'], { encoding: 'utf8' })
    await loadSqlite(path, [tablePlan(), prosePlan()])
    expect(execFileSync('sqlite3', [path, '.dump'], { encoding: 'utf8' })).toBe(before)
  })

  test('a copy under another path is one document with two files', async () => {
    const path = newPath()
    await loadSqlite(path, [tablePlan('a.docx'), tablePlan('b.docx')])
    expect(countRows(path)).toMatchObject({ documents: 1, files: 2, tasks: 2 })
  })

  test('a path with a new content replaces the old one, unless another path still has it', async () => {
    const path = newPath()
    await loadSqlite(path, [tablePlan('a.docx'), tablePlan('b.docx')])
    const edited = tablePlan('a.docx', 'd'.repeat(64))
    edited.tasks.pop()
    await loadSqlite(path, [edited])
    expect(countRows(path)).toMatchObject({ documents: 2, files: 2, tasks: 3 })
    await loadSqlite(path, [{ ...edited, source: { ...edited.source, name: 'b.docx' } }])
    expect(countRows(path)).toMatchObject({ documents: 1, files: 2, tasks: 1 })
  })

  test('a better reading of the same file replaces the worse one', async () => {
    const path = newPath()
    const worse = tablePlan()
    worse.tasks = []
    worse.deadlines = []
    await loadSqlite(path, [worse])
    await loadSqlite(path, [tablePlan()])
    expect(countRows(path)).toMatchObject({ documents: 1, tasks: 2, deadlines: 3 })
  })

  test('keeps the version that read each document, and of the rest that nobody said it', async () => {
    const path = newPath()
    await loadSqlite(path, [tablePlan('a.docx')], { readerVersion: '9.9.9' })
    await loadSqlite(path, [prosePlan()])
    expect(query(path, 'SELECT schema_version, reader_version FROM documents ORDER BY id')).toEqual([
      { schema_version: tablePlan().schemaVersion, reader_version: '9.9.9' },
      { schema_version: prosePlan().schemaVersion, reader_version: null },
    ])
  })

  test('an error in the middle loads nothing', async () => {
    const path = newPath()
    await loadSqlite(path, [tablePlan()])
    async function* failing(): AsyncGenerator<PlanDocument> {
      yield prosePlan()
      throw new Error('the source broke')
    }
    await expect(loadSqlite(path, failing())).rejects.toThrow('the source broke')
    expect(countRows(path)).toMatchObject({ documents: 1, files: 1 })
  })
})

test('a database of another version is refused', async () => {
  const path = newPath()
  const database = openDatabase(path)
  database.exec('CREATE TABLE schema_version (version INTEGER); INSERT INTO schema_version VALUES (99)')
  database.close()
  await expect(loadSqlite(path, [])).rejects.toMatchObject({ name: 'WriteError', code: 'sqlite-version' })
})

test.skipIf(!command)('the printed schema makes the very tables that loading makes', async () => {
  const loaded = newPath()
  await loadSqlite(loaded, [])
  const printed = newPath()
  execFileSync('sqlite3', [printed], { input: describeSqlite() })
  const schemaOf = (path: string) => execFileSync('sqlite3', [path, '.schema'], { encoding: 'utf8' })
  expect(schemaOf(printed)).toBe(schemaOf(loaded))
})
