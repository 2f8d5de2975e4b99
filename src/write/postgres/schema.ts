import { childTables, documents, files, tablesVersion } from '../tables/documents.ts'
import type { ColumnKind, ColumnSpec, TableSpec } from '../tables/table-spec.ts'

export const postgresTypes: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  integer: 'integer',
  number: 'double precision',
  boolean: 'boolean',
  date: 'date',
}

/** Characters of a document that full-text search knows: a vector of words holds at most a megabyte. */
const searchedCharacters = 250_000

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Name, type with its constraints, meaning. */
type Line = readonly [name: string, type: string, meaning: string]

const lineOf = ({ name, kind, nullable, meaning }: ColumnSpec): Line => [
  name,
  postgresTypes[kind] + (nullable ? '' : ' NOT NULL'),
  meaning,
]

/** `CREATE TABLE`, with the meaning of the table and its columns as comments that the database keeps. */
function createTable(table: string, meaning: string, columns: readonly Line[], constraints: readonly string[]): string {
  const lines = [...columns.map(([name, type]) => `${name} ${type}`), ...constraints]
  return [
    `CREATE TABLE ${table} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);`,
    `COMMENT ON TABLE ${table} IS ${quote(meaning)};`,
    ...columns.map(([name, , text]) => `COMMENT ON COLUMN ${table}.${name} IS ${quote(text)};`),
  ].join('\n')
}

/** Words may be longer than a row of a B-tree allows; a radix tree takes any. */
function createIndex(schema: string, table: string, column: string, kind: ColumnKind): string {
  return `CREATE INDEX ${table}_${column} ON ${schema}.${table} ${kind === 'text' ? `USING spgist (${column})` : `(${column})`};`
}

const kindOf = (columns: readonly ColumnSpec[], name: string): ColumnKind =>
  columns.find((column) => column.name === name)!.kind

function createChild(schema: string, { name, meaning, columns, key, references, indexes }: TableSpec): string {
  const constraints = [
    `PRIMARY KEY (${['document', ...key].join(', ')})`,
    `FOREIGN KEY (document) REFERENCES ${schema}.documents (id) ON DELETE CASCADE`,
    ...references.map(
      ([column, table]) =>
        `FOREIGN KEY (document, ${column}) REFERENCES ${schema}.${table} (document, position) ON DELETE CASCADE`,
    ),
  ]
  const lines: Line[] = [['document', 'bigint NOT NULL', 'documents.id'], ...columns.map(lineOf)]
  return [
    createTable(`${schema}.${name}`, meaning, lines, constraints),
    ...indexes.map((column) => createIndex(schema, name, column, kindOf(columns, column))),
  ].join('\n')
}

/** Words without accents and case, whatever locale the database has. The extension may stand in any schema. */
const searchConfiguration = (schema: string): string => `CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION ${schema}.vietnamese (COPY = pg_catalog.simple);
DO $$
BEGIN
  EXECUTE (
    SELECT format(
      'ALTER TEXT SEARCH CONFIGURATION ${schema}.vietnamese ALTER MAPPING FOR hword, hword_part, word WITH %I.unaccent, pg_catalog.simple',
      n.nspname
    )
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'unaccent'
  );
END $$;`

const findFunction = (schema: string): string => `CREATE FUNCTION ${schema}.find_documents(words text)
RETURNS TABLE (document bigint, rank real) LANGUAGE sql STABLE AS $$
  SELECT d.id, ts_rank_cd(d.search, q)
  FROM ${schema}.documents d, websearch_to_tsquery('${schema}.vietnamese', normalize(words, NFC)) q
  WHERE d.search @@ q
  ORDER BY 2 DESC, 1
$$;
COMMENT ON FUNCTION ${schema}.find_documents IS ${quote(
  'Documents that hold all the words, with or without accents, the best first; "words in quotes" stand together, -word is not in it',
)};`

/**
 * The statements that make the tables in a schema of their own; also what `kehoach schema --for postgres` prints.
 * @param schema a name that needs no quotes
 */
export function describePostgres(schema = 'kehoach'): string {
  const configuration = quote(`${schema}.vietnamese`)
  const search = [
    `setweight(to_tsvector(${configuration}::regconfig, coalesce(subject, '')), 'A')`,
    `to_tsvector(${configuration}::regconfig, left(text, ${searchedCharacters}))`,
  ].join(' || ')
  const columns: Line[] = [
    ['id', 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY', 'row id'],
    ...documents.columns
      .map(lineOf)
      .map(([name, type, meaning]): Line => [name, name === 'sha256' ? `${type} UNIQUE` : type, meaning]),
    ['plan', 'jsonb NOT NULL', 'the whole PlanDocument'],
    ['loaded_at', 'timestamptz NOT NULL DEFAULT now()', 'when it was loaded, the last time'],
    [
      'search',
      `tsvector GENERATED ALWAYS AS (${search}) STORED`,
      `words of subject (weight A) and text (its first ${searchedCharacters} characters) without accents`,
    ],
  ]
  return [
    `CREATE SCHEMA IF NOT EXISTS ${schema};`,
    searchConfiguration(schema),
    createTable(`${schema}.schema_version`, 'One row', [['version', 'integer NOT NULL', 'of these tables']], []),
    `INSERT INTO ${schema}.schema_version VALUES (${tablesVersion});`,
    createTable(`${schema}.documents`, documents.meaning, columns, []),
    ...documents.indexes.map((column) => createIndex(schema, 'documents', column, kindOf(documents.columns, column))),
    `CREATE INDEX documents_search ON ${schema}.documents USING gin (search);`,
    createTable(
      `${schema}.files`,
      files.meaning,
      [
        ['path', 'text NOT NULL', files.path],
        ['path_sha256', 'bytea PRIMARY KEY', 'digest of the path, which may be too long for an index'],
        ['document', `bigint NOT NULL REFERENCES ${schema}.documents (id) ON DELETE CASCADE`, 'documents.id'],
        ['loaded_at', 'timestamptz NOT NULL DEFAULT now()', 'when it was read, the last time'],
      ],
      [],
    ),
    `CREATE INDEX files_document ON ${schema}.files (document);`,
    ...childTables.map((table) => createChild(schema, table)),
    findFunction(schema),
  ].join('\n\n')
}
