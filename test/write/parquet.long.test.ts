import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, test } from 'vitest'
import { writeOutput } from '../../src/batch/write-output.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import { flatTables } from '../../src/write/flat/tables.ts'
import { parquetTables } from '../../src/write/parquet/tables.ts'
import { parquet } from '../../src/write/parquet.ts'
import { prosePlan } from './prose-plan.ts'
import { tablePlan } from './table-plan.ts'

/** Writes documents, and asks DuckDB about them; `TABLE` stands for each file. */
async function written(documents: Iterable<PlanDocument>) {
  const folder = join(mkdtempSync(join(tmpdir(), 'kehoach-parquet-')), 'lake')
  async function* stored() {
    for (const document of documents) yield { path: '', json: Buffer.from(JSON.stringify(document)) }
  }
  await writeOutput(parquet, folder, { documents: stored() }, {})
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const { name } of parquetTables)
    await connection.run(`CREATE VIEW ${name} AS SELECT * FROM '${join(folder, `${name}.parquet`)}'`)
  return {
    query: async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    file: (name: string) => `'${join(folder, `${name}.parquet`)}'`,
  }
}

describe('DuckDB reads', () => {
  test('as many rows as the flat tables have, and their values', async () => {
    const plans = [tablePlan(), prosePlan()]
    const { query } = await written(plans)
    for (const table of parquetTables) {
      const flat = Object.values(flatTables).find(({ name }) => name === table.name)!
      const names = table.fields.filter(({ shape }) => shape === 'scalar').map(({ name }) => name)
      const kept = names.filter((name) => flat.columns.some((column) => column.name === name))
      const expected = plans.flatMap((plan) =>
        flat
          .rows(plan)
          .map((row) =>
            Object.fromEntries(kept.map((name) => [name, row[flat.columns.findIndex((c) => c.name === name)]])),
          ),
      )
      expect(kept.length).toBeGreaterThanOrEqual(4)
      expect([
        table.name,
        await query(`SELECT ${kept.map((name) => `"${name}"`).join(', ')} FROM ${table.name}`),
      ]).toEqual([table.name, expected])
    }
    expect(await query('SELECT text FROM documents')).toEqual(plans.map(({ text }) => ({ text })))
  })

  test('dates, numbers and truth values as such', async () => {
    const { query } = await written([tablePlan()])
    const types = await query(
      `SELECT column_name, column_type FROM (DESCRIBE SELECT d.recognized, d.bytes, d.date, t.end_date, t.lead, t.times, u.mentions, c.phones
       FROM documents d, tasks t, units u, contacts c)`,
    )
    expect(Object.fromEntries(types.map((row) => [row.column_name, row.column_type]))).toEqual({
      recognized: 'BOOLEAN',
      bytes: 'INTEGER',
      date: 'DATE',
      end_date: 'DATE',
      lead: 'STRUCT("name" VARCHAR, kind VARCHAR, span_start INTEGER, span_end INTEGER, confidence DOUBLE)[]',
      times:
        'STRUCT("text" VARCHAR, kind VARCHAR, edtf VARCHAR, start_date DATE, end_date DATE, relation VARCHAR, rrule VARCHAR, confidence DOUBLE)[]',
      mentions: 'STRUCT(page INTEGER, span_start INTEGER, span_end INTEGER)[]',
      phones: 'VARCHAR[]',
    })
  })

  test('lists with their structures, and lead back to the words', async () => {
    const { query } = await written([tablePlan()])
    const [first] = await query(
      `SELECT t.content, u.name AS lead, substr(d.text, u.span_start + 1, u.span_end - u.span_start) AS quote, w.end_date
       FROM tasks t JOIN documents d USING (document_id), unnest(t.lead) AS l(u), unnest(t.times) AS m(w)
       ORDER BY t.task_id`,
    )
    expect(first).toEqual({
      content: 'Tập huấn phần mềm quản lý cho giáo viên',
      lead: 'Tổ Công nghệ',
      quote: 'Tổ Công nghệ',
      end_date: '2025-06-14',
    })
    expect(await query('SELECT provisions FROM citations')).toEqual([{ provisions: ['Điều 2', 'Điều 3'] }])
    expect(await query('SELECT len(roles) AS roles, len(mentions) AS mentions FROM units ORDER BY unit')).toEqual([
      { roles: '1', mentions: '1' },
      { roles: '2', mentions: '2' },
    ])
  })

  test('lists that are empty, dates that do not exist, and letters that are halves of one', async () => {
    const plan = prosePlan()
    plan.tasks = [{ ...plan.tasks[0]!, lead: [], time: [], content: 'a\ud83d' }]
    plan.deadlines = [{ ...plan.deadlines[0]!, due: { ...plan.deadlines[0]!.due, end: '2025-02-30' }, responsible: [] }]
    const { query } = await written([plan])
    expect(await query('SELECT lead, times, content FROM tasks')).toEqual([{ lead: [], times: [], content: 'a\ufffd' }])
    expect(await query('SELECT end_date, responsible FROM deadlines')).toEqual([{ end_date: null, responsible: [] }])
  })

  test('files of no document', async () => {
    const { query } = await written([])
    for (const { name } of parquetTables) expect(await query(`SELECT * FROM ${name}`)).toEqual([])
  })

  test('row groups of bounded size, in which every row stands once', async () => {
    function* many() {
      const text = 'Kế hoạch '.repeat(20_000)
      for (let i = 0; i < 120; i++) yield { ...tablePlan(`${i}.docx`, i.toString(16).padStart(64, '0')), text }
    }
    const { query, file } = await written(many())
    const groups = await query(
      `SELECT row_group_id AS id, max(row_group_num_rows) AS rows, sum(total_uncompressed_size)::INTEGER AS bytes
       FROM parquet_metadata(${file('documents')}) GROUP BY ALL ORDER BY id`,
    )
    expect(groups.length).toBeGreaterThan(2)
    expect(Math.max(...groups.map((group) => Number(group.rows)))).toBeLessThan(60)
    const [count] = await query(
      'SELECT count(*)::INTEGER AS rows, count(DISTINCT source)::INTEGER AS sources, min(len(text))::INTEGER AS least FROM documents',
    )
    expect(count).toEqual({ rows: 120, sources: 120, least: 180_000 })
  })
})
