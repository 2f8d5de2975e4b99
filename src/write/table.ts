import type { PlanDocument } from '../model/plan-document.ts'
import type { TemporalExpression } from '../model/temporal.ts'
import type { UnitMention } from '../model/unit.ts'
import type { CollectionFormat } from './format.ts'
import { coloured, layOutTable, printable, type TableLook } from './text/lay-out-table.ts'

const linesPerCell = 3
const names = (units: readonly UnitMention[]) => units.map((unit) => unit.name).join('; ')

/** What a reader looks for first: the last day on time, else the words; «↻» for what recurs. */
function when(time: TemporalExpression): string {
  const words = [time.relationText, time.text].filter(Boolean).join(' ')
  return time.rrule === null ? (time.end ?? words) : `↻ ${words}`
}

function describeHeader({ header, source, signature }: PlanDocument): string[] {
  const pages = source.pages === null ? '' : `, ${source.pages} page${source.pages === 1 ? '' : 's'}`
  const title = [header.documentType?.name, header.subject?.text].filter(Boolean).join(': ')
  const signed = [signature?.position?.replaceAll('\n', ' '), signature?.name].filter(Boolean).join(' ')
  const facts: [string, string | null | undefined][] = [
    ['number', header.number?.canonical],
    ['date', header.date?.edtf ?? header.date?.text],
    ['issuer', header.issuer?.name],
    ['superior', header.superior?.name],
    ['signed', signed],
  ]
  return [
    `${source.name ?? '(text)'} [${source.format}${pages}]`,
    ...(title === '' ? [] : [title]),
    ...facts.flatMap(([name, value]) => (value ? [`  ${name.padEnd(9)}${value}`] : [])),
  ].map(printable)
}

/** One document for people: its header, tasks, deadlines, contacts and what the reader should know. */
export function writeTable(document: PlanDocument, look: TableLook = {}): string {
  const colours = look.colours ?? false
  const tasks = layOutTable(
    [
      { title: 'task', width: 8 },
      { title: 'content', width: 52 },
      { title: 'lead', width: 24 },
      { title: 'support', width: 24 },
      { title: 'time', width: 24 },
    ],
    document.tasks.map((task) => [
      task.id,
      task.content,
      names(task.lead),
      names(task.support),
      task.time.map(when).join('; '),
    ]),
    linesPerCell,
    look,
  )
  const deadlines = layOutTable(
    [
      { title: 'due', width: 24 },
      { title: 'obligation', width: 52 },
      { title: 'from', width: 24 },
      { title: 'to', width: 24 },
    ],
    document.deadlines.map((deadline) => [
      when(deadline.due),
      deadline.obligation,
      names(deadline.responsible),
      names(deadline.recipient),
    ]),
    linesPerCell,
    look,
  )
  const contacts = layOutTable(
    [
      { title: 'contact', width: 36 },
      { title: 'phone', width: 28 },
      { title: 'who', width: 40 },
    ],
    document.contacts.map(({ email, phones, person, position, organization }) => [
      email ?? '',
      phones.join('; '),
      [person, position, organization].filter(Boolean).join(', '),
    ]),
    linesPerCell,
    look,
  )
  const notes = document.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, code, message }) =>
      coloured(printable(`${severity}: ${message} [${code}]`), severity === 'error' ? 'red' : 'yellow', colours),
    )
  const [name = '', ...facts] = describeHeader(document)
  const head = [coloured(name, 'bold', colours), ...facts]
  return [
    head.join('\n'),
    ...(document.tasks.length > 0 ? [tasks] : []),
    ...(document.deadlines.length > 0 ? [deadlines] : []),
    ...(document.contacts.length > 0 ? [contacts] : []),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n')
}

export const table: CollectionFormat = {
  shape: 'collection',
  name: 'table',
  extension: '.txt',
  mediaType: 'text/plain',
  description: 'a summary for people',
  needs: null,
  parts: [''],
  copiesJson: false,
  async *write(documents, { columns, colours = false } = {}) {
    const look = { colours, ...(columns === undefined ? {} : { columns }) }
    const wide = Math.min(100, columns ?? 100)
    let first = true
    for await (const document of documents) {
      yield { part: '', data: (first ? '' : `\n${'═'.repeat(wide)}\n\n`) + writeTable(document, look) }
      first = false
    }
  },
}
