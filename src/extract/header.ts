import { countIssuers } from '../../grammars/document-number.ts'
import { datedLine, issuedBy, placeAndDate, placeInLine, twoBodies } from '../../grammars/letterhead.ts'
import { secrecyMark, urgencyMark } from '../../grammars/letterhead-mark.ts'
import type { DocumentTypeEntry } from '../../grammars/lexicon/document-types.ts'
import type { NumberParts } from '../../grammars/number-parts.ts'
import { enacting, ofWord, planReference } from '../../grammars/preamble.ts'
import { headerType, isKindOnly, titleLine } from '../../grammars/title-line.ts'
import { trimEnd } from '../../grammars/trim.ts'
import { strayHead } from '../../grammars/unit-context.ts'
import { kindOfUnit } from '../../grammars/unit-kind.ts'
import { readUnitName } from '../../grammars/unit-name.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { NormalDocument, NormalLine } from '../model/normal-document.ts'
import type { Outline } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { UnitKind } from '../model/unit.ts'

/** A body named in the head. Spans point into the document's text. */
export interface IssuerReading {
  readonly span: Span
  readonly name: string
  readonly kind: UnitKind
  readonly basis: 'letterhead' | 'preamble' | 'closing' | 'signature'
  readonly rule: string
}

export interface HeaderReading {
  readonly superior: IssuerReading | null
  readonly issuer: IssuerReading | null
  /** The line of the own number; its value is read with all others. */
  readonly numberLine: number | null
  readonly place: Span | null
  /** The line of place and date. */
  readonly dateLine: number | null
  readonly type: { readonly span: Span; readonly entry: DocumentTypeEntry } | null
  readonly subject: Span | null
  /** «Kính gửi …» stands in the head. */
  readonly isAddressed: boolean
  readonly urgency: Span | null
  readonly secrecy: Span | null
}

