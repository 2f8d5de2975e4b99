const sectorLength = 512
const endOfChain = 0xfffffffe

/**
 * An OLE compound file ([MS-CFB]) with these streams in the root: sector 0 is the allocation table, sector 1 the directory
 * (three streams at most), the streams follow.
 */
export function buildOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(streams)
  const sectorsOf = (data: Uint8Array) => Math.ceil(data.length / sectorLength)
  const total = 2 + entries.reduce((sum, [, data]) => sum + sectorsOf(data), 0)
  const file = new Uint8Array((total + 1) * sectorLength)
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, endOfChain, true)
  view.setUint32(68, endOfChain, true)
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i === 0 ? 0 : 0xffffffff, true)
  const chain = (sector: number, next: number) => view.setUint32(sectorLength + sector * 4, next, true)
  chain(0, 0xfffffffd)
  chain(1, endOfChain)
  const writeEntry = (index: number, name: string, kind: number, sector: number, size: number) => {
    const at = 2 * sectorLength + index * 128
    ;[...name].forEach((c, i) => void view.setUint16(at + i * 2, c.charCodeAt(0), true))
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    view.setUint8(at + 66, kind)
    view.setUint32(at + 116, sector, true)
    view.setUint32(at + 120, size, true)
  }
  writeEntry(0, 'Root Entry', 5, endOfChain, 0)
  let next = 2
  entries.forEach(([name, data], i) => {
    writeEntry(i + 1, name, 2, next, data.length)
    file.set(data, (next + 1) * sectorLength)
    for (let left = sectorsOf(data); left > 0; left--, next++) chain(next, left === 1 ? endOfChain : next + 1)
  })
  return file
}
