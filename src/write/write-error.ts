/** Why an output could not be written, and what to do about it. */
export const writeErrorCodes = {
  'sqlite-missing': 'SQLite is not available. Use Node.js 22.13 or newer, or install the package better-sqlite3.',
  'sqlite-version': 'The database was made by another version of kehoach. Load into a new file.',
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
