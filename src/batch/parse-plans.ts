import { fileURLToPath } from 'node:url'
import { checkedLexicon } from '../lexicon/lexicon.ts'
import { writtenLexicon } from '../lexicon/travel.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import { checkOptions, checkPositive, type ParseOptions } from '../parse-options.ts'
import { type PlanInput, sortInput } from '../plan-input.ts'
import type { OcrEngineName } from '../read/ocr/tesseract-ocr.ts'
import type { ReadError } from '../read/read-error.ts'
import { receive } from '../read/receive.ts'
import type { BatchError } from './batch-error.ts'
import { reviveError } from './messages.ts'
import { type Parser, type PoolSettings, runParser } from './run-parser.ts'

/** How `parsePlans` uses the machine, and what `parsePlan` is told. */
export interface PlansOptions
  extends PoolSettings,
    Omit<ParseOptions, 'ocr' | 'signal' | 'onProgress' | 'worker'>,
    OcrUse {
  /** Told after each input; what it throws ends the iteration. */
  readonly onProgress?: (progress: PlansProgress) => void
}

/** How pages that have no text are recognized where several processes read. */
export interface OcrUse {
  /** Recognizes PDF pages that have no text with this engine. A recognizer of your own cannot go to another process. */
  readonly ocr?: OcrEngineName
  /** A folder for what was recognized: the same page is not recognized again. */
  readonly ocrCache?: string
}

/** How far a batch is. */
export interface PlansProgress {
  /** Inputs that were answered, those that failed among them. */
  readonly done: number
  readonly failed: number
  /** Inputs in all; null where they come from an iterable of which nobody knows the end. */
  readonly total: number | null
}

/** What a worker's `parsePlan` is told. */
export type WorkerOptions = Omit<PlansOptions, keyof PoolSettings | 'onProgress' | 'lexicon'> & {
  /** As JSON. */
  readonly lexicon?: string
}

/** An input with what became of it. */
export type Result<Input> =
  | { readonly input: Input; readonly document: PlanDocument; readonly error?: never }
  | { readonly input: Input; readonly error: ReadError | BatchError; readonly document?: never }

/** How much later than the readers' own limit a worker is ended: they report better what took so long. Milliseconds. */
const graceMs = 5000
/** Recognizing a page is not in the readers' limit. Milliseconds. */
const ocrPageMs = 5000

/** What only many files need. */
const poolOptions: readonly (keyof PoolSettings | 'ocrCache')[] = ['jobs', 'order', 'workerHeapBytes', 'ocrCache']

/** The parser that workers run: `parsePlan` with these options. */
export function defaultParser(given: PlansOptions): Parser<PlanInput> {
  const { limits = {}, password, office, soffice, ocr, ocrCache, lexicon } = given
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const { timeoutMs, maxPages, maxBytes } = checkOptions(given, [...poolOptions, 'ocr', 'onProgress'], ['worker'])
  for (const name of ['jobs', 'workerHeapBytes'] as const)
    if (given[name] !== undefined) checkPositive(name, given[name])
  const options: WorkerOptions = {
    limits,
    ...(password === undefined ? {} : { password }),
    ...(office === undefined ? {} : { office }),
    ...(soffice === undefined ? {} : { soffice }),
    ...(ocr === undefined ? {} : { ocr }),
    ...(ocrCache === undefined ? {} : { ocrCache }),
    ...(lexicon === undefined ? {} : { lexicon: writtenLexicon(checkedLexicon(lexicon)) }),
  }
  return {
    worker: new URL(`./worker${extension}`, import.meta.url),
    timeoutMs: timeoutMs + graceMs + (ocr === undefined ? 0 : maxPages * ocrPageMs),
    options,
    send: (input) => toSend(input, maxBytes),
  }
}

/** Neither a URL nor a stream survives the way to another process. */
async function toSend(input: PlanInput, maxBytes: number): Promise<PlanInput> {
  const sorted = sortInput(input)
  if (sorted.kind === 'path') return { path: sorted.path instanceof URL ? fileURLToPath(sorted.path) : sorted.path }
  const name = sorted.name === null ? {} : { name: sorted.name }
  if (sorted.kind === 'text') return { text: sorted.text, ...name }
  return { bytes: await receive(sorted.content, { maxBytes }), ...name }
}

/**
 * Parses many inputs, several at a time, each in a process of its own. It never throws for an input: what cannot be read is
 * yielded with its error, and the rest goes on. It takes inputs only as results are read, so it works in a `pipeline` of streams
 * and on sources without end; leaving the loop ends the workers.
 * @param inputs what `parsePlan` takes
 * @throws what `inputs` throws, and the signal's reason once it is aborted
 * @example
 * for await (const { input, document, error } of parsePlans([{ path: 'a.docx' }, { path: 'b.pdf' }])) …
 */
export async function* parsePlans<Input extends PlanInput>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: PlansOptions = {},
): AsyncGenerator<Result<Input>, void, void> {
  const total = Array.isArray(inputs) ? inputs.length : null
  let [done, failed] = [0, 0]
  for await (const { input, answer } of runParser(inputs, defaultParser(options), options)) {
    done++
    if (answer.error) failed++
    options.onProgress?.({ done, failed, total })
    if (answer.error) yield { input, error: reviveError(answer.error) }
    else yield { input, document: JSON.parse(Buffer.from(answer.json).toString()) as PlanDocument }
  }
}
