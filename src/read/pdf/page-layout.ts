import type { Line } from './line.ts'
import type { Ruling } from './page-content.ts'
import type { PageTable } from './page-table.ts'

/** A page read into lines and tables; what follows works on these, page by page and over page breaks. */
export interface PageLayout {
  readonly number: number
  readonly width: number
  readonly height: number
  /** How far the page was turned to bring its text upright: quarter turns, clockwise. */
  readonly quarterTurns: number
  /** How far the text of a scan leant before it was straightened about the page's middle, in radians; positive where it fell to the right. */
  readonly lean?: number
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
  /** Horizontal lines outside of drawn tables. */
  readonly rules: readonly Ruling[]
}
