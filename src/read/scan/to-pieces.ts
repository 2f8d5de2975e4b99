import { middle } from '../pdf/margins.ts'
import type { PdfFont, Piece } from '../pdf/page-content.ts'
import type { RecognizedWord } from './recognized-words.ts'

/** Recognized letters tell nothing of their font. */
const unknownFont: PdfFont = { name: null, bold: false, italic: false, mapping: 'given' }

/** How far letters of a book type reach above and below the baseline, in shares of the font size. */
const capital = 0.67
const small = 0.46
const accent = 0.2
const secondAccent = 0.12
const descender = 0.21
const tall = /[\p{Lu}\p{N}bdfhkltđ()/&]/u
const deep = /[gpqyj,;()/]/u
const belowMarks = /\u0323/u
const aboveMarks = /[\u0300-\u0303\u0306\u0309]/gu

/** How much a line's type may differ from the usual type of its page and still be of the same size. */
const sameSize = 0.22

/** The words of a picture as pieces of a page, each line with one baseline and one size of type. */
export function toPieces(words: readonly RecognizedWord[]): Piece[] {
  const lines = new Map<number, RecognizedWord[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  const sizes = new Map([...lines].map(([line, own]) => [line, middle(own.map(sizeOf))]))
  const usual = middle(words.map(({ line }) => sizes.get(line)!))
  let order = 0
  return [...lines].flatMap(([line, own]) => {
    const found = sizes.get(line)!
    const size = Math.abs(found - usual) < sameSize * usual ? usual : found
    const base = middle(own.map(({ text, bottom }) => bottom - reachBelow(text) * size))
    return own.map(({ text, left, right }) => ({
      text,
      codes: null,
      x1: left,
      x2: right,
      y: base,
      size,
      font: unknownFont,
      bold: false,
      glyphs: text.length,
      blankBefore: true,
      blankAfter: true,
      order: order++,
      angle: 0,
      invisible: false,
      annotation: 0,
      artifact: false,
    }))
  })
}

function sizeOf({ text, top, bottom }: RecognizedWord): number {
  return (bottom - top) / Math.max(0.3, reachAbove(text) + reachBelow(text))
}

function reachAbove(text: string): number {
  let reach = 0
  for (const letter of text.normalize('NFC')) {
    const parts = letter.normalize('NFD')
    const marks = parts.match(aboveMarks)?.length ?? 0
    const bare = tall.test(parts[0]!) ? capital : small
    reach = Math.max(reach, bare + (marks > 0 ? accent : 0) + (marks > 1 ? secondAccent : 0))
  }
  return reach
}

function reachBelow(text: string): number {
  return deep.test(text) ? descender : belowMarks.test(text.normalize('NFD')) ? 0.8 * descender : 0
}