/** Reads the head: who issues what, where and when, about what. Without a letterhead the enacting sentence, the closing or the signature say who. */
export function readHeader(document: NormalDocument, outline: Outline, own: NumberParts | null): HeaderReading {
  const head = document.lines.map((line, index) => ({ line, index })).filter(({ line }) => line.headRole !== null)
  const lineOf = (role: NormalLine['headRole']): number | null =>
    head.find(({ line }) => line.headRole === role)?.index ?? null
  const title = lineOf('title')
  const date = lineOf('place') ?? dateInOtherLine(document, head)
  const place = date === null ? null : placeOf(document, document.lines[date]!)
  const letterhead = issuersOf(
    bodiesOf(
      document,
      head.map(({ line }) => line).filter((line) => line.headRole === 'issuer'),
    ),
    own === null ? 1 : countIssuers(own),
  )
  const issuer = letterhead.issuer ?? issuerElsewhere(document, outline)
  return {
    superior: letterhead.superior,
    issuer,
    numberLine: lineOf('number'),
    place,
    dateLine: date,
    type: title === null ? null : typeOf(document, document.lines[title]!),
    subject: subjectOf(
      document,
      head.map(({ line }) => line),
      title,
    ),
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

const folded = (document: NormalDocument, { span }: NormalLine): string => document.folded.slice(span.start, span.end)

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
  if (found?.groups.place !== undefined)
    return { start: line.span.start + found.groups.place.start, end: line.span.start + found.groups.place.end }
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

/** The bodies of the letterhead, each a line; two run together on one line are told apart by their words. */
function bodiesOf(document: NormalDocument, lines: readonly NormalLine[]): IssuerReading[] {
  return lines.flatMap(({ span }): IssuerReading[] => {
    const text = trimEnd(document.text.slice(span.start, span.end), ' *_-')
    const cut = scanAtStart(twoBodies, document.folded.slice(span.start, span.start + text.length))?.groups.lower?.start
    const whole = { start: span.start, end: span.start + text.length }
    return cut === undefined
      ? [bodyAt(document, whole)]
      : [
          bodyAt(document, { start: span.start, end: span.start + text.slice(0, cut).trimEnd().length }),
          bodyAt(document, { start: span.start + cut, end: whole.end }),
        ]
  })
}

const bodyAt = (document: NormalDocument, span: Span): IssuerReading => ({
  span,
  name: document.text.slice(span.start, span.end),
  kind: kindOfUnit(document.folded.slice(span.start, span.end)),
  basis: 'letterhead',
  rule: 'header/letterhead',
})

/** The last body of the letterhead issues, the one above it is its superior. Joint issuers are as many as the number names. */
function issuersOf(bodies: readonly IssuerReading[], count: number): Pick<HeaderReading, 'superior' | 'issuer'> {
  const last = bodies.at(-1)
  const isStack = count > 1 && bodies.length >= count && !last!.name.includes(' - ')
  if (!isStack) {
    const above = bodies.at(-2) ?? null
    // Printed once more below the subject, the same body stands there with its full name.
    const isSame = above !== null && last!.name.toUpperCase().startsWith(above.name.toUpperCase())
    return { superior: isSame ? (bodies.at(-3) ?? null) : above, issuer: last ?? null }
  }
  const joint = bodies.slice(-count)
  return {
    superior: bodies.at(-count - 1) ?? null,
    issuer: {
      ...joint[0]!,
      span: { start: joint[0]!.span.start, end: last!.span.end },
      name: joint.map(({ name }) => name).join(' - '),
      rule: 'header/joint',
    },
  }
}

/** «Trường THCS A xây dựng Kế hoạch …»: the unit before the enacting verb; else the closing, else the signature's authority. */
function issuerElsewhere(document: NormalDocument, outline: Outline): IssuerReading | null {
  for (const [zone, basis] of [
    ['preamble', 'preamble'],
    ['closing', 'closing'],
  ] as const) {
    const passages = outline.passages.filter((passage) => passage.zone === zone && passage.cell === null)
    for (const passage of [...passages].reverse()) {
      const { start } = passage.pieces[0]!.span
      for (const verb of scan(enacting, passage.folded).reverse()) {
        const unit = unitBefore(passage.folded, verb.span.start)
        if (unit !== null)
          return {
            span: { start: start + unit.start, end: start + unit.end },
            name: document.text.slice(start + unit.start, start + unit.end),
            kind: kindOfUnit(passage.folded.slice(unit.start, unit.end)),
            basis,
            rule: `header/${basis}`,
          }
      }
      const owner = zone === 'closing' ? ownerOfPlan(passage.folded) : null
      if (owner !== null)
        return {
          span: { start: start + owner.start, end: start + owner.end },
          name: document.text.slice(start + owner.start, start + owner.end),
          kind: kindOfUnit(passage.folded.slice(owner.start, owner.end)),
          basis,
          rule: 'header/closing',
        }
    }
  }
  return null
}

/** The unit whose name ends directly before `at`, but for an abbreviation in brackets or a stray word. */
function unitBefore(text: string, at: number): Span | null {
  const left = text.slice(0, at)
  const from = Math.max(left.lastIndexOf('.'), left.lastIndexOf(';')) + 1
  let best: Span | null = null
  for (const match of text.slice(from, at).matchAll(/(?<![\p{L}])\p{Lu}/gu)) {
    const start = from + match.index
    if (best !== null && start < best.end) continue
    const unit = readUnitName(text, start)
    if (unit === null) continue
    const rest = text.slice(unit.end, at)
    if (/^(?:\s*\([^()]{1,30}\))?[\s,]*(?:\p{L}+\s){0,3}$/u.test(rest) && rest.length < 40)
      best = { start, end: Math.min(unit.end, at) }
  }
  return best === null ? null : withoutStray(text, best)
}

/** «Trường THPT A Sở xây dựng»: a head word left over at the end is no part of the name. */
function withoutStray(text: string, { start, end }: Span): Span {
  const name = text.slice(start, end)
  const stray = scan(strayHead, name)[0]
  return { start, end: stray === undefined ? end : start + name.slice(0, stray.span.start).trimEnd().length }
}

/** «Trên đây là Kế hoạch … của Phòng A.»: the body that the plan is of. */
function ownerOfPlan(text: string): Span | null {
  if (!readsLine(planReference, text)) return null
  const sentence = /^[^.;]*/.exec(text)![0]
  for (const of of scan(ofWord, sentence).reverse()) {
    const at = of.span.end
    const unit = readUnitName(text, at)
    if (unit !== null && kindOfUnit(text.slice(at, unit.end)) !== 'group') return { start: at, end: unit.end }
  }
  return null
}
