import type { OffsetMap } from '../model/offset-map.ts'
import type { BoundingBox } from '../model/source.ts'
import type { SourceParagraph, SourceRepair } from '../model/source-document.ts'
import type { Span } from '../model/span.ts'

/** A line as it stands in the source, normalized, before torn ones are joined. Offsets count from its own beginning. */
export interface Line {
  readonly text: string
  readonly folded: string
  /** Offsets of `text` to offsets of the input, for text inputs. */
  readonly origin: OffsetMap | null
  readonly places: readonly LinePlace[]
  readonly bold: readonly Span[] | null
  readonly italic: readonly Span[] | null
  readonly listMarker: number
  readonly headingLevel: number | null
  readonly alignment: SourceParagraph['alignment']
  /** It follows a line break inside the same paragraph. */
  readonly afterSoftBreak: boolean
  readonly blankBefore: boolean
  /** Emphasis that begins in it goes on in the next line: the markup was set around both. */
  readonly runsOn: boolean
  /** Columns of blanks in front of it, and the column where it ends: where a printed line would stop. */
  readonly indent: number
  readonly reach: number
  readonly layout: 'head' | 'tail' | null
  /** Number of the layout table and column it stood in: lines of different columns never join. */
  readonly columnKey: string | null
  readonly column: number | null
  readonly hadForeignLetters: boolean
  /** What was repaired in recognized text. */
  readonly repairs?: readonly SourceRepair[]
}

export interface LinePlace {
  readonly span: Span
  readonly page: number | null
  readonly bbox: BoundingBox | null
  readonly path: string | null
}
