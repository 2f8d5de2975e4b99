import { decodeCp1252 } from './cp1252.ts'
import { decodeText } from './decode-text.ts'
import { utf16Order } from './utf16.ts'

/** A text file in Unicode. */
export interface DecodedBytes {
  /** The text without its byte order mark. */
  readonly text: string
  /** What was converted: `tcvn3`, `vni`, `viscii`, `vps`, `windows-1258`, `windows-1252`, `mojibake`; `unicode` for UTF-8 and UTF-16. */
  readonly encoding: string
  /** True where the encoding could not be decided with certainty. */
  readonly uncertain: boolean
}

const wellFormed = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return wellFormed.decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 with few broken sequences (a file cut in the middle of a letter, a stray byte): one in twenty at most. */
function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const letters = text.match(/[^\u0000-\u007f]/g)?.length ?? 0
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return broken * 20 <= letters ? text : null
}

function decodeUnicode(text: string, damaged = false): DecodedBytes {
  const { text: decoded, encoding, uncertain } = decodeText(text)
  return { text: decoded, encoding, uncertain: uncertain || damaged }
}

/**
 * Decodes a text file: byte order marks, UTF-8, UTF-16 with and without a mark, the Vietnamese 8-bit encodings by syllable
 * statistics, UTF-8 that was read as windows-1252 and saved again, and windows-1252 for what is left. Never throws and
 * needs nothing but `TextDecoder`.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const order = utf16Order(bytes)
  if (order !== null) return decodeUnicode(new TextDecoder(order).decode(bytes))
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return decodeUnicode(utf8)
  const damaged = decodeDamagedUtf8(bytes)
  if (damaged !== null) return decodeUnicode(damaged, true)
  const read = decodeText(decodeCp1252(bytes), true)
  const encoding = read.encoding === 'unicode' ? 'windows-1252' : read.encoding
  return { text: read.text, encoding, uncertain: read.uncertain }
}
