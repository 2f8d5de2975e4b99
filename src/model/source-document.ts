import type { Diagnostic } from './diagnostic.ts'
import { compose, type OffsetMap } from './offset-map.ts'
import type { BoundingBox, Source } from './source.ts'
import type { Span } from './span.ts'

/** What every reader returns: the document's blocks in reading order, as they stand in the file. */
export interface SourceDocument {
  readonly source: Source
  readonly blocks: readonly SourceBlock[]
  readonly diagnostics: readonly Diagnostic[]
}

export type SourceBlock = SourceParagraph | SourceTable

/** Where a stretch of a paragraph's text stands in the file. */
export interface SourcePart {
  /** Offsets into the paragraph's `text`. */
  readonly span: Span
  readonly page: number | null
  readonly bbox: BoundingBox | null
  readonly path: string | null
}

/** A stretch that a recognizer spoilt and that was repaired. */
export interface SourceRepair {
  /** Offsets into the paragraph's `text`. */
  readonly span: Span
  /** What the recognizer read. */
  readonly read: string
}

export interface SourceParagraph {
  readonly kind: 'paragraph'
  /**
   * The text as the file has it, Unicode but not yet normalized. Line breaks inside the paragraph are `\n`, tabs `\t`.
   * An automatic list number stands in front with one blank after it, as printed.
   */
  readonly text: string
  /** The pieces of `text` with their places; they cover it without gaps. One piece, unless a page break cuts it. */
  readonly parts: readonly SourcePart[]
  /** Offsets of `text` to offsets of the input string, for text inputs; else null. */
  readonly origin: OffsetMap | null
  /** Length of the automatic list number in front of `text`, its punctuation included; 0 where there is none or it was typed. */
  readonly listMarker: number
  /** Nesting level of an automatic list number (0 is outermost); null where there is none. */
  readonly listLevel: number | null
  /** Outline level that the file gives a heading (1 is outermost); null for other paragraphs. A hint, never the truth. */
  readonly headingLevel: number | null
  /** Stretches of `text` in bold type. Null where the format cannot say. */
  readonly bold: readonly Span[] | null
  /** Stretches of `text` in italic type. Null where the format cannot say. */
  readonly italic: readonly Span[] | null
  readonly alignment: 'left' | 'center' | 'right' | 'justify' | null
  /** What was repaired in recognized text. */
  readonly repairs?: readonly SourceRepair[]
}

export interface SourceTable {
  readonly kind: 'table'
  /** Number of grid columns. */
  readonly columns: number
  readonly rows: readonly SourceRow[]
  /** True where the lines of the table are drawn (or the format has only real tables); false for columns made by blanks. */
  readonly ruled: boolean
  /** True where the format cannot say that cells are merged (tabs, pipes): an empty cell may then stand for the one above. */
  readonly losesMerges?: true
}

export interface SourceRow {
  /** True where the file declares the row a header that is repeated on each page. */
  readonly isHeader: boolean
  /** The cells that begin in this row, from left to right. A cell merged downwards stands in its first row only. */
  readonly cells: readonly SourceCell[]
}

export interface SourceCell {
  /** First grid column, from 0. */
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  /** Paragraphs; the text of a nested table comes row by row, its cells joined by tabs. */
  readonly paragraphs: readonly SourceParagraph[]
}

/** A paragraph with everything unknown but its text and place: readers override what they know. */
export function plainParagraph(
  text: string,
  known: Partial<Omit<SourceParagraph, 'kind' | 'text'>> = {},
): SourceParagraph {
  return {
    kind: 'paragraph',
    text,
    parts: [{ span: { start: 0, end: text.length }, page: null, bbox: null, path: null }],
    origin: null,
    listMarker: 0,
    listLevel: null,
    headingLevel: null,
    bold: null,
    italic: null,
    alignment: null,
    ...known,
  }
}

/** A stretch of a paragraph as a paragraph of its own; its list number stays with the first stretch. */
export function sliceParagraph(paragraph: SourceParagraph, start: number, end: number): SourceParagraph {
  const within = (spans: readonly Span[] | null): Span[] | null =>
    spans === null
      ? null
      : spans
          .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
          .filter((span) => span.end > span.start)
  const length = end - start
  return {
    ...paragraph,
    text: paragraph.text.slice(start, end),
    parts: paragraph.parts.flatMap((part) => within([part.span])!.map((span) => ({ ...part, span }))),
    origin:
      paragraph.origin === null
        ? null
        : compose(
            { starts: [0], origins: [start], lengths: [length] },
            length,
            paragraph.origin,
            paragraph.text.length,
          ),
    listMarker: start === 0 ? paragraph.listMarker : 0,
    bold: within(paragraph.bold),
    italic: within(paragraph.italic),
    ...(paragraph.repairs !== undefined && {
      repairs: paragraph.repairs.flatMap(({ span, read }) => within([span])!.map((one) => ({ span: one, read }))),
    }),
  }
}
