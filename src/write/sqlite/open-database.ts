import { createRequire } from 'node:module'
import { WriteError } from '../write-error.ts'

export type SqlValue = string | number | null

/** What `node:sqlite` and better-sqlite3 have in common, as far as it is used here. */
export interface Database {
  exec(sql: string): unknown
  prepare(sql: string): {
    run(...values: SqlValue[]): unknown
    get(...values: SqlValue[]): unknown
  }
  close(): unknown
}
type DatabaseClass = new (path: string) => Database

/**
 * Node's own driver or better-sqlite3.
 * @throws WriteError `sqlite-missing` where there is neither
 */
export function loadDriver(): DatabaseClass {
  const builtin: unknown = process.getBuiltinModule('node:sqlite')
  if (builtin !== undefined) return (builtin as { DatabaseSync: DatabaseClass }).DatabaseSync
  try {
    return createRequire(import.meta.url)('better-sqlite3') as DatabaseClass
  } catch {
    throw new WriteError('sqlite-missing')
  }
}

/**
 * Opens an SQLite database with Node's own driver or, on a Node without one, with better-sqlite3. Foreign keys are on; it waits 30 s for another writer.
 * @param path a file, made when missing, or ':memory:'
 * @throws WriteError `sqlite-missing`
 */
export function openDatabase(path: string): Database {
  const Driver = loadDriver()
  const database = new Driver(path)
  database.exec('PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 30000')
  return database
}
