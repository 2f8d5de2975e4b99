import { clockTime } from '../../../grammars/clock.ts'
import { dayInCell } from '../../../grammars/table-word.ts'
import { readsLine, scan } from '../../match/scan.ts'
import type { NormalCell } from '../../model/normal-document.ts'
import type { TableGrid } from '../../model/outline.ts'
import type { ColumnRole } from '../../model/table.ts'
import type { TextOf } from './table-text.ts'

/** A table assigns or schedules work when it has tasks, and who does them or when. An agenda of clock times does not. */
export function assignsWork({ columns, rows }: Pick<TableGrid, 'columns' | 'rows'>, textOf: TextOf): boolean {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role)
  if (!has('content') || !(has('lead') || has('responsible') || has('support') || has('time'))) return false
  const data = rows.filter((row) => row.kind === 'data')
  if (data.length === 0) return false
  const time = columns.findIndex((column) => column.role === 'time')
  // A programme by the clock assigns work where a column says who is in charge.
  if (time < 0 || has('lead') || has('responsible')) return true
  const cells = data.map((row) => row.cells[time]?.cell).filter((cell): cell is NormalCell => cell !== undefined)
  const isAgenda =
    cells.length > 0 && cells.filter((cell) => isClockOnly(textOf(cell.span))).length >= cells.length * 0.7
  return !isAgenda
}

const isClockOnly = (text: string): boolean => scan(clockTime, text).length > 0 && !readsLine(dayInCell, text)
