import type { Borders } from '../docx/borders.ts'
import { type CellShape, plainCell, type RowShape } from '../word/row-shape.ts'

/** What `\trowd` and the words after it say about a row. Source: Rich Text Format Specification 1.9.1, «Table Definitions». */
export interface RowDefinition {
  /** Takes a control word. Returns false where it is none of a row. */
  word(name: string, value: number | null): boolean
  shape(): RowShape
}

type Side = keyof Borders

const cellSides: Readonly<Record<string, Side>> = {
  clbrdrt: 'top',
  clbrdrl: 'left',
  clbrdrb: 'bottom',
  clbrdrr: 'right',
}
const tableSides: Readonly<Record<string, Side>> = {
  trbrdrt: 'top',
  trbrdrl: 'left',
  trbrdrb: 'bottom',
  trbrdrr: 'right',
  trbrdrh: 'insideH',
  trbrdrv: 'insideV',
}
const merges: Readonly<Record<string, Partial<CellShape>>> = {
  clmgf: { across: 'first' },
  clmrg: { across: 'continued' },
  clvmgf: { down: 'first' },
  clvmrg: { down: 'continued' },
}
const undrawn: ReadonlySet<string> = new Set(['brdrnone', 'brdrnil', 'brdrtbl'])
/** Words about the width, colour and distance of a line, which say nothing of whether there is one. */
const details: ReadonlySet<string> = new Set(['brdrw', 'brdrcf', 'brsp', 'brdrframe', 'brdrsh'])
/** Word's own limit is 63; what says more is wrong or an attack. */
const maxCells = 200

export function createRowDefinition(): RowDefinition {
  let left = 0
  let edges: number[] = []
  let cells: CellShape[] = []
  let isHeader = false
  let borders: { [Name in Side]?: boolean } = {}
  let cell: CellShape = plainCell
  /** Where the next line goes. */
  let side: { of: 'cell' | 'table'; side: Side } | null = null

  const reset = () => {
    left = 0
    edges = []
    cells = []
    isHeader = false
    borders = {}
    cell = plainCell
    side = null
  }
  const draw = (drawn: boolean) => {
    if (side?.of === 'table') borders = { ...borders, [side.side]: drawn }
    else if (side !== null) cell = { ...cell, borders: { ...cell.borders, [side.side]: drawn } }
    side = null
  }

  return {
    word(name, value) {
      if (name === 'trowd') reset()
      else if (name === 'trleft') left = value ?? 0
      else if (name === 'trhdr') isHeader = value !== 0
      else if (name === 'cellx') {
        if (cells.length < maxCells) {
          cells.push(cell)
          edges.push(value ?? 0)
        }
        cell = plainCell
        side = null
      } else if (Object.hasOwn(merges, name)) cell = { ...cell, ...merges[name] }
      else if (Object.hasOwn(cellSides, name)) side = { of: 'cell', side: cellSides[name] ?? 'top' }
      else if (Object.hasOwn(tableSides, name)) side = { of: 'table', side: tableSides[name] ?? 'top' }
      else if (name.startsWith('brdr') || name === 'brsp') {
        if (side === null) return false
        if (!details.has(name)) draw(!undrawn.has(name))
      } else return false
      return true
    },
    shape: () => ({ edges: cells.length === 0 ? [] : [left, ...edges], cells, isHeader, borders }),
  }
}
