import type { Contact } from '../../model/contact.ts'
import type { PlanDocument } from '../../model/plan-document.ts'
import type { Unit, UnitMention } from '../../model/unit.ts'
import { nested, timeOf } from './columns.ts'
import { type Column, position, surePlace, type TableSpec, tableSpec } from './table-spec.ts'

interface Mention {
  readonly owner: number
  readonly role: string
  readonly at: number
  readonly mention: UnitMention
  readonly unit: number | null
}

/** Links mentions to the rows of `units`: by the span where the unit lists it, else by the name. */
function mentions(
  document: PlanDocument,
  owners: readonly (readonly (readonly [role: string, mentions: readonly UnitMention[]])[])[],
): Mention[] {
  const bySpan = new Map<string, number>()
  const byName = new Map<string, number>()
  document.units.forEach((unit, index) => {
    byName.set(unit.name, index + 1)
    for (const { start, end } of unit.mentions) bySpan.set(`${start}-${end}`, index + 1)
  })
  return owners.flatMap((roles, owner) =>
    roles.flatMap(([role, list]) =>
      list.map((mention, at) => {
        const unit = bySpan.get(`${mention.span.start}-${mention.span.end}`) ?? byName.get(mention.name) ?? null
        return { owner: owner + 1, role, at: at + 1, mention, unit }
      }),
    ),
  )
}

function mentionColumns(owner: string): readonly Column<Mention>[] {
  return [
    [owner, 'integer', `${owner}s.position`, (row) => row.owner],
    ['role', 'text', 'role of the unit', (row) => row.role],
    ['position', 'integer', 'order within the role, from 1', (row) => row.at],
    ['unit', 'integer?', 'units.position, or NULL', (row) => row.unit],
    ['name', 'text', 'name without forms of address', (row) => row.mention.name],
    ['kind', 'text', 'agency, department, school, …', (row) => row.mention.kind],
    ['span_start', 'integer', 'first UTF-16 offset in documents.text', (row) => row.mention.span.start],
    ['span_end', 'integer', 'offset after the last character', (row) => row.mention.span.end],
    ['confidence', 'number', 'the measured chance that it is right, 0 to 1', (row) => row.mention.confidence],
  ]
}

const units = tableSpec<Unit>({
  name: 'units',
  meaning: 'Distinct units and persons that are made responsible',
  list: (document) => document.units,
  key: ['position'],
  indexes: ['name'],
  columns: [
    position,
    ['name', 'text', 'the fullest name', (u) => u.name],
    ['kind', 'text', 'agency, department, school, …', (u) => u.kind],
  ],
})

const unitRoles = tableSpec({
  name: 'unit_roles',
  meaning: 'The roles of a unit',
  list: (document) => nested(document.units, (unit) => unit.roles),
  key: ['unit', 'position'],
  references: [['unit', 'units']],
  columns: [
    ['unit', 'integer', 'units.position', (row) => row.owner],
    ['position', 'integer', 'order, from 1', (row) => row.at],
    ['role', 'text', 'lead, support, issuer, recipient', (row) => row.item],
  ],
})

const contacts = tableSpec<Contact>({
  name: 'contacts',
  meaning: 'E-mail addresses and telephone numbers with person and office',
  list: (document) => document.contacts,
  key: ['position'],
  indexes: ['email'],
  columns: [
    position,
    ['email', 'text?', 'lower-cased', (c) => c.email],
    ['person', 'text?', 'name', (c) => c.person],
    ['office', 'text?', 'position held', (c) => c.position],
    ['organization', 'text?', 'unit', (c) => c.organization],
    ...surePlace,
  ],
})

const contactPhones = tableSpec({
  name: 'contact_phones',
  meaning: 'Telephone numbers of a contact',
  list: (document) => nested(document.contacts, (contact) => contact.phones),
  key: ['contact', 'position'],
  references: [['contact', 'contacts']],
  columns: [
    ['contact', 'integer', 'contacts.position', (row) => row.owner],
    ['position', 'integer', 'order, from 1', (row) => row.at],
    ['phone', 'text', 'E.164', (row) => row.item],
  ],
})

