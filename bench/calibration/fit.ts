import { refine, unknown } from '../../src/confidence/chance.ts'
import type { Counts } from '../../src/confidence/measured.ts'
import { groupBy } from './group-by.ts'
import type { Sample } from './samples.ts'

/** A split has to explain so much more than none, in nats, or it is chance. */
const leastGain = 4
/** A case that fewer documents show is not told apart. */
const fewestDocuments = 3
const deepest = 5

/** The samples of one field as numbers: whose document, right or not, and what each feature says. */
interface Columns {
  readonly documents: Int32Array
  readonly documentCount: number
  readonly right: Uint8Array
  readonly features: readonly { readonly name: string; readonly codes: Int32Array; readonly words: readonly string[] }[]
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
  const before = new Float64Array(columns.documentCount).fill(unknown)
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
    documentCount: documents.words.length,
    right: Uint8Array.from(samples, ({ isRight }) => Number(isRight)),
    features: names.map((name) => ({ name, ...encode(samples.map(({ see }) => see[name]!)) })),
  }
}

/** Right and all, case by case and document by document. */
interface Tally {
  readonly right: Float64Array
  readonly of: Float64Array
}

function tally(
  { documents, documentCount, right }: Columns,
  rows: Int32Array,
  codes: Int32Array | null,
  cases: number,
): Tally {
  const sums = { right: new Float64Array(cases * documentCount), of: new Float64Array(cases * documentCount) }
  for (const row of rows) {
    const at = (codes === null ? 0 : codes[row]! * documentCount) + documents[row]!
    sums.right[at]! += right[row]!
    sums.of[at]!++
  }
  return sums
}

/** The sums of one case over all documents. */
function total(
  { right, of }: Tally,
  documentCount: number,
  at: number,
): { right: number; of: number; documents: number } {
  const sum = { right: 0, of: 0, documents: 0 }
  for (let i = at * documentCount; i < (at + 1) * documentCount; i++) {
    sum.right += right[i]!
    sum.of += of[i]!
    if (of[i]! > 0) sum.documents++
  }
  return sum
}

/** The chance that each document's values get from all the others. */
function withoutEach(sums: Tally, documentCount: number, at: number, before: Float64Array): Float64Array {
  const all = total(sums, documentCount, at)
  return before.map((chance, document) => {
    const i = at * documentCount + document
    const own = sums.of[i]! > 0 ? 1 : 0
    return refine(chance, {
      right: all.right - sums.right[i]!,
      of: all.of - sums.of[i]!,
      documents: all.documents - own,
    })
  })
}

/** How much the chances are surprised by what came, in nats. */
function surprise(sums: Tally, documentCount: number, at: number, chances: Float64Array): number {
  let sum = 0
  for (let document = 0; document < documentCount; document++) {
    const i = at * documentCount + document
    if (sums.of[i] === 0) continue
    const chance = Math.min(0.995, Math.max(0.005, chances[document]!))
    sum -= sums.right[i]! * Math.log(chance) + (sums.of[i]! - sums.right[i]!) * Math.log(1 - chance)
  }
  return sum
}

function grow(columns: Columns, rows: Int32Array, before: Float64Array, depth: number): Counts {
  const { documentCount, features } = columns
  const own = tally(columns, rows, null, 1)
  const counts = total(own, documentCount, 0)
  if (depth === deepest || counts.right === counts.of || counts.documents < 2 * fewestDocuments) return counts
  const chances = withoutEach(own, documentCount, 0, before)
  // A step of its own brings the chance nearer to the counts, whatever it tells apart: a split has to tell more than a step that tells nothing.
  const alone = surprise(own, documentCount, 0, withoutEach(own, documentCount, 0, chances))
  let best: { name: string; codes: Int32Array; words: readonly string[]; gain: number } | null = null
  for (const feature of features) {
    const cases = feature.words.length
    if (cases < 2) continue
    const sums = tally(columns, rows, feature.codes, cases)
    let told = 0
    let present = 0
    for (let at = 0; at < cases; at++) {
      const { of, documents } = total(sums, documentCount, at)
      if (of > 0) present++
      const known = documents < fewestDocuments ? chances : withoutEach(sums, documentCount, at, chances)
      told += surprise(sums, documentCount, at, known)
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
  cases.sort(([a, m], [b, n]) => n.of - m.of || (a < b ? -1 : 1))
  return { ...counts, by: name, cases: Object.fromEntries(cases) }
}
