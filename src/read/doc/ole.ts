/**
 * The directory of an OLE compound file. Source: [MS-CFB], version 3 and 4 of the format. Only what tells files apart is
 * read: the names in the directory, and the first bytes of a stream that is stored in whole sectors.
 */
export interface OleEntry {
  readonly name: string
  /** First sector of the stream. */
  readonly sector: number
  /** Size of the stream in bytes. */
  readonly size: number
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const entryLength = 128
/** Directories of text documents have some dozen entries; embedded objects add more. */
const maxEntries = 4096
const headerFatEntries = 109
/** Streams below this size lie in the mini stream. */
const miniCutoff = 4096

export function isOle(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Sector number to byte offset; undefined where the header is none. */
function sectorShift(view: DataView): number | undefined {
  const shift = view.byteLength >= 512 ? view.getUint16(30, true) : 0
  return shift === 9 || shift === 12 ? shift : undefined
}

/** The sector that follows `sector` in its chain, by the part of the allocation table that the header lists. */
function nextSector(view: DataView, shift: number, sector: number): number | undefined {
  const perSector = 1 << (shift - 2)
  const index = Math.floor(sector / perSector)
  if (index >= headerFatEntries) return undefined
  const table = (view.getUint32(76 + index * 4, true) + 1) * (1 << shift)
  const at = table + (sector % perSector) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined
}

function entryAt(view: DataView, at: number): OleEntry | undefined {
  const kind = view.getUint8(at + 66)
  const nameBytes = view.getUint16(at + 64, true)
  if (kind === 0 || nameBytes < 2 || nameBytes > 64) return undefined
  let name = ''
  for (let i = 0; i < nameBytes - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true))
  return { name, sector: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
}

/** The entries of the directory; empty where the file is too damaged to find it. */
export function readOleDirectory(bytes: Uint8Array): OleEntry[] {
  const view = viewOf(bytes)
  const shift = isOle(bytes) ? sectorShift(view) : undefined
  if (shift === undefined) return []
  const entries: OleEntry[] = []
  const seen = new Set<number>()
  let sector: number | undefined = view.getUint32(48, true)
  while (sector !== undefined && sector < 0xfffffffa && !seen.has(sector) && entries.length < maxEntries) {
    seen.add(sector)
    const start = (sector + 1) * (1 << shift)
    const end = Math.min(start + (1 << shift), view.byteLength)
    for (let at = start; at + entryLength <= end; at += entryLength) {
      const entry = entryAt(view, at)
      if (entry) entries.push(entry)
    }
    sector = nextSector(view, shift, sector)
  }
  return entries
}

/** The first `length` bytes of a stream; undefined for small streams and damaged files. */
export function streamStart(bytes: Uint8Array, entry: OleEntry, length: number): Uint8Array | undefined {
  const shift = sectorShift(viewOf(bytes))
  if (shift === undefined || entry.size < miniCutoff || length > 1 << shift) return undefined
  const start = (entry.sector + 1) * (1 << shift)
  return start + length <= bytes.length ? bytes.subarray(start, start + length) : undefined
}
