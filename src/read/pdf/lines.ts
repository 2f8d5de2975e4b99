import { greatestOf } from '../../model/extremes.ts'
import type { Line, Run, Word } from './line.ts'
import type { Piece } from './page-content.ts'

/** Baselines this close (in font sizes) are one line; reaches raised footnote marks. */
const sameBaseline = 0.35
/** A gap wider than this (in font sizes) is a blank, also where none was drawn. */
const blankGap = 0.22
/** Pieces that overlap by more than this (in font sizes) are different words. */
const overlap = 0.5

interface OpenLine {
  y: number
  size: number
  readonly pieces: Piece[]
}

/** Puts upright pieces of one page together to lines, from top to bottom. */
export function buildLines(pieces: readonly Piece[], page: number): Line[] {
  return groupLines(pieces)
    .map((line) => finishLine(line, page))
    .sort((a, b) => a.y - b.y || a.x1 - b.x1)
}

/** The pieces that share a baseline, line by line. */
export function groupLines(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const open: OpenLine[] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x1 - b.x1)) {
    const line = findLine(open, piece)
    if (line === undefined) open.push({ y: piece.y, size: piece.size, pieces: [piece] })
    else {
      line.pieces.push(piece)
      if (piece.size > line.size) {
        line.size = piece.size
        line.y = piece.y
      }
    }
  }
  return withRaisedMarks(open).map((line) => line.pieces)
}

/** Raised this far at most (in font sizes of the line) and this small, a piece is a mark of the line below it. */
const raisedBy = 0.75
const raisedSize = 0.75

/** Gives footnote marks that are raised above their line back to it. */
function withRaisedMarks(lines: readonly OpenLine[]): readonly OpenLine[] {
  const isMark = (piece: Piece): boolean => /^[\d*)¹²³]{1,3}$/.test(piece.text)
  return lines.filter((line, i) => {
    if (!line.pieces.every(isMark)) return true
    const near = lines.slice(Math.max(0, i - 12), i + 13)
    const takeHome = (mark: Piece): void => {
      const home = near.find((other) => other !== line && isRaisedOver(mark, other))
      if (home === undefined) return
      home.pieces.push(mark)
      line.pieces.splice(line.pieces.indexOf(mark), 1)
    }
    // The digits of a mark may be drawn one by one: each leans on the one before or after it.
    const marks = [...line.pieces]
    for (const mark of [...marks, ...marks.reverse()]) if (line.pieces.includes(mark)) takeHome(mark)
    return line.pieces.length > 0
  })
}

function isRaisedOver(mark: Piece, line: OpenLine): boolean {
  const distance = line.y - mark.y
  const raised = distance > 0 && distance <= raisedBy * line.size && mark.size <= raisedSize * line.size
  return raised && line.pieces.some((piece) => adjoins(piece, mark))
}

/** A mark stands close after a word; before the text of a note it may stand a little off. */
function adjoins(piece: Piece, mark: Piece): boolean {
  const { size } = piece
  return Math.abs(mark.x1 - piece.x2) < 0.4 * size || Math.abs(piece.x1 - mark.x2) < 0.9 * size
}

/** Lines come sorted by their baseline, so the one that a piece belongs to is among the last. */
function findLine(open: readonly OpenLine[], piece: Piece): OpenLine | undefined {
  for (let i = open.length - 1; i >= Math.max(0, open.length - 12); i--) {
    const line = open[i]!
    if (Math.abs(line.y - piece.y) <= sameBaseline * Math.max(line.size, piece.size)) return line
  }
  return undefined
}

/** The pieces of a line, word by word. */
export function groupWords(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = []
  let current: Piece[] = []
  let end = 0
  for (const piece of inReadingOrder(pieces)) {
    const last = current.at(-1)
    if (last === undefined || standApart(last, piece, end)) {
      current = []
      words.push(current)
    }
    end = current.length === 0 ? piece.x2 : Math.max(end, piece.x2)
    current.push(piece)
  }
  return words
}

function finishLine(pieces: readonly Piece[], page: number): Line {
  const { size, y } = mainLetters(pieces)
  const words = groupWords(pieces).map((word) => toWord(word, size, y))
  return {
    page,
    words,
    x1: words[0]!.x1,
    x2: greatestOf(words.map((word) => word.x2)),
    y,
    size,
    artifact: pieces.every((piece) => piece.artifact),
  }
}

/** From left to right; pieces that begin at one place (marks without width) keep the order of drawing. */
function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.x1 - b.x1 || a.order - b.order)
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1]!, sorted[i]!]
    if (b.x1 - a.x1 < 0.05 * b.size && b.order < a.order) {
      sorted[i - 1] = b
      sorted[i] = a
    }
  }
  return sorted
}

function standApart(last: Piece, next: Piece, end: number): boolean {
  const size = Math.min(last.size, next.size)
  const gap = next.x1 - end
  return last.blankAfter || next.blankBefore || gap > blankGap * size || gap < -overlap * size
}

/** Size and baseline of the letters that make up most of the line. */
function mainLetters(pieces: readonly Piece[]): { size: number; y: number } {
  const weights = new Map<number, number>()
  for (const piece of pieces) {
    const key = Math.round(piece.size * 2)
    weights.set(key, (weights.get(key) ?? 0) + piece.glyphs)
  }
  let main = 0
  let most = 0
  for (const [key, weight] of weights) {
    if (weight > most || (weight === most && key > main)) [main, most] = [key, weight]
  }
  const chosen = pieces.find((piece) => Math.round(piece.size * 2) === main) ?? pieces[0]!
  return { size: chosen.size, y: chosen.y }
}

/** Small raised figures: footnote marks, squares of units. */
function isRaised(piece: Piece, size: number, y: number): boolean {
  return piece.size <= 0.8 * size && piece.y < y - 0.12 * size
}

function toWord(pieces: readonly Piece[], size: number, y: number): Word {
  const runs: Run[] = []
  let glyphs = 0
  for (const piece of pieces) {
    const run: Run = {
      text: piece.text,
      font: piece.font.name,
      bold: piece.bold,
      italic: piece.font.italic,
      raised: isRaised(piece, size, y),
    }
    const last = runs.at(-1)
    if (last !== undefined && sameStyle(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
    glyphs += piece.glyphs
  }
  return { runs, glyphs, x1: pieces[0]!.x1, x2: greatestOf(pieces.map((piece) => piece.x2)) }
}

function sameStyle(a: Run, b: Run): boolean {
  return a.font === b.font && a.bold === b.bold && a.italic === b.italic && a.raised === b.raised
}
