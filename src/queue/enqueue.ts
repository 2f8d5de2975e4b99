import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type PgBoss from 'pg-boss'
import { defaultLimits } from '../read/read-error.ts'
import { readFileWithin } from '../read/read-file.ts'
import { type Client, inTransaction } from '../write/postgres/pool.ts'
import { storable } from '../write/postgres/statements.ts'
import { type JobInput, jobId, publicName } from './job.ts'
import { inside, type Queue, queueName } from './open-queue.ts'

/** How files are handed to the queue. */
export interface EnqueueOptions {
  /** Higher ones first (default 0). */
  readonly priority?: number
  /** How often a job that failed for a passing reason is tried again (default 4), and how long it waits before (seconds, doubled each time; default 5). */
  readonly retries?: number
  readonly retryDelay?: number
  /** Put the bytes of the files into the database: for workers that do not reach the files. */
  readonly upload?: boolean
  /** Add a job also for what was handed over before. */
  readonly again?: boolean
  /** Largest file to put into the database. Bytes. */
  readonly maxBytes?: number
}

export interface Enqueued {
  readonly added: number
  /** Were handed over before, and have not changed since. */
  readonly known: number
}

/** From so many new jobs on, the planner of the database is told. */
const fewToKnow = 500

/**
 * Lets the database look how many jobs there are. Until it does so by itself, after a minute or more, it takes a queue that was just filled
 * for an empty one, and sorts all that waits each time a worker takes a job: twenty times as slow with 60,000.
 */
export async function learnSize({ store, schema }: Queue): Promise<void> {
  await store.pool.query(`ANALYZE ${schema}.job`)
}

/** Jobs that go to the database in one transaction; fewer where their bytes go along. */
const batch = 1000
const uploadBatch = 20

interface NewJob {
  readonly id: string
  readonly input: JobInput
  readonly bytes?: Uint8Array
}

const isUrl = (name: string): boolean => /^https?:\/\//i.test(name)

/** A file that has changed is another job; so is one that was read by another version. */
async function jobFor(name: string, version: string, options: EnqueueOptions): Promise<NewJob> {
  const { again, upload, maxBytes } = options
  const idOf = (...parts: (string | number)[]) => jobId(again ? null : [version, ...parts])
  if (isUrl(name)) {
    return { id: idOf('url', publicName(name)), input: { url: name } }
  }
  const path = resolve(name)
  if (upload) {
    const bytes = await readFileWithin(path, path, maxBytes ?? defaultLimits.maxBytes)
    const id = idOf('bytes', path, createHash('sha256').update(bytes).digest('hex'))
    return { id, input: { stored: id, name: path }, bytes }
  }
  const { size, mtimeMs } = await stat(path)
  return { id: idOf('path', path, size, mtimeMs), input: { path } }
}

/** Which of these jobs are there already, done ones that were put away included. */
async function knownIds({ schema }: Queue, client: Client, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM ${schema}.job WHERE name = $1 AND id = ANY ($2::uuid[])
     UNION SELECT id FROM ${schema}.archive WHERE name = $1 AND id = ANY ($2::uuid[])`,
    [queueName, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Adds jobs that are not there yet; those of bytes with their bytes, all in one transaction. Returns how many. */
function insert(queue: Queue, jobs: readonly NewJob[], options: EnqueueOptions): Promise<number> {
  const { boss, store } = queue
  const { priority = 0, retries, retryDelay } = options
  return inTransaction(store.pool, async (client) => {
    const known = await knownIds(
      queue,
      client,
      jobs.map(({ id }) => id),
    )
    const fresh = jobs.filter(({ id }) => !known.has(id))
    const rows = fresh.map(
      ({ id, input }): PgBoss.JobInsert<JobInput> => ({
        id,
        name: queueName,
        data: mend(input),
        priority,
        ...(retries === undefined ? {} : { retryLimit: retries }),
        ...(retryDelay === undefined ? {} : { retryDelay }),
      }),
    )
    if (rows.length > 0) await boss.insert(rows, { db: inside(client) })
    for (const { id, input, bytes } of fresh)
      if (bytes !== undefined && 'name' in input)
        await client.query(
          `INSERT INTO ${store.schema}.inputs (id, name, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
          [id, storable(input.name), Buffer.from(bytes)],
        )
    return fresh.length
  })
}

function mend(input: JobInput): JobInput {
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, storable(value as string)]),
  ) as unknown as JobInput
}

/**
 * Hands files and URLs to the workers. Paths are kept absolute: every worker has to reach the file under the same path.
 * @param names paths of files, or http(s) URLs
 * @param onFailure called for a file that cannot be handed over
 */
export async function enqueue(
  queue: Queue,
  names: Iterable<string> | AsyncIterable<string>,
  options: EnqueueOptions = {},
  onFailure: (name: string, error: unknown) => void = () => {},
): Promise<Enqueued> {
  let added = 0
  let seen = 0
  let jobs = new Map<string, NewJob>()
  const flush = async () => {
    if (jobs.size > 0) added += await insert(queue, [...jobs.values()], options)
    jobs = new Map()
  }
  for await (const name of names) {
    try {
      const job = await jobFor(name, queue.readerVersion, options)
      seen++
      jobs.set(job.id, job)
    } catch (error) {
      onFailure(name, error)
    }
    if (jobs.size >= (options.upload ? uploadBatch : batch)) await flush()
  }
  await flush()
  if (added > fewToKnow) await learnSize(queue)
  return { added, known: seen - added }
}

/** Puts the jobs of the list of failures back into the queue. Returns how many. */
export async function retryFailed({ boss, store, schema }: Queue): Promise<number> {
  const { rows } = await store.pool.query<{ id: string }>(
    `SELECT id FROM ${schema}.job WHERE name = $1 AND state = 'failed'`,
    [queueName],
  )
  for (let at = 0; at < rows.length; at += batch)
    await boss.retry(
      queueName,
      rows.slice(at, at + batch).map(({ id }) => id),
    )
  return rows.length
}
