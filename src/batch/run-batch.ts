import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Format, WriteOptions } from '../write/format.ts'
import { writeFileAtomically } from './atomic-files.ts'
import { asOutput } from './batch-error.ts'
import { digestOf } from './file-digest.ts'
import { commonDirectory, pathFrom, type SkippedFile } from './find-files.ts'
import type { FileStamp, Journal, JournalEntry } from './journal/journal.ts'
import { openJournal } from './journal/open-journal.ts'
import { type Parser, type PoolSettings, runParser } from './run-parser.ts'
import { type BatchSummary, type FailedFile, formatFailure, summarize } from './summary.ts'
import { parseStored, type StoredDocument, writeOutput } from './write-output.ts'
import { openReview } from './write-review.ts'

export interface BatchProgress {
  readonly done: number
  readonly total: number
  readonly failed: number
  /** The file that was just done failed. */
  readonly failure: FailedFile | null
}

export interface BatchRun {
  /** As `findFiles` returns them. */
  readonly files: readonly string[]
  readonly format: Format
  /** File or directory, as the format has it. The journal stands beside it while the run is unfinished. */
  readonly out: string
  readonly writeOptions?: WriteOptions
  readonly parser: Omit<Parser<never>, 'send'>
  readonly pool?: Omit<PoolSettings, 'order'>
  /** Names what the documents depend on beside the files, such as the version of the program. */
  readonly settings: string
  readonly resume?: boolean
  /**
   * Keep what was read beside the output, and read only what is new or has changed since the last such run; what failed is tried again. Rows of
   * files that are there no more are kept or removed.
   */
  readonly update?: 'keep' | 'remove'
  /** What was left out when the files were looked for. */
  readonly skipped?: readonly SkippedFile[]
  readonly failFast?: boolean
  /** A file for one line a failed file: path, code, message. */
  readonly errors?: string
  /** A file for the summary as JSON. */
  readonly summary?: string
  /** A file for what a person should look at, as CSV: the documents in order, the least sure of each first. */
  readonly review?: string
  /** What the summary says beside: the versions of the program and the schema. */
  readonly versions?: Readonly<Record<string, string>>
  readonly onProgress?: (progress: BatchProgress) => void
}

interface FileToParse {
  readonly path: string
  readonly key: string
  readonly stamp: FileStamp
  /** Null where nobody asks, or it cannot be read. */
  readonly digest: string | null
}

const nowhere: FileStamp = { size: -1, modified: -1 }

async function stampOf(path: string): Promise<FileStamp> {
  const found = await stat(path).catch(() => null)
  return found === null ? nowhere : { size: found.size, modified: found.mtimeMs }
}

/** The journal of an output stands beside it. */
export const journalPath = (out: string) => `${resolve(out)}.journal`
/** The journal that runs with `update` keep. */
export const statePath = (out: string) => `${resolve(out)}.state`

/** Parses what the journal does not hold yet. Returns the failure at which it stopped. */
async function parseRest(
  run: BatchRun,
  journal: Journal,
  todo: readonly FileToParse[],
  before: { readonly done: number; readonly failed: number },
): Promise<FailedFile | null> {
  const progress = { ...before }
  const total = run.files.length
  const parser: Parser<FileToParse> = { ...run.parser, send: ({ path }) => ({ path }) }
  const answers = runParser(todo, parser, { ...run.pool, order: 'completion' })
  for await (const { input, answer } of answers) {
    const { key, path, stamp } = input
    const digest = input.digest === null ? {} : { digest: input.digest }
    progress.done++
    if (answer.error) progress.failed++
    const failure = answer.error ? { path, ...answer.error } : null
    // A failure that stops the run is not recorded: once it is mended, the file is read again.
    if (failure !== null && run.failFast) {
      run.onProgress?.({ ...progress, total, failure })
      return failure
    }
    if (answer.error) await journal.add({ path: key, stamp, ms: answer.ms, ...digest, error: answer.error })
    else await journal.add({ path: key, stamp, ms: answer.ms, ...digest, facts: answer.facts }, answer.json)
    run.onProgress?.({ ...progress, total, failure })
  }
  return null
}

/**
 * Parses files and writes their documents to one output. What is done goes into a journal first; the outputs are made from it, in
 * the order of the files, when all is done. A run that was killed or aborted leaves its journal, and `resume` goes on from there:
 * the outputs are those of an uninterrupted run.
 * @returns what was done; files that failed are in it and never throw
 * @throws JournalError where an unfinished run is in the way, OutputError where the output cannot be written (what stood there stays), and the
 *   signal's reason once it is aborted
 */
