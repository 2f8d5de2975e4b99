/** What can go wrong with a file beside its reading. */
export const batchErrorCodes = {
  'worker-died': 'The process that read the file ended unexpectedly. Please report it with the file.',
  internal: 'This is a fault of kehoach. Please report it with the file.',
} as const

export type BatchErrorCode = keyof typeof batchErrorCodes

/** A file failed for a reason that lies not in the file. `code` is stable. */
export class BatchError extends Error {
  override readonly name = 'BatchError'
  readonly code: BatchErrorCode
  constructor(code: BatchErrorCode, detail?: string) {
    super(detail === undefined ? batchErrorCodes[code] : `${detail} ${batchErrorCodes[code]}`)
    this.code = code
  }
}

/** The documents were read, and what was made of them could not be written. Nothing was changed that stood there before. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** Waits for a writing, and says so where it fails. */
export function asOutput<Value>(writing: Promise<Value>): Promise<Value> {
  return writing.catch((error: unknown) => {
    throw new OutputError(error)
  })
}
