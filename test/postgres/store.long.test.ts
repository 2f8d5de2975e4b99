import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPostgres, type PostgresServer, startPostgres } from '../../bench/postgres-server.ts'
import { parsePlan } from '../../src/parse-plan.ts'
import { openPostgresStore } from '../../src/write/postgres/open-store.ts'
import { inTransaction, parseAddress } from '../../src/write/postgres/pool.ts'
import { describePostgres } from '../../src/write/postgres/schema.ts'
import { loadSqlite } from '../../src/write/sqlite.ts'
import { childTables } from '../../src/write/tables/documents.ts'
import { prosePlan } from '../write/prose-plan.ts'
import { tablePlan } from '../write/table-plan.ts'
import { noPostgres } from './no-postgres.ts'

let server: PostgresServer
let count = 0
/** A schema of its own for each test. */
const newUrl = () => `${server.url}?schema=test_${++count}`
const open = () => openPostgresStore(newUrl(), { readerVersion: '9.9.9' })
type Store = Awaited<ReturnType<typeof open>>

async function query(store: Store, sql: string): Promise<Record<string, unknown>[]> {
  await store.pool.query(`SET search_path TO ${store.schema}, public`)
  return (await store.pool.query(sql)).rows
}

async function countRows(store: Store): Promise<Record<string, number>> {
  const names = ['documents', 'files', ...childTables.map(({ name }) => name)]
  const [row] = await query(
    store,
    `SELECT ${names.map((n) => `(SELECT count(*)::int FROM ${store.schema}.${n}) AS ${n}`).join(', ')}`,
  )
  return row as Record<string, number>
}

