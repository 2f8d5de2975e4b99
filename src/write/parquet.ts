import { createRequire } from 'node:module'
import type { CollectionFormat } from './format.ts'
import { openTableWriter } from './parquet/table-writer.ts'
import { parquetTables } from './parquet/tables.ts'
import { WriteError } from './write-error.ts'

const fileOf = (name: string) => `${name}.parquet`

function check(): void {
  try {
    createRequire(import.meta.url).resolve('hyparquet-writer')
  } catch {
    throw new WriteError('parquet-missing')
  }
}

export const parquet: CollectionFormat = {
  shape: 'collection',
  name: 'parquet',
  extension: '.parquet',
  mediaType: 'application/vnd.apache.parquet',
  isBinary: true,
  description: `typed tables with lists in a directory: ${parquetTables.map(({ name }) => name).join(', ')}`,
  needs: 'the package hyparquet-writer',
  parts: parquetTables.map(({ name }) => fileOf(name)),
  copiesJson: false,
  check,
  async *write(documents) {
    check()
    const library = await import('hyparquet-writer')
    const writers = parquetTables.map((table) => ({ table, writer: openTableWriter(library, table) }))
    for await (const document of documents)
      for (const { table, writer } of writers) {
        const data = writer.add(table.rows(document))
        if (data !== null) yield { part: fileOf(table.name), data }
      }
    for (const { table, writer } of writers) yield { part: fileOf(table.name), data: writer.finish() }
  },
}
