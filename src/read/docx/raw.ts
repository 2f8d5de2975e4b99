import type { SourceParagraph } from '../../model/source-document.ts'

/** A stretch of text of one look. Legacy fonts are decoded in place before the paragraph is finished. */
export interface RawRun {
  text: string
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  /** True where the text is printed in capitals, however it was typed. */
  readonly caps: boolean
}

/** Something that happens between two runs. */
export interface RawMark {
  /** Number of runs before it. */
  readonly run: number
  /** `rendered`: a page began here when the file was saved; `page`: a page break; `place`: the text goes on at `path`. */
  readonly kind: 'rendered' | 'page' | 'place'
  readonly path: string
}

/** A paragraph as read, before legacy fonts are decoded and pages are counted. */
export interface RawParagraph {
  readonly kind: 'paragraph'
  /** Address in the file; null where it is not known. */
  readonly path: string | null
  readonly runs: readonly RawRun[]
  readonly marks: readonly RawMark[]
  /** The automatic number; null where there is none. */
  readonly number: RawRun | null
  readonly level: number | null
  readonly heading: number | null
  readonly alignment: SourceParagraph['alignment']
  readonly pageBreakBefore: boolean
  /** True where a section of the document ends with this paragraph. */
  readonly endsSection: boolean
}

export interface RawTable {
  readonly kind: 'table'
  readonly columns: number
  readonly ruled: boolean
  readonly rows: readonly RawRow[]
}

export interface RawRow {
  readonly isHeader: boolean
  readonly cells: readonly RawCell[]
}

export interface RawCell {
  readonly column: number
  readonly colSpan: number
  rowSpan: number
  readonly blocks: readonly RawBlock[]
}

export type RawBlock = RawParagraph | RawTable

/** All paragraphs of some blocks, those of tables included, in order. */
export function* paragraphsOf(blocks: readonly RawBlock[]): Generator<RawParagraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block
    else for (const row of block.rows) for (const cell of row.cells) yield* paragraphsOf(cell.blocks)
  }
}
