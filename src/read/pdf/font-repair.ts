import { isVietnameseSyllable } from '../../../grammars/syllable.ts'
import { cp1252Characters } from '../legacy/cp1252.ts'
import { characterOfGlyph, knownBlockStarts, possibleBlockStarts } from './glyph-ids.ts'
import { groupLines, groupWords } from './lines.ts'
import type { PdfFont, Piece } from './page-content.ts'

/** Reads a character code of a font; undefined keeps what the file says. */
type Decoding = (code: number) => string | undefined

/** What was found out about the fonts of a document so far. */
export interface FontRepair {
  /** The pieces with the text of wrongly mapped fonts repaired, where that reads as Vietnamese and did not before. */
  repair(pieces: readonly Piece[]): readonly Piece[]
  /** Names of the fonts that were repaired. */
  readonly repaired: ReadonlySet<string>
}

const leaveAsIs: Decoding = () => undefined

/** A font that so many pages do not decide is left as it is. */
const mostTries = 8

/** Repairs fonts whose codes are not mapped to text, font by font, as the pages come. */
export function fontRepair(): FontRepair {
  const decided = new Map<PdfFont, Decoding>()
  const repaired = new Set<string>()
  /** How many pages left a font undecided. */
  const tries = new Map<PdfFont, number>()
  const blockStarts = [...knownBlockStarts]

  function repair(pieces: readonly Piece[]): readonly Piece[] {
    const doubtful = new Set(pieces.filter((piece) => piece.codes !== null).map((piece) => piece.font))
    if (doubtful.size === 0) return pieces
    const undecided = [...doubtful].filter((font) => !decided.has(font))
    if (undecided.length > 0) decide(undecided, doubtful, pieces)
    return pieces.map((piece) => {
      const decoded = decodePiece(piece, decided.get(piece.font) ?? leaveAsIs)
      if (decoded !== piece) repaired.add(piece.font.name ?? 'a font without name')
      return decoded
    })
  }

  function decide(undecided: readonly PdfFont[], doubtful: ReadonlySet<PdfFont>, pieces: readonly Piece[]): void {
    // Words are mixed from several fonts, so all of them are read by their likeliest decoding before any is judged.
    const words = groupLines(pieces).flatMap(groupWords)
    const likeliest = new Map<PdfFont, Decoding>()
    for (const font of doubtful) likeliest.set(font, decided.get(font) ?? firstDecoding(font))
    for (const font of undecided) {
      const own = words.filter((word) => word.some((piece) => piece.font === font))
      const decoding = bestDecoding(font, own, likeliest, blockStarts)
      const tried = (tries.get(font) ?? 0) + 1
      tries.set(font, tried)
      if (decoding === null && tried < mostTries) continue
      likeliest.set(font, decoding ?? leaveAsIs)
      decided.set(font, decoding ?? leaveAsIs)
    }
  }
  return { repair, repaired }
}

function decodePiece(piece: Piece, decoding: Decoding): Piece {
  if (piece.codes === null || decoding === leaveAsIs) return piece
  const text = piece.codes.map((code, i) => decoding(code) ?? piece.text[i] ?? '').join('')
  return text === piece.text ? piece : { ...piece, text }
}

function glyphDecoding(blockStart: number): Decoding {
  return (code) => characterOfGlyph(code, blockStart) ?? unknownCharacter
}

/** Better a visible gap than a wrong letter. */
const unknownCharacter = '\ufffd'

/** windows-1252, for a symbolic font that pdfjs could only take for MacRoman. */
const westernDecoding: Decoding = (code) => {
  if (code < 0x80) return undefined
  return String.fromCharCode(cp1252Characters[code] ?? code)
}

function firstDecoding(font: PdfFont): Decoding {
  if (font.mapping === 'guessed') return westernDecoding
  return glyphDecoding(knownBlockStarts[font.italic ? 1 : 0]!)
}

/**
 * The decoding under which the words that a font takes part in read as Vietnamese; null where a page gives too little to tell.
 * @param blockStarts places of the Vietnamese block that fit a font of this document or are known; a new one is added
 */
function bestDecoding(
  font: PdfFont,
  words: readonly (readonly Piece[])[],
  others: ReadonlyMap<PdfFont, Decoding>,
  blockStarts: number[],
): Decoding | null {
  const score = (decoding: Decoding): number => shareOfSyllables(words, others, font, decoding)
  const asIs = score(leaveAsIs)
  if (font.mapping === 'guessed') return better(score(westernDecoding), asIs, westernDecoding)
  const codes = [...new Set(words.flat().flatMap((piece) => (piece.font === font ? (piece.codes ?? []) : [])))]
  if (words.length > 0 && isPlainInAscii(codes)) return glyphDecoding(blockStarts[0]!)
  const known = bestOf(blockStarts, score)
  if (known.score >= certain) return better(known.score, asIs, glyphDecoding(known.start))
  const found = bestOf(possibleBlockStarts(codes), score)
  if (found.score < certain || words.length < fewWords) return asIs >= certain ? leaveAsIs : null
  blockStarts.push(found.start)
  return better(found.score, asIs, glyphDecoding(found.start))
}

/** From this share of Vietnamese syllables on, a decoding is right. */
const certain = 0.75
/** Fewer words do not prove a decoding that is not known from other fonts. */
const fewWords = 12

function bestOf(starts: readonly number[], score: (decoding: Decoding) => number): { start: number; score: number } {
  let best = { start: knownBlockStarts[0]!, score: -1 }
  for (const start of starts) {
    const reached = score(glyphDecoding(start))
    if (reached > best.score) best = { start, score: reached }
  }
  return best
}

function better(score: number, asIs: number, decoding: Decoding): Decoding | null {
  if (asIs >= score) return asIs >= certain ? leaveAsIs : null
  return score >= certain ? decoding : null
}

/** Codes of digits and signs only (a stamped number): as they stand they would be control characters. */
function isPlainInAscii(codes: readonly number[]): boolean {
  const digitsAndSigns = /^[ -@[-`{-~]$/
  return (
    codes.some((code) => code < 0x20) &&
    codes.every((code) => digitsAndSigns.test(characterOfGlyph(code, knownBlockStarts[0]!) ?? ''))
  )
}

/** The share of words, among those made of letters, that are Vietnamese syllables when `font` is read by `decoding`. */
function shareOfSyllables(
  words: readonly (readonly Piece[])[],
  others: ReadonlyMap<PdfFont, Decoding>,
  font: PdfFont,
  decoding: Decoding,
): number {
  let counted = 0
  let syllables = 0
  for (const pieces of words.slice(0, 400)) {
    const text = pieces
      .map((piece) => {
        const own = piece.font === font ? decoding : (others.get(piece.font) ?? leaveAsIs)
        return decodePiece(piece, own).text
      })
      .join('')
    for (const part of text.split(notLetters)) {
      if (part.length === 0 || /^[A-ZĐ]+$/.test(part)) continue
      counted++
      if (isVietnameseSyllable(part)) syllables++
    }
  }
  return counted === 0 ? 0 : syllables / counted
}

/** Digits and the punctuation of running text; anything else that is no letter is a sign of a wrong reading. */
const notLetters = /[\s0-9.,;:/()\-–"“”'‘’?!&%+]+/
