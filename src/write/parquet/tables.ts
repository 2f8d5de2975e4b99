import type { Citation } from '../../model/citation.ts'
import type { Contact } from '../../model/contact.ts'
import type { PlanDocument } from '../../model/plan-document.ts'
import type { ReviewItem } from '../../model/review.ts'
import type { Deadline, Task } from '../../model/task.ts'
import type { TemporalExpression } from '../../model/temporal.ts'
import type { Unit, UnitMention } from '../../model/unit.ts'
import type { FlatTable, Value } from '../flat/flat-table.ts'
import { pageAt } from '../flat/place.ts'
import { flatTables } from '../flat/tables.ts'

export type ScalarType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** A column of Parquet: one value, a list of values, or a list of structures. */
export type Field =
  | { readonly name: string; readonly shape: 'scalar'; readonly type: ScalarType }
  | { readonly name: string; readonly shape: 'list'; readonly type: ScalarType }
  | { readonly name: string; readonly shape: 'structures'; readonly fields: readonly StructureField[] }

export interface StructureField {
  readonly name: string
  readonly type: ScalarType
}

/** A value of a field. */
export type FieldValue = Value | readonly Value[] | readonly Readonly<Record<string, Value>>[]

export interface ParquetTable {
  readonly name: string
  readonly fields: readonly Field[]
  /** The rows of a document, each as long as `fields`. */
  rows(document: PlanDocument): FieldValue[][]
}

/** A column that the flat table does not have, or has only as joined text. */
interface Nested<Row> {
  readonly field: Field
  readonly read: (row: Row, document: PlanDocument) => FieldValue
}

const unitFields: readonly StructureField[] = [
  { name: 'name', type: 'string' },
  { name: 'kind', type: 'string' },
  { name: 'span_start', type: 'integer' },
  { name: 'span_end', type: 'integer' },
  { name: 'confidence', type: 'number' },
]

function units<Row>(name: string, get: (row: Row) => readonly UnitMention[]): Nested<Row> {
  return {
    field: { name, shape: 'structures', fields: unitFields },
    read: (row) =>
      get(row).map(({ name: unit, kind, span, confidence }) => ({
        name: unit,
        kind,
        span_start: span.start,
        span_end: span.end,
        confidence,
      })),
  }
}

const timeFields: readonly StructureField[] = [
  { name: 'text', type: 'string' },
  { name: 'kind', type: 'string' },
  { name: 'edtf', type: 'string' },
  { name: 'start_date', type: 'date' },
  { name: 'end_date', type: 'date' },
  { name: 'relation', type: 'string' },
  { name: 'rrule', type: 'string' },
  { name: 'confidence', type: 'number' },
]

const timeOf = (time: TemporalExpression): Record<string, Value> => ({
  text: time.text,
  kind: time.kind,
  edtf: time.edtf,
  start_date: time.start,
  end_date: time.end,
  relation: time.relation,
  rrule: time.rrule,
  confidence: time.confidence,
})

function texts<Row>(name: string, get: (row: Row) => readonly string[]): Nested<Row> {
  return { field: { name, shape: 'list', type: 'string' }, read: get }
}

/**
 * The columns of a flat table as they are, but for those that hold several values: they become lists.
 * @param joined names of the flat table's columns that are left out
 */
function nested<Row>(
  flat: FlatTable,
  list: (document: PlanDocument) => readonly Row[],
  joined: readonly string[],
  lists: readonly Nested<Row>[],
): ParquetTable {
  const kept = flat.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !joined.includes(column.name))
  return {
    name: flat.name,
    fields: [
      ...kept.map(({ column: { name, type } }): Field => ({ name, shape: 'scalar', type })),
      ...lists.map(({ field }) => field),
    ],
    rows(document) {
      const rows = list(document)
      return flat
        .rows(document)
        .map((values, at) => [
          ...kept.map(({ index }) => values[index]!),
          ...lists.map(({ read }) => read(rows[at]!, document)),
        ])
    },
  }
}

/** The tables of the Parquet output: those of CSV, with lists where those join texts, and with the text that spans point into. */
export const parquetTables: readonly ParquetTable[] = [
  nested(
    flatTables.documents,
    (d) => [d],
    [],
    [{ field: { name: 'text', shape: 'scalar', type: 'string' }, read: (d) => d.text }],
  ),
  nested(
    flatTables.tasks,
    (d) => d.tasks,
    ['lead', 'support', 'time_text', 'time_edtf', 'rrule'],
    [
      units('lead', (t: Task) => t.lead),
      units('support', (t: Task) => t.support),
      { field: { name: 'times', shape: 'structures', fields: timeFields }, read: (t) => t.time.map(timeOf) },
    ],
  ),
  nested(
    flatTables.deadlines,
    (d) => d.deadlines,
    ['inferred', 'responsible', 'recipient'],
    [
      texts('inferred', (d: Deadline) => d.due.inferred),
      units('responsible', (d: Deadline) => d.responsible),
      units('recipient', (d: Deadline) => d.recipient),
    ],
  ),
  nested(
    flatTables.units,
    (d) => d.units,
    ['roles', 'mentions', 'page', 'span_start', 'span_end'],
    [
      texts('roles', (u: Unit) => u.roles),
      {
        field: {
          name: 'mentions',
          shape: 'structures',
          fields: ['page', 'span_start', 'span_end'].map((name) => ({ name, type: 'integer' as const })),
        },
        read: (u, document) =>
          u.mentions.map(({ start, end }) => ({ page: pageAt(document, start), span_start: start, span_end: end })),
      },
    ],
  ),
  nested(flatTables.contacts, (d) => d.contacts, ['phones'], [texts('phones', (c: Contact) => c.phones)]),
  nested(
    flatTables.citations,
    (d) => d.citations,
    ['provisions'],
    [texts('provisions', (c: Citation) => c.provisions)],
  ),
  nested(
    flatTables.review,
    (d) => d.review.items,
    ['alternatives'],
    [texts('alternatives', (item: ReviewItem) => item.alternatives)],
  ),
]
