import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { ics } from './ics.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { sqlite } from './sqlite.ts'
import { table } from './table.ts'
import { xlsx } from './xlsx.ts'

export type {
  CollectionFormat,
  DirectoryIndex,
  DocumentFormat,
  Documents,
  Format,
  Piece,
  StoreFormat,
  WriteOptions,
} from './format.ts'
export { WriteError, type WriteErrorCode } from './write-error.ts'

/** Every output format. To add one: a file beside this one, and a word in this list. */
export const formats: readonly Format[] = [table, json, ndjson, csv, ics, sqlite, xlsx, html]

/** The format called `name`, or undefined. */
export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name)
}
