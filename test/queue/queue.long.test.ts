import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { killWorkers } from '../../bench/killed-workers.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../../bench/postgres-server.ts'
import { runBatchCommand } from '../../src/cli/batch.ts'
import { run } from '../../src/cli/run.ts'
import { runWork } from '../../src/cli/work.ts'
import { beat, claim, finish, giveBack, nothingDone, releaseLost, type WorkerIdentity } from '../../src/queue/claims.ts'
import { enqueue } from '../../src/queue/enqueue.ts'
import type { ClaimedJob } from '../../src/queue/job.ts'
import { openQueue, type Queue } from '../../src/queue/open-queue.ts'
import { failedJobs, queueStatus } from '../../src/queue/status.ts'
import { capture } from '../cli/capture.ts'
import { noPostgres } from '../postgres/no-postgres.ts'
import { tablePlan } from '../write/table-plan.ts'

const plan = (title: string) => `ỦY BAN NHÂN DÂN XÃ VÔ DANH
Số: 12/KH-UBND
KẾ HOẠCH
${title}
I. TỔ CHỨC THỰC HIỆN
1. Văn phòng: báo cáo kết quả trước ngày 15/6/2025.
`

let server: PostgresServer
let count = 0
/** A database schema of its own for each test. */
const newUrl = () => `${server.url}?schema=queue_${++count}`

/** A folder with files of these names; a name that begins with «empty» is a file that cannot be read. */
function folderOf(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-queue-'))
  for (const name of names) writeFileSync(join(folder, name), name.startsWith('empty') ? '' : plan(name))
  return folder
}

const kehoach = (...args: string[]) => capture((streams) => run(args, streams))
const workUntilEmpty = (url: string, ...more: string[]) =>
  kehoach('work', '--store', url, '--jobs', '2', '--until-empty', ...more)

const workerOf = (id: number): WorkerIdentity => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  name: `w${id}`,
  jobs: 1,
  version: 'test',
})

async function opened(url: string): Promise<Queue> {
  return openQueue(url, { readerVersion: 'test', connections: 4 })
}

const pathsIn = async ({ store }: Queue): Promise<string[]> =>
  (await store.pool.query<{ path: string }>(`SELECT path FROM ${store.schema}.files ORDER BY 1`)).rows.map(
    (row) => row.path.split('/').at(-1)!,
  )

