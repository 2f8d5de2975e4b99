import type { PlanDocument } from '../model/plan-document.ts'
import { type Client, inTransaction } from '../write/postgres/pool.ts'
import { type ClaimedJob, type JobFailure, type JobInput, nameOf } from './job.ts'
import { inside, type Queue, queueName } from './open-queue.ts'

/** A worker as the database knows it. */
export interface WorkerIdentity {
  readonly id: string
  readonly name: string
  readonly jobs: number
  readonly version: string
}

/** What a worker has done so far. */
export interface Counts {
  readonly done: number
  readonly failed: number
  /** Milliseconds spent reading, and in transactions of documents: each summed over all that went on at the same time. */
  readonly readMs: number
  readonly storeMs: number
}

export const nothingDone: Counts = { done: 0, failed: 0, readMs: 0, storeMs: 0 }

/** Says that the worker lives; and in the end that it has stopped. */
export async function beat({ store }: Queue, worker: WorkerIdentity, counts: Counts, isLast = false): Promise<void> {
  await store.pool.query(
    `INSERT INTO ${store.schema}.workers (id, name, pid, jobs, version, done, failed, read_ms, store_ms)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (id) DO UPDATE SET seen_at = now(), done = excluded.done, failed = excluded.failed,
       read_ms = excluded.read_ms, store_ms = excluded.store_ms, stopped_at = CASE WHEN $10 THEN now() END`,
    [
      worker.id,
      worker.name,
      process.pid,
      worker.jobs,
      worker.version,
      counts.done,
      counts.failed,
      Math.round(counts.readMs),
      Math.round(counts.storeMs),
      isLast,
    ],
  )
}

/** Takes jobs from the queue, at most `most`, and notes in the same transaction who holds them. */
export function claim({ boss, store }: Queue, worker: WorkerIdentity, most: number): Promise<ClaimedJob[]> {
  return inTransaction(store.pool, async (client) => {
    const db = inside(client)
    const jobs = await boss.fetch<JobInput>(queueName, { batchSize: most, includeMetadata: true, db })
    if (db.failed() !== null) throw db.failed()
    if (jobs.length > 0)
      await client.query(
        `INSERT INTO ${store.schema}.claims (job, worker) SELECT unnest($1::uuid[]), $2
         ON CONFLICT (job) DO UPDATE SET worker = excluded.worker, claimed_at = now()`,
        [jobs.map(({ id }) => id), worker.id],
      )
    return jobs.map(({ id, data, retryCount }) => ({ id, input: data, attempts: retryCount }))
  })
}

/** The job was given to another worker: this one was thought dead. What it has read is thrown away. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost'
}

/** Does what ends a job in a transaction, unless the job is this worker's no more. */
function settle<Value>(
  { store }: Queue,
  worker: WorkerIdentity,
  job: ClaimedJob,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  return inTransaction(store.pool, async (client) => {
    const held = await client.query(`DELETE FROM ${store.schema}.claims WHERE job = $1 AND worker = $2`, [
      job.id,
      worker.id,
    ])
    if (held.rowCount !== 1) throw new ClaimLost(`${nameOf(job.input)}: another worker has the job`)
    return work(client)
  })
}

/** Writes the rows of the document and completes its job: one transaction. Returns how many rows. */
export function finish(
  queue: Queue,
  worker: WorkerIdentity,
  job: ClaimedJob,
  { document, ms }: { readonly document: PlanDocument; readonly ms: number },
): Promise<number> {
  const { boss, store } = queue
  return settle(queue, worker, job, async (client) => {
    const rows = await store.saveIn(client, document)
    if ('stored' in job.input)
      await client.query(`DELETE FROM ${store.schema}.inputs WHERE id = $1`, [job.input.stored])
    const output = { worker: worker.id, ms: Math.round(ms), rows }
    const answer: unknown = await boss.complete(queueName, job.id, output, { db: inside(client) })
    // The queue may have given it up although this worker lives: after half a day.
    if ((answer as { affected?: number }).affected !== 1)
      throw new ClaimLost(`${nameOf(job.input)}: the queue has given the job up`)
    return rows
  })
}

/** Hands a job back: for another attempt later or, where none can help or all were made, to the list of failures. */
export function giveBack(queue: Queue, worker: WorkerIdentity, job: ClaimedJob, failure: JobFailure): Promise<void> {
  const { boss, schema } = queue
  return settle(queue, worker, job, async (client) => {
    if (!failure.isPassing)
      await client.query(`UPDATE ${schema}.job SET retry_limit = retry_count WHERE name = $1 AND id = $2`, [
        queueName,
        job.id,
      ])
    const output = { code: failure.code, message: failure.message.replaceAll('\0', ' '), worker: worker.id }
    await boss.fail(queueName, job.id, output, { db: inside(client) })
  })
}

/** A job may see so many attempts, workers that died included: a file that takes its machine down with it is given up, too. */
const mostAttempts = 20

/**
 * Gives the jobs of workers that are heard of no more to others. That a worker dies is not the fault of its jobs: the attempt does not count.
 * Only for a worker that has itself been heard of all the time: after the database was away, all seem dead. Its own jobs go, too, where it
 * does not know of them: the database may have broken off after it gave them, and before it said so.
 * @param held the jobs that the worker has in hand
 * @param silentSeconds how long a worker is not heard of before it counts as dead
 * @returns how many jobs
 */
export function releaseLost(
  { boss, store, schema }: Queue,
  worker: WorkerIdentity,
  held: Iterable<string>,
  silentSeconds: number,
): Promise<number> {
  return inTransaction(store.pool, async (client) => {
    const { rows } = await client.query<{ job: string }>(
      `DELETE FROM ${store.schema}.claims WHERE job IN (
         SELECT c.job FROM ${store.schema}.claims c JOIN ${store.schema}.workers w ON w.id = c.worker
         WHERE w.stopped_at IS NOT NULL OR w.seen_at < now() - make_interval(secs => $1)
           OR (w.id = $2 AND c.claimed_at < now() - make_interval(secs => $1) AND c.job <> ALL ($3::uuid[]))
         FOR UPDATE OF c SKIP LOCKED)
       RETURNING job`,
      [silentSeconds, worker.id, [...held]],
    )
    const ids = rows.map(({ job }) => job)
    if (ids.length === 0) return 0
    await client.query(
      `UPDATE ${schema}.job SET retry_limit = least(retry_limit + 1, $3)
       WHERE name = $1 AND id = ANY ($2::uuid[]) AND state = 'active'`,
      [queueName, ids, mostAttempts],
    )
    const output = { code: 'worker-lost', message: 'The worker that held the job was heard of no more.' }
    // Its types know one job with an output, or many without.
    await boss.fail(queueName, ids as unknown as string, output, { db: inside(client) })
    await client.query(
      `UPDATE ${schema}.job SET start_after = now() WHERE name = $1 AND id = ANY ($2::uuid[]) AND state = 'retry'`,
      [queueName, ids],
    )
    return ids.length
  })
}
