import { type PlanDocument, schemaVersion } from '../src/model/plan-document.ts'
import type { CorpusDocument, Split } from './corpus.ts'
import { fields } from './fields.ts'
import type { Gold } from './gold.ts'
import { addCounts, type Counts } from './statistics.ts'
import { countVerdicts, type Verdict } from './verdict.ts'

export type Parse = (path: string) => Promise<PlanDocument>

/** One document with all its scored mentions. */
export interface ScoredDocument {
  readonly name: string
  readonly slug: string
  readonly format: string
  readonly split: Split
  readonly verdicts: readonly Verdict[]
  /** Why nothing could be read from it; null where it was read. Then all its gold is missed. */
  readonly failure: string | null
}

/** What a reader that finds nothing returns. */
export const emptyDocument: PlanDocument = {
  schemaVersion,
  source: { name: null, format: 'text', bytes: 0, sha256: null, pages: null, encoding: 'unicode', recognized: false },
  text: '',
  blocks: [],
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
  review: { verdict: 'unreadable', items: [] },
}

/** Every scored mention of one document. */
export function scoreDocument(found: PlanDocument, gold: Gold): Verdict[] {
  return fields.flatMap((field) => field(found, gold))
}

/** Parses and scores the documents one after the other. A document that cannot be read misses all of its gold. */
export async function scoreCorpus(parse: Parse, documents: readonly CorpusDocument[]): Promise<ScoredDocument[]> {
  const scored: ScoredDocument[] = []
  for (const { path, gold, name, slug, format, split } of documents) {
    let found = emptyDocument
    let failure: string | null = null
    try {
      found = await parse(path)
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
    }
    scored.push({ name, slug, format, split, verdicts: scoreDocument(found, gold), failure })
  }
  return scored
}

/** What the documents together say of one field. */
export interface FieldScore {
  readonly field: string
  readonly counts: Counts
  /** Documents in which the field has something to judge, and those in which all of it is right. */
  readonly documents: number
  readonly whollyRight: number
}

export interface Score {
  readonly documents: number
  /** Documents without a single fault in any field. */
  readonly whollyRight: number
  /** In the order of the report. */
  readonly fields: readonly FieldScore[]
}

/** Adds up documents, field by field. */
export function summarize(documents: readonly ScoredDocument[]): Score {
  const sums = new Map<string, { counts: Counts; documents: number; whollyRight: number }>()
  let whollyRight = 0
  for (const { verdicts } of documents) {
    let flawless = true
    for (const [field, counts] of countByField(verdicts)) {
      const right = counts.fp === 0 && counts.fn === 0
      flawless &&= right
      const sum = sums.get(field) ?? { counts: { tp: 0, fp: 0, fn: 0 }, documents: 0, whollyRight: 0 }
      sums.set(field, {
        counts: addCounts(sum.counts, counts),
        documents: sum.documents + 1,
        whollyRight: sum.whollyRight + (right ? 1 : 0),
      })
    }
    if (flawless) whollyRight++
  }
  const order = [...sums.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return {
    documents: documents.length,
    whollyRight,
    fields: order.map((field) => ({ field, ...sums.get(field)! })),
  }
}

export function countByField(verdicts: readonly Verdict[]): Map<string, Counts> {
  const byField = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    const list = byField.get(verdict.field)
    if (list === undefined) byField.set(verdict.field, [verdict])
    else list.push(verdict)
  }
  return new Map([...byField].map(([field, list]) => [field, countVerdicts(list)]))
}

const groups = [
  'header',
  'documentNumbers',
  'citations',
  'dates',
  'sections',
  'tables',
  'tasks.table',
  'tasks.prose',
  'deadlines',
  'contacts',
  'recipients',
  'signature',
  'spans',
]

/** The place of a field's group in the report. */
function rank(field: string): number {
  return groups.findIndex((group) => field === group || field.startsWith(`${group}.`))
}
