/** The names in a zip file, and the start of its first entry where that is stored uncompressed. */
export interface ZipListing {
  readonly names: readonly string[]
  /** The first 100 bytes of a stored first entry as Latin-1; empty where it is compressed. */
  readonly firstContent: string
}

const maxNames = 500
const endLength = 22
const longestComment = 0xffff
const latin1 = new TextDecoder('latin1')

function textOf(bytes: Uint8Array, start: number, length: number): string {
  return latin1.decode(bytes.subarray(start, Math.min(start + length, bytes.length)))
}

/** Offset of the central directory, from the record at the end of the file (APPNOTE 4.3.16). */
function findDirectory(bytes: Uint8Array, view: DataView): number | undefined {
  const last = bytes.length - endLength
  for (let at = last; at >= 0 && at > last - longestComment; at--)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true)
  return undefined
}

function directoryNames(bytes: Uint8Array, view: DataView, start: number): string[] {
  const names: string[] = []
  let at = start
  while (names.length < maxNames && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true)
    names.push(textOf(bytes, at + 46, nameLength))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** Names by the headers in front of the entries, for files whose end is cut off. */
function localNames(bytes: Uint8Array, view: DataView): string[] {
  const names: string[] = []
  for (let at = 0; names.length < maxNames && at + 30 <= bytes.length; at++) {
    at = bytes.indexOf(0x50, at)
    if (at < 0 || at + 30 > bytes.length) break
    if (view.getUint32(at, true) === 0x04034b50) names.push(textOf(bytes, at + 30, view.getUint16(at + 26, true)))
  }
  return names
}

/** Lists the entries of a zip file without unpacking anything. Source: PKWARE APPNOTE 6.3. */
export function listZip(bytes: Uint8Array): ZipListing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = bytes.length >= endLength ? findDirectory(bytes, view) : undefined
  const listed = directory === undefined ? [] : directoryNames(bytes, view, directory)
  const names = listed.length > 0 ? listed : localNames(bytes, view)
  if (bytes.length < 30 || view.getUint16(8, true) !== 0) return { names, firstContent: '' }
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true)
  return { names, firstContent: textOf(bytes, start, 100) }
}
