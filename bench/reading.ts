import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openReaders, type ParseBytes, type PdfReader } from './pdf-readers.ts'
import { type PrintedTwin, printCorpus, readFolder } from './printed-twins.ts'
import { precision, recall } from './statistics.ts'
import { layOut, percent } from './table.ts'
import { addWordCounts, countWords, noWordCounts, type WordCounts } from './word-counts.ts'

const usage = `npm run bench:reading [-- OPTIONS]
The words of PDFs beside the text that they print, and the time to read them, beside pdfjs and pdftotext.
Exit codes: 0, 1 less than 99 % of the words of the corpus, or other words, are read; 2 wrong use.
  --folder DIR     PDFs with their texts beside them (default: the texts of corpus, printed)
  --twin FILE      the text of all PDFs of the folder
  --rounds N       rounds that are timed (default 3)
  --parser FILE    the module that exports parsePlan (default: src/index.ts)
`

const root = resolve(import.meta.dirname, '..')
const leastShare = 0.99

interface Measured {
  readonly reader: PdfReader
  readonly group: string
  readonly documents: number
  readonly counts: WordCounts
  /** The fastest rounds, by the clock and of the processor, in milliseconds. */
  readonly clock: number
  readonly processor: number
}

interface Results {
  readonly rows: readonly Measured[]
  /** What our reader refused, and why. */
  readonly refused: readonly string[]
}

/** Reads each document with all readers in turn; what slows the machine slows all of them. */
async function measure(twins: readonly PrintedTwin[], readers: readonly PdfReader[], rounds: number): Promise<Results> {
  const rows = new Map<string, Measured>()
  const refused: string[] = []
  for (const twin of twins) {
    const read = await readInTurns(twin.bytes, readers, rounds).catch((error: unknown) => {
      refused.push(`${twin.name}: ${error instanceof Error ? error.message : String(error)}`)
      return []
    })
    for (const { reader, clock, processor, text } of read) {
      const key = `${twin.group} ${reader.name}`
      const row = rows.get(key)
      rows.set(key, {
        reader,
        group: twin.group,
        documents: (row?.documents ?? 0) + 1,
        counts: addWordCounts(row?.counts ?? noWordCounts, countWords(text, twin.text)),
        clock: (row?.clock ?? 0) + clock,
        processor: (row?.processor ?? 0) + processor,
      })
    }
  }
  return { rows: [...rows.values()], refused }
}

interface Read {
  readonly reader: PdfReader
  clock: number
  processor: number
  text: string
}

async function readInTurns(bytes: Uint8Array, readers: readonly PdfReader[], rounds: number): Promise<Read[]> {
  const reads = readers.map((reader): Read => ({ reader, clock: Infinity, processor: Infinity, text: '' }))
  // The first round only loads and warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const read of reads) {
      const before = process.cpuUsage()
      const start = performance.now()
      read.text = await read.reader.read(bytes)
      const clock = performance.now() - start
      const { user, system } = process.cpuUsage(before)
      if (round === 0) continue
      read.clock = Math.min(read.clock, clock)
      read.processor = Math.min(read.processor, (user + system) / 1000)
    }
  }
  return reads
}

/** One row a reader over all groups, where there are several. */
function sumUp(rows: readonly Measured[]): Measured[] {
  const readers = [...new Set(rows.map(({ reader }) => reader))]
  if (rows.length === readers.length) return []
  return readers.map((reader) =>
    rows
      .filter((row) => row.reader === reader)
      .reduce((sum, row) => ({
        reader,
        group: 'all',
        documents: sum.documents + row.documents,
        counts: addWordCounts(sum.counts, row.counts),
        clock: sum.clock + row.clock,
        processor: sum.processor + row.processor,
      })),
  )
}

function report(rows: readonly Measured[]): string {
  const head = [
    'words of PDFs',
    'documents',
    'recall %',
    'precision %',
    'pairs in order %',
    'ms',
    '× pdfjs',
    'CPU ms',
    '× pdfjs',
  ]
  const lines = rows.map((row) => {
    const peer = rows.find((other) => other.group === row.group && other.reader.name.startsWith('pdfjs'))!
    const { words, pairs } = row.counts
    return [
      `${row.group}: ${row.reader.name}`,
      String(row.documents),
      percent(recall(words)),
      percent(precision(words)),
      percent(recall(pairs)),
      row.clock.toFixed(0),
      (row.clock / peer.clock).toFixed(2),
      row.reader.outside ? '–' : row.processor.toFixed(0),
      row.reader.outside ? '–' : (row.processor / peer.processor).toFixed(2),
    ]
  })
  return layOut([head, ...lines])
}

async function main(args: readonly string[]): Promise<{ text: string; passed: boolean }> {
  const { values: options } = parseArgs({
    args: [...args],
    options: {
      folder: { type: 'string' },
      twin: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      parser: { type: 'string', default: resolve(root, 'src/index.ts') },
    },
  })
  const rounds = Number(options.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${options.rounds}: not a number of rounds`)
  const own = options.folder === undefined
  const twins = own
    ? await printCorpus(resolve(root, 'corpus'))
    : await readFolder(resolve(options.folder!), options.twin === undefined ? null : resolve(options.twin))
  const { parsePlan } = (await import(pathToFileURL(resolve(options.parser)).href)) as { parsePlan: ParseBytes }
  const readers = await openReaders(parsePlan)
  try {
    const { rows, refused } = await measure(twins, readers, rounds)
    const ours = rows.filter(({ reader }) => reader === readers[0])
    const enough = ({ counts: { words } }: Measured): boolean =>
      Math.min(recall(words) ?? 0, precision(words) ?? 0) >= leastShare
    const text = [report([...rows, ...sumUp(rows)]), ...refused.map((line) => `refused: ${line}`)].join('\n')
    return { text: `${text}\n`, passed: !own || (refused.length === 0 && ours.every(enough)) }
  } finally {
    await Promise.all(readers.map((reader) => reader.close()))
  }
}

try {
  const { text, passed } = await main(process.argv.slice(2))
  process.stdout.write(text)
  process.exitCode = passed ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}
