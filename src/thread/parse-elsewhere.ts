import { fileURLToPath } from 'node:url'
import { writtenLexicon } from '../lexicon/travel.ts'
import type { PlanDocument } from '../model/plan-document.ts'
import type { SourceDocument } from '../model/source-document.ts'
import type { ParseOptions } from '../parse-options.ts'
import type { SortedInput } from '../plan-input.ts'
import type { ReadLimits } from '../read/read-error.ts'
import { receive } from '../read/receive.ts'
import type { ThreadInput } from './messages.ts'
import { runInThread, type ThreadJob } from './parse-in-thread.ts'

/** How much later than by its own limits a thread is ended: it says better what took so long. Milliseconds. */
const graceMs = 10_000

/**
 * Parses in a worker thread. A recognizer of the caller cannot go there: with one, the file is read here (PDFs in a thread of their own
 * in any case), and what was read is looked into over there.
 */
export async function parseElsewhere(
  input: SortedInput,
  options: ParseOptions,
  limits: ReadLimits,
  read: (input: SortedInput, options: ParseOptions, limits: ReadLimits) => Promise<SourceDocument>,
): Promise<PlanDocument> {
  const { ocr, signal, onProgress, lexicon, worker: _, ...plain } = options
  const rest = { ...plain, ...(lexicon === undefined ? {} : { lexicon: writtenLexicon(lexicon) }) }
  const message: ThreadJob['message'] =
    ocr !== undefined && input.kind !== 'text'
      ? { kind: 'extract', source: await read(input, options, limits), options: rest }
      : { kind: 'parse', input: await toSend(input, options, limits), options: rest }
  signal?.throwIfAborted()
  return runInThread({
    message,
    signal,
    // The end is told by whoever hands the document over.
    onProgress: onProgress && ((progress) => (progress.stage === 'done' ? undefined : onProgress(progress))),
    timeoutMs: 2 * limits.timeoutMs + graceMs,
  })
}

async function toSend(
  input: SortedInput,
  { signal, onProgress }: ParseOptions,
  limits: ReadLimits,
): Promise<ThreadInput> {
  if (input.kind === 'path') return { path: input.path instanceof URL ? fileURLToPath(input.path) : input.path }
  const name = input.name === null ? {} : { name: input.name }
  if (input.kind === 'text') return { text: input.text, ...name }
  const bytes = await receive(input.content, {
    maxBytes: limits.maxBytes,
    signal,
    onBytes: onProgress && ((done, total) => onProgress({ stage: 'receive', done, total })),
  })
  // A copy of these bytes and not of all memory that they lie in.
  return { bytes: new Uint8Array(bytes), ...name }
}
