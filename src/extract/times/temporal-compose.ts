import {
  bulletBefore,
  clockBehindDay,
  clockJoint,
  dayBehindClock,
  fromBefore,
  jointInside,
  namedStretch,
  rangeJoint,
} from '../../../grammars/temporal-link.ts'
import { daysInMonth, type PartialDate, type TemporalParts } from '../../../grammars/temporal-parts.ts'
import { readsLine, scan } from '../../match/scan.ts'
import { rhythmsInList, shareYears, untilEnd, withoutEmptyRhythms, yearlyByContext } from './temporal-context.ts'
import { granularity, type TemporalDraft, yearlyRule } from './temporal-draft.ts'

type Joiner = (
  left: TemporalDraft,
  between: string,
  right: TemporalDraft,
  folded: string,
  isTimeCell: boolean,
) => TemporalDraft | null

const isPoint = ({ kind, from, to, days }: TemporalParts): boolean =>
  (kind === 'date' || kind === 'period' || kind === 'time') &&
  from !== null &&
  days.length === 0 &&
  (to === null || kind === 'period')
/** «20 giờ 15 phút - 20 giờ 45 phút». */
const joinClocks: Joiner = (left, between, right) => {
  if (left.rule !== 'time/clock' || right.rule !== 'time/clock' || !readsLine(clockJoint, between)) return null
  return {
    ...left,
    parts: { ...left.parts, time: `${left.parts.time}/${right.parts.time}` },
    span: { start: left.span.start, end: right.span.end },
    rule: 'time/range',
    isRange: true,
  }
}

/** «17h00 ngày 25/3/2025», «ngày 05/3/2025, lúc 8h00», «7 giờ 30 thứ Hai hằng tuần». */
const joinClockAndDay: Joiner = (left, between, right) => {
  const isClock = (draft: TemporalDraft): boolean =>
    draft.parts.kind === 'time' && draft.parts.from === null && draft.parts.rrule === null
  const isDay = ({ parts }: TemporalDraft): boolean =>
    (parts.kind === 'date' && parts.from !== null && parts.from.day !== null) ||
    (parts.kind === 'recurrence' && parts.rrule !== null)
  const merge = (clock: TemporalDraft, day: TemporalDraft): TemporalDraft => ({
    ...day,
    parts: {
      ...day.parts,
      kind: day.parts.kind === 'recurrence' ? 'recurrence' : 'time',
      time: clock.parts.time,
      weak: false,
    },
    span: { start: left.span.start, end: right.span.end },
    rule: `${day.rule}+time`,
    ...(clock.isRange === true && { isRange: true }),
  })
  if (isClock(left) && isDay(right) && readsLine(dayBehindClock, between)) return merge(left, right)
  if (isDay(left) && isClock(right) && readsLine(clockBehindDay, between)) return merge(right, left)
  return null
}

/** «từ ngày 01/3 đến ngày 31/5/2025», «15/11 - 20/11/2025», «tháng 9/2024 đến tháng 5/2025», «từ năm 2021 đến năm 2025». */
const joinRange: Joiner = (left, between, right, folded, isTimeCell) => {
  if (!readsLine(rangeJoint, between)) return null
  const isYearly = right.rule === 'recurrence/day-of-year' && right.parts.from !== null
  const end = isYearly ? { ...right.parts, kind: 'date' as const } : right.parts
  if (!isPoint(left.parts) || !isPoint(end)) return null
  const isDash = !/\p{L}/u.test(between)
  const before = folded.slice(Math.max(0, left.span.start - 12), left.span.start)
  const hasFrom = readsLine(fromBefore, before)
  // «từ quý I/2025 đến hết năm 2025»: in words, the ends may be of different size.
  const isSpoken = hasFrom && !isDash
  const isAlike = granularity(left.parts) === granularity(end) && left.parts.approximate === end.approximate
  if (!isAlike && !isSpoken) return null
  if (isDash && (left.parts.weak || end.weak) && !hasFrom && !isTimeCell && end.from?.year === null) return null
  if (isDash && granularity(end) === 1) return null
  // «- Tháng 9 - Tháng 10»: a list of bullets.
  if (isDash && (left.isRange === true || readsLine(bulletBefore, before))) return null
  const last = fineAs(end.to ?? end.from!, left.parts.from!, 'last')
  const first = fineAs(withYear(left.parts.from!, last), last, 'first')
  if (isDash && !isForward(first, last)) return null
  const clocks = [left.parts.time, end.time].filter((time) => time !== null)
  const parts: TemporalParts = {
    ...left.parts,
    kind: end.kind === 'time' ? 'time' : left.parts.kind,
    from: first,
    to: last,
    time: clocks.length === 0 ? null : clocks.join('/'),
    approximate: left.parts.approximate || end.approximate,
    weak: false,
  }
  if (isYearly)
    return {
      ...left,
      parts: {
        ...parts,
        kind: 'recurrence',
        rrule: yearlyRule(first),
        from: null,
        to: null,
        duration: `P${daysBetween(first, last)}D`,
      },
      span: { start: left.span.start, end: right.span.end },
      rule: 'recurrence/range-of-year',
      isRange: true,
    }
  return {
    ...left,
    parts,
    span: { start: left.span.start, end: right.span.end },
    rule: `${left.rule}+range`,
    isRange: true,
  }
}

