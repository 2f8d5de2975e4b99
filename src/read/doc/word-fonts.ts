/**
 * The names of the document's fonts, by their index. Source: [MS-DOC] 2.9.286 (SttbfFfn), 2.9.87 (FFN).
 * @param table the SttbfFfn structure
 */
export function readFonts(table: Uint8Array): string[] {
  const fonts: string[] = []
  if (table.length < 4) return fonts
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const count = view.getUint16(0, true)
  const nameOffset = 40
  let at = 4
  for (let i = 0; i < count && at < table.length; i++) {
    const end = Math.min(at + 1 + (table[at] ?? 0), table.length)
    let name = ''
    for (let j = at + nameOffset; j + 2 <= end; j += 2) {
      const code = view.getUint16(j, true)
      if (code === 0) break
      name += String.fromCharCode(code)
    }
    fonts.push(name)
    at = end
  }
  return fonts
}
