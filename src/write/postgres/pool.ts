import { createRequire } from 'node:module'
import { WriteError } from '../write-error.ts'

/** What a statement gave. */
export interface QueryResult<Row> {
  readonly rows: Row[]
  readonly rowCount: number | null
  readonly command: string
}

/** A statement that the server prepares once a connection. */
export interface NamedQuery {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** What of the package `pg` is used here. */
export interface Client {
  query<Row = Record<string, unknown>>(
    query: string | NamedQuery,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>
  release(broken?: boolean): void
  on(event: 'error', listener: (error: Error) => void): unknown
}
export interface Pool {
  query<Row = Record<string, unknown>>(
    query: string | NamedQuery,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>
  connect(): Promise<Client>
  end(): Promise<void>
  on(event: 'error' | 'connect', listener: (subject: never) => void): unknown
}
type PoolClass = new (config: Readonly<Record<string, unknown>>) => Pool

/**
 * The driver.
 * @throws WriteError `postgres-missing`
 */
export function loadPg(): { readonly Pool: PoolClass } {
  try {
    return createRequire(import.meta.url)('pg') as { Pool: PoolClass }
  } catch {
    throw new WriteError('postgres-missing')
  }
}

/** A database, and the schema of it that is ours. */
export interface Address {
  /** For the driver. */
  readonly connectionString: string
  readonly schema: string
}

/** Names that need no quotes anywhere. */
const schemaName = /^[a-z_][a-z0-9_]{0,39}$/

/**
 * Takes `?schema=` out of the URL of a database (default `kehoach`).
 * @throws WriteError `postgres-url`
 */
export function parseAddress(url: string): Address {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) throw new WriteError('postgres-url')
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema') ?? 'kehoach'
  parsed.searchParams.delete('schema')
  if (!schemaName.test(schema) || schema.startsWith('pg_')) throw new WriteError('postgres-url', `«${schema}»:`)
  return { connectionString: parsed.href, schema }
}

/** How long a connection may take to come about. Milliseconds. */
const connectMs = 10_000

/** Opens connections as they are needed, at most `size`. */
export function openPool({ connectionString }: Address, size: number): Pool {
  const { Pool } = loadPg()
  const pool = new Pool({
    connectionString,
    max: size,
    application_name: 'kehoach',
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
  })
  // A connection that breaks fails its statement; as an event of its own it would end the process.
  const ignore = () => {}
  pool.on('error', ignore)
  pool.on('connect', (client: Client) => client.on('error', ignore))
  return pool
}

/** The transaction was given up by the server, after a statement in it had failed and nobody had noticed. */
export class LostTransaction extends Error {
  override readonly name = 'LostTransaction'
}

/** Does work in a transaction: all of it or, after an error, nothing. */
export async function inTransaction<Value>(pool: Pool, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('BEGIN')
    const value = await work(client)
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw new LostTransaction('The transaction was rolled back.')
    return value
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const passingStates = /^(?:08|40|53|57P)/
const passingCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]
const passingWords =
  /connection terminated|connection error|connection ended|not queryable|timeout exceeded when trying to connect|timeout expired/i

/** True for what another attempt may mend: the server is away, starting or full, or two transactions stood in each other's way. */
export function isPassing(error: unknown): boolean {
  if (error instanceof LostTransaction) return true
  if (!(error instanceof Error)) return false
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (error instanceof AggregateError) return error.errors.some(isPassing)
  return passingCodes.includes(code) || passingStates.test(code) || passingWords.test(error.message)
}
