import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { countedCorpora, readCorpora } from './calibration/corpora.ts'
import { groupBy } from './calibration/group-by.ts'
import { groups } from './calibration/groups.ts'
import { leaveEachOut, type ToldSample, tell } from './calibration/leave-one-out.ts'
import { type Curve, drawCalibration } from './calibration/picture.ts'
import { calibrationError, keptAbove, reliability } from './calibration/reliability.ts'
import { isReal, type Sample } from './calibration/samples.ts'
import { layOut, percent } from './table.ts'

const usage = `npm run bench:calibration [-- OPTIONS]
  --held DIR      documents that the counts know nothing of: what all counted documents tell them
  --bins FIELD    the reliability table of a field or group (default: all)
  --picture FILE  draws the curves as SVG
  --update        rewrites the baseline
Exit codes: 0 as good as the baseline, 1 an error rose, 2 wrong use or a corpus is missing.
`

const root = resolve(import.meta.dirname, '..')
const baselinePath = resolve(root, 'bench/calibration-baseline.json')
/** Rounding, and a document more or less: no margin for getting worse. */
const tolerance = 0.005

const round = (figure: number): number => Math.round(figure * 10_000) / 10_000

/** One line a field or group: values, right, told, expected error, and what a bar of 0.9 keeps. */
function report(told: readonly ToldSample[]): string {
  const names = [...new Set(told.map(({ sample }) => sample.field))].sort()
  const rows = [
    ...names.map((name) =>
      rowOf(
        name,
        told.filter(({ sample }) => sample.field === name),
      ),
    ),
    ...Object.entries(groups).map(([name, isIn]) =>
      rowOf(
        name,
        told.filter(({ sample }) => isIn(sample.field)),
      ),
    ),
  ]
  const head = ['field', 'values', 'right %', 'told %', 'error', 'kept at 0.9 %', 'of those right %']
  return layOut([head, ...rows])
}

function rowOf(name: string, told: readonly ToldSample[]): string[] {
  if (told.length === 0) return [name, '0', '–', '–', '–', '–', '–']
  const mean = (of: (one: ToldSample) => number) => told.reduce((sum, one) => sum + of(one), 0) / told.length
  const { coverage, precision } = keptAbove(told, 0.9)
  return [
    name,
    String(told.length),
    percent(mean(({ isRight }) => Number(isRight))),
    percent(mean(({ chance }) => chance)),
    (calibrationError(told) ?? 0).toFixed(3),
    percent(coverage),
    percent(precision),
  ]
}

function reportBins(told: readonly ToldSample[]): string {
  const rows = reliability(told).map(({ from, to, of, told: chance, right }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(of),
    percent(chance),
    percent(right),
  ])
  return layOut([['confidence', 'values', 'told %', 'right %'], ...rows])
}

const colours = ['#1f4fa3', '#c2410c', '#15803d', '#7c3aed', '#b45309', '#0e7490']

function curvesOf(told: readonly ToldSample[]): Curve[] {
  return ['all', 'header fields', 'dates', 'tasks', 'owners', 'deadlines'].map((name, index) => ({
    name,
    colour: colours[index]!,
    values: told.filter(({ sample }) => groups[name]!(sample.field)),
  }))
}

/** What the counted documents tell documents that are not among them. */
function tellHeld(counted: readonly Sample[], held: readonly Sample[]): ToldSample[] {
  const byField = groupBy(held, ({ field }) => field)
  return [...byField].flatMap(([name, samples]) =>
    tell(
      counted.filter(({ field }) => field === name),
      samples,
    ),
  )
}

function errorsOf(told: readonly ToldSample[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, isIn]) => [
      name,
      round(calibrationError(told.filter(({ sample }) => isIn(sample.field))) ?? 0),
    ]),
  )
}

async function run(args: readonly string[], print: (text: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      held: { type: 'string' },
      bins: { type: 'string', default: 'all' },
      picture: { type: 'string' },
      update: { type: 'boolean', default: false },
    },
  })
  const corpora = await readCorpora(root, countedCorpora)
  const missing = countedCorpora.filter((name) => !corpora.has(name))
  if (missing.length > 0) throw new Error(`not there: ${missing.join(', ')}`)
  const counted = [...corpora.values()].flat()
  if (values.held !== undefined) {
    const [held = []] = (await readCorpora(process.cwd(), [values.held])).values()
    const told = tellHeld(counted, held)
    print(`${values.held}, told by ${countedCorpora.join(', ')}\n\n${report(told)}\n\n${reportBins(told)}\n`)
    return 0
  }
  const told = leaveEachOut(counted)
  const real = told.filter(({ sample }) => isReal(sample.document))
  print(`each document told by all others\n\n${report(told)}\n\n`)
  print(`real documents alone\n\n${report(real)}\n\n`)
  const isShown = groups[values.bins] ?? ((field: string) => field === values.bins)
  print(`${values.bins}\n\n${reportBins(told.filter(({ sample }) => isShown(sample.field)))}\n`)
  if (values.picture !== undefined)
    await writeFile(values.picture, drawCalibration('Real documents, each told by all others', curvesOf(real)))
  const errors = errorsOf(told)
  if (values.update) {
    await writeFile(baselinePath, `${JSON.stringify(errors, null, 2)}\n`)
    return 0
  }
  if (!existsSync(baselinePath)) throw new Error(`${baselinePath}: missing; --update writes it`)
  const before = JSON.parse(await readFile(baselinePath, 'utf8')) as Record<string, number>
  const risen = Object.entries(errors).filter(([name, error]) => error > (before[name] ?? 0) + tolerance)
  for (const [name, error] of risen) print(`WORSE than the baseline: ${name} ${before[name] ?? 0} → ${error}\n`)
  return risen.length > 0 ? 1 : 0
}

try {
  process.exitCode = await run(process.argv.slice(2), (text) => process.stdout.write(text))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}
