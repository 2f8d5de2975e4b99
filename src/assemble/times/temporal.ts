import { toSolar } from '../../../grammars/lunar-calendar.ts'
import type { PartialDate } from '../../../grammars/temporal-parts.ts'
import type { TemporalMention } from '../../extract/times/temporal-mentions.ts'
import type { OwnWords } from '../../model/own-words.ts'
import type { Span } from '../../model/span.ts'
import type { TemporalExpression } from '../../model/unrated.ts'
import type { PlacedText } from '../place.ts'
import { addDays, addWorkingDays, resolveYear, toEdtf, windowOf, type YearContext } from './calendar.ts'
import { boundsByCalendar } from './school-calendar.ts'

/**
 * Completes an expression from its context and reckons the window in which a duty that hangs on it is met on time.
 * `edtf` is what is named; `start` and `end` follow from the relation («trước ngày 15/6/2025»: end 2025-06-14).
 */
export function resolveTemporal(
  mention: TemporalMention,
  place: PlacedText,
  words: { readonly relation: string | null; readonly anchor: string | null },
  context: YearContext,
): TemporalExpression {
  const { parts } = mention
  const inferred: TemporalExpression['inferred'] = []
  const usualFrom =
    parts.lunar === null
      ? complete(parts.from, context, inferred, parts.school, parts.yearShift)
      : lunarDay(parts.lunar, context, inferred)
  const usualTo = complete(parts.to, context, inferred, parts.school)
  const fixed = parts.school ? boundsByCalendar(usualFrom, usualTo, context.own) : null
  // A whole school year is named by its two years; only its window follows the calendar.
  const isTerm = fixed !== null && typeof usualFrom?.month === 'number'
  const [from, to] = isTerm ? [fixed.from, fixed.to] : [usualFrom, usualTo]
  const days = parts.days.map((day) => complete(day, context, [], parts.school)!)
  if (mention.borrowedYear && !inferred.includes('year')) inferred.push('year')
  if (parts.repaired) inferred.push('hyphen')
  const isSigning = mention.rule === 'word/signing-day'
  const approximate = parts.approximate && !isTerm
  const edtf = isSigning ? null : edtfOf(mention, from, to, days, approximate)
  return {
    text: place.text,
    span: place.span,
    spans: place.spans,
    rule: mention.rule,
    kind: parts.kind,
    edtf,
    ...window(mention, isSigning ? dateOf(context.documentDate) : (fixed?.from ?? from), fixed?.to ?? to),
    relation: mention.relation,
    relationText: words.relation,
    rrule: parts.rrule,
    duration:
      parts.kind === 'duration' && parts.duration !== null
        ? { iso: parts.duration, workingDays: parts.workingDays, from: words.anchor }
        : null,
    time: parts.time,
    inferred,
    approximate: approximate || mention.isHorizon,
  }
}

const dateOf = (iso: string | null): PartialDate | null => {
  if (iso === null) return null
  const [year, month, day] = iso.split('-').map(Number)
  return { year: year!, month: month!, day: day! }
}

function complete(
  date: PartialDate | null,
  context: YearContext,
  inferred: TemporalExpression['inferred'],
  isSchool: boolean,
  shift = 0,
): PartialDate | null {
  if (date === null || date.year !== null) return date
  // The bounds of a school term carry the year's place in themselves: month 9 first, months 1 and 5 second.
  const schoolYear = isSchool ? context.schoolYear : null
  // A term without a school year lies in no year: which one is not for us to guess.
  if (isSchool && schoolYear === null) return date
  const resolved = resolveYear(date, schoolYear === null ? context : { ...context, schoolYear, planYear: null })
  if (resolved === null) return date
  if (resolved.isInferred && !inferred.includes('year')) inferred.push('year')
  return { ...date, year: resolved.year + shift }
}

/** A lunar day in the year of the plan or of the document. */
function lunarDay(
  [month, day]: readonly [month: number, day: number],
  context: YearContext,
  inferred: TemporalExpression['inferred'],
): PartialDate | null {
  const year = context.planYear ?? (context.documentDate === null ? null : Number(context.documentDate.slice(0, 4)))
  if (year === null) return null
  const solar = toSolar(year, month, day)
  if (solar !== null) inferred.push('year')
  return solar
}

function edtfOf(
  { parts }: TemporalMention,
  from: PartialDate | null,
  to: PartialDate | null,
  days: readonly PartialDate[],
  approximate: boolean,
): string | null {
  if (from === null || (parts.school && from.year === null)) return null
  if (parts.kind === 'recurrence') return from.month === null ? null : toEdtf(from)
  const mark = approximate ? '~' : ''
  if (days.length > 1) {
    const all = days.map((day) => toEdtf(day)!)
    const isRun = days.every((day, i) => i === 0 || isNextDay(days[i - 1]!, day))
    return isRun && days.length > 2 ? `{${all[0]}..${all.at(-1)}}` : `{${all.join(',')}}`
  }
  const first = toEdtf(from)
  if (first === null) return null
  if (to === null) return first === 'XXXX' ? null : `${first}${mark}`
  const last = toEdtf(to)
  return last === null ? null : `${first}${mark}/${last}${mark}`
}

function isNextDay(a: PartialDate, b: PartialDate): boolean {
  const [first, second] = [windowOf(a), windowOf(b)]
  return first !== null && second !== null && addDays(first.end, 1) === second.start
}

function window(
  mention: TemporalMention,
  from: PartialDate | null,
  to: PartialDate | null,
): { start: string | null; end: string | null } {
  const { parts, relation } = mention
  if (parts.kind === 'recurrence' || parts.kind === 'duration' || from === null) return { start: null, end: null }
  const isSchoolYear = parts.school && from.month === null
  const first = isSchoolYear ? windowOf({ ...from, month: 9, day: 5 }) : windowOf(from)
  const last = to === null ? first : isSchoolYear ? windowOf({ ...to, month: 5, day: 31 }) : windowOf(to)
  if (first === null || last === null) return { start: null, end: null }
  switch (relation) {
    case 'before':
      // With a clock time the day itself is the last one.
      return { start: null, end: parts.time === null ? addDays(first.start, -1) : last.end }
    case 'by':
    case 'until':
      return { start: null, end: last.end }
    case 'from':
      return { start: first.start, end: to === null ? null : last.end }
    case 'after':
      return { start: addDays(last.end, 1), end: null }
    default:
      return { start: first.start, end: last.end }
  }
}

/** A term of days counted from a known day: its window (Bộ luật Dân sự 2015, Điều 147–148; the first day does not count). */
export function countFrom(
  expression: TemporalExpression,
  anchor: string,
  own: OwnWords | null = null,
): TemporalExpression {
  const days = /^P(\d+)D$/.exec(expression.duration?.iso ?? '')
  if (days === null) return expression
  const length = Number(days[1])
  const last = expression.duration!.workingDays ? addWorkingDays(anchor, length, own) : addDays(anchor, length)
  if (expression.relation === 'after')
    return {
      ...expression,
      start: expression.duration!.workingDays ? addWorkingDays(last, 1, own) : addDays(last, 1),
      end: null,
    }
  return { ...expression, start: anchor, end: last }
}

/** The words of a cell that says when, and names no day. */
export function wordsOfTime(text: string, { start, end }: Span): TemporalExpression {
  const span = { start, end }
  return {
    text: text.slice(start, end),
    span,
    spans: [span],
    rule: 'time/words',
    kind: 'event',
    edtf: null,
    start: null,
    end: null,
    relation: null,
    relationText: null,
    rrule: null,
    duration: null,
    time: null,
    inferred: [],
    approximate: false,
  }
}
