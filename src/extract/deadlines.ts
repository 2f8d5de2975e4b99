import { deliveredTo, dutyStart, lookingBack } from '../../grammars/deadline.ts'
import { readsLine, scan } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { SectionNode } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { assignmentIn } from './assignments.ts'
import { clausesOf, sentencesOf } from './clauses.ts'
import { type DueTime, dueTimesIn, isOnlyTime } from './due-times.ts'
import type { DutyMap } from './duties.ts'
import { placeUnits } from './owners.ts'
import type { Item } from './prose-tasks.ts'
import type { PassageReading } from './read-passages.ts'
import type { TemporalMention } from './temporal-mentions.ts'
import { endOfUnits, readUnits, type UnitReading } from './units.ts'

/** Something that is due, in prose. Spans and units point into the document's text. */
export interface DeadlineReading {
  readonly rule: string
  readonly reading: PassageReading
  readonly section: SectionNode | null
  readonly spans: readonly Span[]
  readonly obligation: string
  readonly due: TemporalMention
  readonly responsible: readonly UnitReading[]
  readonly recipient: readonly UnitReading[]
  /** The sentence, in the passage: contacts named in it are the way to deliver. */
  readonly sentence: Span
}

/** Every bound and rhythm of a duty in the body and the closing, one deadline for each. */
export function readDeadlines(document: NormalDocument, items: readonly Item[], duties: DutyMap): DeadlineReading[] {
  const deadlines: DeadlineReading[] = []
  // «+ Báo cáo … về Ủy ban … ⏎ + Thời gian gửi báo cáo: …»: the addressee stands in the item before.
  let lastRecipient: { parent: SectionNode | undefined; units: readonly UnitReading[] } | null = null
  for (const item of items) {
    const chain = duties.chainOf(item.node)
    if (
      chain.some(({ title }) => title !== null && readsLine(lookingBack, document.folded.slice(title.start, title.end)))
    )
      continue
    const { passage } = item.reading
    const isOrganisation = duties.isOrganisation(item.node) || item.holders !== null || passage.zone === 'closing'
    const parent = chain.at(-2)
    const sentences = sentencesOf(passage.folded.slice(item.content.start, item.content.end)).map(({ start, end }) => ({
      start: start + item.content.start,
      end: end + item.content.start,
    }))
    const paragraphRecipient = recipientIn(item.reading, item.content)
    for (const [i, sentence] of sentences.entries()) {
      const dues = dueTimesIn(passage.folded, sentence, item.reading.times, isOrganisation)
      for (const [k, due] of dues.entries()) {
        const obligation = obligationOf(passage.folded, dues, k, sentence, sentences[i - 1] ?? null)
        if (obligation === null) continue
        const own = recipientIn(item.reading, sentence)
        const isReport = /báo cáo|gửi|nộp/i.test(passage.folded.slice(sentence.start, sentence.end))
        const carried = isReport && lastRecipient !== null && lastRecipient.parent === parent ? lastRecipient.units : []
        deadlines.push({
          rule: 'deadline/prose',
          reading: item.reading,
          section:
            chain.findLast(({ kind }) => kind !== 'dash' && kind !== 'plus' && kind !== 'star' && kind !== 'bullet') ??
            null,
          spans: [place(item.reading, due.span)],
          obligation: wordsOf(passage.text, obligation),
          due: due.mention,
          responsible: responsibleFor(item, sentence, obligation[0]!),
          recipient:
            own.length > 0 ? own : isReport ? (paragraphRecipient.length > 0 ? paragraphRecipient : carried) : [],
          sentence,
        })
      }
    }
    if (paragraphRecipient.length > 0) lastRecipient = { parent, units: paragraphRecipient }
  }
  return deadlines
}

const place = ({ passage }: PassageReading, { start, end }: Span): Span => {
  const base = passage.pieces[0]!.span.start
  return { start: base + start, end: base + end }
}

