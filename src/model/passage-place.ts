import type { Passage } from './outline.ts'
import type { Span } from './span.ts'

/** Where a stretch of a passage stands in the document: one span, or several where the passage was put together. */
export function toDocument(passage: Pick<Passage, 'pieces'>, { start, end }: Span): Span[] {
  const spans: Span[] = []
  for (const { at, span } of passage.pieces) {
    const length = span.end - span.start
    const from = Math.max(start, at)
    const to = Math.min(end, at + length)
    if (to > from) spans.push({ start: span.start + from - at, end: span.start + to - at })
  }
  return spans
}
