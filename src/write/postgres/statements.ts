import type { PlanDocument } from '../../model/plan-document.ts'
import { existingDate } from '../flat/existing-date.ts'
import { childTables, documents } from '../tables/documents.ts'
import type { TableSpec, Value } from '../tables/table-spec.ts'
import { postgresTypes } from './schema.ts'

/** What PostgreSQL cannot hold: the null character, and halves of a pair of UTF-16. Replaced one by one, so that spans stay right. */
export const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd')

const suspicious = /\\u(?:0000|d[89a-f])/

/** JSON that PostgreSQL takes. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!suspicious.test(json)) return json
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storable(inner) : inner))
}

/** What is no date stands in the column with the EDTF. */
const mended = ({ columns }: TableSpec, row: readonly Value[]): Value[] =>
  row.map((value, index) => (columns[index]!.kind === 'date' ? existingDate(value as string | null) : value))

/** The rows of a document, one JSON array for each of {@link childTables}; and how many they are. */
export function childRows(document: PlanDocument): { readonly values: string[]; readonly count: number } {
  let count = 0
  const values = childTables.map((table) => {
    const rows = table.rows(document)
    count += rows.length
    return storableJson(rows.map((row) => mended(table, row)))
  })
  return { values, count }
}

/** The statements for one document; `schema` needs no quotes. */
export function statementsFor(schema: string) {
  const names = documents.columns.map(({ name }) => name)
  const set = [...names, 'plan'].map((name) => `${name} = excluded.${name}`).join(', ')
  const parameters = [...names, 'plan'].map((_, index) => `$${index + 1}`)
  const upsert = `INSERT INTO ${schema}.documents (${names.join(', ')}, plan)
    VALUES (${parameters.join(', ')})
    ON CONFLICT (sha256) DO UPDATE SET ${set}, loaded_at = now()
    RETURNING id, xmax <> 0 AS known`

  // One statement, one way to the server: foreign keys are looked at when it ends.
  const clear = `WITH ${childTables
    .map(({ name }, index) => `c${index} AS (DELETE FROM ${schema}.${name} WHERE document = $1)`)
    .join(',\n')} SELECT`
  const fill = `WITH ${childTables
    .map(({ name, columns }, index) => {
      const values = columns.map(({ kind }, at) => `(r.value ->> ${at})::${postgresTypes[kind]}`)
      return `c${index} AS (
        INSERT INTO ${schema}.${name} (document, ${columns.map((column) => column.name).join(', ')})
        SELECT $1::bigint, ${values.join(', ')} FROM json_array_elements($${index + 2}::json) AS r(value))`
    })
    .join(',\n')} SELECT`

  return {
    upsert,
    clear,
    fill,
    // First the path, then, by a statement of its own that sees what stands there now, the contents that it goes from and to, in one order for
    // all: transactions wait for each other, but never in a circle.
    lockPath: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 1))',
    lockContents: `SELECT pg_advisory_xact_lock(wanted.key) FROM (
        SELECT hashtextextended(d.sha256, 2) AS key FROM ${schema}.files f JOIN ${schema}.documents d ON d.id = f.document
        WHERE f.path_sha256 = sha256(convert_to($1, 'UTF8'))
        UNION SELECT hashtextextended($2, 2) WHERE $2 IS NOT NULL
        ORDER BY 1) AS wanted`,
    fileOf: `SELECT document FROM ${schema}.files WHERE path_sha256 = sha256(convert_to($1, 'UTF8'))`,
    putFile: `INSERT INTO ${schema}.files (path, path_sha256, document) VALUES ($1, sha256(convert_to($1, 'UTF8')), $2)
      ON CONFLICT (path_sha256) DO UPDATE SET document = excluded.document, loaded_at = now()`,
    dropFile: `DELETE FROM ${schema}.files WHERE path_sha256 = sha256(convert_to($1, 'UTF8')) RETURNING document`,
    dropUnused: `DELETE FROM ${schema}.documents d
      WHERE d.id = $1 AND NOT EXISTS (SELECT FROM ${schema}.files f WHERE f.document = d.id)`,
  }
}
