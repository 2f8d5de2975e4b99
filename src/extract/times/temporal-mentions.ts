import { clocks } from '../../../grammars/clock.ts'
import { dates } from '../../../grammars/date.ts'
import { durations } from '../../../grammars/duration.ts'
import type { Grammar } from '../../../grammars/kit.ts'
import { lunarDates } from '../../../grammars/lunar.ts'
import { periods } from '../../../grammars/period.ts'
import { recurrences } from '../../../grammars/recurrence.ts'
import {
  beforeEvent,
  beforeWord,
  durationAnchor,
  leadBefore,
  leastBefore,
  nameBeforeTerm,
  nameBehindTerm,
  noDayBefore,
  occasionBefore,
  opensWithFrom,
  rhythmThenEnd,
  shortDateBefore,
  temporalTrigger,
  timeLabel,
  untilBefore,
  untilInside,
} from '../../../grammars/temporal-context.ts'
import { sharedRelationJoint } from '../../../grammars/temporal-link.ts'
import type { TemporalParts } from '../../../grammars/temporal-parts.ts'
import { limitBefore, relationBefore } from '../../../grammars/temporal-relation.ts'
import { temporalWords } from '../../../grammars/temporal-word.ts'
import { overlapsAny, withoutOverlaps } from '../../match/overlap.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import type { TemporalRelation } from '../../model/temporal.ts'
import { composeTemporal } from './temporal-compose.ts'
import type { TemporalDraft } from './temporal-draft.ts'

/** An expression of time in a passage, before the context completes it. Offsets count in the passage. */
export interface TemporalMention {
  readonly parts: TemporalParts
  readonly span: Span
  readonly rule: string
  readonly relation: TemporalRelation | null
  /** The words that say the relation; null where none do. */
  readonly relationSpan: Span | null
  /** «định hướng đến»: a horizon, not a deadline. */
  readonly isHorizon: boolean
  /** Year taken from a neighbour of the same list. */
  readonly borrowedYear: boolean
  /** The event that a duration counts from, as written. */
  readonly anchor: Span | null
}

const atomic: readonly Grammar<TemporalParts>[] = [
  ...dates,
  ...lunarDates,
  ...recurrences,
  ...periods,
  ...durations,
  ...clocks,
  ...temporalWords,
]

/**
 * Every expression of time in a folded passage.
 * @param masks addresses, numbers and telephone numbers: nothing is read in them
 * @param isTimeCell the passage is a cell of a time column, where «03/2025» and «Thường xuyên» are values
 */
export function findTemporal(folded: string, masks: readonly Span[], isTimeCell: boolean): TemporalMention[] {
  if (!temporalTrigger.test(folded)) return []
  const candidates = atomic
    .flatMap((rule) => scan(rule, folded))
    .filter(({ span, value }) => !overlapsAny(span, masks) && (isTimeCell || !isAdverb(value, span, folded)))
  if (candidates.length === 0) return []
  const drafts = withoutOverlaps(candidates).map(
    ({ value, span, rule }): TemporalDraft => ({ parts: value, span, rule, borrowedYear: false }),
  )
  return composeTemporal(drafts, folded, isTimeCell)
    .map((draft) => withRelation(draft, folded))
    .map((mention, i, all) => sharedRelation(mention, all[i - 1], folded))
    .filter((mention) => isSupported(mention, folded, isTimeCell))
}

/** «thường xuyên kiểm tra trong năm 2025»: how a duty is done is no time, and hides none. */
const isAdverb = ({ kind }: TemporalParts, { start }: Span, folded: string): boolean =>
  kind === 'continuous' && !readsLine(timeLabel, folded.slice(Math.max(0, start - 70), start))

/** «trước ngày 10/6 và 05/12 hằng năm»: the word before the first holds for the next of the list. */
function sharedRelation(
  mention: TemporalMention,
  previous: TemporalMention | undefined,
  folded: string,
): TemporalMention {
  if (
    mention.relation !== null ||
    previous === undefined ||
    (previous.relation !== 'before' && previous.relation !== 'by')
  )
    return mention
  return readsLine(sharedRelationJoint, folded.slice(previous.span.end, mention.span.start))
    ? { ...mention, relation: previous.relation, relationSpan: previous.relationSpan }
    : mention
}

