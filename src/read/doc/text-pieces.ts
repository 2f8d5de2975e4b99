import { decodeCp1252 } from '../legacy/cp1252.ts'
import { ReadError } from '../read-error.ts'
import type { Gaps } from '../word/gaps.ts'

/** A stretch of the document's text that is stored in one place. */
export interface TextPiece {
  /** Offset of its first character in the text of all stories. */
  readonly start: number
  readonly text: string
  /** Offset of its first byte in the WordDocument stream. */
  readonly offset: number
  readonly bytesPerCharacter: 1 | 2
  /** Modifiers on top of all others: a fast save notes here what was changed since the last full one. */
  readonly sprms: Uint8Array
}

const nothing = new Uint8Array()

/**
 * What a piece says in short about its looks: the modifier is named by seven bits. Only what the reader asks for is here.
 * Source: [MS-DOC] 2.9.215 (Prm0).
 */
const shortModifiers: Readonly<Record<number, number>> = {
  5: 0x2403,
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  85: 0x0835,
  86: 0x0836,
  91: 0x083b,
  92: 0x083c,
  117: 0x0855,
  120: 0x2640,
}

/** The modifiers of a piece: one in short, or a list of those that stand before the pieces. Source: [MS-DOC] 2.9.214 (Prm). */
function pieceModifiers(prm: number, lists: readonly Uint8Array[]): Uint8Array {
  if ((prm & 1) === 1) return lists[prm >> 1] ?? nothing
  const code = shortModifiers[(prm >> 1) & 0x7f]
  return code === undefined ? nothing : Uint8Array.of(code & 0xff, code >> 8, prm >> 8)
}

interface PieceTable {
  /** Lists of modifiers that pieces refer to. */
  readonly lists: readonly Uint8Array[]
  /** The PlcPcd: offsets in the text, one more than there are pieces, then eight bytes for each. */
  readonly pieces: DataView
  readonly count: number
}

/** Source: [MS-DOC] 2.9.38 (Clx), 2.9.209 (Prc), 2.9.178 (Pcdt). */
function openTable(clx: Uint8Array): PieceTable {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength)
  const lists: Uint8Array[] = []
  let at = 0
  while (clx[at] === 1 && at + 3 <= clx.length) {
    const length = view.getUint16(at + 1, true)
    lists.push(clx.subarray(at + 3, at + 3 + length))
    at += 3 + length
  }
  const size = clx[at] === 2 && at + 5 <= clx.length ? view.getUint32(at + 1, true) : 0
  const count = (size - 4) / 12
  if (!Number.isInteger(count) || count < 1 || at + 5 + size > clx.length) throw new ReadError('corrupt')
  return { lists, count, pieces: new DataView(clx.buffer, clx.byteOffset + at + 5, size) }
}

/**
 * The text of a binary Word document, piece by piece: after a fast save the pieces lie in any order in the file.
 * @param clx the structure with the piece table
 * @param gaps told of pieces that point outside the file
 * @throws ReadError `corrupt` where the table cannot be right: pieces may not be longer than the stream has room for
 */
export function readPieces(word: Uint8Array, clx: Uint8Array, gaps: Gaps): TextPiece[] {
  const { lists, pieces, count } = openTable(clx)
  const bound = (i: number) => pieces.getUint32(i * 4, true)
  if (bound(count) > word.length * 2) throw new ReadError('corrupt')
  const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })
  return Array.from({ length: count }, (_, i) => {
    const [start, end] = [bound(i), bound(i + 1)]
    if (start > end) throw new ReadError('corrupt')
    const entry = (count + 1) * 4 + i * 8
    const place = pieces.getUint32(entry + 2, true)
    const narrow = (place & 0x40000000) !== 0
    const offset = narrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff
    const length = (end - start) * (narrow ? 1 : 2)
    if (offset + length > word.length) gaps.note('piece')
    const bytes = word.subarray(offset, offset + length)
    return {
      start,
      text: narrow ? decodeCp1252(bytes) : utf16.decode(bytes),
      offset,
      bytesPerCharacter: narrow ? 1 : 2,
      sprms: pieceModifiers(pieces.getUint16(entry + 6, true), lists),
    }
  })
}
