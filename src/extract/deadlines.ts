import { deliveredTo, dutyStart, lookingBack, onlyCompletion, purposeLead } from '../../grammars/deadline.ts'
import { concerning, hangingWord, reportingWord } from '../../grammars/obligation-context.ts'
import { trimBoth, trimEnd } from '../../grammars/trim.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { SectionNode } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { assignmentIn, orderIn } from './assignments.ts'
import { clausesOf, sentencesOf } from './clauses.ts'
import { dueTimesIn } from './due-times.ts'
import type { DutyMap } from './duties.ts'
import { isOnlyLabel, type Obligation, obligationOf } from './obligations.ts'
import { placeUnits } from './owners.ts'
import type { Item } from './prose-task.ts'
import type { PassageReading } from './read-passages.ts'
import { readSubject } from './subjects.ts'
import type { TemporalMention } from './temporal-mentions.ts'
import { readUnits, type UnitReading } from './units.ts'

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
    let before: Span | null = null
    let lastBearer: readonly UnitReading[] = []
    for (const sentence of sentences) {
      const dues = dueTimesIn(passage.folded, sentence, item.reading.times, isOrganisation)
      for (const [k, due] of dues.entries()) {
        const obligation = obligationOf({ text: passage.text, folded: passage.folded, sentence, before }, dues, k)
        const words = obligation === null ? '' : wordsOf(passage.text, obligation.spans)
        // «Thời gian: từ …»: when, but not what.
        const isEmpty = obligation === null || readsLine(onlyCompletion, words)
        const title = titleFor(document, isEmpty ? null : obligation, passage.folded, parent)
        if (isEmpty && title === '') continue
        // Of several deliveries in a sentence each has its own receiver; one alone receives all.
        const inClause =
          obligation === null ? [] : recipientIn(item.reading, { start: obligation.start, end: due.clause.end })
        const own = inClause.length > 0 ? inClause : recipientIn(item.reading, sentence)
        // «Các đơn vị gửi kế hoạch trước …; báo cáo sơ kết trước …»: who owes the first owes the next.
        const bearer = responsibleFor(item, sentence, obligation?.start ?? sentence.start)
        if (bearer.length > 0 || !passage.folded.slice(0, sentence.start).trimEnd().endsWith(';')) lastBearer = bearer
        const isReport = readsLine(reportingWord, passage.folded.slice(sentence.start, sentence.end))
        const carried = isReport && lastRecipient !== null && lastRecipient.parent === parent ? lastRecipient.units : []
        deadlines.push({
          rule: 'deadline/prose',
          reading: item.reading,
          section:
            chain.findLast(({ kind }) => kind !== 'dash' && kind !== 'plus' && kind !== 'star' && kind !== 'bullet') ??
            null,
          spans: [place(item.reading, due.span)],
          obligation: isEmpty ? trimEnd(title, ' :') : title + words,
          due: due.mention,
          responsible: lastBearer,
          recipient:
            own.length > 0 ? own : isReport ? (paragraphRecipient.length > 0 ? paragraphRecipient : carried) : [],
          sentence,
        })
      }
      before = dues.length === 0 ? sentence : null
    }
    if (paragraphRecipient.length > 0) lastRecipient = { parent, units: paragraphRecipient }
  }
  return deadlines
}

const place = ({ passage }: PassageReading, { start, end }: Span): Span => {
  const base = passage.pieces[0]!.span.start
  return { start: base + start, end: base + end }
}

/** «b) Vận hành thử cống: ⏎ - Lần 1 …»: where an item holds but the label of its bound, the heading says what is due. */
function titleFor(
  { text }: NormalDocument,
  obligation: Obligation | null,
  folded: string,
  parent: SectionNode | undefined,
): string {
  const title = parent?.title ?? null
  if (title === null || !(obligation === null || isOnlyLabel(folded, obligation.spans))) return ''
  // «1. Rà soát …: ⏎ - Thời hạn: trước ngày …»: only a heading that says what to do says what is due.
  if (obligation === null && !readsLine(dutyStart, text.slice(title.start, title.end))) return ''
  return `${trimEnd(text.slice(title.start, title.end), ' :.')}: `
}

function wordsOf(text: string, spans: readonly Span[]): string {
  const words = spans
    .map(({ start, end }) => trimBoth(text.slice(start, end), ' ,;:.'))
    .filter((stretch) => stretch !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, '')
  const bare = trimEnd(words, ' ,;:.(')
  return bare.slice(0, scan(hangingWord, bare)[0]?.span.start).trim()
}

/** Who owes it: the subject of the clause, who is told to, else the owner of the item, else who was told so earlier in the paragraph. */
function responsibleFor({ reading, holders, content }: Item, sentence: Span, at: number): readonly UnitReading[] {
  const { text, folded } = reading.passage
  const base = reading.passage.pieces[0]!.span.start
  const start = at + /^[\s,;]*/.exec(folded.slice(at, sentence.end))![0].length
  for (const from of new Set([start, ...clausesOf(folded, sentence).map((clause) => clause.start)])) {
    const about = scanAtStart(concerning, folded.slice(from, from + 20))
    const first = from + (about?.span.end ?? 0)
    const units = about === null ? readSubject(text, folded, first)?.units : readUnits(text, folded, first)
    if (units === undefined || units.length === 0) continue
    // «Sở yêu cầu các phòng, ⟦các trường⟧ lập …»: the list of those who are told began before.
    const order = orderIn(text, folded, sentence)
    const isTold = order?.lead.some(({ span }) => span.start === first) ?? false
    return placeUnits(isTold ? order!.lead : units, base)
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

/** «để tổng hợp, theo dõi và» in front of a delivery is never longer. */
const longestLead = 100

/** To whom it is delivered: the units directly behind «gửi về», «báo cáo», «trình», … */
function recipientIn({ passage }: PassageReading, { start, end }: Span): UnitReading[] {
  const { text, folded } = passage
  const base = passage.pieces[0]!.span.start
  const found: UnitReading[] = []
  const forWhat: UnitReading[] = []
  for (const mark of scan(deliveredTo, folded.slice(start, end))) {
    const at = start + mark.span.end
    // «gửi về Sở A để tổng hợp, báo cáo Ủy ban»: the second one gets it only where nobody else does.
    const lead = folded.slice(start + Math.max(0, mark.span.start - longestLead), start + mark.span.start)
    const list = readsLine(purposeLead, lead) ? forWhat : found
    for (const unit of readUnits(text, folded, at))
      if (unit.span.end <= end && !list.slice(-60).some(({ span }) => span.start === unit.span.start)) list.push(unit)
  }
  return placeUnits(found.length > 0 ? found : forWhat, base)
}
