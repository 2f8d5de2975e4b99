import { lastStart } from '../../model/last-start.ts'
import type { PlanDocument } from '../../model/plan-document.ts'
import { sha256 } from '../../model/sha-256.ts'

/** Names a document by its content: SHA-256 of the input bytes or, where no digest was made, of the text. Hex. */
export function documentId(document: PlanDocument): string {
  return document.source.sha256 ?? sha256(document.text)
}

/** The page on which the character at `offset` of the text stands, or null where the format has no pages. */
export function pageAt(document: PlanDocument, offset: number): number | null {
  const block = document.blocks[lastStart(document.blocks, offset)]
  if (block === undefined) return null
  return block.parts[lastStart(block.parts, offset)]?.page ?? block.page
}
