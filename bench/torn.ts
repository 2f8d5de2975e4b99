import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type CorpusDocument, loadCorpus, type Split } from './corpus.ts'
import { layOut, percent } from './table.ts'
import { readTorn, type TornReading } from './torn/read-torn.ts'
import { shareOf } from './torn/values.ts'
import { ways } from './torn/ways.ts'

const usage = `npm run bench:torn [-- OPTIONS]
One plan, one result, however its text was torn: every document is printed in many ways from what was read of it, read
again, and compared with the first reading. Prints the share of equal values. Exit codes: 0, 2 wrong use.
  --corpus DIR     documents with gold (default: corpus)
  --split NAME     only dev, or only test
  --way NAME       only the ways whose names hold this
  --detail SLUG    every value of one document that was lost or added; «all» for all documents
  --print SLUG     prints the document in these ways
`

const root = resolve(import.meta.dirname, '..')

/** One file of each document: the one that says most of its structure. */
const formats = ['txt', 'md', 'docx', 'html', 'doc', 'pdf']
function oneEach(documents: readonly CorpusDocument[]): CorpusDocument[] {
  const best = new Map<string, CorpusDocument>()
  const rank = ({ format }: CorpusDocument): number => formats.indexOf(format)
  for (const document of documents) {
    const before = best.get(document.slug)
    if (before === undefined || rank(document) < rank(before)) best.set(document.slug, document)
  }
  return [...best.values()]
}

function reportShares(readings: readonly TornReading[]): string {
  const fields = [...new Set(readings.flatMap(({ fields }) => Object.keys(fields)))]
  const share = (way: string, field: string | null): string => {
    let [equal, lost, added] = [0, 0, 0]
    for (const reading of readings) {
      if (reading.way !== way) continue
      for (const [name, found] of Object.entries(reading.fields)) {
        if (field !== null && field !== name) continue
        equal += found.equal
        lost += found.lost.length
        added += found.added.length
      }
    }
    return percent(shareOf(equal, lost, added))
  }
  const names = [...new Set(readings.map(({ way }) => way))]
  return layOut([
    ['way', 'all', ...fields],
    ...names.map((way) => [way, share(way, null), ...fields.map((field) => share(way, field))]),
  ])
}

const reportLosses = (readings: readonly TornReading[]): string =>
  readings
    .flatMap(({ slug, way, fields }) =>
      Object.entries(fields).flatMap(([field, { lost, added }]) => [
        ...lost.map((value) => `${slug} · ${way} · ${field} − «${value}»`),
        ...added.map((value) => `${slug} · ${way} · ${field} + «${value}»`),
      ]),
    )
    .join('\n')

async function run(args: readonly string[], write: (text: string) => void): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: resolve(root, 'corpus') },
      split: { type: 'string' },
      way: { type: 'string', default: '' },
      detail: { type: 'string' },
      print: { type: 'string' },
    },
  })
  const { split = null } = values
  if (split !== null && split !== 'dev' && split !== 'test') throw new Error(`--split ${split}: dev or test`)
  const wanted = ways.filter(({ name }) => name.includes(values.way))
  if (wanted.length === 0)
    throw new Error(`--way ${values.way}: no such way; there are ${ways.map(({ name }) => name).join(', ')}`)
  const { documents } = await loadCorpus(resolve(values.corpus), split as Split | null)
  const slug = values.print ?? values.detail ?? 'all'
  const chosen = oneEach(documents).filter((document) => slug === 'all' || document.slug === slug)
  if (chosen.length === 0) throw new Error(`${slug}: no such document`)
  const readings: TornReading[] = []
  for (const document of chosen) readings.push(...(await readTorn(document.slug, document.path, wanted)))
  if (values.print !== undefined) write(readings.map(({ way, text }) => `##### ${way}\n${text}`).join('\n'))
  else if (values.detail !== undefined) write(`${reportLosses(readings)}\n\n${reportShares(readings)}\n`)
  else write(`${chosen.length} documents\n\n${reportShares(readings)}\n`)
}

try {
  await run(process.argv.slice(2), (text) => process.stdout.write(text))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}
