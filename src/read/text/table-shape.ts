import type { InputLine } from './lines.ts'

/** A stretch of an input line that is (a line of) a cell. */
export interface CellLine {
  readonly line: InputLine
  readonly start: number
  readonly end: number
  /** The sentence goes on in the next line of the cell, which was too narrow for it. */
  readonly goesOn?: boolean
}

export interface TextCell {
  /** Grid column, from 0. */
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** A cell broken by a line end has several; an empty one has none. */
  readonly lines: readonly CellLine[]
}

/** Lines of the input that form a table. */
export interface TextTable {
  readonly firstLine: number
  /** Exclusive. */
  readonly endLine: number
  readonly columns: number
  readonly rows: readonly (readonly TextCell[])[]
}

export const isBlank = ({ line, start, end }: CellLine): boolean => line.text.slice(start, end).trim() === ''

/** «|---|:--:|», the rule below a Markdown header. */
export const isRule = (text: string): boolean => /^[\s|:+-]*$/.test(text) && /-{2}/.test(text) && text.includes('|')

/** A row whose cells stand one beside the other; a single cell is a title over all columns. */
export const toRow = (cells: readonly (readonly CellLine[])[], columns: number): TextCell[] =>
  cells.map((lines, column) => ({ column, rowSpan: 1, colSpan: cells.length === 1 ? columns : 1, lines }))
