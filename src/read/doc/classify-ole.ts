import { isOle, readOleDirectory, streamStart } from './ole.ts'

/** What an OLE compound file holds. */
export type OleKind = 'word' | 'encrypted' | 'other' | 'damaged'

/** `FibBase.fEncrypted`: the document is encrypted or obfuscated with a password. Source: [MS-DOC] 2.5.2. */
function isEncryptedWord(fib: Uint8Array | undefined): boolean {
  return fib !== undefined && fib[0] === 0xec && fib[1] === 0xa5 && ((fib[11] ?? 0) & 0x01) !== 0
}

/**
 * Tells OLE files apart by the names in their directory: a Word document, an Office file encrypted with a password
 * (`EncryptedPackage`, [MS-OFFCRYPTO]), or something else (a workbook, a message).
 */
export function classifyOle(bytes: Uint8Array): OleKind {
  if (!isOle(bytes)) return 'other'
  const entries = readOleDirectory(bytes)
  const find = (name: string) => entries.find((entry) => entry.name === name)
  if (find('EncryptedPackage') || find('EncryptionInfo')) return 'encrypted'
  const word = find('WordDocument')
  if (word) return isEncryptedWord(streamStart(bytes, word, 32)) ? 'encrypted' : 'word'
  return entries.length === 0 ? 'damaged' : 'other'
}
