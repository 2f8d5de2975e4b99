import type { PlanDocument } from '../../model/plan-document.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

const days = (list: readonly (string | null)[]): string[] =>
  list.filter((day): day is string => day !== null && isoDay.test(day)).sort()

/** The day on which the document takes effect for its deadlines: its own date or, without one, the first day that its text names. */
export function firstDayOf(document: PlanDocument): string | null {
  const own = document.header.date?.start
  if (own && isoDay.test(own)) return own
  return days(document.dates.map((date) => date.start ?? date.end))[0] ?? null
}

/**
 * The last day of the plan's period: that which its subject names («giai đoạn 2022-2025», «năm học 2025-2026»), else the end of the year
 * of the last day on time that one of its deadlines has, else of the year it was issued in. Null where no day is known at all.
 */
export function lastDayOf(document: PlanDocument): string | null {
  const { subject } = document.header
  if (subject !== null) {
    const { start, end } = subject.span
    const inSubject = document.dates.filter((date) => date.span.start >= start && date.span.end <= end)
    const named = days(inSubject.map((date) => date.end)).at(-1)
    if (named !== undefined) return named
  }
  const last = days([...document.deadlines.map(({ due }) => due.end), firstDayOf(document)]).at(-1)
  return last === undefined ? null : `${last.slice(0, 4)}-12-31`
}
