import type { Lexicon, LexiconInput } from '../lexicon/lexicon.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import { checkOptions } from '../parse-options.ts'
import type { OnProgress } from '../progress.ts'
import type { ReadLimits } from '../read/read-error.ts'
import { type Content, isContent, nameOf, receive } from '../read/receive.ts'
import { closeIdle, parseInWorker, type StartWorker } from './reader-thread.ts'

/**
 * What a page can have parsed: a File or Blob, bytes, a stream of the web, or text. Nothing is fetched: for a URL hand over the body of
 * the response.
 */
export type BrowserInput =
  | string
  | File
  | Content
  | { readonly text: string; readonly name?: string }
  | { readonly bytes: Content; readonly name?: string }

/** What {@link parsePlan} may be told in a browser. */
export interface BrowserOptions {
  /** Overrides of the limits for one file. */
  readonly limits?: Partial<ReadLimits>
  /** Password of an encrypted PDF. */
  readonly password?: string
  /** Words of your own, as `parsePlan` under Node takes them. */
  readonly lexicon?: Lexicon | LexiconInput
  /** Gives the reading up: the worker is ended, and the reason is thrown. */
  readonly signal?: AbortSignal
  /** Told how far the reading is; what it throws ends the reading. */
  readonly onProgress?: OnProgress
  /**
   * Makes the worker, where that is not the file `browser-worker.js` beside this module: for pages that are opened from a disk, or keep their
   * scripts elsewhere.
   */
  readonly startWorker?: StartWorker
}

const startBeside: StartWorker = () => new Worker(new URL('./browser-worker.js', import.meta.url), { type: 'module' })

/** How much later than by its own limits a worker is ended: it says better what took so long. Milliseconds. */
const graceMs = 10_000
const notHere = ['office', 'soffice', 'ocr', 'worker']

/**
 * Parses one administrative document in a Web Worker. The answer is that of `parsePlan` under Node, byte for byte; the bytes never leave
 * the page. LibreOffice is not there, so what our own reader leaves out of a .doc, .rtf or .odt file stays out, with a diagnostic.
 * @throws ReadError where the input cannot be read
 * @throws TypeError or RangeError for options and inputs that do not exist, and the signal's reason once it is aborted
 * @example
 * input.onchange = async () => {
 *   for (const file of input.files) console.log((await parsePlan(file)).deadlines)
 * }
 */
export async function parsePlan(input: BrowserInput, options: BrowserOptions = {}): Promise<PlanDocument> {
  const limits = checkOptions(options, ['startWorker'], notHere)
  const { signal, onProgress, startWorker = startBeside, password, lexicon } = options
  signal?.throwIfAborted()
  const { content, name } = sortInput(input)
  const bytes =
    typeof content === 'string'
      ? content
      : await receive(content, {
          maxBytes: limits.maxBytes,
          signal,
          onBytes: onProgress && ((done, total) => onProgress({ stage: 'receive', done, total })),
        })
  const document = await parseInWorker(
    {
      content: bytes,
      name,
      options: {
        limits,
        ...(password !== undefined && { password }),
        ...(lexicon !== undefined && { lexicon: JSON.stringify(lexicon) }),
      },
    },
    { signal, onProgress, startWorker, timeoutMs: 2 * limits.timeoutMs + graceMs },
  )
  onProgress?.({ stage: 'done', done: 0, total: null })
  return document
}

function sortInput(input: BrowserInput): { content: Content | string; name: string | null } {
  if (typeof input === 'string') return { content: input, name: null }
  if (isContent(input)) return { content: input, name: nameOf(input) }
  if (typeof input === 'object' && input !== null) {
    const { text, bytes, name = null } = input as { text?: unknown; bytes?: unknown; name?: string | null }
    if (typeof text === 'string') return { content: text, name }
    if (isContent(bytes)) return { content: bytes, name: name ?? nameOf(bytes) }
  }
  throw new TypeError('parsePlan takes a File, a Blob, an ArrayBuffer, bytes, a stream, text, { text } or { bytes }.')
}

/** Ends the workers that are kept for the next document. */
export function closeWorkers(startWorker: StartWorker = startBeside): void {
  closeIdle(startWorker)
}
