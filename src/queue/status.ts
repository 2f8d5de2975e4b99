import { type JobInput, nameOf } from './job.ts'
import { type Queue, queueName } from './open-queue.ts'

/** How the work stands. */
export interface QueueStatus {
  readonly waiting: number
  /** Of the waiting ones: failed before, and wait for another attempt. */
  readonly retrying: number
  readonly active: number
  readonly done: number
  readonly failed: number
  /** Seconds since the oldest waiting job was added; null where none waits. */
  readonly oldestSeconds: number | null
  /** Files a second over the last minute. */
  readonly rate: number
  readonly workers: readonly WorkerStatus[]
}

export interface WorkerStatus {
  readonly name: string
  readonly pid: number
  readonly jobs: number
  readonly version: string
  /** `lost`: not heard of any more, and not stopped. */
  readonly state: 'working' | 'stopped' | 'lost'
  readonly seenSeconds: number
  readonly done: number
  readonly failed: number
  /** Files a second over the last minute. */
  readonly rate: number
}

/** A job of the list of failures. */
export interface FailedJob {
  readonly name: string
  readonly code: string
  readonly message: string
  readonly attempts: number
  readonly failedAt: string
}

/** A worker is shown as lost after so many seconds. */
const lostSeconds = 60
/** Workers that stopped longer ago are not shown. */
const shown = '1 day'

export async function queueStatus({ store, schema }: Queue): Promise<QueueStatus> {
  const { rows } = await store.pool.query<Record<string, number | null>>(
    `SELECT count(*) FILTER (WHERE state < 'active')::int AS waiting,
            count(*) FILTER (WHERE state = 'retry')::int AS retrying,
            count(*) FILTER (WHERE state = 'active')::int AS active,
            count(*) FILTER (WHERE state = 'failed')::int AS failed,
            count(*) FILTER (WHERE state = 'completed')::int
              + (SELECT count(*)::int FROM ${schema}.archive WHERE name = $1 AND state = 'completed') AS done,
            extract(epoch FROM now() - min(created_on) FILTER (WHERE state < 'active'))::float AS oldest,
            (count(*) FILTER (WHERE state = 'completed' AND completed_on > now() - interval '1 minute') / 60.0)::float AS rate
     FROM ${schema}.job WHERE name = $1`,
    [queueName],
  )
  const { rows: workers } = await store.pool.query<WorkerStatus>(
    `SELECT w.name, w.pid, w.jobs, w.version, w.done, w.failed,
            CASE WHEN w.stopped_at IS NOT NULL THEN 'stopped'
                 WHEN w.seen_at < now() - make_interval(secs => $2) THEN 'lost' ELSE 'working' END AS state,
            extract(epoch FROM now() - w.seen_at)::float AS "seenSeconds",
            (count(j.id) / 60.0)::float AS rate
     FROM ${store.schema}.workers w
     LEFT JOIN ${schema}.job j ON j.name = $1 AND j.state = 'completed' AND j.output ->> 'worker' = w.id::text
       AND j.completed_on > now() - interval '1 minute'
     WHERE w.seen_at > now() - interval '${shown}'
     GROUP BY w.id ORDER BY w.name, w.started_at`,
    [queueName, lostSeconds],
  )
  const { oldest, ...counts } = rows[0]!
  return { ...(counts as unknown as QueueStatus), oldestSeconds: oldest ?? null, workers }
}

/** The list of failures, the latest first. */
export async function failedJobs({ store, schema }: Queue, most: number): Promise<FailedJob[]> {
  const { rows } = await store.pool.query<{
    data: JobInput
    output: { code?: string; message?: string; value?: { message?: string } } | null
    attempts: number
    at: Date
  }>(
    `SELECT data, output, retry_count + 1 AS attempts, completed_on AS at FROM ${schema}.job
     WHERE name = $1 AND state = 'failed' ORDER BY completed_on DESC LIMIT $2`,
    [queueName, most],
  )
  return rows.map(({ data, output, attempts, at }) => ({
    name: nameOf(data),
    code: output?.code ?? 'expired',
    message: output?.message ?? output?.value?.message ?? '',
    attempts,
    failedAt: at.toISOString(),
  }))
}

/** True where a worker of this name gives signs of life. */
export async function isWorking({ store }: Queue, name: string): Promise<boolean> {
  const { rows } = await store.pool.query(
    `SELECT 1 FROM ${store.schema}.workers
     WHERE name = $1 AND stopped_at IS NULL AND seen_at > now() - make_interval(secs => $2) LIMIT 1`,
    [name, lostSeconds],
  )
  return rows.length > 0
}
