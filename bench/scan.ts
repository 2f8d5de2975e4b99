import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { hasOffice, saveAgain } from '../corpus/render/office.ts'
import { writePdf } from '../corpus/render/pdf-file.ts'
import { readDraft } from '../corpus/render/read-draft.ts'
import { locate } from '../src/model/locate.ts'
import type { PlanDocument } from '../src/model/plan-document.ts'
import { parsePlan } from '../src/parse-plan.ts'
import { ocrEngines, tesseractOcr } from '../src/read/ocr/tesseract-ocr.ts'
import { closePdfWorkers } from '../src/read/pdf/isolated.ts'
import { type CorpusDocument, loadCorpus } from './corpus.ts'
import { isSubField } from './report.ts'
import type { PlaceOfStamp } from './scan/degrade.ts'
import { rasterize, writeScan } from './scan/print-pages.ts'
import { treeUse } from './scan/process-tree.ts'
import { type Way, ways } from './scan/ways.ts'
import { emptyDocument, type ScoredDocument, scoreDocument, summarize } from './score.ts'
import { f1 } from './statistics.ts'
import { layOut, percent } from './table.ts'

const usage = `npm run bench:scan [-- OPTIONS]
Prints documents, makes scans of them in several ways, reads these and scores them against the gold of the documents.
  --corpus DIR     documents with gold (default: corpus); PDFs that are scans themselves are read as they are
  --documents N    so many of them, spread over the corpus (default 4)
  --slugs A,B      these documents
  --ways A,B       ${ways.map(({ name }) => name).join(', ')} (default: all)
  --engine NAME    ${ocrEngines.join(', ')} (default auto)
  --cache DIR      where recognized pages are kept
  --out DIR        where the scans are kept that were made
  --text DIR       where the texts are kept that were read
Exit codes: 0 within the bounds, 1 not, 2 wrong use or a faulty corpus.
`

const root = resolve(import.meta.dirname, '..')
/** How far a scan may fall behind the text, as a share, with nothing wrong with it and otherwise. */
const bounds = { clean: 0.04, poor: 0.12 }

interface Printed {
  readonly document: CorpusDocument
  readonly bytes: Uint8Array
  /** A scan already: there is nothing to print. */
  readonly isScan: boolean
}

interface Row {
  readonly way: string
  readonly clean: boolean
  readonly scored: ScoredDocument[]
  pages: number
  seconds: number
  peakBytes: number
}

async function printDocument(document: CorpusDocument): Promise<Printed | null> {
  const folder = resolve(document.path, '..')
  if (document.format === 'pdf') {
    const bytes = new Uint8Array(await readFile(document.path))
    const text = await parsePlan({ bytes }).catch(() => null)
    return { document, bytes, isScan: text === null || text.source.recognized }
  }
  if (document.format === 'txt') {
    try {
      const draft = readDraft(await readFile(join(folder, 'source.txt'), 'utf8'))
      return { document, bytes: await writePdf(draft, { fonts: 'one', rules: 'strokes' }), isScan: false }
    } catch {
      return null
    }
  }
  if (document.format !== 'docx' || !hasOffice) return null
  const made = await saveAgain(new Map([['plan', new Uint8Array(await readFile(document.path))]]), 'pdf')
  return { document, bytes: made.get('plan')!, isScan: false }
}

/** Where the name of the signer stands: its page, and the place on it. */
function signerOn(document: PlanDocument, size: (page: number) => { width: number; height: number }) {
  const span = document.signature?.name == null ? null : document.signature.span
  const box = span === null ? undefined : locate(document, span).at(-1)
  if (box?.page == null || box.bbox === null) return null
  const { width, height } = size(box.page)
  const { bbox } = box
  return { page: box.page, place: { x: (bbox.x + bbox.width / 2) / width, y: (bbox.y - 10) / height } }
}

