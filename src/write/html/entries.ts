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
    ['Cơ quan chủ quản', superior, superior?.name],
    ['Cơ quan ban hành', issuer, issuer?.name],
    ['Số, ký hiệu', number, number?.canonical],
    ['Địa danh', place, place?.text],
    ['Ngày', date, date?.edtf ?? date?.text],
    ['Loại văn bản', documentType, documentType?.name],
    ['Trích yếu', subject, subject?.text],
    ['Độ khẩn', urgency, urgency?.text],
    ['Độ mật', secrecy, secrecy?.text],
    ['Chữ ký', signature, [signature?.authority, signature?.position, signature?.name].filter(Boolean).join('\n')],
  ]
  return fields.flatMap(([label, value, text]) =>
    value === null
      ? []
      : [
          {
            id: `header-${label.toLowerCase().replaceAll(/[ ,]+/g, '-')}`,
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
        ['Giá trị', plain(path)],
        ['Lý do', plain(reason)],
        ['Có thể là', alternatives.flatMap(plain)],
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
        ['Chủ trì', units(task.lead)],
        ['Phối hợp', units(task.support)],
        ['Thời gian', times(task.time)],
        ['Sản phẩm', plain(task.product)],
        ['Kinh phí', plain(task.funding)],
        ['Ghi chú', plain(task.note)],
        ['Mục', plain([task.section, task.group].filter(Boolean).join(' · '))],
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
        ['Thời hạn', times([deadline.due])],
        ['Tính chất', plain(deadline.nature)],
        ['Thực hiện', units(deadline.responsible)],
        ['Nơi nhận', units(deadline.recipient)],
        ['Gửi qua', plain(document.contacts[deadline.via ?? -1]?.email)],
        ['Nhiệm vụ', plain(deadline.task)],
        ['Mục', plain(deadline.section)],
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
        ['Vai trò', plain(unit.roles.join(', '))],
        ['Vị trí', unit.mentions.map((span, at) => ({ text: `${at + 1}`, span, kind: 'unit' }))],
      ]),
    }),
  )
  return [
    { title: 'Nhiệm vụ', entries: tasks },
    { title: 'Thời hạn', entries: deadlines },
    { title: 'Đơn vị', entries: responsible },
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
      title: 'Liên hệ',
      entries: document.contacts.map((contact, index) =>
        entry(
          `contact-${index + 1}`,
          `@${index + 1}`,
          'contact',
          contact.email ?? contact.phones.join(', '),
          [contact.span],
          [
            ['Người', plain([contact.person, contact.position, contact.organization].filter(Boolean).join(', '))],
            ['Điện thoại', contact.email === null ? [] : plain(contact.phones.join(', '))],
          ],
        ),
      ),
    },
    {
      title: 'Viện dẫn',
      entries: document.citations.map((citation, index) =>
        entry(`citation-${index + 1}`, `C${index + 1}`, 'citation', citation.text, citation.spans, [
          ['Số, ký hiệu', placed('number', citation.number)],
          ['Ngày', citation.date === null ? [] : times([citation.date])],
          ['Cơ quan ban hành', plain(citation.issuer)],
          ['Trích yếu', plain(citation.subject)],
          ['Điều khoản', plain(citation.provisions.join(', '))],
          ['Quan hệ', plain(citation.relation)],
        ]),
      ),
    },
    {
      title: 'Nơi nhận',
      entries: document.recipients.map((recipient, index) =>
        entry(
          `recipient-${index + 1}`,
          `R${index + 1}`,
          'unit',
          recipient.name,
          [recipient.span],
          [['Mục đích', plain(recipient.purpose)]],
        ),
      ),
    },
    {
      title: 'Số, ký hiệu văn bản',
      entries: document.documentNumbers.map((number, index) =>
        entry(`number-${index + 1}`, `N${index + 1}`, 'number', number.canonical, number.spans, [
          ['Loại văn bản', plain(number.typeName)],
          ['Ghi nhận', plain(number.flags.join(', '))],
        ]),
      ),
    },
    {
      title: 'Thời gian',
      entries: document.dates.map((date, index) =>
        entry(`date-${index + 1}`, date.kind, 'date', times([date])[0]!.text, date.spans, [
          ['Suy ra', plain(date.inferred.join(', '))],
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
      details: details([['Mã', plain(diagnostic.code)]]),
    }),
  )
  return [
    { title: 'Cần xem lại', entries: reviewEntries(document) },
    { title: 'Thể thức', entries: headerEntries(document) },
    ...workGroups(document),
    ...referenceGroups(document),
    { title: 'Ghi nhận khi đọc', entries: diagnostics },
  ].filter((group) => group.entries.length > 0)
}
