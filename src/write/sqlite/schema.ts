import { childTables, documents, files, tablesVersion } from '../tables/documents.ts'
import type { ColumnKind, ColumnSpec, TableSpec, Value } from '../tables/table-spec.ts'
import type { SqlValue } from './open-database.ts'

/** SQLite knows neither truth values nor dates. */
const types: Readonly<Record<ColumnKind, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
}

/** Name, SQL type, meaning. */
type Line = readonly [name: string, type: string, meaning: string]

const lineOf = ({ name, kind, nullable, meaning }: ColumnSpec): Line => [
  name,
  types[kind] + (nullable ? '' : ' NOT NULL'),
  meaning,
]

/** `CREATE TABLE` with each column's meaning as a comment. */
function createTable(name: string, meaning: string, columns: readonly Line[], constraints: readonly string[]): string {
  const lines = columns.map(([column, type, text], index) => {
    const last = index === columns.length - 1 && constraints.length === 0
    return `  ${column} ${type}${last ? '' : ','} -- ${text}`
  })
  const rest = constraints.map((constraint, index) => `  ${constraint}${index === constraints.length - 1 ? '' : ','}`)
  return `-- ${meaning}\nCREATE TABLE ${name} (\n${[...lines, ...rest].join('\n')}\n);`
}

const createIndex = (table: string, column: string): string =>
  `CREATE INDEX ${table}_${column} ON ${table} (${column});`

function createChild({ name, meaning, columns, key, references, indexes }: TableSpec): string {
  const constraints = [
    `PRIMARY KEY (${['document', ...key].join(', ')})`,
    'FOREIGN KEY (document) REFERENCES documents (id) ON DELETE CASCADE',
    ...references.map(
      ([column, table]) =>
        `FOREIGN KEY (document, ${column}) REFERENCES ${table} (document, position) ON DELETE CASCADE`,
    ),
  ]
  const lines: Line[] = [['document', 'INTEGER NOT NULL', 'documents.id'], ...columns.map(lineOf)]
  return [createTable(name, meaning, lines, constraints), ...indexes.map((column) => createIndex(name, column))].join(
    '\n',
  )
}

/** INSERT statement of a table; its first parameter is the document's row id. */
export function insertInto({ name, columns }: TableSpec): string {
  const names = ['document', ...columns.map((column) => column.name)]
  return `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
}

export const toSql = (value: Value): SqlValue => (typeof value === 'boolean' ? Number(value) : value)

/** The statements that make an empty database; also what `kehoach schema --for sqlite` prints. */
export function describeSqlite(): string {
  const rowId: Line = ['id', 'INTEGER PRIMARY KEY', 'row id']
  const columns = documents.columns
    .map(lineOf)
    .map(([name, type, meaning]): Line => [name, name === 'sha256' ? `${type} UNIQUE` : type, meaning])
  return [
    createTable('schema_version', 'One row', [['version', 'INTEGER NOT NULL', 'of these tables']], []),
    `INSERT INTO schema_version VALUES (${tablesVersion});`,
    createTable(documents.name, documents.meaning, [rowId, ...columns], []),
    ...documents.indexes.map((column) => createIndex(documents.name, column)),
    createTable(
      files.name,
      files.meaning,
      [
        ['path', 'TEXT PRIMARY KEY', files.path],
        ['document', 'INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE', 'documents.id'],
      ],
      [],
    ),
    createIndex(files.name, 'document'),
    ...childTables.map(createChild),
  ].join('\n\n')
}
