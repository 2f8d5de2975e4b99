import { Chrono, type ParsingComponents } from 'chrono-node/vi'
import { daysInMonth, type PartialDate } from '../../../grammars/temporal-parts.ts'
import type { OwnWords } from '../../model/own-words.ts'

/** What decides the year of a day or month that is printed without one. */
export interface YearContext {
  /** Year in a heading above (a column «Thời gian (Năm 2026)»), then in the title. */
  readonly planYear: number | null
  /** First year of the school year in the title: months 8 to 12 fall into it. */
  readonly schoolYear: number | null
  /** Date of the document, ISO. */
  readonly documentDate: string | null
  /** Holidays and school years of the user's own lexicon. */
  readonly own?: OwnWords | null
}

/** Vietnam keeps UTC+7 without summer time. */
const zone = 7 * 60

/**
 * chrono-node as a resolver of our own: one parser for the day that a grammar has read (`d/m/y` with `?` for what is not printed), which keeps what is
 * known apart from what is implied, and no stock locale and no refiners.
 */
const resolver = new Chrono({
  parsers: [
    {
      pattern: () => /(\d{1,2}|\?)\/(\d{1,2}|\?)\/(\d{4}|\?)/,
      extract: (context, match) => {
        const known = Object.fromEntries(
          (['day', 'month', 'year'] as const).flatMap((unit, i) =>
            match[i + 1] === '?' ? [] : [[unit, Number(match[i + 1])]],
          ),
        )
        return context.createParsingComponents(known)
      },
    },
  ],
  refiners: [],
})

/** A day with the year that its context implies; `isInferred` tells that it is not printed. Null where nothing decides it. */
export interface ResolvedYear {
  readonly year: number
  readonly isInferred: boolean
}

/**
 * The year of a partial date. Order: printed; the plan's year; the school year (months 8–12 first, 1–7 second); the document's year, or the next one
 * when the day would lie more than six months before the document.
 */
export function resolveYear(date: PartialDate, context: YearContext): ResolvedYear | null {
  if (typeof date.year === 'number') return { year: date.year, isInferred: false }
  if (date.year === 'blank') return null
  const month = typeof date.month === 'number' ? date.month : null
  if (context.planYear !== null) return { year: context.planYear, isInferred: true }
  if (context.schoolYear !== null)
    return { year: month === null || month >= 8 ? context.schoolYear : context.schoolYear + 1, isInferred: true }
  if (context.documentDate === null) return null
  const reference = new Date(`${context.documentDate}T05:00:00Z`)
  const components = componentsOf(date, reference)
  if (components === null) return null
  const year = components.get('year')!
  const halfYear = 183 * 86_400_000
  const isLongPast = components.date().getTime() < reference.getTime() - halfYear
  return { year: isLongPast ? year + 1 : year, isInferred: !components.isCertain('year') }
}

function componentsOf({ day, month, year }: PartialDate, reference: Date): ParsingComponents | null {
  const figure = (value: PartialDate['day']): string => (typeof value === 'number' ? String(value) : '?')
  const [result] = resolver.parse(`${figure(day)}/${figure(month)}/${figure(year)}`, {
    instant: reference,
    timezone: zone,
  })
  return (result?.start as ParsingComponents | undefined) ?? null
}

const two = (figure: number): string => String(figure).padStart(2, '0')

/** First and last day of a date as far as it is known; null where its year is not. */
export function windowOf({ year, month, day }: PartialDate): { start: string; end: string } | null {
  if (typeof year !== 'number') return null
  if (typeof month !== 'number') return { start: `${year}-01-01`, end: `${year}-12-31` }
  if (typeof day !== 'number')
    return { start: `${year}-${two(month)}-01`, end: `${year}-${two(month)}-${two(daysInMonth(year, month))}` }
  const only = `${year}-${two(month)}-${two(day)}`
  return { start: only, end: only }
}

/** EDTF (ISO 8601-2) of a date as far as it is printed: `2025-03-05`, `2023-10-XX`, `XXXX-11-01`, `2025`. Null when nothing is. */
export function toEdtf({ year, month, day }: PartialDate): string | null {
  const printed = [year, month, day].some((figure) => typeof figure === 'number')
  if (!printed) return null
  const y = typeof year === 'number' ? String(year) : 'XXXX'
  if (month === null && day === null) return y
  const m = typeof month === 'number' ? two(month) : 'XX'
  if (day === null) return `${y}-${m}`
  return `${y}-${m}-${typeof day === 'number' ? two(day) : 'XX'}`
}

/** An ISO day moved by whole days. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The last day of a term of working days that begins the day after `iso` (Bộ luật Dân sự 2015, Điều 147): Monday to Friday, without the holidays
 * of the user's own lexicon, and with the days of weekends that make up for others.
 */
export function addWorkingDays(iso: string, days: number, own: OwnWords | null = null): string {
  let day = iso
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    const isWeekday = weekday !== 0 && weekday !== 6
    if (own === null ? isWeekday : own.isMadeUp(day) || (isWeekday && !own.isHoliday(day))) left--
  }
  return day
}
