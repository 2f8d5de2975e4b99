import type { NormalCell, NormalLine } from './normal-document.ts'
import type { MarkerKind } from './section.ts'
import type { Span } from './span.ts'
import type { ColumnRole, RowKind } from './table.ts'

export type Zone =
  | 'letterhead'
  | 'title'
  | 'addressee'
  | 'preamble'
  | 'body'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'appendix'

/** The document laid out: what each line is, the tree, the tables, and the stretches of text that are read as one. */
export interface Outline {
  /** One for each line of the normal document. */
  readonly zones: readonly Zone[]
  readonly sections: readonly SectionNode[]
  readonly tables: readonly TableGrid[]
  /** In reading order. */
  readonly passages: readonly Passage[]
}

export interface SectionNode {
  readonly marker: string | null
  readonly kind: MarkerKind
  /** Position among siblings for bullets and unnumbered headings, from 1. */
  readonly path: string
  readonly title: Span | null
  /** The node's own paragraphs, the marker's line without its marker first (unless it is the title). */
  readonly own: readonly Span[]
  /** Lines that belong to the node itself, its marker's line first. */
  readonly lines: readonly number[]
  readonly span: Span
  readonly children: readonly SectionNode[]
}

export interface TableGrid {
  /** Index into `NormalDocument.tables`. */
  readonly index: number
  readonly section: SectionNode | null
  readonly isAppendix: boolean
  readonly headerRows: number
  readonly isTaskTable: boolean
  readonly areRolesInferred: boolean
  /** An empty cell may stand for the one above. */
  readonly losesMerges: boolean
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
}

export interface GridColumn {
  readonly index: number
  readonly role: ColumnRole
  readonly text: string
  /** The stretches of the heading. */
  readonly spans: readonly Span[]
}

export interface GridRow {
  readonly line: NormalLine
  readonly kind: RowKind
  /** For each grid column the cell that covers it, from this row or merged down from above; null where there is none. */
  readonly cells: readonly (CoveringCell | null)[]
  /** Title rows above it, outermost first. */
  readonly groups: readonly GroupTitle[]
}

/** The title of a group of rows, with its ordinal where that stands in a cell of its own. */
export interface GroupTitle extends Span {
  readonly marker: Span | null
}

export interface CoveringCell {
  readonly cell: NormalCell
  /** The cell began in a row above. */
  readonly isInherited: boolean
}

/** A stretch of text that is read as one: a paragraph, or a cell with its continuation. */
export interface Passage {
  readonly text: string
  /** Same length, tone marks folded. */
  readonly folded: string
  /** Where each piece of `text` stands in the document's text. */
  readonly pieces: readonly PassagePiece[]
  readonly zone: Zone
  readonly section: SectionNode | null
  /** Index of the (first) line. */
  readonly line: number
  readonly cell: PassageCell | null
}

export interface PassagePiece {
  /** Offset in the passage. */
  readonly at: number
  readonly span: Span
}

export interface PassageCell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly role: ColumnRole
  readonly isHeader: boolean
}
