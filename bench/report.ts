import type { Change, Comparison } from './baseline.ts'
import { type Score, type ScoredDocument, summarize } from './score.ts'
import { type Counts, f1, f1Interval, type Interval, precision, recall, wilsonInterval } from './statistics.ts'
import { layOut, percent } from './table.ts'
import type { Verdict } from './verdict.ts'

/** The whole report of a run: a table for each split, F1 by format, and the documents that could not be read. */
export function reportRun(documents: readonly ScoredDocument[]): string {
  const splits = [...new Set(documents.map(({ split }) => split))].sort()
  const parts = splits.map((split) => {
    const own = documents.filter((document) => document.split === split)
    return `${split}: ${describe(own)}\n\n${reportScore(summarize(own))}\n\n${reportFormats(own)}`
  })
  const failures = documents.filter(({ failure }) => failure !== null)
  if (failures.length > 0) {
    parts.push(`not read:\n${failures.map(({ name, failure }) => `  ${name}: ${failure}`).join('\n')}`)
  }
  return `${parts.join('\n\n')}\n`
}

function describe(documents: readonly ScoredDocument[]): string {
  const slugs = new Set(documents.map(({ slug }) => slug)).size
  const { whollyRight, fields } = summarize(documents)
  const share = withInterval(whollyRight / documents.length, wilsonInterval(whollyRight, documents.length))
  const head = `${documents.length} documents of ${slugs} contents, wholly right ${whollyRight} (${share})`
  const values = fields
    .filter(({ field }) => !isSubField(field) && field !== 'spans')
    .map(({ counts }) => f1(counts) ?? 1)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return `${head}; mean F1 of the ${values.length} main fields ${percent(mean)} %`
}

/** One line a field: counts, precision, recall and F1 with their 95 % intervals, documents in which all of it is right. */
export function reportScore({ fields }: Score): string {
  const head = ['field', 'tp', 'fp', 'fn', 'P %', '95 %', 'R %', '95 %', 'F1 %', '95 %', 'documents right']
  const rows = fields.map(({ field, counts, documents, whollyRight }) => [
    field.replace(/^(?=[a-z]+(?:\.[a-zA-Z]+)+$)/u, isSubField(field) ? '  ' : ''),
    ...[counts.tp, counts.fp, counts.fn].map(String),
    ...shares(counts),
    `${whollyRight}/${documents}`,
  ])
  return layOut([head, ...rows])
}

function shares(counts: Counts): string[] {
  const { tp, fp, fn } = counts
  return [
    percent(precision(counts)),
    bounds(wilsonInterval(tp, tp + fp), tp + fp),
    percent(recall(counts)),
    bounds(wilsonInterval(tp, tp + fn), tp + fn),
    percent(f1(counts)),
    bounds(f1Interval(counts), tp + fp + fn),
  ]
}

/** A field judged only on the records that were found. */
export function isSubField(field: string): boolean {
  return /^(?:citations|dates|sections|tables|tasks\.table|tasks\.prose|deadlines|contacts|recipients)\./u.test(field)
}

function bounds({ low, high }: Interval, trials: number): string {
  return trials === 0 ? '–' : `${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}`
}

function withInterval(share: number, { low, high }: Interval): string {
  return `${percent(share)} %, 95 %: ${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)}`
}

/** F1 of each field in each format. */
function reportFormats(documents: readonly ScoredDocument[]): string {
  const formats = [...new Set(documents.map(({ format }) => format))].sort()
  const scores = formats.map((format) => summarize(documents.filter((document) => document.format === format)))
  const names = summarize(documents).fields.map(({ field }) => field)
  const rows = names.map((name) => [
    name,
    ...scores.map(({ fields }) => {
      const counts = fields.find(({ field }) => field === name)?.counts
      return percent(counts === undefined ? null : f1(counts))
    }),
  ])
  const head = ['F1 % by format', ...formats.map((format, at) => `${format} (${scores[at]!.documents})`)]
  return layOut([head, ...rows])
}

/** Every fault of the documents, field by field, with gold and found value. */
export function reportDetail(documents: readonly ScoredDocument[]): string {
  const parts = documents.map(({ name, verdicts, failure }) => {
    const faults = verdicts.filter(({ judgement }) => judgement !== 'right')
    const head = `${name}: ${faults.length} faults among ${verdicts.length} mentions${failure === null ? '' : `, not read: ${failure}`}`
    return [head, ...faults.map(reportFault)].join('\n')
  })
  return `${parts.join('\n\n')}\n`
}

function reportFault({ field, judgement, gold, found, span }: Verdict): string {
  const place = span === null ? '' : ` at ${span.start}–${span.end}`
  const lines = [`  ${judgement.padEnd(6)} ${field}${place}`]
  if (gold !== null) lines.push(`         gold  ${gold}`)
  if (found !== null) lines.push(`         found ${found}`)
  return lines.join('\n')
}

/** What moved against the baseline, with the documents in which it did. */
export function reportComparison({ drops, gains }: Comparison): string {
  const line = ({ split, field, before, now, documents }: Change): string =>
    `  ${split} ${field}: F1 ${percent(before)} → ${percent(now)}${documents.length === 0 ? '' : ` in ${documents.join(', ')}`}`
  const parts: string[] = []
  if (gains.length > 0)
    parts.push(['better than the baseline (npm run bench:accuracy -- --update):', ...gains.map(line)].join('\n'))
  if (drops.length > 0) parts.push(['WORSE than the baseline:', ...drops.map(line)].join('\n'))
  return parts.length === 0 ? 'as the baseline\n' : `${parts.join('\n')}\n`
}
