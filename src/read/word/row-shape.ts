import type { Borders } from '../docx/borders.ts'

/** How a cell stands to its neighbours, and which of its sides are drawn. */
export interface CellShape {
  readonly across: 'alone' | 'first' | 'continued'
  readonly down: 'alone' | 'first' | 'continued'
  readonly borders: Borders
}

/** What the end of a row says about its cells. */
export interface RowShape {
  /** Positions of the cells' edges from left to right, in twentieths of a point; empty where the row says nothing. */
  readonly edges: readonly number[]
  readonly cells: readonly CellShape[]
  readonly isHeader: boolean
  /** What the row says of the table's borders. */
  readonly borders: Borders
}

export const plainCell: CellShape = { across: 'alone', down: 'alone', borders: {} }
export const plainRow: RowShape = { edges: [], cells: [], isHeader: false, borders: {} }
