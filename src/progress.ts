/** How far the reading of one document is. */
export interface Progress {
  /**
   * `receive`: the bytes of a stream come in; `read`: what is in the file is made out, page by page where the format has pages;
   * `extract`: its text is looked into; `done`: everything was found.
   */
  readonly stage: 'receive' | 'read' | 'extract' | 'done'
  /** Bytes received, or pages read so far; 0 where nothing is counted. */
  readonly done: number
  /** Bytes or pages in all; null where that is not known, or nothing is counted. */
  readonly total: number | null
}

/** Told how far the reading is. What it throws ends the reading. */
export type OnProgress = (progress: Progress) => void
