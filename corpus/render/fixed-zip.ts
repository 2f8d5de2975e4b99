/** 1 January 2026 in the form of MS-DOS, as ZIP files state times (APPNOTE.TXT 4.4.6). */
const date = ((2026 - 1980) << 9) | (1 << 5) | 1
const centralHeader = 0x02014b50
const endOfDirectory = 0x06054b50

/** The same ZIP file with one fixed time for all entries, so that the same content gives the same bytes. */
export function fixZipTimes(bytes: Uint8Array): Uint8Array {
  const fixed = Uint8Array.from(bytes)
  const view = new DataView(fixed.buffer)
  let end = fixed.length - 22
  while (view.getUint32(end, true) !== endOfDirectory) end--
  let at = view.getUint32(end + 16, true)
  while (view.getUint32(at, true) === centralHeader) {
    const local = view.getUint32(at + 42, true)
    view.setUint32(at + 12, date << 16, true)
    view.setUint32(local + 10, date << 16, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return fixed
}
