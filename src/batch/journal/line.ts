import { createHash } from 'node:crypto'
import type { JournalEntry } from './journal.ts'

/** Each line begins with a digest of the rest: a byte that changed on the disk must not go into an output. */
const sumLength = 16

function sumOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, sumLength)
}

const toLine = (...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from(`${sumOf(...parts)} `), ...parts, Buffer.from('\n')])

/** What stands behind the digest of a line, which is given without its line break; null where it is not what was written. */
export function contentOf(line: Buffer): Buffer | null {
  const content = line.subarray(sumLength + 1)
  return line[sumLength] === 32 && line.toString('latin1', 0, sumLength) === sumOf(content) ? content : null
}

/** The first line of a journal, with its line break. `settings` is what the documents depend on beside the files. */
export const headLine = (settings: string): Buffer =>
  toLine(Buffer.from(JSON.stringify({ journal: 'kehoach', settings })))

/** The document comes last on its line, so that its bytes need no parsing to be taken out. */
const documentKey = ',"document":'

/** The line of a file, with its line break. `json` is the document's. */
export function entryLine(entry: JournalEntry, json: Uint8Array | undefined): Buffer {
  const head = JSON.stringify(entry)
  return json === undefined
    ? toLine(Buffer.from(head))
    : toLine(Buffer.from(head.slice(0, -1) + documentKey), json, Buffer.from('}'))
}

/** The document's JSON in the content of a line that {@link entryLine} made. */
export const documentIn = (content: Buffer, entry: JournalEntry): Buffer =>
  content.subarray(Buffer.byteLength(JSON.stringify(entry)) - 1 + documentKey.length, -1)
