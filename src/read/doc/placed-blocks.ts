import type { RawBlock } from '../docx/raw.ts'

/** Blocks that belong to places in a text (notes, text boxes), in the order of these places. */
export interface PlacedBlocks {
  /** Those whose places stand before an offset and that were not taken yet. */
  take(before: number): RawBlock[]
}
