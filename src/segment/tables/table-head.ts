import { isHalfDay, isOverseer, roleOfHeading } from '../../../grammars/table-heading.ts'
import { greatestOf } from '../../model/extremes.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import type { CoveringCell } from '../../model/outline.ts'
import type { ColumnRole } from '../../model/table.ts'
import { settleRoles } from '../sections/settle-roles.ts'
import { headingSpans } from './column-headings.ts'
import { isPrintedHeader } from './printed-header.ts'
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
    const known = lines[r]!.cells.map((cell) => textOf(cell.span)).filter(
      (text) => roleOfHeading(text) !== null || isHalfDay(text),
    )
    const isShort = filled.every((text) => text.length < 110)
    const isHeader =
      known.length >= Math.min(2, columns) &&
      known.length >= filled.length * 0.5 &&
      isShort &&
      !/^\d/.test(cells[0] ?? '')
    const isPrinted = isPrintedHeader(lines, r, textOf)
    if (!isHeader && !isPrinted && !(lines[r]!.isHeaderRow && r === 0 && isShort && known.length > 0)) {
      if (r === 0 && filled.length === 1 && lines.length > 2) continue
      break
    }
    let headerRows = r + 1
    // Cells merged down from the header belong to further header rows.
    const reach = greatestOf(lines[r]!.cells.map((cell) => r + cell.rowSpan))
    // Text cannot say that a heading spans two columns; it leaves the second one empty.
    const hasParents = lines[r]!.cells.some((cell) => cell.colSpan > 1) || filled.length < cells.length
    while (
      headerRows < Math.min(lines.length, r + longestHeader) &&
      (headerRows < reach ? reach - r <= longestHeader : hasParents && isSubHeader(lines[headerRows]!, textOf))
    )
      headerRows++
    const headings = Array.from({ length: columns }, (_, column): string[] =>
      headingSpans(covered.slice(0, headerRows), column).map((span) => textOf(span)),
    )
    const roles = headings.map((levels): ColumnRole => {
      // The lower heading decides; «Thời gian: Bắt đầu», «Thực hiện: Chủ trì».
      for (const text of [...levels].reverse()) {
        const role = roleOfHeading(text)
        if (role !== null && !(role === 'other' && levels.length > 1 && !isOverseer(text))) return role
      }
      return roleOfHeading(levels.join(' ')) ?? 'other'
    })
    if (headerRows < lines.length && isNumberingRow(lines[headerRows]!, textOf)) headerRows++
    const names = headings.map((levels) => levels.at(-1) ?? '')
    return { headerRows, roles: settleRoles(roles, names, covered.slice(headerRows), textOf) }
  }
  return { headerRows: 0, roles: Array.from({ length: columns }, () => 'other') }
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
