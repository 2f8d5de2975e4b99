import { clockTime } from '../../../grammars/clock.ts'
import { isDitto, isEmptyCell, isTick } from '../../../grammars/table-cell.ts'
import { isHalfDay, roleOfHeading } from '../../../grammars/table-heading.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { joinSpans } from '../../match/join-spans.ts'
import { scanAtStart } from '../../match/scan.ts'
import { diagnostic, type Report } from '../../model/diagnostic.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { CoveringCell, GroupTitle, Outline, TableGrid } from '../../model/outline.ts'
import { columnSpans, type LogicalRow, logicalRows } from '../../model/outline-rows.ts'
import { toDocument } from '../../model/passage-place.ts'
import type { Span } from '../../model/span.ts'
import type { ColumnRole } from '../../model/table.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import type { ReadingIndex } from '../passages/reading-index.ts'
import { type DutyHolders, nobody, readUnitCell } from '../units/unit-cells.ts'
import type { UnitReading } from '../units/unit-reading.ts'
import { holdersInNotes, ownersAbove } from './table-owners.ts'
import { timesOfRow } from './table-times.ts'
import type { TaskReading } from './task-readings.ts'

/** Roles whose empty cells take the value above, where the format may have lost that they were merged. */
const heritable: readonly ColumnRole[] = ['lead', 'responsible', 'time']

/** The tasks of every task table: one for each data row, torn rows mended, merged and ditto cells filled from above. */
export function readTableTasks(
  document: NormalDocument,
  outline: Outline,
  readings: ReadingIndex,
  report: Report,
): TaskReading[] {
  return outline.tables
    .filter((grid) => grid.isTaskTable)
    .flatMap((grid) => readRows({ document, grid, readings, report, owners: ownersAbove(document, grid) }))
}

interface Context {
  readonly document: NormalDocument
  readonly grid: TableGrid
  readonly readings: ReadingIndex
  readonly report: Report
  /** Who leads a row that names nobody. */
  readonly owners: readonly UnitReading[]
}

function readRows(context: Context): TaskReading[] {
  const { grid } = context
  const tasks: TaskReading[] = []
  const above: Span[][] = grid.columns.map(() => [])
  let group = null as GroupTitle | null
  for (const logical of logicalRows(grid)) {
    const [row] = logical.rows
    if (row!.kind !== 'data') continue
    const title = row!.groups.at(-1) ?? null
    // A new title row ends what merged cells above it said.
    if (title?.start !== group?.start) for (const cells of above) cells.length = 0
    group = title
    const cells = grid.columns.map(({ index, role }) => cellOf(context, logical, index, role, above[index]!))
    for (const { index } of grid.columns) above[index] = [...cells[index]!]
    for (const contents of contentsOf(grid)) {
      const task = taskOf(context, logical, cells, contents, group)
      if (task !== null) tasks.push(task)
    }
  }
  return tasks
}

/** The columns that make one task of a row: all contents together, but each half-day for itself. */
function contentsOf({ columns }: TableGrid): readonly (readonly number[])[] {
  const contents = columns.filter(({ role }) => role === 'content')
  const areHalves = contents.length > 1 && contents.every(({ text }) => isHalfDay(text))
  return areHalves ? contents.map(({ index }) => [index]) : [contents.map(({ index }) => index)]
}

/** The stretches that say what a column holds in this row: its own, those of the cell merged over it, or those above a ditto mark. */
function cellOf(
  { document, grid, report }: Context,
  logical: LogicalRow,
  column: number,
  role: ColumnRole,
  above: readonly Span[],
): readonly Span[] {
  const own = columnSpans(logical, column)
  const entry: CoveringCell | null = logical.rows[0]!.cells[column] ?? null
  const text = own.map(({ start, end }) => document.folded.slice(start, end)).join(' ')
  if (own.length > 0 && !isEmptyCell(text) && !isDitto(text)) return own
  const isMerged = entry?.isInherited === true && role !== 'ordinal'
  if (isMerged && own.length === 0) return [entry.cell.span]
  // A tick stands for its own row; an empty cell below it is no merged one.
  const isTicked = above.some(({ start, end }) => isTick(document.folded.slice(start, end)))
  // Days are merged over their rows, hours are each row's own.
  const isHour = above.some(({ start, end }) => scanAtStart(clockTime, document.folded.slice(start, end)) !== null)
  const isLost =
    grid.losesMerges &&
    own.length === 0 &&
    heritable.includes(role) &&
    !isTicked &&
    !isHour &&
    !isIdle(grid, logical, column)
  if ((isDitto(text) || isLost) && above.length > 0) {
    report(diagnostic('cell-inherited', undefined, entry?.cell.span ?? logical.rows[0]!.line.span, 'table/inherited'))
    return above
  }
  return []
}

