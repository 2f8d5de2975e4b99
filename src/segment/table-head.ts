import { isOverseer, roleOfHeading } from '../../grammars/table-heading.ts'
import type { NormalLine } from '../model/normal-document.ts'
import type { CoveringCell } from '../model/outline.ts'
import type { ColumnRole } from '../model/table.ts'
import { headingSpans } from './column-headings.ts'
import type { TextOf } from './table-text.ts'

/** How many rows a header may have. */
const longestHeader = 3

export function findHeader(
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
export function isNumberingRow(line: NormalLine, textOf: TextOf): boolean {
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
