import type { PlanDocument } from '../src/model/plan-document.ts'
import { alignInOrder } from './align.ts'
import type { CorpusDocument } from './corpus.ts'
import type { Gold } from './gold.ts'
import { type Peer, peers } from './peer-extractors.ts'
import { addCounts, type Counts, f1, f1Interval, noCounts, precision, recall } from './statistics.ts'
import { layOut, percent } from './table.ts'

/** A document with what we made of it. */
export interface Parsed {
  readonly document: CorpusDocument
  readonly found: PlanDocument
  /** Time of the whole of ours, reading included, in milliseconds. */
  readonly ownMs: number
}

function countInOrder(found: readonly string[], gold: readonly string[]): Counts {
  const tp = alignInOrder(found, gold, (a, b) => (a === b ? 1 : 0)).length
  return { tp, fp: found.length - tp, fn: gold.length - tp }
}

const isDay = (edtf: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(edtf)
const values = (list: readonly { edtf: string | null }[]): string[] =>
  list.map(({ edtf }) => edtf).filter((edtf) => edtf !== null)

/** A kind of value that peers find too. */
export interface Measure {
  readonly name: string
  gold(gold: Gold): string[]
  own(found: PlanDocument): string[]
  peer(peer: Peer): ((text: string, reference: Date) => string[]) | undefined
}

export const measures: readonly Measure[] = [
  {
    name: 'dates to the day',
    gold: (gold) => values(gold.dates).filter(isDay),
    own: (found) => values(found.dates).filter(isDay),
    peer: ({ dates }) => dates && ((text, reference) => dates(text, reference).filter(isDay)),
  },
  {
    name: 'all expressions of time with a value',
    gold: (gold) => values(gold.dates),
    own: (found) => values(found.dates),
    peer: ({ dates }) => dates,
  },
  {
    name: 'document numbers',
    gold: (gold) => gold.documentNumbers,
    own: (found) => found.documentNumbers.map(({ canonical }) => canonical),
    peer: ({ numbers }) => numbers,
  },
]

/** One table a measure: ours and every peer that claims to find such things, on the text that we read. */
export function reportMeasure(measure: Measure, all: readonly Parsed[]): string {
  const ownCounts = all.map(({ found, document }) => countInOrder(measure.own(found), measure.gold(document.gold)))
  const rows = [row('kehoach (everything)', total(ownCounts), sum(all.map(({ ownMs }) => ownMs)), null, null)]
  const own = f1(total(ownCounts))
  const ownMs = sum(all.map((read) => read.ownMs))
  for (const peer of peers) {
    const find = measure.peer(peer)
    if (find === undefined) continue
    let ms = 0
    const counts = all.map(({ found, document }) => {
      const reference = new Date(document.gold.header.date?.replaceAll('X', '1') ?? '2025-01-01')
      // On our text: the peer gets the best reading there is, and is timed without any.
      let result = find(found.text, reference)
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 3; round++) {
        const start = performance.now()
        result = find(found.text, reference)
        best = Math.min(best, performance.now() - start)
      }
      ms += best
      return countInOrder(result, measure.gold(document.gold))
    })
    rows.push(row(peer.name, total(counts), ms, own, ownMs))
  }
  const head = [measure.name, 'tp', 'fp', 'fn', 'P %', 'R %', 'F1 %', '95 %', 'F1 of ours', 'ms', 'time of ours']
  return layOut([head, ...rows])
}

function row(name: string, counts: Counts, ms: number, own: number | null, ownMs: number | null): string[] {
  const { low, high } = f1Interval(counts)
  const score = f1(counts)
  return [
    name,
    ...[counts.tp, counts.fp, counts.fn].map(String),
    percent(precision(counts)),
    percent(recall(counts)),
    percent(score),
    `${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}`,
    own === null || score === null || own === 0 ? '' : `× ${(score / own).toFixed(2)}`,
    ms.toFixed(1),
    ownMs === null ? '' : `× ${(ms / ownMs).toFixed(2)}`,
  ]
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const total = (counts: readonly Counts[]): Counts => counts.reduce(addCounts, noCounts)
