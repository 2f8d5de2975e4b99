import { attachmentNote } from '../../../grammars/appendix.ts'
import { numberListHead } from '../../../grammars/citation.ts'
import { numberListItem, numberListJoint } from '../../../grammars/citation-joint.ts'
import { numberLine } from '../../../grammars/letterhead.ts'
import type { NumberParts } from '../../../grammars/number-parts.ts'
import { readsLine, scan } from '../../match/scan.ts'
import type { Passage } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import { withContext } from './citation-context.ts'
import type { CitationReading } from './citation-reading.ts'
import { readIssuer } from './citation-tail.ts'
import { namedCitations } from './named-citations.ts'
import { numberedCitation } from './numbered-citations.ts'

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
  const all = [...numbered, ...named].sort((a, b) => a.span.start - b.span.start)
  return shareIssuers(
    all.map((citation, i) => withContext(citation, all[i + 1], reading)),
    passage,
  )
}

/** «Quyết định số 217-QĐ/TW, số 218-QĐ/TW của Bộ Chính trị», «Quyết định của Bộ A: số 1…, số 2…»: the items of a list share the issuer that one of them, or its head, names. */
function shareIssuers(citations: readonly CitationReading[], { text, folded }: Passage): CitationReading[] {
  const head = listHeadIn(text, folded)
  const shared = citations.map((citation) =>
    head !== null && citation.issuer === null && citation.span.start > head.end && citation.typeCode === head.code
      ? { ...citation, issuer: head.issuer }
      : citation,
  )
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

/** Further items bear no word of type: «…; số 790/QĐ-TTg». */
function isList(citation: CitationReading, next: CitationReading, folded: string): boolean {
  const end = Math.max(citation.span.end, citation.date?.span.end ?? 0, citation.issuer?.end ?? 0)
  const between = folded.slice(end, next.span.start)
  return (
    citation.typeCode === next.typeCode &&
    citation.number?.value.issuerCode === next.number?.value.issuerCode &&
    (readsLine(numberListJoint, between) ||
      (next.span.start === next.number?.span.start && readsLine(numberListItem, between)))
  )
}

/** «các Quyết định của Thủ tướng Chính phủ về …: Quyết định số 1…; Quyết định số 2…»: the type and the issuer of all that follows the colon. */
function listHeadIn(text: string, folded: string): { code: string; issuer: Span; end: number } | null {
  const head = scan(numberListHead, folded)[0]
  if (head === undefined) return null
  const issuer = readIssuer(text, folded, head.span.end, false)
  const colon = issuer === null ? -1 : folded.indexOf(':', issuer.end)
  return issuer === null || colon < 0 || /[.;]\s/.test(folded.slice(issuer.end, colon))
    ? null
    : { code: head.value.code, issuer, end: colon }
}
