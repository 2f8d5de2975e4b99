import type { CleanPage } from '../pdf/clean-pieces.ts'
import type { Piece } from '../pdf/page-content.ts'
import type { GreyPicture } from './picture.ts'
import type { PreparedPage } from './prepare.ts'
import {
  meanConfidence,
  type RecognizedPicture,
  type RecognizedWord,
  readTsv,
  withoutScribbles,
} from './recognized-words.ts'
import { quarterTurn } from './skew.ts'
import { type Area, blank, hasInk, stackCells } from './stack-cells.ts'
import { toPieces } from './to-pieces.ts'

/** What a picture shows: a page of text, or cells of tables, one under another. */
export type PictureKind = 'page' | 'cells'

/** Gives what a picture says, as tesseract's TSV table or plain text. */
export type ReadPicture = (picture: GreyPicture, kind: PictureKind) => Promise<string>

/** Below this mean confidence a page may stand on its head. */
const onItsHead = 45

/** What is read off a page: pieces of text in points, or plain text of a recognizer that knows no places. */
export type ReadPage =
  | { readonly kind: 'pieces'; readonly page: CleanPage; readonly lean: number; readonly confidence: number }
  | { readonly kind: 'text'; readonly text: string }

/**
 * Reads a prepared page: the text around its tables in one picture, their cells, one under another, in a second.
 * @param takesCells else all is in the first picture
 * @param kept pieces of the page's own text layer; what is recognized under them is left out
 */
export async function readPreparedPage(
  prepared: PreparedPage,
  number: number,
  kept: readonly Piece[],
  takesCells: boolean,
  read: ReadPicture,
): Promise<ReadPage> {
  const { grids, rulings, scale, lean } = prepared
  const apart = takesCells ? grids : []
  const tables = apart.map(
    ({ xs, ys }): Area => ({
      left: xs[0]! * scale,
      top: ys[0]! * scale,
      right: xs.at(-1)! * scale,
      bottom: ys.at(-1)! * scale,
    }),
  )
  const around = blank(prepared.picture, tables)
  let { quarterTurns } = prepared
  let words: readonly RecognizedWord[] = []
  if (hasInk(around)) {
    const text = await read(around, 'page')
    const first = readTsv(text)
    if (first === null) return { kind: 'text', text }
    words = first.words
    if (grids.length === 0 && takesCells && meanConfidence(words) < onItsHead) {
      const other = await readTurned(around, read)
      if (other !== null && meanConfidence(other.words) > meanConfidence(words) + 10) {
        words = other.words
        quarterTurns = (quarterTurns + 2) % 4
      }
    }
  }
  const cells = stackCells(prepared.picture, apart, scale)
  const inCells = cells === null ? [] : (readTsv(await read(cells.picture, 'cells'))?.words ?? [])
  const placed = inCells.map((word) => {
    const { x, y } = cells!.toPage(word.left, (word.top + word.bottom) / 2)
    const half = (word.bottom - word.top) / 2
    return { ...word, left: x, right: x + word.right - word.left, top: y - half, bottom: y + half }
  })
  const black = [...inPoints(toPieces(withoutScribbles(words)), scale), ...inPoints(toPieces(placed), scale)]
  const inColour =
    prepared.colour === null || !takesCells
      ? []
      : stampedLines(readTsv(await read(prepared.colour, 'cells'))?.words ?? [])
  const stamped = inPoints(toPieces(inColour), scale).filter((piece) => !black.some((own) => covers(own, piece)))
  const pieces = [...black, ...stamped].filter((piece) => !kept.some((own) => covers(own, piece)))
  const page: CleanPage = {
    number,
    width: prepared.picture.width / scale,
    height: prepared.picture.height / scale,
    pieces: [...pieces, ...kept],
    turned: [],
    rulings,
    curvedShapes: 0,
    hiddenGlyphs: 0,
    operators: 0,
    quarterTurns,
    droppedGlyphs: 0,
  }
  return { kind: 'pieces', page, lean, confidence: meanConfidence([...words, ...inCells]) }
}

/** Lines of coloured ink that are surely text: the position and the name of a signer. Handwriting and the rim of a seal are not. */
function stampedLines(words: readonly RecognizedWord[]): RecognizedWord[] {
  const lines = new Map<number, RecognizedWord[]>()
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word])
  return [...lines.values()]
    .filter((own) => {
      const letters = own.reduce((sum, { text }) => sum + text.length, 0)
      return (
        own.length > 1 &&
        letters >= fewestStamped &&
        own.every(({ text, confidence }) => confidence >= sureOfStamp && /^\p{Lu}[\p{L}.]*$/u.test(text))
      )
    })
    .flat()
}

const fewestStamped = 6
const sureOfStamp = 60

async function readTurned(picture: GreyPicture, read: ReadPicture): Promise<RecognizedPicture | null> {
  return readTsv(await read(quarterTurn(picture, 2), 'page'))
}

function inPoints(pieces: readonly Piece[], scale: number): Piece[] {
  return pieces.map((piece) => ({
    ...piece,
    x1: piece.x1 / scale,
    x2: piece.x2 / scale,
    y: piece.y / scale,
    size: piece.size / scale,
  }))
}

function covers(own: Piece, piece: Piece): boolean {
  const shared = Math.min(own.x2, piece.x2) - Math.max(own.x1, piece.x1)
  return shared > 0.4 * (piece.x2 - piece.x1) && Math.abs(own.y - piece.y) < 0.7 * Math.max(own.size, piece.size)
}
