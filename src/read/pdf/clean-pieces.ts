import { greatestOf } from '../../model/extremes.ts'
import type { Matrix } from './matrix.ts'
import { applyX, applyY } from './matrix.ts'
import type { PageContent, Piece, Ruling } from './page-content.ts'
import { isSignatureStamp } from './stamps.ts'
import { uprightAngle } from './text-collector.ts'

/** A page whose text runs to the right, without what is drawn twice or is no text of the document. */
export interface CleanPage extends Omit<PageContent, 'pieces'> {
  readonly pieces: readonly Piece[]
  /** Text that runs up or down; it belongs to a table cell or to a stamp in the margin. */
  readonly turned: readonly Piece[]
  /** How far the page was turned to bring most of its text upright: quarter turns, clockwise. */
  readonly quarterTurns: number
  /** Glyphs left out on purpose: drawn twice, off the page, slanting stamps, stamped signatures. */
  readonly droppedGlyphs: number
}

const quarter = Math.PI / 2

/**
 * Sorts out the pieces of a page: turns a page that is drawn sideways, straightens a skewed one, drops text that is drawn a
 * second time (fake bold, shadows, a text layer under visible text), lies off the page, or is a slanting or signature stamp.
 */
export function cleanPage(page: PageContent): CleanPage {
  const quarterTurns = mainDirection(page.pieces)
  const turnedPage = quarterTurns === 0 ? page : turnPage(page, quarterTurns)
  const straight = straighten(turnedPage)
  const { width, height } = straight
  const upright: Piece[] = []
  const turned: Piece[] = []
  for (const piece of withoutSignatures(straight.pieces)) {
    if (Math.abs(piece.angle) <= uprightAngle) {
      const middle = (piece.x1 + piece.x2) / 2
      if (middle >= 0 && middle <= width && piece.y >= 0 && piece.y - 0.5 * piece.size <= height) upright.push(piece)
    } else if (Math.abs(Math.abs(piece.angle) - quarter) <= uprightAngle) turned.push(piece)
  }
  const pieces = withoutOverwritten(withoutCovered(withoutDoubles(upright)))
  const sideways = withoutDoubles(turned)
  const kept = countGlyphs(pieces) + countGlyphs(sideways)
  return { ...straight, pieces, turned: sideways, quarterTurns, droppedGlyphs: countGlyphs(page.pieces) - kept }
}

export function countGlyphs(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.glyphs, 0)
}

/** Quarter turns (clockwise) that bring most glyphs of the page upright. */
function mainDirection(pieces: readonly Piece[]): number {
  const votes = [0, 0, 0, 0]
  for (const piece of pieces) {
    const turns = Math.round(piece.angle / quarter)
    if (Math.abs(piece.angle - turns * quarter) <= uprightAngle) votes[(turns + 4) % 4]! += piece.glyphs
  }
  const all = votes.reduce((sum, vote) => sum + vote, 0)
  const most = votes.indexOf(greatestOf(votes))
  return votes[most]! > 0.6 * all ? (4 - most) % 4 : 0
}

/** Pieces keep to frames that are turned with their text, so only upright ones and lines need new coordinates. */
function turnPage(page: PageContent, turns: number): PageContent {
  const { width, height } = page
  const matrices: Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, 1, -1, 0, height, 0],
    [-1, 0, 0, -1, width, height],
    [0, -1, 1, 0, 0, width],
  ]
  const m = matrices[turns]!
  const angle = turns * quarter
  // The frame of text at angle -a is the page turned by a about its corner; the corner then has to move back to the origin.
  const pieces = page.pieces.map((piece) => {
    const now = normalAngle(piece.angle + angle)
    if (Math.abs(now) <= uprightAngle) {
      const [dx, dy] = [m[4], m[5]]
      return { ...piece, angle: 0, x1: piece.x1 + dx, x2: piece.x2 + dx, y: piece.y + dy }
    }
    return { ...piece, angle: now }
  })
  const rulings = page.rulings.map((ruling) => turnRuling(ruling, m))
  const [newWidth, newHeight] = turns % 2 === 1 ? [height, width] : [width, height]
  return { ...page, pieces, rulings, width: newWidth, height: newHeight }
}

function normalAngle(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle))
}

function turnRuling(ruling: Ruling, m: Matrix): Ruling {
  const { horizontal, at, from, to } = ruling
  const [ax, ay, bx, by] = horizontal ? [from, at, to, at] : [at, from, at, to]
  const [px, py] = [applyX(m, ax, ay), applyY(m, ax, ay)]
  const [qx, qy] = [applyX(m, bx, by), applyY(m, bx, by)]
  return Math.abs(py - qy) < Math.abs(px - qx)
    ? { horizontal: true, at: py, from: Math.min(px, qx), to: Math.max(px, qx) }
    : { horizontal: false, at: px, from: Math.min(py, qy), to: Math.max(py, qy) }
}