const tasks = tableSpec({
  name: 'tasks',
  meaning: 'Rows of task tables and tasks assigned in prose',
  list: (document) => document.tasks,
  key: ['position'],
  indexes: ['task_id'],
  columns: [
    position,
    ['task_id', 'text', 'stable within the document', (t) => t.id],
    ['origin', 'text', 'table or prose', (t) => t.origin],
    ['section', 'text?', 'path of the section that holds it', (t) => t.section],
    ['table_index', 'integer?', 'which table of the document, from 0', (t) => t.table],
    ['ordinal', 'text?', 'its number as printed', (t) => t.ordinal],
    ['group_title', 'text?', 'title row above it', (t) => t.group],
    ['content', 'text', 'the whole task', (t) => t.content],
    ['product', 'text?', 'what it yields', (t) => t.product],
    ['funding', 'text?', 'kinh phí', (t) => t.funding],
    ['note', 'text?', 'ghi chú', (t) => t.note],
    ['rule', 'text', 'the step that read it', (t) => t.rule],
    ...surePlace,
  ],
})

const taskUnits = tableSpec({
  name: 'task_units',
  meaning: 'Who leads and who supports a task',
  list: (document) =>
    mentions(
      document,
      document.tasks.map((task) => [
        ['lead', task.lead],
        ['support', task.support],
      ]),
    ),
  key: ['task', 'role', 'position'],
  references: [
    ['task', 'tasks'],
    ['unit', 'units'],
  ],
  columns: mentionColumns('task'),
})

const taskTimes = tableSpec({
  name: 'task_times',
  meaning: 'When a task is done',
  list: (document) => nested(document.tasks, (task) => task.time),
  key: ['task', 'position'],
  references: [['task', 'tasks']],
  columns: [
    ['task', 'integer', 'tasks.position', (row) => row.owner],
    ['position', 'integer', 'order, from 1', (row) => row.at],
    ...timeOf((row: { item: PlanDocument['dates'][number] }) => row.item, ''),
  ],
})

const deadlines = tableSpec({
  name: 'deadlines',
  meaning: 'What is due, when, from whom, to whom',
  list: (document) => document.deadlines,
  key: ['position'],
  indexes: ['due_end_date'],
  references: [
    ['task', 'tasks'],
    ['contact', 'contacts'],
  ],
  columns: [
    position,
    ['text', 'text', 'the words', (d) => d.text],
    ['origin', 'text', 'table or prose', (d) => d.origin],
    [
      'task',
      'integer?',
      'tasks.position, or NULL',
      (d, document) => rank(document.tasks.findIndex((t) => t.id === d.task)),
    ],
    ['section', 'text?', 'path of the section it stands in', (d) => d.section],
    ['obligation', 'text', 'what has to be delivered or done', (d) => d.obligation],
    ['nature', 'text', 'duty, or target: a figure to be reached', (d) => d.nature],
    ...timeOf((d: PlanDocument['deadlines'][number]) => d.due, 'due_'),
    [
      'contact',
      'integer?',
      'contacts.position to send it to, or NULL',
      (d, { contacts: c }) => rank(c[d.via ?? -1] ? d.via! : -1),
    ],
    ['rule', 'text', 'the step that read it', (d) => d.rule],
    ...surePlace,
  ],
})

/** An index as a position, from 1; null where nothing was found. */
const rank = (index: number) => (index < 0 ? null : index + 1)

const deadlineUnits = tableSpec({
  name: 'deadline_units',
  meaning: 'Who owes it, and to whom',
  list: (document) =>
    mentions(
      document,
      document.deadlines.map((deadline) => [
        ['responsible', deadline.responsible],
        ['recipient', deadline.recipient],
      ]),
    ),
  key: ['deadline', 'role', 'position'],
  references: [
    ['deadline', 'deadlines'],
    ['unit', 'units'],
  ],
  columns: mentionColumns('deadline'),
})

/** Who has to do what until when; each table after those it refers to. */
export const workTables: readonly TableSpec[] = [
  units,
  unitRoles,
  contacts,
  contactPhones,
  tasks,
  taskUnits,
  taskTimes,
  deadlines,
  deadlineUnits,
]
