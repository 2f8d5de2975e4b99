import { parseArgs } from 'node:util'
import { killWorkers } from './killed-workers.ts'

const usage = `npm run bench:kill [-- OPTIONS]
Workers read files out of a queue in a PostgreSQL server of their own, are killed at random (SIGKILL) and started again; in the
middle the database crashes, too. In the end every document must be there exactly once, and every failure listed.
Exit codes: 0, 1 a document is lost or doubled, 2 wrong use.
  --files N     (default 2000)
  --workers N   processes (default 4)
  --every MS    at most so long between two kills (default 6000)
  --seed N      of the files and the kills (default 1)
`

function number(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} ${text}: a number from 1`)
  return value
}

try {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '2000' },
      workers: { type: 'string', default: '4' },
      every: { type: 'string', default: '6000' },
      seed: { type: 'string', default: '1' },
    },
  })
  const every = number('every', values.every)
  const report = await killWorkers({
    files: number('files', values.files),
    workers: number('workers', values.workers),
    everyMs: [every / 3, every],
    seed: number('seed', values.seed),
    onProgress: (line) => process.stderr.write(`${line}\n`),
  })
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  process.exitCode = report.faults.length > 0 ? 1 : 0
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${usage}`)
  process.exitCode = 2
}
