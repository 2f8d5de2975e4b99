import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPostgres, type PostgresServer, startPostgres } from '../../bench/postgres-server.ts'
import { run } from '../../src/cli/run.ts'
import { openPostgresStore } from '../../src/write/postgres/open-store.ts'
import { tablePlan } from '../write/table-plan.ts'
import { noPostgres } from './no-postgres.ts'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/etl.md', root), 'utf8')
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map((match) => match[1]!)

/** A plan of which all deadlines lie ahead. */
function plan() {
  const one = tablePlan('plans/a.docx')
  return { ...one, deadlines: one.deadlines.map((d) => ({ ...d, due: { ...d.due, end: '2999-12-31' } })) }
}

const questions = blocks('sql').filter((sql) => sql.includes('kehoach.'))

describe.skipIf(findPostgres() === null)(`what docs/etl.md says of PostgreSQL${noPostgres}`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres(['fsync = off'])
    const store = await openPostgresStore(server.url)
    await store.save(plan())
    await store.close()
  }, 60_000)
  afterAll(() => server?.stop())

  test('there are three questions', () => expect(questions).toHaveLength(3))

  test.each(questions)('%s', async (sql) => {
    const store = await openPostgresStore(server.url)
    const { rows } = await store.pool.query<Record<string, unknown>>(sql)
    expect(rows.length).toBeGreaterThan(0)
    if ('quote' in rows[0]!) expect(rows.map(({ quote }) => quote)).toContain('gửi báo cáo trước ngày 20/10 hằng năm')
    await store.close()
  })

  test('the program runs as it is printed', async () => {
    const code = blocks('ts').find((text) => text.includes('openStore('))!
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-docs-'))
    writeFileSync(join(folder, 'ke-hoach.docx'), 'KẾ HOẠCH\nPhòng cháy\nI. MỤC ĐÍCH\nBáo cáo trước ngày 15/6/2025.\n')
    const script = join(folder, 'program.mts')
    const own = code
      .replace("'kehoach'", `'${new URL('src/index.ts', root).href}'`)
      .replace("'kehoach/write'", `'${new URL('src/write/index.ts', root).href}'`)
      .replace('postgres://localhost/plans', `${server.url}?schema=program`)
    writeFileSync(script, own)
    execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], { cwd: folder, stdio: 'pipe' })
    const store = await openPostgresStore(`${server.url}?schema=program`)
    const { rows } = await store.pool.query('SELECT path FROM program.files')
    expect(rows).toEqual([{ path: 'ke-hoach.docx' }])
    await store.close()
  })
})

test('what docs/etl.md says of Parquet', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-docs-'))
  writeFileSync(join(folder, 'plans.ndjson'), `${JSON.stringify(plan())}\n`)
  const out = join(folder, 'parquet')
  const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }
  await run(['convert', join(folder, 'plans.ndjson'), '--out', out, '--format', 'parquet', '--quiet'], streams)
  const [sql] = blocks('sql').filter((text) => text.includes("'parquet/"))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const answer = await connection.runAndReadAll(sql!.replaceAll("'parquet/", `'${out}/`))
  expect(answer.getRowObjectsJson().map(({ quote }) => quote)).toContain('Tổ Công nghệ')
})
