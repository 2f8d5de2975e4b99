/** Why a file could not be read, and what to do about it. */
export const readErrorCodes = {
  empty: 'The file is empty. Check the export or the download.',
  encrypted: 'The file is protected by a password. Give the password, or save it without one.',
  corrupt: 'The file is damaged. Open it in an office program and save it again.',
  'too-large': 'The file is larger than the limit. Raise the limit, or split the file.',
  'too-complex':
    'Reading the file would take more memory or nesting than the limit allows. Save it again in an office program.',
  timeout: 'Reading took longer than the limit. Raise the limit, or save the file again in an office program.',
  'unsupported-format': 'The format is not supported. Save the file as .docx, .pdf or text.',
  'no-text-layer': 'The pages are images without text. Run OCR first, or give the ocr option.',
  'reader-missing':
    'This format needs a program that is not installed. Install LibreOffice, or save the file as .docx.',
  'not-found': 'There is no such file, or it may not be read.',
  'not-a-file': 'This is a directory, a pipe or a device. Name a regular file.',
  'remote-url': 'Nothing is fetched from the network. Fetch it, and hand over the body of the response.',
} as const

export type ReadErrorCode = keyof typeof readErrorCodes

/**
 * Thrown when the bytes are not what they claim to be. Odd documents never throw; only unreadable files and wrong use do.
 * `message` says what happened and what to do; `code` is stable.
 */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: ReadErrorCode
  constructor(code: ReadErrorCode, detail?: string, options?: { cause?: unknown }) {
    super(detail === undefined ? readErrorCodes[code] : `${detail} ${readErrorCodes[code]}`, options)
    this.code = code
  }
}

/** Limits of reading one file. Sizes in bytes, time in milliseconds. */
export interface ReadLimits {
  /** Size of the input (default 50 MB). */
  readonly maxBytes: number
  /** Entries of a zip container (default 2,000). */
  readonly maxEntries: number
  /** Unpacked size of one part of a container (default 64 MB). */
  readonly maxPartBytes: number
  /** Unpacked size of all parts (default 200 MB). */
  readonly maxTotalBytes: number
  /** Pages of a PDF (default 500). */
  readonly maxPages: number
  /** Nesting of elements, tables and styles (default 256). */
  readonly maxDepth: number
  /** Paragraphs and table cells (default 100,000: some 2,000 pages), each of which takes some kilobytes while it is looked into. */
  readonly maxBlocks: number
  /** Time for reading one file, and again for what is looked for in it (default 30,000). */
  readonly timeoutMs: number
  /** CPU time for one page of a PDF that is read in a worker (default 6,000); no page of a real document takes a second. */
  readonly maxPageMs: number
  /** Heap of the worker that reads a PDF (default 512 MB). */
  readonly maxHeapBytes: number
}

const MB = 1024 * 1024

export const defaultLimits: ReadLimits = {
  maxBytes: 50 * MB,
  maxEntries: 2000,
  maxPartBytes: 64 * MB,
  maxTotalBytes: 200 * MB,
  maxPages: 500,
  maxDepth: 256,
  maxBlocks: 100_000,
  timeoutMs: 30_000,
  maxPageMs: 6000,
  maxHeapBytes: 512 * MB,
}

/** From now on: throws `timeout` when it is asked after the time of a file. */
export function timeLimit({ timeoutMs }: Pick<ReadLimits, 'timeoutMs'>): () => void {
  const end = performance.now() + timeoutMs
  return () => {
    if (performance.now() > end) throw new ReadError('timeout')
  }
}

/** Counts paragraphs and cells: throws `too-complex` when there are more than `most`. */
export function blockCounter(most: number): (more: number) => void {
  let count = 0
  return (more) => {
    count += more
    if (count > most) throw new ReadError('too-complex', `The file has more than ${most} paragraphs and cells.`)
  }
}
