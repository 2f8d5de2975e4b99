import { createHash } from 'node:crypto'
import type { PlanDocument } from '../../model/plan-document.ts'
import type { Span } from '../../model/span.ts'

/** Names a document by its content: SHA-256 of the input bytes or, where no digest was made, of the text. Hex. */
export function documentId(document: PlanDocument): string {
  return document.source.sha256 ?? createHash('sha256').update(document.text, 'utf8').digest('hex')
}

/** Index of the last span that begins at or before `offset`, by binary search; -1 if none does. */
function lastStart(items: readonly { readonly span: Span }[], offset: number): number {
  let low = -1
  let high = items.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (items[middle]!.span.start <= offset) low = middle
    else high = middle
  }
  return low
}

/** The page on which the character at `offset` of the text stands, or null where the format has no pages. */
export function pageAt(document: PlanDocument, offset: number): number | null {
  const block = document.blocks[lastStart(document.blocks, offset)]
  if (block === undefined) return null
  return block.parts[lastStart(block.parts, offset)]?.page ?? block.page
}
