import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { strict } from 'chrono-node/vi'
import { type CorpusDocument, loadCorpus } from './corpus.ts'
import type { Parse } from './score.ts'
import { measureAdversaries, measureGrowth, measureTenfold, wrapText } from './speed-growth.ts'
import { type StageTimes, stageNames, timeStages } from './stages.ts'
import { layOut } from './table.ts'
import { timedParser } from './timed-parser.ts'
import { median, timeInTurns } from './timing.ts'

const usage = `npm run bench:speed [-- OPTIONS]
Exit codes: 0, 1 the time grows worse than linear by a third, or a batch fails; 2 wrong use.
  --corpus DIR     documents (default: corpus)
  --rounds N       timed rounds (default 5)
  --parser FILE    the module that exports parsePlan (default: src/index.ts)
  --full           10,000 documents in the batch instead of 600
`

const root = resolve(import.meta.dirname, '..')

function describeMachine(): string {
  const [cpu] = cpus()
  const load = loadavg().map((value) => value.toFixed(2))
  const memory = (totalmem() / 2 ** 30).toFixed(1)
  return `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${memory} GB, load ${load.join(' ')}`
}

/** Time to import the library in a fresh process, the built one where there is one: by the clock, and of CPU. */
function measureImport(): string {
  const built = resolve(root, 'dist/index.js')
  const isBuilt = existsSync(built)
  const url = pathToFileURL(isBuilt ? built : resolve(root, 'src/index.ts')).href
  const code = `const start = performance.now(), before = process.cpuUsage()
    await import('${url}')
    const { user, system } = process.cpuUsage(before)
    console.log(performance.now() - start, (user + system) / 1000)`
  const args = [...(isBuilt ? [] : ['--import', 'tsx']), '--input-type=module', '--eval', code]
  const times = Array.from({ length: 9 }, () =>
    execFileSync(process.execPath, args, { encoding: 'utf8' }).split(' ').map(Number),
  )
  const [clock, cpu] = [0, 1].map((which) => median(times.map((time) => time[which]!)).toFixed(0))
  return `import: ${clock} ms, ${cpu} ms of CPU (${isBuilt ? 'built' : 'from source, with tsx'}, median of 9 processes)`
}

/** CPU of the built command with one text, and of Node alone, each in processes of its own; empty where nothing is built. */
function measureStart(path: string): string {
  const command = resolve(root, 'dist/cli.js')
  if (!existsSync(command)) return 'start: build first (npm run build)'
  const cpuOf = (...args: string[]): number => {
    // The process that is measured is the only child of the one that measures.
    const code = `const { execFileSync } = require('node:child_process')
      execFileSync(process.execPath, ${JSON.stringify(args)}, { maxBuffer: 2 ** 28 })
      const stat = require('node:fs').readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
      console.log((Number(stat[13]) + Number(stat[14])) * 10)`
    return median(
      Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }))),
    )
  }
  if (!existsSync('/proc/self/stat')) return 'start: measured on Linux only'
  const [own, bare] = [cpuOf(command, 'parse', path), cpuOf('-e', '0')]
  return `start: ${own} ms of CPU for kehoach parse of ${Math.round(statSync(path).size / 1000)} KB of text, ${bare} for Node alone (median of 9 processes)`
}

interface Timed {
  readonly document: CorpusDocument
  readonly bytes: number
  readonly own: number
  /** Of CPU. */
  readonly cpu: number
  /** chrono-node's on the text, of CPU. */
  readonly chrono: number
}

/** Times every document, and chrono-node alone on its text, in turns. */
async function timeDocuments(parse: Parse, documents: readonly CorpusDocument[], rounds: number): Promise<Timed[]> {
  const texts: string[] = []
  for (const { path } of documents) texts.push((await parse(path)).text)
  const reference = new Date('2025-01-01')
  const jobs = documents.flatMap(({ name, path }, index) => [
    { name, run: () => parse(path) },
    { name: 'chrono', run: () => strict.parse(texts[index]!, reference).length },
  ])
  const { timings, sink } = await timeInTurns(jobs, rounds)
  if (!Number.isFinite(sink)) throw new Error('results that are not there')
  return documents.map((document, index) => ({
    document,
    bytes: Buffer.byteLength(texts[index]!),
    own: median(timings[2 * index]!.milliseconds),
    cpu: median(timings[2 * index]!.cpuMilliseconds),
    chrono: median(timings[2 * index + 1]!.cpuMilliseconds),
  }))
}

function reportFormats(timed: readonly Timed[]): string {
  const formats = [...new Set(timed.map(({ document }) => document.format))].sort()
  const rows = formats.map((format) => {
    const own = timed.filter(({ document }) => document.format === format)
    const total = (pick: (one: Timed) => number): number => own.reduce((sum, one) => sum + pick(one), 0)
    const [ms, bytes, chrono] = [total((one) => one.own), total((one) => one.bytes), total((one) => one.chrono)]
    return [
      format,
      String(own.length),
      median(own.map((one) => one.own)).toFixed(1),
      median(own.map((one) => one.cpu)).toFixed(1),
      Math.max(...own.map((one) => one.own)).toFixed(1),
      ((1000 * own.length) / ms).toFixed(1),
      (bytes / 1000 / ms).toFixed(2),
      (total((one) => one.cpu) / chrono).toFixed(2),
    ]
  })
  const head = [
    'format',
    'documents',
    'median ms',
    'of CPU',
    'slowest ms',
    'documents/s',
    'MB/s of text',
    'CPU × vi.strict alone',
  ]
  return layOut([head, ...rows])
}

