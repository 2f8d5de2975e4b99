import { goOnWith, type Joint, jointOf, openWith } from '../../lines/joint.ts'
import { readLine } from '../../lines/line-kinds.ts'
import type { LineKind } from '../../model/line-kind.ts'
import type { HeadRole } from '../../model/normal-document.ts'
import type { DocumentLines } from '../document-lines.ts'
import type { Piece } from '../pieces.ts'
import { jointInHead } from './joint-in-head.ts'

/** Lines that are one paragraph. */
export interface JoinedPieces {
  readonly pieces: readonly Piece[]
  /** What stands between them. */
  readonly joints: readonly Joint[]
  readonly kinds: ReadonlySet<LineKind>
  /** The item behind them. */
  readonly next: number
  /** How many lines of text were joined to the first one, but for those that a soft break parts. */
  readonly joined: number
}

/** The pieces that go on with the piece at `first`: a paragraph, name or subject that was torn into several lines. */
export function joinedPieces(
  { items, read, layout }: DocumentLines,
  roles: readonly (HeadRole | null)[],
  first: number,
): JoinedPieces {
  const opening = read[first]!
  const pieces: Piece[] = [opening.line]
  const joints: Joint[] = []
  let opened = openWith(opening)
  let next = first + 1
  let joined = 0
  for (; items[next]?.kind === 'piece'; next++) {
    const [left, right] = [pieces.at(-1)!, read[next]!]
    const [leftRole, rightRole] = [roles[next - 1]!, roles[next]!]
    const joint =
      leftRole === null && rightRole === null
        ? jointOf(opened, right, layout)
        : jointInHead(left, leftRole, right.line, rightRole)
    if (joint === null) break
    if (rightRole === null && !right.line.afterSoftBreak) joined++
    pieces.push(right.line)
    joints.push(joint)
    opened = goOnWith(opened, right)
  }
  const kinds = pieces.length === 1 ? opening.reading.kinds : kindsOf(pieces, joints)
  return { pieces, joints, kinds, next, joined }
}

/** A paragraph of several lines is asked once more, as a whole. */
const kindsOf = (pieces: readonly Piece[], joints: readonly Joint[]): ReadonlySet<LineKind> =>
  readLine(pieces.map(({ folded }, i) => (i === 0 ? folded : `${joints[i - 1]}${folded}`)).join('')).kinds
