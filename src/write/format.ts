import type { PlanDocument } from '../model/plan-document.ts'

/** What a caller may ask of the writers; each takes what concerns it. */
export interface WriteOptions {
  /** CSV: begin each file with the byte order mark by which Excel knows UTF-8 (default false). */
  readonly bom?: boolean
  /** CSV: put an apostrophe before cells that a spreadsheet would run as a formula (default false: values stay as they are). */
  readonly escapeFormulas?: boolean
  /** Calendar: alarms at eight o'clock, so many days before each deadline; 0 is the day itself (default: none). */
  readonly alarmDays?: readonly number[]
  /** JSON: blanks to indent by (default 2). */
  readonly indent?: number
  /** Table: how wide it may be, in characters (default: as wide as its columns want). */
  readonly columns?: number
  /** Table: with the colours of a terminal (default false). */
  readonly colours?: boolean
  /** Databases: the version of kehoach that read the documents, kept beside them. */
  readonly readerVersion?: string
}

export type Documents = Iterable<PlanDocument> | AsyncIterable<PlanDocument>

/** A stretch of output. `part` names the file it belongs to; '' where the format writes one file. */
export interface Piece {
  readonly part: string
  readonly data: string | Uint8Array
}

interface Described {
  readonly name: string
  /** With its dot; '' for a database. */
  readonly extension: string
  readonly mediaType: string
  /** One line for the help text. */
  readonly description: string
  /** True where what it writes is no text. */
  readonly isBinary?: boolean
  /** What has to be installed for it, or null. */
  readonly needs: string | null
  /** Throws a WriteError where that is missing. */
  check?(): void
  /** The schema of what it writes, where that is not the PlanDocument itself. */
  describe?(): string
}

/** One file a document. */
export interface DocumentFormat extends Described {
  readonly shape: 'document'
  write(document: PlanDocument, options?: WriteOptions): string | Uint8Array
  /** The page that leads to all documents of a directory, where the format has one. */
  readonly index?: DirectoryIndex
}

/** A file that could not be read, and why. */
export interface Failure {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** A page over many documents, made from a row for each. */
export interface DirectoryIndex {
  /** File name. */
  readonly name: string
  /** @param path of the document's file, relative to the page, with forward slashes */
  row(document: PlanDocument, path: string): string
  page(rows: readonly string[], failures?: readonly Failure[]): string
}

/** All documents in one file, or in a fixed set of files. */
export interface CollectionFormat extends Described {
  readonly shape: 'collection'
  /** The files it writes into a directory; [''] for a format of one file. */
  readonly parts: readonly string[]
  /** True where a line of output is the JSON of a document as `JSON.stringify` writes it: stored JSON can be copied. */
  readonly copiesJson: boolean
  write(documents: Documents, options?: WriteOptions): AsyncIterable<Piece>
}

/** Documents are loaded into a file that may hold others already. */
export interface StoreFormat extends Described {
  readonly shape: 'store'
  /**
   * Loads all documents or, after an error, none. Returns how many were loaded.
   * @param gone names of files that are to be forgotten
   */
  load(path: string, documents: Documents, options?: WriteOptions, gone?: ReadonlySet<string>): Promise<number>
}

/** A database that keeps documents, each changed in a transaction of its own. */
export interface Store {
  /** Loads a document, or loads it again; a path whose content has changed points to the new one. */
  save(document: PlanDocument): Promise<void>
  /** Forgets a path, and its content where no other path holds it. */
  forget(path: string): Promise<void>
  close(): Promise<void>
}

/** Documents are loaded into a database that a URL names. */
export interface DatabaseFormat extends Described {
  readonly shape: 'database'
  /** Beginnings of the URLs that lead to it. */
  readonly schemes: readonly string[]
  /** Makes the tables where there are none. */
  open(url: string, options?: WriteOptions): Promise<Store>
}

export type Format = DocumentFormat | CollectionFormat | StoreFormat | DatabaseFormat
