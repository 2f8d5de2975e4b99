import {
  byIssuer,
  partyResolution,
  shortLetter,
  shortNumber,
  technicalStandard,
  treaty,
} from '../../../grammars/citation.ts'
import {
  lawOpening,
  namedWithoutSubject,
  nameStop,
  nextCitation,
  vagueIssuer,
} from '../../../grammars/citation-context.ts'
import { titledDocument } from '../../../grammars/citation-titled.ts'
import { namedLaw, unknownLaw } from '../../../grammars/named-law.ts'
import { overlapsAny, withoutOverlaps } from '../../match/overlap.ts'
import { type Mention, readsLine, scan } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import { readUnit } from '../units/units.ts'
import { bareCitation, type CitationReading } from './citation-reading.ts'
import { readTail, subjectBehind } from './citation-tail.ts'

/** A subject farther behind its number than this is another sentence. */
const longestClause = 400

/** Citations by a bare serial or by name, in reading order; `taken` are those by number. */
export function namedCitations(reading: PassageReading, taken: readonly Span[]): CitationReading[] {
  const { passage, numbers } = reading
  const { text, folded } = passage
  const masks = [...taken, ...numbers.map(({ span }) => span)].sort((a, b) => a.start - b.start)
  const apart = <Value>(found: readonly Mention<Value>[]): Mention<Value>[] =>
    found.filter(({ span }) => !overlapsAny(span, masks))
  const known = scan(namedLaw, folded)
  // Where the list knows the name, it ends there: «Bộ luật Lao động, bao gồm …».
  const unknown = scan(unknownLaw, folded).filter(({ span }) => !known.some((law) => law.span.start === span.start))
  const laws = withoutOverlaps(
    apart(
      [...known, ...unknown].filter(
        ({ span, value }) =>
          readsLine(lawOpening, folded.slice(span.start, span.end)) || (value.isKnown && isLong(folded, span)),
      ),
    ),
  )
  const candidates: CitationReading[] = [
    ...laws.map(({ value, span, rule }) => {
      const { date, issuer } = readTail(reading, span.end)
      // «theo Luật A, Chính phủ ban hành …»: only «của» makes a body the issuer of a law.
      const isOf = issuer !== null && /\p{L}/u.test(folded.slice(date?.span.end ?? span.end, issuer.start))
      return { ...bareCitation, span, rule, typeCode: value.code, name: span, date, issuer: isOf ? issuer : null }
    }),
    ...apart(scan(technicalStandard, folded)).map(({ value, span, rule }) => ({
      ...bareCitation,
      span,
      rule,
      typeCode: value.code,
      name: span,
      issuer: readTail(reading, span.end).issuer,
    })),
    ...apart(scan(partyResolution, folded)).map(({ value, span, rule }) => ({
      ...bareCitation,
      span: withoutSentence(folded, span),
      rule,
      typeCode: value.code,
      name: withoutSentence(folded, span),
      date: readTail(reading, withoutSentence(folded, span).end).date,
    })),
    ...apart(scan(treaty, folded)).map(({ value, span, rule }) => ({
      ...bareCitation,
      span,
      rule,
      typeCode: value.code,
      name: span,
    })),
    ...apart(scan(titledDocument, folded))
      .filter(({ span }) => !numbers.some((number) => isSameClause(folded, number.span.end, span.start)))
      .map(({ value, span, rule }) => ({
        ...bareCitation,
        span,
        rule,
        typeCode: value.code,
        name: span,
        issuer: readTail(reading, span.end).issuer,
      })),
    ...apart([...scan(shortNumber, folded), ...scan(shortLetter, folded)])
      .filter(({ span }) => /^\p{Lu}/u.test(folded.slice(span.start)))
      .map(({ value, span, rule, groups }) => {
        const { date, issuer, subject } = readTail(reading, span.end)
        const serial = groups.serial!
        return {
          ...bareCitation,
          span,
          rule,
          typeCode: value.code,
          serial: { text: text.slice(serial.start, serial.end), span: serial },
          date,
          issuer,
          subject,
        }
      }),
    ...apart(scan(byIssuer, folded)).flatMap(({ value, span, rule }) =>
      citedByIssuer(passage.text, folded, span, value, rule),
    ),
  ]
  return withoutOverlaps(candidates)
}

/** In small letters a law is named only by a name that means nothing else: «luật thư viện». */
const isLong = (folded: string, { start, end }: Span): boolean => folded.slice(start, end).split(' ').length > 2

/** What a cited act issues itself is named in its subject: «Quyết định số 5/QĐ-UBND về Đề án “…”». */
const isSameClause = (folded: string, end: number, start: number): boolean =>
  end <= start && start - end < longestClause && !/[;.]\s/.test(folded.slice(end, start))

/** The name of a resolution or treaty ends where the sentence goes on. */
function withoutSentence(folded: string, { start, end }: Span): Span {
  const text = folded.slice(start, end)
  const stop = scan(nameStop, text)[0]?.span.start ?? text.length
  return { start, end: start + text.slice(0, stop).trimEnd().length }
}

/** «Nghị quyết của Quốc hội về tổ chức chính quyền đô thị»: only with a definite issuer; plans and programmes only with a subject. */
function citedByIssuer(
  text: string,
  folded: string,
  span: Span,
  { code, word }: { code: string; word: string },
  rule: string,
): CitationReading[] {
  if (!/^\p{Lu}/u.test(folded.slice(span.start))) return []
  const unit = readUnit(text, folded, span.end)
  if (unit === null || unit.kind === 'group' || unit.kind === 'person' || readsLine(vagueIssuer, unit.name)) return []
  const subject = subjectBehind(folded, unit.span.end)
  if (subject === null && !namedWithoutSubject.has(word)) return []
  const end = subject === null ? unit.span.end : nameEnd(folded, subject)
  return [
    {
      ...bareCitation,
      span: { start: span.start, end },
      rule,
      typeCode: code,
      name: { start: span.start, end },
      issuer: unit.span,
      subject,
    },
  ]
}

/** The name goes on to the end of its clause: a further citation or another duty begins anew. */
function nameEnd(folded: string, subject: Span): number {
  const rest = folded.slice(subject.start, subject.end)
  const next = scan(nextCitation, rest)[0]
  return subject.start + (next === undefined ? rest.length : rest.slice(0, next.span.start).trimEnd().length)
}
