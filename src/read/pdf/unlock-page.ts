import type { ReadLimits } from '../read-error.ts'
import { openDocument } from './engine.ts'

/**
 * A page of an encrypted PDF as a file that needs no password: programs that draw pages take a password only among their arguments, where every
 * user of the machine can read it.
 * @returns a PDF whose first page it is
 */
export async function unlockPage(
  bytes: Uint8Array,
  number: number,
  password: string,
  limits: ReadLimits,
): Promise<Uint8Array> {
  const document = await openDocument(new Uint8Array(bytes), { password, limits })
  try {
    // pdfjs keeps the encryption of a single source; of two it makes a plain file.
    const page = { document: null, includePages: [number - 1] }
    return await document.extractPages([page, { ...page }])
  } finally {
    await document.loadingTask.destroy()
  }
}
