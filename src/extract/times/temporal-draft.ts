import type { PartialDate, TemporalParts } from '../../../grammars/temporal-parts.ts'
import type { Span } from '../../model/span.ts'

/** An expression of time while its neighbours are being looked at. */
export interface TemporalDraft {
  readonly parts: TemporalParts
  readonly span: Span
  readonly rule: string
  readonly borrowedYear: boolean
  readonly isRange?: boolean
}

/** How finely a point is told: 3 to the day, 2 to the month, 1 to the year. */
export const granularity = ({ from }: TemporalParts): number =>
  from === null ? 0 : from.day !== null ? 3 : from.month !== null ? 2 : 1

/** A day or a month of every year, as RRULE (RFC 5545). */
export const yearlyRule = ({ month, day }: PartialDate): string =>
  `FREQ=YEARLY;BYMONTH=${month}${typeof day === 'number' ? `;BYMONTHDAY=${day}` : ''}`
