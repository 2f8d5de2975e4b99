import { type FormattedStretch, stretchAt } from './formatted-pages.ts'
import { readSprms } from './sprm.ts'
import type { TextPiece } from './text-pieces.ts'
import {
  applyCharacter,
  applyParagraph,
  type CharacterLook,
  type ParagraphLook,
  plainCharacter,
  plainParagraphLook,
} from './word-looks.ts'
import type { WordStyles } from './word-styles.ts'

/** Characters of one look. */
export interface TextRun {
  readonly text: string
  readonly look: CharacterLook
}

export interface TextParagraph {
  /** Offsets in the text of all stories; the mark that ends it included. */
  readonly from: number
  readonly to: number
  readonly runs: readonly TextRun[]
  readonly look: ParagraphLook
  /** The character that ends it. */
  readonly mark: string
  /** How the mark itself looks: one that is deleted or hidden ends nothing. */
  readonly markLook: CharacterLook
  /** All modifiers of the paragraph, those of its row included. */
  sprms(): Uint8Array
}

/** The text of a document with its looks. */
export interface FormattedText {
  readonly plainLook: ParagraphLook
  /** The paragraphs between two offsets of the text of all stories. */
  paragraphs(from: number, to: number): Generator<TextParagraph>
}

const ends = /[\r\u0007\u000c]/g
const hugeProperties = [0x6645, 0x6646]
const nothing = new Uint8Array()

/** The style that a piece puts its paragraphs in (sprmPIstd); undefined where it leaves theirs. */
function changedStyle(sprms: Uint8Array): number | undefined {
  for (const { code, operand } of readSprms(sprms)) if (code === 0x4600) return operand.getUint16(0, true)
  return undefined
}

/** Modifiers too long for their page stand in the Data stream ([MS-DOC] 2.6.2, sprmPHugePapx). */
function fullSprms(sprms: Uint8Array, data: Uint8Array | undefined): Uint8Array {
  for (const { code, operand } of readSprms(sprms)) {
    if (!hugeProperties.includes(code) || data === undefined) continue
    const at = operand.getUint32(0, true)
    const length = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)
    return data.subarray(at + 2, at + 2 + length)
  }
  return sprms
}

/**
 * Puts text and looks together.
 * @param data the Data stream, where there is one
 */
export function formatText(
  pieces: readonly TextPiece[],
  characters: readonly FormattedStretch[],
  paragraphs: readonly FormattedStretch[],
  styles: WordStyles,
  data: Uint8Array | undefined,
): FormattedText {
  const looks = new WeakMap<FormattedStretch, Map<number, CharacterLook>>()
  const stretchLook = (stretch: FormattedStretch | undefined, style: number): CharacterLook => {
    const around = styles.character(style)
    if (stretch === undefined || stretch.sprms.length === 0) return around
    const known = looks.get(stretch) ?? new Map<number, CharacterLook>()
    looks.set(stretch, known)
    let look = known.get(style)
    if (look === undefined) {
      look = applyCharacter(around, stretch.sprms, around, styles.withCharacterStyle)
      known.set(style, look)
    }
    return look
  }
  const lookIn = (piece: TextPiece, stretch: FormattedStretch | undefined, style: number): CharacterLook => {
    const look = stretchLook(stretch, style)
    if (piece.sprms.length === 0) return look
    return applyCharacter(look, piece.sprms, styles.character(style), styles.withCharacterStyle)
  }
  /** The style and the modifiers of the paragraph whose mark stands there. */
  const paragraphAt = (piece: TextPiece, index: number): { style: number; sprms: () => Uint8Array } => {
    const offset = piece.offset + index * piece.bytesPerCharacter
    const near = paragraphs[stretchAt(paragraphs, offset)]
    const found = near !== undefined && near.start <= offset ? near : undefined
    const own = () => fullSprms(found?.sprms ?? nothing, data)
    if (piece.sprms.length === 0) return { style: found?.style ?? 0, sprms: own }
    return {
      style: changedStyle(piece.sprms) ?? found?.style ?? 0,
      sprms: () => Uint8Array.of(...own(), ...piece.sprms),
    }
  }

  /** The runs of a piece between two of its characters. */
  function* runsOf(piece: TextPiece, from: number, to: number, style: number): Generator<TextRun> {
    const offsetOf = (index: number) => piece.offset + index * piece.bytesPerCharacter
    let at = from
    for (let i = stretchAt(characters, offsetOf(from)); at < to; i++) {
      const stretch = characters[i]
      const begins = stretch === undefined ? to : Math.ceil((stretch.start - piece.offset) / piece.bytesPerCharacter)
      if (begins > at) {
        const end = Math.min(begins, to)
        yield { text: piece.text.slice(at, end), look: lookIn(piece, undefined, style) }
        at = end
      }
      if (stretch === undefined || at >= to) continue
      const end = Math.min(Math.ceil((stretch.end - piece.offset) / piece.bytesPerCharacter), to)
      if (end > at) yield { text: piece.text.slice(at, end), look: lookIn(piece, stretch, style) }
      at = Math.max(at, end)
    }
  }

  function* read(from: number, to: number): Generator<TextParagraph> {
    let waiting: { piece: TextPiece; from: number; to: number }[] = []
    let begin = from
    for (const piece of pieces) {
      const first = Math.max(0, from - piece.start)
      const last = Math.min(piece.text.length, to - piece.start)
      let start = first
      ends.lastIndex = first
      for (let match = ends.exec(piece.text); match !== null && match.index < last; match = ends.exec(piece.text)) {
        const at = match.index
        const { style, sprms } = paragraphAt(piece, at)
        waiting.push({ piece, from: start, to: at })
        const resume = at + 1
        const [markRun] = runsOf(piece, at, resume, style)
        yield {
          from: begin,
          to: piece.start + resume,
          runs: waiting.flatMap((part) => [...runsOf(part.piece, part.from, part.to, style)]),
          look: applyParagraph(styles.paragraph(style), sprms()),
          mark: match[0],
          markLook: markRun?.look ?? styles.character(style),
          sprms,
        }
        waiting = []
        start = resume
        begin = piece.start + resume
        ends.lastIndex = resume
      }
      if (start < last) waiting.push({ piece, from: start, to: last })
    }
    if (waiting.length === 0) return
    const runs = waiting.flatMap((part) => [...runsOf(part.piece, part.from, part.to, 0)])
    yield {
      from: begin,
      to,
      runs,
      look: plainParagraphLook,
      mark: '\r',
      markLook: plainCharacter,
      sprms: () => nothing,
    }
  }

  return { plainLook: plainParagraphLook, paragraphs: read }
}