/** The stretches that say what is due: the clause without its bound, and what it shares with its neighbours. Null where nothing is left. */
function obligationOf(
  folded: string,
  dues: readonly DueTime[],
  k: number,
  sentence: Span,
  previous: Span | null,
): Span[] | null {
  const due = dues[k]!
  const others = dues.filter((_, i) => i !== k)
  const clauses = clausesOf(folded, sentence)
  const at = clauses.findIndex(({ start }) => start === due.clause.start)
  const isFree = (clause: Span): boolean => !others.some((other) => other.clause.start === clause.start)
  const isRhythm = due.mention.parts.kind === 'recurrence' && due.mention.relation === null
  const within = (clause: Span): Span[] =>
    (isRhythm ? [clause] : without(clause, due.span)).flatMap((piece) =>
      others.reduce<Span[]>((pieces, other) => pieces.flatMap((span) => without(span, other.span)), [piece]),
    )
  if (isOnlyTime(folded, due)) {
    const opens = at <= 0 || clauses.slice(0, at).every((clause) => !isFree(clause))
    const run = opens
      ? clauses.slice(at + 1).filter(isFree)
      : clauses.slice(Math.max(0, startOfDuty(folded, clauses, at - 1, isFree)), at)
    if (run.length > 0) return [{ start: run[0]!.start, end: run.at(-1)!.end }]
    const shared = others.length > 0 ? [{ start: sentence.start, end: dues[0]!.span.start }] : []
    const spans =
      shared.length > 0 && folded.slice(shared[0]!.start, shared[0]!.end).trim() !== ''
        ? shared
        : previous === null
          ? []
          : [previous]
    return spans.length > 0 ? spans : null
  }
  const first = startOfDuty(folded, clauses, at, isFree)
  const start = Math.max(
    clauses[first]!.start,
    dues.filter(({ span }) => span.end <= due.span.start && span.end > clauses[first]!.start).at(-1)?.span.end ?? 0,
  )
  const stretch = { start, end: clauses[endOfDuty(folded, clauses, at, isFree)]!.end }
  const next = others.find(({ span }) => span.start >= due.span.end && span.start < stretch.end)
  const leads = folded.slice(start, due.span.start).trim() === ''
  const own = within({ start, end: next === undefined ? stretch.end : leads ? next.span.start : due.span.end })
  const shared = next === undefined && others.length > 0 ? [] : sharedTail(folded, dues, k, sentence)
  const kept = [...own, ...shared].filter((span) => /\p{L}/u.test(folded.slice(span.start, span.end)))
  return kept.length === 0 ? null : kept.map((span) => withoutDelivery(folded, span))
}

/** «Báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12 kết quả …»: the last one's tail holds for all. */
function sharedTail(folded: string, dues: readonly DueTime[], k: number, sentence: Span): Span[] {
  if (k === dues.length - 1) return []
  const last = dues.at(-1)!
  const tail = { start: last.span.end, end: sentence.end }
  const text = folded.slice(tail.start, tail.end)
  return text.trim().length > 3 && !/^\s*[,;.]/.test(text) ? [tail] : []
}

/** The clause with which the duty begins: a clause that begins with no verb of duty goes on with the one before. */
function startOfDuty(folded: string, clauses: readonly Span[], at: number, isFree: (clause: Span) => boolean): number {
  let first = at
  while (first > 0 && isFree(clauses[first - 1]!)) {
    const clause = clauses[first]!
    const text = folded.slice(clause.start, clause.end)
    if (readsLine(dutyStart, text) && !/^(?:gửi|nộp|trình|và)\s/i.test(text)) break
    if (readUnits(text, text, 0).length > 0 && first < at) break
    first--
  }
  return first
}