/** A lean of the whole page below this (radians) does not move a line's end out of its line. */
const straightEnough = 0.002

/** Turns the text of a skewed scan by its median lean. */
function straighten(page: PageContent): PageContent {
  const leans = page.pieces.filter((piece) => Math.abs(piece.angle) <= uprightAngle).map((piece) => piece.angle)
  const lean = leans.sort((a, b) => a - b)[leans.length >> 1] ?? 0
  if (Math.abs(lean) < straightEnough) return page
  const shift = (piece: Piece): Piece => {
    if (Math.abs(piece.angle) > uprightAngle) return piece
    return { ...piece, y: piece.y - Math.tan(lean) * (piece.x1 - page.width / 2), angle: piece.angle - lean }
  }
  return { ...page, pieces: page.pieces.map(shift) }
}

/** A second drawing lies within this share of the font size of the first. */
const doubleDistance = 0.15
/** Pieces are looked up by their text and by stripes of the page this high (points): a word may stand on it very often. */
const stripe = 32

/** Drops what is drawn again in nearly the same place; the first drawing of visible text becomes bold. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  const byPlace = new Map<string, number[]>()
  for (const piece of pieces) {
    const near = Math.min(doubleDistance * piece.size, 0.4 * (piece.x2 - piece.x1), stripe)
    const isSame = (index: number): boolean => {
      const other = kept[index]!
      const apart = Math.max(Math.abs(other.x1 - piece.x1), Math.abs(other.y - piece.y))
      return other.angle === piece.angle && apart <= near && Math.abs(other.size - piece.size) < 0.3 * piece.size
    }
    let first: number | undefined
    const last = Math.floor((piece.y + near) / stripe)
    for (let at = Math.floor((piece.y - near) / stripe); at <= last && first === undefined; at++)
      first = byPlace.get(`${at} ${piece.text}`)?.find(isSame)
    if (first === undefined) {
      const key = `${Math.floor(piece.y / stripe)} ${piece.text}`
      const there = byPlace.get(key)
      if (there === undefined) byPlace.set(key, [kept.length])
      else there.push(kept.length)
      kept.push(piece)
    } else if (!piece.invisible && !kept[first]!.invisible) kept[first] = { ...kept[first]!, bold: true }
    else if (kept[first]!.invisible) kept[first] = piece
  }
  return kept
}

/** Drops the pieces of an invisible layer that lie on visible text: the same words, recognized again. */
function withoutCovered(pieces: readonly Piece[]): Piece[] {
  const visible = pieces.filter((piece) => !piece.invisible)
  if (visible.length === 0 || visible.length === pieces.length) return [...pieces]
  return pieces.filter((piece) => {
    if (!piece.invisible) return true
    const middle = (piece.x1 + piece.x2) / 2
    return !visible.some(
      (other) =>
        middle >= other.x1 &&
        middle <= other.x2 &&
        Math.abs(other.y - piece.y) < 0.6 * Math.max(other.size, piece.size),
    )
  })
}

/** Drops digits of the page that a stamped number is set over: the draft's day or month, corrected on signing. */
function withoutOverwritten(pieces: readonly Piece[]): Piece[] {
  const isNumber = (piece: Piece): boolean => /^\d+$/.test(piece.text)
  const stamped = pieces.filter((piece) => piece.annotation > 0 && isNumber(piece))
  if (stamped.length === 0) return [...pieces]
  return pieces.filter((piece) => {
    if (piece.annotation > 0 || !isNumber(piece)) return true
    return !stamped.some((stamp) => {
      const shared = Math.min(stamp.x2, piece.x2) - Math.max(stamp.x1, piece.x1)
      return (
        shared > 0.3 * Math.min(stamp.x2 - stamp.x1, piece.x2 - piece.x1) &&
        Math.abs(stamp.y - piece.y) < 0.6 * piece.size
      )
    })
  })
}

/** Drops form fields that show a digital signature; numbers and dates that are stamped through fields stay. */
function withoutSignatures(pieces: readonly Piece[]): readonly Piece[] {
  const texts = new Map<number, string>()
  for (const { annotation, text } of pieces) {
    if (annotation > 0) texts.set(annotation, `${texts.get(annotation) ?? ''} ${text}`)
  }
  if (texts.size === 0) return pieces
  return pieces.filter(({ annotation }) => annotation === 0 || !isSignatureStamp(texts.get(annotation)!.trim()))
}