function withRelation(draft: TemporalDraft, folded: string): TemporalMention {
  const left = folded.slice(Math.max(0, draft.span.start - 40), draft.span.start)
  const offset = draft.span.start - left.length
  const found =
    scan(relationBefore, left).at(-1) ??
    scan(limitBefore, folded.slice(Math.max(0, draft.span.start - 80), draft.span.start)).at(-1)
  const relationSpan =
    found === undefined ? null : { start: offset + found.span.start, end: offset + left.trimEnd().length }
  const base = { ...draft, isHorizon: found?.value.horizon ?? false, anchor: anchorOf(draft, folded) }
  if (draft.parts.kind === 'duration')
    return { ...base, ...durationRelation(found?.value.relation ?? null, relationSpan, draft, folded) }
  if (draft.isRange === true) {
    // «từ 15/3 đến 30/5» says that it goes on all the time, «15/3 - 30/5» only names the stretch.
    const stretch = folded.slice(draft.span.start, draft.span.end)
    const isFromTo = readsLine(opensWithFrom, stretch) || readsLine(untilInside, stretch)
    if (isFromTo) return { ...base, relation: 'during', relationSpan: null }
  }
  if (found === undefined) return { ...base, relation: null, relationSpan: null }
  const { relation } = found.value
  // «đến năm 2026» is a target to be met by then; «đến hết năm 2026» the end of a stretch.
  const isTarget =
    relation === 'until' &&
    draft.parts.kind === 'period' &&
    readsLine(untilBefore, left) &&
    draft.parts.from?.month === null
  // «vào tháng 5»: at some time during it.
  const isStretch = relation === 'on' && draft.parts.kind === 'period'
  return { ...base, relation: isTarget ? 'by' : isStretch ? 'during' : relation, relationSpan }
}

/** «trong vòng 10 ngày» is a limit, «sau 05 ngày» a beginning, «ít nhất 10 ngày trước khi» a lead time. */
function durationRelation(
  relation: TemporalRelation | null,
  relationSpan: Span | null,
  { parts, span }: TemporalDraft,
  folded: string,
): Pick<TemporalMention, 'relation' | 'relationSpan'> {
  const right = folded.slice(span.end, span.end + 60)
  const left = folded.slice(Math.max(0, span.start - 40), span.start)
  if (readsLine(beforeEvent, right) || (readsLine(beforeWord, left) && readsLine(leastBefore, left))) {
    const lead = scan(leadBefore, left)[0]
    const offset = span.start - left.length
    return {
      relation: 'before',
      relationSpan:
        lead === undefined ? relationSpan : { start: offset + lead.span.start, end: offset + left.trimEnd().length },
    }
  }
  // «trong 03 ngày làm việc» is a limit for a duty; «trong 24 giờ đầu» the stretch in which something happens.
  if (relation === 'during' && parts.workingDays) return { relation: 'by', relationSpan }
  return { relation, relationSpan }
}

/** «kể từ ngày ký», «sau khi kết thúc đợt kiểm tra»: what a duration counts from. */
function anchorOf({ parts, span }: TemporalDraft, folded: string): Span | null {
  if (parts.kind !== 'duration') return null
  const event = scanAtStart(durationAnchor, folded.slice(span.end, span.end + 120))?.groups.event
  return event === undefined ? null : { start: span.end + event.start, end: span.end + event.end }
}

/** «10/6», «03/2025» count only where a word or a neighbour says that they are times; a count of years in a name never does. */
function isSupported({ parts, span, relation, rule }: TemporalMention, folded: string, isTimeCell: boolean): boolean {
  const left = folded.slice(Math.max(0, span.start - 70), span.start)
  if (parts.kind === 'duration' && relation === null && /[YM]$/.test(parts.duration ?? '') && !isTimeCell)
    return (
      parts.duration!.startsWith('PT') ||
      !(readsLine(nameBeforeTerm, left) || readsLine(nameBehindTerm, folded.slice(span.end, span.end + 20)))
    )
  if (!parts.weak || isTimeCell) return true
  if (rule === 'word/on-request') return readsLine(timeLabel, left)
  if (parts.kind === 'continuous') return true
  if (rule === 'date/loose-year' && (relation === 'from' || relation === 'after')) return false
  if (
    (relation !== null && relation !== 'during') ||
    (parts.to !== null && readsLine(opensWithFrom, folded.slice(span.start, span.end)))
  )
    return true
  if (rule === 'date/loose') return true
  if (rule === 'date/loose-year') return readsLine(rhythmThenEnd, left)
  if (rule === 'period/bare-month') return relation !== null
  const isOccasion = readsLine(occasionBefore, left) || readsLine(shortDateBefore, left)
  return isOccasion && !readsLine(noDayBefore, left)
}
