import type { PlanDocument } from '../../model/plan-document.ts'
import type { Span } from '../../model/span.ts'
import type { TemporalExpression } from '../../model/temporal.ts'
import type { UnitMention } from '../../model/unit.ts'
import type { Entry, EntryGroup, MarkKind, Part } from './entry.ts'

const plain = (text: string | null | undefined): Part[] => (text ? [{ text, span: null, kind: 'header' }] : [])
const placed = (kind: MarkKind, value: { text: string; span: Span } | null): Part[] =>
  value === null ? [] : [{ text: value.text, span: value.span, kind }]
const units = (mentions: readonly UnitMention[]): Part[] =>
  mentions.map(({ name, span }) => ({ text: name, span, kind: 'unit' }))

function times(list: readonly TemporalExpression[]): Part[] {
  return list.map((time) => {
    const words = [time.relationText, time.text].filter(Boolean).join(' ')
    const reading = time.rrule ?? time.end ?? time.edtf
    return { text: reading === null ? words : `${words} → ${reading}`, span: time.span, kind: 'date' }
  })
}

/** Leaves out details that hold nothing. */
function details(list: [string, Part[]][]): Entry['details'] {
  return list.filter(([, parts]) => parts.length > 0)
}

function headerEntries({ header, signature }: PlanDocument): Entry[] {
  const { issuer, superior, number, place, date, documentType, subject, urgency, secrecy } = header
  const fields: [string, { text: string; span: Span } | null, string | null | undefined][] = [
    ['Superior', superior, superior?.name],
    ['Issuer', issuer, issuer?.name],
    ['Number', number, number?.canonical],
    ['Place', place, place?.text],
    ['Date', date, date?.edtf ?? date?.text],
    ['Type', documentType, documentType?.name],
    ['Subject', subject, subject?.text],
    ['Urgency', urgency, urgency?.text],
    ['Secrecy', secrecy, secrecy?.text],
    ['Signature', signature, [signature?.authority, signature?.position, signature?.name].filter(Boolean).join('\n')],
  ]
  return fields.flatMap(([label, value, text]) =>
    value === null
      ? []
      : [
          {
            id: `header-${label.toLowerCase()}`,
            label,
            kind: 'header' as const,
            text: text || value.text,
            spans: [value.span],
            details: [],
          },
        ],
  )
}

/** The words of a value to look at are shown as far as this. */
const longestQuote = 200

function reviewEntries({ review, text }: PlanDocument): Entry[] {
  return review.items.map(({ path, span, confidence, reason, alternatives }, index) => {
    const quote = text.slice(span.start, span.end)
    return {
      id: `review-${index + 1}`,
      label: `${Math.round(confidence * 100)} %`,
      kind: 'diagnostic',
      text: quote.length > longestQuote ? `${quote.slice(0, longestQuote - 1)}…` : quote,
      spans: [span],
      details: details([
        ['Value', plain(path)],
        ['Why', plain(reason)],
        ['Or', alternatives.flatMap(plain)],
      ]),
    }
  })
}

function workGroups(document: PlanDocument): EntryGroup[] {
  const tasks = document.tasks.map(
    (task, index): Entry => ({
      id: `task-${index + 1}`,
      label: task.id,
      kind: 'task',
      text: task.content,
      spans: task.spans,
      details: details([
        ['Lead', units(task.lead)],
        ['Support', units(task.support)],
        ['Time', times(task.time)],
        ['Product', plain(task.product)],
        ['Funding', plain(task.funding)],
        ['Note', plain(task.note)],
        ['Section', plain([task.section, task.group].filter(Boolean).join(' · '))],
      ]),
    }),
  )
  const deadlines = document.deadlines.map(
    (deadline, index): Entry => ({
      id: `deadline-${index + 1}`,
      label: `D${index + 1}`,
      kind: 'deadline',
      text: deadline.obligation,
      spans: deadline.spans,
      details: details([
        ['Due', times([deadline.due])],
        ['Nature', plain(deadline.nature)],
        ['From', units(deadline.responsible)],
        ['To', units(deadline.recipient)],
        ['Via', plain(document.contacts[deadline.via ?? -1]?.email)],
        ['Task', plain(deadline.task)],
        ['Section', plain(deadline.section)],
      ]),
    }),
  )
  const responsible = document.units.map(
    (unit, index): Entry => ({
      id: `unit-${index + 1}`,
      label: unit.kind,
      kind: 'unit',
      text: unit.name,
      spans: [],
      details: details([
        ['Roles', plain(unit.roles.join(', '))],
        ['Places', unit.mentions.map((span, at) => ({ text: `${at + 1}`, span, kind: 'unit' }))],
      ]),
    }),
  )
  return [
    { title: 'Tasks', entries: tasks },
    { title: 'Deadlines', entries: deadlines },
    { title: 'Units', entries: responsible },
  ]
}

