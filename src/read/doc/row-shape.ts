import type { Borders } from '../docx/borders.ts'
import { type CellShape, plainCell, type RowShape } from '../word/row-shape.ts'
import { readSprms } from './sprm.ts'

const cellSize = 20

function mergeKind(flags: number): CellShape['down'] {
  return flags === 0 ? 'alone' : flags === 1 ? 'continued' : 'first'
}

/** The kind of a border that says: no line, whatever the table has. */
const noLine = 0xff

/** What the kind of a border says; 0 leaves it to the table. */
function isDrawn(kind: number | undefined): boolean | undefined {
  return kind === undefined || kind === 0 ? undefined : kind !== noLine
}

function byteAt(view: DataView, at: number): number | undefined {
  return at < view.byteLength ? view.getUint8(at) : undefined
}

/** A cell of a table definition. Source: [MS-DOC] 2.9.315 (TC80), 2.9.316 (TCGRF), 2.9.17 (Brc80). */
function readCell(view: DataView, at: number): CellShape {
  if (at + 2 > view.byteLength) return plainCell
  const flags = view.getUint16(at, true)
  const side = (index: number) => isDrawn(byteAt(view, at + 4 + index * 4 + 1))
  return {
    across: mergeKind(flags & 3),
    down: mergeKind((flags >> 5) & 3),
    borders: { top: side(0), left: side(1), bottom: side(2), right: side(3) },
  }
}

function readDefinition(operand: DataView): { edges: number[]; cells: CellShape[] } {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0
  if (operand.byteLength < 1 + (count + 1) * 2) return { edges: [], cells: [] }
  const edges = Array.from({ length: count + 1 }, (_, i) => operand.getInt16(1 + i * 2, true))
  const first = 1 + (count + 1) * 2
  return { edges, cells: Array.from({ length: count }, (_, i) => readCell(operand, first + i * cellSize)) }
}

/** Borders of the table: four bytes each in the old form, eight in the new one ([MS-DOC] 2.9.312, 2.9.313). */
function readTableBorders(operand: DataView, size: 4 | 8): Borders {
  const side = (index: number) => isDrawn(byteAt(operand, index * size + (size === 4 ? 1 : 5)))
  return { top: side(0), left: side(1), bottom: side(2), right: side(3), insideH: side(4), insideV: side(5) }
}

/** Sides of cells by the bits that name them ([MS-DOC] 2.9.303). */
const sideBits = { top: 1, left: 2, bottom: 4, right: 8 } as const

/** Reads the modifiers of a row end. Source: [MS-DOC] 2.6.3. */
export function readRowShape(sprms: Uint8Array): RowShape {
  let edges: number[] = []
  let cells: CellShape[] = []
  let isHeader = false
  let borders: Borders = {}
  const change = (index: number, what: Partial<CellShape>) => {
    const cell = cells[index]
    if (cell) cells[index] = { ...cell, ...what }
  }
  /** Borders of some cells: where they begin and end, which sides, what line. */
  const changeSides = (operand: DataView, kindAt: number) => {
    if (operand.byteLength <= kindAt) return
    const kind = operand.getUint8(kindAt)
    const drawn = kind !== 0 && kind !== noLine
    const named = Object.entries(sideBits).filter(([, bit]) => (operand.getUint8(2) & bit) !== 0)
    const sides = Object.fromEntries(named.map(([side]) => [side, drawn]))
    const end = Math.min(operand.getUint8(1), cells.length)
    for (let i = operand.getUint8(0); i < end; i++) change(i, { borders: { ...cells[i]?.borders, ...sides } })
  }
  for (const { code, operand } of readSprms(sprms)) {
    if (code === 0xd608) ({ edges, cells } = readDefinition(operand))
    else if (code === 0x3404) isHeader = operand.getUint8(0) !== 0
    else if (code === 0xd605) borders = readTableBorders(operand, 4)
    else if (code === 0xd613) borders = readTableBorders(operand, 8)
    else if (code === 0xd620) changeSides(operand, 4)
    else if (code === 0xd62f) changeSides(operand, 8)
    else if (code === 0xd62b && operand.byteLength >= 2)
      change(operand.getUint8(0), { down: mergeKind(operand.getUint8(1)) })
    else if (code === 0x5624) {
      for (let i = operand.getUint8(0); i < operand.getUint8(1); i++)
        change(i, { across: i === operand.getUint8(0) ? 'first' : 'continued' })
    }
  }
  return { edges, cells, isHeader, borders }
}
