import { assigning, cooperating } from '../../grammars/assignment.ts'
import {
  behindDuty,
  deliveredTo,
  dutyStart,
  onlyCompletion,
  onlyPart,
  rhythmLead,
  turnLabel,
  wholeDuty,
} from '../../grammars/deadline.ts'
import { labelLead } from '../../grammars/due-context.ts'
import {
  andLead,
  concerning,
  deliveryBehind,
  deliveryVerb,
  onlyLeads,
  regularWord,
  reportBefore,
  rhythmWord,
} from '../../grammars/obligation-context.ts'
import { trimEnd } from '../../grammars/trim.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import { bracketAround, clausesOf } from './clauses.ts'
import { type DueTime, isOnlyTime } from './due-times.ts'
import { beginsWithSubject, readSubject } from './subjects.ts'
import { endOfUnits, readUnits } from './units.ts'

/** The words that say what is due. Offsets count in the passage. */
export interface Obligation {
  /** Where the duty begins, its subject included. */
  readonly start: number
  readonly spans: readonly Span[]
}

interface Surroundings {
  readonly text: string
  readonly folded: string
  readonly sentence: Span
  /** The sentence before, where it says nothing of time: «Rà soát các tuyến; hoàn thành trước …» goes on with it. */
  readonly before: Span | null
}

/** What is due by the `k`-th bound of a sentence: its clause without the bound, and what it shares with its neighbours. Null where nothing is left. */
export function obligationOf(place: Surroundings, dues: readonly DueTime[], k: number): Obligation | null {
  const stretch = stretchOf(place, dues, k)
  if (stretch === null) return null
  const polished = polish(place, stretch, dues[k]!)
  if (!isOnlyLabel(place.folded, polished)) return { start: stretch[0]!.start, spans: polished }
  const head = sharedHead(place, dues, k)
  if (head !== null) return { start: head[0]!.start, spans: [...head, ...polished] }
  return { start: stretch[0]!.start, spans: polished.length > 0 ? polished : stretch }
}

const isWord = (folded: string) => (span: Span) => /\p{L}/u.test(folded.slice(span.start, span.end))

function stretchOf(place: Surroundings, dues: readonly DueTime[], k: number): Span[] | null {
  const { folded, sentence, before } = place
  const due = dues[k]!
  const others = dues.filter((_, i) => i !== k)
  const clauses = clausesOf(folded, sentence)
  const at = clauses.findIndex(({ start }) => start === due.clause.start)
  const isFree = (clause: Span): boolean => !others.some((other) => other.clause.start === clause.start)
  if (isOnlyTime(folded, due)) {
    const opens = at <= 0 || clauses.slice(0, at).every((clause) => !isFree(clause))
    const run = opens
      ? clauses.slice(at + 1).filter(isFree)
      : clauses.slice(Math.max(0, startOfDuty(place, clauses, at - 1, isFree, due)), at)
    if (run.length > 0) return [{ start: run[0]!.start, end: run.at(-1)!.end }]
    const shared = { start: sentence.start, end: dues[0]!.span.start }
    if (others.length > 0 && folded.slice(shared.start, shared.end).trim() !== '') return [shared]
    return before === null ? null : [before]
  }
  const first = startOfDuty(place, clauses, at, isFree, due)
  const start = Math.max(
    clauses[first]!.start,
    dues.filter(({ span }) => span.end <= due.span.start && span.end > clauses[first]!.start).at(-1)?.span.end ?? 0,
  )
  const stretch = { start, end: clauses[endOfDuty(folded, clauses, at, isFree)]!.end }
  const next = others.find(({ span }) => span.start >= due.span.end && span.start < stretch.end)
  const leads = folded.slice(start, due.span.start).trim() === ''
  const own = { start, end: next === undefined ? stretch.end : leads ? next.span.start : due.span.end }
  const isLabelled = scan(turnLabel, folded.slice(own.start, due.span.start)).length > 0
  const shared = next === undefined && others.length > 0 && !isLabelled ? [] : sharedTail(folded, dues, k, sentence)
  const isRhythm = due.mention.parts.kind === 'recurrence' && due.mention.relation === null
  const holes = [...others, ...(isRhythm ? [] : [due])].map(({ span }) => withBrackets(folded, span))
  const kept = holes
    .reduce<Span[]>((pieces, hole) => pieces.flatMap((span) => without(span, hole)), [own])
    .concat(shared)
    .filter(isWord(folded))
  if (kept.length === 0) return null
  const joinsBefore = before !== null && first === 0 && isBareVerb(place, clauses[0]!, due)
  return joinsBefore ? [before, ...kept] : kept
}

/** «Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12 kết quả …»: the last one's tail holds for all. */
function sharedTail(folded: string, dues: readonly DueTime[], k: number, sentence: Span): Span[] {
  if (k === dues.length - 1) return []
  const tail = { start: dues.at(-1)!.span.end, end: sentence.end }
  const text = folded.slice(tail.start, tail.end)
  return text.trim().length > 3 && !/^\s*[,;.]/.test(text) ? [tail] : []
}

