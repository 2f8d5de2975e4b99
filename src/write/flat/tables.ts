import type { Citation } from '../../model/citation.ts'
import type { Contact } from '../../model/contact.ts'
import type { PlanDocument } from '../../model/plan-document.ts'
import type { ReviewItem } from '../../model/review.ts'
import type { Deadline, Task } from '../../model/task.ts'
import type { Unit, UnitMention } from '../../model/unit.ts'
import { type FlatTable, flatTable, joined, placeColumns } from './flat-table.ts'
import { pageAt } from './place.ts'

const names = (units: readonly UnitMention[]) => joined(units.map((unit) => unit.name))
const earliest = (days: readonly (string | null)[]) => days.filter((day) => day !== null).sort()[0] ?? null
const latest = (days: readonly (string | null)[]) =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null
const least = (values: readonly { readonly confidence: number }[]) =>
  values.reduce<number | null>((lowest, { confidence }) => Math.min(lowest ?? 1, confidence), null)
const count = ({ diagnostics }: PlanDocument, severity: string) =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length

const documents = flatTable<PlanDocument>({
  name: 'documents',
  description: 'One row an input',
  key: ['document_id', 'source'],
  list: (document) => [document],
  columns: [
    ['schema_version', 'string', 'Version of the PlanDocument schema', (d) => d.schemaVersion],
    ['format', 'string', 'Format recognized from the bytes', (d) => d.source.format],
    ['bytes', 'integer', 'Size of the input', (d) => d.source.bytes],
    ['pages', 'integer', 'Number of pages, where the format states one', (d) => d.source.pages],
    ['encoding', 'string', 'Legacy encoding that was converted, else unicode', (d) => d.source.encoding],
    ['recognized', 'boolean', 'True when the text came from OCR', (d) => d.source.recognized],
    ['number', 'string', 'Số, ký hiệu without stray blanks', (d) => d.header.number?.canonical ?? null],
    ['number_key', 'string', 'The number in the official spelling, to join by', (d) => d.header.number?.key ?? null],
    ['type_code', 'string', 'Document type, abbreviated', (d) => d.header.documentType?.code ?? null],
    ['type_name', 'string', 'Document type', (d) => d.header.documentType?.name ?? null],
    ['subject', 'string', 'Trích yếu', (d) => d.header.subject?.text ?? null],
    ['superior', 'string', 'Cơ quan chủ quản', (d) => d.header.superior?.name ?? null],
    ['issuer', 'string', 'Cơ quan ban hành', (d) => d.header.issuer?.name ?? null],
    ['place', 'string', 'Địa danh', (d) => d.header.place?.text ?? null],
    ['date_edtf', 'string', 'Date as printed (EDTF); the day may be XX', (d) => d.header.date?.edtf ?? null],
    ['date', 'date', 'Date of the document, where the day is printed', (d) => wholeDay(d)],
    ['signer', 'string', 'Name under the signature', (d) => d.signature?.name ?? null],
    ['signer_position', 'string', 'Position of the signer', (d) => d.signature?.position ?? null],
    ['urgency', 'string', 'Độ khẩn', (d) => d.header.urgency?.text ?? null],
    ['secrecy', 'string', 'Độ mật', (d) => d.header.secrecy?.text ?? null],
    ['tasks', 'integer', 'Number of tasks', (d) => d.tasks.length],
    ['deadlines', 'integer', 'Number of deadlines', (d) => d.deadlines.length],
    ['warnings', 'integer', 'Diagnostics of severity warning', (d) => count(d, 'warning')],
    ['errors', 'integer', 'Diagnostics of severity error', (d) => count(d, 'error')],
    ['verdict', 'string', 'ready, review, or unreadable', (d) => d.review.verdict],
    ['to_review', 'integer', 'Number of values to look at', (d) => d.review.items.length],
  ],
})

function wholeDay({ header }: PlanDocument): string | null {
  const edtf = header.date?.edtf ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? edtf : null
}

