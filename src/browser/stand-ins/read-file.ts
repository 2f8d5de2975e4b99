import { ReadError } from '../../read/read-error.ts'

/** A page reads no paths. */
export async function readFileWithin(_path: string | URL, name: string): Promise<Uint8Array> {
  throw new ReadError('not-found', `${name}: a page reads files and Blobs, no paths.`)
}
