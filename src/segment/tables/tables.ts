import type { NormalDocument, NormalLine, NormalTable } from '../../model/normal-document.ts'
import type { CoveringCell, GridColumn, SectionNode, TableGrid, Zone } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import { headingSpans } from './column-headings.ts'
import { inferRoles } from './column-inference.ts'
import { findHeader } from './table-head.ts'
import { classifyRows } from './table-rows.ts'
import { assignsWork } from './task-table.ts'

/** Reads each table of the document as a grid: header, roles of the columns, kinds of the rows, title rows above each row. */
export function readTables(
  document: NormalDocument,
  zones: readonly Zone[],
  nodeOfLine: readonly (SectionNode | null)[],
): TableGrid[] {
  const grids = document.tables.map((table, index) =>
    readTable(document, table, index, nodeOfLine[table.firstLine] ?? null, zones[table.firstLine] === 'appendix'),
  )
  return grids.map((grid) => withRolesOfTwin(grid, grids))
}

/** A table headed like another one but for a misspelt word: the column of that word is what it is there. */
function withRolesOfTwin(grid: TableGrid, grids: readonly TableGrid[]): TableGrid {
  const unknown = grid.columns.filter(({ role, text }) => role === 'other' && text !== '')
  if (unknown.length !== 1 || grid.columns.length < 3) return grid
  const [column] = unknown
  const twin = grids.find(
    ({ columns }) =>
      columns.length === grid.columns.length &&
      columns[column!.index]!.role !== 'other' &&
      columns.every(({ text }, i) => i === column!.index || text === grid.columns[i]!.text),
  )
  if (twin === undefined) return grid
  const { role } = twin.columns[column!.index]!
  return { ...grid, columns: grid.columns.map((one) => (one === column ? { ...one, role } : one)) }
}

function readTable(
  document: NormalDocument,
  table: NormalTable,
  index: number,
  section: SectionNode | null,
  isAppendix: boolean,
): TableGrid {
  const lines = document.lines.slice(table.firstLine, table.endLine)
  const width = filledWidth(lines, table.columns)
  const textOf = (span: Span): string => {
    const text = document.folded.slice(span.start, span.end)
    return document.own?.headingFor(text) ?? text
  }
  const covered = coverCells(lines, width)
  const { headerRows, roles } = findHeader(lines, covered, width, textOf)
  const inferred = headerRows === 0 ? inferRoles(covered, width, textOf) : null
  const columnRoles = inferred ?? roles
  const columns = Array.from({ length: width }, (_, column): GridColumn => {
    const spans = headingSpans(covered.slice(0, headerRows), column, table.losesMerges)
    return {
      index: column,
      role: columnRoles[column] ?? 'other',
      text: spans.map((span) => document.text.slice(span.start, span.end)).join(' '),
      spans,
    }
  })
  const rows = classifyRows(lines, covered, headerRows, columnRoles, textOf)
  const grid = {
    index,
    section,
    isAppendix,
    headerRows,
    isTaskTable: false,
    areRolesInferred: inferred !== null,
    losesMerges: table.losesMerges,
    columns,
    rows,
  }
  return { ...grid, isTaskTable: assignsWork(grid, textOf) }
}

/** Columns up to the last in which a cell with words begins: a title row that is printed too wide makes no column. */
function filledWidth(lines: readonly NormalLine[], columns: number): number {
  const last = lines.reduce(
    (most, { cells }) =>
      cells.reduce((far, { span, column }) => (span.end > span.start ? Math.max(far, column + 1) : far), most),
    0,
  )
  return last === 0 ? columns : Math.min(columns, last)
}

/** For each row and grid column the cell that covers it; cells merged downwards cover the rows below. */
function coverCells(lines: readonly NormalLine[], columns: number): (CoveringCell | null)[][] {
  const covered: (CoveringCell | null)[][] = lines.map(() => Array.from({ length: columns }, () => null))
  for (const [r, line] of lines.entries()) {
    for (const cell of line.cells) {
      for (let row = r; row < Math.min(lines.length, r + cell.rowSpan); row++) {
        for (let column = cell.column; column < Math.min(columns, cell.column + cell.colSpan); column++)
          covered[row]![column] = { cell, isInherited: row > r }
      }
    }
  }
  return covered
}
