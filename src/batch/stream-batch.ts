import { type Parser, type PoolSettings, runParser } from './run-parser.ts'
import type { FailedFile } from './summary.ts'

export interface StreamRun {
  readonly files: Iterable<string> | AsyncIterable<string>
  readonly parser: Omit<Parser<never>, 'send'>
  readonly pool?: PoolSettings
  /** Takes the JSON of a document and a newline; its promise is the back-pressure. */
  readonly write: (line: Uint8Array) => Promise<void> | void
  readonly onFailure: (failure: FailedFile) => void
  readonly failFast?: boolean
}

/**
 * Parses files one after the other as they are named and hands on each document as a line of NDJSON: for pipes. It keeps no journal.
 * @returns how many files failed
 */
export async function streamBatch(run: StreamRun): Promise<number> {
  const parser: Parser<string> = { ...run.parser, send: (path) => ({ path }) }
  let failed = 0
  for await (const { input, answer } of runParser(run.files, parser, run.pool)) {
    if (answer.error) {
      failed++
      run.onFailure({ path: input, ...answer.error })
      if (run.failFast) break
    } else await run.write(Buffer.concat([answer.json, Buffer.from('\n')]))
  }
  return failed
}
