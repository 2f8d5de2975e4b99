import type { FileHandle } from 'node:fs/promises'
import { ReadError } from './read-error.ts'

const chunkBytes = 1 << 20

/**
 * Reads a file whole. Only regular files are opened: a pipe would wait for a writer, and a device never ends. What grows beyond the limit
 * while it is read, or does not tell its size, is given up there.
 * @throws ReadError `not-found`, `not-a-file`, `too-large`
 */
export async function readFileWithin(path: string | URL, name: string, maxBytes: number): Promise<Uint8Array> {
  const { open, stat } = await import('node:fs/promises')
  const found = await stat(path).catch((error: unknown) => {
    throw new ReadError('not-found', `${name}:`, { cause: error })
  })
  if (!found.isFile()) throw new ReadError('not-a-file', `${name}:`)
  if (found.size > maxBytes) throw new ReadError('too-large', `${name}:`)
  const handle = await open(path).catch((error: unknown) => {
    throw new ReadError('not-found', `${name}:`, { cause: error })
  })
  try {
    const bytes = await readHandle(handle, found.size, maxBytes)
    if (bytes === null) throw new ReadError('too-large', `${name}:`)
    return bytes
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('not-found', `${name}:`, { cause: error })
  } finally {
    await handle.close()
  }
}

/** All bytes of a file; null where there are more than allowed. The stated size is only where to begin. */
async function readHandle(handle: FileHandle, stated: number, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for (let size = Math.min(stated + 1, maxBytes + 1); ; size = Math.min(chunkBytes, maxBytes + 1 - length)) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(size), 0, size)
    if (bytesRead === 0) break
    chunks.push(buffer.subarray(0, bytesRead))
    length += bytesRead
    if (length > maxBytes) return null
  }
  const [only] = chunks
  if (only !== undefined && chunks.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
