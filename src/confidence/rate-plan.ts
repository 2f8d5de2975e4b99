import type { PlanDocument } from '../model/plan-document.ts'
import type { Section as RatedSection } from '../model/section.ts'
import type { Span } from '../model/span.ts'
import type { Deadline as RatedDeadline, Task as RatedTask } from '../model/task.ts'
import type { UnitMention as RatedMention } from '../model/unit.ts'
import type { Citation, Deadline, Section, Task, UnitMention, UnratedPlan } from '../model/unrated.ts'
import * as head from './features/header.ts'
import { citation, date, documentNumber } from './features/mentions.ts'
import { contact, recipient, signature } from './features/people.ts'
import { column, section } from './features/structure.ts'
import * as work from './features/work.ts'
import type { RatedField } from './field.ts'

/** The chance that a value is right; `path` leads to it in the document. */
export type Rate = <Subject extends { readonly span: Span }>(
  field: RatedField<Subject>,
  subject: Subject,
  path: string,
) => number

/** The document with the confidence of every value that has one. The only walk over them: who rates, measures or explains gives another `rate`. */
export function ratePlan(plan: UnratedPlan, rate: Rate): Omit<PlanDocument, 'review'> {
  const rowTasks = new Map(plan.tasks.map((task) => [task.id, task]))
  const each = <Value extends object, Rated>(
    values: readonly Value[],
    path: string,
    one: (value: Value, at: string, index: number) => Rated,
  ) => values.map((value, index) => one(value, `${path}[${index}]`, index))
  const plainly =
    <Value extends { readonly span: Span }>(field: RatedField<Value>) =>
    (value: Value, at: string) => ({ ...value, confidence: rate(field, value, at) })
  const maybe = <Value extends { readonly span: Span }>(field: RatedField<Value>, value: Value | null, at: string) =>
    value === null ? null : plainly(field)(value, at)
  const numbered = plainly(documentNumber)
  const dated = plainly(date)
  const { header } = plan

  const cited = (value: Citation, at: string) => ({
    ...value,
    number: value.number === null ? null : numbered(value.number, `${at}.number`),
    date: value.date === null ? null : dated(value.date, `${at}.date`),
    confidence: rate(citation, value, at),
  })

  const placed = (nodes: readonly Section[], parent: Section | null, path: string): RatedSection[] =>
    each(nodes, path, (node, at) => ({
      ...node,
      confidence: rate(section, { node, span: node.span, parent, siblings: nodes }, at),
      children: placed(node.children, node, `${at}.children`),
    }))

  const named = (
    field: RatedField<work.PlacedMention>,
    among: readonly UnitMention[],
    duty: work.PlacedMention['duty'],
    path: string,
  ): RatedMention[] =>
    each(among, path, (mention, to, at) => {
      const { span, text } = mention
      return { ...mention, confidence: rate(field, { mention, span, text, among, at, duty }, to) }
    })

  const tasked = (task: Task, at: string): RatedTask => {
    const isRow = task.origin === 'table'
    return {
      ...task,
      lead: named(isRow ? work.tableLead : work.proseLead, task.lead, task, `${at}.lead`),
      support: named(isRow ? work.tableSupport : work.proseSupport, task.support, task, `${at}.support`),
      time: each(task.time, `${at}.time`, plainly(isRow ? work.tableTime : work.proseTime)),
      confidence: rate(isRow ? work.tableTask : work.proseTask, task, at),
    }
  }

  const owed = (deadline: Deadline, at: string): RatedDeadline => {
    const isRow = deadline.origin === 'table'
    const subject = { deadline, span: deadline.due.span }
    const row = rowTasks.get(deadline.task ?? '')
    return {
      ...deadline,
      due: {
        ...deadline.due,
        confidence: isRow ? rate(work.tableTime, deadline.due, `${at}.due`) : rate(work.due, subject, `${at}.due`),
      },
      responsible: named(
        isRow ? work.tableLead : work.responsible,
        deadline.responsible,
        isRow && row !== undefined ? row : deadline,
        `${at}.responsible`,
      ),
      recipient: named(work.recipientOfDeadline, deadline.recipient, deadline, `${at}.recipient`),
      confidence: rate(isRow ? work.tableDeadline : work.proseDeadline, subject, at),
    }
  }

  return {
    ...plan,
    header: {
      superior: maybe(head.superior, header.superior, 'header.superior'),
      issuer: maybe(head.issuer, header.issuer, 'header.issuer'),
      number: maybe(head.headNumber, header.number, 'header.number'),
      place: maybe(head.place, header.place, 'header.place'),
      date: maybe(head.headDate, header.date, 'header.date'),
      documentType: maybe(head.documentType, header.documentType, 'header.documentType'),
      subject: maybe(head.subject, header.subject, 'header.subject'),
      urgency: maybe(head.urgency, header.urgency, 'header.urgency'),
      secrecy: maybe(head.secrecy, header.secrecy, 'header.secrecy'),
    },
    sections: placed(plan.sections, null, 'sections'),
    documentNumbers: each(plan.documentNumbers, 'documentNumbers', numbered),
    citations: each(plan.citations, 'citations', cited),
    dates: each(plan.dates, 'dates', dated),
    tables: each(plan.tables, 'tables', (table, at) => ({
      ...table,
      columns: each(table.columns, `${at}.columns`, (own, place) => ({
        ...own,
        confidence: rate(column, { column: own, table, span: table.span }, place),
      })),
    })),
    tasks: each(plan.tasks, 'tasks', tasked),
    deadlines: each(plan.deadlines, 'deadlines', owed),
    contacts: each(plan.contacts, 'contacts', plainly(contact)),
    recipients: each(plan.recipients, 'recipients', plainly(recipient)),
    signature: maybe(signature, plan.signature, 'signature'),
  }
}
