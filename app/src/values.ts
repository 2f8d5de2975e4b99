import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Span } from '../../src/model/span.ts'
import type { TemporalExpression } from '../../src/model/temporal.ts'
import type { Word } from './words.ts'

export type Kind = 'header' | 'task' | 'deadline' | 'date' | 'unit' | 'contact' | 'citation'

/** A value as the app shows it. */
export interface Value {
  /** As in the JSON: «tasks[3].lead[0]». */
  readonly path: string
  readonly label: Word
  readonly kind: Kind
  readonly text: string
  readonly spans: readonly Span[]
  readonly confidence: number
  /** The string of it that people change, below its path. */
  readonly field: string
  /** Shown inside this one. */
  readonly parts: readonly Value[]
}

export interface ValueGroup {
  readonly title: Word
  readonly values: readonly Value[]
}

interface Placed {
  readonly span: Span
  readonly spans?: readonly Span[]
  readonly confidence: number
}

function placedValue(
  path: string,
  label: Word,
  kind: Kind,
  placed: Placed,
  text: string,
  field: string,
  parts: readonly Value[] = [],
): Value {
  return { path, label, kind, text, field, parts, spans: placed.spans ?? [placed.span], confidence: placed.confidence }
}

/** A time as it is shown: its words, and the day that is meant. */
export function shownTime({ text, relationText, end, rrule }: TemporalExpression): string {
  const printed = [relationText, text].filter(Boolean).join(' ')
  return end !== null && rrule === null ? `${printed} → ${end.split('-').reverse().join('/')}` : printed
}

const units = (path: string, label: Word, list: PlanDocument['tasks'][number]['lead']): Value[] =>
  list.map((unit, i) => placedValue(`${path}[${i}]`, label, 'unit', unit, unit.name, 'name'))

/** «2025-09-12» as it is written here; what is no day stays. */
const shownDay = (edtf: string | null): string | null => edtf?.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') ?? null

function headerValues({ header, signature }: PlanDocument): Value[] {
  const list: (Value | null)[] = [
    header.superior &&
      placedValue('header.superior', 'superior', 'header', header.superior, header.superior.name, 'name'),
    header.issuer && placedValue('header.issuer', 'issuer', 'header', header.issuer, header.issuer.name, 'name'),
    header.number &&
      placedValue('header.number', 'number', 'header', header.number, header.number.canonical, 'canonical'),
    header.place && placedValue('header.place', 'place', 'header', header.place, header.place.text, 'text'),
    header.date &&
      placedValue('header.date', 'date', 'header', header.date, shownDay(header.date.edtf) ?? header.date.text, 'edtf'),
    header.documentType &&
      placedValue(
        'header.documentType',
        'documentType',
        'header',
        header.documentType,
        header.documentType.name,
        'name',
      ),
    header.subject && placedValue('header.subject', 'subject', 'header', header.subject, header.subject.text, 'text'),
    header.urgency && placedValue('header.urgency', 'urgency', 'header', header.urgency, header.urgency.text, 'text'),
    signature &&
      placedValue(
        'signature',
        'signature',
        'header',
        signature,
        signature.name ?? signature.position ?? signature.text,
        'name',
      ),
  ]
  return list.filter((value) => value !== null)
}

/** All values of a document, in the order in which they are shown. */
export function groupsOf(plan: PlanDocument): ValueGroup[] {
  return [
    { title: 'header' as const, values: headerValues(plan) },
    {
      title: 'deadlines' as const,
      values: plan.deadlines.map((deadline, i) => {
        const path = `deadlines[${i}]`
        return placedValue(path, 'obligation', 'deadline', deadline, deadline.obligation, 'obligation', [
          placedValue(`${path}.due`, 'due', 'date', deadline.due, shownTime(deadline.due), 'end'),
          ...units(`${path}.responsible`, 'responsible', deadline.responsible),
          ...units(`${path}.recipient`, 'recipient', deadline.recipient),
        ])
      }),
    },
    {
      title: 'tasks' as const,
      values: plan.tasks.map((task, i) => {
        const path = `tasks[${i}]`
        return placedValue(path, 'content', 'task', task, task.content, 'content', [
          ...units(`${path}.lead`, 'lead', task.lead),
          ...units(`${path}.support`, 'support', task.support),
          ...task.time.map((time, j) =>
            placedValue(`${path}.time[${j}]`, 'time', 'date', time, shownTime(time), 'text'),
          ),
        ])
      }),
    },
    {
      title: 'contacts' as const,
      values: plan.contacts.map((contact, i) => {
        const text = [contact.email, ...contact.phones, contact.person].filter(Boolean).join(' · ')
        return placedValue(
          `contacts[${i}]`,
          'contacts',
          'contact',
          contact,
          text,
          contact.email === null ? 'person' : 'email',
        )
      }),
    },
    {
      title: 'citations' as const,
      values: plan.citations.map((citation, i) =>
        placedValue(`citations[${i}]`, 'citations', 'citation', citation, citation.text, 'text'),
      ),
    },
  ].filter(({ values }) => values.length > 0)
}

/** A value and its parts, in order. */
export const flatten = (groups: readonly ValueGroup[]): Value[] =>
  groups.flatMap(({ values }) => values.flatMap((value) => [value, ...value.parts]))

/** How sure a value is, as people read it. */
export const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`
