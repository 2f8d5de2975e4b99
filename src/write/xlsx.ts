import type { Cell, Row } from 'write-excel-file/universal'
import type { PlanDocument } from '../model/plan-document.ts'
import type { Column, FlatTable, Value } from './flat/flat-table.ts'
import { flatTables } from './flat/tables.ts'
import type { CollectionFormat } from './format.ts'
import { WriteError } from './write-error.ts'

const sheets: readonly FlatTable[] = [flatTables.tasks, flatTables.deadlines, flatTables.review]
const maxRows = 1_048_576
const maxCellLength = 32_767
/** Columns of sentences, in characters; the others fit a name or a number. */
const wide = new Set([
  'content',
  'obligation',
  'lead',
  'support',
  'responsible',
  'recipient',
  'time_text',
  'due_text',
  'quote',
  'reason',
  'alternatives',
])

function widthOf({ name, type }: Column): number {
  if (name === 'content' || name === 'obligation') return 60
  if (wide.has(name)) return 28
  return type === 'string' ? 16 : 12
}

function cellOf(value: Value, { name, type }: Column): Cell {
  if (value === null) return null
  if (type === 'date' && typeof value === 'string') {
    const day = new Date(`${value}T00:00:00Z`)
    // A spreadsheet counts days from 1900 on; an earlier or partial date stays text.
    if (!Number.isNaN(day.getTime()) && day.getUTCFullYear() > 1900) {
      return { value: day, type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
    }
  }
  if (typeof value !== 'string') return { value, alignVertical: 'top' }
  const text = value.length <= maxCellLength ? value : `${value.slice(0, maxCellLength - 1)}…`
  return { value: text, type: String, alignVertical: 'top', ...(wide.has(name) ? { wrap: true } : {}) }
}

async function writeWorkbook(rows: ReadonlyMap<FlatTable, Row[]>): Promise<Uint8Array> {
  const content = sheets.map((table) => ({
    sheet: table.name,
    data: [
      table.columns.map(({ name }): Cell => ({ value: name, type: String, fontWeight: 'bold' })),
      ...(rows.get(table) ?? []),
    ],
    columns: table.columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: 1,
  }))
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const blob = await writeExcelFile(content).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function addRows(rows: Map<FlatTable, Row[]>, document: PlanDocument): void {
  for (const table of sheets) {
    const list = rows.get(table) ?? []
    rows.set(table, list)
    for (const row of table.rows(document)) list.push(row.map((value, at) => cellOf(value, table.columns[at]!)))
    if (list.length >= maxRows) throw new WriteError('too-many-rows', `There are too many ${table.name}.`)
  }
}

/**
 * The tasks and the deadlines of some documents and what to look at, as an Excel workbook of three sheets: dates are dates, long text wraps.
 * @throws WriteError `too-many-rows`
 */
export async function writeXlsx(documents: Iterable<PlanDocument>): Promise<Uint8Array> {
  const rows = new Map<FlatTable, Row[]>()
  for (const document of documents) addRows(rows, document)
  return writeWorkbook(rows)
}

export const xlsx: CollectionFormat = {
  shape: 'collection',
  name: 'xlsx',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isBinary: true,
  description: 'a workbook with a sheet of tasks, one of deadlines, and one of what to look at',
  needs: null,
  parts: [''],
  copiesJson: false,
  async *write(documents) {
    const rows = new Map<FlatTable, Row[]>()
    for await (const document of documents) addRows(rows, document)
    yield { part: '', data: await writeWorkbook(rows) }
  },
}
