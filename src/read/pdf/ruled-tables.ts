import { greatestOf, leastOf } from '../../model/extremes.ts'
import type { CleanPage } from './clean-pieces.ts'
import { findGrids, type Grid } from './grid.ts'
import type { Line } from './line.ts'
import { buildLines } from './lines.ts'
import type { Piece, Ruling } from './page-content.ts'
import type { PageTable } from './page-table.ts'
import { type JoinedRulings, joinRulings } from './rulings.ts'
import { splitRows } from './split-rows.ts'

/** The text of a page, apart from and inside its drawn tables. */
export interface PageLines {
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
  /** Horizontal lines that belong to no drawn grid: underlines, the line over footnotes, lines between rows. */
  readonly rules: readonly Ruling[]
  /** Text that runs up or down beside the tables: stamps in the margin. */
  readonly droppedGlyphs: number
}

/** Shares out the pieces of a page: into the cells of drawn tables by their middle, the others into lines. */
export function readTables(page: CleanPage): PageLines {
  const rulings = joinRulings(page.rulings)
  const grids = findGrids(rulings)
  const pieces = share(page.pieces, grids, uprightMiddle)
  const turned = share(page.turned, grids, turnedMiddle)
  const tables: PageTable[] = []
  const outside = [...pieces.outside]
  let droppedGlyphs = glyphs(turned.outside)
  grids.forEach((grid, index) => {
    const cells = pieces.inCells[index]!
    const turnedCells = turned.inCells[index]!
    // A grid without text is a picture; what little may be turned in it belongs to the picture.
    if (cells.every((cell) => cell.length === 0))
      droppedGlyphs += turnedCells.reduce((sum, cell) => sum + glyphs(cell), 0)
    else tables.push(splitRows(toTable(grid, cells, turnedCells, page.number)))
  })
  return { lines: buildLines(outside, page.number), tables, rules: looseRules(rulings, grids), droppedGlyphs }
}

function looseRules({ horizontal }: JoinedRulings, grids: readonly Grid[]): Ruling[] {
  return horizontal.filter(({ at }) => !grids.some(({ ys }) => at >= ys[0]! - 1 && at <= ys.at(-1)! + 1))
}

function glyphs(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.glyphs, 0)
}

type Middle = (piece: Piece) => { x: number; y: number }

const uprightMiddle: Middle = (piece) => ({ x: (piece.x1 + piece.x2) / 2, y: piece.y - 0.3 * piece.size })

/** From the frame that is turned with the text back to the page. */
const turnedMiddle: Middle = (piece) => {
  const { x, y } = uprightMiddle(piece)
  const cos = Math.cos(piece.angle)
  const sin = Math.sin(piece.angle)
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}

interface Shares {
  /** By grid and cell. */
  readonly inCells: readonly (readonly Piece[])[][]
  readonly outside: readonly Piece[]
}

function share(pieces: readonly Piece[], grids: readonly Grid[], middleOf: Middle): Shares {
  const inCells = grids.map((grid) => grid.cells.map((): Piece[] => []))
  const outside: Piece[] = []
  for (const piece of pieces) {
    const middle = middleOf(piece)
    let cell: Piece[] | undefined
    grids.forEach((grid, index) => {
      const column = fieldAt(grid.xs, middle.x)
      const row = fieldAt(grid.ys, middle.y)
      if (column >= 0 && row >= 0) cell ??= inCells[index]![grid.cellOf[row * (grid.xs.length - 1) + column]!]
    })
    ;(cell ?? outside).push(piece)
  }
  return { inCells, outside }
}

/** Index of the field between two of `borders` that holds `at`; -1 outside. */
function fieldAt(borders: readonly number[], at: number): number {
  if (at < borders[0]! || at >= borders.at(-1)!) return -1
  let low = 0
  let high = borders.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (borders[middle]! <= at) low = middle
    else high = middle
  }
  return low
}

function toTable(
  grid: Grid,
  pieces: readonly (readonly Piece[])[],
  turned: readonly (readonly Piece[])[],
  page: number,
): PageTable {
  const { xs, ys } = grid
  return {
    page,
    ruled: true,
    xs,
    top: ys[0]!,
    bottom: ys.at(-1)!,
    rows: ys.length - 1,
    cells: grid.cells.map((cell, index) => ({
      ...cell,
      left: xs[cell.column]!,
      right: xs[cell.column + cell.colSpan]!,
      lines: [...buildLines(pieces[index]!, page), ...buildTurnedLines(turned[index]!, page)],
    })),
    openBottom: grid.openBottom,
  }
}

/** Lines of text that runs up or down, with the place that they take on the page. */
function buildTurnedLines(pieces: readonly Piece[], page: number): Line[] {
  if (pieces.length === 0) return []
  return buildLines(pieces, page).map((line) => {
    const ends = [line.x1, line.x2].map((x) =>
      turnedMiddle({ ...pieces[0]!, x1: x, x2: x, y: line.y, size: line.size }),
    )
    const x = leastOf(ends.map((end) => end.x)) - line.size / 2
    return { ...line, x1: x, x2: x + line.size, y: greatestOf(ends.map((end) => end.y)) }
  })
}
