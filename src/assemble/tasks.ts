import type { DeadlineReading } from '../extract/deadlines/deadlines.ts'
import { natureOf } from '../extract/deadlines/duty-nature.ts'
import type { TaskReading, TaskTime } from '../extract/tasks/task-readings.ts'
import { indexSpans, type SpanIndex } from '../match/span-index.ts'
import { diagnostic, type Report } from '../model/diagnostic.ts'
import type { Contact, Deadline, Task, TemporalExpression } from '../model/unrated.ts'
import { toMention } from './parties/units.ts'
import { wordsOfTime } from './times/temporal.ts'
import type { Times } from './times/times.ts'

/** Tasks in reading order with their ids: «t1-3» is the third task of table 1, «p4» the fourth in prose. */
export function toTasks(text: string, readings: readonly TaskReading[], times: Times): Task[] {
  const ordered = [...readings].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
  const counts = new Map<string, number>()
  return ordered.map((reading) => {
    const series = reading.table === null ? 'p' : `t${reading.table + 1}-`
    const count = (counts.get(series) ?? 0) + 1
    counts.set(series, count)
    const spans = reading.spans.map(({ start, end }) => ({ start, end }))
    const span = spans[0]!
    return {
      id: `${series}${count}`,
      origin: reading.origin,
      rule: reading.rule,
      section: reading.section?.path ?? null,
      table: reading.table,
      ordinal: reading.ordinal,
      group: reading.group,
      content: reading.content,
      text: text.slice(span.start, span.end),
      span,
      spans,
      lead: reading.lead.map((unit) => toMention(text, unit)),
      support: reading.support.map((unit) => toMention(text, unit)),
      time: reading.times.flatMap((time) => expressionOf(text, time, times) ?? []),
      product: reading.product,
      funding: reading.funding,
      note: reading.note,
    }
  })
}

/** The expression that a task's time stands for. */
function expressionOf(text: string, time: TaskTime, times: Times): TemporalExpression | undefined {
  if ('parts' in time) return times.get(time)
  if ('words' in time) {
    const words = wordsOfTime(text, time.words)
    const within = time.within === undefined ? undefined : times.get(time.within)
    if (within === undefined) return words
    const { kind, edtf, start, end, approximate } = within
    return { ...words, kind, edtf, start, end, approximate }
  }
  const [clock, day] = [times.get(time.clock), times.get(time.day)]
  if (clock === undefined || day === undefined) return clock ?? day
  const { edtf, start, end, inferred, approximate } = day
  return { ...clock, spans: [...clock.spans, ...day.spans], edtf, start, end, inferred, approximate }
}

/** Words of a due time with its relation: «trước ngày 10/6». */
function dueText(
  text: string,
  due: TemporalExpression,
): { text: string; span: { start: number; end: number }; spans: { start: number; end: number }[] } {
  const { relationText, span, spans } = due
  const left = relationText === null ? '' : text.slice(Math.max(0, span.start - relationText.length - 3), span.start)
  const at = relationText === null ? -1 : left.lastIndexOf(relationText)
  const start = at < 0 ? span.start : span.start - left.length + at
  const full = { start, end: span.end }
  return { text: text.slice(full.start, full.end), span: full, spans: [full, ...spans.slice(1)] }
}

/** What the time column of a task table says is a deadline of its task, but for «thường xuyên», «đột xuất» and what has only a beginning. */
const isDueTime = ({ kind, relation }: TemporalExpression): boolean =>
  kind !== 'continuous' && kind !== 'adhoc' && kind !== 'event' && relation !== 'from' && relation !== 'after'

/** Deadlines of tables and of prose in reading order. */
export function toDeadlines(
  text: string,
  readings: readonly DeadlineReading[],
  tasks: readonly Task[],
  contacts: readonly Contact[],
  times: Times,
  documentDate: string | null,
  report: Report,
): Deadline[] {
  const ofTables = tasks
    .filter(({ origin }) => origin === 'table')
    .flatMap((task) =>
      task.time.filter(isDueTime).map(
        (due): Deadline => ({
          ...dueText(text, due),
          rule: 'deadline/table',
          origin: 'table',
          task: task.id,
          section: task.section,
          obligation: task.content,
          nature: natureOf(task.content),
          due,
          responsible: task.lead,
          recipient: [],
          via: null,
        }),
      ),
    )
  const proseSpans = tasks.flatMap((task) =>
    task.origin === 'prose' ? task.spans.map((span) => ({ id: task.id, span })) : [],
  )
  const proseIndex = indexSpans(proseSpans.map(({ span }) => span))
  const contactIndex = indexSpans(contacts.map(({ span }) => span))
  const ofProse = readings.flatMap((reading): Deadline[] => {
    const due = times.get(reading.due)
    if (due === undefined) return []
    const quoted = dueText(text, due)
    const task = proseSpans[proseIndex.firstAround(quoted.span)]
    return [
      {
        ...quoted,
        rule: reading.rule,
        origin: 'prose',
        task: task?.id ?? null,
        section: reading.section?.path ?? null,
        obligation: reading.obligation,
        nature: reading.nature,
        due,
        responsible: reading.responsible.map((unit) => toMention(text, unit)),
        recipient: reading.recipient.map((unit) => toMention(text, unit)),
        via: contactFor(reading, contactIndex),
      },
    ]
  })
  const all = [...ofTables, ...ofProse].sort((a, b) => a.span.start - b.span.start)
  for (const { due } of all) {
    const isPast = documentDate !== null && due.end !== null && due.end < documentDate && due.kind !== 'recurrence'
    if (isPast) report(diagnostic('deadline-past', `«${due.text}» ends ${due.end}`, due.span, due.rule))
  }
  return all
}

/** The contact of the sentence, or the first behind it in the same paragraph: the way by which it is delivered. */
function contactFor({ reading, sentence }: DeadlineReading, contacts: SpanIndex): number | null {
  const { start, end } = reading.passage.pieces[0]!.span
  const from = start + sentence.start
  const within = contacts.firstWithin({ start: from, end: start + sentence.end })
  const found = within >= 0 ? within : contacts.firstWithin({ start: from, end })
  return found >= 0 ? found : null
}