function referenceGroups(document: PlanDocument): EntryGroup[] {
  const entry = (
    id: string,
    label: string,
    kind: MarkKind,
    text: string,
    spans: readonly Span[],
    list: [string, Part[]][] = [],
  ): Entry => ({ id, label, kind, text, spans, details: details(list) })
  return [
    {
      title: 'Contacts',
      entries: document.contacts.map((contact, index) =>
        entry(
          `contact-${index + 1}`,
          `@${index + 1}`,
          'contact',
          contact.email ?? contact.phones.join(', '),
          [contact.span],
          [
            ['Who', plain([contact.person, contact.position, contact.organization].filter(Boolean).join(', '))],
            ['Phone', contact.email === null ? [] : plain(contact.phones.join(', '))],
          ],
        ),
      ),
    },
    {
      title: 'Citations',
      entries: document.citations.map((citation, index) =>
        entry(`citation-${index + 1}`, `C${index + 1}`, 'citation', citation.text, citation.spans, [
          ['Number', placed('number', citation.number)],
          ['Date', citation.date === null ? [] : times([citation.date])],
          ['Issuer', plain(citation.issuer)],
          ['Subject', plain(citation.subject)],
          ['Provisions', plain(citation.provisions.join(', '))],
          ['Relation', plain(citation.relation)],
        ]),
      ),
    },
    {
      title: 'Recipients',
      entries: document.recipients.map((recipient, index) =>
        entry(
          `recipient-${index + 1}`,
          `R${index + 1}`,
          'unit',
          recipient.name,
          [recipient.span],
          [['Purpose', plain(recipient.purpose)]],
        ),
      ),
    },
    {
      title: 'Document numbers',
      entries: document.documentNumbers.map((number, index) =>
        entry(`number-${index + 1}`, `N${index + 1}`, 'number', number.canonical, number.spans, [
          ['Type', plain(number.typeName)],
          ['Flags', plain(number.flags.join(', '))],
        ]),
      ),
    },
    {
      title: 'Dates',
      entries: document.dates.map((date, index) =>
        entry(`date-${index + 1}`, date.kind, 'date', times([date])[0]!.text, date.spans, [
          ['Inferred', plain(date.inferred.join(', '))],
        ]),
      ),
    },
  ]
}

/** Everything that was read from a document, in the order in which the report shows it; groups without entries are left out. */
export function listEntries(document: PlanDocument): EntryGroup[] {
  const diagnostics = document.diagnostics.map(
    (diagnostic, index): Entry => ({
      id: `diagnostic-${index + 1}`,
      label: diagnostic.severity,
      kind: 'diagnostic',
      text: diagnostic.message,
      spans: diagnostic.span === null ? [] : [diagnostic.span],
      details: details([['Code', plain(diagnostic.code)]]),
    }),
  )
  return [
    { title: 'To review', entries: reviewEntries(document) },
    { title: 'Header', entries: headerEntries(document) },
    ...workGroups(document),
    ...referenceGroups(document),
    { title: 'Diagnostics', entries: diagnostics },
  ].filter((group) => group.entries.length > 0)
}