/** What follows goes on with the duty until a clause begins another one. */
function endOfDuty(folded: string, clauses: readonly Span[], at: number, isFree: (clause: Span) => boolean): number {
  let last = at
  while (last + 1 < clauses.length && isFree(clauses[last + 1]!)) {
    const { start, end } = clauses[last + 1]!
    const text = folded.slice(start, end)
    if (readsLine(dutyStart, text) || readUnits(text, text, 0).length > 0) break
    last++
  }
  return last
}

function without({ start, end }: Span, hole: Span): Span[] {
  if (hole.end <= start || hole.start >= end) return [{ start, end }]
  return [
    { start, end: Math.max(start, hole.start) },
    { start: Math.min(end, hole.end), end },
  ].filter((span) => span.end > span.start)
}

/** «… gửi về Sở A qua Phòng B»: to whom is no part of what. */
function withoutDelivery(folded: string, { start, end }: Span): Span {
  const text = folded.slice(start, end)
  const delivery = scan(deliveredTo, text).find(
    ({ span }) =>
      span.start >= 8 && /^(?:gửi|nộp|về)/i.test(text.slice(span.start)) && readUnits(text, text, span.end).length > 0,
  )
  return delivery === undefined ? { start, end } : { start, end: start + delivery.span.start }
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => text.slice(start, end).replace(/^[\s,;:.]+|[\s,;:.]+$/g, ''))
    .filter((words) => words !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .replace(/[\s,;:.(]+$/, '')
    .trim()
}

/** Words of rhythm between a subject and its verb: «Các sở định kỳ hằng năm hoặc đột xuất báo cáo …». */
const rhythmWords =
  /^(?:[\s,]|định kỳ|hằng|hàng|mỗi|năm|tháng|quý|tuần|ngày|hoặc|đột xuất|thường xuyên|\d+)+(?=\s\p{L})/iu
const concerning = /^(?:Riêng )?đối với\s/i

/** Who owes it: the subject of the clause, who is told to, else the owner of the item, else who was told so earlier in the paragraph. */
function responsibleFor({ reading, holders, content }: Item, sentence: Span, obligation: Span): readonly UnitReading[] {
  const { text, folded } = reading.passage
  const base = reading.passage.pieces[0]!.span.start
  const start = obligation.start + (/^[\s,;]*/.exec(folded.slice(obligation.start, obligation.end))?.[0].length ?? 0)
  for (const from of new Set([start, ...clausesOf(folded, sentence).map((clause) => clause.start)])) {
    const about = concerning.exec(folded.slice(from, from + 20))
    const at = from + (about?.[0].length ?? 0)
    const units = readUnits(text, folded, at)
    if (units.length === 0) continue
    const rest = folded.slice(endOfUnits(units, at), endOfUnits(units, at) + 90)
    const isSubject = readsLine(dutyStart, rest) || readsLine(dutyStart, rest.replace(rhythmWords, ''))
    if (isSubject || about !== null) return placeUnits(units, base)
  }
  const assignment = assignmentIn(text, folded, sentence)
  if (assignment !== null && !(holders !== null && assignment.rule === 'task/requested'))
    return placeUnits(assignment.lead, base)
  if (holders !== null) return holders.lead
  const earlier = assignmentIn(text, folded, {
    start: Math.max(content.start, sentence.start - 600),
    end: sentence.end,
  })
  return earlier === null ? [] : placeUnits(earlier.lead, base)
}

/** To whom it is delivered: the units directly behind «gửi về», «báo cáo», «trình», … */
function recipientIn({ passage }: PassageReading, { start, end }: Span): UnitReading[] {
  const { text, folded } = passage
  const base = passage.pieces[0]!.span.start
  const found: UnitReading[] = []
  for (const mark of scan(deliveredTo, folded.slice(start, end))) {
    const at = start + mark.span.end
    for (const unit of readUnits(text, folded, at))
      if (unit.span.end <= end && !found.some(({ span }) => span.start === unit.span.start)) found.push(unit)
  }
  return placeUnits(found, base)
}
