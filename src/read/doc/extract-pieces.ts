import { Readable } from 'node:stream'
import { decodeCp1252 } from '../legacy/cp1252.ts'
import { ReadError } from '../read-error.ts'
import { type Fib, structures } from './fib.ts'

/** A stretch of the document's text that is stored in one place. */
export interface TextPiece {
  /** Offset of its first character in the text of all stories. */
  readonly start: number
  readonly text: string
  /** Offset of its first byte in the WordDocument stream. */
  readonly offset: number
  readonly bytesPerCharacter: 1 | 2
}

/**
 * Checks the piece table before it is read: pieces may not be more, or longer, than the stream has room for.
 * Source: [MS-DOC] 2.9.38 (Clx), 2.8.35 (PlcPcd).
 */
function checkPieces(word: Uint8Array, clx: Uint8Array): void {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength)
  let at = 0
  while (clx[at] === 1 && at + 3 <= clx.length) at += 3 + view.getUint16(at + 1, true)
  const size = clx[at] === 2 && at + 5 <= clx.length ? view.getUint32(at + 1, true) : 0
  const count = (size - 4) / 12
  if (!Number.isInteger(count) || count < 1 || at + 5 + size > clx.length) throw new ReadError('corrupt')
  const length = view.getUint32(at + 5 + count * 4, true)
  if (length > word.length * 2) throw new ReadError('corrupt')
  for (let i = 0; i < count; i++)
    if (view.getUint32(at + 5 + i * 4, true) > view.getUint32(at + 9 + i * 4, true)) throw new ReadError('corrupt')
}

/**
 * The text of a binary Word document, piece by piece. word-extractor finds the pieces; the characters are decoded here, for
 * it writes «undefined» for characters that windows-1252 leaves open and for optional hyphens.
 * @throws ReadError `corrupt`
 */
export async function extractPieces(word: Uint8Array, table: Uint8Array, fib: Fib): Promise<TextPiece[]> {
  const { start, end } = fib.place(structures.pieces)
  checkPieces(word, table.subarray(start, end))
  const { default: WordOleExtractor } = await import('word-extractor/lib/word-ole-extractor.js')
  const extractor = new WordOleExtractor()
  const skip = () => undefined
  Object.assign(extractor, { writeBookmarks: skip, writeCharacterProperties: skip, writeParagraphProperties: skip })
  Object.assign(extractor, { normalizeHeaders: skip, buildDocument: skip })
  try {
    await extractor.extractWordDocument({ stream: () => Readable.from([Buffer.from(table)]) }, Buffer.from(word))
  } catch (cause) {
    throw new ReadError('corrupt', undefined, { cause })
  }
  const utf16 = new TextDecoder('utf-16le')
  let length = 0
  return extractor._pieces.map(({ startFilePos, totLength, unicode }) => {
    const bytesPerCharacter = unicode ? 2 : 1
    const bytes = word.subarray(startFilePos, startFilePos + totLength * bytesPerCharacter)
    const piece = {
      start: length,
      text: unicode ? utf16.decode(bytes) : decodeCp1252(bytes),
      offset: startFilePos,
      bytesPerCharacter,
    }
    length += totLength
    return piece as TextPiece
  })
}
