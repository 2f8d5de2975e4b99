import type { PlanDocument } from '../../model/plan-document.ts'
import type { Span } from '../../model/span.ts'
import { documentId, pageAt } from './place.ts'

/** A value of a flat table. Dates are ISO strings. */
export type Value = string | number | boolean | null

export interface Column {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date'
  readonly description: string
}

/** One kind of fact as rows and columns, for CSV and spreadsheets. */
export interface FlatTable {
  readonly name: string
  readonly description: string
  /** The columns that tell its rows apart. */
  readonly key: readonly string[]
  readonly columns: readonly Column[]
  /** The rows of one document, each as long as `columns`. */
  rows(document: PlanDocument): Value[][]
}

type Read<Row> = (row: Row, document: PlanDocument, index: number) => Value
type ColumnSpec<Row> = readonly [name: string, type: Column['type'], description: string, read: Read<Row>]

interface FlatTableSpec<Row> {
  readonly name: string
  readonly description: string
  readonly key: readonly string[]
  readonly list: (document: PlanDocument) => readonly Row[]
  readonly columns: readonly ColumnSpec<Row>[]
}

/** The columns that name the document, before all others. */
const identity: readonly Column[] = [
  {
    name: 'document_id',
    type: 'string',
    description: 'SHA-256 of the input bytes; of the text where no digest was made',
  },
  { name: 'source', type: 'string', description: 'Path or name of the input; empty for text handed over directly' },
]

/** The columns that lead a row back to its words: page, span and rule; and how sure it is. */
export const placeColumns: readonly ColumnSpec<{
  readonly span: Span
  readonly rule: string
  readonly confidence: number
}>[] = [
  ['page', 'integer', 'Page from 1; empty where the format has none', (row, doc) => pageAt(doc, row.span.start)],
  ['span_start', 'integer', 'First UTF-16 offset in the text of the document', (row) => row.span.start],
  ['span_end', 'integer', 'Offset after the last character', (row) => row.span.end],
  ['rule', 'string', 'The grammar or step that read it', (row) => row.rule],
  ['confidence', 'number', 'The measured chance that it is right, 0 to 1', (row) => row.confidence],
]

/** Makes a table; its first columns name the document. */
export function flatTable<Row>({ name, description, key, list, columns }: FlatTableSpec<Row>): FlatTable {
  return {
    name,
    description,
    key,
    columns: [...identity, ...columns.map(([column, type, meaning]) => ({ name: column, type, description: meaning }))],
    rows(document) {
      // Once for all rows: without a digest it reads the whole text.
      const owner = [documentId(document), document.source.name]
      return list(document).map((row, index) => [
        ...owner,
        ...columns.map(([, , , read]) => read(row, document, index)),
      ])
    },
  }
}

/** Several values in one cell. */
export function joined(values: readonly (string | null)[]): string | null {
  const present = values.filter((value) => value !== null)
  return present.length === 0 ? null : present.join('; ')
}
