import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeError } from '../batch/messages.ts'
import type { Parser } from '../batch/run-parser.ts'
import { createWorkerPool } from '../batch/worker-pool.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import type { PlanInput } from '../plan-input.ts'
import { ReadError } from '../read/read-error.ts'
import { isPassing } from '../write/postgres/pool.ts'
import { beat, ClaimLost, claim, finish, giveBack, nothingDone, releaseLost, type WorkerIdentity } from './claims.ts'
import { FetchError, type FetchLimits } from './fetch-url.ts'
import { type ClaimedJob, type JobFailure, nameOf } from './job.ts'
import { loadInput } from './load-input.ts'
import { type Queue, queueName } from './open-queue.ts'

/** How a worker works. */
export interface WorkOptions {
  /** Documents read at the same time, each in a process of its own. */
  readonly jobs: number
  /** What workers are called in lists; several may share a name. */
  readonly name: string
  readonly version: string
  readonly parser: Parser<PlanInput>
  readonly heapBytes: number
  readonly fetchLimits: FetchLimits
  /** Seconds between two signs of life (default 5); after six of them without one, a worker counts as dead. */
  readonly heartbeatSeconds?: number
  /** End when nothing waits and nothing is under way, here or elsewhere. */
  readonly untilEmpty?: boolean
  /** Stops gracefully: takes no more jobs, ends those in hand. */
  readonly signal: AbortSignal
  readonly onDone?: (done: { readonly name: string; readonly failure: JobFailure | null }) => void
  /** What goes wrong with the database; the worker goes on when it comes back. */
  readonly onTrouble?: (message: string) => void
}

export interface WorkSummary {
  readonly done: number
  readonly failed: number
  /** Read in vain: another worker had been given the job. */
  readonly lost: number
}

/** Jobs in hand for each that is read: so none waits for the database or a download. */
const inHandEach = 3
/** How long an idle worker waits before it asks again. Milliseconds. */
const idleMs = 1000
/** How long a worker waits for a database that is away, before it ends. Milliseconds. */
const patienceMs = 15 * 60_000
const silentBeats = 6

/** What another attempt may mend: the file was not there yet, the machine was busy, another worker has the program that it needs. */
const passing = ['timeout', 'not-found', 'reader-missing', 'worker-died']

function describeFailure(error: unknown): JobFailure {
  if (error instanceof FetchError) return { code: error.code, message: error.message, isPassing: error.isPassing }
  const { code, message } = describeError(error)
  return { code, message, isPassing: passing.includes(code) }
}

/**
 * Works on the queue until it is told to stop. Any number of workers on any number of machines share the jobs; a worker that is killed at any
 * moment loses and doubles nothing.
 * @throws what the database throws where it stays away for a quarter of an hour, or refuses
 */
export async function work(queue: Queue, options: WorkOptions): Promise<WorkSummary> {
  const { jobs, parser, signal, onDone = () => {}, onTrouble = () => {} } = options
  const worker: WorkerIdentity = { id: randomUUID(), name: options.name, jobs, version: options.version }
  const counts = { ...nothingDone, lost: 0 }
  const ended = new AbortController()
  const held = new Set<string>()
  const pool = createWorkerPool({
    size: jobs,
    worker: parser.worker,
    timeoutMs: parser.timeoutMs,
    heapBytes: options.heapBytes,
  })

  /** Does work on the database, again and again while that is away. */
  async function persist<Value>(attempt: () => Promise<Value>): Promise<Value> {
    const since = performance.now()
    for (let pause = 100; ; pause = Math.min(2 * pause, 5000)) {
      try {
        return await attempt()
      } catch (error) {
        if (!isPassing(error) || performance.now() - since > patienceMs || ended.signal.aborted) throw error
        if (pause >= 800) onTrouble(`The database is away: ${(error as Error).message}`)
        await sleep(pause * (0.5 + Math.random()))
      }
    }
  }

  async function read(job: ClaimedJob): Promise<{ document: PlanDocument; ms: number } | { failure: JobFailure }> {
    try {
      const input = await persist(() => loadInput(queue, job.input, options.fetchLimits))
      const answer = await pool.run({ input: (await parser.send?.(input)) ?? input, options: parser.options })
      if (answer.error) return { failure: { ...answer.error, isPassing: passing.includes(answer.error.code) } }
      return { document: JSON.parse(Buffer.from(answer.json).toString()) as PlanDocument, ms: answer.ms }
    } catch (error) {
      const isOfInput = error instanceof FetchError || error instanceof ReadError
      if (!isOfInput && isPassing(error)) throw error
      return { failure: describeFailure(error) }
    }
  }

  async function handle(job: ClaimedJob): Promise<void> {
    const result = await read(job)
    const failure = 'failure' in result ? result.failure : null
    if ('ms' in result) counts.readMs += result.ms
    const started = performance.now()
    try {
      await persist<unknown>(() =>
        'failure' in result ? giveBack(queue, worker, job, result.failure) : finish(queue, worker, job, result),
      )
      counts.storeMs += performance.now() - started
      if (failure === null) counts.done++
      else counts.failed++
      onDone({ name: nameOf(job.input), failure })
    } catch (error) {
      if (!(error instanceof ClaimLost)) throw error
      counts.lost++
    }
  }

  const heartbeatMs = (options.heartbeatSeconds ?? 5) * 1000
  /** Signs of life without a gap, and a look after those who give none. */
  async function live(): Promise<void> {
    const silentMs = silentBeats * heartbeatMs
    let unbroken = performance.now()
    let last = unbroken
    while (!ended.signal.aborted) {
      try {
        await beat(queue, worker, counts)
        const now = performance.now()
        if (now - last > (silentMs * 2) / 3) unbroken = now
        last = now
        if (now - unbroken > silentMs) await releaseLost(queue, worker, held, silentMs / 1000)
      } catch (error) {
        unbroken = performance.now()
        onTrouble(`No sign of life: ${(error as Error).message}`)
      }
      await sleep(heartbeatMs, undefined, { signal: ended.signal }).catch(() => {})
    }
  }

  async function isEmpty(): Promise<boolean> {
    const { rows } = await queue.store.pool.query(
      `SELECT 1 FROM ${queue.schema}.job WHERE name = $1 AND state < 'completed' LIMIT 1`,
      [queueName],
    )
    return rows.length === 0
  }

  const inHand = new Set<Promise<void>>()
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await persist(() => beat(queue, worker, counts))
  const living = live()
  try {
    while (!signal.aborted) {
      const room = inHandEach * jobs - inHand.size
      if (room < jobs) {
        await Promise.race([...inHand, stopped])
        continue
      }
      const claimed = await persist(() => claim(queue, worker, room))
      for (const job of claimed) {
        held.add(job.id)
        const handled = handle(job).finally(() => {
          inHand.delete(handled)
          held.delete(job.id)
        })
        // Waited for below; until then it must not end the process.
        handled.catch(() => {})
        inHand.add(handled)
      }
      if (claimed.length > 0) continue
      if (options.untilEmpty && inHand.size === 0 && (await persist(isEmpty))) break
      await Promise.race([sleep(idleMs * (0.5 + Math.random())), stopped, ...inHand])
    }
    await Promise.all(inHand)
    await persist(() => beat(queue, worker, counts, true))
    return counts
  } finally {
    ended.abort()
    pool.close()
    await Promise.allSettled([...inHand, living])
  }
}
