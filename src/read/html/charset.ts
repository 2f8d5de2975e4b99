import { decodeCp1252 } from '../legacy/cp1252.ts'
import { utf16Order } from '../legacy/utf16.ts'

/** A page in Unicode, and how its bytes were read. */
export interface DecodedPage {
  readonly text: string
  /** `unicode`, or the 8-bit encoding the bytes were in. Legacy fonts are not decoded yet. */
  readonly encoding: string
  readonly uncertain: boolean
}

const prescan = 4096
const latin1 = new TextDecoder('latin1')

/** The encoding that the page itself names: `meta charset`, `meta http-equiv`, or the XML declaration. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1.decode(bytes.subarray(0, prescan))
  for (const [tag] of head.matchAll(/<meta\b[^<>]*/gi)) {
    const charset = /charset\s*=\s*(?:["']\s*)?([\w:-]+)/i.exec(tag)
    if (charset !== null) return charset[1]!.toLowerCase()
  }
  return /^\s*<\?xml\b[^>]*?encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null
}

function decodeUtf8(bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** Labels whose bytes are those of windows-1252 for us: what legacy Vietnamese pages claim, and fonts decide. */
const latinLabels =
  /^(?:windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii|x-user-defined|x-viet.*|viscii|tcvn.*|vni.*)$/

function decodeLabelled(bytes: Uint8Array, label: string): string | null {
  if (latinLabels.test(label)) return null
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Decodes the bytes of a page. A byte order mark decides; then well-formed UTF-8, for it is hardly ever anything else;
 * then what the transport or the page declares; then windows-1252, which keeps the bytes of legacy fonts apart.
 * @param transport the charset of a MIME header, or null
 */
export function decodePage(bytes: Uint8Array, transport: string | null = null): DecodedPage {
  const order = utf16Order(bytes)
  if (order !== null) return { text: new TextDecoder(order).decode(bytes), encoding: 'unicode', uncertain: false }
  const utf8 = decodeUtf8(bytes, true)
  if (utf8 !== null) return { text: utf8, encoding: 'unicode', uncertain: false }
  const label = transport?.toLowerCase() ?? declaredCharset(bytes)
  if (label === 'utf-8' || label === 'utf8')
    return { text: decodeUtf8(bytes, false) ?? '', encoding: 'unicode', uncertain: true }
  const labelled = label === null ? null : decodeLabelled(bytes, label)
  if (label !== null && labelled !== null) return { text: labelled.normalize('NFC'), encoding: label, uncertain: false }
  return { text: decodeCp1252(bytes), encoding: 'windows-1252', uncertain: false }
}
