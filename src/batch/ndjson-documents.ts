import { createReadStream } from 'node:fs'
import { upgradePlan } from '../migrate.ts'
import { PlanDocument } from '../model/plan-document.ts'
import { ReadError } from '../read/read-error.ts'

/** A line of NDJSON that holds a document. */
export interface DocumentLine {
  /** From 1. */
  readonly line: number
  readonly document: PlanDocument
  /** The line as it stands; of an older version, in the form of this one. */
  readonly json: Uint8Array
}

/** A line that holds something else. */
export interface WrongLine {
  readonly line: number
  readonly reason: string
}

/** «deadlines[0].due.start: expected string»: the first thing that is wrong with a document. */
function describeIssues({ issues }: { readonly issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const [first] = issues
  const path = (first?.path ?? []).map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return `${path.replace(/^\./, '')}: ${first?.message ?? 'not a document'}`
}

function readLine(line: number, text: string): DocumentLine | WrongLine {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { line, reason: 'this is no JSON' }
  }
  const current = upgradePlan(value)
  const parsed = PlanDocument.safeParse(current)
  if (!parsed.success)
    return { line, reason: `this is no PlanDocument of this version: ${describeIssues(parsed.error)}` }
  // The value itself: a document is handed on as it was written, its order of keys included.
  const json = Buffer.from(current === value ? text : JSON.stringify(current))
  return { line, document: current as PlanDocument, json }
}

/** The lines of a stream of bytes. Only the line feed ends one: other signs that readers of lines take for an end stand inside JSON as they are. */
async function* splitLines(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  let parts: Buffer[] = []
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk as Buffer)
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield Buffer.concat([...parts, rest.subarray(0, end)]).toString()
      parts = []
      rest = rest.subarray(end + 1)
    }
    if (rest.length > 0) parts.push(rest)
  }
  if (parts.length > 0) yield Buffer.concat(parts).toString()
}

/**
 * The documents of an NDJSON file, one line in memory at a time. Empty lines and a byte order mark are passed over.
 * @param input a path, or standard input
 * @throws ReadError `not-found` where the file cannot be opened or read
 */
export async function* readNdjson(input: string | NodeJS.ReadableStream): AsyncGenerator<DocumentLine | WrongLine> {
  const chunks = typeof input === 'string' ? createReadStream(input) : input
  let line = 0
  try {
    for await (const text of splitLines(chunks as AsyncIterable<Buffer>)) {
      line++
      const bare = line === 1 ? text.replace(/^\ufeff/, '') : text
      if (bare.trim() !== '') yield readLine(line, bare)
    }
  } catch (error) {
    if (typeof input !== 'string' || (error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new ReadError('not-found', `${input}:`, { cause: error })
  }
}
