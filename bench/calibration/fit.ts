import { refine, strength, strengthOfNothing, unknown } from '../../src/confidence/chance.ts'
import type { Counts, Triple } from '../../src/confidence/measured.ts'
import { groupBy } from './group-by.ts'
import { isReal, type Sample } from './samples.ts'

/** A split has to explain so much more than none, in nats, or it is chance. */
const leastGain = 6
/** A case that fewer documents show is not told apart. */
const fewestDocuments = 3
const deepest = 5
/** In the choice of what tells most, a document has the voice of at most so many values. */
const loudest = 40
/** The voice of a document that was composed for the project. */
const voiceOfOwn = 1 / 3

/** The samples of one field as numbers: whose document, right or not, and what each feature says. */
interface Columns {
  readonly documents: Int32Array
  /** Which of the documents are real. */
  readonly real: readonly boolean[]
  readonly right: Uint8Array
  readonly features: readonly {
    readonly name: string
    readonly codes: Int32Array
    readonly words: readonly string[]
  }[]
}

/** Counts the samples of each field, told apart by the features that tell most. */
export function fitCounts(samples: readonly Sample[]): Record<string, Counts> {
  const byField = groupBy(samples, ({ field }) => field)
  const names = [...byField.keys()].sort()
  return Object.fromEntries(names.map((name) => [name, fitField(byField.get(name)!)]))
}

/** Counts the samples of one field. */
export function fitField(samples: readonly Sample[]): Counts {
  const columns = toColumns(samples)
  const before = new Float64Array(columns.real.length).fill(unknown)
  return grow(columns, Int32Array.from(samples.keys()), before, 0)
}

function toColumns(samples: readonly Sample[]): Columns {
  const encode = (values: readonly string[]): { codes: Int32Array; words: string[] } => {
    const known = new Map<string, number>()
    const codes = Int32Array.from(values, (value) => {
      const code = known.get(value) ?? known.size
      known.set(value, code)
      return code
    })
    return { codes, words: [...known.keys()] }
  }
  const documents = encode(samples.map(({ document }) => document))
  const names = Object.keys(samples[0]?.see ?? {})
  return {
    documents: documents.codes,
    real: documents.words.map(isReal),
    right: Uint8Array.from(samples, ({ isRight }) => Number(isRight)),
    features: names.map((name) => ({ name, ...encode(samples.map(({ see }) => see[name]!)) })),
  }
}

/** Right and all, case by case and document by document. */
interface Tally {
  readonly right: Float64Array
  readonly of: Float64Array
  readonly real: readonly boolean[]
}

function tally({ documents, real, right }: Columns, rows: Int32Array, codes: Int32Array | null, cases: number): Tally {
  const size = cases * real.length
  const sums = { right: new Float64Array(size), of: new Float64Array(size), real }
  for (const row of rows) {
    const at = (codes === null ? 0 : codes[row]! * real.length) + documents[row]!
    sums.right[at]! += right[row]!
    sums.of[at]!++
  }
  return sums
}

interface Total {
  readonly real: Triple
  readonly own: Triple
}

/** The sums of one case over all documents. */
function total({ right, of, real }: Tally, at: number): Total {
  const sums = { real: [0, 0, 0] as [number, number, number], own: [0, 0, 0] as [number, number, number] }
  for (const [document, isOfReal] of real.entries()) {
    const i = at * real.length + document
    if (of[i] === 0) continue
    const sum = isOfReal ? sums.real : sums.own
    sum[0] += right[i]!
    sum[1] += of[i]!
    sum[2]++
  }
  return sums
}

const documentsIn = ({ real, own }: Total): number => real[2] + own[2]

/** The chance that each document's values get from all the others. */
function withoutEach(sums: Tally, at: number, before: Float64Array, against = strength): Float64Array {
  const all = total(sums, at)
  return before.map((chance, document) => {
    const i = at * sums.real.length + document
    if (sums.of[i] === 0) return refine(chance, all, against)
    const kind = sums.real[document] ? 'real' : 'own'
    const [right, of, documents] = all[kind]
    return refine(chance, { ...all, [kind]: [right - sums.right[i]!, of - sums.of[i]!, documents - 1] }, against)
  })
}

/** How much the chances are surprised by what came, in nats. */
function surprise({ right, of, real }: Tally, at: number, chances: Float64Array, voices: Float64Array): number {
  let sum = 0
  for (const document of real.keys()) {
    const i = at * real.length + document
    if (of[i] === 0) continue
    const chance = Math.min(0.995, Math.max(0.005, chances[document]!))
    sum -= voices[document]! * (right[i]! * Math.log(chance) + (of[i]! - right[i]!) * Math.log(1 - chance))
  }
  return sum
}

function grow(columns: Columns, rows: Int32Array, before: Float64Array, depth: number): Counts {
  const own = tally(columns, rows, null, 1)
  const counts = total(own, 0)
  const isAllRight = counts.real[0] === counts.real[1] && counts.own[0] === counts.own[1]
  if (depth === deepest || isAllRight || documentsIn(counts) < 2 * fewestDocuments) return counts
  const chances = withoutEach(own, 0, before, depth === 0 ? strengthOfNothing : strength)
  const voices = own.of.map((of, document) => Math.min(1, loudest / of) * (columns.real[document] ? 1 : voiceOfOwn))
  // A step of its own brings the chance nearer to the counts, whatever it tells apart: a split has to tell more than a step that tells nothing.
  const alone = surprise(own, 0, withoutEach(own, 0, chances), voices)
  let best: { name: string; codes: Int32Array; words: readonly string[]; gain: number } | null = null
  for (const feature of columns.features) {
    const cases = feature.words.length
    if (cases < 2) continue
    const sums = tally(columns, rows, feature.codes, cases)
    let told = 0
    let present = 0
    for (let at = 0; at < cases; at++) {
      const documents = documentsIn(total(sums, at))
      if (documents === 0) continue
      present++
      told += surprise(sums, at, documents < fewestDocuments ? chances : withoutEach(sums, at, chances), voices)
    }
    const gain = alone - told
    if (present > 1 && gain > leastGain && gain > (best?.gain ?? 0)) best = { ...feature, gain }
  }
  if (best === null) return counts
  const { name, codes, words } = best
  const cases: [string, Counts][] = []
  for (const at of words.keys()) {
    const inside = rows.filter((row) => codes[row] === at)
    const documents = new Set(Array.from(inside, (row) => columns.documents[row])).size
    if (documents >= fewestDocuments) cases.push([words[at]!, grow(columns, inside, chances, depth + 1)])
  }
  cases.sort(([a, m], [b, n]) => n.real[1] + n.own[1] - m.real[1] - m.own[1] || (a < b ? -1 : 1))
  return { ...counts, by: name, cases: Object.fromEntries(cases) }
}
