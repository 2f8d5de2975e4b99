import type { Section } from '../../model/section.ts'
import { nested, references, temporal } from './columns.ts'
import { place, position, type TableSpec, tableSpec } from './table-spec.ts'

function flatten(sections: readonly Section[], parent: string | null = null): (Section & { parent: string | null })[] {
  return sections.flatMap((section) => [{ ...section, parent }, ...flatten(section.children, section.path)])
}

const sections = tableSpec({
  name: 'sections',
  description: 'The section tree, in reading order',
  list: (document) => flatten(document.sections),
  key: ['position'],
  indexes: ['path'],
  columns: [
    position,
    ['path', 'TEXT NOT NULL', 'markers from the root, joined by /', (s) => s.path],
    ['parent', 'TEXT', 'path of the section above, or NULL', (s) => s.parent],
    ['marker', 'TEXT', 'as printed', (s) => s.marker],
    ['title', 'TEXT', 'the heading', (s) => s.title],
    ['text', 'TEXT NOT NULL', 'its own paragraphs', (s) => s.text],
    ...place,
  ],
})

const documentNumbers = tableSpec({
  name: 'document_numbers',
  description: 'Every document number in the text',
  list: (document) => document.documentNumbers,
  key: ['position'],
  indexes: ['number_key'],
  columns: [
    position,
    ['text', 'TEXT NOT NULL', 'as written', (n) => n.text],
    ['canonical', 'TEXT NOT NULL', 'without stray blanks', (n) => n.canonical],
    ['number_key', 'TEXT NOT NULL', 'in the official spelling, to join by', (n) => n.key],
    ['serial', 'TEXT', 'the serial as printed', (n) => n.serial],
    ['year', 'INTEGER', 'the year inside the number', (n) => n.year],
    ['type_code', 'TEXT', 'document type, abbreviated', (n) => n.typeCode],
    ['issuer_code', 'TEXT', 'what names the issuer', (n) => n.issuerCode],
    ['system', 'TEXT NOT NULL', 'state, party, legislation, unknown', (n) => n.system],
    ['complete', 'INTEGER NOT NULL', '0 where serial or code is missing', (n) => n.complete],
    ...place,
  ],
})

const citations = tableSpec({
  name: 'citations',
  description: 'Mentions of other documents',
  list: (document) => document.citations,
  key: ['position'],
  indexes: ['number_key'],
  columns: [
    position,
    ['text', 'TEXT NOT NULL', 'the words', (c) => c.text],
    ['type_code', 'TEXT', 'document type, abbreviated', (c) => c.documentType?.code ?? null],
    ['number', 'TEXT', 'canonical number', (c) => c.number?.canonical ?? null],
    ['number_key', 'TEXT', 'the number in the official spelling, to join by', (c) => c.number?.key ?? null],
    ['name', 'TEXT', 'name of a document cited without a number', (c) => c.name],
    ['date', 'TEXT', 'its date (EDTF)', (c) => c.date?.edtf ?? null],
    ['issuer', 'TEXT', 'who issued it, as written', (c) => c.issuer],
    ['subject', 'TEXT', 'what it is about', (c) => c.subject],
    ['relation', 'TEXT NOT NULL', 'basis, implements, attachment, mention', (c) => c.relation],
    ['alias', 'TEXT', 'short form the text gives it', (c) => c.alias],
    ...place,
  ],
})

const citationProvisions = tableSpec({
  name: 'citation_provisions',
  description: 'Articles of a cited document',
  list: (document) => nested(document.citations, (citation) => citation.provisions),
  key: ['citation', 'position'],
  constraints: [references('citation', 'citations')],
  columns: [
    ['citation', 'INTEGER NOT NULL', 'citations.position', (row) => row.owner],
    ['position', 'INTEGER NOT NULL', 'order, from 1', (row) => row.at],
    ['provision', 'TEXT NOT NULL', 'as written', (row) => row.item],
  ],
})

const dates = tableSpec({
  name: 'dates',
  description: 'Every temporal expression in the text',
  list: (document) => document.dates,
  key: ['position'],
  columns: [position, ...temporal, ...place],
})

const recipients = tableSpec({
  name: 'recipients',
  description: 'Nơi nhận',
  list: (document) => document.recipients,
  key: ['position'],
  columns: [
    position,
    ['name', 'TEXT NOT NULL', 'who receives it', (r) => r.name],
    ['purpose', 'TEXT', 'as written in brackets', (r) => r.purpose],
    ['archive', 'INTEGER NOT NULL', '1 for the Lưu line', (r) => r.archive],
    ...place,
  ],
})

const diagnostics = tableSpec({
  name: 'diagnostics',
  description: 'What the reader of the data should know',
  list: (document) => document.diagnostics,
  key: ['position'],
  indexes: ['code'],
  columns: [
    position,
    ['severity', 'TEXT NOT NULL', 'info, warning, error', (d) => d.severity],
    ['code', 'TEXT NOT NULL', 'stable code', (d) => d.code],
    ['message', 'TEXT NOT NULL', 'for people', (d) => d.message],
    ['span_start', 'INTEGER', 'first UTF-16 offset in documents.text, or NULL', (d) => d.span?.start ?? null],
    ['span_end', 'INTEGER', 'offset after the last character, or NULL', (d) => d.span?.end ?? null],
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
]
