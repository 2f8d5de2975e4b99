import { issuerStop } from '../../grammars/citation-context.ts'
import {
  aliasBracket,
  dateJoint,
  issuerJoint,
  issuerLead,
  ministry,
  subjectLead,
} from '../../grammars/citation-joint.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import type { PassageReading } from './read-passages.ts'
import type { TemporalMention } from './temporal-mentions.ts'
import { readUnit, type UnitReading } from './units.ts'

/** What stands behind a number or name. */
export interface CitationTail {
  readonly date: TemporalMention | null
  readonly issuer: Span | null
  readonly subject: Span | null
}

/**
 * Reads the date behind a citation that ends at `from`, then «của» and the issuer, then the subject.
 * @param isJoint the type says that several bodies issue it, of whatever kind
 */
export function readTail({ passage, times }: PassageReading, from: number, isJoint = false): CitationTail {
  const { text, folded } = passage
  const date =
    times.find(
      (time) =>
        time.span.start >= from &&
        time.parts.kind === 'date' &&
        time.relation === null &&
        readsLine(dateJoint, folded.slice(from, time.span.start)),
    ) ?? null
  const after = date?.span.end ?? from
  const of = scanAtStart(issuerLead, folded.slice(after, after + 30))
  const issuer = of === null ? null : readIssuer(text, folded, after + of.span.end, isJoint)
  return { date, issuer, subject: subjectBehind(folded, issuer?.end ?? after) }
}

/** One body, or joint ones: «Ban A - Ủy ban B», «Bộ A và Bộ B». */
function readIssuer(text: string, folded: string, at: number, isJoint: boolean): Span | null {
  const first = readUnit(text, folded, at)
  if (first === null) return null
  let last: UnitReading = first
  for (;;) {
    const joint = scanAtStart(issuerJoint, folded.slice(last.span.end, last.span.end + 6))
    const next: UnitReading | null = joint === null ? null : readUnit(text, folded, last.span.end + joint.span.end)
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
  const stop = scan(issuerStop, words)[0]?.span.start ?? 0
  return { start: at, end: at + (stop > 0 ? words.slice(0, stop).trimEnd() : words).length }
}

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
