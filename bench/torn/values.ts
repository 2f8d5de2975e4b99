import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Section } from '../../src/model/section.ts'

/** The values of a field, each in one string. */
export type Values = Readonly<Record<string, readonly string[]>>

const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(' + ')

/** What of a document has to come out the same however its text was torn. */
export function valuesOf(plan: PlanDocument): Values {
  const { header } = plan
  const one = (value: string | null | undefined): string[] => (value === null || value === undefined ? [] : [value])
  const sections = (list: readonly Section[]): string[] =>
    list.flatMap(({ path, title, markerKind, children }) => [
      ...(['dash', 'plus', 'star', 'bullet'].includes(markerKind) ? [] : [`${path} ${title ?? ''}`.trim()]),
      ...sections(children),
    ])
  const found: Record<string, string[]> = {
    superior: one(header.superior?.text),
    issuer: one(header.issuer?.text),
    number: one(header.number?.canonical),
    place: one(header.place?.text),
    date: one(header.date?.edtf),
    type: one(header.documentType?.code),
    subject: one(header.subject?.text),
    sections: sections(plan.sections),
    numbers: plan.documentNumbers.map(({ canonical }) => canonical),
    dates: plan.dates.map(({ text, kind, edtf }) => `${text} [${kind} ${edtf}]`),
    citations: plan.citations.map(
      ({ documentType, number, name, date, issuer }) =>
        `${documentType?.code} ${number?.canonical ?? name} ${date?.edtf ?? ''} ${issuer ?? ''}`,
    ),
    tables: plan.tables.map(({ columns, rows }) => `${columns.map(({ role }) => role).join(' ')} × ${rows.length}`),
    tasks: plan.tasks.map(
      ({ content, lead, support, time }) =>
        `${content} ← ${names(lead)} / ${names(support)} / ${time.map(({ text }) => text).join(' + ')}`,
    ),
    deadlines: plan.deadlines.map(
      ({ obligation, due, responsible, recipient }) =>
        `${obligation} ← ${due.text} ${due.edtf} / ${names(responsible)} → ${names(recipient)}`,
    ),
    contacts: plan.contacts.map(({ email, phones }) => email ?? phones.join(' ')),
    recipients: plan.recipients.map(({ name }) => name),
    signature: [plan.signature?.authority, plan.signature?.position, plan.signature?.name].flatMap(one),
  }
  return Object.fromEntries(
    Object.entries(found).map(([field, list]) => [
      field,
      list.map((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim()),
    ]),
  )
}

/** What two readings share, and what each has alone. */
export interface Comparison {
  readonly equal: number
  readonly lost: readonly string[]
  readonly added: readonly string[]
}

export function compareValues(untorn: readonly string[], torn: readonly string[]): Comparison {
  const left = new Map<string, number>()
  for (const value of torn) left.set(value, (left.get(value) ?? 0) + 1)
  const lost = untorn.filter((value) => {
    const count = left.get(value) ?? 0
    if (count > 0) left.set(value, count - 1)
    return count === 0
  })
  const added = [...left].flatMap(([value, count]) => Array.from({ length: count }, () => value))
  return { equal: untorn.length - lost.length, lost, added }
}

/** Share of equal values: what is lost and what is added beside it count alike. */
export const shareOf = (equal: number, lost: number, added: number): number | null =>
  equal + Math.max(lost, added) === 0 ? null : equal / (equal + Math.max(lost, added))
