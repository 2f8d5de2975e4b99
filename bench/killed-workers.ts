import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openQueue } from '../src/queue/open-queue.ts'
import { queueStatus } from '../src/queue/status.ts'
import { childTables } from '../src/write/tables/documents.ts'
import { bundleCommand } from './bundle.ts'
import { generatePlans, seededRandom } from './generate-plans.ts'
import { startPostgres } from './postgres-server.ts'

/** How hard the workers are treated. */
export interface Killing {
  readonly files: number
  readonly workers: number
  /** Milliseconds between two kills, at least: from, to. On a slow machine it is more, for between two kills some files are done. */
  readonly everyMs: readonly [number, number]
  readonly seed: number
  readonly onProgress?: (line: string) => void
}

export interface KillingReport {
  readonly seconds: number
  readonly kills: number
  readonly crashes: number
  /** Files that can be read, and files that cannot. */
  readonly good: number
  readonly bad: number
  readonly done: number
  readonly failed: number
  /** What should not be: empty where all is well. */
  readonly faults: readonly string[]
}

/** Files done between two kills: workers that are killed while they start would never do any. */
const doneBetween = 4
/** One file in so many cannot be read. */
const badEvery = 40
/** Seconds; dead after six of them without a sign of life. */
const heartbeat = '1'

/** Counts what must not be there, whatever was killed when. */
function faultQueries(schema: string): Record<string, string> {
  const list = (name: string) => `(SELECT count(*) FROM ${schema}.${name} t WHERE t.document = d.id)`
  const json: Record<string, string> = {
    tasks: 'tasks',
    deadlines: 'deadlines',
    units: 'units',
    citations: 'citations',
    dates: 'dates',
    document_numbers: 'documentNumbers',
    recipients: 'recipients',
    diagnostics: 'diagnostics',
  }
  return {
    'jobs held by nobody who works': `SELECT count(*) FROM ${schema}.claims`,
    'jobs neither done nor failed': `SELECT count(*) FROM ${schema}_queue.job WHERE name = 'documents' AND state NOT IN ('completed', 'failed')`,
    'documents without a file': `SELECT count(*) FROM ${schema}.documents d WHERE NOT EXISTS (SELECT FROM ${schema}.files f WHERE f.document = d.id)`,
    ...Object.fromEntries(
      Object.entries(json).map(([table, key]) => [
        `documents with lost or doubled rows in ${table}`,
        `SELECT count(*) FROM ${schema}.documents d WHERE jsonb_array_length(d.plan -> '${key}') <> ${list(table)}`,
      ]),
    ),
    'done jobs whose rows differ from what the worker counted': `SELECT count(*) FROM ${schema}_queue.job j
       JOIN ${schema}.files f ON f.path = j.data ->> 'path' JOIN ${schema}.documents d ON d.id = f.document
       WHERE j.state = 'completed' AND (j.output ->> 'rows')::int <> 2 + ${childTables.map(({ name }) => list(name)).join(' + ')}`,
    'done jobs without a file': `SELECT count(*) FROM ${schema}_queue.job j WHERE j.state = 'completed'
       AND NOT EXISTS (SELECT FROM ${schema}.files f WHERE f.path = j.data ->> 'path')`,
  }
}

/**
 * Lets workers in processes of their own read files out of a queue, kills them at random with SIGKILL and starts others, and crashes the
 * database in the middle. Then every document has to be there exactly once, and every failure listed.
 */
export async function killWorkers({ files, workers, everyMs, seed, onProgress }: Killing): Promise<KillingReport> {
  const say = onProgress ?? (() => {})
  const command = bundleCommand()
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-killed-'))
  const server = await startPostgres()
  const env = { ...process.env, KEHOACH_STORE: server.url }
  const random = seededRandom(seed)
  const running = new Set<ChildProcess>()
  let isOver = false
  let kills = 0
  const unexpected: string[] = []

  function start(): void {
    const args = [command, 'work', '--jobs', '1', '--heartbeat', heartbeat, '--quiet']
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr?.on('data', (bytes: Buffer) => {
      said = (said + bytes).slice(-2000)
    })
    running.add(child)
    child.on('close', (code, signal) => {
      running.delete(child)
      // Told to stop while it is still starting, a worker knows nothing better than to end at once.
      if (signal !== 'SIGKILL' && !(isOver && (code === 0 || signal === 'SIGTERM')))
        unexpected.push(`a worker ended with ${code ?? signal}: ${said}`)
      if (!isOver) start()
    })
  }

  try {
    const bad = Math.floor(files / badEvery)
    await generatePlans(folder, files - bad, 300, seed)
    for (let i = 0; i < bad; i++) writeFileSync(join(folder, `bad-${i}.pdf`), i % 2 === 0 ? '' : '%PDF-1.7 torn')
    execFileSync(process.execPath, [command, 'enqueue', folder, '--quiet'], { env })
    const queue = await openQueue(server.url, { readerVersion: 'test', connections: 2 })
    const started = performance.now()
    for (let i = 0; i < workers; i++) start()
    let crashes = 0
    let nextKill = started + everyMs[1]
    let killedAt = 0
    for (let at = 0; ; at++) {
      await sleep(250)
      const status = await queueStatus(queue).catch(() => null)
      const settled = status === null ? 0 : status.done + status.failed
      if (at % 20 === 0)
        say(
          `${settled}/${files} settled, ${status?.waiting} wait, ${status?.active} under way, ${kills} killed, ${crashes} crashes of the database`,
        )
      if (settled === files) break
      if (crashes === 0 && settled > files / 2) {
        server.crash()
        crashes++
      }
      if (performance.now() < nextKill || settled < killedAt + doneBetween) continue
      killedAt = settled
      const victims = [...running]
      if (victims[Math.floor(random() * victims.length)]?.kill('SIGKILL')) kills++
      nextKill = performance.now() + everyMs[0] + random() * (everyMs[1] - everyMs[0])
    }
    const seconds = (performance.now() - started) / 1000
    isOver = true
    const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)))
    for (const child of running) child.kill('SIGTERM')
    await Promise.all(ended)

    const faults = [...unexpected]
    for (const [what, sql] of Object.entries(faultQueries(queue.store.schema))) {
      const { rows } = await queue.store.pool.query<{ count: string }>(sql)
      if (rows[0]!.count !== '0') faults.push(`${rows[0]!.count} ${what}`)
    }
    const { rows } = await queue.store.pool.query<{ paths: number }>(
      `SELECT count(DISTINCT path)::int AS paths FROM ${queue.store.schema}.files`,
    )
    const { done, failed } = await queueStatus(queue)
    if (rows[0]!.paths !== files - bad) faults.push(`${rows[0]!.paths} files in the database, not ${files - bad}`)
    if (done !== files - bad || failed !== bad)
      faults.push(`${done} done and ${failed} failed, not ${files - bad} and ${bad}`)
    await queue.close()
    return { seconds, kills, crashes, good: files - bad, bad, done, failed, faults }
  } finally {
    isOver = true
    for (const child of running) child.kill('SIGKILL')
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
