/** An entry of a zip archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated; others are not unpacked. */
  readonly method: number
  readonly packedSize: number
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
}

/** The directory is encrypted itself (APPNOTE 7). */
export class EncryptedDirectory extends Error {}

const endLength = 22
const locatorLength = 20
const longestComment = 0xffff
const unknown32 = 0xffffffff
const latin1 = new TextDecoder('latin1')
const utf8 = new TextDecoder()

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}

/**
 * Where the record that ends an archive stands; bytes after it (padding of a download or a mail program) do no harm.
 * @throws Error where there is none
 */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  throw new Error('no end of the directory')
}

interface DirectoryPlace {
  readonly count: number
  readonly start: number
}

function findDirectory(view: DataView): DirectoryPlace {
  const end = findEnd(view)
  const commentLength = view.getUint16(end + 20, true)
  if (end + endLength + Math.min(commentLength, longestComment) > view.byteLength) throw new Error('the comment is cut')
  const locator = end - locatorLength
  if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const large = uint64(view, locator + 8)
    if (view.getUint32(large, true) !== 0x06064b50) throw new Error('no large end of the directory')
    if (view.getUint32(large + 16, true) !== 0) throw new Error('more than one disk')
    return { count: uint64(view, large + 32), start: uint64(view, large + 48) }
  }
  if (view.getUint16(end + 4, true) !== 0) throw new Error('more than one disk')
  return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) }
}

/** How many entries an archive states, before they are read. */
export function countEntries(bytes: Uint8Array): number {
  return findDirectory(viewOf(bytes)).count
}

/** Sizes and places that 32 bits cannot hold stand in a field of their own, in this order (APPNOTE 4.5.3). */
function largeValues(extra: Uint8Array, values: readonly number[]): number[] {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > extra.length) throw new Error('a field is cut')
    if (view.getUint16(at, true) !== 1) {
      at += 4 + length
      continue
    }
    let next = at + 4
    return values.map((value) => {
      if (value !== unknown32) return value
      if (next + 8 > at + 4 + length) throw new Error('a large size is missing')
      next += 8
      return uint64(view, next - 8)
    })
  }
  return [...values]
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== 0x02014b50) throw new Error('no entry of the directory')
  const flags = view.getUint16(at + 8, true)
  if ((flags & 0x40) !== 0) throw new EncryptedDirectory()
  const method = view.getUint16(at + 10, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > bytes.length) throw new Error('the directory is cut')
  // Some programs write the separators of Windows.
  const name = (flags & 0x800 ? utf8 : latin1).decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/')
  const stated = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [size, packedSize, offset] = largeValues(bytes.subarray(nameEnd, extraEnd), stated)
  const isEncrypted = (flags & 1) !== 0
  // Traditional encryption puts a header of twelve bytes before the data.
  if (method === 0 && packedSize !== size! + (isEncrypted ? 12 : 0)) throw new Error('a stored size is wrong')
  return { entry: { name, isEncrypted, method, packedSize: packedSize!, size: size!, offset: offset! }, next }
}

/**
 * The entries of an archive by its directory; nothing is unpacked. Source: PKWARE APPNOTE 6.3.
 * @throws EncryptedDirectory, or another Error where the directory cannot be read
 */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const { count, start } = findDirectory(view)
  const entries: ZipEntry[] = []
  for (let at = start; entries.length < count; ) {
    const { entry, next } = readEntry(bytes, view, at)
    entries.push(entry)
    at = next
  }
  return entries
}

/** The packed bytes of an entry. Its own header says where they begin. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize, isEncrypted }: ZipEntry): Uint8Array {
  if (isEncrypted) throw new Error('the entry is encrypted')
  const view = viewOf(bytes)
  if (view.getUint32(offset, true) !== 0x04034b50) throw new Error('no header of the entry')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) throw new Error('the entry is cut')
  return bytes.subarray(start, start + packedSize)
}
