import type { PlanDocument } from '../../model/plan-document.ts'
import { documentId } from '../flat/place.ts'
import { factTables } from './fact-tables.ts'
import { createIndex, createTable, type SqlColumn, type TableSpec } from './table-spec.ts'
import { workTables } from './work-tables.ts'

/** Version of the tables; a change of theirs that old queries would notice raises it. */
export const databaseVersion = 1

/** Tables of the facts of a document, each after those it refers to. */
export const childTables: readonly TableSpec[] = [...workTables, ...factTables]

export const documentColumns: readonly SqlColumn<PlanDocument>[] = [
  ['sha256', 'TEXT NOT NULL UNIQUE', 'of the input bytes; of the text where no digest was made', (d) => documentId(d)],
  ['schema_version', 'TEXT NOT NULL', 'of the PlanDocument it was loaded from', (d) => d.schemaVersion],
  ['format', 'TEXT NOT NULL', 'recognized from the bytes', (d) => d.source.format],
  ['bytes', 'INTEGER NOT NULL', 'size of the input', (d) => d.source.bytes],
  ['pages', 'INTEGER', 'where the format states them', (d) => d.source.pages],
  ['encoding', 'TEXT NOT NULL', 'legacy encoding that was converted, else unicode', (d) => d.source.encoding],
  ['recognized', 'INTEGER NOT NULL', '1 where the text came from OCR', (d) => d.source.recognized],
  ['number', 'TEXT', 'số, ký hiệu', (d) => d.header.number?.canonical ?? null],
  ['number_key', 'TEXT', 'the number in the official spelling', (d) => d.header.number?.key ?? null],
  ['type_code', 'TEXT', 'document type, abbreviated', (d) => d.header.documentType?.code ?? null],
  ['type_name', 'TEXT', 'document type', (d) => d.header.documentType?.name ?? null],
  ['subject', 'TEXT', 'trích yếu', (d) => d.header.subject?.text ?? null],
  ['superior', 'TEXT', 'cơ quan chủ quản', (d) => d.header.superior?.name ?? null],
  ['issuer', 'TEXT', 'cơ quan ban hành', (d) => d.header.issuer?.name ?? null],
  ['place', 'TEXT', 'địa danh', (d) => d.header.place?.text ?? null],
  ['date', 'TEXT', 'date of the document (EDTF)', (d) => d.header.date?.edtf ?? null],
  ['urgency', 'TEXT', 'độ khẩn', (d) => d.header.urgency?.text ?? null],
  ['secrecy', 'TEXT', 'độ mật', (d) => d.header.secrecy?.text ?? null],
  ['signer', 'TEXT', 'name under the signature', (d) => d.signature?.name ?? null],
  ['signer_position', 'TEXT', 'position of the signer', (d) => d.signature?.position ?? null],
  ['text', 'TEXT NOT NULL', 'the text that every span points into', (d) => d.text],
]

/** The statements that make an empty database; also what `kehoach schema --for sqlite` prints. */
export function describeSqlite(): string {
  return [
    createTable('schema_version', 'One row', [['version', 'INTEGER NOT NULL', 'of these tables']], []),
    `INSERT INTO schema_version VALUES (${databaseVersion});`,
    createTable(
      'documents',
      'One row a content; loading the same bytes again updates it',
      [['id', 'INTEGER PRIMARY KEY', 'row id'], ...documentColumns],
      [],
    ),
    ...['number_key', 'date', 'issuer'].map((column) => createIndex('documents', column)),
    createTable(
      'files',
      'Where a content was found; several paths may hold the same one',
      [
        ['path', 'TEXT PRIMARY KEY', 'path or name of the input'],
        ['document', 'INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE', 'documents.id'],
      ],
      [],
    ),
    createIndex('files', 'document'),
    ...childTables.map((table) => table.sql),
  ].join('\n\n')
}
