import type { Gold } from '../../bench/gold.ts'
import { emptyDocument } from '../../bench/score.ts'
import { typeWithCode } from '../../grammars/lexicon/document-types.ts'
import { ratePlan } from '../../src/confidence/rate-plan.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Span } from '../../src/model/span.ts'
import type { DocumentNumber, TemporalExpression, UnratedPlan } from '../../src/model/unrated.ts'

const rule = 'test'
const nowhere: Span = { start: 0, end: 0 }

/** The document that a faultless program would make of `gold`; its text is one quote after the other. */
const typeCalled = (code: string): { code: string; name: string } => ({
  code,
  name: typeWithCode(code)?.name ?? code,
})

export function perfectDocument(gold: Gold): PlanDocument {
  const { header, signature } = gold
  let written = ''
  const quote = (text: string) => {
    const span = { start: written.length, end: written.length + text.length }
    written += `${text}\n`
    return { text, span }
  }
  const maybeQuote = (text: string | null) => (text === null ? null : quote(text))
  const body = (name: string) => ({ ...quote(name), name, kind: 'agency' as const, rule })
  const unit = (name: string) => ({ ...quote(name), name, kind: 'agency' as const })
  const time = (text: string, known: Partial<TemporalExpression>): TemporalExpression => {
    const { span } = quote(text)
    return { ...plainExpression, ...known, text, span, spans: [span] }
  }
  const number = (canonical: string): DocumentNumber => {
    const { text, span } = quote(canonical)
    return { ...plainNumber, text, span, spans: [span], canonical, key: canonical }
  }
  const document: UnratedPlan = {
    ...emptyDocument,
    header: {
      superior: header.superior === null ? null : { ...body(header.superior), basis: 'letterhead' },
      issuer: header.issuer === null ? null : { ...body(header.issuer), basis: header.issuerBasis ?? 'letterhead' },
      number: header.number === null ? null : number(header.number),
      place: maybeQuote(header.place),
      date: header.date === null ? null : time('ngày', { edtf: header.date }),
      documentType:
        header.documentType === null ? null : { ...quote(header.documentType), ...typeCalled(header.documentType) },
      subject: maybeQuote(header.subject),
      urgency: maybeQuote(header.urgency),
      secrecy: null,
    },
    documentNumbers: gold.documentNumbers.map(number),
    citations: gold.citations.map((citation) => ({
      ...quote(citation.name ?? citation.number ?? ''),
      spans: [],
      rule,
      documentType: citation.type === null ? null : typeCalled(citation.type),
      number: citation.number === null ? null : number(citation.number),
      name: citation.name,
      date: citation.date === null ? null : time('ngày', { edtf: citation.date }),
      issuer: citation.issuer,
      subject: null,
      provisions: citation.provisions,
      relation: 'mention',
      alias: null,
    })),
    dates: gold.dates.map(({ text, ...known }) => time(text, known)),
    sections: gold.sections.map(({ path, title, text }) => ({
      marker: path.split('/').at(-1) ?? null,
      markerKind: 'arabic',
      path,
      title,
      text: text ?? '',
      span: nowhere,
      spans: [],
      children: [],
    })),
    tables: gold.tables.map(({ columns, rows, isTaskTable }) => ({
      span: nowhere,
      section: null,
      headerRows: 1,
      isTaskTable,
      columns: columns.map((role, index) => ({ index, role, text: '' })),
      rows: Array.from({ length: rows }, () => ({ span: nowhere, kind: 'data' as const, cells: [] })),
    })),
    tasks: gold.tasks.map((task, index) => ({
      ...task,
      ...quote(task.content),
      id: `p${index}`,
      rule,
      table: null,
      spans: [],
      lead: task.lead.map(unit),
      support: task.support.map(unit),
      time: task.time.map(({ text, edtf }) => time(text, { edtf })),
      funding: null,
      note: null,
    })),
    deadlines: gold.deadlines.map(({ text, edtf, relation, rrule, obligation, responsible, recipient }) => {
      const line = quote(`${obligation}: ${text}`)
      const span = { start: line.span.end - text.length, end: line.span.end }
      return {
        ...line,
        spans: [],
        rule,
        origin: 'prose',
        task: null,
        section: null,
        obligation,
        nature: 'duty' as const,
        due: { ...plainExpression, text, span, spans: [span], edtf, relation, rrule },
        responsible: responsible.map(unit),
        recipient: recipient.map(unit),
        via: null,
      }
    }),
    contacts: gold.contacts.map((contact) => ({ ...contact, ...quote(contact.email ?? ''), rule })),
    recipients: gold.recipients.map((recipient) => ({ ...recipient, ...quote(recipient.name) })),
    signature: signature === null ? null : { ...signature, ...quote(signature.name ?? '') },
  }
  return { ...ratePlan({ ...document, text: written }, () => 0.9), review: { verdict: 'ready', items: [] } }
}

const plainNumber = {
  rule,
  serial: null,
  year: null,
  typeCode: null,
  typeName: null,
  issuerCode: null,
  unitCode: null,
  system: 'unknown',
  complete: true,
  flags: [],
} as const satisfies Partial<DocumentNumber>

const plainExpression = {
  rule,
  kind: 'date',
  edtf: null,
  start: null,
  end: null,
  relation: null,
  relationText: null,
  rrule: null,
  duration: null,
  time: null,
  inferred: [],
  approximate: false,
} satisfies Partial<TemporalExpression>