/** Milliseconds of each stage, the median document of each format, and the share of the whole. */
async function reportStages(documents: readonly CorpusDocument[], rounds: number): Promise<string> {
  const formats = [...new Set(documents.map(({ format }) => format))].sort()
  const rows: string[][] = []
  for (const format of formats) {
    const medians: number[][] = []
    for (const { path } of documents.filter((document) => document.format === format)) {
      const runs: StageTimes[] = []
      for (let round = 0; round < rounds; round++) runs.push(await timeStages(path))
      medians.push(stageNames.map((stage) => median(runs.map((run) => run[stage]))))
    }
    const sums = stageNames.map((_, index) => medians.reduce((sum, times) => sum + times[index]!, 0))
    const all = sums.reduce((sum, time) => sum + time, 0)
    rows.push([
      `${format}: ms a document`,
      ...stageNames.map((_, index) => median(medians.map((times) => times[index]!)).toFixed(2)),
    ])
    rows.push([`${format}: share %`, ...sums.map((time) => ((100 * time) / all).toFixed(0))])
  }
  return layOut([['stage', ...stageNames], ...rows])
}

function reportMemory(peakOfInputs: number): string {
  globalThis.gc?.()
  const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`
  const own = megabytes(process.resourceUsage().maxRSS * 1024)
  const left = megabytes(process.memoryUsage().heapUsed)
  return `${own} at the peak of the corpus, ${left} of heap left after it; ${megabytes(peakOfInputs)} at the peak of the inputs above`
}

/** The peak of a process that reads the documents of one format, and nothing else. */
async function reportPeaks(parser: string, documents: readonly CorpusDocument[]): Promise<string> {
  const rows: string[][] = []
  for (const format of [...new Set(documents.map((one) => one.format))].sort()) {
    const reader = timedParser(parser)
    let peak = 0
    for (const { path } of documents.filter((one) => one.format === format))
      peak = Math.max(peak, (await reader.time(path, 600_000))?.peak ?? 0)
    reader.stop()
    rows.push([format, (peak / 2 ** 20).toFixed(0)])
  }
  return layOut([['a process for each format', 'peak MB'], ...rows])
}

/** Many files with one job and with two, in a process of its own: `npm run bench:batch` says more. */
function measureBatch(isFull: boolean): boolean {
  const size = isFull ? [] : ['--documents', '600']
  const program = ['--import', 'tsx', resolve(root, 'bench/batch-load.ts'), ...size]
  return spawnSync(process.execPath, program, { stdio: 'inherit' }).status === 0
}

async function run(args: readonly string[], print: (text: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: resolve(root, 'corpus') },
      rounds: { type: 'string', default: '5' },
      parser: { type: 'string', default: resolve(root, 'src/index.ts') },
      full: { type: 'boolean', default: false },
    },
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds}: a number from 1`)
  const { documents } = await loadCorpus(resolve(values.corpus))
  const { parsePlan } = (await import(pathToFileURL(resolve(values.parser)).href)) as { parsePlan: Parse }
  const small = documents.find(({ format }) => format === 'txt' || format === 'text') ?? documents[0]!
  print(`${describeMachine()}\n\n${measureImport()}\n${measureStart(small.path)}\n\n`)
  const timed = await timeDocuments(parsePlan, documents, rounds)
  print(`${reportFormats(timed)}\n\n`)
  print(`${await reportStages(documents, rounds)}\n\n`)
  const longest = timed.toSorted((a, b) => b.bytes - a.bytes)[0]!
  const { text } = await parsePlan(longest.document.path)
  const parser = timedParser(resolve(values.parser))
  let tooSteep = false
  // Once untimed: a new process loads and compiles at its first file.
  await parser.time(longest.document.path, 600_000)
  for (const measured of [measureGrowth(parser, text), measureAdversaries(parser)]) {
    for await (const growth of measured) {
      tooSteep ||= growth.tooSteep
      print(`${growth.line}\n`)
    }
    print('\n')
  }
  for (const [kind, sized] of [
    ['text', text],
    ['wrapped text', wrapText(text)],
  ] as const) {
    const tenfold = await measureTenfold(parser, sized, kind)
    tooSteep ||= tenfold.tooSteep
    print(`${tenfold.line}\n`)
  }
  print('\n')
  const last = await parser.time(longest.document.path, 60_000)
  parser.stop()
  print(`memory: ${reportMemory(last?.peak ?? 0)}\n\n`)
  print(`${await reportPeaks(resolve(values.parser), documents)}\n`)
  print('\n')
  const holds = measureBatch(values.full)
  return tooSteep || !holds ? 1 : 0
}

try {
  process.exitCode = await run(process.argv.slice(2), (text) => process.stdout.write(text))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}
