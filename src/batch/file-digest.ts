import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** SHA-256 of a regular file; null where it cannot be read. */
export async function digestOf(path: string): Promise<string | null> {
  try {
    if (!(await stat(path)).isFile()) return null
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } catch {
    return null
  }
}
