import { numberBefore } from '../../grammars/citation-context.ts'
import { dutyStart, notDue, onlyCompletion } from '../../grammars/deadline.ts'
import {
  alreadyBefore,
  alreadyBehind,
  doneBefore,
  issuedBefore,
  labelLead,
  lastingBefore,
  lookedAt,
  placeBehind,
  rateAtHead,
  stretchLabel,
  targetFigure,
  thingAtHead,
  toldAtHead,
  upToNow,
  withinWord,
} from '../../grammars/due-context.ts'
import {
  activityLead,
  countBehind,
  countedWord,
  nounTail,
  objectBehind,
  ofThingBefore,
  qualifiedBefore,
  timesWord,
} from '../../grammars/rhythm-context.ts'
import { sharedRelationJoint } from '../../grammars/temporal-link.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import { bracketAround } from '../match/sentences.ts'
import { spansWithin } from '../match/spans-within.ts'
import type { Span } from '../model/span.ts'
import { clausesOf } from './clauses.ts'
import { beginsWithSubject } from './subjects.ts'
import type { TemporalMention } from './temporal-mentions.ts'
import { endOfUnits, readUnits } from './units.ts'

/** An expression that bounds a duty, with the words of its relation, counted in the passage. */
export interface DueTime {
  readonly mention: TemporalMention
  /** Relation word and expression. */
  readonly span: Span
  /** The clause it stands in. */
  readonly clause: Span
}

/** The expressions of a sentence that say until when, when or how often something is to be done. */
export function dueTimesIn(
  folded: string,
  sentence: Span,
  times: readonly TemporalMention[],
  isOrganisation: boolean,
): DueTime[] {
  const clauses = clausesOf(folded, sentence)
  const all = spansWithin(times, sentence)
    .sort((a, b) => a.span.start - b.span.start)
    .map((mention): DueTime => {
      const span = {
        start: Math.min(mention.relationSpan?.start ?? mention.span.start, mention.span.start),
        end: mention.span.end,
      }
      return {
        mention,
        span,
        clause: clauses.find(({ start, end }) => span.start >= start && span.start < end) ?? sentence,
      }
    })
  const isBound = all.map((due) => isDue(folded, sentence, due, isOrganisation))
  // «hằng quý, hằng năm theo quy định»: what holds for one of a list of rhythms holds for all.
  const isListed = (i: number): boolean =>
    isRecurrence(all[i]!) &&
    isRecurrence(all[i + 1]!) &&
    readsLine(sharedRelationJoint, folded.slice(all[i]!.span.end, all[i + 1]!.span.start))
  for (let i = all.length - 2; i >= 0; i--) if (isListed(i)) isBound[i] ||= isBound[i + 1]!
  for (let i = 0; i < all.length - 1; i++) if (isListed(i)) isBound[i + 1] ||= isBound[i]!
  return all
    .filter((due, i) => isBound[i] && !(isBound[i + 1] && isRefined(folded, due, all[i + 1]!)))
    .slice(0, mostDues)
}

