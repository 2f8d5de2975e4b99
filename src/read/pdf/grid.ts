import { greatestOf, leastOf } from '../../model/extremes.ts'
import type { Ruling } from './page-content.ts'
import { type JoinedRulings, snap } from './rulings.ts'

/** The drawn grid of a table: its lines, and the cells between them, some of them merged. */
export interface Grid {
  /** Places of the vertical lines, from left to right. */
  readonly xs: readonly number[]
  /** Places of the horizontal lines, from top to bottom. */
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** For each field `row * columns + column` the index of its cell. */
  readonly cellOf: readonly number[]
  /** No line closes the last row: it may go on elsewhere. */
  readonly openBottom: boolean
}

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** More crossings than this are a drawing, not a table. */
const manyCrossings = 2_000_000
/** A line that covers this share of a cell's side is the cell's border. */
const coverage = 0.6
/** Lines that run this far (points) past the outermost crossing line show an open side. */
const overhang = 8

/** The tables that the lines of a page draw, from top to bottom. */
export function findGrids({ horizontal, vertical }: JoinedRulings): Grid[] {
  if (horizontal.length * vertical.length > manyCrossings) return []
  const grids = connected(horizontal, vertical)
    .map(({ h, v }) => toGrid(withOpenSides(h, v), withOpenSides(v, h)))
    .filter((grid) => grid !== null)
  return grids
    .filter((grid) => !grids.some((other) => other !== grid && isInside(grid, other)))
    .sort((a, b) => a.ys[0]! - b.ys[0]!)
}

function crosses(h: Ruling, v: Ruling): boolean {
  return v.at >= h.from - snap && v.at <= h.to + snap && h.at >= v.from - snap && h.at <= v.to + snap
}

/** Groups of lines that cross or touch each other. */
function connected(horizontal: readonly Ruling[], vertical: readonly Ruling[]): { h: Ruling[]; v: Ruling[] }[] {
  const parent = [...Array(horizontal.length + vertical.length).keys()]
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]!
    parent[index] = root
    return root
  }
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (crosses(h, v)) parent[find(i)] = find(horizontal.length + j)
    })
  })
  const groups = new Map<number, { h: Ruling[]; v: Ruling[] }>()
  const groupOf = (index: number): { h: Ruling[]; v: Ruling[] } => {
    const root = find(index)
    const group = groups.get(root) ?? { h: [], v: [] }
    groups.set(root, group)
    return group
  }
  horizontal.forEach((h, i) => {
    groupOf(i).h.push(h)
  })
  vertical.forEach((v, j) => {
    groupOf(horizontal.length + j).v.push(v)
  })
  return [...groups.values()].filter(({ h, v }) => h.length + v.length >= 4 && h.length > 0 && v.length > 0)
}

/**
 * Closes open sides: where most of the crossing lines run past the outermost line to the same place, the table goes on to
 * there, and its border is not drawn.
 */
function withOpenSides(lines: readonly Ruling[], crossing: readonly Ruling[]): readonly Ruling[] {
  const places = lines.map((line) => line.at)
  const from = leastOf(crossing.map((line) => line.at))
  const to = greatestOf(crossing.map((line) => line.at))
  const added: Ruling[] = []
  const close = (end: 'from' | 'to', at: number, beyond: boolean): void => {
    const reaching = crossing.filter((line) => Math.abs(line[end] - at) <= snap).length
    if (beyond && reaching >= Math.max(2, 0.6 * crossing.length)) {
      added.push({ horizontal: lines[0]!.horizontal, at, from, to })
    }
  }
  const first = leastOf(crossing.map((line) => line.from))
  const last = greatestOf(crossing.map((line) => line.to))
  close('from', first, first < leastOf(places) - overhang)
  close('to', last, last > greatestOf(places) + overhang)
  return added.length === 0 ? lines : [...lines, ...added]
}

/** Lines nearer to each other than this (points) leave no room for text: a double border. */
const roomForText = 5

function places(lines: readonly Ruling[]): number[] {
  const kept: number[] = []
  for (const at of lines.map((line) => line.at).sort((a, b) => a - b)) {
    if (kept.length === 0 || at - kept.at(-1)! > roomForText) kept.push(at)
  }
  return kept
}

function toGrid(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Grid | null {
  const xs = places(vertical)
  const ys = places(horizontal)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 2 || rows < 1) return null
  const closes = (lines: readonly Ruling[], at: number, from: number, to: number): boolean => {
    let covered = 0
    for (const line of lines) {
      if (Math.abs(line.at - at) <= roomForText)
        covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from))
    }
    return covered >= coverage * (to - from)
  }
  const wall = (row: number, column: number): boolean => closes(vertical, xs[column]!, ys[row]!, ys[row + 1]!)
  const floor = (row: number, from: number, to: number): boolean => closes(horizontal, ys[row]!, xs[from]!, xs[to]!)

  const cells: GridCell[] = []
  const cellOf: number[] = Array(rows * columns).fill(-1)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; ) {
      let end = column + 1
      while (end < columns && !wall(row, end)) end++
      const above = row > 0 ? cellOf[(row - 1) * columns + column]! : -1
      const upper = cells[above]
      // Merged downwards: the same columns, and no line between.
      const continues =
        upper !== undefined && upper.column === column && upper.colSpan === end - column && !floor(row, column, end)
      const index = continues ? above : cells.length
      if (continues) cells[above] = { ...upper, rowSpan: upper.rowSpan + 1 }
      else cells.push({ row, column, rowSpan: 1, colSpan: end - column })
      for (let field = column; field < end; field++) cellOf[row * columns + field] = index
      column = end
    }
  }
  if (cells.length < 2) return null
  return { xs, ys, cells, cellOf, openBottom: !floor(rows, 0, columns) }
}

function isInside(inner: Grid, outer: Grid): boolean {
  return (
    inner.xs[0]! > outer.xs[0]! &&
    inner.xs.at(-1)! < outer.xs.at(-1)! &&
    inner.ys[0]! > outer.ys[0]! &&
    inner.ys.at(-1)! < outer.ys.at(-1)!
  )
}
