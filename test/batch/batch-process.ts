import { findFiles } from '../../src/batch/find-files.ts'
import { runBatch } from '../../src/batch/run-batch.ts'
import { formatFailure } from '../../src/batch/summary.ts'
import { findFormat } from '../../src/write/index.ts'

/** A batch in a process of its own, with the stand-in parser, that says how far it is. Arguments: folder, out, format. */
const [folder, out, format] = process.argv.slice(2)
const summary = await runBatch({
  files: (await findFiles([folder!])).files,
  out: out!,
  format: findFormat(format!)!,
  parser: {
    worker: new URL('./stand-in-worker.ts', import.meta.url),
    timeoutMs: 20_000,
    options: { delayMs: 15 },
  },
  pool: { jobs: 2 },
  settings: 'test',
  resume: true,
  onProgress: ({ done }) => process.stdout.write(`${done}\n`),
})
process.stdout.write(`complete ${summary.documents} ${summary.resumed}\n`)
for (const failure of summary.failed) process.stdout.write(formatFailure(failure))
