import { dutyStart, lookingBack } from '../../../grammars/deadline.ts'
import { hangingWord, reportingWord } from '../../../grammars/obligation-context.ts'
import { rhythmOfThing } from '../../../grammars/rhythm-context.ts'
import { trimBoth, trimEnd } from '../../../grammars/trim.ts'
import { bearerAt } from '../../frames/bearers.ts'
import type { Sentence } from '../../frames/frame.ts'
import { baseOf, type DutyContext } from '../../frames/items/item.ts'
import { placeUnits, recipientsIn } from '../../frames/parties.ts'
import { isSign } from '../../frames/sentences.ts'
import { readsLine, scan } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { SectionNode } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { Deadline } from '../../model/task.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import type { LabelledDue, LabelledTasks } from '../tasks/labelled-tasks.ts'
import { numberedNode, proseTask } from '../tasks/prose-task.ts'
import type { TemporalMention } from '../times/temporal-mentions.ts'
import type { UnitReading } from '../units/unit-reading.ts'
import { natureOf } from './duty-nature.ts'
import { actOf, isOnlyLabel, obligationOf, reachOf, receiversBefore, wantsObject } from './obligations.ts'

/** Something that is due, in prose. Spans and units point into the document's text. */
export interface DeadlineReading {
  readonly rule: string
  readonly reading: PassageReading
  readonly section: SectionNode | null
  readonly spans: readonly Span[]
  readonly obligation: string
  readonly nature: Deadline['nature']
  readonly due: TemporalMention
  readonly responsible: readonly UnitReading[]
  readonly recipient: readonly UnitReading[]
  /** The sentence, in the passage: contacts named in it are the way to deliver. */
  readonly sentence: Span
}

/** Every bound and rhythm of a duty in the body and the closing, one deadline for each. */
export function readDeadlines(
  document: NormalDocument,
  context: DutyContext,
  labelled: LabelledTasks,
): DeadlineReading[] {
  const deadlines: DeadlineReading[] = labelled.dues.filter(isDueOfLabel).map(labelledDeadline)
  const below = [...labelled.timesBelow.values()].flat()
  const known = new Set([...labelled.dues, ...below].map(({ mention }) => mention))
  // «+ Báo cáo … về Ủy ban … ⏎ + Thời gian gửi báo cáo: …»: the addressee stands in the item before.
  let lastRecipient: { parent: SectionNode | undefined; units: readonly UnitReading[] } | null = null
  for (const item of context.items) {
    const chain = context.chainOf(item.node)
    if (
      chain.some(({ title }) => title !== null && readsLine(lookingBack, document.folded.slice(title.start, title.end)))
    )
      continue
    const { folded, text } = item.reading.passage
    const parent = chain.at(-2)
    const base = baseOf(item.reading)
    const paragraphRecipient = placeUnits(recipientsIn(item.chunks), base)
    let before: readonly Span[] = []
    let bearer: readonly UnitReading[] = []
    for (const [i, frame] of item.sentences.entries()) {
      const sentence = spanOf(frame)
      const dues = item.dues[i]!.filter(({ mention }) => !known.has(mention))
      for (const [k, due] of dues.entries()) {
        const own = obligationOf(folded, dues, k)
        // «biên soạn 15 quy trình; ban hành trong quý II»: a verb that wants an object goes on with the sentence before.
        const spans = own === null ? before : k === 0 && wantsObject(folded, due, own) ? [...before, ...own] : own
        // «Thời gian: từ …»: when, but not what.
        const title = titleFor(document, spans, folded, parent)
        if (spans.length === 0 && title === '') continue
        // Of several deliveries in a sentence each has its own receiver; one alone receives all.
        const inDuty = recipientsIn(reachOf(dues, k))
        const handedOn = placeUnits(receiversBefore(dues, k), base)
        const receivers = placeUnits(inDuty.length > 0 ? inDuty : recipientsIn(frame.chunks), base)
        const isReport = readsLine(reportingWord, folded.slice(sentence.start, sentence.end))
        const carried = isReport && lastRecipient !== null && lastRecipient.parent === parent ? lastRecipient.units : []
        const obligation = spans.length === 0 ? trimEnd(title, ' :') : title + wordsOf(text, spans)
        deadlines.push({
          rule: due.rule,
          reading: item.reading,
          section: numberedNode(context, item.node),
          spans: [place(item.reading, due.span)],
          obligation,
          nature: natureOf(obligation),
          due: due.mention,
          responsible: handedOn.length > 0 ? handedOn : bearerAt(item, due.sentence, due.span.start, bearer),
          recipient:
            receivers.length > 0
              ? receivers
              : isReport
                ? paragraphRecipient.length > 0
                  ? paragraphRecipient
                  : carried
                : [],
          sentence,
        })
      }
      // «Ông A phụ trách …; quyết toán trước …»: who owes the first owes the next.
      bearer = bearerAt(item, frame, sentence.end, bearer)
      before = dues.length === 0 ? actOf(frame) : []
    }
    const ownTimes = item.labelTimes.map((mention) => ({ reading: item.reading, mention }))
    const labelTimes = [...ownTimes, ...(labelled.timesBelow.get(item) ?? [])]
    for (const { reading, mention } of labelTimes.filter(isDueOfLabel)) {
      const last = item.sentences.at(-1)
      // Beside a label alone stands no duty.
      if (last === undefined) continue
      const responsible = bearerAt(item, last, item.content.end, bearer)
      const task = proseTask(item, 'deadline/label', item.content, responsible, [], context)
      deadlines.push(labelledDeadline({ task, reading, mention }))
    }
    if (paragraphRecipient.length > 0) lastRecipient = { parent, units: paragraphRecipient }
  }
  return deadlines
}

