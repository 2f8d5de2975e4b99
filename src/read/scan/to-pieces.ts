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
export function toPieces(read: readonly RecognizedWord[]): Piece[] {
  const usual = middle(read.map(sizeOf))
  const lines = new Map<number, RecognizedWord[]>()
  for (const word of read) {
    const printed = { ...word, text: inPrintedCase(word, usual) }
    lines.set(word.line, [...(lines.get(word.line) ?? []), printed])
  }
  let order = 0
  return [...lines.values()].flatMap((own) => {
    const found = middle(own.map(sizeOf))
    const size = Math.abs(found - usual) < sameSize * usual ? usual : found
    const base = middle(own.map(({ text, bottom }) => bottom - reachBelow(text) * size))
    return own.map(
      ({ text, left, right }): Piece => ({
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
      }),
    )
  })
}

/** A word whose first letter has one form in both cases, followed by letters that reach no higher than an x. */
const oneForm = /^(?<first>[SsCcOoVvXxZz])(?<rest>[acemnorsuvxzgpqy]+[,.;:]?)$/u
/** In shares of the usual size: a word this low begins with a small letter, one this high with a capital. */
const lowest = 0.54
const highest = 0.6
/** Higher is other type. */
const highestOfSize = 0.75

/** «Sau» and «sau» look alike but for their height. */
function inPrintedCase({ text, top, bottom }: RecognizedWord, usual: number): string {
  const { first, rest } = oneForm.exec(text)?.groups ?? {}
  if (first === undefined || rest === undefined) return text
  const height = (bottom - top) / usual - reachBelow(text)
  if (height < lowest) return first.toLowerCase() + rest
  return height > highest && height < highestOfSize ? first.toUpperCase() + rest : text
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
