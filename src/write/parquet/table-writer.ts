import type { ColumnSource, SchemaElement } from 'hyparquet-writer'
import { schemaVersion } from '../../model/plan-document.ts'
import { existingDate } from '../flat/existing-date.ts'
import type { Value } from '../flat/flat-table.ts'
import type { Field, FieldValue, ParquetTable, ScalarType } from './tables.ts'

type Library = typeof import('hyparquet-writer')

const types: Readonly<Record<ScalarType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

/** A field as Parquet's format describes it: lists have two groups around their elements. */
function elementsOf(field: Field): SchemaElement[] {
  const { name } = field
  if (field.shape === 'scalar') return [{ name, ...types[field.type], repetition_type: 'OPTIONAL' }]
  const list: SchemaElement[] = [
    { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ]
  if (field.shape === 'list') return [...list, { name: 'element', ...types[field.type], repetition_type: 'REQUIRED' }]
  return [
    ...list,
    { name: 'element', repetition_type: 'REQUIRED', num_children: field.fields.length },
    ...field.fields.map(
      (inner): SchemaElement => ({ name: inner.name, ...types[inner.type], repetition_type: 'OPTIONAL' }),
    ),
  ]
}

const dayMs = 86_400_000

/** Days since 1970, which is how Parquet counts them. */
function dayNumber(value: Value): number | null {
  const date = existingDate(value as string | null)
  return date === null ? null : Date.parse(date) / dayMs
}

function stored(field: Field, value: FieldValue): unknown {
  if (field.shape !== 'structures') return field.type === 'date' ? dayNumber(value as Value) : value
  const dates = field.fields.filter(({ type }) => type === 'date')
  return (value as readonly Readonly<Record<string, Value>>[]).map((row) => ({
    ...row,
    ...Object.fromEntries(dates.map(({ name }) => [name, dayNumber(row[name]!)])),
  }))
}

/** Characters of a value, roughly: what it takes in memory until its row group is written. */
function sizeOf(value: FieldValue): number {
  if (typeof value === 'string') return value.length
  if (!Array.isArray(value)) return 8
  return (value as readonly (Value | Readonly<Record<string, Value>>)[]).reduce<number>(
    (sum, one) =>
      sum +
      (typeof one === 'object' && one !== null
        ? Object.values(one).reduce<number>((s, v) => s + sizeOf(v), 0)
        : sizeOf(one)),
    0,
  )
}

/** A row group is written when it has so many rows, or characters: more are never in memory. */
const groupRows = 50_000
const groupCharacters = 8_000_000

/** A table that becomes a file of Parquet, group by group. */
export interface TableWriter {
  /** Adds the rows of a document. Returns bytes, where a group is full. */
  add(rows: readonly FieldValue[][]): Uint8Array | null
  /** The rest of the file. */
  finish(): Uint8Array
}

export function openTableWriter({ ByteWriter, ParquetWriter }: Library, table: ParquetTable): TableWriter {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: table.fields.length }, ...table.fields.flatMap(elementsOf)],
    createdBy: 'kehoach',
    kvMetadata: [{ key: 'kehoach.schemaVersion', value: schemaVersion }],
  })
  let columns: unknown[][] = table.fields.map(() => [])
  let size = 0

  /** Bytes that are ready; the places in the file go on counting. */
  function take(): Uint8Array {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }

  function flush(): void {
    const rows = columns[0]!.length
    if (rows === 0) return
    const columnData = table.fields.map(({ name }, at) => ({ name, data: columns[at]! })) as ColumnSource[]
    parquet.write({ columnData, rowGroupSize: rows })
    columns = table.fields.map(() => [])
    size = 0
  }

  return {
    add(rows) {
      for (const row of rows)
        for (const [at, field] of table.fields.entries()) {
          columns[at]!.push(stored(field, row[at]!))
          size += sizeOf(row[at]!)
        }
      if (columns[0]!.length < groupRows && size < groupCharacters) return null
      flush()
      return take()
    },
    finish() {
      flush()
      parquet.finish()
      return take()
    },
  }
}
