import { type Correction, toPointer } from '../../src/correct/corrections.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Span } from '../../src/model/span.ts'
import type { TemporalExpression } from '../../src/model/temporal.ts'
import type { UnitMention } from '../../src/model/unit.ts'
import type { Value } from './values.ts'

type Change = Omit<Correction, 'who' | 'when'>

const rule = 'correction'

/** A person has looked at the value and found it right. */
export const accept = ({ path }: Value): Change[] => [
  { op: 'replace', path: `${toPointer(path)}/confidence`, value: 1 },
]

/** Another text; a person vouches for it. */
export const change = (value: Value, text: string): Change[] => [
  { op: 'replace', path: `${toPointer(value.path)}/${value.field}`, value: text === '' ? null : text },
  // A day that a person gives is what is named, too.
  ...(value.field === 'end'
    ? [{ op: 'replace', path: `${toPointer(value.path)}/edtf`, value: text || null } as const]
    : []),
  ...accept(value),
]

export const reject = ({ path }: Value): Change[] => [{ op: 'remove', path: toPointer(path) }]

const quote = (plan: PlanDocument, span: Span) => ({ text: plan.text.slice(span.start, span.end), span })
const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The words of a span in the place of a value. */
export function changeTo(plan: PlanDocument, value: Value, span: Span): Change[] {
  const { text } = quote(plan, span)
  const at = toPointer(value.path)
  const hasSpans = ['task', 'deadline', 'date'].includes(value.kind)
  return [
    ...(value.field === 'text' || value.field === 'end' ? [] : change(value, inOneLine(text))),
    { op: 'replace', path: `${at}/text`, value: text },
    { op: 'replace', path: `${at}/span`, value: span },
    ...(hasSpans ? [{ op: 'replace', path: `${at}/spans`, value: [span] } as const] : []),
    ...accept(value),
  ]
}

function timeFrom(plan: PlanDocument, span: Span, end: string | null): TemporalExpression {
  return {
    ...quote(plan, span),
    spans: [span],
    rule,
    kind: end === null ? 'adhoc' : 'date',
    edtf: end,
    start: null,
    end,
    relation: null,
    relationText: null,
    rrule: null,
    duration: null,
    time: null,
    inferred: [],
    approximate: false,
    confidence: 1,
  }
}

export function unitFrom(plan: PlanDocument, span: Span): UnitMention {
  const words = quote(plan, span)
  return { ...words, name: inOneLine(words.text), kind: 'agency', confidence: 1 }
}

/** A deadline from selected words; a person gives the day. */
export function addDeadline(plan: PlanDocument, span: Span, end: string | null): Change[] {
  const words = quote(plan, span)
  return [
    {
      op: 'add',
      path: '/deadlines/-',
      value: {
        ...words,
        spans: [span],
        rule,
        origin: 'prose',
        task: null,
        section: null,
        obligation: inOneLine(words.text),
        nature: 'duty',
        due: timeFrom(plan, span, end),
        responsible: [],
        recipient: [],
        via: null,
        confidence: 1,
      },
    },
  ]
}

export function addTask(plan: PlanDocument, span: Span): Change[] {
  const words = quote(plan, span)
  const ids = new Set(plan.tasks.map(({ id }) => id))
  let number = 1
  while (ids.has(`c${number}`)) number++
  return [
    {
      op: 'add',
      path: '/tasks/-',
      value: {
        ...words,
        id: `c${number}`,
        spans: [span],
        rule,
        origin: 'prose',
        section: null,
        table: null,
        ordinal: null,
        group: null,
        content: inOneLine(words.text),
        lead: [],
        support: [],
        time: [],
        product: null,
        funding: null,
        note: null,
        confidence: 1,
      },
    },
  ]
}

/** A unit for the task or deadline that is open. */
export function addUnit(plan: PlanDocument, value: Value, span: Span): Change[] {
  const list = value.path.startsWith('tasks') ? 'lead' : 'responsible'
  const owner = value.path.replace(/^((?:tasks|deadlines)\[\d+\]).*$/, '$1')
  return [{ op: 'add', path: `${toPointer(owner)}/${list}/-`, value: unitFrom(plan, span) }]
}