/** Without ordinals, a row that has nothing but its content («Làm việc tại cơ quan») takes nothing over behind it. */
function isIdle({ columns }: TableGrid, { rows }: LogicalRow, column: number): boolean {
  const content = columns.findIndex(({ role }) => role === 'content')
  const filled = rows.flatMap(({ line }) => line.cells.filter(({ span }) => span.end > span.start))
  const isAlone = filled.length === 1 && filled[0]!.column === content
  return isAlone && column > content && !columns.some(({ role }) => role === 'ordinal')
}

function taskOf(
  context: Context,
  logical: LogicalRow,
  cells: readonly (readonly Span[])[],
  contents: readonly number[],
  group: GroupTitle | null,
): TaskReading | null {
  const { document, grid, readings } = context
  const spansOf = (role: ColumnRole): Span[] =>
    unique(grid.columns.flatMap((column) => (column.role === role ? cells[column.index]! : [])))
  const textOf = (role: ColumnRole): string | null => joinSpans(document, spansOf(role)).text || null
  const spans = unique(contents.flatMap((index) => cells[index]!))
  const content = joinSpans(document, spans).text
  if (!/\p{L}/u.test(content)) return null
  return {
    origin: 'table',
    rule: 'task/table-row',
    section: grid.section,
    table: grid.index,
    row: logical.index,
    ordinal: trimEnd(textOf('ordinal') ?? '', ' .)/') || null,
    group: group === null ? null : groupText(document, group),
    spans,
    content,
    ...holdersOf(context, cells),
    times: timesOfRow(document, grid, readings, cells, group),
    product: textOf('product'),
    funding: textOf('funding'),
    note: textOf('note'),
  }
}

/** «2 Công tác nhân sự»: the title with its ordinal, wherever that stands. */
const groupText = (document: NormalDocument, { marker, start, end }: GroupTitle): string =>
  joinSpans(document, marker === null ? [{ start, end }] : [marker, { start, end }]).text

const unique = (spans: readonly Span[]): Span[] =>
  spans.filter((span, i) => spans.findIndex(({ start }) => start === span.start) === i)

function holdersOf(context: Context, cells: readonly (readonly Span[])[]): DutyHolders {
  const { grid, readings, owners } = context
  const lead: UnitReading[] = []
  const support: UnitReading[] = []
  const standIns: UnitReading[] = []
  const done = new Set<number>()
  for (const { index, role, text } of grid.columns) {
    if (role !== 'lead' && role !== 'support' && role !== 'responsible') continue
    const [first] = cells[index]!
    if (first === undefined || done.has(first.start)) continue
    done.add(first.start)
    const holders = holdersInCell(context, first, role === 'support')
    lead.push(...holders.lead)
    // «Thực hiện» beside «Chủ trì»: who does the work leads it where nobody else does.
    if (role === 'support' && roleOfHeading(text) === 'responsible') standIns.push(...holders.support)
    else support.push(...holders.support)
  }
  if (lead.length === 0) lead.push(...standIns.splice(0))
  support.push(...standIns)
  const noted = holdersInNotes(grid, readings, cells)
  if (lead.length === 0) lead.push(...noted.lead)
  if (support.length === 0) support.push(...noted.support)
  return { lead: lead.length === 0 ? owners : lead, support }
}

function holdersInCell({ document, readings }: Context, { start }: Span, isSupport: boolean): DutyHolders {
  const reading = readings.get(start)
  if (reading === undefined || isEmptyCell(reading.passage.text)) return nobody
  const { text, folded } = reading.passage
  const numbers = reading.numbers.map(({ span }) => span)
  const holders = readUnitCell(text, folded, isSupport, breaksOf(document, reading), numbers)
  return {
    lead: holders.lead.map((unit) => placed(unit, reading)),
    support: holders.support.map((unit) => placed(unit, reading)),
  }
}

/** Where a new line of the cell begins, counted in its passage. */
function breaksOf(document: NormalDocument, { passage }: PassageReading): ReadonlySet<number> {
  const breaks = new Set<number>()
  for (const { at, span } of passage.pieces) {
    const cell = document.lines[passage.line]?.cells.find((candidate) => candidate.span.start === span.start)
    for (const line of cell?.lines.slice(1) ?? []) breaks.add(at + line.start - span.start)
    if (at > 0) breaks.add(at)
  }
  return breaks
}

function placed(unit: UnitReading, { passage }: PassageReading): UnitReading {
  return { ...unit, span: toDocument(passage, unit.span)[0] ?? unit.span }
}
