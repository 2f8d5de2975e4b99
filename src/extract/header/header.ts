import { countIssuers } from '../../../grammars/document-number.ts'
import { datedLine, issuedBy, placeAndDate, placeAndDateAlone, placeInLine } from '../../../grammars/letterhead.ts'
import { secrecyMark, urgencyMark } from '../../../grammars/letterhead-mark.ts'
import type { NumberParts } from '../../../grammars/number-parts.ts'
import { headerType, isKindOnly, titleLine } from '../../../grammars/title-line.ts'
import { openEnding } from '../../../grammars/torn-paragraph.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { NormalDocument, NormalLine } from '../../model/normal-document.ts'
import type { Outline } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import { areEnactingTogether, bodiesOf, issuerElsewhere, issuersOf, titleElsewhere } from './header-issuers.ts'
import type { HeaderReading } from './header-reading.ts'

/** Reads the head: who issues what, where and when, about what. Without a letterhead the enacting sentence, the closing or the signature say who. */
export function readHeader(document: NormalDocument, outline: Outline, own: NumberParts | null): HeaderReading {
  const head = document.lines.map((line, index) => ({ line, index })).filter(({ line }) => line.headRole !== null)
  const lineOf = (role: NormalLine['headRole']): number | null =>
    head.find(({ line }) => line.headRole === role)?.index ?? null
  const title = lineOf('title')
  const date = lineOf('place') ?? dateInOtherLine(document, head) ?? dateAtEnd(document, outline)
  const place = date === null ? null : placeOf(document, document.lines[date]!)
  const bodies = bodiesOf(
    document,
    head.map(({ line }) => line).filter((line) => line.headRole === 'issuer'),
  )
  const quoted = title === null ? titleElsewhere(outline) : { type: null, subject: null }
  const named = own === null ? 1 : countIssuers(own)
  const letterhead = issuersOf(bodies, named === 1 && areEnactingTogether(outline, bodies) ? 2 : named)
  const issuer = letterhead.issuer ?? issuerElsewhere(document, outline)
  return {
    superior: letterhead.superior,
    issuer,
    numberLine: lineOf('number'),
    place,
    dateLine: date,
    type: title === null ? quoted.type : typeOf(document, document.lines[title]!),
    subject:
      subjectOf(
        document,
        head.map(({ line }) => line),
        title,
      ) ?? quoted.subject,
    isAddressed: lineOf('addressee') !== null,
    urgency: markOf(
      document,
      head.map(({ line }) => line),
      urgencyMark,
    ),
    secrecy: markOf(
      document,
      head.map(({ line }) => line),
      secrecyMark,
    ),
  }
}

export const folded = (document: NormalDocument, { span }: NormalLine): string =>
  document.folded.slice(span.start, span.end)

/** How far above the end place and date may stand where no letterhead holds them, in lines. */
const endReach = 30

/** «Hà Mẫu, ngày 29 tháng 9 năm 2025» alone on a line above who signs, instead of in a letterhead. */
function dateAtEnd(document: NormalDocument, outline: Outline): number | null {
  const end = outline.zones.indexOf('appendix')
  const last = (end < 0 ? document.lines.length : end) - 1
  for (let i = last; i >= 0 && i > last - endReach; i--) {
    const line = document.lines[i]!
    if (line.kind === 'paragraph' && line.headRole === null && readsLine(placeAndDateAlone, folded(document, line)))
      return i
  }
  return null
}

/** Number and date on one line: «Số: 10/KH-… Bình Minh, ngày …». */
function dateInOtherLine(
  document: NormalDocument,
  head: readonly { line: NormalLine; index: number }[],
): number | null {
  return (
    head.find(({ line }) => line.headRole === 'number' && readsLine(datedLine, folded(document, line)))?.index ?? null
  )
}

function placeOf(document: NormalDocument, line: NormalLine): Span | null {
  const text = folded(document, line)
  const found = scanAtStart(placeAndDate, text)
  // «………, ngày … tháng …»: a form names no place yet.
  const place = found?.groups.place
  if (place !== undefined && !/\p{L}/u.test(text.slice(place.start, place.end))) return null
  if (place !== undefined) return { start: line.span.start + place.start, end: line.span.start + place.end }
  const inside = scan(placeInLine, text)[0]
  return inside === undefined
    ? null
    : { start: line.span.start + inside.span.start, end: line.span.start + inside.span.end }
}

function typeOf(document: NormalDocument, line: NormalLine): HeaderReading['type'] {
  const found = scanAtStart(titleLine, folded(document, line))
  if (found === null) return null
  return {
    span: { start: line.span.start + found.span.start, end: line.span.start + found.span.end },
    entry: headerType(found.value.type),
  }
}

/** The lines below the title, or behind it; «V/v …» of a công văn. Final punctuation is left out. */
function subjectOf(document: NormalDocument, head: readonly NormalLine[], title: number | null): Span | null {
  const below = head.find((line) => line.headRole === 'subject')
  const about = head.find((line) => line.headRole === 'about')
  const trimmed = (start: number, end: number): Span | null => {
    const text = document.text.slice(start, end)
    const begin = start + (/^[\s:.\-–"“]*(?=\S)/.exec(text)?.[0].replace(/["“]$/, '').length ?? 0)
    const { length } = withoutRule(text)
    // «(V/v …)»: the brackets are no part of it.
    if (/^\(.*\)$/s.test(text.slice(begin - start, length))) return { start: begin + 1, end: start + length - 1 }
    // «KẾ HOẠCH THEO ⏎ Căn cứ …»: a copy lost what stood there.
    if (/^\S+$/u.test(text.slice(begin - start, length)) && readsLine(openEnding, text.slice(begin - start, length)))
      return null
    return start + length > begin ? { start: begin, end: start + length } : null
  }
  if (title !== null) {
    const line = document.lines[title]!
    const found = scanAtStart(titleLine, folded(document, line))
    const rest = found === null ? null : trimmed(line.span.start + found.span.end, below?.span.end ?? line.span.end)
    // The subject may begin behind the title word and run on below it.
    const behind = found === null ? '' : folded(document, line).slice(found.span.end).trim()
    const isSubjectBelow =
      below !== undefined && (isKindOnly(behind, folded(document, below)) || readsLine(issuedBy, behind))
    if (found !== null && behind !== '' && !isSubjectBelow) return rest
    if (below !== undefined) return trimmed(below.span.start, below.span.end)
  }
  const line = below ?? about
  return line === undefined ? null : trimmed(line.span.start, line.span.end)
}

/** The text without its final punctuation and without a rule of hyphens below it. */
function withoutRule(text: string): string {
  const bare = trimEnd(text, ' .;:,')
  const above = trimEnd(bare, '-')
  return above !== bare && /\s$/.test(above) ? withoutRule(above) : bare
}

function markOf(
  document: NormalDocument,
  head: readonly NormalLine[],
  rule: Parameters<typeof readsLine>[0],
): Span | null {
  return head.find((line) => readsLine(rule, folded(document, line)))?.span ?? null
}
