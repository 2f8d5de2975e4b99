import type { LineKind } from './line-kind.ts'
import type { OwnWords } from './own-words.ts'
import type { BlockPart, Source } from './source.ts'
import type { Span } from './span.ts'

/** The document as one normalized text, each line with what is known of it. All spans point into `text`. */
export interface NormalDocument {
  readonly source: Source
  readonly text: string
  /** Same length as `text`, the placement of tone marks folded and own words replaced by signs of what they are: what grammars are run on. */
  readonly folded: string
  readonly lines: readonly NormalLine[]
  readonly tables: readonly NormalTable[]
  /** The user's own lexicon; null where he gave none. */
  readonly own: OwnWords | null
}

export interface NormalLine {
  readonly kind: 'paragraph' | 'tableRow'
  readonly span: Span
  readonly parts: readonly BlockPart[]
  /** Index into `tables`; null for paragraphs. */
  readonly table: number | null
  /** The cells of a row; empty for paragraphs. */
  readonly cells: readonly NormalCell[]
  readonly isHeaderRow: boolean
  /** Stretches in bold or italic type; null where the format cannot say. */
  readonly bold: readonly Span[] | null
  readonly italic: readonly Span[] | null
  /** Length of an automatic list number at the beginning. */
  readonly listMarker: number
  readonly headingLevel: number | null
  readonly alignment: 'left' | 'center' | 'right' | 'justify' | null
  /** An empty line stands before it. */
  readonly blankBefore: boolean
  /** What it can be, by how it begins and what it is as a whole; none for rows. */
  readonly kinds: ReadonlySet<LineKind>
  /** What a line of the head is; null in the rest of the document. */
  readonly headRole: HeadRole | null
  /** It stood in a table that only lays out the head or the end of a page. */
  readonly layout: 'head' | 'tail' | null
  /** Column of that layout. */
  readonly column: number | null
}

export type HeadRole =
  | 'national'
  | 'issuer'
  | 'number'
  | 'place'
  | 'title'
  | 'subject'
  | 'about'
  | 'addressee'
  | 'rule'
  | 'urgency'
  | 'secrecy'
  | 'draft'
  | 'stamp'

export interface NormalCell {
  readonly span: Span
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** The lines inside the cell; blanks join them in the text. */
  readonly lines: readonly Span[]
}

export interface NormalTable {
  readonly columns: number
  readonly ruled: boolean
  readonly losesMerges: boolean
  /** Index of its first row in `lines`. */
  readonly firstLine: number
  /** Exclusive. */
  readonly endLine: number
}