/** Of verbs that share an object, the first ones have at most this many words: «kịp thời phát hiện, xử lý …». */
const mostVerbWords = 3

/** The clause with which the duty begins: a clause that begins with no verb of duty goes on with the one before. */
function startOfDuty(
  place: Surroundings,
  clauses: readonly Span[],
  at: number,
  isFree: (clause: Span) => boolean,
  due: DueTime,
): number {
  const { folded } = place
  let first = at
  while (first > 0 && isFree(clauses[first - 1]!)) {
    const clause = clauses[first]!
    const text = folded.slice(clause.start, clause.end)
    const isOwnDuty = readsLine(dutyStart, text) && !readsLine(deliveryVerb, text)
    const goesOn = isBareVerb(place, clause, due) || isVerbOfList(place, clauses[first - 1]!)
    if (isOwnDuty && !goesOn) break
    const subject = isOwnDuty ? null : readSubject(place.text, folded, clause.start)
    if (subject !== null) {
      // «UBND các xã, các trường báo cáo …»: the list of who owes it begins before.
      while (first > 0 && verbOf(place, clauses[first - 1]!) === subject.verb) first--
      break
    }
    first--
  }
  return first
}

/** Where the verb begins whose subject stands at the head of a clause. */
const verbOf = ({ text, folded }: Surroundings, { start }: Span): number | null =>
  readSubject(text, folded, start)?.verb ?? null

/** «UBND các xã»: a clause that only names units. */
function isOnlyUnits(folded: string, { start, end }: Span): boolean {
  const text = folded.slice(start, end)
  const units = readUnits(text, text, 0)
  return units.length > 0 && text.slice(endOfUnits(units, 0)).trim() === ''
}

/** «kịp thời phát hiện», «Tổng hợp»: a verb whose object follows behind the next one. */
function isVerbOfList({ text, folded }: Surroundings, { start, end }: Span): boolean {
  const from = behindSubject(text, folded, start, end)
  const words = folded.slice(from, end)
  return readsLine(dutyStart, words) && words.trim().split(/\s+/).length <= mostVerbWords
}

/** «ban hành trước ngày …», «cập nhật hằng quý»: without the bound a verb that wants an object, which stands before. */
function isBareVerb({ folded }: Surroundings, clause: Span, due: DueTime): boolean {
  const bare = trimEnd(
    without(clause, due.span)
      .map(({ start, end }) => folded.slice(start, end))
      .join(' '),
    ' ,;:.',
  )
  const words = bare.slice(behindAnd(bare)).split(/\s+/)
  if (words.length > 2 || due.clause.start !== clause.start) return false
  const verb = words.join(' ')
  return readsLine(dutyStart, verb) && !readsLine(wholeDuty, verb)
}

/** What follows goes on with the duty until a clause begins another one. */
function endOfDuty(folded: string, clauses: readonly Span[], at: number, isFree: (clause: Span) => boolean): number {
  let last = at
  while (last + 1 < clauses.length && isFree(clauses[last + 1]!)) {
    const { start, end } = clauses[last + 1]!
    const text = folded.slice(start, end)
    if (readsLine(dutyStart, text) || beginsWithSubject(text) || isOnlyUnits(folded, clauses[last + 1]!)) break
    last++
  }
  return last
}

/** «năm (trước ngày 25/11)»: brackets go with the bound in them. */
function withBrackets(folded: string, { start, end }: Span): Span {
  const bracket = bracketAround(folded, start)
  const isWhole =
    bracket !== null &&
    readsLine(onlyCompletion, folded.slice(bracket.start, start)) &&
    folded.slice(end, bracket.end).trim() === ''
  return isWhole ? { start: bracket.start - 1, end: Math.min(folded.length, bracket.end + 1) } : { start, end }
}

function without({ start, end }: Span, hole: Span): Span[] {
  if (hole.end <= start || hole.start >= end) return [{ start, end }]
  return [
    { start, end: Math.max(start, hole.start) },
    { start: Math.min(end, hole.end), end },
  ].filter((span) => span.end > span.start)
}

/** Takes off who owes it, to whom it goes, the rhythm at either end, and what only explains. */
function polish(place: Surroundings, spans: readonly Span[], due: DueTime): Span[] {
  const { text, folded } = place
  const polished = spans
    .map((span) => ({ ...span, start: behindSubject(text, folded, span.start, span.end) }))
    .map((span) => withoutRhythm(folded, span, due))
    .filter((span) => span.start < due.span.start || !isRemark(text, folded, span))
    .map((span) => withoutDelivery(folded, span))
    .filter(isWord(folded))
  return polished
}

