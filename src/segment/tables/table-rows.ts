import { isEmptyCell, isGroupOrdinal, isOrdinalCell } from '../../../grammars/table-cell.ts'
import { totalRow } from '../../../grammars/table-word.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalCell, NormalLine } from '../../model/normal-document.ts'
import type { CoveringCell, GridRow, GroupTitle } from '../../model/outline.ts'
import type { ColumnRole, RowKind } from '../../model/table.ts'
import { isNumberingRow } from './table-head.ts'
import { cellText, rowText, type TextOf } from './table-text.ts'

export function classifyRows(
  lines: readonly NormalLine[],
  covered: readonly (readonly (CoveringCell | null)[])[],
  headerRows: number,
  roles: readonly ColumnRole[],
  textOf: TextOf,
): GridRow[] {
  const rows: GridRow[] = []
  const groups: { level: number; title: GroupTitle }[] = []
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
          : kindOfRow(line, cells, roles, numbered, kindBefore(rows), textOf, lines[r + 1])
    if (kind === 'group') {
      const { level, title } = groupTitle(line, ordinals, textOf)
      while (groups.length > 0 && groups.at(-1)!.level >= level) groups.pop()
      groups.push({ level, title })
    }
    rows.push({ line, kind, cells, groups: groups.map(({ title }) => title) })
  }
  return rows
}

function kindOfRow(
  line: NormalLine,
  cells: readonly (CoveringCell | null)[],
  roles: readonly ColumnRole[],
  numbered: boolean,
  previous: RowKind | undefined,
  textOf: TextOf,
  below: NormalLine | undefined,
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
  if (isWide || isNumberedTitle(filled, ordinal, roles.length, textOf)) return 'group'
  const others = filled.filter((cell) => cell.column !== ordinal)
  if (!hasRoles && others.length <= 1 && line.cells.length > 1) {
    const isParent = ordinal >= 0 && below !== undefined && isPartOf(cellText(below, ordinal, textOf), ordinalText)
    if (
      isGroupOrdinal(ordinalText) ||
      (others.length === 1 && (isParent || isGroupTitle(textOf(others[0]!.span), line)))
    )
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

/** «2 | Công tác nhân sự» with the title over all further columns. */
function isNumberedTitle(filled: readonly NormalCell[], ordinal: number, columns: number, textOf: TextOf): boolean {
  const [marker, title] = filled
  return (
    filled.length === 2 &&
    marker!.column === ordinal &&
    isOrdinalCell(textOf(marker!.span)) &&
    title!.colSpan >= 2 &&
    title!.column + title!.colSpan >= columns - 1
  )
}

/** «1.1» is a part of «1». */
const isPartOf = (ordinal: string, whole: string): boolean => {
  const parent = trimEnd(whole.trim(), ' .)')
  return /^\d+(?:\.\d+)*$/.test(parent) && ordinal.trim().startsWith(`${parent}.`) && /\.\d/.test(ordinal)
}

/** A title row: «I. Công tác tuyên truyền», in capitals, or all in bold without a full stop. */
function isGroupTitle(text: string, line: NormalLine): boolean {
  if (/^(?:[IVX]{1,5}|[A-HĐ])\s?[.)/-]\s?\p{Lu}/u.test(text)) return true
  if (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) return true
  const bold = line.bold?.reduce((sum, span) => sum + span.end - span.start, 0) ?? 0
  return bold >= text.length * 0.9 && text.length < 200 && !/[.;]$/.test(text)
}

/** Levels of title rows: A above I above 1 above others. */
function groupTitle(line: NormalLine, ordinal: number, textOf: TextOf): { level: number; title: GroupTitle } {
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
  return { level, title: { start: title.span.start, end: title.span.end, marker: marker?.span ?? null } }
}

/** The kind of the row above; a header printed anew on the next page stands between two halves of a row. */
const kindBefore = (rows: readonly GridRow[]): RowKind | undefined =>
  rows.findLast(({ kind }) => kind !== 'header' && kind !== 'numbering')?.kind
