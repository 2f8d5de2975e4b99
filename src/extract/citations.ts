import { attachmentNote } from '../../grammars/appendix.ts'
import { numberListJoint } from '../../grammars/citation-joint.ts'
import { numberLine } from '../../grammars/letterhead.ts'
import type { NumberParts } from '../../grammars/number-parts.ts'
import { readsLine } from '../match/scan.ts'
import { withContext } from './citation-context.ts'
import type { CitationReading } from './citation-reading.ts'
import { namedCitations } from './named-citations.ts'
import { numberedCitation } from './numbered-citations.ts'
import type { PassageReading } from './read-passages.ts'

/**
 * Every document cited in a passage: by number, by a bare serial, or by name.
 * @param isOwn tells the document's own number from those of others
 */
export function findCitations(reading: PassageReading, isOwn: (number: NumberParts) => boolean): CitationReading[] {
  const { passage, numbers } = reading
  if (passage.zone === 'letterhead' || passage.zone === 'recipients' || passage.zone === 'signature') return []
  // The number of an attached text of its own, left open or not, is no citation.
  if (passage.zone === 'appendix' && readsLine(numberLine, passage.folded) && passage.folded.length < 80) return []
  const isAttached = readsLine(attachmentNote, passage.folded)
  const numbered = numbers
    .filter(({ value }) => !(isOwn(value) && (isAttached || value.serial === null)))
    .map((number) => numberedCitation(reading, number))
  const core = numbered.map(({ span, issuer }) => ({ start: span.start, end: issuer?.end ?? span.end }))
  const named = namedCitations(reading, core)
  const all = [...shareIssuers(numbered, passage.folded), ...named].sort((a, b) => a.span.start - b.span.start)
  return all.map((citation, i) => withContext(citation, all[i + 1], reading))
}

/** «Quyết định số 217-QĐ/TW, số 218-QĐ/TW của Bộ Chính trị», «Quyết định của Bộ A: số 1…, số 2…»: the items of a list share the issuer that one of them names. */
function shareIssuers(citations: readonly CitationReading[], folded: string): CitationReading[] {
  const shared = [...citations]
  for (let i = 1; i < shared.length; i++) {
    const [citation, next] = [shared[i - 1]!, shared[i]!]
    if (citation.issuer !== null && next.issuer === null && isList(citation, next, folded))
      shared[i] = { ...next, issuer: citation.issuer }
  }
  for (let i = shared.length - 2; i >= 0; i--) {
    const [citation, next] = [shared[i]!, shared[i + 1]!]
    if (citation.issuer === null && isList(citation, next, folded)) shared[i] = { ...citation, issuer: next.issuer }
  }
  return shared
}

function isList(citation: CitationReading, next: CitationReading, folded: string): boolean {
  const end = Math.max(citation.span.end, citation.date?.span.end ?? 0, citation.issuer?.end ?? 0)
  return (
    citation.typeCode === next.typeCode &&
    citation.number?.value.issuerCode === next.number?.value.issuerCode &&
    readsLine(numberListJoint, folded.slice(end, next.span.start))
  )
}
