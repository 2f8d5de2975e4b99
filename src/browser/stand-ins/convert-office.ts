import { ReadError } from '../../read/read-error.ts'

/** A browser starts no programs. */
export async function convertToDocx(): Promise<Uint8Array> {
  throw new ReadError('reader-missing')
}
