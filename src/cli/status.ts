import { formatFailure } from '../batch/summary.ts'
import { failedJobs, isWorking, type QueueStatus, queueStatus } from '../queue/status.ts'
import { layOutTable, printable } from '../write/text/lay-out-table.ts'
import { exitCodes } from './exit-codes.ts'
import { readFlags } from './flags.ts'
import { storeHelp, withQueue } from './queue-command.ts'
import type { Streams } from './streams.ts'

const options = {
  store: { type: 'string' },
  failed: { type: 'boolean' },
  json: { type: 'boolean' },
  worker: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The help text of `kehoach status`. */
export const statusHelp = `kehoach status --store URL

Says how the work of a database stands: what waits, is under way, done and failed, how fast, and by whom.

${storeHelp}
      --failed        the list of failures instead: file, code, message, separated by tabs (at most 10,000, the latest first)
      --json          as JSON
      --worker NAME   nothing but whether a worker of this name gives signs of life: exit code 0 or 1 (for health checks)

Exit code: 0; 1 no such worker; 2 wrong use; 3 the database could not be reached; 70 a fault of this program.
`

const mostFailures = 10_000

function formatSeconds(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}

/** The status as lines for people. */
export function formatStatus(status: QueueStatus): string {
  const { waiting, retrying, active, done, failed, oldestSeconds, rate, workers } = status
  const number = (value: number) => value.toLocaleString('en')
  const lines = [
    ['waiting', `${number(waiting)}${retrying > 0 ? ` (${number(retrying)} for another attempt)` : ''}`],
    ...(oldestSeconds === null ? [] : [['oldest', formatSeconds(oldestSeconds)]]),
    ['under way', number(active)],
    ['done', number(done)],
    ['failed', number(failed)],
    ['speed', `${rate.toFixed(1)} files/s over the last minute`],
  ]
  const text = lines.map(([name, value]) => `${name!.padEnd(12)}${value}\n`).join('')
  if (workers.length === 0) return text
  const rows = workers.map((worker) => [
    printable(worker.name),
    String(worker.pid),
    worker.state,
    formatSeconds(worker.seenSeconds),
    number(worker.done),
    number(worker.failed),
    worker.rate.toFixed(1),
    worker.version,
  ])
  const titles = ['worker', 'process', 'state', 'seen', 'done', 'failed', 'files/s', 'version']
  return `${text}\n${layOutTable(
    titles.map((title) => ({ title, width: 40 })),
    rows,
    2,
  )}\n`
}

/** `kehoach status`. Returns the exit code. */
export async function runStatus(args: readonly string[], streams: Streams): Promise<number> {
  const { values: flags } = readFlags(args, options, false)
  if (flags.help) {
    streams.stdout.write(statusHelp)
    return exitCodes.done
  }
  return withQueue('status', flags.store, streams, { connections: 1 }, async (queue) => {
    if (flags.worker !== undefined)
      return (await isWorking(queue, flags.worker)) ? exitCodes.done : exitCodes.someFailed
    if (flags.failed) {
      const failures = await failedJobs(queue, mostFailures)
      streams.stdout.write(
        flags.json
          ? `${JSON.stringify(failures, null, 2)}\n`
          : failures.map(({ name, code, message }) => formatFailure({ path: name, code, message })).join(''),
      )
      return exitCodes.done
    }
    const status = await queueStatus(queue)
    streams.stdout.write(flags.json ? `${JSON.stringify(status, null, 2)}\n` : formatStatus(status))
    return exitCodes.done
  })
}
