import { existsSync } from 'node:fs'
import type { PlanDocument } from '../model/plan-document.ts'
import { openPostgresStore, type PostgresStore } from '../write/postgres/open-store.ts'
import { asOutput } from './batch-error.ts'
import { digestOf } from './file-digest.ts'
import type { SkippedFile } from './find-files.ts'
import type { JournalEntry } from './journal/journal.ts'
import { mapConcurrently } from './map-concurrently.ts'
import { type BatchRun, writeReports } from './run-batch.ts'
import { type Answered, type Parser, runParser } from './run-parser.ts'
import { type BatchSummary, type FailedFile, summarize } from './summary.ts'
import { openReview } from './write-review.ts'

/** A batch into a database. */
export interface StoreRun
  extends Pick<
    BatchRun,
    | 'files'
    | 'parser'
    | 'pool'
    | 'failFast'
    | 'errors'
    | 'summary'
    | 'review'
    | 'writeOptions'
    | 'versions'
    | 'onProgress'
  > {
  readonly url: string
  readonly readerVersion: string
  readonly skipped?: readonly SkippedFile[]
  /**
   * Read only what the database does not hold yet from these bytes and this version. Rows of files that are there no more, below the directory
   * of all these files, are kept or removed.
   */
  readonly update?: 'keep' | 'remove'
}

/** Documents written at the same time: while one waits for the disk of the database, the next is on its way. */
const writers = 4
/** Paths asked for in one question. */
const asked = 1000

interface Done {
  readonly path: string
  readonly ms: number
  readonly entry: Pick<JournalEntry, 'facts' | 'error'>
}

const stamp = { size: -1, modified: -1 }
const toEntry = ({ path, ms, entry }: Done) => ({ name: path, entry: { path, stamp, ms, ...entry } })

/** The files that are in the database as they are on the disk. */
async function unchanged(store: PostgresStore, run: StoreRun): Promise<Set<string>> {
  const same = new Set<string>()
  if (run.update === undefined) return same
  for (let at = 0; at < run.files.length; at += asked) {
    const paths = run.files.slice(at, at + asked)
    const known = await store.known(paths)
    for (const path of paths) {
      const before = known.get(path)
      if (before?.readerVersion === run.readerVersion && before.sha256 === (await digestOf(path))) same.add(path)
    }
  }
  return same
}

/** Forgets what is in the database, belongs to the directory of these files, and is on the disk no more. */
async function forgetVanished(store: PostgresStore, { files, update }: StoreRun): Promise<number> {
  const directory = sharedDirectory(files)
  if (update !== 'remove' || directory === '') return 0
  const gone = (await store.paths(directory)).filter((path) => !existsSync(path))
  for (const path of gone) await store.forget(path)
  return gone.length
}

/** «a/b/» for «a/b/x.txt» and «a/b/c/y.txt». */
function sharedDirectory(paths: readonly string[]): string {
  let shared = paths[0] ?? ''
  for (const path of paths) while (!path.startsWith(shared)) shared = shared.slice(0, -1)
  return shared.slice(0, shared.lastIndexOf('/') + 1)
}

/**
 * Parses files and loads each document into a database as soon as it is read, in a transaction of its own. There is no journal: a run that
 * was killed goes on with `update`, for the database says what it holds.
 * @throws OutputError where the database cannot be reached or written, and the signal's reason once it is aborted
 */
export async function runIntoStore(run: StoreRun): Promise<BatchSummary> {
  const started = performance.now()
  const store = await asOutput(openPostgresStore(run.url, { connections: writers, readerVersion: run.readerVersion }))
  const review = await asOutput(openReview(run.review, run.writeOptions))
  try {
    const same = await asOutput(unchanged(store, run))
    const progress = { done: same.size, total: run.files.length, failed: 0 }
    const done: Done[] = [...same].map((path) => ({ path, ms: 0, entry: {} }))
    const parser: Parser<string> = { ...run.parser, send: (path) => ({ path }) }
    const todo = run.files.filter((path) => !same.has(path))
    const save = async ({ input, answer }: Answered<string>): Promise<Done> => {
      if (answer.error) return { path: input, ms: answer.ms, entry: { error: answer.error } }
      const document = JSON.parse(Buffer.from(answer.json).toString()) as PlanDocument
      await asOutput(store.save(document))
      await asOutput(review.add(document))
      return { path: input, ms: answer.ms, entry: { facts: answer.facts } }
    }
    const answers = runParser(todo, parser, { ...run.pool, order: 'completion' })
    let isStopped = false
    for await (const one of mapConcurrently(answers, save, {
      width: writers,
      ordered: false,
      signal: run.pool?.signal,
    })) {
      done.push(one)
      progress.done++
      const failure: FailedFile | null = one.entry.error ? { path: one.path, ...one.entry.error } : null
      if (failure !== null) progress.failed++
      run.onProgress?.({ ...progress, failure })
      isStopped = failure !== null && run.failFast === true
      if (isStopped) break
    }
    const vanished = isStopped ? 0 : await asOutput(forgetVanished(store, run))
    const order = new Map(run.files.map((path, index) => [path, index]))
    const entries = done.toSorted((a, b) => order.get(a.path)! - order.get(b.path)!).map(toEntry)
    const summary = summarize(entries, {
      files: run.files.length,
      resumed: same.size,
      vanished,
      skipped: run.skipped ?? [],
      ms: performance.now() - started,
      complete: !isStopped,
    })
    await asOutput(writeReports(run, summary))
    await asOutput(review.commit())
    return summary
  } finally {
    await review.discard()
    await store.close()
  }
}
