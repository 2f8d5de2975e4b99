/** A figure of a date: a number, left blank in the form, or (null) not printed at all. */
export type Figure = number | 'blank' | null

/** A day, month or year as far as it is printed. */
export interface PartialDate {
  readonly year: Figure
  readonly month: Figure
  readonly day: Figure
}

/** What an expression of time says by itself; years and anchors that the context gives are added later. */
export interface TemporalParts {
  readonly kind: 'date' | 'period' | 'recurrence' | 'duration' | 'time' | 'continuous' | 'adhoc' | 'lunar' | 'event'
  /** What is named, or the beginning of a range. Quarters, halves and terms are ranges of months or days. */
  readonly from: PartialDate | null
  /** The end of a range, inclusive. */
  readonly to: PartialDate | null
  /** The days of a list («26, 27, 28/6/2024»), the first included. */
  readonly days: readonly PartialDate[]
  /** RFC 5545, without DTSTART. */
  readonly rrule: string | null
  /** ISO 8601. */
  readonly duration: string | null
  readonly workingDays: boolean
  /** Clock time «17:00», or «07:30/11:30». */
  readonly time: string | null
  /** A conventional reading («đầu tháng 9»). */
  readonly approximate: boolean
  /** Needs a relation word, a list, a range or a time column beside it: «10/6» alone may be a ratio. */
  readonly weak: boolean
  /** School year or term: months 8 to 12 fall into the first year. */
  readonly school: boolean
  /** «của năm sau», «của năm trước liền kề»: how many years behind the one that the context gives. */
  readonly yearShift: number
  /** Month and day of the lunar calendar, where the year is to come from the context. */
  readonly lunar: readonly [month: number, day: number] | null
  /** A hyphen that the text layer lost was put back («20112020»). */
  readonly repaired: boolean
}

const nothing: TemporalParts = {
  kind: 'date',
  from: null,
  to: null,
  days: [],
  rrule: null,
  duration: null,
  workingDays: false,
  time: null,
  approximate: false,
  weak: false,
  school: false,
  yearShift: 0,
  lunar: null,
  repaired: false,
}

export const temporal = (kind: TemporalParts['kind'], known: Partial<TemporalParts> = {}): TemporalParts => ({
  ...nothing,
  kind,
  ...known,
})

/** A day: `at(2025, 3, 5)`; null for what is not printed, «blank» for what was left open. */
export const at = (year: Figure, month: Figure = null, day: Figure = null): PartialDate => ({ year, month, day })

export const dayOf = (year: Figure, month: Figure, day: Figure, known: Partial<TemporalParts> = {}): TemporalParts =>
  temporal('date', { from: at(year, month, day), ...known })

export const monthsOf = (year: Figure, from: number, to: number, known: Partial<TemporalParts> = {}): TemporalParts =>
  temporal('period', { from: at(year, from), to: at(year, to), ...known })

export const yearsOf = (from: number, to: number | null, known: Partial<TemporalParts> = {}): TemporalParts =>
  temporal('period', { from: at(from), to: to === null ? null : at(to), ...known })

export const every = (rrule: string | null, known: Partial<TemporalParts> = {}): TemporalParts =>
  temporal('recurrence', { rrule, ...known })

/** Number of days of a month; February has 29 where the year is not known. */
export function daysInMonth(year: Figure, month: number): number {
  return new Date(Date.UTC(typeof year === 'number' ? year : 2024, month, 0)).getUTCDate()
}

/** True where the day exists as far as it is printed: no 31/4, no month 13. */
export function isPossible({ year, month, day }: PartialDate): boolean {
  if (typeof month === 'number' && (month < 1 || month > 12)) return false
  if (typeof day !== 'number') return true
  return day >= 1 && day <= (typeof month === 'number' ? daysInMonth(year, month) : 31)
}
