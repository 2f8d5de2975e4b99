import { Inflate } from 'fflate'

/** So much packed data is inflated at once: it comes to some eight megabytes at most. */
const pieceBytes = 8 * 1024

/**
 * Inflates raw deflate data piece by piece.
 * @param size what it has to come to
 * @throws Error as soon as it comes to more, and where it ends early or is damaged
 */
export function* inflatePieces(packed: Uint8Array, size: number): Generator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((piece) => {
    length += piece.length
    if (length > size) throw new Error(`more than ${size} bytes`)
    if (piece.length > 0) pieces.push(piece)
  })
  for (let at = 0; at < packed.length; at += pieceBytes) {
    inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length)
    yield* pieces
    pieces = []
  }
  if (length !== size) throw new Error(`${length} bytes instead of ${size}`)
}
