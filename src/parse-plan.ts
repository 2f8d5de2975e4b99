import { extractPlan } from './extract-plan.ts'
import { PlanDocument } from './model/plan-document.ts'
import type { SourceDocument } from './model/source-document.ts'
import { type ReadOptions, readSource } from './read/index.ts'
import type { Ocr } from './read/pdf.ts'
import { readPlainText } from './read/plain.ts'
import { defaultLimits, ReadError, type ReadLimits } from './read/read-error.ts'
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

export interface ParseOptions {
  /** Overrides of the limits for one file; see {@link ReadLimits} for the defaults and units. */
  readonly limits?: Partial<ReadLimits>
  /** Password of an encrypted PDF. */
  readonly password?: string
  /** Full path of LibreOffice for .doc and .rtf, or null to do without; by default it is looked for on the PATH. */
  readonly soffice?: string | null
  /** Recognizes the text of PDF pages that have none; `--ocr tesseract` of the command takes the system's tesseract. */
  readonly ocr?: Ocr
}

/**
 * Reads one administrative document and gives back everything that was found in it, each value with its place.
 * @param input text, bytes, or the path or URL of a file; the format is recognized by its bytes
 * @returns a document that satisfies the schema; what is doubtful in it stands in `diagnostics`
 * @throws ReadError where the input cannot be read: `not-found`, `empty`, `encrypted`, `corrupt`, `too-large`, `too-complex`,
 *   `timeout`, `unsupported-format`, `no-text-layer`, `reader-missing`. Odd documents never throw.
 * @example
 * const plan = await parsePlan({ path: 'ke-hoach.docx' })
 * for (const { due, obligation } of plan.deadlines) console.log(due.end, obligation)
 */
export async function parsePlan(input: PlanInput, options: ParseOptions = {}): Promise<PlanDocument> {
  return PlanDocument.parse(extractPlan(await readPlan(input, options)))
}

/**
 * Reads the blocks of a document without extracting anything.
 * @throws ReadError as {@link parsePlan}
 */
export async function readPlan(input: PlanInput, { limits, ...options }: ParseOptions = {}): Promise<SourceDocument> {
  const allLimits = { ...defaultLimits, ...limits }
  if (typeof input === 'object' && 'text' in input)
    return readString(input.text, { ...options, name: input.name ?? null, limits: allLimits })
  if (typeof input === 'string' && /[\n\r]/.test(input))
    return readString(input, { ...options, name: null, limits: allLimits })
  const { bytes, name } = await bytesOf(input, allLimits)
  return withDigest(await readSource(bytes, { ...options, name, limits: allLimits }), bytes)
}

/** Pasted text may be a web page; everything else is read as it stands, so that offsets lead back to the string. */
async function readString(text: string, options: ReadOptions): Promise<SourceDocument> {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > options.limits.maxBytes) throw new ReadError('too-large')
  const format = sniffFormat(bytes)
  const document =
    format === 'html' || format === 'mhtml' ? await readSource(bytes, options) : readPlainText(text, options.name)
  return withDigest(document, bytes)
}

async function bytesOf(
  input: Exclude<PlanInput, { text: string }>,
  limits: ReadLimits,
): Promise<{ bytes: Uint8Array; name: string | null }> {
  if (input instanceof Uint8Array) return { bytes: input, name: null }
  if (typeof input === 'object' && 'bytes' in input) return { bytes: input.bytes, name: input.name ?? null }
  const path = typeof input === 'object' && 'path' in input ? input.path : input
  const { readFile, stat } = await import('node:fs/promises')
  const name = path instanceof URL ? decodeURIComponent(path.pathname) : path
  try {
    if ((await stat(path)).size > limits.maxBytes) throw new ReadError('too-large', `${name}:`)
    return { bytes: await readFile(path), name }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('not-found', `${name}:`, { cause: error })
  }
}

async function withDigest(document: SourceDocument, bytes: Uint8Array): Promise<SourceDocument> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { ...document, source: { ...document.source, sha256 } }
}
