import type { Section } from '../../model/section.ts'
import { nested, temporal } from './columns.ts'
import { place, position, surePlace, type TableSpec, tableSpec } from './table-spec.ts'

function flatten(sections: readonly Section[], parent: string | null = null): (Section & { parent: string | null })[] {
  return sections.flatMap((section) => [{ ...section, parent }, ...flatten(section.children, section.path)])
}

const sections = tableSpec({
  name: 'sections',
  meaning: 'The section tree, in reading order',
  list: (document) => flatten(document.sections),
  key: ['position'],
  indexes: ['path'],
  columns: [
    position,
    ['path', 'text', 'markers from the root, joined by /', (s) => s.path],
    ['parent', 'text?', 'path of the section above, or NULL', (s) => s.parent],
    ['marker', 'text?', 'as printed', (s) => s.marker],
    ['title', 'text?', 'the heading', (s) => s.title],
    ['text', 'text', 'its own paragraphs', (s) => s.text],
    ...surePlace,
  ],
})

const documentNumbers = tableSpec({
  name: 'document_numbers',
  meaning: 'Every document number in the text',
  list: (document) => document.documentNumbers,
  key: ['position'],
  indexes: ['number_key'],
  columns: [
    position,
    ['text', 'text', 'as written', (n) => n.text],
    ['canonical', 'text', 'without stray blanks', (n) => n.canonical],
    ['number_key', 'text', 'in the official spelling, to join by', (n) => n.key],
    ['serial', 'text?', 'the serial as printed', (n) => n.serial],
    ['year', 'integer?', 'the year inside the number', (n) => n.year],
    ['type_code', 'text?', 'document type, abbreviated', (n) => n.typeCode],
    ['issuer_code', 'text?', 'what names the issuer', (n) => n.issuerCode],
    ['system', 'text', 'state, party, legislation, unknown', (n) => n.system],
    ['complete', 'boolean', 'whether serial and code are both there', (n) => n.complete],
    ...surePlace,
  ],
})

const citations = tableSpec({
  name: 'citations',
  meaning: 'Mentions of other documents',
  list: (document) => document.citations,
  key: ['position'],
  indexes: ['number_key'],
  columns: [
    position,
    ['text', 'text', 'the words', (c) => c.text],
    ['type_code', 'text?', 'document type, abbreviated', (c) => c.documentType?.code ?? null],
    ['number', 'text?', 'canonical number', (c) => c.number?.canonical ?? null],
    ['number_key', 'text?', 'the number in the official spelling, to join by', (c) => c.number?.key ?? null],
    ['name', 'text?', 'name of a document cited without a number', (c) => c.name],
    ['date', 'text?', 'its date (EDTF)', (c) => c.date?.edtf ?? null],
    ['issuer', 'text?', 'who issued it, as written', (c) => c.issuer],
    ['subject', 'text?', 'what it is about', (c) => c.subject],
    ['relation', 'text', 'basis, implements, attachment, mention', (c) => c.relation],
    ['alias', 'text?', 'short form the text gives it', (c) => c.alias],
    ...surePlace,
  ],
})

const citationProvisions = tableSpec({
  name: 'citation_provisions',
  meaning: 'Articles of a cited document',
  list: (document) => nested(document.citations, (citation) => citation.provisions),
  key: ['citation', 'position'],
  references: [['citation', 'citations']],
  columns: [
    ['citation', 'integer', 'citations.position', (row) => row.owner],
    ['position', 'integer', 'order, from 1', (row) => row.at],
    ['provision', 'text', 'as written', (row) => row.item],
  ],
})

const dates = tableSpec({
  name: 'dates',
  meaning: 'Every temporal expression in the text',
  list: (document) => document.dates,
  key: ['position'],
  columns: [position, ...temporal, ...place],
})

const recipients = tableSpec({
  name: 'recipients',
  meaning: 'Nơi nhận',
  list: (document) => document.recipients,
  key: ['position'],
  columns: [
    position,
    ['name', 'text', 'who receives it', (r) => r.name],
    ['purpose', 'text?', 'as written in brackets', (r) => r.purpose],
    ['archive', 'boolean', 'whether it is the Lưu line', (r) => r.archive],
    ...surePlace,
  ],
})

const diagnostics = tableSpec({
  name: 'diagnostics',
  meaning: 'What the reader of the data should know',
  list: (document) => document.diagnostics,
  key: ['position'],
  indexes: ['code'],
  columns: [
    position,
    ['severity', 'text', 'info, warning, error', (d) => d.severity],
    ['code', 'text', 'stable code', (d) => d.code],
    ['message', 'text', 'for people', (d) => d.message],
    ['span_start', 'integer?', 'first UTF-16 offset in documents.text, or NULL', (d) => d.span?.start ?? null],
    ['span_end', 'integer?', 'offset after the last character, or NULL', (d) => d.span?.end ?? null],
  ],
})

const review = tableSpec({
  name: 'review',
  meaning: 'What a person should look at, the least sure first',
  list: (document) => document.review.items,
  key: ['position'],
  columns: [
    position,
    ['path', 'text', 'where the value stands in the JSON', (item) => item.path],
    ['reason', 'text', 'what speaks against it', (item) => item.reason],
    ['alternatives', 'text?', 'what it may be instead, joined by ;', (item) => item.alternatives.join('; ') || null],
    ...surePlace,
  ],
})

/** What stands in the document, each kind in reading order. */
export const factTables: readonly TableSpec[] = [
  sections,
  documentNumbers,
  citations,
  citationProvisions,
  dates,
  recipients,
  diagnostics,
  review,
]
