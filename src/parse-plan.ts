import { extractPlan } from './extract-plan.ts'
import { checkedLexicon } from './lexicon/lexicon.ts'
import { withinTime } from './match/time-limit.ts'
import { PlanDocument } from './model/plan-document.ts'
import { sha256 } from './model/sha-256.ts'
import type { SourceDocument } from './model/source-document.ts'
import { checkOptions, type ParseOptions } from './parse-options.ts'
import { type PlanInput, type SortedInput, sortInput } from './plan-input.ts'
import { type ReadOptions, readSource } from './read/index.ts'
import { readPlainText } from './read/plain.ts'
import { blockCounter, ReadError, type ReadLimits, timeLimit } from './read/read-error.ts'
import { readFileWithin } from './read/read-file.ts'
import { receive } from './read/receive.ts'
import { sniffFormat } from './read/sniff.ts'

/**
 * Reads one administrative document and gives back everything that was found in it, each value with its place.
 * @param input text, bytes in any form, a stream, or the path or `file:` URL of a file; the format is recognized by its bytes
 * @returns a document that satisfies the schema; what is doubtful in it stands in `diagnostics`
 * @throws ReadError where the input cannot be read: `not-found`, `empty`, `encrypted`, `corrupt`, `too-large`, `too-complex`,
 *   `timeout`, `unsupported-format`, `no-text-layer`, `reader-missing`, `not-a-file`, `remote-url`. Odd documents never throw.
 * @throws TypeError or RangeError for inputs, options and limits that do not exist, and the signal's reason once it is aborted
 * @example
 * const plan = await parsePlan({ path: 'ke-hoach.docx' })
 * for (const { due, obligation } of plan.deadlines) console.log(due.end, obligation)
 */
export async function parsePlan(input: PlanInput, options: ParseOptions = {}): Promise<PlanDocument> {
  const limits = checkOptions(options)
  const { onProgress, signal, worker, lexicon } = options
  // A lexicon that is none is refused before anything is read.
  const checked = lexicon === undefined ? options : { ...options, lexicon: checkedLexicon(lexicon) }
  signal?.throwIfAborted()
  const sorted = sortInput(input)
  const document = worker
    ? await (await import('./thread/parse-elsewhere.ts')).parseElsewhere(sorted, checked, limits, readSorted)
    : await parseHere(sorted, checked, limits)
  signal?.throwIfAborted()
  onProgress?.({ stage: 'done', done: 0, total: null })
  return document
}

async function parseHere(input: SortedInput, options: ParseOptions, limits: ReadLimits): Promise<PlanDocument> {
  const source = await readSorted(input, options, limits)
  options.signal?.throwIfAborted()
  options.onProgress?.({ stage: 'extract', done: 0, total: null })
  return extractWithin(source, options)
}

/** Looks into what was read within the time of a file, and checks what comes out. */
export function extractWithin(source: SourceDocument, options: ParseOptions): PlanDocument {
  return PlanDocument.parse(
    withinTime(timeLimit(checkOptions(options)), () =>
      extractPlan(source, options.lexicon === undefined ? {} : { lexicon: options.lexicon }),
    ),
  )
}

/**
 * Reads the blocks of a document without extracting anything.
 * @throws ReadError as {@link parsePlan}
 */
export async function readPlan(input: PlanInput, options: ParseOptions = {}): Promise<SourceDocument> {
  const limits = checkOptions(options)
  options.signal?.throwIfAborted()
  return readSorted(sortInput(input), options, limits)
}

async function readSorted(input: SortedInput, options: ParseOptions, limits: ReadLimits): Promise<SourceDocument> {
  const { signal, onProgress } = options
  const given = readOptions(options, limits, input.name)
  if (input.kind === 'text') return readString(input.text, given)
  const bytes =
    input.kind === 'path'
      ? await readFileWithin(input.path, input.name, limits.maxBytes)
      : await receive(input.content, {
          maxBytes: limits.maxBytes,
          signal,
          onBytes: onProgress && ((done, total) => onProgress({ stage: 'receive', done, total })),
        })
  signal?.throwIfAborted()
  onProgress?.({ stage: 'read', done: 0, total: null })
  return finish(await readSource(bytes, given), bytes, limits)
}

/** What of the options concerns a reader. */
function readOptions(options: ParseOptions, limits: ReadLimits, name: string | null): ReadOptions {
  const { password, office, soffice, ocr, signal, onProgress } = options
  return {
    name,
    limits,
    ...(password === undefined ? {} : { password }),
    ...(office === undefined ? {} : { office }),
    ...(soffice === undefined ? {} : { soffice }),
    ...(ocr === undefined ? {} : { ocr }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onPage: (done, total) => onProgress({ stage: 'read', done, total }) }),
  }
}

/** Pasted text may be a web page; everything else is read as it stands, so that offsets lead back to the string. */
async function readString(text: string, options: ReadOptions): Promise<SourceDocument> {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > options.limits.maxBytes) throw new ReadError('too-large')
  const format = sniffFormat(bytes)
  const document =
    format === 'html' || format === 'mhtml'
      ? await readSource(bytes, options)
      : withinTime(timeLimit(options.limits), () => readPlainText(text, options.name, options.limits.maxBlocks))
  return finish(document, bytes, options.limits)
}

/** What every reader leaves to be done. */
async function finish(document: SourceDocument, bytes: Uint8Array, { maxBlocks }: ReadLimits): Promise<SourceDocument> {
  const count = blockCounter(maxBlocks)
  for (const block of document.blocks)
    if (block.kind === 'paragraph') count(1)
    else for (const { cells } of block.rows) count(cells.length)
  const digest = await sha256Of(bytes)
  return { ...document, source: { ...document.source, sha256: digest } }
}

/** A page that is no secure context has no `crypto.subtle`. */
async function sha256Of(bytes: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto as Partial<Crypto>
  if (subtle === undefined) return sha256(bytes)
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
