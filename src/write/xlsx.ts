import type { Cell, Row } from 'write-excel-file/universal'
import type { PlanDocument } from '../model/plan-document.ts'
import type { Column, Value } from './flat/flat-table.ts'
import type { CollectionFormat } from './format.ts'
import { pageSetup } from './workbook/page-setup.ts'
import { rowHeight } from './workbook/row-height.ts'
import { arrange, type SheetPlan, sheetPlans } from './workbook/sheets.ts'
import { WriteError } from './write-error.ts'

const maxRows = 1_048_576
const maxCellLength = 32_767
/** Columns at least as wide hold sentences, which wrap. */
const wrapsFrom = 24

function cellOf(value: Value, type: Column['type'], wraps: boolean): Cell {
  if (value === null) return null
  if (type === 'date' && typeof value === 'string') {
    const day = new Date(`${value}T00:00:00Z`)
    // A spreadsheet counts days from 1900 on; an earlier or partial date stays text.
    if (!Number.isNaN(day.getTime()) && day.getUTCFullYear() > 1900) {
      return { value: day, type: Date, format: 'dd/mm/yyyy', alignVertical: 'top', align: 'left' }
    }
  }
  if (typeof value !== 'string') return { value, alignVertical: 'top' }
  const text = value.length <= maxCellLength ? value : `${value.slice(0, maxCellLength - 1)}…`
  return { value: text, type: String, alignVertical: 'top', ...(wraps ? { wrap: true } : {}) }
}

/** The height stands at the first cell of a row that is there. */
function withHeight(cells: readonly Cell[], height: number): Row {
  const first = cells.findIndex((cell) => cell !== null)
  return cells.map((cell, at) => (at === first ? { ...(cell as object), height } : cell)) as Row
}

function headingRow({ columns }: SheetPlan): Row {
  const cells = columns.map(
    ([, value]): Cell => ({
      value,
      type: String,
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'center',
      backgroundColor: '#dce6f1',
    }),
  )
  // The sign of the filter takes some of the width.
  return withHeight(cells, rowHeight(columns.map(([, heading, width]) => [heading, Math.max(3, width - 3)])))
}

function contentRow({ table, columns }: SheetPlan, row: readonly Value[]): Row {
  const types = columns.map(([name]) => table.columns.find((column) => column.name === name)!.type)
  const wrapped = columns.flatMap(([, , width], at): [string, number][] => {
    const value = row[at]
    return typeof value === 'string' && width >= wrapsFrom ? [[value, width]] : []
  })
  const cells = row.map((value, at) => cellOf(value, types[at]!, columns[at]![2] >= wrapsFrom))
  return withHeight(cells, rowHeight(wrapped))
}

async function writeWorkbook(rows: ReadonlyMap<SheetPlan, Value[][]>): Promise<Uint8Array> {
  const content = sheetPlans.map((plan) => ({
    sheet: plan.title,
    data: [headingRow(plan), ...arrange(plan, rows.get(plan) ?? []).map((row) => contentRow(plan, row))],
    columns: plan.columns.map(([, , width]) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }))
  const extents = content.map(({ sheet, data, columns }) => ({
    title: sheet,
    columns: columns.length,
    rows: data.length,
  }))
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const blob = await writeExcelFile(content, { features: [pageSetup(extents)] }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function addRows(rows: Map<SheetPlan, Value[][]>, document: PlanDocument): void {
  for (const plan of sheetPlans) {
    const list = rows.get(plan) ?? []
    rows.set(plan, list)
    for (const row of plan.table.rows(document)) list.push(row)
    if (list.length >= maxRows) throw new WriteError('too-many-rows', `There are too many ${plan.table.name}.`)
  }
}

/**
 * The deadlines of some documents, what is due first at the top, their tasks, and what to look at, as an Excel workbook of three sheets:
 * Vietnamese headings that stay in sight and filter, dates that are dates, rows as high as their text, pages set up for A4.
 * @throws WriteError `too-many-rows`
 */
export async function writeXlsx(documents: Iterable<PlanDocument>): Promise<Uint8Array> {
  const rows = new Map<SheetPlan, Value[][]>()
  for (const document of documents) addRows(rows, document)
  return writeWorkbook(rows)
}

export const xlsx: CollectionFormat = {
  shape: 'collection',
  name: 'xlsx',
  extension: '.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isBinary: true,
  description: 'a workbook with a sheet of deadlines, one of tasks, and one of what to look at',
  needs: null,
  parts: [''],
  copiesJson: false,
  async *write(documents) {
    const rows = new Map<SheetPlan, Value[][]>()
    for await (const document of documents) addRows(rows, document)
    yield { part: '', data: await writeWorkbook(rows) }
  },
}
