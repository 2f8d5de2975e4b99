import { ReadError } from '../read-error.ts'

/** What a program wrote to its standard output, and whether it ended with an error. */
export interface ProgramResult {
  readonly output: Uint8Array
  readonly failed: boolean
}

export interface GuardedOptions {
  readonly input: Uint8Array
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

const packages: Readonly<Record<string, string>> = {
  pdftoppm: 'poppler-utils',
  tesseract: 'tesseract-ocr and tesseract-ocr-vie',
}

const MB = 2 ** 20
/** Address space; drawing and recognizing the largest page takes half of it. */
const maxMemoryBytes = 1536 * MB
const maxOutputBytes = 256 * MB

/**
 * Runs a program that draws or recognizes a page, with limits of time and memory and without the network.
 * @throws ReadError `reader-missing` where it is not installed or no program can be run (in a browser), `timeout`
 */
export async function runGuarded(
  program: string,
  args: readonly string[],
  { input, timeoutMs, signal }: GuardedOptions,
): Promise<ProgramResult> {
  const missing = (): ReadError =>
    new ReadError('reader-missing', `${program} is not installed (Debian: ${packages[program] ?? program}).`)
  if (globalThis.process?.getBuiltinModule === undefined) throw missing()
  const { notStarted, runProgram } = await import('../program/run-program.ts')
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
  const end = await runProgram(program, args, { env, input, timeoutMs, signal, maxMemoryBytes, maxOutputBytes }).catch(
    (error: unknown) => {
      signal?.throwIfAborted()
      throw Object.assign(missing(), { cause: error })
    },
  )
  if (end.timedOut) throw new ReadError('timeout')
  if (notStarted.includes(end.code)) throw missing()
  return { output: end.output, failed: end.code !== 0 }
}
