import { type PlanDocument, schemaVersion } from '../model/plan-document.ts'
import type { Documents, StoreFormat, WriteOptions } from './format.ts'
import { type Database, loadDriver, openDatabase } from './sqlite/open-database.ts'
import { describeSqlite, insertInto, toSql } from './sqlite/schema.ts'
import { childTables, documents as documentsTable, tablesVersion } from './tables/documents.ts'
import { WriteError } from './write-error.ts'

/** Makes the tables in an empty database, or checks that they are ours. */
function prepareTables(database: Database): void {
  const known = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'").get()
  if (known === undefined) {
    database.exec(describeSqlite())
    return
  }
  const { version } = database.prepare('SELECT version FROM schema_version').get() as { version: number }
  if (version !== tablesVersion) throw new WriteError('sqlite-version', `Its tables have version ${version}.`)
}

/** Prepares what loading needs once, and returns the function that loads one document. */
function loader(
  database: Database,
  readerVersion: string | null,
): { load(document: PlanDocument): void; forget(path: string): void } {
  const names = documentsTable.columns.map(({ name }) => name)
  const upsert = database.prepare(
    `INSERT INTO documents (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (sha256) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
     RETURNING id`,
  )
  const fileOf = database.prepare('SELECT document FROM files WHERE path = ?')
  const putFile = database.prepare(
    'INSERT INTO files (path, document) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET document = excluded.document',
  )
  const dropUnused = database.prepare(
    'DELETE FROM documents WHERE id = ? AND NOT EXISTS (SELECT 1 FROM files WHERE document = documents.id)',
  )
  const dropFile = database.prepare('DELETE FROM files WHERE path = ?')
  const countFiles = database.prepare('SELECT count(*) AS left FROM files WHERE document = ?')
  // Children before parents.
  const clear = childTables.toReversed().map(({ name }) => database.prepare(`DELETE FROM ${name} WHERE document = ?`))
  const fill = childTables.map((table) => ({ table, insert: database.prepare(insertInto(table)) }))

  const load = (document: PlanDocument): void => {
    const { id } = upsert.get(...documentsTable.row(document, readerVersion).map(toSql)) as { id: number }
    for (const statement of clear) statement.run(id)
    for (const { table, insert } of fill) for (const row of table.rows(document)) insert.run(id, ...row.map(toSql))
    const path = document.source.name
    if (path === null) return
    const before = fileOf.get(path) as { document: number } | undefined
    putFile.run(path, id)
    if (before !== undefined && before.document !== id) dropUnused.run(before.document)
  }
  const forget = (path: string): void => {
    const before = fileOf.get(path) as { document: number } | undefined
    if (before === undefined) return
    dropFile.run(path)
    const { left } = countFiles.get(before.document) as { left: number }
    if (left > 0) return
    for (const statement of clear) statement.run(before.document)
    dropUnused.run(before.document)
  }
  return { load, forget }
}

/**
 * Loads documents into an SQLite file in one transaction: all of them or, after an error, none.
 * The same content (SHA-256) is stored once however many paths hold it, and loaded again it is updated; a path whose content has
 * changed points to the new content, and the old one goes when no path is left to it.
 * @param path made when missing
 * @param gone paths that are to be forgotten, with their content where no other path holds it
 * @returns how many documents were loaded
 * @throws WriteError `sqlite-missing`, `sqlite-version`
 */
export async function loadSqlite(
  path: string,
  documents: Documents,
  options: WriteOptions = {},
  gone: ReadonlySet<string> = new Set(),
): Promise<number> {
  const database = openDatabase(path)
  try {
    database.exec('BEGIN IMMEDIATE')
    prepareTables(database)
    const { load, forget } = loader(database, options.readerVersion ?? null)
    for (const name of gone) forget(name)
    let count = 0
    for await (const document of documents) {
      load(document)
      count++
    }
    database.exec('COMMIT')
    return count
  } finally {
    // Closing without a commit rolls back.
    database.close()
  }
}

export const sqlite: StoreFormat = {
  shape: 'store',
  name: 'sqlite',
  extension: '.sqlite',
  mediaType: 'application/vnd.sqlite3',
  isBinary: true,
  description: `an SQLite database of normalized tables, for PlanDocument ${schemaVersion}; adds to or updates an existing one`,
  needs: 'Node.js 22.13 or the package better-sqlite3',
  check: loadDriver,
  describe: () => `${describeSqlite()}\n`,
  load: loadSqlite,
}
