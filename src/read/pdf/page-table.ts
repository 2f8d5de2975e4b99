import type { Line } from './line.ts'

/** A table as one page shows it. */
export interface PageTable {
  readonly page: number
  /** Its lines are drawn. */
  readonly ruled: boolean
  /** Borders of the columns, from left to right: one more than columns. Points. */
  readonly xs: readonly number[]
  readonly top: number
  readonly bottom: number
  readonly rows: number
  readonly cells: readonly TableCell[]
  /** No line closes the last row. */
  readonly openBottom: boolean
  /** It lies between the columns of the table that the page before ends with. */
  readonly continues?: boolean
}

export interface TableCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** Its borders, in points. */
  readonly left: number
  readonly right: number
  readonly lines: readonly Line[]
}
