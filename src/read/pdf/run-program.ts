import { ReadError } from '../read-error.ts'

/** What a program wrote to its standard output, and whether it ended with an error. */
export interface ProgramResult {
  readonly output: Uint8Array
  readonly failed: boolean
}

const packages: Readonly<Record<string, string>> = {
  pdftoppm: 'poppler-utils',
  tesseract: 'tesseract-ocr and tesseract-ocr-vie',
}

/**
 * Runs a program of the system with `input` on its standard input.
 * @throws ReadError `reader-missing` where it is not installed or no program can be run (in a browser)
 */
export async function runProgram(program: string, args: readonly string[], input: Uint8Array): Promise<ProgramResult> {
  const missing = (): ReadError =>
    new ReadError('reader-missing', `${program} is not installed (Debian: ${packages[program] ?? program}).`)
  const processes = globalThis.process?.getBuiltinModule?.('node:child_process')
  if (processes === undefined) throw missing()
  return new Promise((resolve, reject) => {
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
    const child = processes.spawn(program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    child.on('error', () => reject(missing()))
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    // A program that ends early closes its input; its exit code tells.
    child.stdin.on('error', () => undefined)
    child.on('close', (code) => resolve({ output: new Uint8Array(Buffer.concat(chunks)), failed: code !== 0 }))
    child.stdin.end(input)
  })
}
