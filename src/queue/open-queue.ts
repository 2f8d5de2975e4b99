import { createRequire } from 'node:module'
import type PgBoss from 'pg-boss'
import { openPostgresStore, type PostgresStore, setupLock } from '../write/postgres/open-store.ts'
import { type Client, inTransaction, type Pool } from '../write/postgres/pool.ts'
import { WriteError } from '../write/write-error.ts'

/** A store with a queue in front of it: pg-boss in a schema beside that of the tables. */
export interface Queue {
  readonly store: PostgresStore
  readonly boss: PgBoss
  /** The schema of pg-boss. */
  readonly schema: string
  readonly readerVersion: string
  close(): Promise<void>
}

/** The name of our queue in pg-boss. */
export const queueName = 'documents'

/**
 * pg-boss, the job queue.
 * @throws WriteError `queue-missing`
 */
function loadBoss(): typeof PgBoss {
  try {
    return createRequire(import.meta.url)('pg-boss') as typeof PgBoss
  } catch {
    throw new WriteError('queue-missing')
  }
}

/** pg-boss inside a transaction. It may swallow an error: `failed` then has it. */
export function inside(client: Client): PgBoss.Db & { readonly failed: () => unknown } {
  let failure: unknown = null
  return {
    async executeSql(text, values) {
      try {
        return await client.query(text, values)
      } catch (error) {
        failure = error
        throw error
      }
    },
    failed: () => failure,
  }
}

/** pg-boss on its own. Some of its statements are whole transactions: where one fails, the connection is not used again. */
function throughPool(pool: Pool): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const client = await pool.connect()
      let broken = true
      try {
        const result = await client.query(text, values)
        broken = false
        return result
      } finally {
        client.release(broken)
      }
    },
  }
}

const days = 24 * 60 * 60

/** What the queue knows beside pg-boss: who works, who holds which job, and bytes that wait. */
const ownTables = (schema: string): string => `
CREATE TABLE IF NOT EXISTS ${schema}.workers (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  pid integer NOT NULL,
  jobs integer NOT NULL,
  version text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  stopped_at timestamptz,
  done integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  read_ms bigint NOT NULL DEFAULT 0,
  store_ms bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE ${schema}.workers IS 'Processes of kehoach work; seen_at is their heartbeat';
CREATE TABLE IF NOT EXISTS ${schema}.claims (
  job uuid PRIMARY KEY,
  worker uuid NOT NULL REFERENCES ${schema}.workers (id),
  claimed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ${schema}.claims IS 'Which worker holds which job; only who holds it may finish it';
CREATE TABLE IF NOT EXISTS ${schema}.inputs (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  bytes bytea NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ${schema}.inputs IS 'Files that were handed over with their jobs; a job that is done takes its bytes with it';`

/** Without it, taking a job sorts all that wait. */
const nextIndex = (schema: string): string =>
  `CREATE INDEX IF NOT EXISTS job_next ON ${schema}.job (priority DESC, created_on, id) WHERE state < 'active'`

export interface QueueOptions {
  readonly readerVersion: string
  /** Connections at the same time. */
  readonly connections: number
  /** Look after the queue: put old jobs away, and give up what runs for half a day. Workers do. */
  readonly supervise?: boolean
  /** What goes wrong in the background. */
  readonly onError?: (error: Error) => void
}

/**
 * Opens the store and its queue, and makes the tables of both where there are none.
 * @throws WriteError as `openStore`, and `queue-missing`
 */
export async function openQueue(url: string, options: QueueOptions): Promise<Queue> {
  const Boss = loadBoss()
  const store = await openPostgresStore(url, options)
  const schema = `${store.schema}_queue`
  const boss = new Boss({
    db: throughPool(store.pool),
    schema,
    schedule: false,
    supervise: options.supervise ?? false,
    archiveCompletedAfterSeconds: days,
    // The list of failures: until they are tried again.
    archiveFailedAfterSeconds: 365 * days,
    // By what is done, a file that is handed over again is known.
    deleteAfterDays: 3650,
    retentionDays: 3650,
  })
  boss.on('error', options.onError ?? (() => {}))
  try {
    await inTransaction(store.pool, async (client) => {
      // Programs that start at the same time wait for each other.
      await client.query('SELECT pg_advisory_xact_lock($1)', [setupLock])
      await client.query(ownTables(store.schema))
    })
    await boss.start()
    await boss.createQueue(queueName, {
      name: queueName,
      policy: 'standard',
      retryLimit: 4,
      retryDelay: 5,
      retryBackoff: true,
      // Only what hangs with its worker alive: of dead workers the heartbeat tells.
      expireInHours: 12,
    })
    await store.pool.query(nextIndex(schema))
  } catch (error) {
    await store.close()
    throw error
  }
  return {
    store,
    boss,
    schema,
    readerVersion: options.readerVersion,
    async close() {
      await boss.stop({ graceful: false })
      await store.close()
    },
  }
}
