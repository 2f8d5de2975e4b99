import { ReadError } from '../read-error.ts'
import { type OleEntry, readOleDirectory } from './ole.ts'

/** Reads whole streams of an OLE compound file. Source: [MS-CFB] 2.2 to 2.6. */
export interface CompoundFile {
  /** The bytes of the first stream of that name; undefined where there is none. */
  stream(name: string): Uint8Array | undefined
}

const headerFatEntries = 109
const miniSector = 64
const lastSector = 0xfffffffa

/** The numbers of the sectors that hold the allocation table: in the header, then in a chain of sectors (2.5). */
function tableSectors(view: DataView, size: number): number[] {
  const sectors: number[] = []
  const most = Math.ceil(view.byteLength / size)
  const add = (at: number) => {
    const sector = at + 4 <= view.byteLength ? view.getUint32(at, true) : lastSector
    if (sector < lastSector && sectors.length < most) sectors.push(sector)
  }
  for (let i = 0; i < headerFatEntries; i++) add(76 + i * 4)
  let next = view.getUint32(68, true)
  for (let steps = 0; next < lastSector && steps < most; steps++) {
    const start = (next + 1) * size
    for (let i = 0; i < size / 4 - 1; i++) add(start + i * 4)
    next = start + size <= view.byteLength ? view.getUint32(start + size - 4, true) : lastSector
  }
  return sectors
}

function readTable(view: DataView, size: number): Uint32Array {
  const sectors = tableSectors(view, size)
  const table = new Uint32Array((sectors.length * size) / 4).fill(lastSector)
  sectors.forEach((sector, i) => {
    const start = (sector + 1) * size
    for (let j = 0; j < size / 4 && start + j * 4 + 4 <= view.byteLength; j++)
      table[(i * size) / 4 + j] = view.getUint32(start + j * 4, true)
  })
  return table
}

/** The sectors of a chain; one that comes back to itself or leaves the table is an error. */
function chainOf(table: Uint32Array, first: number): number[] {
  const chain: number[] = []
  for (let sector = first; sector < lastSector; ) {
    const next = table[sector]
    if (next === undefined || chain.length > table.length) throw new ReadError('corrupt')
    chain.push(sector)
    sector = next
  }
  return chain
}

function collect(bytes: Uint8Array, starts: readonly number[], size: number, length: number): Uint8Array {
  const content = new Uint8Array(Math.min(length, starts.length * size))
  starts.forEach((start, i) => {
    const at = i * size
    if (at < content.length) content.set(bytes.subarray(start, start + Math.min(size, content.length - at)), at)
  })
  return content
}

/**
 * Opens an OLE compound file.
 * @throws ReadError `corrupt` where its chains of sectors do not hold
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const entries = readOleDirectory(bytes)
  const [root] = entries
  if (root === undefined) throw new ReadError('corrupt')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = 1 << view.getUint16(30, true)
  const cutoff = view.getUint32(56, true)
  const table = readTable(view, size)
  const large = ({ sector, size: length }: OleEntry) =>
    collect(
      bytes,
      chainOf(table, sector).map((one) => (one + 1) * size),
      size,
      length,
    )
  let mini: { content: Uint8Array; table: Uint32Array } | null = null
  const openMini = () => {
    const sectors = collect(
      bytes,
      chainOf(table, view.getUint32(60, true)).map((one) => (one + 1) * size),
      size,
      bytes.length,
    )
    const numbers = new DataView(sectors.buffer)
    return {
      content: large(root),
      table: Uint32Array.from({ length: Math.floor(sectors.length / 4) }, (_, i) => numbers.getUint32(i * 4, true)),
    }
  }
  const small = ({ sector, size: length }: OleEntry) => {
    mini ??= openMini()
    const starts = chainOf(mini.table, sector).map((one) => one * miniSector)
    return collect(mini.content, starts, miniSector, length)
  }
  return {
    stream(name) {
      const entry = entries.find((one) => one.name === name)
      if (entry === undefined) return undefined
      return entry.size < cutoff ? small(entry) : large(entry)
    },
  }
}
