import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { defaultParser } from '../src/batch/parse-plans.ts'
import { runBatch } from '../src/batch/run-batch.ts'
import { findFormat } from '../src/write/index.ts'
import { generatePlans } from './generate-plans.ts'
import { layOut } from './table.ts'

const usage = `npm run bench:batch [-- OPTIONS]
Generates plans (text, docx and PDF in turn) and runs the batch over them, with 1, 2, … jobs.
Exit codes: 0, 1 a file failed or memory grows, 2 wrong use.
  --documents N    (default 10000; the start of a worker, some seconds, weighs much in a short run)
  --distinct N     different documents among them; the rest are copies (default 300)
`

/** Resident memory in MB: of this process, and of its workers together. */
function measureMemory(): { own: number; workers: number } {
  const list = execFileSync('ps', ['--ppid', String(process.pid), '-o', 'rss='], { encoding: 'utf8' })
  const workers = list
    .trim()
    .split('\n')
    .map(Number)
    // The list holds ps itself, which is small.
    .reduce((sum, kilobytes) => sum + kilobytes, 0)
  return { own: process.memoryUsage.rss() / 2 ** 20, workers: workers / 2 ** 10 }
}

/** The built worker, where there is one: it starts faster and is what users run. */
const built = pathToFileURL(resolve(import.meta.dirname, '../dist/worker.js'))
const parser = { ...defaultParser({}), ...(existsSync(built) ? { worker: built } : {}) }

interface Run {
  readonly seconds: number
  readonly failed: number
  readonly memory: readonly { readonly done: number; readonly own: number; readonly workers: number }[]
}

async function runOnce(files: readonly string[], out: string, jobs: number, samples: number): Promise<Run> {
  const memory: { done: number; own: number; workers: number }[] = []
  const every = Math.max(1, Math.floor(files.length / samples))
  const summary = await runBatch({
    files,
    out,
    format: findFormat('ndjson')!,
    parser,
    pool: { jobs },
    settings: 'bench',
    onProgress({ done }) {
      if (done % every === 0) memory.push({ done, ...measureMemory() })
    },
  })
  await rm(out)
  return { seconds: summary.ms / 1000, failed: summary.failed.length, memory }
}

/** With fewer documents, memory still rises to what the engine likes to have. */
const fewestForMemory = 5000

/** Memory grows when the last fifth of a run needs clearly more than the second. */
function growsWithFiles({ memory }: Run): boolean {
  const mean = (from: number, to: number) => {
    const part = memory.slice(Math.floor(memory.length * from), Math.ceil(memory.length * to))
    return part.reduce((sum, { own, workers }) => sum + own + workers, 0) / Math.max(1, part.length)
  }
  return mean(0.8, 1) > 1.3 * mean(0.2, 0.4)
}

async function measure(args: readonly string[], print: (text: string) => void): Promise<number> {
  const number = (name: string, value: string) => {
    const count = Number(value)
    if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} ${value}: a number from 1`)
    return count
  }
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '10000' },
      distinct: { type: 'string', default: '300' },
    },
  })
  const cores = availableParallelism()
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-batch-'))
  try {
    const count = number('documents', values.documents)
    const files = await generatePlans(folder, count, number('distinct', values.distinct), 1)
    const out = resolve(folder, 'out.ndjson')
    const runs: { jobs: number; run: Run }[] = []
    for (let jobs = 1; jobs <= cores; jobs *= 2) runs.push({ jobs, run: await runOnce(files, out, jobs, 20) })
    const rows = runs.map(({ jobs, run: { seconds } }) => [
      String(jobs),
      seconds.toFixed(1),
      (count / seconds).toFixed(1),
      (runs[0]!.run.seconds / seconds).toFixed(2),
    ])
    print(`${layOut([[`jobs, ${count} documents`, 'seconds', 'documents/s', '× one job'], ...rows])}\n\n`)

    const large = runs.at(-1)!.run
    const memory = large.memory.map(({ done, own, workers }) => [String(done), own.toFixed(0), workers.toFixed(0)])
    print(`${layOut([['documents done', 'MB of the batch', 'MB of its workers'], ...memory])}\n\n`)
    const failed = runs.reduce((sum, { run }) => sum + run.failed, 0)
    const rate = (count / large.seconds).toFixed(1)
    const isJudged = count >= fewestForMemory
    const grows = isJudged && growsWithFiles(large)
    print(`${count} documents in ${large.seconds.toFixed(0)} s: ${rate} documents/s, ${failed} failed, `)
    print(`memory ${grows ? 'GROWS' : isJudged ? 'is stable' : `is judged from ${fewestForMemory} documents on`}\n`)
    return grows || failed > 0 ? 1 : 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

try {
  process.exitCode = await measure(process.argv.slice(2), (text) => process.stdout.write(text))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}
