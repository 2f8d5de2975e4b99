import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PlanDocument } from '../src/model/plan-document.ts'
import { parsePlan } from '../src/parse-plan.ts'
import { beat, claim, nothingDone, type WorkerIdentity } from '../src/queue/claims.ts'
import { learnSize } from '../src/queue/enqueue.ts'
import { inside, openQueue, type Queue, queueName } from '../src/queue/open-queue.ts'
import { openPostgresStore } from '../src/write/postgres/open-store.ts'
import { inTransaction } from '../src/write/postgres/pool.ts'
import { bundleCommand } from './bundle.ts'
import { generatePlans } from './generate-plans.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { layOut } from './table.ts'

const usage = `npm run bench:scale [-- OPTIONS]
Generates plans (text, docx and PDF in turn, each another), hands them to 1, 2, … workers over a PostgreSQL server of its own with
Debian's settings, and measures files and rows a second, the time of the database beside that of reading, what the database
bears without reading, and the queue with empty jobs. Exit codes: 0, 1 a file failed, 2 wrong use.
  --files N        (default 5000)
  --workers LIST   processes of kehoach work, each reading one file at a time (default 1,2,4)
  --empty N        empty jobs (default 20000)
  --backlog N      jobs that wait beside them in the last measurement (default 100000)
`

/** CPU time of the server and of all that it has started, in milliseconds. */
function serverCpuMs({ pid }: PostgresServer): number {
  const ticks = (stat: string, fields: readonly number[]) => {
    // The name of the process, in brackets, may hold blanks.
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields.reduce((sum, field) => sum + Number(rest[field]), 0)
  }
  let sum = ticks(readFileSync(`/proc/${pid}/stat`, 'utf8'), [11, 12, 13, 14])
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      if (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(pid)) sum += ticks(stat, [11, 12])
    } catch {
      // It has just ended.
    }
  }
  return sum * 10
}

const schemaUrl = (server: PostgresServer, schema: string) => `${server.url}?schema=${schema}`

interface Reading {
  readonly seconds: number
  readonly rows: number
  readonly done: number
  readonly failed: number
  readonly readMs: number
  readonly storeMs: number
  readonly databaseMs: number
}

/** Workers read all files. The clock runs from the first document that is done to the last. */
async function measureReading(
  server: PostgresServer,
  command: string,
  folder: string,
  workers: number,
): Promise<Reading> {
  const url = schemaUrl(server, `workers_${workers}`)
  const env = { ...process.env, KEHOACH_STORE: url }
  execFileSync(process.execPath, [command, 'enqueue', folder, '--quiet'], { env })
  const before = serverCpuMs(server)
  await Promise.all(
    Array.from({ length: workers }, () => {
      const args = [command, 'work', '--jobs', '1', '--until-empty', '--quiet']
      const child = spawn(process.execPath, args, { env, stdio: 'inherit' })
      return new Promise((resolve) => child.on('close', resolve))
    }),
  )
  const databaseMs = serverCpuMs(server) - before
  const queue = await openQueue(url, { readerVersion: 'bench', connections: 1 })
  const { rows } = await queue.store.pool.query<Record<'seconds' | 'rows' | 'done' | 'failed', number>>(
    `SELECT extract(epoch FROM max(completed_on) - min(completed_on))::float AS seconds, sum((output ->> 'rows')::int)::int AS rows,
            count(*) FILTER (WHERE state = 'completed')::int AS done, count(*) FILTER (WHERE state = 'failed')::int AS failed
     FROM ${queue.schema}.job`,
  )
  const times = await queue.store.pool.query<{ read: number; store: number }>(
    `SELECT sum(read_ms)::float AS read, sum(store_ms)::float AS store FROM ${queue.store.schema}.workers`,
  )
  await queue.close()
  return { ...rows[0]!, readMs: times.rows[0]!.read, storeMs: times.rows[0]!.store, databaseMs }
}

/** Files read at first, for the engine to compile what is hot. */
const warmUp = 90