/** A time that names a day, a period or a rhythm: «theo tiến độ chung» bounds nothing. */
const isDated = ({ parts, relation }: TemporalMention): boolean =>
  relation !== 'from' &&
  relation !== 'after' &&
  parts.kind !== 'adhoc' &&
  parts.kind !== 'continuous' &&
  parts.kind !== 'event' &&
  parts.kind !== 'duration'

/** «Thời gian: theo kế hoạch hằng năm» names no time of its own. */
const isDueOfLabel = ({ mention, reading }: Pick<LabelledDue, 'mention' | 'reading'>): boolean =>
  isDated(mention) && !readsLine(rhythmOfThing, reading.passage.folded.slice(0, mention.span.start).slice(-60))

/** «Thời gian hoàn thành: Quý I/2031» below a duty: the duty is due then. */
function labelledDeadline({ task, reading, mention }: LabelledDue): DeadlineReading {
  const start = Math.min(mention.relationSpan?.start ?? mention.span.start, mention.span.start)
  return {
    rule: 'deadline/label',
    reading,
    section: task.section,
    spans: [place(reading, { start, end: mention.span.end })],
    obligation: trimEnd(task.content, ' ,;:.'),
    nature: natureOf(task.content),
    due: mention,
    responsible: task.lead,
    recipient: [],
    sentence: mention.span,
  }
}

/** A sentence without the sign that ends it. */
function spanOf({ chunks }: Sentence): Span {
  const last = chunks.findLast((chunk) => !isSign(chunk))!
  return { start: chunks[0]!.start, end: last.end }
}

const place = ({ passage }: PassageReading, { start, end }: Span): Span => {
  const base = passage.pieces[0]!.span.start
  return { start: base + start, end: base + end }
}

/** «b) Vận hành thử cống: ⏎ - Lần 1 …»: where an item holds but the label of its bound, the heading says what is due. */
function titleFor(
  { text }: NormalDocument,
  spans: readonly Span[],
  folded: string,
  parent: SectionNode | undefined,
): string {
  const title = parent?.title ?? null
  if (title === null || !isOnlyLabel(folded, spans)) return ''
  // «1. Rà soát …: ⏎ - Thời hạn: trước ngày …»: only a heading that says what to do says what is due.
  if (spans.length === 0 && !readsLine(dutyStart, text.slice(title.start, title.end))) return ''
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
