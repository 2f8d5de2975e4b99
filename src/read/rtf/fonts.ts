import { decodeCp1252 } from '../legacy/cp1252.ts'
import { hintOf } from '../legacy/font-hint.ts'

/** Encodings by the character sets that fonts name (`\fcharset`). 1 is the document's own, 2 the font's own positions. */
const charsets: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** Encodings by the code page of the document (`\ansicpg`). */
const codePages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

const symbolCharset = 2
const plain = 'windows-1252'

/** The encoding of a code page; unknown ones are read as the one of western Europe. */
export function encodingOfPage(page: number): string {
  return codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : plain)
}

const decoders = new Map<string, TextDecoder>()

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding === plain) return decodeCp1252(bytes)
  let decoder = decoders.get(encoding)
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding)
    decoders.set(encoding, decoder)
  }
  return decoder.decode(bytes)
}

/** The fonts of a document by their numbers. */
export interface RtfFonts {
  /** The encoding of the document (`\ansicpg`). */
  setPage(page: number): void
  /** A font begins in the table. */
  begin(number: number): void
  setCharset(charset: number): void
  /** Text of the table: names, each ended by a semicolon. */
  addName(text: string): void
  name(number: number): string | null
  /** Bytes as the font shows them. */
  decode(bytes: Uint8Array, font: number): string
}

export function createFonts(): RtfFonts {
  const fonts = new Map<number, { name: string; charset: number }>()
  let page = plain
  let current = { name: '', charset: 1 }
  return {
    setPage(number) {
      page = encodingOfPage(number)
    },
    begin(number) {
      current = { name: '', charset: 1 }
      fonts.set(number, current)
    },
    setCharset(charset) {
      current.charset = charset
    },
    addName(text) {
      const end = text.indexOf(';')
      current.name += end < 0 ? text : text.slice(0, end)
      // What comes next without a number belongs to no font.
      if (end >= 0) current = { name: '', charset: 1 }
    },
    name: (number) => fonts.get(number)?.name.trim() || null,
    decode(bytes, font) {
      const { name, charset } = fonts.get(font) ?? { name: '', charset: 1 }
      const hint = hintOf(name)
      // Letters of the old Vietnamese fonts are told apart by their positions, whatever set the font claims.
      if (hint.encoding !== null) return decode(bytes, plain)
      if (charset === symbolCharset || hint.symbols)
        return Array.from(bytes, (byte) => String.fromCharCode(byte <= 0x20 ? byte : 0xf000 + byte)).join('')
      return decode(bytes, charset === 1 ? page : (charsets[charset] ?? page))
    },
  }
}
