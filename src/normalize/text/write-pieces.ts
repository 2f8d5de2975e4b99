import type { Joint } from '../../lines/joint.ts'
import type { BlockPart } from '../../model/source.ts'
import type { Span } from '../../model/span.ts'
import type { Piece } from '../pieces.ts'
import type { TextWriter } from './text-writer.ts'

/** Where what was written stands in the text, and how it looks. */
export interface WrittenPieces {
  readonly parts: readonly BlockPart[]
  /** Null where a piece does not know. */
  readonly bold: readonly Span[] | null
  readonly italic: readonly Span[] | null
  readonly lines: readonly Span[]
}

/** Writes pieces behind each other, with what joins them. */
export function writePieces(pieces: readonly Piece[], joints: readonly Joint[], writer: TextWriter): WrittenPieces {
  const parts: BlockPart[] = []
  const lines: Span[] = []
  let bold: Span[] | null = []
  let italic: Span[] | null = []
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) writer.write(joints[i - 1]!)
    const at = writer.length()
    writer.write(piece.text)
    for (const one of partsOf(piece, at)) parts.push(one)
    lines.push({ start: at, end: at + piece.text.length })
    for (const { span, read } of piece.repairs ?? []) writer.repairs.push({ span: shifted([span], at)[0]!, read })
    const seam = { start: at - (joints[i - 1]?.length ?? 0), end: at }
    if (bold !== null && piece.bold !== null) addSpans(bold, shifted(piece.bold, at), seam)
    else bold = null
    if (italic !== null && piece.italic !== null) addSpans(italic, shifted(piece.italic, at), seam)
    else italic = null
  }
  return { parts, bold, italic, lines }
}

const shifted = (spans: readonly Span[], by: number): Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }))

/** Adds the stretches of a further line; one that runs over the seam before it is one. */
function addSpans(spans: Span[], added: readonly Span[], seam: Span): void {
  const [last, first] = [spans.at(-1), added[0]]
  const runsOver = last !== undefined && first !== undefined && last.end === seam.start && first.start === seam.end
  if (runsOver) spans[spans.length - 1] = { start: last.start, end: first.end }
  for (const one of runsOver ? added.slice(1) : added) spans.push(one)
}

function partsOf(piece: Piece, at: number): BlockPart[] {
  return piece.places.map(({ span, page, bbox, path }) => ({
    span: shifted([span], at)[0]!,
    page,
    bbox,
    path,
    origin: originPairs(piece, span, at),
  }))
}

/** Pairs (offset in the text, offset in the input), the last one the end. */
function originPairs({ origin }: Piece, span: Span, at: number): number[] | null {
  if (origin === null) return null
  const pairs: number[] = []
  for (let i = 0; i < origin.starts.length; i++) {
    const start = origin.starts[i]!
    const end = origin.starts[i + 1] ?? span.end
    if (end <= span.start || start >= span.end) continue
    const from = Math.max(start, span.start)
    pairs.push(at + from, origin.origins[i]! + (from - start))
    if (end >= span.end)
      pairs.push(
        at + span.end,
        origin.origins[i]! +
          Math.min(span.end - start, origin.lengths[i]!) +
          (end === span.end ? origin.lengths[i]! - Math.min(end - start, origin.lengths[i]!) : 0),
      )
  }
  return pairs
}
