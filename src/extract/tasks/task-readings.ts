import type { SectionNode } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { TemporalMention } from '../times/temporal-mentions.ts'
import type { UnitReading } from '../units/unit-reading.ts'

/** When a task is done: an expression of a passage, a clock time on the day of its row, or the words of a cell that names no day. */
export type TaskTime = TemporalMention | ClockOfDay | WordsOfTime

/** «8h00» in the row of «Thứ Hai 06/10». */
export interface ClockOfDay {
  readonly clock: TemporalMention
  readonly day: TemporalMention
}

/** «Theo kế hoạch của trường» in a column of times. */
export interface WordsOfTime {
  readonly words: Span
  /** «Cả tuần»: what the title row above names. */
  readonly within?: TemporalMention
}

/** A task before years are resolved. Spans and units point into the document's text. */
export interface TaskReading {
  readonly origin: 'table' | 'prose'
  readonly rule: string
  readonly section: SectionNode | null
  readonly table: number | null
  /** Row of the grid, for tasks of a table. */
  readonly row: number | null
  readonly ordinal: string | null
  readonly group: string | null
  /** The stretches that make the content. */
  readonly spans: readonly Span[]
  readonly content: string
  readonly lead: readonly UnitReading[]
  readonly support: readonly UnitReading[]
  readonly times: readonly TaskTime[]
  readonly product: string | null
  readonly funding: string | null
  readonly note: string | null
}
