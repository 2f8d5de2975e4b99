import { dutyStart, onlyCompletion, turnLabel, wholeDuty } from '../../grammars/deadline.ts'
import { deliveryVerb } from '../../grammars/obligation-context.ts'
import { trimEnd } from '../../grammars/trim.ts'
import { readsLine, scan } from '../match/scan.ts'
import { bracketAround } from '../match/sentences.ts'
import type { Span } from '../model/span.ts'
import { clausesOf } from './clauses.ts'
import { type DueTime, isOnlyTime } from './due-times.ts'
import { behindAnd, behindSubject } from './duty-words.ts'
import { beginsWithSubject, readSubject } from './subjects.ts'
import { endOfUnits, readUnits } from './units.ts'

/** Where a bound of a duty stands. Offsets count in the passage. */
export interface Surroundings {
  readonly text: string
  readonly folded: string
  readonly sentence: Span
  /** The sentence before, where it says nothing of time: «Rà soát các tuyến; hoàn thành trước …» goes on with it. */
  readonly before: Span | null
}

/** True for a stretch with words in it. */
export const isWord = (folded: string) => (span: Span) => /\p{L}/u.test(folded.slice(span.start, span.end))

/** The stretches that say what is due by the `k`-th bound of a sentence, its subject included; never none. Null where nothing is left. */
export function stretchOf(place: Surroundings, dues: readonly DueTime[], k: number): Span[] | null {
  const { folded, sentence, before } = place
  const due = dues[k]!
  const others = dues.filter((_, i) => i !== k)
  const clauses = clausesOf(folded, sentence)
  const at = clauses.findIndex(({ start }) => start === due.clause.start)
  const isFree = (clause: Span): boolean => !others.some((other) => other.clause.start === clause.start)
  if (isOnlyTime(folded, due) || isOccasion(folded, clauses, at)) {
    const opens = at <= 0 || clauses.slice(0, at).every((clause) => !isFree(clause))
    const run = opens
      ? clauses.slice(at + 1).filter(isFree)
      : clauses.slice(Math.max(0, startOfDuty(place, clauses, at - 1, isFree, due)), at)
    const whole = run.length === 0 ? [] : [{ start: run[0]!.start, end: run.at(-1)!.end }]
    const kept = others
      .reduce<Span[]>((pieces, { span }) => pieces.flatMap((piece) => without(piece, span)), whole)
      .filter(isWord(folded))
    // «Trước ngày 20/6, ……»: dots to fill in are no duty.
    if (kept.length > 0) return kept
    // «Định kỳ 6 tháng, hằng năm tổ chức sơ kết»: the duty stands behind the next one.
    if (opens && clauses[at + 1]?.start === dues[k + 1]?.clause.start && k + 1 < dues.length)
      return stretchOf(place, dues, k + 1)
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

/** «Ngày Sách Việt Nam 21/4: các trường tổ chức …»: before the colon stands the occasion, behind it the duty. */
function isOccasion(folded: string, clauses: readonly Span[], at: number): boolean {
  const [occasion, duty] = [clauses[at], clauses[at + 1]]
  if (occasion === undefined || duty === undefined || !folded.slice(occasion.end, duty.start).includes(':'))
    return false
  const [before, behind] = [folded.slice(occasion.start, occasion.end), folded.slice(duty.start, duty.end)]
  const isDuty = (clause: string): boolean => readsLine(dutyStart, clause) || beginsWithSubject(clause)
  return isDuty(behind) && !isDuty(before)
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
