import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { ics } from './ics.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import { postgres } from './postgres.ts'
import { sqlite } from './sqlite.ts'
import { table } from './table.ts'
import { xlsx } from './xlsx.ts'

export { type CsvTable, type Plans, toCsv, toHtml, toIcs, toXlsx } from './everywhere.ts'
export type {
  CollectionFormat,
  DatabaseFormat,
  DirectoryIndex,
  DocumentFormat,
  Documents,
  Format,
  Piece,
  Store,
  StoreFormat,
  WriteOptions,
} from './format.ts'
export { openStore, type StoreOptions } from './postgres/open-store.ts'
export { WriteError, type WriteErrorCode } from './write-error.ts'

/** Every output format. To add one: a file beside this one, and a word in this list. */
export const formats: readonly Format[] = [table, json, ndjson, csv, ics, sqlite, postgres, parquet, xlsx, html]

/** The format called `name`, or undefined. */
export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name)
}
