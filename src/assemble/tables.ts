import type { NormalDocument } from '../model/normal-document.ts'
import type { TableGrid } from '../model/outline.ts'
import type { Table } from '../model/unrated.ts'
import { quote } from './place.ts'

/** A grid as it is given out: rows and cells as printed. */
export function toTable({ text }: NormalDocument, grid: TableGrid): Table {
  return {
    span: { start: grid.rows[0]!.line.span.start, end: grid.rows.at(-1)!.line.span.end },
    section: grid.section?.path ?? null,
    headerRows: grid.headerRows,
    isTaskTable: grid.isTaskTable,
    columns: grid.columns.map(({ index, role, text: heading }) => ({ index, role, text: heading })),
    rows: grid.rows.map(({ line, kind }) => ({
      span: { start: line.span.start, end: line.span.end },
      kind,
      cells: line.cells.map(({ span, column, rowSpan, colSpan }) => ({
        ...quote(text, { start: span.start, end: span.end }),
        column,
        rowSpan,
        colSpan,
      })),
    })),
  }
}
