import { parseArgs } from 'node:util'
import { runParser } from '../../src/batch/run-parser.ts'
import { findSoffice } from '../../src/read/office/find-program.ts'
import { readErrorCodes } from '../../src/read/read-error.ts'
import { printable } from '../../src/write/text/lay-out-table.ts'
import { seededChoice } from '../random.ts'
import { fileMutators } from './mutate-files.ts'
import { type OfficeFile, type OfficeStore, openOfficeStore } from './office-store.ts'

const usage = `npm run fuzz [-- OPTIONS]
Damages files by their structure, reads them, and names each that does not end in a sound document or a typed error within 10 s of CPU and 1 GB.
  --mutants N   how many in all, shared among the kinds (default 5000)
  --seed N      the first seed of each kind (default 1)
  --kinds LIST  of text, docx, doc, pdf, html, mht, office, rtf (default: all). LibreOffice reads office, which is doc.
  --jobs N      processes at the same time (default 2)
`

interface Mutant {
  readonly kind: string
  readonly seed: number
}

const officeKinds: Readonly<Record<string, 'doc'>> = { office: 'doc' }
const allKinds = Object.keys(fileMutators)

/** Longer than any mutant should take, for machines that are busy: what it takes of CPU is measured. */
const timeoutMs = 180_000
const reportEvery = 500

/** Mutants for LibreOffice come last: they are converted, many at a time, while the others are read. */
async function* inOrder(mutants: readonly Mutant[], converted: Promise<void>): AsyncGenerator<Mutant> {
  yield* mutants.filter(({ kind }) => officeKinds[kind] === undefined)
  await converted
  yield* mutants.filter(({ kind }) => officeKinds[kind] !== undefined)
}

async function convertAll(store: OfficeStore | null, mutants: readonly Mutant[]): Promise<void> {
  const files: OfficeFile[] = []
  for (const { kind, seed } of mutants) {
    const ending = officeKinds[kind]
    if (ending !== undefined) files.push({ ending, bytes: await fileMutators[kind]!(seededChoice(seed)) })
  }
  await store?.convert(files)
}

/** Reads all mutants; names those that end in no sound way. Returns how many. */
async function readAll(mutants: readonly Mutant[], store: OfficeStore | null, jobs: number): Promise<number> {
  const ends = new Map<string, number>()
  let [found, done] = [0, 0]
  const options = { soffice: store?.program ?? null }
  const parser = { worker: new URL('./worker.ts', import.meta.url), timeoutMs, options }
  const inputs = inOrder(mutants, convertAll(store, mutants))
  for await (const { input, answer } of runParser(inputs, parser, { jobs, order: 'completion' })) {
    const { code, message } = answer.error ?? { code: 'read', message: '' }
    ends.set(code, (ends.get(code) ?? 0) + 1)
    if (++done % reportEvery === 0) process.stderr.write(`${done} of ${mutants.length}\n`)
    // A typed error is a sound end; a worker that was ended after its time is none.
    const isSound = code === 'read' || (code in readErrorCodes && code !== 'timeout')
    if (isSound) continue
    found++
    process.stdout.write(`${input.kind} ${input.seed}: ${code}: ${printable(message).slice(0, 500)}\n`)
  }
  const counts = [...ends].map(([code, n]) => `${code} ${n}`).join(', ')
  process.stdout.write(`${mutants.length} mutants, ${found} found: ${counts}\n`)
  return found
}

async function fuzz(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mutants: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      kinds: { type: 'string', default: allKinds.join(',') },
      jobs: { type: 'string', default: '2' },
    },
  })
  const asked = values.kinds.split(',')
  const [count, first, jobs] = [values.mutants, values.seed, values.jobs].map(Number) as [number, number, number]
  if (!(count > 0 && first >= 0 && jobs > 0) || asked.some((kind) => !allKinds.includes(kind))) {
    process.stderr.write(usage)
    return 2
  }
  const soffice = findSoffice()
  const kinds = soffice === null ? asked.filter((kind) => officeKinds[kind] === undefined) : asked
  if (kinds.length < asked.length) process.stderr.write('LibreOffice is missing: office and rtf are left out.\n')
  const each = Math.ceil(count / kinds.length)
  const mutants = kinds.flatMap((kind) => Array.from({ length: each }, (_, i): Mutant => ({ kind, seed: first + i })))
  const store = soffice === null ? null : await openOfficeStore(soffice)
  try {
    return (await readAll(mutants, store, jobs)) > 0 ? 1 : 0
  } finally {
    await store?.remove()
  }
}

process.exitCode = await fuzz(process.argv.slice(2))