/** «Định kỳ, trước 16 giờ thứ Sáu hằng tuần, báo cáo …»: the second says how often. */
function isRefined(folded: string, due: DueTime, next: DueTime): boolean {
  const between = folded.slice(due.span.end, next.span.start)
  // «hằng năm (trước ngày 15/12)»: the day comes back with the rhythm.
  if (isRecurrence(due) && /^\s?\(\s?$/.test(between)) return true
  return due.mention.rule === 'recurrence/unspecified' && /^[\s,(]*$/.test(between)
}

const isRecurrence = ({ mention }: DueTime): boolean => mention.parts.kind === 'recurrence' && mention.relation === null

function isDue(folded: string, sentence: Span, due: DueTime, isOrganisation: boolean): boolean {
  const { mention, span, clause } = due
  const { parts, relation, isHorizon } = mention
  if (parts.kind === 'adhoc' || parts.kind === 'continuous' || parts.kind === 'event' || isHorizon) return false
  const left = folded.slice(Math.max(clause.start, span.start - 70), span.start)
  if (readsLine(lookedAt, folded.slice(sentence.start, span.start).slice(-50))) return false
  if (isTarget(folded, clause) || readsLine(rateAtHead, folded.slice(sentence.start, span.start))) return false
  if (readsLine(notDue, left.slice(-50)) || isCitedDate(folded, mention) || isPast(folded, sentence, due)) return false
  if (parts.kind === 'recurrence') return isDatedRecurrence(mention) || isRhythm(folded, sentence, due, isOrganisation)
  if (parts.kind === 'duration') return isTerm(folded, mention)
  // «từ 7h30», «vào 8h»: hours of opening, not a day on which something is due.
  if (
    parts.kind === 'time' &&
    parts.from === null &&
    parts.rrule === null &&
    relation !== 'before' &&
    relation !== 'by'
  )
    return false
  // «đến năm 2030», «trong năm 2026»: what a plan aims at, not a day on which something is due.
  if (parts.from !== null && parts.from.month === null && !parts.school)
    return (relation === 'before' || relation === 'by') && readsLine(doneBefore, left)
  if (relation === null) return isDayOf(folded, due)
  // «Thời gian: từ ngày 15/4 đến ngày 31/5», «đợt trước Tết từ …»: when, but not what.
  if (relation === 'during' && /range/.test(mention.rule) && isTimeLabel(folded, sentence, due)) return false
  if (relation === 'before' || relation === 'by' || relation === 'until') return true
  return relation !== 'after'
}

/** «trong vòng 10 ngày», «xử lý trong 24 giờ»; «dùng trong 07 ngày», «bình quân trong 4 năm» only say how long. */
function isTerm(folded: string, { parts, span, relation, relationSpan, anchor }: TemporalMention): boolean {
  if (relation !== 'by' && relation !== 'before' && relation !== 'during') return false
  const start = relationSpan?.start ?? span.start
  if (anchor !== null || !readsLine(withinWord, folded.slice(start, span.start).trim())) return true
  const isShort = /^P(?:T|\d+D)/.test(parts.duration ?? '')
  return isShort && !readsLine(lastingBefore, folded.slice(Math.max(0, start - 16), start))
}

/** «Tổ chức hội nghị ngày 15/5/2025 tại …»: the day on which the duty of the clause is done. */
function isDayOf(folded: string, { mention, span, clause }: DueTime): boolean {
  const { parts } = mention
  const isDay = (parts.kind === 'date' || parts.kind === 'time') && (parts.from?.day != null || parts.days.length > 0)
  if (!isDay || mention.rule === 'date/event') return false
  const right = folded.slice(span.end, clause.end)
  return (
    hasDuty(folded, { start: clause.start, end: span.start }) &&
    (/^[\s.;,)]*$|^\s?\(/.test(right) || readsLine(placeBehind, right)) &&
    bracketAround(folded, span.start) === null
  )
}

/** «Thời gian: từ …», «Mốc thời gian giám sát từ …», «đợt trước Tết từ …»: in front of the stretch stands its name. */
function isTimeLabel(folded: string, sentence: Span, { span }: DueTime): boolean {
  if (hasDuty(folded, sentence)) return false
  const name = clausesOf(folded, { start: sentence.start, end: span.start }).at(-1)
  if (name === undefined) return false
  const words = folded.slice(name.start, name.end)
  const lead = scanAtStart(labelLead, words)?.span.end ?? 0
  return readsLine(stretchLabel, words) && !readsLine(dutyStart, words.slice(lead))
}

/** «tỷ lệ hài lòng đạt tối thiểu 92% vào cuối năm»: a figure to be reached. */
const isTarget = (folded: string, { start, end }: Span): boolean => readsLine(targetFigure, folded.slice(start, end))

/** «Phòng đã lấy ý kiến …», «Từ đầu năm đến nay»: told, not asked for. «chi trả cho các hộ đã ký» is asked for. */
function isPast(folded: string, sentence: Span, { span, clause }: DueTime): boolean {
  const left = folded.slice(clause.start, span.start)
  const right = folded.slice(span.end, span.end + 60)
  if (readsLine(upToNow, right)) return true
  const words = folded.slice(sentence.start, span.start)
  const behindUnits = endOfUnits(readUnits(words, words, 0), 0)
  if (behindUnits > 0 && readsLine(toldAtHead, words.slice(behindUnits).trimStart())) return true
  if (readsLine(dutyStart, left)) return false
  return readsLine(alreadyBefore, left.slice(-70)) || readsLine(alreadyBehind, right)
}

const isDatedRecurrence = ({ parts, relation }: TemporalMention): boolean =>
  parts.rrule !== null &&
  (/BYMONTHDAY|BYDAY|BYMONTH=/.test(parts.rrule) || parts.time !== null || relation === 'before')

/** No sentence of duties has more bounds; a list of dates without end is none. */
const mostDues = 40

/** A bare rhythm counts where it governs a duty: in front of its verb, or at the end of a clause that assigns work. */
function isRhythm(
  folded: string,
  sentence: Span,
  { mention, span, clause }: DueTime,
  isOrganisation: boolean,
): boolean {
  if (readsLine(thingAtHead, folded.slice(sentence.start, span.start))) return false
  const right = folded.slice(span.end, clause.end)
  if (readsLine(dutyStart, right)) return true
  const left = folded.slice(clause.start, span.start)
  // «… (lồng ghép trong báo cáo định kỳ)», «chỉ số của tỉnh hằng năm»: the rhythm belongs to a noun.
  if (
    bracketAround(folded, span.start) !== null &&
    bracketAround(folded, span.start)!.start >= clause.start &&
    !/^\s*$/.test(left)
  ) {
    if (!readsLine(countedWord, folded.slice(span.start, span.end + 12))) return false
  }
  const opens = left.trim() === ''
  if (opens && !readsLine(nounTail, right))
    return (
      right.trim() === '' ||
      isOrganisation ||
      readsLine(dutyStart, right.slice(scanAtStart(activityLead, right)?.span.end ?? 0))
    )
  const isCount =
    /^\d/.test(folded.slice(span.start)) ||
    readsLine(timesWord, folded.slice(span.start, span.end)) ||
    readsLine(countBehind, right)
  if (isCount && hasDuty(folded, { start: sentence.start, end: span.start })) return true
  if (!hasDuty(folded, { start: clause.start, end: span.start })) return false
  if (readsLine(ofThingBefore, left.slice(-60)) && right.trim() === '') return false
  const isQualifier = readsLine(qualifiedBefore, left.slice(-20))
  if (isCount) return true
  if (isQualifier) return false
  if (!isOrganisation) return /^[\s.;,)]*$/.test(right)
  // «kiểm tra định kỳ công tác …», «công khai hằng tháng kết quả …»: the rhythm stands between the verb and its object.
  const isBetween = mention.rule === 'recurrence/unspecified' || readsLine(objectBehind, right)
  return isBetween || /^[\s.;)]*$/.test(right)
}

/** True where a clause of the stretch begins with a verb of duty, or with who does it. */
function hasDuty(folded: string, stretch: Span): boolean {
  return clausesOf(folded, stretch).some(({ start, end }) => {
    const clause = folded.slice(start, end)
    return readsLine(dutyStart, clause) || beginsWithSubject(clause)
  })
}

/** The day of a document: «số 10/KH-UBND ngày 05/3/2025», «Luật … ngày 14/6/2019». */
export function isCitedDate(folded: string, { span, relation }: TemporalMention): boolean {
  if (relation !== null) return false
  const left = folded.slice(Math.max(0, span.start - 60), span.start)
  return readsLine(numberBefore, left) || readsLine(issuedBefore, left)
}

/** True where a clause holds nothing but the time, and perhaps «hoàn thành». */
export function isOnlyTime(folded: string, { clause, span }: DueTime): boolean {
  return (
    readsLine(onlyCompletion, folded.slice(clause.start, span.start)) &&
    readsLine(onlyCompletion, folded.slice(span.end, clause.end))
  )
}
