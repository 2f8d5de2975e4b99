import type { PlanDocument } from '../../model/plan-document.ts'
import type { Span } from '../../model/span.ts'
import { pageAt } from '../flat/place.ts'
import type { SqlValue } from './open-database.ts'

/** A table whose rows belong to a document: its columns, where their values come from, and what holds it together. */
export interface TableSpec {
  readonly name: string
  /** CREATE TABLE and CREATE INDEX statements; every column has its meaning beside it. */
  readonly sql: string
  /** INSERT statement; its first parameter is the document's row id. */
  readonly insert: string
  /** The rows of a document, without that id. */
  rows(document: PlanDocument): SqlValue[][]
}

/** Name, SQL type, meaning, value. */
export type SqlColumn<Row> = readonly [
  name: string,
  type: string,
  description: string,
  read: (row: Row, document: PlanDocument, index: number) => SqlValue | boolean,
]

interface Definition<Row> {
  readonly name: string
  readonly description: string
  readonly list: (document: PlanDocument) => readonly Row[]
  readonly columns: readonly SqlColumn<Row>[]
  /** Columns of the primary key after `document`. */
  readonly key: readonly string[]
  readonly constraints?: readonly string[]
  readonly indexes?: readonly string[]
}

/** Page and span: the way back to the words. */
export const place: readonly SqlColumn<{ readonly span: Span }>[] = [
  ['page', 'INTEGER', 'page from 1, or NULL', (row, document) => pageAt(document, row.span.start)],
  ['span_start', 'INTEGER NOT NULL', 'first UTF-16 offset in documents.text', (row) => row.span.start],
  ['span_end', 'INTEGER NOT NULL', 'offset after the last character', (row) => row.span.end],
]

export const position: SqlColumn<unknown> = [
  'position',
  'INTEGER NOT NULL',
  'order in the document, from 1',
  (_, __, index) => index + 1,
]

/** `CREATE TABLE` with each column's meaning as a comment. */
export function createTable(
  name: string,
  description: string,
  columns: readonly (readonly [name: string, type: string, description: string, ...rest: unknown[]])[],
  constraints: readonly string[],
): string {
  const lines = columns.map(([column, type, meaning], index) => {
    const last = index === columns.length - 1 && constraints.length === 0
    return `  ${column} ${type}${last ? '' : ','} -- ${meaning}`
  })
  const rest = constraints.map((constraint, index) => `  ${constraint}${index === constraints.length - 1 ? '' : ','}`)
  return `-- ${description}\nCREATE TABLE ${name} (\n${[...lines, ...rest].join('\n')}\n);`
}

export function createIndex(table: string, column: string): string {
  return `CREATE INDEX ${table}_${column} ON ${table} (${column});`
}

export function tableSpec<Row>(definition: Definition<Row>): TableSpec {
  const { name, columns, key } = definition
  const owner = ['document', 'INTEGER NOT NULL', 'documents.id'] as const
  const constraints = [
    `PRIMARY KEY (${['document', ...key].join(', ')})`,
    'FOREIGN KEY (document) REFERENCES documents (id) ON DELETE CASCADE',
    ...(definition.constraints ?? []),
  ]
  const names = ['document', ...columns.map(([column]) => column)]
  return {
    name,
    sql: [
      createTable(name, definition.description, [owner, ...columns], constraints),
      ...(definition.indexes ?? []).map((column) => createIndex(name, column)),
    ].join('\n'),
    insert: `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    rows: (document) =>
      definition.list(document).map((row, index) => columns.map(([, , , read]) => toSql(read(row, document, index)))),
  }
}

export function toSql(value: SqlValue | boolean): SqlValue {
  return typeof value === 'boolean' ? Number(value) : value
}
