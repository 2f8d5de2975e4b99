import { parseArgs } from 'node:util'
import { runParser } from '../../src/batch/run-parser.ts'
import { readErrorCodes } from '../../src/read/read-error.ts'
import { printable } from '../../src/write/text/lay-out-table.ts'

const usage = `npm run fuzz [-- OPTIONS]
Damages files by their structure, reads them, and names each that does not end in a sound document or a typed error within 10 s of CPU and 1 GB.
  --mutants N   how many of each kind (default 700)
  --seed N      the first seed (default 1)
  --kinds LIST  of text, docx, doc, pdf, html, mht, rtf (default: all; of rtf, which LibreOffice reads, a tenth)
  --jobs N      processes at the same time (default 2)
`

interface Mutant {
  readonly kind: string
  readonly seed: number
}

const allKinds = ['text', 'docx', 'doc', 'pdf', 'html', 'mht', 'rtf']

async function fuzz(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mutants: { type: 'string', default: '700' },
      seed: { type: 'string', default: '1' },
      kinds: { type: 'string', default: allKinds.join(',') },
      jobs: { type: 'string', default: '2' },
    },
  })
  const kinds = values.kinds.split(',')
  const [count, first, jobs] = [values.mutants, values.seed, values.jobs].map(Number) as [number, number, number]
  if (!(count > 0 && first >= 0 && jobs > 0) || kinds.some((kind) => !allKinds.includes(kind))) {
    process.stderr.write(usage)
    return 2
  }
  const mutants = kinds.flatMap((kind) =>
    Array.from(
      { length: kind === 'rtf' ? Math.ceil(count / 10) : count },
      (_, i): Mutant => ({ kind, seed: first + i }),
    ),
  )
  const ends = new Map<string, number>()
  let found = 0
  const parser = { worker: new URL('./worker.ts', import.meta.url), timeoutMs: 180_000, options: {} }
  for await (const { input, answer } of runParser(mutants, parser, { jobs, order: 'completion' })) {
    const { code, message } = answer.error ?? { code: 'read', message: '' }
    ends.set(code, (ends.get(code) ?? 0) + 1)
    // A typed error is a sound end; a worker that was ended after its time is none.
    const isSound = code === 'read' || (code in readErrorCodes && code !== 'timeout')
    if (isSound) continue
    found++
    process.stdout.write(`${input.kind} ${input.seed}: ${code}: ${printable(message).slice(0, 500)}\n`)
  }
  process.stdout.write(
    `${mutants.length} mutants, ${found} found: ${[...ends].map(([code, n]) => `${code} ${n}`).join(', ')}\n`,
  )
  return found > 0 ? 1 : 0
}

process.exitCode = await fuzz(process.argv.slice(2))
