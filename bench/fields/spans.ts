import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Span } from '../../src/model/span.ts'
import type { Field } from '../field.ts'

interface Quoted {
  readonly text: string
  readonly span: Span
}

function quotesOf(document: PlanDocument): Quoted[] {
  const { header, tasks, deadlines } = document
  const units = [...tasks.flatMap(({ lead, support }) => [...lead, ...support]), ...deadlines.flatMap((d) => [d.due])]
  const lines = [header.superior, header.issuer, header.number, header.place, header.date, header.subject]
  return [
    ...lines.filter((line) => line !== null),
    ...document.documentNumbers,
    ...document.citations,
    ...document.dates,
    ...document.contacts,
    ...document.recipients,
    ...units,
  ]
}

/** Whether every quote stands in the text exactly where its span says. Needs no gold. */
export const spans: Field = (document) =>
  quotesOf(document).map(({ text, span }) => {
    const there = document.text.slice(span.start, span.end)
    const judgement = there === text ? 'right' : 'wrong'
    return { field: 'spans', judgement, gold: there, found: text, span }
  })
