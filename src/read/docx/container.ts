import { ReadError, type ReadLimits } from '../read-error.ts'
import { countEntries, EncryptedDirectory, listEntries, packedBytes, type ZipEntry } from '../zip/directory.ts'
import { inflatePieces } from '../zip/inflate.ts'

/** An opened zip container. Nothing is unpacked before it is asked for. */
export interface Container {
  /** Names of all parts, in lower case and without a leading slash. */
  readonly names: readonly string[]
  has(name: string): boolean
  /**
   * Unpacks a part, chunk by chunk.
   * @param name as a relationship gives it; part names differ in more than case (ECMA-376-2, 9.1.1)
   * @throws ReadError `too-large` before unpacking where the declared size is over a limit; `corrupt` where the part is
   *   missing or its size is not the declared one; `timeout`
   */
  read(name: string): AsyncIterable<Uint8Array>
}

/**
 * Opens a zip container and checks its directory.
 * @param deadline the time of the clock after which nothing more is unpacked
 * @throws ReadError `empty`, `encrypted`, `unsupported-format`, `too-large`, `too-complex` or `corrupt`
 */
export async function openContainer(
  bytes: Uint8Array,
  limits: ReadLimits,
  deadline: number = Date.now() + limits.timeoutMs,
): Promise<Container> {
  checkStart(bytes, limits)
  const entries = readDirectory(bytes, limits)
  let total = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(toKey(name)),
    read: (name) => {
      const entry = entries.get(toKey(name))
      if (entry === undefined) throw new ReadError('corrupt', `The part ${name} is missing.`)
      if (entry.isEncrypted) throw new ReadError('encrypted')
      total += entry.size
      if (entry.size > limits.maxPartBytes || total > limits.maxTotalBytes) {
        throw new ReadError('too-large', `The part ${name} unpacks to ${entry.size} bytes.`)
      }
      return unpack(bytes, entry, deadline)
    },
  }
}

function checkStart(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > limits.maxBytes) throw new ReadError('too-large', `The file has ${bytes.length} bytes.`)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // An OLE container under this name is either an encrypted package (MS-OFFCRYPTO, 2.3) or a .doc.
    throw new ReadError(hasEncryptedPackage(bytes) ? 'encrypted' : 'unsupported-format')
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new ReadError('corrupt', 'The file is no .docx container.')
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** The stream in which an encrypted package lies, by its name in UTF-16. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'))
}

function readDirectory(bytes: Uint8Array, limits: ReadLimits): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  try {
    const count = countEntries(bytes)
    if (count > limits.maxEntries)
      throw new ReadError('too-complex', `The file holds ${count} parts; ${limits.maxEntries} are allowed.`)
    for (const entry of listEntries(bytes)) {
      const key = toKey(entry.name)
      if (!entries.has(key)) entries.set(key, entry)
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    if (error instanceof EncryptedDirectory) throw new ReadError('encrypted', undefined, { cause: error })
    throw new ReadError('corrupt', 'The directory of the container cannot be read.', { cause: error })
  }
  return entries
}

function toKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}

async function* unpack(bytes: Uint8Array, entry: ZipEntry, deadline: number): AsyncIterable<Uint8Array> {
  try {
    const packed = packedBytes(bytes, entry)
    if (entry.method === 0) {
      yield packed
      return
    }
    if (entry.method !== 8) throw new Error(`method ${entry.method}`)
    for (const piece of inflatePieces(packed, entry.size)) {
      if (Date.now() > deadline) throw new ReadError('timeout')
      yield piece
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('corrupt', 'A part of the container cannot be unpacked.', { cause: error })
  }
}
