/** Why an output could not be written, and what to do about it. */
export const writeErrorCodes = {
  'sqlite-missing': 'SQLite is not available. Use Node.js 22.13 or newer, or install the package better-sqlite3.',
  'sqlite-version': 'The database was made by another version of kehoach. Load into a new file.',
  'parquet-missing': 'The writer of Parquet is not installed: npm install hyparquet-writer.',
  'postgres-missing': 'The driver of PostgreSQL is not installed: npm install pg.',
  'queue-missing': 'The job queue is not installed: npm install pg-boss@10.',
  'postgres-url':
    'Give a URL like postgres://user@host/database?schema=kehoach; a schema is lower-case letters, digits and _.',
  'postgres-version': 'They were made by another version of kehoach. Load into another schema (?schema=…).',
  'postgres-encoding':
    'The database is not in UTF-8. Make one with: CREATE DATABASE … ENCODING UTF8 TEMPLATE template0.',
  'too-many-rows': 'A sheet of a workbook holds at most 1,048,576 rows. Write CSV or SQLite instead.',
} as const

export type WriteErrorCode = keyof typeof writeErrorCodes

/** Thrown when an output cannot be written. `message` says what to do; `code` is stable. */
export class WriteError extends Error {
  override readonly name = 'WriteError'
  readonly code: WriteErrorCode
  constructor(code: WriteErrorCode, detail?: string) {
    super(detail === undefined ? writeErrorCodes[code] : `${detail} ${writeErrorCodes[code]}`)
    this.code = code
  }
}
