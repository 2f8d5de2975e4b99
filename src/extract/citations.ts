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

/** «Quyết định số 217-QĐ/TW, số 218-QĐ/TW của Bộ Chính trị»: the items of a list share what the last one says. */
function shareIssuers(citations: readonly CitationReading[], folded: string): CitationReading[] {
  const shared = [...citations]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [citation, next] = [shared[i]!, shared[i + 1]!]
    const between = folded.slice(citation.date?.span.end ?? citation.span.end, next.span.start)
    const isList =
      citation.issuer === null &&
      citation.typeCode === next.typeCode &&
      citation.number?.value.issuerCode === next.number?.value.issuerCode &&
      readsLine(numberListJoint, between)
    if (isList) shared[i] = { ...citation, issuer: next.issuer }
  }
  return shared
}
