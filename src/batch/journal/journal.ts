import type { DocumentFacts, ErrorFacts } from '../messages.ts'

/** What tells one version of a file from the next. */
export interface FileStamp {
  readonly size: number
  /** Milliseconds. */
  readonly modified: number
}

/** What the journal says of a file that is done. `ms` is the time it took. */
export interface JournalEntry {
  readonly path: string
  readonly stamp: FileStamp
  readonly ms: number
  /** SHA-256 of the file, where runs are to tell by it whether the file has changed. */
  readonly digest?: string
  readonly facts?: DocumentFacts
  readonly error?: ErrorFacts
}

/**
 * The journal of a batch: an append-only file, one line a finished file, the document itself included. It is all that a killed run
 * leaves behind and all that a resumed one needs; the outputs are made from it at the end.
 */
export interface Journal {
  /** What is known of a file, unless it has changed since. */
  find(path: string, stamp: FileStamp): JournalEntry | undefined
  /** What is known of a file, changed or not. */
  last(path: string): JournalEntry | undefined
  /** The files of which something is known. */
  paths(): string[]
  /** Adds a line. `json` is the document's JSON, for a file without an error. */
  add(entry: JournalEntry, json?: Uint8Array): Promise<void>
  /** The document's JSON as it was added; undefined for a file that failed. */
  readDocument(path: string): Promise<Buffer | undefined>
  /** Leaves only these files in it, and closes it: what was said of a file before goes. */
  compact(paths: ReadonlySet<string>): Promise<void>
  close(): Promise<void>
}

export class JournalError extends Error {
  override readonly name = 'JournalError'
}

/** How a journal is opened. */
export interface JournalOptions {
  /** What the documents depend on beside the files. */
  readonly settings: string
  /**
   * `new`: a journal that is there is an error and not lost. `resume`: go on with it; one with other settings is an error. `update`: go on with it;
   * one with other settings is emptied, for its documents are those of another version.
   */
  readonly mode: 'new' | 'resume' | 'update'
}
