import type { PlanDocument } from '../../model/plan-document.ts'
import { documentId } from '../flat/place.ts'
import { factTables } from './fact-tables.ts'
import { type Column, columnSpecs, type TableSpec, type Value } from './table-spec.ts'
import { workTables } from './work-tables.ts'

/** Version of the tables; a change of theirs that old queries would notice, or that old tables cannot take, raises it. */
export const tablesVersion = 3

/** Tables of the facts of a document, each after those it refers to. */
export const childTables: readonly TableSpec[] = [...workTables, ...factTables]

const columns: readonly Column<PlanDocument>[] = [
  ['sha256', 'text', 'of the input bytes; of the text where no digest was made', (d) => documentId(d)],
  ['schema_version', 'text', 'of the PlanDocument it was loaded from', (d) => d.schemaVersion],
  ['format', 'text', 'recognized from the bytes', (d) => d.source.format],
  ['bytes', 'integer', 'size of the input', (d) => d.source.bytes],
  ['pages', 'integer?', 'where the format states them', (d) => d.source.pages],
  ['encoding', 'text', 'legacy encoding that was converted, else unicode', (d) => d.source.encoding],
  ['recognized', 'boolean', 'whether the text came from OCR', (d) => d.source.recognized],
  ['number', 'text?', 'số, ký hiệu', (d) => d.header.number?.canonical ?? null],
  ['number_key', 'text?', 'the number in the official spelling', (d) => d.header.number?.key ?? null],
  ['type_code', 'text?', 'document type, abbreviated', (d) => d.header.documentType?.code ?? null],
  ['type_name', 'text?', 'document type', (d) => d.header.documentType?.name ?? null],
  ['subject', 'text?', 'trích yếu', (d) => d.header.subject?.text ?? null],
  ['superior', 'text?', 'cơ quan chủ quản', (d) => d.header.superior?.name ?? null],
  ['issuer', 'text?', 'cơ quan ban hành', (d) => d.header.issuer?.name ?? null],
  ['place', 'text?', 'địa danh', (d) => d.header.place?.text ?? null],
  ['date', 'text?', 'date of the document (EDTF)', (d) => d.header.date?.edtf ?? null],
  ['urgency', 'text?', 'độ khẩn', (d) => d.header.urgency?.text ?? null],
  ['secrecy', 'text?', 'độ mật', (d) => d.header.secrecy?.text ?? null],
  ['signer', 'text?', 'name under the signature', (d) => d.signature?.name ?? null],
  ['signer_position', 'text?', 'position of the signer', (d) => d.signature?.position ?? null],
  ['verdict', 'text', 'ready, review, or unreadable', (d) => d.review.verdict],
  ['text', 'text', 'the text that every span points into', (d) => d.text],
]

/** The table of the documents: one row a content. */
export const documents = {
  name: 'documents',
  meaning: 'One row a content; loading the same bytes again updates it',
  columns: [
    ...columnSpecs(columns),
    {
      name: 'reader_version',
      kind: 'text',
      nullable: true,
      meaning: 'version of kehoach that read it; NULL where the NDJSON it came from does not say',
    },
  ],
  indexes: ['number_key', 'date', 'issuer', 'verdict'],
  /** The row of a document. */
  row: (document: PlanDocument, readerVersion: string | null): Value[] => [
    ...columns.map(([, , , read]) => read(document, document, 0)),
    readerVersion,
  ],
} as const

/** The table of the paths: several may hold the same content. */
export const files = {
  name: 'files',
  meaning: 'Where a content was found; several paths may hold the same one',
  path: 'path or name of the input',
} as const
