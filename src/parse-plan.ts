import { extractPlan } from './extract-plan.ts'
import { withinTime } from './match/time-limit.ts'
import { PlanDocument } from './model/plan-document.ts'
import type { SourceDocument } from './model/source-document.ts'
import { checkOptions, type ParseOptions } from './parse-options.ts'
import { type ReadOptions, readSource } from './read/index.ts'
import { readPlainText } from './read/plain.ts'
import { blockCounter, ReadError, type ReadLimits, timeLimit } from './read/read-error.ts'
import { readFileWithin } from './read/read-file.ts'
import { sniffFormat } from './read/sniff.ts'

/**
 * What can be parsed: bytes; a file by its path or URL; text. A bare string is text when it holds a line break, and else the path of a
 * file; `{ text }` and `{ path }` leave no doubt.
 */
export type PlanInput =
  | string
  | Uint8Array
  | URL
  | { readonly path: string }
  | { readonly text: string; readonly name?: string }
  | { readonly bytes: Uint8Array; readonly name?: string }

/**
 * Reads one administrative document and gives back everything that was found in it, each value with its place.
 * @param input text, bytes, or the path or URL of a file; the format is recognized by its bytes
 * @returns a document that satisfies the schema; what is doubtful in it stands in `diagnostics`
 * @throws ReadError where the input cannot be read: `not-found`, `empty`, `encrypted`, `corrupt`, `too-large`, `too-complex`,
 *   `timeout`, `unsupported-format`, `no-text-layer`, `reader-missing`, `not-a-file`. Odd documents never throw.
 * @throws TypeError or RangeError for options and limits that do not exist, and the signal's reason once it is aborted
 * @example
 * const plan = await parsePlan({ path: 'ke-hoach.docx' })
 * for (const { due, obligation } of plan.deadlines) console.log(due.end, obligation)
 */
export async function parsePlan(input: PlanInput, options: ParseOptions = {}): Promise<PlanDocument> {
  const source = await readPlan(input, options)
  options.signal?.throwIfAborted()
  return PlanDocument.parse(withinTime(timeLimit(checkOptions(options)), () => extractPlan(source)))
}

/**
 * Reads the blocks of a document without extracting anything.
 * @throws ReadError as {@link parsePlan}
 */
export async function readPlan(input: PlanInput, options: ParseOptions = {}): Promise<SourceDocument> {
  const { limits: _, signal, ...rest } = options
  const given = { ...rest, ...(signal === undefined ? {} : { signal }), limits: checkOptions(options) }
  signal?.throwIfAborted()
  if (typeof input === 'object' && 'text' in input)
    return readString(input.text, { ...given, name: input.name ?? null })
  if (typeof input === 'string' && /[\n\r]/.test(input)) return readString(input, { ...given, name: null })
  const { bytes, name } = await bytesOf(input, given.limits)
  signal?.throwIfAborted()
  return finish(await readSource(bytes, { ...given, name }), bytes, given.limits)
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

async function bytesOf(
  input: Exclude<PlanInput, { text: string }>,
  limits: ReadLimits,
): Promise<{ bytes: Uint8Array; name: string | null }> {
  if (input instanceof Uint8Array) return { bytes: input, name: null }
  if (typeof input === 'object' && 'bytes' in input) return { bytes: input.bytes, name: input.name ?? null }
  const path = typeof input === 'object' && 'path' in input ? input.path : input
  const name = path instanceof URL ? decodeURIComponent(path.pathname) : path
  return { bytes: await readFileWithin(path, name, limits.maxBytes), name }
}

/** What every reader leaves to be done. */
async function finish(document: SourceDocument, bytes: Uint8Array, { maxBlocks }: ReadLimits): Promise<SourceDocument> {
  const count = blockCounter(maxBlocks)
  for (const block of document.blocks)
    if (block.kind === 'paragraph') count(1)
    else for (const { cells } of block.rows) count(cells.length)
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { ...document, source: { ...document.source, sha256 } }
}