/** Reads some of the files in this process: for their documents, and for the time of CPU, which others on the machine do not stretch. */
async function readHere(paths: readonly string[]): Promise<{ readonly plans: PlanDocument[]; readonly cpuMs: number }> {
  const plans: PlanDocument[] = []
  for (let i = 0; i < warmUp; i++) plans.push(await parsePlan({ path: paths[i % paths.length]! }))
  const before = process.cpuUsage()
  for (let i = 0; i < warmUp; i++) await parsePlan({ path: paths[i % paths.length]! })
  const { user, system } = process.cpuUsage(before)
  return { plans, cpuMs: (user + system) / 1000 / warmUp }
}

/** What a document takes on the disk of the database, table by table the most first. */
async function measureSize(server: PostgresServer, schema: string): Promise<string[][]> {
  const store = await openPostgresStore(schemaUrl(server, schema), { connections: 1 })
  const { rows } = await store.pool.query<{ name: string; bytes: number; rows: number }>(
    `SELECT c.relname AS name, (pg_total_relation_size(c.oid) / (SELECT count(*) FROM ${schema}.documents))::int AS bytes,
            (SELECT n_live_tup FROM pg_stat_user_tables s WHERE s.relid = c.oid)::float / (SELECT count(*) FROM ${schema}.documents) AS rows
     FROM pg_class c WHERE c.relnamespace = '${schema}'::regnamespace AND c.relkind = 'r' ORDER BY 2 DESC`,
  )
  await store.close()
  const sum = rows.reduce((total, { bytes }) => total + bytes, 0)
  const shown = rows.slice(0, 6).map(({ name, bytes, rows: count }) => [name, count.toFixed(1), String(bytes)])
  return [['table', 'rows a document', 'bytes a document'], ...shown, ['all', '', String(sum)]]
}

/** Documents that were read before are stored, each under a digest of its own: what the database bears where reading costs nothing. */
async function measureStoring(
  server: PostgresServer,
  plans: readonly PlanDocument[],
  most: number,
): Promise<string[][]> {
  const table = [['writers', 'documents/s', 'ms of database CPU a document', 'kB of log a document']]
  for (const writers of [1, 2, 4, 8]) {
    const store = await openPostgresStore(schemaUrl(server, `storing_${writers}`), { connections: writers })
    const position = async () => {
      const { rows } = await store.pool.query<{ bytes: number }>(`SELECT pg_current_wal_lsn() - '0/0' AS bytes`)
      return Number(rows[0]!.bytes)
    }
    const [log, cpu, started] = [await position(), serverCpuMs(server), performance.now()]
    let next = 0
    await Promise.all(
      Array.from({ length: writers }, async () => {
        for (let i = next++; i < most; i = next++) {
          const plan = plans[i % plans.length]!
          const source = { ...plan.source, name: `${i}.txt`, sha256: i.toString(16).padStart(64, '0') }
          await store.save({ ...plan, source })
        }
      }),
    )
    const seconds = (performance.now() - started) / 1000
    table.push([
      String(writers),
      (most / seconds).toFixed(0),
      ((serverCpuMs(server) - cpu) / most).toFixed(1),
      (((await position()) - log) / most / 1024).toFixed(0),
    ])
    await store.close()
  }
  return table
}

/** Takes jobs and completes them, with all that a worker does for the queue and without a document. Jobs a second. */
async function drainEmpty(queue: Queue, jobs: number, claimers: number): Promise<number> {
  const { boss, store } = queue
  let left = jobs
  const started = performance.now()
  await Promise.all(
    Array.from({ length: claimers }, async (_, index) => {
      const worker: WorkerIdentity = {
        id: `00000000-0000-4000-8000-0000000000${10 + index}`,
        name: 'bench',
        jobs: 2,
        version: 'bench',
      }
      await beat(queue, worker, nothingDone)
      while (left > 0) {
        // Reserved before the database answers: claimers that ask for the same rest take jobs that others then wait for in vain.
        const most = Math.min(6, left)
        left -= most
        const claimed = await claim(queue, worker, most)
        left += most - claimed.length
        for (const { id } of claimed)
          await inTransaction(store.pool, async (client) => {
            await client.query(`DELETE FROM ${store.schema}.claims WHERE job = $1 AND worker = $2`, [id, worker.id])
            await boss.complete(queueName, id, {}, { db: inside(client) })
          })
      }
    }),
  )
  return jobs / ((performance.now() - started) / 1000)
}

