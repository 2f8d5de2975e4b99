import { z } from 'zod'
import { countByField, type Score, type ScoredDocument, summarize } from './score.ts'
import { type Counts, f1 } from './statistics.ts'

/** [tp, fp, fn] */
const Triple = z.tuple([z.int(), z.int(), z.int()])

/** The figures that a change may not lower. Written by `npm run bench:accuracy -- --update`, never by hand. */
export const Baseline = z.strictObject({
  splits: z.record(
    z.string(),
    z.strictObject({ documents: z.int(), whollyRight: z.int(), fields: z.record(z.string(), Triple) }),
  ),
  /** Faults of each document: [false positives, false negatives] of the fields that have any. */
  faults: z.record(z.string(), z.record(z.string(), z.tuple([z.int(), z.int()]))),
})
export type Baseline = z.infer<typeof Baseline>

/** A field whose F1 is not what the baseline says. */
export interface Change {
  readonly split: string
  readonly field: string
  /** F1 of the baseline and of this run; null where there was nothing to judge. */
  readonly before: number | null
  readonly now: number | null
  /** The documents that have more faults in the field than before (fewer, where F1 rose). */
  readonly documents: readonly string[]
}

export interface Comparison {
  readonly drops: readonly Change[]
  readonly gains: readonly Change[]
}

/** Rounding in the stored figures, not a margin for getting worse. */
const tolerance = 0.0005

function splitsOf(documents: readonly ScoredDocument[]): Map<string, Score> {
  const names = [...new Set(documents.map((document) => document.split))].sort()
  return new Map(names.map((split) => [split, summarize(documents.filter((document) => document.split === split))]))
}

/** The baseline with the figures of this run; splits that did not run keep theirs. */
export function updateBaseline(documents: readonly ScoredDocument[], old: Baseline | null): Baseline {
  const splits: Baseline['splits'] = {}
  for (const [split, { documents: count, whollyRight, fields }] of splitsOf(documents)) {
    const triples = fields.map(({ field, counts: { tp, fp, fn } }): [string, [number, number, number]] => {
      return [field, [tp, fp, fn]]
    })
    splits[split] = { documents: count, whollyRight, fields: Object.fromEntries(triples) }
  }
  const ran = new Set(Object.keys(splits))
  const kept = ran.size === 2 || old === null ? {} : old.faults
  const faults = Object.fromEntries(documents.map((document) => [document.name, faultsOf(document)]))
  return { splits: { ...old?.splits, ...splits }, faults: { ...kept, ...faults } }
}

function faultsOf({ verdicts }: ScoredDocument): Record<string, [number, number]> {
  const faulty = [...countByField(verdicts)].filter(([, { fp, fn }]) => fp + fn > 0)
  return Object.fromEntries(faulty.map(([field, { fp, fn }]) => [field, [fp, fn]]))
}

/** Compares a run with the baseline, field by field, within the splits that ran. */
export function compareWithBaseline(documents: readonly ScoredDocument[], baseline: Baseline): Comparison {
  const drops: Change[] = []
  const gains: Change[] = []
  for (const [split, score] of splitsOf(documents)) {
    const before = baseline.splits[split]?.fields ?? {}
    const now = new Map(score.fields.map(({ field, counts }) => [field, counts]))
    for (const field of new Set([...Object.keys(before), ...now.keys()])) {
      const old = before[field] === undefined ? null : f1(fromTriple(before[field]))
      const current = now.has(field) ? f1(now.get(field)!) : null
      const worse = old !== null && (current === null || current < old - tolerance)
      const better = current !== null && (old === null || current > old + tolerance)
      if (!worse && !better) continue
      const moved = documents
        .filter((document) => document.split === split)
        .filter((document) => {
          const [fp, fn] = baseline.faults[document.name]?.[field] ?? [0, 0]
          const counts = countByField(document.verdicts).get(field)
          const faults = (counts?.fp ?? 0) + (counts?.fn ?? 0)
          return worse ? faults > fp + fn : faults < fp + fn
        })
      const change = { split, field, before: old, now: current, documents: moved.map(({ name }) => name) }
      if (worse) drops.push(change)
      else gains.push(change)
    }
  }
  return { drops, gains }
}

function fromTriple([tp, fp, fn]: z.infer<typeof Triple>): Counts {
  return { tp, fp, fn }
}

/** The file as it is committed: one field a line, so that a difference reads well. */
export function writeBaseline(baseline: Baseline): string {
  const json = JSON.stringify(baseline, null, 2)
  return `${json.replace(/\[[\d\s,]+\]/gu, (list) => list.replace(/\s+/gu, '').replaceAll(',', ', '))}\n`
}
