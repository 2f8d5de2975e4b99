import type { PlanDocument } from '../../model/plan-document.ts'
import type { Store, WriteOptions } from '../format.ts'
import { documents, tablesVersion } from '../tables/documents.ts'
import { WriteError } from '../write-error.ts'
import { type Address, type Client, inTransaction, isPassing, openPool, type Pool, parseAddress } from './pool.ts'
import { describePostgres } from './schema.ts'
import { childRows, statementsFor, storable, storableJson } from './statements.ts'

/** A store in PostgreSQL, as far as this program uses it beyond {@link Store}. */
export interface PostgresStore extends Store {
  readonly schema: string
  readonly pool: Pool
  /** {@link Store.save} as a part of a transaction. Returns how many rows the document has. */
  saveIn(client: Client, document: PlanDocument): Promise<number>
  /** Digest and version of what was last read from each of these paths. */
  known(
    paths: readonly string[],
  ): Promise<Map<string, { readonly sha256: string; readonly readerVersion: string | null }>>
  /** The paths that begin with `prefix`. */
  paths(prefix: string): Promise<string[]>
}

/** What a lock of the database is called while tables are made, so that ten workers that start at once make them once. */
export const setupLock = 7_310_522_447

async function prepareTables(pool: Pool, { schema }: Address): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [setupLock])
    const { rows: encodings } = await client.query<{ server_encoding: string }>('SHOW server_encoding')
    if (encodings[0]?.server_encoding !== 'UTF8') throw new WriteError('postgres-encoding')
    const { rows: known } = await client.query<{ name: string | null }>('SELECT to_regclass($1) AS name', [
      `${schema}.schema_version`,
    ])
    if (known[0]?.name === null) {
      await client.query(describePostgres(schema))
      return
    }
    const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${schema}.schema_version`)
    if (rows[0]?.version !== tablesVersion)
      throw new WriteError('postgres-version', `The tables have version ${rows[0]?.version}.`)
  })
}

/** Where the digest stands in a row of documents. */
const digestAt = documents.columns.findIndex(({ name }) => name === 'sha256')

function storeOver(pool: Pool, { schema }: Address, readerVersion: string | null): PostgresStore {
  const sql = statementsFor(schema)
  // Prepared once a connection: planning them takes longer than running them.
  const named = (name: keyof typeof sql, values: readonly unknown[]) => ({
    name: `kehoach-${schema}-${name}`,
    text: sql[name],
    values,
  })

  /** Nobody else changes what stands at a path, nor what is known of its content and of `sha256`, until the transaction ends. */
  async function lock(client: Client, path: string, sha256: string | null): Promise<void> {
    await client.query(named('lockPath', [path]))
    await client.query(named('lockContents', [path, sha256]))
  }

  async function saveIn(client: Client, document: PlanDocument): Promise<number> {
    const row = documents
      .row(document, readerVersion)
      .map((value) => (typeof value === 'string' ? storable(value) : value))
    const path = document.source.name === null ? null : storable(document.source.name)
    if (path !== null) await lock(client, path, row[digestAt] as string)
    const { rows } = await client.query<{ id: string; known: boolean }>(
      named('upsert', [...row, storableJson(document)]),
    )
    const { id, known } = rows[0]!
    if (known) await client.query(named('clear', [id]))
    const { values, count } = childRows(document)
    await client.query(named('fill', [id, ...values]))
    if (path === null) return count + 1
    const before = await client.query<{ document: string }>(named('fileOf', [path]))
    await client.query(named('putFile', [path, id]))
    const old = before.rows[0]?.document
    if (old !== undefined && old !== id) await client.query(sql.dropUnused, [old])
    return count + 2
  }

  async function forget(path: string): Promise<void> {
    await inTransaction(pool, async (client) => {
      await lock(client, storable(path), null)
      const { rows } = await client.query<{ document: string }>(sql.dropFile, [storable(path)])
      for (const { document } of rows) await client.query(sql.dropUnused, [document])
    })
  }

  return {
    schema,
    pool,
    saveIn,
    save: (document) => withRetries(() => inTransaction(pool, (client) => saveIn(client, document))).then(() => {}),
    forget: (path) => withRetries(() => forget(path)),
    async known(paths) {
      const { rows } = await pool.query<{ path: string; sha256: string; reader_version: string | null }>(
        `SELECT f.path, d.sha256, d.reader_version
         FROM unnest($1::text[]) AS wanted(path)
         JOIN ${schema}.files f ON f.path_sha256 = sha256(convert_to(wanted.path, 'UTF8'))
         JOIN ${schema}.documents d ON d.id = f.document`,
        [paths.map(storable)],
      )
      return new Map(rows.map((row) => [row.path, { sha256: row.sha256, readerVersion: row.reader_version }]))
    },
    async paths(prefix) {
      const { rows } = await pool.query<{ path: string }>(
        `SELECT path FROM ${schema}.files WHERE starts_with(path, $1)`,
        [prefix],
      )
      return rows.map(({ path }) => path)
    },
    close: () => pool.end(),
  }
}

/** A server that is away for a moment is tried again. Milliseconds before each attempt. */
const pauses = [100, 500, 2000, 5000]

/** Does work again where another attempt may mend what went wrong. */
export async function withRetries<Value>(work: () => Promise<Value>): Promise<Value> {
  for (const pause of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
  return work()
}

/** How a store is opened. */
export interface StoreOptions extends Pick<WriteOptions, 'readerVersion'> {
  /** Connections at the same time (default 4). */
  readonly connections?: number
}

/**
 * Opens the store that a URL names, and makes its tables where there are none. The tables are those of the SQLite writer, in a schema of
 * their own (`?schema=`, default `kehoach`), with the whole document as `jsonb` and full-text search.
 * @throws WriteError `postgres-missing`, `postgres-url`, `postgres-version`, `postgres-encoding`, and the errors of the driver
 * @example
 * const store = await openStore('postgres://localhost/plans')
 * await store.save(await parsePlan({ path: 'ke-hoach.docx' }))
 * await store.close()
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  return openPostgresStore(url, options)
}

/** {@link openStore}, with what only this program uses. */
export async function openPostgresStore(url: string, options: StoreOptions = {}): Promise<PostgresStore> {
  const address = parseAddress(url)
  const pool = openPool(address, options.connections ?? 4)
  try {
    await prepareTables(pool, address)
  } catch (error) {
    await pool.end()
    // One for each address of the host, and no message of its own.
    throw error instanceof AggregateError ? (error.errors[0] ?? error) : error
  }
  return storeOver(pool, address, options.readerVersion ?? null)
}
