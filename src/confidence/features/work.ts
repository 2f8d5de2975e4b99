import type { Span } from '../../model/span.ts'
import type { Deadline, Task, TemporalExpression, UnitMention } from '../../model/unrated.ts'
import type { Context } from '../context.ts'
import { type Feature, ofQuote, ratedField, yes } from '../field.ts'
import { lengthOf, shapeOf, stepOf } from '../shape.ts'
import { ofTime } from './mentions.ts'

/** Where who owes a duty is named, seen from the words of the duty. */
function placeOf(mention: Span, spans: readonly Span[], { lineAt, isHeading }: Context): string {
  const first = spans[0]!
  if (spans.some(({ start, end }) => mention.start >= start && mention.start < end))
    return mention.start === first.start ? 'at its beginning' : 'in its words'
  const line = lineAt(first.start)
  if (mention.start >= line.start && mention.start < line.end)
    return mention.start < first.start ? 'before it on its line' : 'behind it on its line'
  if (mention.start > first.start) return 'below it'
  if (isHeading(mention.start)) return 'heading'
  const own = lineAt(mention.start)
  return own.end + 1 >= line.start ? 'line above' : 'far above'
}

const ownerPlace = ({ lead, spans }: Task, context: Context): string =>
  lead[0] === undefined ? 'nowhere' : placeOf(lead[0].span, spans, context)

const ofTask: Readonly<Record<string, Feature<Task>>> = {
  rule: ({ rule }) => rule,
  owner: ownerPlace,
  owners: ({ lead }) => stepOf(lead.length),
  'kind of owner': ({ lead }) => lead[0]?.kind ?? 'none',
  supporters: ({ support }) => stepOf(support.length),
  ordinal: ({ ordinal }) => yes(ordinal !== null),
  times: ({ time }) => stepOf(time.length),
  'length of content': ({ content }) => lengthOf(content),
  'shape of content': ({ content }) => shapeOf(content),
  depth: ({ section }) => (section === null ? 'none' : String(section.split('/').length)),
  pieces: ({ spans }) => stepOf(spans.length),
  ...ofQuote,
}

export const proseTask = ratedField<Task>('tasks.prose', ofTask)

export const tableTask = ratedField<Task>('tasks.table', {
  ...ofTask,
  columns: ({ table }, { plan }) =>
    plan.tables[table ?? -1]?.columns
      .map(({ role }) => role)
      .filter((role) => role === 'lead' || role === 'support' || role === 'responsible' || role === 'time')
      .join(', ') ?? 'none',
  'columns of unknown role': ({ table }, { plan }) =>
    stepOf(plan.tables[table ?? -1]?.columns.filter(({ role }) => role === 'other').length ?? 0),
  rows: ({ table }, { dataRows }) => stepOf(dataRows(table ?? -1)),
  'header rows': ({ table }, { plan }) => String(Math.min(plan.tables[table ?? -1]?.headerRows ?? 0, 3)),
})

/** Somebody who is named for a duty, with the duty. */
export interface PlacedMention {
  readonly mention: UnitMention
  readonly span: Span
  readonly text: string
  readonly among: readonly UnitMention[]
  readonly at: number
  readonly duty: Pick<Task, 'rule' | 'spans' | 'section'> & Partial<Pick<Task, 'table' | 'lead' | 'content'>>
}

