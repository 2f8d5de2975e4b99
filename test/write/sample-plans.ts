import { ratePlan } from '../../src/confidence/rate-plan.ts'
import { type PlanDocument, schemaVersion } from '../../src/model/plan-document.ts'
import type { Contact, Deadline, Task, TemporalExpression, UnitMention, UnratedPlan } from '../../src/model/unrated.ts'

/** Finds quotes in a text, so that no fixture states an offset by hand. `nth` counts from 0. */
export function quoter(text: string) {
  return (words: string, nth = 0): { text: string; span: { start: number; end: number } } => {
    let start = text.indexOf(words)
    for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`the fixture does not hold “${words}” ${nth + 1} times`)
    return { text: words, span: { start, end: start + words.length } }
  }
}
type Quote = ReturnType<typeof quoter>

/** A temporal expression with everything unknown but what the test states. */
export function time(
  quote: Quote,
  words: string,
  known: Partial<TemporalExpression> = {},
  nth = 0,
): TemporalExpression {
  const found = quote(words, nth)
  return {
    ...found,
    spans: [found.span],
    rule: 'date/test',
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
    ...known,
  }
}

export function unit(
  quote: Quote,
  name: string,
  nth = 0,
  kind: UnitMention['kind'] = 'department',
  full = name,
): UnitMention {
  return { ...quote(name, nth), name: full, kind }
}

export function task(quote: Quote, words: string, known: Partial<Task>): Task {
  const found = quote(words)
  return {
    ...found,
    spans: [found.span],
    id: 't1-1',
    origin: 'table',
    rule: 'task/table-row',
    section: null,
    table: null,
    ordinal: null,
    group: null,
    content: words,
    lead: [],
    support: [],
    time: [],
    product: null,
    funding: null,
    note: null,
    ...known,
  }
}

export function deadline(
  quote: Quote,
  words: string,
  due: TemporalExpression,
  known: Partial<Deadline> = {},
): Deadline {
  const found = quote(words)
  return {
    ...found,
    spans: [found.span],
    rule: 'deadline/prose',
    origin: 'prose',
    task: null,
    section: null,
    obligation: words,
    nature: 'duty',
    due,
    responsible: [],
    recipient: [],
    via: null,
    ...known,
  }
}

export function contact(quote: Quote, words: string, known: Partial<Contact>): Contact {
  return {
    ...quote(words),
    rule: 'contact/email',
    email: null,
    phones: [],
    person: null,
    position: null,
    organization: null,
    ...known,
  }
}

/** A document in which nothing was found, over `text`: one paragraph a line, on page 1 and from line `pageBreak` on page 2. */
export function emptyPlan(text: string, name: string | null, pageBreak = Number.POSITIVE_INFINITY): UnratedPlan {
  let start = 0
  const blocks = text.split('\n').map((line, index) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    const place = { page: index < pageBreak ? 1 : 2, bbox: null, path: `body/p[${index + 1}]` }
    const kind = line.includes('\t') ? ('tableRow' as const) : ('paragraph' as const)
    return { kind, span, ...place, parts: [{ span, ...place, origin: null }] }
  })
  return {
    schemaVersion,
    source: {
      name,
      format: 'docx',
      bytes: 1234,
      sha256: null,
      pages: 2,
      encoding: 'unicode',
      recognized: false,
    },
    text,
    blocks,
    header: {
      superior: null,
      issuer: null,
      number: null,
      place: null,
      date: null,
      documentType: null,
      subject: null,
      urgency: null,
      secrecy: null,
    },
    preamble: [],
    sections: [],
    documentNumbers: [],
    citations: [],
    dates: [],
    tables: [],
    tasks: [],
    units: [],
    deadlines: [],
    contacts: [],
    recipients: [],
    signature: null,
    diagnostics: [],
  }
}

/** The plan with the same confidence everywhere, and one value to look at, if it has an issuer. */
export function rated(plan: UnratedPlan): PlanDocument {
  const { issuer } = plan.header
  const items = issuer === null ? [] : [{ path: 'header.issuer', span: issuer.span, ...doubt }]
  return { ...ratePlan(plan, () => 0.9), review: { verdict: 'review', items } }
}

const doubt = { confidence: 0.42, reason: '21 of 50 such values were right', alternatives: ['A', 'B'] }

/** Everything that an async iterable yields. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
