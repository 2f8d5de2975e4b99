import { ReadError } from '../../read/read-error.ts'

export const notStarted: readonly (number | null)[] = [126, 127]

/** A browser starts no programs. */
export async function runProgram(): Promise<never> {
  throw new ReadError('reader-missing')
}
