import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { ReadError } from '../read/read-error.ts'

/** What a stream says of itself where somebody looks at it. */
interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  /** False where colours are not wanted, such as with the variable NO_COLOR. */
  hasColors?(): boolean
}

/** What a command reads from and writes to. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream & Terminal
  readonly stderr: NodeJS.WritableStream & Terminal
}

/** Wrong use: the message says what is wanted. */
export class UsageError extends Error {}

/** Errors of `util.parseArgs` are wrong use too. */
export const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && /^ERR_PARSE_ARGS/.test((error as NodeJS.ErrnoException).code ?? ''))

/**
 * All of a stream, for the file name «-».
 * @throws ReadError `too-large` as soon as it gives more than `maxBytes`
 */
export async function readAll(stream: NodeJS.ReadableStream, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    length += bytes.length
    if (length > maxBytes) throw new ReadError('too-large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** The lines of a file, or of standard input for «-»; empty ones are left out. */
export async function* linesOf(name: string, stdin: NodeJS.ReadableStream): AsyncGenerator<string> {
  const input = name === '-' ? stdin : createReadStream(name)
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) if (line !== '') yield line
}
