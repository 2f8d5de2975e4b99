import {
  dayForRhythm,
  listJoint,
  rhythmBehind,
  rhythmForDay,
  rhythmListJoint,
  rhythmOfPeriod,
} from '../../../grammars/temporal-link.ts'
import type { PartialDate } from '../../../grammars/temporal-parts.ts'
import { readsLine } from '../../match/scan.ts'
import { granularity, type TemporalDraft, yearlyRule } from './temporal-draft.ts'

/*
 * What an expression of time takes from others around it that it is not one with: a year, a rhythm, an end.
 */

/** «định kỳ phát sóng mỗi tháng»: how often is said behind, «định kỳ» says nothing of its own. */
export function withoutEmptyRhythms(drafts: readonly TemporalDraft[], folded: string): TemporalDraft[] {
  return drafts.filter((draft, i) => {
    const next = drafts[i + 1]
    return (
      draft.rule !== 'recurrence/unspecified' ||
      next === undefined ||
      next.parts.rrule === null ||
      !readsLine(rhythmBehind, folded.slice(draft.span.end, next.span.start))
    )
  })
}

/** «Tháng 9, tháng 10/2025», «quý III, quý IV/2025», «ngày 10/6 và 05/12 hằng năm»: what the last says holds for those before it. */
export function shareYears(drafts: readonly TemporalDraft[], folded: string): TemporalDraft[] {
  const shared = [...drafts]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [draft, next] = [shared[i]!, shared[i + 1]!]
    const between = folded.slice(draft.span.end, next.span.start)
    if (!readsLine(listJoint, between)) continue
    const { from } = draft.parts
    if (from === null || from.year !== null || granularity(draft.parts) !== granularity(next.parts)) continue
    if (next.rule === 'recurrence/day-of-year') {
      shared[i] = {
        ...draft,
        parts: {
          ...draft.parts,
          kind: 'recurrence',
          rrule: yearlyRule(from),
          from: { ...from, year: 'blank' },
          weak: false,
        },
        rule: 'recurrence/day-of-year',
      }
    } else if (typeof next.parts.from?.year === 'number') {
      const { year } = next.parts.from
      const fill = (date: PartialDate | null): PartialDate | null => (date === null ? null : { ...date, year })
      shared[i] = {
        ...draft,
        parts: { ...draft.parts, from: fill(from), to: fill(draft.parts.to), weak: false },
        borrowedYear: true,
      }
    }
  }
  return shared
}

/** «hằng năm, giai đoạn 2021-2025»: the recurrence ends with the period (RFC 5545 UNTIL). */
export function untilEnd(drafts: readonly TemporalDraft[], folded: string): TemporalDraft[] {
  return drafts.map((draft, i) => {
    const next = drafts[i + 1]
    const { rrule } = draft.parts
    if (
      rrule === null ||
      next?.rule !== 'period/years' ||
      typeof next.parts.to?.year !== 'number' ||
      !readsLine(rhythmOfPeriod, folded.slice(draft.span.end, next.span.start))
    )
      return draft
    return { ...draft, parts: { ...draft.parts, rrule: `${rrule};UNTIL=${next.parts.to.year}1231` } }
  })
}

/** «Định kỳ hàng tháng (trước ngày 16), ⟦6 tháng⟧ (trước ngày 16/6)»: in a list that begins with a rhythm a length of time is one. */
export function rhythmsInList(drafts: readonly TemporalDraft[], folded: string): TemporalDraft[] {
  const read: TemporalDraft[] = []
  for (const draft of drafts) {
    const months = /^P(\d+)M$/.exec(draft.parts.duration ?? '')?.[1]
    const isListed =
      draft.parts.kind === 'duration' &&
      months !== undefined &&
      read.some(({ parts: { kind }, span }) => {
        if (kind !== 'recurrence') return false
        return span.end <= draft.span.start && readsLine(rhythmListJoint, folded.slice(span.end, draft.span.start))
      })
    const rrule = `FREQ=MONTHLY;INTERVAL=${months}`
    read.push(
      isListed
        ? { ...draft, parts: { ...draft.parts, kind: 'recurrence', rrule, duration: null }, rule: 'recurrence/listed' }
        : draft,
    )
  }
  return read
}

/** «định kỳ hàng năm (trước ngày 18/12)», «ngày 25 tháng 11 đối với báo cáo định kỳ hằng năm»: the day comes back each year. */
export function yearlyByContext(
  draft: TemporalDraft,
  neighbours: readonly TemporalDraft[],
  folded: string,
): TemporalDraft {
  const { parts, span } = draft
  if (
    parts.kind !== 'date' ||
    parts.from === null ||
    parts.from.year !== null ||
    typeof parts.from.day !== 'number' ||
    parts.to !== null
  )
    return draft
  const isYearly = (other: TemporalDraft): boolean => other.parts.rrule === 'FREQ=YEARLY'
  // «6 tháng (trước ngày 16/6)»: half a year ends on that day, in every year.
  const isRhythm = (other: TemporalDraft): boolean =>
    isYearly(other) ||
    (/^FREQ=MONTHLY;INTERVAL=[36]$/.test(other.parts.rrule ?? '') &&
      /^\s?\(/.test(folded.slice(other.span.end, span.start)))
  const before = neighbours.some(
    (other) =>
      isRhythm(other) &&
      other.span.end <= span.start &&
      readsLine(rhythmForDay, folded.slice(other.span.end, span.start)),
  )
  const after = neighbours.some(
    (other) =>
      isYearly(other) &&
      other.span.start >= span.end &&
      readsLine(dayForRhythm, folded.slice(span.end, other.span.start)),
  )
  if (!before && !after) return draft
  return {
    ...draft,
    parts: { ...parts, kind: 'recurrence', rrule: yearlyRule(parts.from), from: { ...parts.from, year: 'blank' } },
    rule: 'recurrence/day-of-year',
  }
}
