import { clockTime } from '../../grammars/clock.ts'
import { isEmptyCell, isGroupOrdinal, isOrdinalCell } from '../../grammars/table-cell.ts'
import { isOverseer, roleOfHeading } from '../../grammars/table-heading.ts'
import { dayInCell, totalRow } from '../../grammars/table-word.ts'
import { readsLine, scan } from '../match/scan.ts'
import type { NormalCell, NormalDocument, NormalLine, NormalTable } from '../model/normal-document.ts'
import type { CoveringCell, GridColumn, GridRow, SectionNode, TableGrid, Zone } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { ColumnRole, RowKind } from '../model/table.ts'
import { headingSpans } from './column-headings.ts'
import { inferRoles } from './column-inference.ts'

/** How many rows a header may have. */
const longestHeader = 3

/** Reads each table of the document as a grid: header, roles of the columns, kinds of the rows, title rows above each row. */
export function readTables(
  document: NormalDocument,
  zones: readonly Zone[],
  nodeOfLine: readonly (SectionNode | null)[],
): TableGrid[] {
  return document.tables.map((table, index) =>
    readTable(document, table, index, nodeOfLine[table.firstLine] ?? null, zones[table.firstLine] === 'appendix'),
  )
}

function readTable(
  document: NormalDocument,
  table: NormalTable,
  index: number,
  section: SectionNode | null,
  isAppendix: boolean,
): TableGrid {
  const lines = document.lines.slice(table.firstLine, table.endLine)
  const textOf = (span: Span): string => document.folded.slice(span.start, span.end)
  const covered = coverCells(lines, table.columns)
  const { headerRows, roles } = findHeader(lines, covered, table.columns, textOf)
  const inferred = headerRows === 0 ? inferRoles(covered, table.columns, textOf) : null
  const columnRoles = inferred ?? roles
  const columns = Array.from({ length: table.columns }, (_, column): GridColumn => {
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

type TextOf = (span: Span) => string

function findHeader(
  lines: readonly NormalLine[],
  covered: readonly (readonly (CoveringCell | null)[])[],
  columns: number,
  textOf: TextOf,
): { headerRows: number; roles: ColumnRole[] } {
  for (let r = 0; r < Math.min(lines.length, 4); r++) {
    const cells = lines[r]!.cells.map((cell) => textOf(cell.span))
    const filled = cells.filter((text) => text !== '')
    const known = lines[r]!.cells.filter((cell) => roleOfHeading(textOf(cell.span)) !== null)
    const isShort = filled.every((text) => text.length < 110)
    const isHeader =
      known.length >= Math.min(2, columns) &&
      known.length >= filled.length * 0.5 &&
      isShort &&
      !/^\d/.test(cells[0] ?? '')
    if (!isHeader && !(lines[r]!.isHeaderRow && r === 0 && isShort && known.length > 0)) {
      if (r === 0 && filled.length === 1 && lines.length > 2) continue
      break
    }
    let headerRows = r + 1
    // Cells merged down from the header belong to further header rows.
    const reach = Math.max(...lines[r]!.cells.map((cell) => r + cell.rowSpan))
    // Text cannot say that a heading spans two columns; it leaves the second one empty.
    const hasParents = lines[r]!.cells.some((cell) => cell.colSpan > 1) || filled.length < cells.length
    while (
      headerRows < Math.min(lines.length, r + longestHeader) &&
      (headerRows < reach ? reach - r <= longestHeader : hasParents && isSubHeader(lines[headerRows]!, textOf))
    )
      headerRows++
    const roles = Array.from({ length: columns }, (_, column): ColumnRole => {
      const levels = headingSpans(covered.slice(0, headerRows), column).map((span) => textOf(span))
      // The lower heading decides; «Thời gian: Bắt đầu», «Thực hiện: Chủ trì».
      for (const text of [...levels].reverse()) {
        const role = roleOfHeading(text)
        if (role !== null && !(role === 'other' && levels.length > 1 && !isOverseer(text))) return role
      }
      return roleOfHeading(levels.join(' ')) ?? 'other'
    })
    if (headerRows < lines.length && isNumberingRow(lines[headerRows]!, textOf)) headerRows++
    return { headerRows, roles: onlyOneContent(roles, covered.slice(headerRows), textOf) }
  }
  return { headerRows: 0, roles: Array.from({ length: columns }, () => 'other') }
}

/** Two columns headed like contents: the one with the longer cells is the task, the other something else. */
function onlyOneContent(
  roles: readonly ColumnRole[],
  rows: readonly (readonly (CoveringCell | null)[])[],
  textOf: TextOf,
): ColumnRole[] {
  const contents = roles.flatMap((role, column) => (role === 'content' ? [column] : []))
  if (contents.length < 2) return [...roles]
  const length = (column: number): number =>
    rows.reduce(
      (sum, row) =>
        sum + (row[column] === null || row[column] === undefined ? 0 : textOf(row[column].cell.span).length),
      0,
    )
  const main = contents.reduce((best, column) => (length(column) > length(best) * 1.5 ? column : best))
  return roles.map((role, column) => (role === 'content' && column !== main ? 'other' : role))
}

const isSubHeader = (line: NormalLine, textOf: TextOf): boolean => {
  const texts = line.cells.map((cell) => textOf(cell.span)).filter((text) => text !== '')
  return (
    texts.length > 0 &&
    texts.every(
      (text) => text.length < 40 && (roleOfHeading(text) !== null || /^(?:\d{1,2}|[IVX]+|T\d{1,2})$/.test(text)),
    )
  )
}

/** «(1) (2) (3)», «A B 1 2»: the numbers of the columns. */
function isNumberingRow(line: NormalLine, textOf: TextOf): boolean {
  const texts = line.cells.map((cell) => textOf(cell.span)).filter((text) => text !== '')
  return (
    texts.length >= 2 &&
    texts.every((text) => /^\(?(?:\d{1,2}|[A-H])\)?$/.test(text)) &&
    new Set(texts).size === texts.length &&
    texts.some((text) => /[12]/.test(text)) &&
    texts
      .slice(1)
      .every(
        (text, i) =>
          Number.isNaN(figure(text)) || Number.isNaN(figure(texts[i]!)) || figure(text) === figure(texts[i]!) + 1,
      )
  )
}

const figure = (text: string): number => Number(text.replace(/[()]/g, '') || 'x')

function classifyRows(
  lines: readonly NormalLine[],
  covered: readonly (readonly (CoveringCell | null)[])[],
  headerRows: number,
  roles: readonly ColumnRole[],
  textOf: TextOf,
): GridRow[] {
  const rows: GridRow[] = []
  const groups: { level: number; span: Span }[] = []
  const headerText = headerRows > 0 ? rowText(lines[0]!, textOf) : null
  const ordinals = roles.indexOf('ordinal')
  const numbered =
    ordinals >= 0 &&
    lines.slice(headerRows).filter((line) => isOrdinalCell(cellText(line, ordinals, textOf))).length >=
      (lines.length - headerRows) * 0.4
  for (const [r, line] of lines.entries()) {
    const cells = covered[r]!
    const kind: RowKind =
      r < headerRows
        ? isNumberingRow(line, textOf)
          ? 'numbering'
          : 'header'
        : rowText(line, textOf) === headerText && headerText !== ''
          ? 'header'
          : kindOfRow(line, cells, roles, numbered, kindBefore(rows), textOf)
    if (kind === 'group') {
      const { level, span } = groupTitle(line, ordinals, textOf)
      while (groups.length > 0 && groups.at(-1)!.level >= level) groups.pop()
      groups.push({ level, span })
    }
    rows.push({ line, kind, cells, groups: groups.map(({ span }) => span) })
  }
  return rows
}

const rowText = (line: NormalLine, textOf: TextOf): string =>
  line.cells.map((cell) => textOf(cell.span).toLowerCase()).join('|')
const cellText = (line: NormalLine, column: number, textOf: TextOf): string => {
  const cell = line.cells.find((candidate) => candidate.column === column)
  return cell === undefined ? '' : textOf(cell.span)
}

/** The kind of the row above; a header printed anew on the next page stands between two halves of a row. */
const kindBefore = (rows: readonly GridRow[]): RowKind | undefined =>
  rows.findLast(({ kind }) => kind !== 'header' && kind !== 'numbering')?.kind

function kindOfRow(
  line: NormalLine,
  cells: readonly (CoveringCell | null)[],
  roles: readonly ColumnRole[],
  numbered: boolean,
  previous: RowKind | undefined,
  textOf: TextOf,
): RowKind {
  const filled = line.cells.filter((cell) => !isEmptyCell(textOf(cell.span)))
  if (filled.length === 0) return 'continuation'
  if (isNumberingRow(line, textOf)) return 'numbering'
  const first = textOf(filled[0]!.span)
  if (
    readsLine(totalRow, textOf((filled.find((cell) => textOf(cell.span).length > 2) ?? filled[0]!).span)) &&
    filled.length < line.cells.length
  )
    return 'total'
  const ordinal = roles.indexOf('ordinal')
  const ordinalText = ordinal < 0 ? '' : textOf(cells[ordinal]?.cell.span ?? { start: 0, end: 0 })
  const roleCells = roles.flatMap((role, column) =>
    role === 'ordinal' || role === 'content' || role === 'note' ? [] : [cells[column] ?? null],
  )
  const hasRoles = roleCells.some(
    (entry) => entry !== null && !isEmptyCell(textOf(entry.cell.span)) && entry.cell !== filled[0],
  )
  const isWide = filled.length === 1 && filled[0]!.colSpan >= Math.max(2, roles.length - 1)
  if (isWide) return 'group'
  const others = filled.filter((cell) => cell.column !== ordinal)
  if (!hasRoles && others.length <= 1 && line.cells.length > 1) {
    if (isGroupOrdinal(ordinalText) || (others.length === 1 && isGroupTitle(textOf(others[0]!.span), line)))
      return 'group'
    if (
      ordinal >= 0 &&
      numbered &&
      isEmptyCell(ordinalText) &&
      (previous === 'data' || previous === 'continuation') &&
      !cells[ordinal]?.isInherited
    )
      return 'continuation'
    if (filled.length === 1 && /^(?:[IVX]{1,5}|[A-HĐ])\s?[.)/-]\s?\p{Lu}/u.test(first)) return 'group'
  }
  return 'data'
}

/** A title row: «I. Công tác tuyên truyền», in capitals, or all in bold without a full stop. */
function isGroupTitle(text: string, line: NormalLine): boolean {
  if (/^(?:[IVX]{1,5}|[A-HĐ])\s?[.)/-]\s?\p{Lu}/u.test(text)) return true
  if (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) return true
  const bold = line.bold?.reduce((sum, span) => sum + span.end - span.start, 0) ?? 0
  return bold >= text.length * 0.9 && text.length < 200 && !/[.;]$/.test(text)
}

/** Levels of title rows: A above I above 1 above others. */
function groupTitle(line: NormalLine, ordinal: number, textOf: TextOf): { level: number; span: Span } {
  const filled = line.cells.filter((cell) => !isEmptyCell(textOf(cell.span)))
  const marker = filled.find((cell) => cell.column === ordinal && filled.length > 1)
  const title = filled.find((cell) => cell !== marker) ?? filled[0]!
  const text = marker === undefined ? textOf(title.span) : textOf(marker.span)
  const level =
    /^[A-HĐ](?![\p{L}])/u.test(text) && !/^[IVXCD]\b/.test(text)
      ? 1
      : /^[IVX]{1,5}(?!\p{L})/u.test(text)
        ? 2
        : /^\d/.test(text)
          ? 3
          : 4
  return { level, span: title.span }
}

/** A table assigns or schedules work when it has tasks, and who does them or when. An agenda of clock times does not. */
function assignsWork({ columns, rows }: Pick<TableGrid, 'columns' | 'rows'>, textOf: TextOf): boolean {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role)
  if (!has('content') || !(has('lead') || has('responsible') || has('support') || has('time'))) return false
  const data = rows.filter((row) => row.kind === 'data')
  if (data.length === 0) return false
  const time = columns.findIndex((column) => column.role === 'time')
  if (time < 0 || has('lead')) return true
  const cells = data.map((row) => row.cells[time]?.cell).filter((cell): cell is NormalCell => cell !== undefined)
  const isAgenda =
    cells.length > 0 && cells.filter((cell) => isClockOnly(textOf(cell.span))).length >= cells.length * 0.7
  return !isAgenda
}

const isClockOnly = (text: string): boolean => scan(clockTime, text).length > 0 && !readsLine(dayInCell, text)