const tasks = flatTable<Task>({
  name: 'tasks',
  description: 'Rows of task tables and tasks assigned in prose',
  key: ['document_id', 'source', 'task_id'],
  list: (document) => document.tasks,
  columns: [
    ['task_id', 'string', 'Stable within the document', (t) => t.id],
    ['origin', 'string', 'table or prose', (t) => t.origin],
    ['section', 'string', 'Path of the section that holds it', (t) => t.section],
    ['table_index', 'integer', 'Which table of the document, from 0', (t) => t.table],
    ['ordinal', 'string', 'Its number as printed', (t) => t.ordinal],
    ['group_title', 'string', 'Title row above it', (t) => t.group],
    ['content', 'string', 'The whole task', (t) => t.content],
    ['lead', 'string', 'Units in the lead, joined by «; »', (t) => names(t.lead)],
    ['support', 'string', 'Supporting units, joined by «; »', (t) => names(t.support)],
    ['time_text', 'string', 'Time as written', (t) => joined(t.time.map((time) => time.text))],
    ['time_edtf', 'string', 'Time as EDTF', (t) => joined(t.time.map((time) => time.edtf))],
    ['start_date', 'date', 'Earliest first day', (t) => earliest(t.time.map((time) => time.start))],
    ['end_date', 'date', 'Latest last day', (t) => latest(t.time.map((time) => time.end))],
    ['rrule', 'string', 'RFC 5545 rule, where it recurs', (t) => joined(t.time.map((time) => time.rrule))],
    ['product', 'string', 'What it yields', (t) => t.product],
    ['funding', 'string', 'Kinh phí', (t) => t.funding],
    ['note', 'string', 'Ghi chú', (t) => t.note],
    ...placeColumns,
    ['lead_confidence', 'number', 'That of the least sure of its leading units', (t) => least(t.lead)],
    ['time_confidence', 'number', 'That of the least sure of its times', (t) => least(t.time)],
  ],
})

const deadlines = flatTable<Deadline>({
  name: 'deadlines',
  description: 'What is due, when, from whom, to whom',
  key: ['document_id', 'source', 'deadline'],
  list: (document) => document.deadlines,
  columns: [
    ['deadline', 'integer', 'Position in the document, from 1', (_, __, index) => index + 1],
    ['origin', 'string', 'table or prose', (d) => d.origin],
    ['task_id', 'string', 'The task it belongs to', (d) => d.task],
    ['section', 'string', 'Path of the section it stands in', (d) => d.section],
    ['obligation', 'string', 'What has to be delivered or done', (d) => d.obligation],
    ['nature', 'string', 'duty, or target: a figure to be reached', (d) => d.nature],
    ['due_text', 'string', 'When, as written', (d) => d.due.text],
    ['due_kind', 'string', 'Kind of temporal expression', (d) => d.due.kind],
    ['due_edtf', 'string', 'What is named, as EDTF', (d) => d.due.edtf],
    ['relation', 'string', 'How the duty hangs on it (before, by, …)', (d) => d.due.relation],
    ['start_date', 'date', 'First day of the window', (d) => d.due.start],
    ['end_date', 'date', 'Last day on time', (d) => d.due.end],
    ['rrule', 'string', 'RFC 5545 rule, where it recurs', (d) => d.due.rrule],
    ['duration', 'string', 'ISO 8601 duration, where it is relative', (d) => d.due.duration?.iso ?? null],
    ['inferred', 'string', 'What was completed from the context', (d) => joined(d.due.inferred)],
    ['responsible', 'string', 'Who owes it, joined by «; »', (d) => names(d.responsible)],
    ['recipient', 'string', 'To whom, joined by «; »', (d) => names(d.recipient)],
    ['via_email', 'string', 'Address to send it to', (d, doc) => doc.contacts[d.via ?? -1]?.email ?? null],
    ...placeColumns,
    ['due_confidence', 'number', 'That of the time that is due', (d) => d.due.confidence],
    ['responsible_confidence', 'number', 'That of the least sure of who owes it', (d) => least(d.responsible)],
  ],
})

