import type { PlanDocument } from '../../model/plan-document.ts'
import type { Span } from '../../model/span.ts'
import { pageAt } from '../flat/place.ts'

/** A value of a column. Dates are ISO strings. */
export type Value = string | number | boolean | null

export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'date'

/** Name; kind, with «?» where it may be NULL; meaning; value. */
export type Column<Row> = readonly [
  name: string,
  type: ColumnKind | `${ColumnKind}?`,
  meaning: string,
  read: (row: Row, document: PlanDocument, index: number) => Value,
]

/** A column as the databases are told of it. */
export interface ColumnSpec {
  readonly name: string
  readonly kind: ColumnKind
  readonly nullable: boolean
  readonly meaning: string
}

/** A table whose rows belong to a document: its columns, where their values come from, and what holds it together. Knows no database. */
export interface TableSpec {
  readonly name: string
  readonly meaning: string
  /** Without the document's row id, which every database puts before them as `document`. */
  readonly columns: readonly ColumnSpec[]
  /** Columns of the primary key after `document`. */
  readonly key: readonly string[]
  /** Columns that hold the `position` of a row of another table of the same document. */
  readonly references: readonly Reference[]
  readonly indexes: readonly string[]
  /** The rows of a document, each as long as `columns`. */
  rows(document: PlanDocument): Value[][]
}

export type Reference = readonly [column: string, table: string]

interface Definition<Row> {
  readonly name: string
  readonly meaning: string
  readonly list: (document: PlanDocument) => readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly key: readonly string[]
  readonly references?: readonly Reference[]
  readonly indexes?: readonly string[]
}

/** Page and span: the way back to the words. */
export const place: readonly Column<{ readonly span: Span }>[] = [
  ['page', 'integer?', 'page from 1, or NULL', (row, document) => pageAt(document, row.span.start)],
  ['span_start', 'integer', 'first UTF-16 offset in documents.text', (row) => row.span.start],
  ['span_end', 'integer', 'offset after the last character', (row) => row.span.end],
]

/** Page, span, and how sure the row is. */
export const surePlace: readonly Column<{ readonly span: Span; readonly confidence: number }>[] = [
  ...place,
  ['confidence', 'number', 'the measured chance that it is right, 0 to 1', (row) => row.confidence],
]

export const position: Column<unknown> = [
  'position',
  'integer',
  'order in the document, from 1',
  (_, __, index) => index + 1,
]

export function columnSpecs<Row>(columns: readonly Column<Row>[]): ColumnSpec[] {
  return columns.map(([name, type, meaning]) => ({
    name,
    kind: type.replace('?', '') as ColumnKind,
    nullable: type.endsWith('?'),
    meaning,
  }))
}

export function tableSpec<Row>(definition: Definition<Row>): TableSpec {
  const { name, meaning, columns, key, references = [], indexes = [], list } = definition
  return {
    name,
    meaning,
    columns: columnSpecs(columns),
    key,
    references,
    indexes,
    rows: (document) => list(document).map((row, index) => columns.map(([, , , read]) => read(row, document, index))),
  }
}
