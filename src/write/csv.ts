import { stringify } from 'csv-stringify/sync'
import type { PlanDocument } from '../model/plan-document.ts'
import type { FlatTable, Value } from './flat/flat-table.ts'
import { flatTables } from './flat/tables.ts'
import type { CollectionFormat, WriteOptions } from './format.ts'

export type CsvTable = keyof typeof flatTables

const BOM = '\ufeff'
const tables: readonly FlatTable[] = Object.values(flatTables)

/** Rows as RFC 4180: CRLF, quotes doubled. Null is an empty field and the empty string is `""`, which is how Postgres tells them apart. */
function records(rows: readonly (readonly Value[])[], options: WriteOptions): string {
  return stringify(
    rows.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value))),
    {
      record_delimiter: 'windows',
      quoted_match: [/[\r\n]/, /^$/],
      escape_formulas: options.escapeFormulas ?? false,
    },
  )
}

function head(table: FlatTable, options: WriteOptions): string {
  return (options.bom ? BOM : '') + records([table.columns.map((column) => column.name)], options)
}

/** What to look at, apart from all else: for a list of its own beside any output. */
export const reviewCsv = {
  head: (options: WriteOptions = {}): string => head(flatTables.review, options),
  rows: (document: PlanDocument, options: WriteOptions = {}): string =>
    records(flatTables.review.rows(document), options),
}

/** The flat sets of some documents: table name → CSV text with a header row. */
export function writeCsv(documents: Iterable<PlanDocument>, options: WriteOptions = {}): Record<CsvTable, string> {
  const all = [...documents]
  const text = (table: FlatTable) =>
    head(table, options) +
    records(
      all.flatMap((document) => table.rows(document)),
      options,
    )
  return Object.fromEntries(tables.map((table) => [table.name, text(table)])) as Record<CsvTable, string>
}

/** The CSV files as a Frictionless Data Package (specs.frictionlessdata.io): fields with types, keys and meaning. */
export function describeCsv(): object {
  return {
    profile: 'tabular-data-package',
    name: 'kehoach',
    title: 'Vietnamese administrative plans as flat tables',
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: `${table.name}.csv`,
      title: table.description,
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: table.columns,
        primaryKey: table.key,
        ...(table === flatTables.documents
          ? {}
          : {
              foreignKeys: [
                {
                  fields: flatTables.documents.key,
                  reference: { resource: 'documents', fields: flatTables.documents.key },
                },
              ],
            }),
      },
    })),
  }
}

export const csv: CollectionFormat = {
  shape: 'collection',
  name: 'csv',
  extension: '.csv',
  mediaType: 'text/csv',
  description: `flat tables in a directory: ${Object.keys(flatTables).join(', ')} (RFC 4180)`,
  needs: null,
  parts: tables.map((table) => `${table.name}.csv`),
  copiesJson: false,
  describe: () => `${JSON.stringify(describeCsv(), null, 2)}\n`,
  async *write(documents, options = {}) {
    for (const table of tables) yield { part: `${table.name}.csv`, data: head(table, options) }
    for await (const document of documents) {
      for (const table of tables) {
        const rows = table.rows(document)
        if (rows.length > 0) yield { part: `${table.name}.csv`, data: records(rows, options) }
      }
    }
  },
}
