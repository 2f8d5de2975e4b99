import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type CorpusDocument, loadCorpus, type Split } from './corpus.ts'
import { compareDocxReaders, findDocx } from './docx-readers.ts'
import type { Gold } from './gold.ts'
import { squeezedForm } from './normal-form.ts'
import { measures, type Parsed, reportMeasure, sum } from './peer-measures.ts'
import { readPlainText } from './plain-text.ts'
import { quotesOf } from './quotes.ts'
import type { Parse } from './score.ts'
import { wilsonInterval } from './statistics.ts'
import { layOut, percent } from './table.ts'

const usage = `npm run bench:peers [-- OPTIONS]
What a user would pick instead, on the same documents: accuracy and time beside ours. Exit codes: 0, 2 wrong use.
  --corpus DIR     documents with gold (default: corpus)
  --split NAME     only dev, or only test
  --docx DIR       only the time of reading the .docx files of a folder, beside mammoth
  --parser FILE    the module that exports parsePlan and readPlan (default: src/index.ts; dist/index.js is what users load)
`

/** In the first dozens of rounds the engine still compiles. */
const docxRounds = { warmUp: 30, rounds: 15 }

const root = resolve(import.meta.dirname, '..')

interface Read extends Parsed {
  /** The text a plain library gives, and how long that took in milliseconds. */
  readonly plain: string
  readonly plainMs: number
  /** Time of our reading alone. */
  readonly readMs: number
}

/** What of the library is timed. */
interface Library {
  readonly parsePlan: Parse
  readPlan(input: { path: string }): Promise<unknown>
}

async function readAll({ parsePlan: parse, readPlan }: Library, documents: readonly CorpusDocument[]): Promise<Read[]> {
  const all: Read[] = []
  for (const document of documents) {
    // Once to load what is loaded on first use, then the fastest of three; all take turns.
    let found = await parse(document.path)
    let plain = await readPlainText(document.path)
    let [ownMs, plainMs, readMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let round = 0; round < 3; round++) {
      const start = performance.now()
      found = await parse(document.path)
      const middle = performance.now()
      plain = await readPlainText(document.path)
      ownMs = Math.min(ownMs, middle - start)
      plainMs = Math.min(plainMs, performance.now() - middle)
      const last = performance.now()
      await readPlan({ path: document.path })
      readMs = Math.min(readMs, performance.now() - last)
    }
    all.push({ document, found, plain, plainMs, ownMs, readMs })
  }
  return all
}

/** How many of the gold's quotes stand in a text in one piece: what a reader tears apart, nobody finds. */
function wholeQuotes(text: string, gold: Gold): { whole: number; all: number } {
  const haystack = squeezedForm(text)
  const quotes = quotesOf(gold).filter(({ field }) => !/phones|sections|obligation/u.test(field))
  return { whole: quotes.filter((quote) => haystack.includes(squeezedForm(quote.text))).length, all: quotes.length }
}

function reportReading(all: readonly Read[]): string {
  const formats = [...new Set(all.map(({ document }) => document.format))].sort()
  const rows = formats.flatMap((format) => {
    const own = all.filter(({ document }) => document.format === format)
    const plainMs = sum(own.map((read) => read.plainMs))
    const line = (name: string, text: (read: Read) => string, ms: number): string[] => {
      const parts = own.map((read) => wholeQuotes(text(read), read.document.gold))
      const whole = sum(parts.map((part) => part.whole))
      const quotes = sum(parts.map((part) => part.all))
      const { low, high } = wilsonInterval(whole, quotes)
      const bounds = `${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}`
      return [
        `${format}: ${name}`,
        String(own.length),
        `${whole}/${quotes}`,
        percent(whole / quotes),
        bounds,
        ms.toFixed(0),
        `× ${(ms / plainMs).toFixed(2)}`,
      ]
    }
    const readMs = sum(own.map((read) => read.readMs))
    return [
      [
        `${format}: kehoach (only reads)`,
        String(own.length),
        '',
        '',
        '',
        readMs.toFixed(0),
        `× ${(readMs / plainMs).toFixed(2)}`,
      ],
      line('kehoach (reads and extracts)', ({ found }) => found.text, sum(own.map(({ ownMs }) => ownMs))),
      line(plainReader(format), ({ plain }) => plain, plainMs),
    ]
  })
  return layOut([['reading', 'documents', 'whole quotes', '%', '95 %', 'ms', 'time of the plain reader'], ...rows])
}

function plainReader(format: string): string {
  return { docx: 'mammoth', pdf: 'pdfjs', doc: 'word-extractor' }[format] ?? 'the file itself'
}

async function run(args: readonly string[]): Promise<string> {
  const { values: options } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: resolve(root, 'corpus') },
      split: { type: 'string' },
      docx: { type: 'string' },
      parser: { type: 'string', default: resolve(root, 'src/index.ts') },
    },
  })
  const parser = resolve(options.parser)
  if (options.docx !== undefined)
    return `${await compareDocxReaders(await findDocx(options.docx), parser, docxRounds)}\n`
  const split = (options.split ?? null) as Split | null
  const { documents } = await loadCorpus(resolve(options.corpus), split)
  const library = (await import(pathToFileURL(parser).href)) as Library
  const all = await readAll(library, documents)
  const parts = [reportReading(all), ...measures.map((measure) => reportMeasure(measure, all))]
  return `${documents.length} documents\n\n${parts.join('\n\n')}\n`
}

try {
  process.stdout.write(await run(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}