/** Signs that names seldom hold. */
function signsIn(name: string): string {
  if (/[()[\]]/.test(name)) return 'bracket'
  if (/[;:"“”]/.test(name)) return 'stop'
  if (/,/.test(name)) return 'comma'
  return /\s[-–]\s/.test(name) ? 'dash' : 'none'
}

const ofMention: Readonly<Record<string, Feature<PlacedMention>>> = {
  rule: ({ duty }) => duty.rule,
  named: ({ mention, duty }, context) => placeOf(mention.span, duty.spans, context),
  kind: ({ mention }) => mention.kind,
  among: ({ among }) => stepOf(among.length),
  position: ({ at }) => (at === 0 ? 'first' : 'later'),
  'length of name': ({ mention }) => lengthOf(mention.name),
  'shape of name': ({ mention }) => shapeOf(mention.name),
  'signs in the name': ({ mention: { name } }) => signsIn(name),
  'named elsewhere': ({ mention }, { timesNamed }) => stepOf(timesNamed(mention.span)),
  'shortest of its list': ({ among }) =>
    stepOf(among.reduce((least, { name }) => Math.min(least, name.split(' ').length), Number.POSITIVE_INFINITY)),
  'kinds in its list': ({ among }) => (among.every(({ kind }) => kind === among[0]!.kind) ? 'one' : 'several'),
  'small in its list': ({ among }) => yes(among.some(({ name }) => /^\p{Ll}/u.test(name))),
  'length of the duty': ({ duty: { content } }) => (content === undefined ? 'none' : lengthOf(content)),
  'depth of the duty': ({ duty: { section } }) => (section === null ? 'none' : String(section.split('/').length)),
  ...ofQuote,
}

const ofRole = {
  ...ofMention,
  columns: (({ duty }, { plan }) =>
    plan.tables[duty.table ?? -1]?.columns
      .map(({ role }) => role)
      .filter((role) => role === 'lead' || role === 'support' || role === 'responsible')
      .join(', ') ?? 'none') satisfies Feature<PlacedMention>,
}

export const tableLead = ratedField<PlacedMention>('tasks.table.lead', ofRole)
export const tableSupport = ratedField<PlacedMention>('tasks.table.support', ofRole)
export const proseLead = ratedField<PlacedMention>('tasks.prose.lead', ofMention)
export const proseSupport = ratedField<PlacedMention>('tasks.prose.support', {
  ...ofMention,
  leads: ({ duty }) => stepOf(duty.lead?.length ?? 0),
})
export const responsible = ratedField<PlacedMention>('deadlines.responsible', ofMention)
export const recipientOfDeadline = ratedField<PlacedMention>('deadlines.recipient', ofMention)

export const tableTime = ratedField<TemporalExpression>('tasks.table.time', ofTime)
export const proseTime = ratedField<TemporalExpression>('tasks.prose.time', ofTime)

/** The time that is due, with its deadline. */
export interface PlacedDue {
  readonly deadline: Deadline
  readonly span: Span
}

const ofDue: Readonly<Record<string, Feature<PlacedDue>>> = {
  ...Object.fromEntries(
    Object.entries(ofTime).map(([name, read]): [string, Feature<PlacedDue>] => [
      `${name} of due`,
      ({ deadline: { due } }, context) => read(due, context),
    ]),
  ),
  rule: ({ deadline: { rule } }) => rule,
  nature: ({ deadline: { nature } }) => nature,
  owners: ({ deadline: { responsible: owners } }) => stepOf(owners.length),
  addressees: ({ deadline: { recipient } }) => stepOf(recipient.length),
  'belongs to a task': ({ deadline: { task } }) => yes(task !== null),
  'length of obligation': ({ deadline: { obligation } }) => lengthOf(obligation),
  'shape of obligation': ({ deadline: { obligation } }) => shapeOf(obligation),
  'obligation holds the time': ({
    deadline: {
      obligation,
      due: { text },
    },
  }) => yes(obligation.includes(text)),
  'signs in the obligation': ({ deadline: { obligation } }) => signsIn(obligation),
  'owner named': (
    {
      deadline: {
        responsible: [owner],
        spans,
      },
    },
    context,
  ) => (owner === undefined ? 'nowhere' : placeOf(owner.span, spans, context)),
  depth: ({ deadline: { section } }) => (section === null ? 'none' : String(section.split('/').length)),
}

export const due = ratedField<PlacedDue>('deadlines.due', ofDue)
export const proseDeadline = ratedField<PlacedDue>('deadlines.prose', ofDue)
export const tableDeadline = ratedField<PlacedDue>('deadlines.table', ofDue)