describe.skipIf(findPostgres() === null)(`the queue in PostgreSQL${noPostgres}`, () => {
  beforeAll(async () => {
    server = await startPostgres(['fsync = off'])
  }, 60_000)
  afterAll(() => server?.stop())

  test('files are handed over once, read, and listed where they fail', async () => {
    const url = newUrl()
    const folder = folderOf('a.txt', 'b.txt', 'empty.txt')
    expect(await kehoach('enqueue', folder, '--store', url)).toMatchObject({ code: 0, stderr: '3 added\n' })
    expect((await kehoach('enqueue', folder, '--store', url)).stderr).toBe('0 added, 3 were handed over before\n')
    writeFileSync(join(folder, 'b.txt'), plan('changed, and longer'))
    expect((await kehoach('enqueue', folder, '--store', url)).stderr).toBe('1 added, 2 were handed over before\n')
    expect((await kehoach('status', '--store', url)).stdout).toMatch(/waiting {5}4\n/)
    const { code, stderr } = await workUntilEmpty(url, '--name', 'machine')
    expect([code, stderr]).toEqual([0, expect.stringContaining('3 documents loaded, 1 attempts failed')])
    const failed = await kehoach('status', '--failed', '--store', url)
    expect(failed.stdout).toMatch(/empty\.txt\tempty\tThe file is empty/)
    const { stdout } = await kehoach('status', '--json', '--store', url)
    expect(JSON.parse(stdout)).toMatchObject({
      waiting: 0,
      active: 0,
      done: 3,
      failed: 1,
      oldestSeconds: null,
      workers: [{ name: 'machine', state: 'stopped', done: 3, failed: 1 }],
    })
    expect(await kehoach('enqueue', '--failed', '--store', url)).toMatchObject({
      stderr: '0 added, 1 failures put back\n',
    })
    await workUntilEmpty(url)
    const queue = await opened(url)
    expect(await pathsIn(queue)).toEqual(['a.txt', 'b.txt'])
    await queue.close()
  })

  test('bytes in the database, and URLs, are inputs as files are', async () => {
    const url = newUrl()
    const folder = folderOf('a.txt', 'empty.txt')
    expect((await kehoach('enqueue', '--upload', folder, '--store', url)).code).toBe(0)
    rmSync(folder, { recursive: true })
    const web = createServer((request, response) => response.end(request.url!.startsWith('/b.txt?') ? plan('b') : ''))
    await new Promise<void>((done) => web.listen(0, '127.0.0.1', done))
    const root = `http://127.0.0.1:${(web.address() as { port: number }).port}`
    await kehoach('enqueue', `${root}/b.txt?X-Amz-Signature=secret`, '--store', url)
    const refused = await workUntilEmpty(url)
    expect(refused.stderr).toContain('fetch-refused')
    await kehoach('enqueue', '--failed', '--store', url)
    const { stderr } = await workUntilEmpty(url, '--allow-private-addresses')
    web.close()
    expect(stderr).toContain('1 documents loaded, 1 attempts failed')
    const queue = await opened(url)
    expect(await pathsIn(queue)).toEqual(['a.txt', 'b.txt'])
    const { rows } = await queue.store.pool.query(`SELECT name FROM ${queue.store.schema}.inputs`)
    expect(rows).toEqual([{ name: join(folder, 'empty.txt') }])
    const listed = JSON.stringify([await failedJobs(queue, 10), await queueStatus(queue)])
    expect([listed.includes('secret'), refused.stderr.includes('secret')]).toEqual([false, false])
    await queue.close()
  })

  test('higher priorities come first', async () => {
    const queue = await opened(newUrl())
    const folder = folderOf('a.txt', 'b.txt', 'c.txt')
    await enqueue(queue, [join(folder, 'a.txt')])
    await enqueue(queue, [join(folder, 'b.txt')], { priority: 5 })
    await enqueue(queue, [join(folder, 'c.txt')], { priority: -5 })
    await beat(queue, workerOf(1), nothingDone)
    const order: string[] = []
    for (let i = 0; i < 3; i++)
      for (const { input } of await claim(queue, workerOf(1), 1)) order.push((input as { path: string }).path.slice(-5))
    expect(order).toEqual(['b.txt', 'a.txt', 'c.txt'])
    await queue.close()
  })

  test('a passing failure is tried again later and later, and listed in the end; a lasting one at once', async () => {
    const queue = await opened(newUrl())
    const worker = workerOf(1)
    await beat(queue, worker, nothingDone)
    const folder = folderOf('a.txt', 'b.txt')
    await enqueue(queue, [join(folder, 'a.txt')], { retries: 2, retryDelay: 100 })
    const waits: number[] = []
    for (let attempt = 0; attempt < 3; attempt++) {
      const [job] = await claim(queue, worker, 1)
      await giveBack(queue, worker, job!, { code: 'timeout', message: `attempt ${attempt}`, isPassing: true })
      const { rows } = await queue.store.pool.query<{ state: string; wait: number }>(
        `SELECT state, extract(epoch FROM start_after - now())::float AS wait FROM ${queue.schema}.job WHERE id = $1`,
        [job!.id],
      )
      if (rows[0]!.state === 'retry') waits.push(rows[0]!.wait)
      await queue.store.pool.query(`UPDATE ${queue.schema}.job SET start_after = now() - interval '1 s'`)
    }
    expect(waits).toHaveLength(2)
    expect(waits[0]).toBeGreaterThan(95)
    expect(waits[1]).toBeGreaterThan(195)
    await enqueue(queue, [join(folder, 'b.txt')], { retries: 2 })
    const [job] = await claim(queue, worker, 5)
    await giveBack(queue, worker, job!, { code: 'corrupt', message: 'torn\0', isPassing: false })
    expect((await failedJobs(queue, 10)).map(({ code, message, attempts }) => [code, message, attempts])).toEqual([
      ['corrupt', 'torn ', 1],
      ['timeout', 'attempt 2', 3],
    ])
    await queue.close()
  })

  test('the jobs of a dead worker go to others, and what it still hands in is thrown away', async () => {
    const queue = await opened(newUrl())
    const [dead, alive] = [workerOf(1), workerOf(2)]
    for (const worker of [dead, alive]) await beat(queue, worker, nothingDone)
    await enqueue(queue, [join(folderOf('a.txt'), 'a.txt')], { retries: 0 })
    const [job] = await claim(queue, dead, 1)
    expect(await claim(queue, alive, 1)).toEqual([])
    expect(await releaseLost(queue, alive, [], 30)).toBe(0)
    await queue.store.pool.query(
      `UPDATE ${queue.store.schema}.workers SET seen_at = now() - interval '1 min' WHERE id = $1`,
      [dead.id],
    )
    expect(await releaseLost(queue, alive, [], 30)).toBe(1)
    // It was to be tried once only: that a worker died does not count.
    const [again] = await claim(queue, alive, 1)
    expect(again?.id).toBe(job!.id)
    const result = { document: tablePlan('a.txt'), ms: 1 }
    await expect(finish(queue, dead, job!, result)).rejects.toMatchObject({ name: 'ClaimLost' })
    expect(await pathsIn(queue)).toEqual([])
    await finish(queue, alive, again!, result)
    await expect(finish(queue, alive, again!, result)).rejects.toMatchObject({ name: 'ClaimLost' })
    expect(await pathsIn(queue)).toEqual(['a.txt'])
    await queue.close()
  })

  test('a job that a worker was given and never heard of goes to others', async () => {
    const queue = await opened(newUrl())
    const worker = workerOf(1)
    await beat(queue, worker, nothingDone)
    const folder = folderOf('a.txt', 'b.txt')
    await enqueue(queue, [join(folder, 'a.txt'), join(folder, 'b.txt')])
    const [held] = await claim(queue, worker, 2)
    expect(await releaseLost(queue, worker, [held!.id], 30)).toBe(0)
    await queue.store.pool.query(`UPDATE ${queue.store.schema}.claims SET claimed_at = now() - interval '1 min'`)
    expect(await releaseLost(queue, worker, [held!.id], 30)).toBe(1)
    expect(await claim(queue, worker, 2)).toHaveLength(1)
    await queue.close()
  })

  test('a file that takes every worker down with it is given up in the end', async () => {
    const queue = await opened(newUrl())
    const worker = workerOf(1)
    await enqueue(queue, [join(folderOf('a.txt'), 'a.txt')], { retries: 0 })
    let claimed: ClaimedJob[] = []
    let deaths = 0
    for (; deaths < 50; deaths++) {
      await beat(queue, worker, nothingDone)
      claimed = await claim(queue, worker, 1)
      if (claimed.length === 0) break
      await queue.store.pool.query(`UPDATE ${queue.store.schema}.workers SET seen_at = now() - interval '1 min'`)
      await releaseLost(queue, workerOf(2), [], 30)
    }
    expect(deaths).toBe(21)
    expect(await failedJobs(queue, 10)).toMatchObject([{ code: 'worker-lost', attempts: 21 }])
    await queue.close()
  })

  test('rows and completion are one transaction: where the job cannot be completed, there are no rows', async () => {
    const queue = await opened(newUrl())
    const worker = workerOf(1)
    await beat(queue, worker, nothingDone)
    await enqueue(queue, [join(folderOf('a.txt'), 'a.txt')])
    const [job] = await claim(queue, worker, 1)
    await queue.store.pool.query(`UPDATE ${queue.schema}.job SET state = 'failed'`)
    await expect(finish(queue, worker, job!, { document: tablePlan('a.txt'), ms: 1 })).rejects.toMatchObject({
      name: 'ClaimLost',
    })
    expect(await pathsIn(queue)).toEqual([])
    await queue.close()
  })

  test('a worker that is stopped ends what it has in hand, and takes no more', async () => {
    const url = newUrl()
    const folder = folderOf(...Array.from({ length: 30 }, (_, i) => `${i}.txt`))
    await kehoach('enqueue', folder, '--store', url)
    const stop = new AbortController()
    const working = capture((streams) => runWork(['--store', url, '--jobs', '1', '--name', 'x'], streams, stop.signal))
    const queue = await opened(url)
    while ((await queueStatus(queue)).done === 0) await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await kehoach('status', '--worker', 'x', '--store', url)).code).toBe(0)
    stop.abort()
    expect((await working).code).toBe(0)
    const { active, waiting, done, workers } = await queueStatus(queue)
    expect([active, waiting + done, workers[0]!.state]).toEqual([0, 30, 'stopped'])
    expect(waiting).toBeGreaterThan(0)
    expect((await kehoach('status', '--worker', 'x', '--store', url)).code).toBe(1)
    await queue.close()
  })

  test('a batch goes into the database, and again only what has changed', async () => {
    const url = newUrl()
    const folder = folderOf('a.txt', 'b.txt', 'empty.txt')
    const batch = (...more: string[]) =>
      capture((streams) =>
        runBatchCommand([folder, '--out', url, '--jobs', '2', ...more], streams, new AbortController().signal),
      )
    const errors = join(folderOf(), 'errors.tsv')
    const first = await batch('--errors', errors)
    expect([first.code, first.stderr]).toEqual([1, expect.stringContaining('3: 2 read, 1 failed')])
    writeFileSync(join(folder, 'b.txt'), plan('changed'))
    rmSync(join(folder, 'empty.txt'))
    expect((await batch('--update')).stderr).toContain('2 read, 0 failed (1 by an earlier run)')
    rmSync(join(folder, 'a.txt'))
    await batch('--update')
    const queue = await opened(url)
    expect(await pathsIn(queue)).toEqual(['a.txt', 'b.txt'])
    expect((await batch('--update', '--vanished', 'remove')).stderr).toContain('1 vanished')
    expect(await pathsIn(queue)).toEqual(['b.txt'])
    await queue.close()
  })

  test.each([
    [['enqueue', 'x'], 2, 'Name the database'],
    [['enqueue', '--store', 'URL'], 2, 'Name files'],
    [['enqueue', 'missing.txt', '--store', 'URL'], 2, 'missing.txt'],
    [['enqueue', 'x', '--store', 'URL', '--priority', '1.5'], 2, 'whole number'],
    [['work', '--store', 'URL', '--jobs', 'many'], 2, 'above 0'],
    [['status', '--store', 'mysql://x/y'], 2, 'Give a URL like postgres://'],
    [['status', '--store', 'postgres://u:geheim@127.0.0.1:1/x'], 3, 'ECONNREFUSED'],
  ])('%j ends with %i', async (args, code, message) => {
    const result = await kehoach(...args.map((arg) => (arg === 'URL' ? server.url : arg)))
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(message)])
    expect(result.stderr).not.toContain('geheim')
  })

  test('workers that are killed, and a database that crashes, lose and double nothing', async () => {
    // As `npm run bench:kill` does with 2,000 files.
    const report = await killWorkers({ files: 60, workers: 3, everyMs: [500, 2500], seed: 1 })
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ good: 59, bad: 1, done: 59, failed: 1, crashes: 1 })
    expect(report.kills).toBeGreaterThan(0)
  }, 300_000)
})
