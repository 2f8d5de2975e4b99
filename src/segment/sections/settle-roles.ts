import { isAmount, isEmptyCell } from '../../../grammars/table-cell.ts'
import { isDetailHeading, isHalfDay, isSubmitter, workHeadings } from '../../../grammars/table-heading.ts'
import type { CoveringCell } from '../../model/outline.ts'
import type { ColumnRole } from '../../model/table.ts'
import type { TextOf } from '../tables/table-text.ts'

/** What columns are beside each other: a heading means less than the table it stands in. */
export function settleRoles(
  roles: readonly ColumnRole[],
  headings: readonly string[],
  rows: readonly (readonly (CoveringCell | null)[])[],
  textOf: TextOf,
): ColumnRole[] {
  const possible = withoutAmounts(roles, rows, textOf)
  const settled = withSomeContent(withHalfDays(withOneLead(possible, headings), headings), headings)
  return withContents(settled, headings, rows, textOf)
}

const whoOrWhen: ReadonlySet<ColumnRole> = new Set(['lead', 'support', 'responsible', 'time'])

/** «Ước thực hiện», «Năm 2026» above figures: a column of amounts says neither who nor when. */
function withoutAmounts(
  roles: readonly ColumnRole[],
  rows: readonly (readonly (CoveringCell | null)[])[],
  textOf: TextOf,
): ColumnRole[] {
  return roles.map((role, column) => {
    if (!whoOrWhen.has(role)) return role
    const cells = rows.flatMap((row) => (row[column]?.isInherited === false ? [textOf(row[column].cell.span)] : []))
    // «10» may be a month, or an amount as those around it are.
    const telling = cells.filter((text) => !isEmptyCell(text) && !/^\d{1,2}$/.test(text.trim()))
    return telling.length >= 3 && telling.filter(isAmount).length >= telling.length / 2 ? 'other' : role
  })
}

/** Beside «Chủ trì», a column «Thực hiện» names who helps; beside «Cơ quan soạn thảo», a column «Cơ quan trình» only who signs. */
function withOneLead(roles: readonly ColumnRole[], headings: readonly string[]): ColumnRole[] {
  const leads = roles.flatMap((role, column) => (role === 'lead' ? [column] : []))
  const hasWriter = leads.some((column) => !isSubmitter(headings[column]!))
  return roles.map((role, column) => {
    if (role === 'responsible' && leads.length > 0 && !headings[column]!.toLowerCase().includes('chủ trì'))
      return 'support'
    return role === 'lead' && hasWriter && isSubmitter(headings[column]!) ? 'other' : role
  })
}

/** «Thứ, ngày | Sáng | Chiều»: the half-days hold the work, and what stands before them is the day. */
function withHalfDays(roles: readonly ColumnRole[], headings: readonly string[]): ColumnRole[] {
  const halves = headings.flatMap((heading, column) => (isHalfDay(heading) ? [column] : []))
  if (halves.length < 2 || roles.includes('content')) return [...roles]
  return roles.map((role, column) =>
    halves.includes(column) ? 'content' : role === 'other' && column < halves[0]! && column <= 1 ? 'time' : role,
  )
}

/** «Mục tiêu | Giải pháp | Đơn vị phụ trách»: somebody does something, whatever it is called. */
function withSomeContent(roles: readonly ColumnRole[], headings: readonly string[]): ColumnRole[] {
  const isAssigned = roles.includes('lead') || roles.includes('responsible')
  if (roles.includes('content') || !isAssigned) return [...roles]
  const column = workHeadings
    .map((form) => headings.findIndex((heading, i) => roles[i] === 'other' && form.test(heading.trim().toLowerCase())))
    .find((found) => found >= 0)
  // «Chỉ tiêu | Chủ trì»: what else is to come out of it is the work itself.
  const works = column === undefined ? roles.indexOf('product') : column
  return roles.map((role, i) => (i === works ? 'content' : role))
}

/** «Nội dung» and «Chi tiết» are both content; of two that name the work («Chủ đề», «Nội dung»), the one with the longer cells is. */
function withContents(
  roles: readonly ColumnRole[],
  headings: readonly string[],
  rows: readonly (readonly (CoveringCell | null)[])[],
  textOf: TextOf,
): ColumnRole[] {
  const contents = roles.flatMap((role, column) => (role === 'content' ? [column] : []))
  if (contents.length < 2 || contents.every((column) => isHalfDay(headings[column]!))) return [...roles]
  const length = (column: number): number =>
    rows.reduce((sum, row) => sum + (row[column] == null ? 0 : textOf(row[column].cell.span).length), 0)
  const named = contents.filter((column) => !isDetailHeading(headings[column]!))
  const main = named.reduce<number | undefined>(
    (best, column) => (best === undefined || length(column) > length(best) * 1.5 ? column : best),
    undefined,
  )
  const texts = contents.filter((column) => column === main || isDetailHeading(headings[column]!))
  return roles.map((role, column) => (role === 'content' && !texts.includes(column) ? 'other' : role))
}