/** A bound as fine as the other one: a whole year ends with December, and with its last day beside a day. */
function fineAs(date: PartialDate, other: PartialDate, which: 'first' | 'last'): PartialDate {
  let { month, day } = date
  if (month === null && other.month !== null) month = which === 'first' ? 1 : 12
  if (day === null && other.day !== null && typeof month === 'number')
    day = which === 'first' ? 1 : daysInMonth(date.year, month)
  return { ...date, month, day }
}

/** True unless what is printed says that the range ends before it begins, or where it begins. */
function isForward(first: PartialDate, last: PartialDate): boolean {
  const value = ({ year, month, day }: PartialDate): number =>
    Number(year) * 372 + (Number(month ?? 1) - 1) * 31 + Number(day ?? 1)
  const all = [first.year, first.month, last.year, last.month].every((figure) => figure !== 'blank')
  return first.year === null || last.year === null || !all || value(first) < value(last)
}

/** The earlier bound takes the later one's year; December before January lies a year back. */
function withYear(from: PartialDate, to: PartialDate): PartialDate {
  if (from.year !== null || typeof to.year !== 'number') return from
  const isBack = typeof from.month === 'number' && typeof to.month === 'number' && from.month > to.month
  return { ...from, year: isBack ? to.year - 1 : to.year }
}

const daysBetween = (from: PartialDate, to: PartialDate): number =>
  Math.round(
    (Date.UTC(2025, Number(to.month) - 1, Number(to.day ?? 1)) -
      Date.UTC(2025, Number(from.month) - 1, Number(from.day ?? 1))) /
      86_400_000,
  ) + 1

const joiners: readonly Joiner[] = [joinClocks, joinClockAndDay, joinRange]

/** How many expressions away the rhythm of a day may stand. */
const farthest = 4

/** Puts neighbours together that are one expression, and lets lists share what only the last of them says. */
export function composeTemporal(
  drafts: readonly TemporalDraft[],
  folded: string,
  isTimeCell: boolean,
): TemporalDraft[] {
  let list = rhythmsInList(withoutEmptyRhythms(drafts, folded), folded)
  for (const join of joiners) list = joinNeighbours(list, join, folded, isTimeCell)
  return untilEnd(shareYears(list, folded), folded).map((draft, i) =>
    withFrom(yearlyByContext(draft, list.slice(Math.max(0, i - farthest), i + farthest + 1), folded), folded),
  )
}

function joinNeighbours(
  drafts: readonly TemporalDraft[],
  join: Joiner,
  folded: string,
  isTimeCell: boolean,
): TemporalDraft[] {
  const joined: TemporalDraft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const merged =
      last === undefined ? null : join(last, folded.slice(last.span.end, draft.span.start), draft, folded, isTimeCell)
    if (merged === null) joined.push(draft)
    else joined[joined.length - 1] = merged
  }
  return joined
}

/** A range keeps its «từ», also one that a grammar has read as a whole («từ 15-20/11», «từ quý I đến quý III»). */
function withFrom(draft: TemporalDraft, folded: string): TemporalDraft {
  const { span, parts } = draft
  const isDays = draft.rule === 'date/day-range' || draft.rule === 'date/tight-range'
  const stretch = folded.slice(span.start, span.end)
  const hasTwoEnds =
    draft.isRange === true ||
    isDays ||
    draft.rule === 'recurrence/days-of-month' ||
    (parts.to !== null && !readsLine(namedStretch, stretch) && readsLine(jointInside, stretch))
  if (!hasTwoEnds) return draft
  const left = folded.slice(Math.max(0, span.start - 12), span.start)
  const from = scan(fromBefore, left)[0]
  return {
    ...draft,
    isRange: true,
    // A stretch of days is a period, as a stretch of months is.
    parts: parts.kind === 'date' ? { ...parts, kind: 'period' } : parts,
    span: from === undefined ? span : { ...span, start: span.start - left.length + from.span.start },
  }
}