const units = flatTable<Unit>({
  name: 'units',
  description: 'Distinct units and persons that are made responsible',
  key: ['document_id', 'source', 'unit'],
  list: (document) => document.units,
  columns: [
    ['unit', 'integer', 'Position in the document, from 1', (_, __, index) => index + 1],
    ['name', 'string', 'The fullest name', (u) => u.name],
    ['kind', 'string', 'agency, department, school, …', (u) => u.kind],
    ['roles', 'string', 'Roles, joined by «; »', (u) => joined(u.roles)],
    ['mentions', 'integer', 'How often it is named in a role', (u) => u.mentions.length],
    [
      'page',
      'integer',
      'Page of the first mention',
      (u, doc) => (u.mentions[0] ? pageAt(doc, u.mentions[0].start) : null),
    ],
    ['span_start', 'integer', 'Offset of the first mention', (u) => u.mentions[0]?.start ?? null],
    ['span_end', 'integer', 'Offset after the first mention', (u) => u.mentions[0]?.end ?? null],
  ],
})

const contacts = flatTable<Contact>({
  name: 'contacts',
  description: 'E-mail addresses and telephone numbers with person and office',
  key: ['document_id', 'source', 'contact'],
  list: (document) => document.contacts,
  columns: [
    ['contact', 'integer', 'Position in the document, from 1', (_, __, index) => index + 1],
    ['email', 'string', 'Lower-cased', (c) => c.email],
    ['phones', 'string', 'E.164, joined by «; »', (c) => joined(c.phones)],
    ['person', 'string', 'Name', (c) => c.person],
    ['position', 'string', 'Office held', (c) => c.position],
    ['organization', 'string', 'Unit', (c) => c.organization],
    ...placeColumns,
  ],
})

const citations = flatTable<Citation>({
  name: 'citations',
  description: 'Mentions of other documents',
  key: ['document_id', 'source', 'citation'],
  list: (document) => document.citations,
  columns: [
    ['citation', 'integer', 'Position in the document, from 1', (_, __, index) => index + 1],
    ['type_code', 'string', 'Document type, abbreviated', (c) => c.documentType?.code ?? null],
    ['type_name', 'string', 'Document type', (c) => c.documentType?.name ?? null],
    ['number', 'string', 'Số, ký hiệu without stray blanks', (c) => c.number?.canonical ?? null],
    ['number_key', 'string', 'The number in the official spelling, to join by', (c) => c.number?.key ?? null],
    ['name', 'string', 'Name of a document cited without a number', (c) => c.name],
    ['date_edtf', 'string', 'Its date', (c) => c.date?.edtf ?? null],
    ['issuer', 'string', 'Who issued it, as written', (c) => c.issuer],
    ['subject', 'string', 'What it is about', (c) => c.subject],
    ['provisions', 'string', 'Articles, joined by «; »', (c) => joined(c.provisions)],
    ['relation', 'string', 'basis, implements, attachment or mention', (c) => c.relation],
    ['alias', 'string', 'Short form the text gives it', (c) => c.alias],
    ['quote', 'string', 'The words', (c) => c.text],
    ...placeColumns,
  ],
})

const review = flatTable<ReviewItem>({
  name: 'review',
  description: 'What a person should look at, the least sure first',
  key: ['document_id', 'source', 'item'],
  list: (document) => document.review.items,
  columns: [
    ['item', 'integer', 'Position in the list, from 1', (_, __, index) => index + 1],
    ['path', 'string', 'Where the value stands in the JSON', (item) => item.path],
    ['quote', 'string', 'The words it was read from', (item, doc) => doc.text.slice(item.span.start, item.span.end)],
    ['confidence', 'number', 'The measured chance that it is right', (item) => item.confidence],
    ['reason', 'string', 'What speaks against it', (item) => item.reason],
    ['alternatives', 'string', 'What it may be instead, joined by «; »', (item) => joined(item.alternatives)],
    ['page', 'integer', 'Page from 1; empty where the format has none', (item, doc) => pageAt(doc, item.span.start)],
    ['span_start', 'integer', 'First UTF-16 offset in the text of the document', (item) => item.span.start],
    ['span_end', 'integer', 'Offset after the last character', (item) => item.span.end],
  ],
})

/** The flat sets of the CSV and XLSX outputs. */
export const flatTables = { documents, tasks, deadlines, units, contacts, citations, review } satisfies Record<
  string,
  FlatTable
>
