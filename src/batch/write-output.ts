import { rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { PlanDocument } from '../model/plan-document.ts'
import type {
  CollectionFormat,
  DatabaseFormat,
  DocumentFormat,
  Failure,
  Format,
  WriteOptions,
} from '../write/format.ts'
import { openAtomicFiles, shorten } from './atomic-files.ts'

/** A document that waits to be written: the UTF-8 bytes of its JSON, and its input's path from the directory that holds all inputs. */
export interface StoredDocument {
  readonly path: string
  readonly json: Uint8Array
}

type StoredDocuments = AsyncIterable<StoredDocument>

export const parseStored = (stored: StoredDocument): PlanDocument => JSON.parse(Buffer.from(stored.json).toString())

async function* parseAll(documents: StoredDocuments): AsyncGenerator<PlanDocument> {
  for await (const stored of documents) yield parseStored(stored)
}

/** «a/plan.docx» → «a/plan.docx.json»: two inputs never share an output. */
export function outputPath(out: string, path: string, extension: string): string {
  const name = shorten(`${path.split('/').at(-1)}${extension}`)
  return join(out, dirname(path), name)
}

async function writeEach(
  format: DocumentFormat,
  out: string,
  { documents, failures = [] }: OutputContent,
  options: WriteOptions,
): Promise<void> {
  const rows: string[] = []
  const files = openAtomicFiles()
  try {
    for await (const stored of documents) {
      const path = outputPath(out, stored.path, format.extension)
      const document = parseStored(stored)
      await files.write(path, format.write(document, options))
      if (format.index) rows.push(format.index.row(document, relative(out, path).split(sep).join('/')))
    }
    if (format.index) await files.write(join(out, format.index.name), format.index.page(rows, failures))
    await files.commit()
  } finally {
    await files.discard()
  }
}

async function* copyJson(documents: StoredDocuments): AsyncGenerator<{ part: string; data: Uint8Array }> {
  for await (const { json } of documents) yield { part: '', data: Buffer.concat([json, Buffer.from('\n')]) }
}

async function writeTogether(
  format: CollectionFormat,
  out: string,
  documents: StoredDocuments,
  options: WriteOptions,
): Promise<void> {
  const files = openAtomicFiles()
  const pathOf = (part: string) => (part === '' ? out : join(out, part))
  const pieces = format.copiesJson ? copyJson(documents) : format.write(parseAll(documents), options)
  try {
    // Also a file that nothing goes into is there in the end.
    for (const part of format.parts) await files.append(pathOf(part), '')
    for await (const { part, data } of pieces) await files.append(pathOf(part), data)
    await files.commit()
  } finally {
    await files.discard()
  }
}

async function saveEach(
  format: DatabaseFormat,
  url: string,
  { documents, gone = [] }: OutputContent,
  options: WriteOptions,
): Promise<void> {
  const store = await format.open(url, options)
  try {
    for (const { name } of gone) await store.forget(name)
    for await (const document of parseAll(documents)) await store.save(document)
  } finally {
    await store.close()
  }
}

/** True where the format's output is a directory. */
export function writesDirectory(format: Format): boolean {
  return format.shape === 'document' || (format.shape === 'collection' && format.parts[0] !== '')
}

/** What an output is to hold. */
export interface OutputContent {
  readonly documents: StoredDocuments
  /** Files that could not be read: their paths as in {@link StoredDocument}, and why. */
  readonly failures?: readonly Failure[]
  /** Files that an earlier run wrote something for, and this one does not: their names, and their paths as in {@link StoredDocument}. */
  readonly gone?: readonly { readonly name: string; readonly path: string }[]
}

/**
 * Writes stored documents to `out`, a file or a directory as the format has it. Everything is written beside its place and put there at the end;
 * an SQLite file is changed in one transaction, a database in one for each document.
 */
export async function writeOutput(
  format: Format,
  out: string,
  content: OutputContent,
  options: WriteOptions,
): Promise<void> {
  const { documents, gone = [] } = content
  if (format.shape === 'document') {
    await writeEach(format, out, content, options)
    for (const { path } of gone) await rm(outputPath(out, path, format.extension), { force: true })
  } else if (format.shape === 'collection') await writeTogether(format, out, documents, options)
  else if (format.shape === 'database') await saveEach(format, out, content, options)
  else await format.load(out, parseAll(documents), options, new Set(gone.map(({ name }) => name)))
}