describe.skipIf(findPostgres() === null)(`the store in PostgreSQL${noPostgres}`, () => {
  beforeAll(async () => {
    server = await startPostgres(['fsync = off'])
  }, 60_000)
  afterAll(() => server?.stop())

  test('holds row by row what SQLite holds', async () => {
    const plans = [tablePlan(), prosePlan()]
    const store = await open()
    for (const plan of plans) await store.save(plan)
    const path = join(mkdtempSync(join(tmpdir(), 'kehoach-')), 'plans.sqlite')
    await loadSqlite(path, plans)
    const Driver = createRequire(import.meta.url)('better-sqlite3')
    const database = new Driver(path)
    for (const { name, columns } of childTables) {
      const names = columns.map((column) =>
        column.kind === 'date'
          ? `${column.name}::text`
          : column.kind === 'boolean'
            ? `${column.name}::int`
            : column.name,
      )
      const order = columns.map((_, index) => index + 2).join(', ')
      const ours = await query(store, `SELECT document::int, ${names.join(', ')} FROM ${name} ORDER BY 1, ${order}`)
      const theirs = database
        .prepare(
          `SELECT document, ${columns.map((column) => column.name).join(', ')} FROM ${name} ORDER BY 1, ${order}`,
        )
        .all()
      expect([name, ours.length > 0, ours]).toEqual([name, true, theirs])
    }
    const [first] = await query(store, 'SELECT plan, reader_version, schema_version FROM documents ORDER BY id')
    expect(first).toEqual({ plan: plans[0], reader_version: '9.9.9', schema_version: plans[0]!.schemaVersion })
    await store.close()
  })

  test('says what every table and column means', async () => {
    const store = await open()
    const silent = await query(
      store,
      `SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE c.relnamespace = '${store.schema}'::regnamespace AND c.relkind = 'r'
         AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid) IS NULL)`,
    )
    expect(silent).toEqual([])
    await store.close()
  })

  test('loading again changes nothing, a copy is one content with two paths, and a changed path leaves no content behind', async () => {
    const store = await open()
    await store.save(tablePlan('a.docx'))
    const before = await countRows(store)
    await store.save(tablePlan('a.docx'))
    expect(await countRows(store)).toEqual(before)
    await store.save(tablePlan('b.docx'))
    expect(await countRows(store)).toEqual({ ...before, files: 2 })
    const edited = tablePlan('a.docx', 'd'.repeat(64))
    edited.tasks.pop()
    await store.save(edited)
    expect(await countRows(store)).toMatchObject({ documents: 2, files: 2, tasks: 3 })
    await store.save({ ...edited, source: { ...edited.source, name: 'b.docx' } })
    expect(await countRows(store)).toMatchObject({ documents: 1, files: 2, tasks: 1 })
    await store.forget('a.docx')
    await store.forget('never.docx')
    expect(await countRows(store)).toMatchObject({ documents: 1, files: 1 })
    await store.forget('b.docx')
    expect(Object.values(await countRows(store)).every((rows) => rows === 0)).toBe(true)
    await store.close()
  })

  test('many at once never lose a path, nor leave a content without one', async () => {
    const store = await openPostgresStore(newUrl(), { connections: 8 })
    const contents = ['1', '2', '3'].map((digit) => digit.repeat(64))
    // Paths and contents in every order: transactions wait for each other, and none is given up for a circle. Nothing is tried again here.
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const plan = tablePlan(`${i % 7}.docx`, contents[(i * 5) % 3]!)
        return inTransaction(store.pool, (client) => store.saveIn(client, plan))
      }),
    )
    const lost = await query(store, 'SELECT id FROM documents WHERE id NOT IN (SELECT document FROM files)')
    expect([lost, (await countRows(store)).files]).toEqual([[], 7])
    await store.close()
  })

  test('ten programs that start at once make the tables once', async () => {
    const url = newUrl()
    const stores = await Promise.all(Array.from({ length: 10 }, () => openPostgresStore(url, { connections: 1 })))
    expect(await countRows(stores[0]!)).toMatchObject({ documents: 0 })
    await Promise.all(stores.map((store) => store.close()))
  })

  test.each([
    ['a null character and half a pair', (p: ReturnType<typeof prosePlan>) => ({ ...p, text: `${p.text}\0\ud83d` })],
    [
      'a name of 20,000 letters',
      (p: ReturnType<typeof prosePlan>) => ({ ...p, units: [{ ...p.units[0]!, name: noise(20_000) }] }),
    ],
    [
      'a path of 10,000 letters',
      (p: ReturnType<typeof prosePlan>) => ({ ...p, source: { ...p.source, name: noise(10_000) } }),
    ],
    ['two megabytes of words', (p: ReturnType<typeof prosePlan>) => ({ ...p, text: noise(2_000_000) })],
    [
      'a date that does not exist',
      (p: ReturnType<typeof prosePlan>) => ({
        ...p,
        dates: ['2025-02-30', '0000-01-01', 'XXXX'].map((end) => ({ ...p.dates[0]!, end })),
      }),
    ],
  ])('takes %s', async (_, change) => {
    const store = await open()
    const plan = change(prosePlan())
    await store.save(plan)
    const [row] = await query(store, 'SELECT text, (SELECT count(*)::int FROM dates) AS dates FROM documents')
    expect(row!.dates).toBe(plan.dates.length)
    expect((row!.text as string).length).toBe(plan.text.length)
    await store.close()
  })

  test('finds words with and without accents, in any case, and words that stand together', async () => {
    const store = await open()
    await store.save(await parsePlan({ text: plan('Chuyển đổi số'), name: 'a.txt' }))
    await store.save(await parsePlan({ text: plan('Trồng cây, đổi giống'), name: 'b.txt' }))
    const find = async (words: string) =>
      (await query(store, `SELECT f.path FROM find_documents('${words}') r JOIN files f USING (document)`)).map(
        ({ path }) => path,
      )
    expect(await find('chuyển đổi số')).toEqual(['a.txt'])
    expect(await find('CHUYEN DOI SO')).toEqual(['a.txt'])
    expect(await find('chuyển đổi'.normalize('NFD'))).toEqual(['a.txt'])
    expect((await find('doi')).sort()).toEqual(['a.txt', 'b.txt'])
    expect(await find('"doi so"')).toEqual(['a.txt'])
    expect(await find('doi -giong')).toEqual(['a.txt'])
    const [letters] = await query(store, `SELECT to_tsvector('${store.schema}.vietnamese', '${vietnamese}') AS words`)
    expect(letters!.words).toMatch(/^'[a-z]+':1$/)
    await store.close()
  })

  test('the printed schema makes the very tables that opening makes', async () => {
    const store = await open()
    const other = await openPostgresStore(newUrl(), { connections: 1 })
    await other.pool.query(`DROP SCHEMA ${other.schema} CASCADE`)
    await other.pool.query(describePostgres(other.schema))
    const shape = async (one: Store) =>
      JSON.stringify(
        await query(
          one,
          `SELECT table_name, column_name, data_type, is_nullable, generation_expression FROM information_schema.columns
           WHERE table_schema = '${one.schema}' ORDER BY 1, ordinal_position`,
        ),
      ).replaceAll(one.schema, 'schema')
    expect(await shape(other)).toBe(await shape(store))
    await Promise.all([store.close(), other.close()])
  })

  test('refuses tables of another version, and a database that is not there', async () => {
    const url = newUrl()
    const store = await openPostgresStore(url)
    await store.pool.query(`UPDATE ${store.schema}.schema_version SET version = 99`)
    await store.close()
    await expect(openPostgresStore(url)).rejects.toMatchObject({ code: 'postgres-version' })
    await expect(openPostgresStore(server.url.replace(/:\d+\//, ':1/'))).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('goes on when the server comes back', async () => {
    const store = await openPostgresStore(newUrl(), { connections: 4 })
    const saving = Array.from({ length: 40 }, (_, i) => store.save(tablePlan(`${i}.docx`)))
    server.crash()
    await Promise.all(saving)
    expect(await countRows(store)).toMatchObject({ documents: 1, files: 40 })
    await store.close()
  }, 60_000)
})

test.each([
  'http://host/x',
  'plans.sqlite',
  'postgres://h/d?schema=Pläne',
  'postgres://h/d?schema=x;drop',
  'postgres://h/d?schema=pg_x',
])('%s is no address', (url) => {
  expect(() => parseAddress(url)).toThrow(expect.objectContaining({ code: 'postgres-url' }))
})

test('the schema is taken out of the URL, and nothing else', () => {
  expect(parseAddress('postgres://u:p%40@h:1/d?schema=a_1&sslmode=require')).toEqual({
    connectionString: 'postgres://u:p%40@h:1/d?sslmode=require',
    schema: 'a_1',
  })
  expect(parseAddress('postgresql:///d?host=/run/postgresql').schema).toBe('kehoach')
})

/** Words that do not repeat, of three-byte letters. */
function noise(length: number): string {
  let text = ''
  for (let i = 0; text.length < length; i++) text += `ạ${i.toString(36)}ế${(i * 7919).toString(36)} `
  return text.slice(0, length).replaceAll(length > 100_000 ? '' : ' ', length > 100_000 ? '' : 'ộ')
}

const plan = (title: string) => `ỦY BAN NHÂN DÂN XÃ VÔ DANH
Số: 12/KH-UBND
KẾ HOẠCH
${title}
I. TỔ CHỨC THỰC HIỆN
1. Văn phòng: báo cáo kết quả trước ngày 15/6/2025.
`

/** Every letter of the language. */
const vietnamese = [...'aăâeêioôơuưy']
  .flatMap((v) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((t) => (v + t).normalize('NFC')))
  .concat('đ')
  .flatMap((one) => [one, one.toUpperCase()])
  .join('')