export async function runBatch(run: BatchRun): Promise<BatchSummary> {
  const started = performance.now()
  const updates = run.update !== undefined
  const mode = updates ? 'update' : run.resume ? 'resume' : 'new'
  const place = updates ? statePath(run.out) : journalPath(run.out)
  const journal = await openJournal(place, { settings: run.settings, mode })
  let isOpen = true
  try {
    const files: FileToParse[] = []
    for (const path of run.files)
      files.push({
        path,
        key: resolve(path),
        stamp: await stampOf(path),
        digest: updates ? await digestOf(path) : null,
      })
    const known = (file: FileToParse) => knownEntry(journal, file, updates)
    const todo = files.filter((file) => known(file) === undefined)
    const resumed = files.length - todo.length
    const failed = files.filter((file) => known(file)?.error !== undefined).length
    const stopped = await parseRest(run, journal, todo, { done: resumed, failed })

    const entries = files.flatMap((file) => {
      const entry = journal.last(file.key)
      return entry === undefined || (stopped !== null && known(file) === undefined) ? [] : [{ name: file.path, entry }]
    })
    const vanished = updates ? await vanishedFiles(files, journal) : []
    if (stopped !== null) {
      const entry = { path: stopped.path, stamp: nowhere, ms: 0, error: stopped }
      entries.push({ name: stopped.path, entry })
    } else await asOutput(writeAll(run, files, vanished, journal))
    const summary = summarize(entries, {
      files: files.length,
      resumed,
      vanished: vanished.length,
      skipped: run.skipped ?? [],
      ms: performance.now() - started,
      complete: stopped === null,
    })
    await asOutput(writeReports(run, summary))
    if (summary.complete && updates) {
      isOpen = false
      await journal.compact(new Set([...files, ...(run.update === 'keep' ? vanished : [])].map(({ key }) => key)))
    } else if (summary.complete) await rm(place)
    return summary
  } finally {
    if (isOpen) await journal.close()
  }
}

/** What need not be read again: by its digest where runs update an output, else by its size and time. A failure may have been of that moment. */
function knownEntry(journal: Journal, { key, stamp, digest }: FileToParse, updates: boolean): JournalEntry | undefined {
  if (!updates) return journal.find(key, stamp)
  const entry = journal.last(key)
  return entry?.error === undefined && digest !== null && entry?.digest === digest ? entry : undefined
}

/** A file that an earlier run read, and that is there no more. */
interface VanishedFile {
  readonly key: string
  /** As the caller wrote it then. */
  readonly name: string
}

async function vanishedFiles(files: readonly FileToParse[], journal: Journal): Promise<VanishedFile[]> {
  const here = new Set(files.map(({ key }) => key))
  const vanished: VanishedFile[] = []
  for (const key of journal.paths()) {
    if (here.has(key)) continue
    const json = await journal.readDocument(key)
    if (json === undefined) continue
    const { source } = JSON.parse(json.toString()) as { source: { name: string | null } }
    vanished.push({ key, name: source.name ?? key })
  }
  return vanished
}

async function writeAll(
  run: BatchRun,
  files: readonly FileToParse[],
  vanished: readonly VanishedFile[],
  journal: Journal,
): Promise<void> {
  const kept = run.update === 'keep' ? vanished.map(({ key }) => ({ path: key, key })) : []
  const all = [...files, ...kept].sort((a, b) => (a.path < b.path ? -1 : 1))
  const top = commonDirectory(all.map(({ path }) => path))
  const failed = files.flatMap((file) =>
    [journal.last(file.key)?.error ?? []].flat().map((error) => ({ ...file, error })),
  )
  const gone = [
    ...(run.update === 'remove' ? vanished : []),
    // What can be read no more has no row either.
    ...(run.update === undefined ? [] : failed).map(({ key, path }) => ({ key, name: path })),
  ].map(({ key, name }) => ({ name, path: pathFrom(top, key) }))
  await writeOutput(
    run.format,
    run.out,
    {
      documents: storedDocuments(all, top, journal),
      failures: failed.map(({ path, error }) => ({ path: pathFrom(top, path), ...error })),
      gone: run.format.shape === 'document' ? gone.filter(({ path }) => !path.startsWith('../')) : gone,
    },
    run.writeOptions ?? {},
  )
  if (run.review !== undefined) await writeReview(run, storedDocuments(all, top, journal))
}

async function writeReview(
  { review, writeOptions }: BatchRun,
  documents: AsyncIterable<StoredDocument>,
): Promise<void> {
  const list = await openReview(review, writeOptions)
  try {
    for await (const stored of documents) await list.add(parseStored(stored))
    await list.commit()
  } finally {
    await list.discard()
  }
}

/** Writes the list of failures and the summary, where they are asked for. */
export async function writeReports(
  run: Pick<BatchRun, 'errors' | 'summary' | 'versions'>,
  summary: BatchSummary,
): Promise<void> {
  if (run.errors !== undefined) await writeFileAtomically(run.errors, summary.failed.map(formatFailure).join(''))
  if (run.summary !== undefined)
    await writeFileAtomically(run.summary, `${JSON.stringify({ ...run.versions, ...summary }, null, 2)}\n`)
}

async function* storedDocuments(
  files: readonly { readonly path: string; readonly key: string }[],
  top: string,
  journal: Journal,
): AsyncGenerator<StoredDocument> {
  for (const file of files) {
    const json = await journal.readDocument(file.key)
    if (json !== undefined) yield { path: pathFrom(top, file.path), json }
  }
}
