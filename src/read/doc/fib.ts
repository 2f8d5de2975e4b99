import { ReadError } from '../read-error.ts'

/** The file information block of a binary Word document. Source: [MS-DOC] 2.5. */
export interface Fib {
  /** Name of the stream with the tables: `0Table` or `1Table`. */
  readonly tableName: string
  /** Lengths of the stories in characters, in the order their texts follow one another. */
  readonly lengths: {
    readonly main: number
    readonly footnotes: number
    readonly headers: number
    readonly macros: number
    readonly comments: number
    readonly endnotes: number
    readonly boxes: number
  }
  /** Where a structure stands in the table stream, by its position in FibRgFcLcb97. */
  place(index: number): { readonly start: number; readonly end: number }
}

/** Positions of the structures that are read, in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
export const structures = {
  footnoteMarks: 2,
  footnoteTexts: 3,
  endnoteMarks: 46,
  endnoteTexts: 47,
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  boxAnchors: 40,
  drawings: 50,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
} as const

const word97 = 0xa5ec
const firstPair = 0x9a
const shortest = 0x2f2

/**
 * Reads the block at the start of the WordDocument stream.
 * @throws ReadError `unsupported-format` for Word 95 and before, `corrupt`
 */
export function readFib(word: Uint8Array): Fib {
  if (word.length < shortest) throw new ReadError('corrupt')
  const view = new DataView(word.buffer, word.byteOffset, word.byteLength)
  const ident = view.getUint16(0, true)
  if (ident === 0xa5dc || ident === 0xa5db)
    throw new ReadError('reader-missing', 'The file was written by Word 95 or before.')
  if (ident !== word97) throw new ReadError('corrupt')
  const long = (at: number) => view.getUint32(at, true)
  return {
    tableName: (view.getUint16(0x0a, true) & 0x0200) !== 0 ? '1Table' : '0Table',
    lengths: {
      main: long(0x4c),
      footnotes: long(0x50),
      headers: long(0x54),
      macros: long(0x58),
      comments: long(0x5c),
      endnotes: long(0x60),
      boxes: long(0x64),
    },
    place(index) {
      const at = firstPair + index * 8
      const start = long(at)
      return { start, end: start + long(at + 4) }
    },
  }
}