async function makeScan(
  { bytes }: Printed,
  way: Way,
  text: PlanDocument,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const pages = await rasterize(bytes, way.dots)
  const inPoints = (page: number) => {
    const { width, height } = pages[page - 1]!
    return { width: (width * 72) / way.dots, height: (height * 72) / way.dots }
  }
  const signer = signerOn(text, inPoints)
  const scanned = pages.map((page, i) => {
    const stamp: PlaceOfStamp | null = signer?.page === i + 1 ? signer.place : null
    return way.scan(page, pages[(i + 1) % pages.length]!, stamp)
  })
  return { bytes: writeScan(scanned, way.dots), pages: pages.length }
}

/** Reads and scores, and measures what that takes. */
async function measure(row: Row, document: CorpusDocument, bytes: Uint8Array, options: object): Promise<PlanDocument> {
  const before = treeUse()
  const watch = setInterval(() => {
    row.peakBytes = Math.max(row.peakBytes, treeUse()?.residentBytes ?? 0)
  }, 200)
  let found = emptyDocument
  let failure: string | null = null
  try {
    found = await parsePlan({ bytes }, options)
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
  }
  clearInterval(watch)
  row.seconds += (treeUse()?.seconds ?? 0) - (before?.seconds ?? 0)
  const { name, slug, format, split, gold } = document
  row.scored.push({ name, slug, format, split, verdicts: scoreDocument(found, gold), failure })
  return found
}

const shown = [
  'header',
  'documentNumbers',
  'dates',
  'sections',
  'tasks.table',
  'tasks.prose',
  'deadlines',
  'recipients',
  'signature',
]

interface Figures {
  readonly mean: number
  readonly byField: ReadonlyMap<string, number | null>
}

function figuresOf(scored: readonly ScoredDocument[]): Figures {
  const { fields } = summarize(scored)
  const main = fields.filter(({ field }) => !isSubField(field) && field !== 'spans')
  const values = main.map(({ counts }) => f1(counts) ?? 1)
  const byField = new Map(
    shown.map((name) => {
      const own = fields.filter(
        ({ field }) =>
          field === name ||
          (name === 'header' && field.startsWith('header.')) ||
          (name === 'signature' && field.startsWith('signature.')),
      )
      const sum = own.reduce(
        (all, { counts }) => ({ tp: all.tp + counts.tp, fp: all.fp + counts.fp, fn: all.fn + counts.fn }),
        { tp: 0, fp: 0, fn: 0 },
      )
      return [name, f1(sum)] as const
    }),
  )
  return { mean: values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length), byField }
}

/** Fields that are held to the bounds beside the mean. */
const bounded = ['header', 'documentNumbers', 'dates', 'sections']

function faultsOf(rows: readonly Row[], text: Figures): string[] {
  return rows.flatMap(({ way, clean, scored }) => {
    const figures = figuresOf(scored)
    const most = clean ? bounds.clean : bounds.poor
    return bounded.flatMap((field) => {
      const lost = (text.byField.get(field) ?? 0) - (figures.byField.get(field) ?? 0)
      return lost > most ? [`${way}: ${field} falls behind the text by ${lost.toFixed(3)} (${most} allowed)`] : []
    })
  })
}

function report(rows: readonly Row[]): string {
  const head = ['way', 'documents', 'mean F1 %', ...shown, 'CPU s/page', 'peak MB']
  const lines = rows.map(({ way, scored, pages, seconds, peakBytes }) => {
    const { mean, byField } = figuresOf(scored)
    return [
      way,
      String(scored.length),
      percent(mean),
      ...shown.map((field) => percent(byField.get(field) ?? null)),
      pages === 0 ? '–' : (seconds / pages).toFixed(1),
      peakBytes === 0 ? '–' : (peakBytes / 2 ** 20).toFixed(0),
    ]
  })
  const failures = rows.flatMap(({ way, scored }) =>
    scored.filter(({ failure }) => failure !== null).map(({ name, failure }) => `not read: ${way} ${name}: ${failure}`),
  )
  return [layOut([head, ...lines]), ...failures].join('\n')
}

