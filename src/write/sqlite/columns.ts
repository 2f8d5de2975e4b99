import type { TemporalExpression } from '../../model/temporal.ts'
import type { SqlColumn } from './table-spec.ts'

export const temporal: readonly SqlColumn<TemporalExpression>[] = [
  ['text', 'TEXT NOT NULL', 'as written', (time) => time.text],
  ['kind', 'TEXT NOT NULL', 'date, period, recurrence, …', (time) => time.kind],
  ['edtf', 'TEXT', 'what is named (ISO 8601-2)', (time) => time.edtf],
  ['start_date', 'TEXT', 'first day of the window (ISO)', (time) => time.start],
  ['end_date', 'TEXT', 'last day on time (ISO)', (time) => time.end],
  ['relation', 'TEXT', 'before, by, from, …', (time) => time.relation],
  ['rrule', 'TEXT', 'RFC 5545 rule', (time) => time.rrule],
  ['duration', 'TEXT', 'ISO 8601 duration', (time) => time.duration?.iso ?? null],
  ['inferred', 'TEXT', 'what was completed from the context', (time) => time.inferred.join(',') || null],
]

/** The same columns for a row that holds the expression. */
export function timeOf<Row>(get: (row: Row) => TemporalExpression, prefix: string): readonly SqlColumn<Row>[] {
  return temporal.map(([name, type, meaning, read]) => [
    prefix + name,
    type,
    meaning,
    (row, document, index) => read(get(row), document, index),
  ])
}

/** A foreign key to the row at a position of another table of the same document. */
export const references = (column: string, table: string) =>
  `FOREIGN KEY (document, ${column}) REFERENCES ${table} (document, position) ON DELETE CASCADE`

/** Pairs each row of a list with the entries of one of its own lists. */
export function nested<Owner, Item>(owners: readonly Owner[], items: (owner: Owner) => readonly Item[]) {
  return owners.flatMap((owner, o) => items(owner).map((item, i) => ({ owner: o + 1, at: i + 1, item })))
}
