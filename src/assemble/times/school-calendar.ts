import type { PartialDate } from '../../../grammars/temporal-parts.ts'
import type { OwnWords, SchoolYear } from '../../model/own-words.ts'

/** The bounds of an expression of the school year, as the calendar of the user's own lexicon fixes them. */
export interface SchoolBounds {
  readonly from: PartialDate
  readonly to: PartialDate | null
}

/**
 * Replaces the usual bounds of a term, or of the beginning or end of a school year, by those of the calendar.
 * @returns null where the calendar does not know the year
 */
export function boundsByCalendar(
  from: PartialDate | null,
  to: PartialDate | null,
  own: OwnWords | null | undefined,
): SchoolBounds | null {
  const year = from === null ? undefined : schoolYearOf(from, own)
  if (year === undefined || from === null) return null
  const isSecond = isSecondHalf(from)
  if (typeof from.month !== 'number') return { from: partial(year.start), to: partial(year.end) }
  if (to === null) return { from: partial(isSecond ? year.end : year.start), to }
  return isSecond
    ? { from: partial(year.termTwoStart), to: partial(year.end) }
    : { from: partial(year.start), to: partial(year.termOneEnd) }
}

/** Months 1 to 7 lie in the second calendar year of a school year. */
const isSecondHalf = ({ month }: PartialDate): boolean => typeof month === 'number' && month < 8

function schoolYearOf(date: PartialDate, own: OwnWords | null | undefined): SchoolYear | undefined {
  if (own == null || typeof date.year !== 'number') return undefined
  return own.schoolYear(isSecondHalf(date) ? date.year - 1 : date.year)
}

function partial(iso: string): PartialDate {
  const [year, month, day] = iso.split('-').map(Number)
  return { year: year!, month: month!, day: day! }
}