function choose(
  documents: readonly CorpusDocument[],
  count: number,
  slugs: readonly string[] | null,
): CorpusDocument[] {
  const order = ['txt', 'pdf', 'docx']
  const best = new Map<string, CorpusDocument>()
  for (const document of documents) {
    if (!order.includes(document.format) || (slugs !== null && !slugs.includes(document.slug))) continue
    const other = best.get(document.slug)
    if (other === undefined || order.indexOf(document.format) < order.indexOf(other.format))
      best.set(document.slug, document)
  }
  const all = [...best.values()]
  const step = Math.max(1, all.length / count)
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).slice(0, count)
}

async function main(args: readonly string[]): Promise<{ text: string; passed: boolean }> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: resolve(root, 'corpus') },
      documents: { type: 'string', default: '4' },
      slugs: { type: 'string' },
      ways: { type: 'string' },
      engine: { type: 'string', default: 'auto' },
      cache: { type: 'string' },
      out: { type: 'string' },
      text: { type: 'string' },
    },
  })
  const engine = ocrEngines.find((name) => name === values.engine)
  if (engine === undefined) throw new Error(`--engine ${values.engine}: ${ocrEngines.join(', ')}`)
  const count = Number(values.documents)
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--documents ${values.documents}: not a number of documents`)
  const names = values.ways?.split(',') ?? ways.map(({ name }) => name)
  const chosen = names.map((name) => ways.find((way) => way.name === name) ?? fail(`--ways ${name}: no such way`))
  if (!existsSync(values.corpus)) throw new Error(`${values.corpus}: no such folder`)
  const { documents } = await loadCorpus(resolve(values.corpus))
  const slugs = values.slugs?.split(',') ?? null
  const ocr = tesseractOcr({ engine, ...(values.cache === undefined ? {} : { cache: resolve(values.cache) }) })
  const rowOf = (way: string, clean: boolean): Row => ({ way, clean, scored: [], pages: 0, seconds: 0, peakBytes: 0 })
  const textRow = rowOf('text', true)
  const asItIs = rowOf('scan as it is', false)
  const rows = chosen.map(({ name, clean }) => rowOf(name, clean))
  const keep = async (folder: string | undefined, name: string, data: Uint8Array | string): Promise<void> => {
    if (folder === undefined) return
    const { mkdir, writeFile } = await import('node:fs/promises')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), data)
  }
  for (const document of choose(documents, slugs === null ? count : documents.length, slugs)) {
    const printed = await printDocument(document)
    if (printed === null) continue
    const progress = (way: string): void => void process.stderr.write(`${document.slug}: ${way}\n`)
    if (printed.isScan) {
      progress('as it is')
      const found = await measure(asItIs, document, printed.bytes, { ocr })
      asItIs.pages += found.source.pages ?? 0
      await keep(values.text, `${document.slug}.txt`, found.text)
      continue
    }
    const text = await measure(textRow, document, printed.bytes, {})
    textRow.pages += text.source.pages ?? 0
    await keep(values.text, `${document.slug}-text.txt`, text.text)
    for (const [i, way] of chosen.entries()) {
      progress(way.name)
      const { bytes, pages } = await makeScan(printed, way, text)
      await keep(values.out, `${document.slug}-${way.name}.pdf`, bytes)
      rows[i]!.pages += pages
      const found = await measure(rows[i]!, document, bytes, { ocr })
      await keep(values.text, `${document.slug}-${way.name}.txt`, found.text)
    }
  }
  await closePdfWorkers()
  const measured = [textRow, ...rows, asItIs].filter(({ scored }) => scored.length > 0)
  const faults = faultsOf(
    rows.filter(({ scored }) => scored.length > 0),
    figuresOf(textRow.scored),
  )
  return { text: `${[report(measured), ...faults].join('\n')}\n`, passed: faults.length === 0 }
}

function fail(message: string): never {
  throw new Error(message)
}

try {
  const { text, passed } = await main(process.argv.slice(2))
  process.stdout.write(text)
  process.exitCode = passed ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}