async function measureQueue(server: PostgresServer, empty: number, backlog: number): Promise<string[][]> {
  const queue = await openQueue(schemaUrl(server, 'empty'), { readerVersion: 'bench', connections: 10 })
  const add = async (count: number, priority: number) => {
    for (let at = 0; at < count; at += 1000) {
      const size = Math.min(1000, count - at)
      await queue.boss.insert(Array.from({ length: size }, () => ({ name: queueName, data: { path: '/x' }, priority })))
    }
    await learnSize(queue)
  }
  const table = [['empty jobs', 'claimers', 'jobs/s']]
  const started = performance.now()
  await add(empty, 0)
  table.push([`${empty} handed over`, '1', (empty / ((performance.now() - started) / 1000)).toFixed(0)])
  const each = Math.floor(empty / 4)
  for (const claimers of [1, 2, 4, 8])
    table.push([`${each} taken and completed`, String(claimers), (await drainEmpty(queue, each, claimers)).toFixed(0)])
  await add(backlog, -1)
  await add(each, 0)
  const rate = await drainEmpty(queue, each, 4)
  table.push([`the same, ${backlog} others wait`, '4', rate.toFixed(0)])
  await queue.close()
  return table
}

const count = (name: string, text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} ${text}: a number from 1`)
  return value
}

async function measure(args: readonly string[], print: (text: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: 'string', default: '5000' },
      workers: { type: 'string', default: '1,2,4' },
      empty: { type: 'string', default: '20000' },
      backlog: { type: 'string', default: '100000' },
    },
  })
  const files = count('files', values.files)
  const workers = values.workers.split(',').map((text) => count('workers', text))
  const empty = count('empty', values.empty)
  const backlog = count('backlog', values.backlog)
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0]
  print(
    `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load}\n\n`,
  )
  const command = bundleCommand()
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-scale-'))
  const server = await startPostgres()
  try {
    const paths = await generatePlans(folder, files, files, 1)
    const rows: string[][] = []
    let failed = 0
    for (const processes of workers) {
      const run = await measureReading(server, command, folder, processes)
      failed += run.failed
      rows.push([
        String(processes),
        run.seconds.toFixed(1),
        (run.done / run.seconds).toFixed(1),
        (run.rows / run.seconds).toFixed(0),
        (run.readMs / run.done).toFixed(1),
        (run.storeMs / run.done).toFixed(1),
        (run.databaseMs / run.done).toFixed(1),
      ])
    }
    const head = [
      `workers, ${files} files`,
      'seconds',
      'files/s',
      'rows/s',
      'ms reading',
      'ms storing',
      'ms of database CPU',
    ]
    print(`${layOut([head, ...rows])}\n(milliseconds a file; storing as the worker waits for it)\n\n`)
    print(`${layOut(await measureSize(server, `workers_${workers[0]}`))}\n\n`)
    const { plans, cpuMs } = await readHere(paths)
    print(`reading one file takes ${cpuMs.toFixed(1)} ms of CPU in a process that is warm\n\n`)
    print(`${layOut(await measureStoring(server, plans, Math.min(1000, files)))}\n\n`)
    print(`${layOut(await measureQueue(server, empty, backlog))}\n`)
    return failed > 0 ? 1 : 0
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await measure(process.argv.slice(2), (text) => process.stdout.write(text))
} catch (error) {
  const isUsage = error instanceof Error && /a number from 1|Unknown option|Unexpected argument/.test(error.message)
  process.stderr.write(isUsage ? `${error.message}\n${usage}` : `${(error as Error).stack}\n`)
  process.exitCode = isUsage ? 2 : 70
}
