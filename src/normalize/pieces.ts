import { foldTones } from '../../grammars/tone-placement.ts'
import type { Line, LinePlace } from '../lines/line.ts'
import { compose, inOrigin, mapBuilder, type OffsetMap, spansInMade } from '../model/offset-map.ts'
import type { SourceParagraph, SourceRepair } from '../model/source-document.ts'
import type { Span } from '../model/span.ts'
import { normalizeText } from './normalize-text.ts'

/** A line of a paragraph, normalized, before torn ones are joined. */
export type Piece = Line

export interface PieceSetting {
  readonly blankBefore: boolean
  readonly layout: Piece['layout']
  readonly columnKey: string | null
  readonly column: number | null
}

/** Makes of a text what grammars are run on, letter for letter. */
export type Fold = (text: string) => string

/** The normalized lines of a paragraph; lines without text are left out. */
export function piecesOf(paragraph: SourceParagraph, setting: PieceSetting, fold: Fold = foldTones): Piece[] {
  const pieces: Piece[] = []
  let lineStart = 0
  for (const raw of paragraph.text.split('\n')) {
    const { text, map, hadForeignLetters } = normalizeText(withoutBorder(raw))
    const start = lineStart
    lineStart += raw.length + 1
    const end = start + raw.length
    if (text === '') continue
    const toLine = spansInMade(map, text.length)
    const toNormal = (span: Span): Span | null => toLine({ start: span.start - start, end: span.end - start })
    const spansOf = (spans: readonly Span[] | null): Span[] | null =>
      spans === null ? null : spans.map(toNormal).filter((span): span is Span => span !== null)
    const origin =
      paragraph.origin === null
        ? null
        : compose(shift(map, start), text.length, paragraph.origin, paragraph.text.length)
    const places = paragraph.parts.flatMap((part): LinePlace[] => {
      const span = toNormal(part.span)
      return span === null ? [] : [{ span, page: part.page, bbox: part.bbox, path: part.path }]
    })
    pieces.push({
      text,
      folded: fold(text),
      origin,
      places,
      bold: spansOf(paragraph.bold),
      italic: spansOf(paragraph.italic),
      listMarker: start === 0 ? paragraph.listMarker : 0,
      headingLevel: paragraph.headingLevel,
      alignment: paragraph.alignment,
      afterSoftBreak: pieces.length > 0,
      runsOn: [paragraph.bold, paragraph.italic].some((spans) =>
        spans?.some((span) => span.start < end && span.end > end + 1),
      ),
      indent: columnsOf(/^\s*/.exec(raw)![0]),
      reach: columnsOf(raw.trimEnd()),
      hadForeignLetters,
      ...setting,
      blankBefore: setting.blankBefore && pieces.length === 0,
      ...(paragraph.repairs !== undefined && { repairs: movedRepairs(paragraph.repairs, toNormal) }),
    })
  }
  return pieces
}

const movedRepairs = (repairs: readonly SourceRepair[], move: (span: Span) => Span | null): SourceRepair[] =>
  repairs.flatMap(({ span, read }) => {
    const moved = move(span)
    return moved === null || moved.end <= moved.start ? [] : [{ span: moved, read }]
  })

/** The piece cut in front of each offset; the stretches that markup set apart stay with their text. */
export function cutPiece(piece: Piece, offsets: readonly number[]): Piece[] {
  const ends = [...offsets, piece.text.length]
  return ends.map((end, i) => slicePiece(piece, i === 0 ? 0 : ends[i - 1]!, end, i > 0))
}

