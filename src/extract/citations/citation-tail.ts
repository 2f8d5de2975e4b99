import { centralIssuer, issuerStop, localIssuer } from '../../../grammars/citation-issuer.ts'
import {
  aliasBracket,
  dateJoint,
  issuerJoint,
  issuerLead,
  ministry,
  subjectLead,
} from '../../../grammars/citation-joint.ts'
import { kindOfUnit } from '../../../grammars/unit-kind.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import type { TemporalMention } from '../times/temporal-mentions.ts'
import type { UnitReading } from '../units/unit-reading.ts'
import { readUnit } from '../units/units.ts'

/** What stands behind a number or name. */
export interface CitationTail {
  readonly date: TemporalMention | null
  readonly issuer: Span | null
  readonly subject: Span | null
}

/** No name of a body is longer. */
const longestIssuer = 200

/**
 * Reads the date behind a citation that ends at `from`, then «của» and the issuer, then the subject.
 * @param isJoint the type says that several bodies issue it, of whatever kind
 */
export function readTail({ passage, times }: PassageReading, from: number, isJoint = false): CitationTail {
  const { text, folded } = passage
  const date = dateFrom(times, folded, from)
  const after = date?.span.end ?? from
  const of = scanAtStart(issuerLead, folded.slice(after, after + 160))
  const issuer = of === null ? null : readIssuer(text, folded, after + of.span.end, isJoint || of.value.isJoint)
  // «Nghị quyết số 77/NQ-CP của Chính phủ ngày 02 tháng 01 năm 2031»
  const behind = date === null && issuer !== null ? dateFrom(times, folded, issuer.end) : null
  return { date: date ?? behind, issuer, subject: subjectBehind(folded, behind?.span.end ?? issuer?.end ?? after) }
}

/** The date that follows at once. */
const dateFrom = (times: PassageReading['times'], folded: string, from: number): TemporalMention | null =>
  times.find(
    (time) =>
      time.span.start >= from &&
      time.parts.kind === 'date' &&
      time.relation === null &&
      readsLine(dateJoint, folded.slice(from, time.span.start)),
  ) ?? null

/** A body that issues: those of one name and those of a level end with it, others as units do. */
export function readBody(text: string, folded: string, at: number): UnitReading | null {
  const ahead = folded.slice(at, at + longestIssuer)
  const named = scanAtStart(centralIssuer, ahead) ?? scanAtStart(localIssuer, ahead)
  if (named === null) return readUnit(text, folded, at)
  const end = at + named.span.end
  return { span: { start: at, end }, name: text.slice(at, end), kind: kindOfUnit(folded.slice(at, end)) }
}

/** One body, or joint ones: «Ban A - Ủy ban B», «Bộ A và Bộ B». */
export function readIssuer(text: string, folded: string, at: number, isJoint: boolean): Span | null {
  const first = readBody(text, folded, at)
  if (first === null) return null
  let last: UnitReading = first
  for (;;) {
    const joint = scanAtStart(issuerJoint, folded.slice(last.span.end, last.span.end + 6))
    const next: UnitReading | null = joint === null ? null : readBody(text, folded, last.span.end + joint.span.end)
    if (joint === null || next === null) break
    const isBody = next.kind !== 'group' && next.kind !== 'position'
    if (!isBody || (joint.value.sign !== 'dash' && next.kind !== last.kind && !isJoint)) break
    if (joint.value.sign === 'comma' && !isJoint && !readsLine(ministry, folded.slice(next.span.start, next.span.end)))
      break
    last = next
  }
  // «Ban Chấp hành Trung ương Đảng (khóa XIII)»: a name does not end inside its bracket.
  const isOpen = /\([^()]*$/.test(folded.slice(at, last.span.end)) && folded[last.span.end] === ')'
  const words = folded.slice(at, last.span.end + (isOpen ? 1 : 0))
  const stops = [scan(issuerStop, words)[0]?.span.start ?? 0, strayMark(words)].filter((stop) => stop > 0)
  return { start: at, end: at + words.slice(0, Math.min(words.length, ...stops)).trimEnd().length }
}

/** A quotation mark, or a bracket that the name does not open and close itself. */
const strayMark = (words: string): number => words.search(/[“”"*…]|\((?![^()]*\))|(?<!\([^()]*)\)/)

/** «về việc …», up to the end of the clause or the quotation. */
export function subjectBehind(folded: string, at: number): Span | null {
  const lead = scanAtStart(subjectLead, folded.slice(at, at + 20))
  if (lead === null) return null
  const start = at + lead.span.end
  const rest = folded.slice(start, start + 600)
  const quoted = /^[“"][^”"]{1,500}[”"]/.exec(rest)
  const end = quoted?.[0].length ?? clauseEnd(rest)
  return end > 3 ? { start, end: start + end } : null
}

function clauseEnd(rest: string): number {
  const stop = /[;.](?:\s|$)/.exec(rest)?.index ?? rest.length
  const bracket = scan(aliasBracket, rest)[0]?.span.start ?? rest.length
  return bracket < stop ? rest.slice(0, bracket).trimEnd().length : stop
}
