import type { RawBlock, RawCell, RawRow, RawTable } from '../docx/raw.ts'
import { readSprms } from './sprm.ts'

/** What the end of a row says about its cells. */
export interface RowShape {
  /** Positions of the cells' edges from left to right, in twentieths of a point; empty where the row says nothing. */
  readonly edges: readonly number[]
  readonly cells: readonly CellShape[]
  readonly isHeader: boolean
  /** True where the table's own borders draw lines between cells. */
  readonly ruled: boolean
}

interface CellShape {
  readonly across: 'alone' | 'first' | 'continued'
  readonly down: 'alone' | 'first' | 'continued'
  /** Number of its sides with a line of its own, and of those that leave it to the table. */
  readonly lines: number
  readonly open: number
}

const cellSize = 20
const plainCell: CellShape = { across: 'alone', down: 'alone', lines: 0, open: 4 }

function mergeKind(flags: number): CellShape['down'] {
  return flags === 0 ? 'alone' : flags === 1 ? 'continued' : 'first'
}

/** The kind of a border that says: no line, whatever the table has. */
const noLine = 0xff

/** A cell of a table definition. Source: [MS-DOC] 2.9.315 (TC80), 2.9.316 (TCGRF), 2.9.17 (Brc80). */
function readCell(view: DataView, at: number): CellShape {
  if (at + 2 > view.byteLength) return plainCell
  const flags = view.getUint16(at, true)
  let lines = 0
  let open = 0
  for (let side = 0; side < 4; side++) {
    const border = at + 4 + side * 4
    const kind = border + 4 <= view.byteLength ? view.getUint8(border + 1) : 0
    if (kind === 0) open++
    else if (kind !== noLine) lines++
  }
  return { across: mergeKind(flags & 3), down: mergeKind((flags >> 5) & 3), lines, open }
}

function readDefinition(operand: DataView): { edges: number[]; cells: CellShape[] } {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0
  if (operand.byteLength < 1 + (count + 1) * 2) return { edges: [], cells: [] }
  const edges = Array.from({ length: count + 1 }, (_, i) => operand.getInt16(1 + i * 2, true))
  const first = 1 + (count + 1) * 2
  return { edges, cells: Array.from({ length: count }, (_, i) => readCell(operand, first + i * cellSize)) }
}

/** Borders of the table: six of them, the inner ones last; four bytes each in the old form, eight in the new one. */
function drawsInside(operand: DataView, size: 4 | 8): boolean {
  const kind = size === 4 ? 1 : 5
  const inner = [4, 5].map((i) => i * size + kind).filter((at) => at < operand.byteLength)
  return inner.some((at) => operand.getUint8(at) !== 0 && operand.getUint8(at) !== noLine)
}

/** Reads the modifiers of a row end. Source: [MS-DOC] 2.6.3. */
export function readRowShape(sprms: Uint8Array): RowShape {
  let edges: number[] = []
  let cells: CellShape[] = []
  let isHeader = false
  let ruled = false
  const change = (index: number, what: Partial<CellShape>) => {
    const cell = cells[index]
    if (cell) cells[index] = { ...cell, ...what }
  }
  for (const { code, operand } of readSprms(sprms)) {
    if (code === 0xd608) ({ edges, cells } = readDefinition(operand))
    else if (code === 0x3404) isHeader = operand.getUint8(0) !== 0
    else if (code === 0xd605) ruled = drawsInside(operand, 4)
    else if (code === 0xd613) ruled = drawsInside(operand, 8)
    else if (code === 0xd62b && operand.byteLength >= 2)
      change(operand.getUint8(0), { down: mergeKind(operand.getUint8(1)) })
    else if (code === 0x5624) {
      for (let i = operand.getUint8(0); i < operand.getUint8(1); i++)
        change(i, { across: i === operand.getUint8(0) ? 'first' : 'continued' })
    }
  }
  return { edges, cells, isHeader, ruled }
}

export interface ShapedRow {
  readonly shape: RowShape
  /** Content of each cell in order. */
  readonly cells: readonly (readonly RawBlock[])[]
}

/** Edges closer than two points are one: Word keeps what was dragged by hand. */
const near = 40

function gridOf(rows: readonly ShapedRow[]): number[] {
  const edges = rows
    .flatMap(({ shape, cells }) => (shape.cells.length >= cells.length ? shape.edges : []))
    .sort((a, b) => a - b)
  return edges.filter((edge, i) => i === 0 || edge - (edges[i - 1] ?? edge) > near)
}

function columnAt(grid: readonly number[], edge: number): number {
  let best = 0
  for (let i = 0; i < grid.length; i++)
    if (Math.abs((grid[i] ?? 0) - edge) < Math.abs((grid[best] ?? 0) - edge)) best = i
  return best
}

/** Builds a table from its rows; cells without stated edges take one column each. */
export function buildWordTable(rows: readonly ShapedRow[]): RawTable {
  const grid = gridOf(rows)
  const made: RawRow[] = []
  let columns = Math.max(0, grid.length - 1)
  let drawn = 0
  let total = 0
  /** By column: the cell that goes on downwards. */
  const open = new Map<number, RawCell & { rowSpan: number }>()
  for (const { shape, cells } of rows) {
    const stated = shape.cells.length >= cells.length && grid.length > 1
    const row: (RawCell & { colSpan: number })[] = []
    let next = 0
    cells.forEach((blocks, i) => {
      const { across, down, lines, open: inherited } = shape.cells[i] ?? plainCell
      const column = stated ? columnAt(grid, shape.edges[i] ?? 0) : next
      const end = stated ? Math.max(columnAt(grid, shape.edges[i + 1] ?? 0), column + 1) : column + 1
      next = end
      columns = Math.max(columns, end)
      const left = row.at(-1)
      const above = open.get(column)
      total++
      if (lines + (shape.ruled ? inherited : 0) >= 2) drawn++
      if (across === 'continued' && left) {
        left.colSpan = end - left.column
        return
      }
      if (down === 'continued' && above) {
        above.rowSpan++
        return
      }
      const cell = { column, colSpan: end - column, rowSpan: 1, blocks }
      row.push(cell)
      if (down === 'first') open.set(column, cell)
      else open.delete(column)
    })
    const repeats = shape.isHeader && (made.length === 0 || made.at(-1)?.isHeader === true)
    made.push({ isHeader: repeats, cells: row })
  }
  return { kind: 'table', columns, rows: made, ruled: drawn > 0 && drawn * 2 >= total }
}