function slicePiece(piece: Piece, start: number, stop: number, isLater: boolean): Piece {
  const text = piece.text.slice(start, stop).trimEnd()
  const end = start + text.length
  const within = ({ start: from, end: to }: Span): Span => ({
    start: Math.max(from, start) - start,
    end: Math.min(to, end) - start,
  })
  const spansOf = (spans: readonly Span[] | null): Span[] | null =>
    spans?.map(within).filter((span) => span.end > span.start) ?? null
  return {
    ...piece,
    text,
    folded: piece.folded.slice(start, end),
    origin:
      piece.origin === null
        ? null
        : compose(
            { starts: [0], origins: [start], lengths: [text.length] },
            text.length,
            piece.origin,
            piece.text.length,
          ),
    places: piece.places
      .map((place) => ({ ...place, span: within(place.span) }))
      .filter(({ span }) => span.end > span.start),
    bold: spansOf(piece.bold),
    italic: spansOf(piece.italic),
    ...(piece.repairs !== undefined && { repairs: movedRepairs(piece.repairs, within) }),
    ...(isLater && { listMarker: 0, blankBefore: false, afterSoftBreak: false }),
  }
}

/** Pieces that were one line before it was torn, with a blank between them. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  const starts: number[] = []
  let text = ''
  let folded = ''
  for (const piece of pieces) {
    const joint = starts.length > 0 ? ' ' : ''
    starts.push(text.length + joint.length)
    text += joint + piece.text
    folded += joint + piece.folded
  }
  const moved = (spans: readonly Span[] | null, by: number): Span[] | null =>
    spans?.map(({ start, end }) => ({ start: start + by, end: end + by })) ?? null
  const all = (of: (piece: Piece) => readonly Span[] | null): Span[] | null => {
    const spans = pieces.map((piece, i) => moved(of(piece), starts[i]!))
    return spans.some((one) => one === null) ? null : spans.flatMap((one) => one!)
  }
  return {
    ...pieces[0]!,
    text,
    folded,
    origin: joinOrigins(pieces),
    places: pieces.flatMap(({ places }, i) =>
      places.map((place) => ({ ...place, span: moved([place.span], starts[i]!)![0]! })),
    ),
    bold: all((piece) => piece.bold),
    italic: all((piece) => piece.italic),
    runsOn: pieces.at(-1)!.runsOn,
    reach: pieces.at(-1)!.reach,
    hadForeignLetters: pieces.some((piece) => piece.hadForeignLetters),
    repairs: pieces.flatMap(({ repairs = [] }, i) =>
      movedRepairs(repairs, ({ start, end }) => ({ start: start + starts[i]!, end: end + starts[i]! })),
    ),
  }
}

/** The blank between two pieces stands for what parted them in the input. */
function joinOrigins(pieces: readonly Piece[]): OffsetMap | null {
  const builder = mapBuilder()
  let behind = 0
  for (const [i, { origin, text }] of pieces.entries()) {
    if (origin === null) return null
    if (i > 0) builder.replace(behind, Math.max(0, (origin.origins[0] ?? behind) - behind), 1)
    for (let run = 0; run < origin.starts.length; run++) {
      const length = (origin.starts[run + 1] ?? text.length) - origin.starts[run]!
      if (origin.lengths[run] === length) builder.copy(origin.origins[run]!, length)
      else builder.replace(origin.origins[run]!, origin.lengths[run]!, length)
    }
    behind = inOrigin(origin, { start: 0, end: text.length }, text.length).end
  }
  return builder.build()
}

/** Columns that a printed stretch takes: a tab leads to the next multiple of eight. */
function columnsOf(text: string): number {
  let columns = 0
  for (const letter of text) columns = letter === '\t' ? columns - (columns % 8) + 8 : columns + 1
  return columns
}

/** Copies of web pages leave the border of a cell at the end of its text, or alone on a line. */
function withoutBorder(line: string): string {
  const end = line.trimEnd()
  return end.endsWith('|') && !/\S\|$/.test(end) ? end.slice(0, -1) : line
}

function shift(map: OffsetMap, by: number): OffsetMap {
  return by === 0 ? map : { ...map, origins: map.origins.map((origin) => origin + by) }
}

/** Where a stretch of a piece stands in the input string, for text inputs. */
export const pieceInInput = (piece: Piece, span: Span): Span | null =>
  piece.origin === null ? null : inOrigin(piece.origin, span, piece.text.length)
