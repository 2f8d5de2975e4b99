import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Format, WriteOptions } from '../write/format.ts'
import { writeFileAtomically } from './atomic-files.ts'
import { commonDirectory, pathFrom } from './find-files.ts'
import { type FileStamp, type Journal, type JournalEntry, openJournal } from './journal.ts'
import { type Parser, type PoolSettings, runParser } from './run-parser.ts'
import { type BatchSummary, type FailedFile, formatFailure, summarize } from './summary.ts'
import { type StoredDocument, writeOutput } from './write-output.ts'

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
  readonly failFast?: boolean
  /** A file for one line a failed file: path, code, message. */
  readonly errors?: string
  readonly onProgress?: (progress: BatchProgress) => void
}

interface FileToParse {
  readonly path: string
  readonly key: string
  readonly stamp: FileStamp
}

const nowhere: FileStamp = { size: -1, modified: -1 }

async function stampOf(path: string): Promise<FileStamp> {
  const found = await stat(path).catch(() => null)
  return found === null ? nowhere : { size: found.size, modified: found.mtimeMs }
}

/** The journal of an output stands beside it. */
export const journalPath = (out: string) => `${resolve(out)}.journal`

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
    progress.done++
    if (answer.error) progress.failed++
    const failure = answer.error ? { path, ...answer.error } : null
    // A failure that stops the run is not recorded: once it is mended, the file is read again.
    if (failure !== null && run.failFast) {
      run.onProgress?.({ ...progress, total, failure })
      return failure
    }
    if (answer.error) await journal.add({ path: key, stamp, ms: answer.ms, error: answer.error })
    else await journal.add({ path: key, stamp, ms: answer.ms, facts: answer.facts }, answer.json)
    run.onProgress?.({ ...progress, total, failure })
  }
  return null
}

/**
 * Parses files and writes their documents to one output. What is done goes into a journal first; the outputs are made from it, in
 * the order of the files, when all is done. A run that was killed or aborted leaves its journal, and `resume` goes on from there:
 * the outputs are those of an uninterrupted run.
 * @returns what was done; files that failed are in it and never throw
 * @throws JournalError where an unfinished run is in the way, WriteError, and the signal's reason once it is aborted
 */
export async function runBatch(run: BatchRun): Promise<BatchSummary> {
  const started = performance.now()
  const journal = await openJournal(journalPath(run.out), run.settings, run.resume ?? false)
  try {
    const files: FileToParse[] = []
    for (const path of run.files) files.push({ path, key: resolve(path), stamp: await stampOf(path) })
    const known = (file: FileToParse): JournalEntry | undefined => journal.find(file.key, file.stamp)
    const todo = files.filter((file) => known(file) === undefined)
    const resumed = files.length - todo.length
    const failed = files.filter((file) => known(file)?.error !== undefined).length
    const stopped = await parseRest(run, journal, todo, { done: resumed, failed })

    const entries = files.flatMap((file) => {
      const entry = known(file)
      return entry === undefined ? [] : [{ name: file.path, entry }]
    })
    if (stopped !== null) {
      const entry = { path: stopped.path, stamp: nowhere, ms: 0, error: stopped }
      entries.push({ name: stopped.path, entry })
    } else {
      await writeOutput(run.format, run.out, storedDocuments(files, journal), run.writeOptions ?? {})
    }
    const ms = performance.now() - started
    const summary = summarize(entries, { files: files.length, resumed, ms, complete: stopped === null })
    if (run.errors !== undefined) {
      await writeFileAtomically(run.errors, summary.failed.map(formatFailure).join(''))
    }
    if (summary.complete) await rm(journalPath(run.out))
    return summary
  } finally {
    await journal.close()
  }
}

async function* storedDocuments(files: readonly FileToParse[], journal: Journal): AsyncGenerator<StoredDocument> {
  const top = commonDirectory(files.map((file) => file.path))
  for (const file of files) {
    const json = await journal.readDocument(file.key)
    if (json !== undefined) yield { path: pathFrom(top, file.path), json }
  }
}
