import type { SectionNode } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { TemporalMention } from './temporal-mentions.ts'
import type { UnitReading } from './units.ts'

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
  /** Mentions of the passages they stand in. */
  readonly times: readonly TemporalMention[]
  readonly product: string | null
  readonly funding: string | null
  readonly note: string | null
}
