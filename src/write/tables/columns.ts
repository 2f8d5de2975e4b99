import type { TemporalExpression } from '../../model/temporal.ts'
import type { Column } from './table-spec.ts'

export const temporal: readonly Column<TemporalExpression>[] = [
  ['text', 'text', 'as written', (time) => time.text],
  ['kind', 'text', 'date, period, recurrence, …', (time) => time.kind],
  ['edtf', 'text?', 'what is named (ISO 8601-2)', (time) => time.edtf],
  ['start_date', 'date?', 'first day of the window (ISO)', (time) => time.start],
  ['end_date', 'date?', 'last day on time (ISO)', (time) => time.end],
  ['relation', 'text?', 'before, by, from, …', (time) => time.relation],
  ['rrule', 'text?', 'RFC 5545 rule', (time) => time.rrule],
  ['duration', 'text?', 'ISO 8601 duration', (time) => time.duration?.iso ?? null],
  ['inferred', 'text?', 'what was completed from the context', (time) => time.inferred.join(',') || null],
  ['confidence', 'number', 'the measured chance that it is right, 0 to 1', (time) => time.confidence],
]

/** The same columns for a row that holds the expression. */
export function timeOf<Row>(get: (row: Row) => TemporalExpression, prefix: string): readonly Column<Row>[] {
  return temporal.map(([name, type, meaning, read]) => [
    prefix + name,
    type,
    meaning,
    (row, document, index) => read(get(row), document, index),
  ])
}

/** Pairs each row of a list with the entries of one of its own lists. */
export function nested<Owner, Item>(owners: readonly Owner[], items: (owner: Owner) => readonly Item[]) {
  return owners.flatMap((owner, o) => items(owner).map((item, i) => ({ owner: o + 1, at: i + 1, item })))
}
