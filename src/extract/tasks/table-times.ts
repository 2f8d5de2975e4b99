import { isEmptyCell, isTick } from '../../../grammars/table-cell.ts'
import { wholeStretch } from '../../../grammars/table-word.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { TableGrid } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import type { ReadingIndex } from '../passages/reading-index.ts'
import { isCited } from '../times/cited-date.ts'
import type { TemporalMention } from '../times/temporal-mentions.ts'
import type { TaskTime } from './task-readings.ts'

/** What the columns of time say of a row: each expression, a clock time on the day of its row, or the words of a cell that names no day. */
export function timesOfRow(
  document: NormalDocument,
  grid: TableGrid,
  readings: ReadingIndex,
  cells: readonly (readonly Span[])[],
  group: Span | null,
): TaskTime[] {
  const times: TaskTime[] = []
  const seen = new Set<number>()
  for (const { index, role } of grid.columns) {
    if (role !== 'time') continue
    for (const span of cells[index]!) {
      if (seen.has(span.start)) continue
      seen.add(span.start)
      for (const one of timesOfCell(document, grid, readings, span, index)) times.push(one)
    }
  }
  const found = onTheirDay([...new Set(times)])
  const expressions = found.filter((time) => !('words' in time))
  // «Cả ngày» beside the day of its row says nothing of its own.
  if (expressions.length > 0) return expressions
  const within = group === null ? undefined : readings.get(group.start)?.times[0]
  return found.map((time) =>
    'words' in time && within !== undefined && isWhole(document, time.words) ? { ...time, within } : time,
  )
}

/** «Cả tuần» below the title row «Tuần 3: từ ngày …». */
const isWhole = (document: NormalDocument, { start, end }: Span): boolean =>
  readsLine(wholeStretch, document.folded.slice(start, end))

/** A tick takes what the heading above it says. */
function timesOfCell(
  document: NormalDocument,
  grid: TableGrid,
  readings: ReadingIndex,
  span: Span,
  column: number,
): TaskTime[] {
  const text = document.folded.slice(span.start, span.end)
  if (isTick(text)) return grid.columns[column]!.spans.flatMap((heading) => readings.get(heading.start)?.times ?? [])
  const reading = readings.get(span.start)
  // «Theo Kế hoạch số … ngày …»: the day is that of the plan.
  const mentions = reading?.times.filter((mention) => !isCited(reading.passage.folded, mention.span)) ?? []
  if (mentions.length > 0 && !isOnlyRequest(reading!, mentions)) return mentions
  const words = wordsOf(document, span)
  return words === null ? mentions : [{ words }]
}

/** «Theo yêu cầu của cấp trên»: more than the words that say that it is on request. */
const isOnlyRequest = ({ passage }: PassageReading, mentions: readonly TemporalMention[]): boolean =>
  mentions.every(({ rule, span }) => rule === 'word/on-request' && span.end - span.start < passage.text.trim().length)

/** The words of a cell that names no day («Theo kế hoạch của trường»); null where it has none. */
function wordsOf(document: NormalDocument, { start, end }: Span): Span | null {
  const text = document.text.slice(start, end)
  if (isEmptyCell(text) || !/\p{L}{2}/u.test(text)) return null
  const lead = /^[\s•*+.–-]*/.exec(text)![0].length
  return { start: start + lead, end: start + trimEnd(text, ' .;,').length }
}

/** «Thứ Hai 06/10 | 8h00»: the clock time of the row lies on its day. */
function onTheirDay(times: readonly TaskTime[]): TaskTime[] {
  const days = times.filter((time): time is TemporalMention => 'parts' in time && isDay(time))
  const clocks = times.filter((time): time is TemporalMention => 'parts' in time && isClock(time))
  if (days.length !== 1 || clocks.length === 0) return [...times]
  const day = days[0]!
  return times.flatMap((time): TaskTime[] => {
    if (time === day) return []
    return 'parts' in time && isClock(time) ? [{ clock: time, day }] : [time]
  })
}

const isDay = ({ parts }: TemporalMention): boolean =>
  parts.kind === 'date' && parts.from?.day != null && parts.days.length === 0
const isClock = ({ parts }: TemporalMention): boolean => parts.kind === 'time' && parts.from === null
