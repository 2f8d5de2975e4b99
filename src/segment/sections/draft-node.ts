import type { MarkerKind } from '../../model/section.ts'
import type { Span } from '../../model/span.ts'

/** A node while the tree is being built. */
export interface DraftNode {
  marker: string | null
  kind: MarkerKind
  key: string
  rank: number
  ordinal: number | null
  /** Lines of the node itself. The first is the marker's own. */
  lines: number[]
  /** Length of the marker in the first line. */
  markerLength: number
  tables: number[]
  children: DraftNode[]
  parent: DraftNode | null
  title: Span | null
}

export const newNode = (known: Partial<DraftNode>): DraftNode => ({
  marker: null,
  kind: 'none',
  key: 'none',
  rank: -1,
  ordinal: null,
  lines: [],
  markerLength: 0,
  tables: [],
  children: [],
  parent: null,
  title: null,
  ...known,
})
