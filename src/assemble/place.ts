import type { Passage } from '../model/outline.ts'
import { toDocument } from '../model/passage-place.ts'
import type { Span } from '../model/span.ts'

/** How a stretch of a passage stands in the document: its first piece with its words, and all pieces. */
export interface PlacedText {
  readonly text: string
  readonly span: Span
  readonly spans: Span[]
}

/** Places a stretch of a passage. `text` is the words of `span`, so that slicing the document's text gives it back. */
export function place(text: string, passage: Pick<Passage, 'pieces'>, stretch: Span): PlacedText {
  const spans = toDocument(passage, stretch)
  const span = spans[0] ?? { start: passage.pieces[0]?.span.start ?? 0, end: passage.pieces[0]?.span.start ?? 0 }
  return { text: text.slice(span.start, span.end), span, spans: spans.length > 0 ? spans : [span] }
}

/** Words of the document with their place. */
export const quote = (text: string, span: Span): { text: string; span: Span } => ({
  text: text.slice(span.start, span.end),
  span,
})