/** Behind the bound: to whom, what for, since when, which way, or a remark in brackets. */
function isRemark(text: string, folded: string, { start, end }: Span): boolean {
  const words = folded.slice(start, end)
  if (readsLine(behindDuty, words) || /^[\s,]*\(.*\)[\s.,;]*$/.test(words)) return true
  const delivery = scan(deliveredTo, words.slice(0, 30)).find(({ span }) => /^[\s,]*$/.test(words.slice(0, span.start)))
  return (
    delivery !== undefined &&
    readsLine(deliveryBehind, words) &&
    readUnits(text, folded, start + delivery.span.end).length > 0
  )
}

/** How long the signs and the «và» are with which a stretch begins. */
const behindAnd = (words: string): number =>
  scanAtStart(andLead, words)?.span.end ?? /^[\s,;:)]*/.exec(words)![0].length

/** Where the duty begins behind «Đối với X,», «Giao X», «Các trường», «phối hợp với Y», «hằng tuần»; `start` where none of these stands. */
function behindSubject(text: string, folded: string, start: number, end: number): number {
  let at = start + behindAnd(folded.slice(start, end))
  for (let turns = 0; turns < 4; turns++) {
    const next = behindOne(text, folded, at, end)
    if (next === at) break
    at = next
  }
  return at
}

function behindOne(text: string, folded: string, at: number, end: number): number {
  const rest = folded.slice(at, end)
  const about = scanAtStart(concerning, rest)
  if (about !== null) {
    const units = readUnits(text, folded, at + about.span.end)
    const stop = endOfUnits(units, at)
    return units.length > 0 && folded[stop] === ',' && stop < end ? stop + 2 : at
  }
  // «Thời gian hoàn thành việc …», «Thời hạn gửi báo cáo …».
  const label = scanAtStart(labelLead, rest)
  if (label !== null && readsLine(dutyStart, rest.slice(label.span.end))) return at + label.span.end
  const rhythm = scanAtStart(rhythmLead, rest)
  const isRegular = rhythm !== null && readsLine(regularWord, rest.slice(0, rhythm.span.end))
  if (isRegular && readsLine(dutyStart, rest.slice(rhythm.span.end))) return at + rhythm.span.end
  const lead = [...scan(cooperating, rest.slice(0, 60)), ...scan(assigning, rest.slice(0, 40))].find(
    ({ span }) => span.start === 0 || readsLine(onlyLeads, rest.slice(0, span.start)),
  )
  const subject = readSubject(text, folded, at + (lead?.span.end ?? 0))
  return subject === null || subject.verb >= end ? at : subject.verb
}

/** A rhythm stays inside the duty («báo cáo định kỳ 6 tháng kết quả …») and goes from its end («kiểm tra hằng tháng»). */
function withoutRhythm(folded: string, { start, end }: Span, { span, mention }: DueTime): Span {
  if (span.start < start || span.end > end) return { start, end }
  if (mention.parts.rrule !== null && folded.slice(start, span.start).trim() === '') return { start: span.end, end }
  const atEnd = /^[\s.,;:)]*$/.test(folded.slice(span.end, end))
  if (!atEnd) return { start, end }
  const words = folded.slice(start, span.start)
  const left = words.slice(0, scan(rhythmWord, words)[0]?.span.start).trimEnd()
  return left.trim().split(/\s+/).length < 2 || readsLine(reportBefore, left)
    ? { start, end }
    : { start, end: start + left.length }
}

/** «… gửi về Sở A qua Phòng B»: to whom is no part of what. */
function withoutDelivery(folded: string, { start, end }: Span): Span {
  const text = folded.slice(start, end)
  const delivery = scan(deliveredTo, text).find(
    ({ span }) =>
      span.start >= 8 &&
      readsLine(deliveryBehind, text.slice(span.start)) &&
      readUnits(text, text, span.end).length > 0,
  )
  return delivery === undefined ? { start, end } : { start, end: start + delivery.span.start }
}

/** «Lần 2», «và năm»: nothing but what tells one bound from the others. */
export function isOnlyLabel(folded: string, spans: readonly Span[]): boolean {
  const words = spans
    .map(({ start, end }) => folded.slice(start, end))
    .join(' ')
    .replace(/^[\s,;:()-]+/, '')
  return scan(turnLabel, words).some(({ span }) => span.start === 0) || readsLine(onlyPart, words)
}

/** What the bounds of a sentence share stands before the first of them, up to its own label. */
function sharedHead(place: Surroundings, dues: readonly DueTime[], k: number): Span[] | null {
  const { text, folded, sentence, before } = place
  const stop = dues[0]!.span.start
  const lead = folded.slice(sentence.start, k === 0 ? sentence.start : stop)
  const label = scan(turnLabel, lead).at(-1)
  const end = sentence.start + (label?.span.start ?? lead.length)
  const start = behindSubject(text, folded, sentence.start, end)
  if (/\p{L}/u.test(folded.slice(start, end))) return [{ start, end }]
  return before === null ? null : [before]
}
