import { Buffer } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { ReadError, type ReadLimits } from '../read-error.ts'

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
  const file = await openZip(bytes)
  if (file.entryCount > limits.maxEntries) {
    throw new ReadError('too-complex', `The file holds ${file.entryCount} parts; ${limits.maxEntries} are allowed.`)
  }
  const entries = await listEntries(file)
  let total = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(toKey(name)),
    read: (name) => {
      const entry = entries.get(toKey(name))
      if (entry === undefined) throw new ReadError('corrupt', `The part ${name} is missing.`)
      if (entry.isEncrypted()) throw new ReadError('encrypted')
      total += entry.uncompressedSize
      if (entry.uncompressedSize > limits.maxPartBytes || total > limits.maxTotalBytes) {
        throw new ReadError('too-large', `The part ${name} unpacks to ${entry.uncompressedSize} bytes.`)
      }
      return unpack(file, entry, deadline)
    },
  }
}

function checkStart(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > limits.maxBytes) throw new ReadError('too-large', `The file has ${bytes.length} bytes.`)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // An OLE container under this name is either an encrypted package (MS-OFFCRYPTO, 2.3) or a .doc.
    throw new ReadError(asBuffer(bytes).includes('EncryptedPackage', 0, 'utf16le') ? 'encrypted' : 'unsupported-format')
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new ReadError('corrupt', 'The file is no .docx container.')
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    // Names are decoded here: yauzl would refuse the whole file for one absolute name, which some programs write.
    return await fromBufferPromise(withoutTail(asBuffer(bytes)), { decodeStrings: false, validateEntrySizes: true })
  } catch (error) {
    throw new ReadError('corrupt', 'The directory of the container cannot be read.', { cause: error })
  }
}

/** Bytes after the end of the archive (padding of a download or a mail program) would make it unreadable. */
function withoutTail(buffer: Buffer): Buffer {
  const recordSize = 22
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + recordSize > buffer.length) return buffer
  return buffer.subarray(0, Math.min(buffer.length, end + recordSize + buffer.readUInt16LE(end + 20)))
}

async function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of file.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      const key = toKey(name)
      if (!entries.has(key)) entries.set(key, entry)
    }
  } catch (error) {
    if (isAboutEncryption(error)) throw new ReadError('encrypted', undefined, { cause: error })
    throw new ReadError('corrupt', 'The directory of the container cannot be read.', { cause: error })
  }
  return entries
}

function isAboutEncryption(error: unknown): boolean {
  return error instanceof Error && /encryption/.test(error.message)
}

function toKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}

/** Parts of at most this size are unpacked at once: for them the way through the stream and its thread takes longer. */
const smallPart = 512 * 1024

async function* unpack(file: ZipFile, entry: Entry, deadline: number): AsyncIterable<Uint8Array> {
  const deflated = entry.compressionMethod === 8
  const size = entry.uncompressedSize
  try {
    if (deflated && size > 0 && size <= smallPart) {
      yield inflate(await readRaw(file, entry), size)
      return
    }
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      if (Date.now() > deadline) throw new ReadError('timeout')
      yield chunk
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('corrupt', 'A part of the container cannot be unpacked.', { cause: error })
  }
}

async function readRaw(file: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await file.openReadStreamPromise(entry, { decodeFileData: false })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Inflates data that must come to exactly this size. */
function inflate(packed: Buffer, size: number): Uint8Array {
  const data = inflateRawSync(packed, { maxOutputLength: size })
  if (data.length !== size) throw new Error(`expected ${size} bytes, got ${data.length}`)
  return data
}
