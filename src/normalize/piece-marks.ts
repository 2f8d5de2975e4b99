import { sectionMarkers } from '../../grammars/section-marker.ts'
import { scanAtStart } from '../match/scan.ts'
import type { Piece } from './pieces.ts'

/** All of its letters are capitals. */
export const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{L}/u.test(text)

/** Nearly all of it is in bold type. */
export const isWholeBold = ({ bold, text }: Piece): boolean =>
  bold !== null && bold.reduce((sum, span) => sum + span.end - span.start, 0) >= text.length * 0.85

/** It begins with a number, a letter or an automatic marker; a bullet is none. */
export const isMarked = (piece: Piece): boolean =>
  piece.listMarker > 0 ||
  sectionMarkers.some((rule) => rule.name !== 'marker/bullet' && scanAtStart(rule, piece.folded) !== null)
