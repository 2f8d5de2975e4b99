import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Source } from '../model/source.ts'
import { ReadError, type ReadErrorCode, readErrorCodes } from '../read/read-error.ts'
import { BatchError } from './batch-error.ts'

/** What a worker is asked: to parse one input. */
export interface Job<Input = unknown, Options = unknown> {
  readonly input: Input
  readonly options: Options
}

/** What a batch counts about a document without opening it. */
export interface DocumentFacts {
  readonly format: Source['format']
  readonly diagnostics: Partial<Record<DiagnosticCode, number>>
}

/** An error on its way between processes, where the class is lost. */
export interface ErrorFacts {
  readonly code: string
  readonly message: string
}

/** What a worker answers: the document as the UTF-8 bytes of its JSON, or what went wrong. `ms` is the time it took. */
export type Answer =
  | { readonly json: Uint8Array; readonly facts: DocumentFacts; readonly ms: number; readonly error?: never }
  | { readonly error: ErrorFacts; readonly ms: number; readonly json?: never }

const isReadErrorCode = (code: unknown): code is ReadErrorCode => typeof code === 'string' && code in readErrorCodes

export function describeError(error: unknown): ErrorFacts {
  if (error instanceof ReadError) return { code: error.code, message: error.message }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'internal', message }
}

/** The error as an instance of its class again, with the same code and message. */
export function reviveError({ code, message }: ErrorFacts): ReadError | BatchError {
  if (!isReadErrorCode(code)) return new BatchError(code === 'worker-died' ? code : 'internal', message)
  const advice = readErrorCodes[code]
  const detail = message.endsWith(advice) ? message.slice(0, -advice.length).trim() : message
  return new ReadError(code, detail === '' ? undefined : detail)
}
