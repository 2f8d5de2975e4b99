import { attachmentNote } from '../../grammars/appendix.ts'
import {
  aliasMark,
  byIssuer,
  namedLaw,
  partyResolution,
  provisionsBefore,
  shortNumber,
  technicalStandard,
  treaty,
  typeBefore,
  unknownLaw,
} from '../../grammars/citation.ts'
import type { NumberParts } from '../../grammars/document-number.ts'
import { baseType, typeOfCode } from '../../grammars/lexicon/document-types.ts'
import { overlapsAny, withoutOverlaps } from '../match/overlap.ts'
import { type Mention, readsLine, scan } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import type { PassageReading } from './read-passages.ts'
import type { TemporalMention } from './temporal-mentions.ts'
import { readUnit, type UnitReading } from './units.ts'

/** A mention of another document. Offsets count in its passage. */
export interface CitationReading {
  readonly span: Span
  readonly rule: string
  /** Code of the type that the words name; null where they name none. */
  readonly typeCode: string | null
  readonly number: Mention<NumberParts> | null
  /** A serial without year and code («Chỉ thị 11»), and where it stands. */
  readonly serial: { readonly text: string; readonly span: Span } | null
  readonly name: Span | null
  readonly date: TemporalMention | null
  readonly issuer: Span | null
  readonly subject: Span | null
  readonly provisions: readonly string[]
  readonly relation: 'basis' | 'implements' | 'attachment' | 'mention'
  readonly alias: Span | null
}

const none = {
  number: null,
  serial: null,
  name: null,
  date: null,
  issuer: null,
  subject: null,
  provisions: [],
  relation: 'mention',
  alias: null,
} as const

/**
 * Every document cited in a passage: by number, by a bare serial, or by name.
 * @param isOwn tells the document's own number from those of others
 */
export function findCitations(reading: PassageReading, isOwn: (number: NumberParts) => boolean): CitationReading[] {
  const { passage, numbers } = reading
  if (passage.zone === 'letterhead' || passage.zone === 'recipients' || passage.zone === 'signature') return []
  const isAttached = readsLine(attachmentNote, passage.folded)
  const numbered = numbers
    .filter(({ value }) => !(isOwn(value) && (isAttached || value.serial === null)))
    .map((number) => numberedCitation(reading, number))
  const core = numbered.map(({ span, issuer }) => ({ start: span.start, end: issuer?.end ?? span.end }))
  const named = namedCitations(reading, core)
  const all = [...shareIssuers(numbered, passage.folded), ...named].sort((a, b) => a.span.start - b.span.start)
  return all.map((citation, i) => withContext(citation, all[i + 1], reading))
}

function numberedCitation(reading: PassageReading, number: Mention<NumberParts>): CitationReading {
  const { folded } = reading.passage
  // Names of laws are long, but not longer; a look at all that stands before would take quadratic time.
  const from = Math.max(0, number.span.start - 320)
  const left = folded.slice(from, number.span.start).trimEnd()
  const typed = scan(typeBefore, left.slice(-60)).at(-1)
  const offset = from + left.length - Math.min(60, left.length)
  const law = lawBefore(left)
  const lawStart = law === null ? null : from + law
  const start = lawStart ?? (typed === undefined ? number.span.start : offset + typed.span.start)
  const typeCode =
    lawStart !== null ? 'L' : (typed?.value.code ?? number.value.wordType ?? typeFromNumber(number.value))
  return {
    ...none,
    span: { start, end: number.span.end },
    rule: `citation/${number.rule.replace('number/', '')}`,
    typeCode: baseOf(typeCode),
    number,
    ...behind(reading, number.span.end),
  }
}

/** «Luật Tổ chức chính quyền địa phương số 77/2015/QH13»: the name stands between the type and the number. */
function lawBefore(left: string): number | null {
  const tail = /\s(?:năm (?:19|20)\d\d )?số:?$/.exec(left)
  if (tail === null) return null
  const found = [...scan(namedLaw, left), ...scan(unknownLaw, left)].find(
    ({ span }) => span.end >= tail.index - 1 && span.end <= left.length,
  )
  return found?.span.start ?? null
}

function typeFromNumber({ typeCode, shape, issuerCode }: NumberParts): string | null {
  if (typeCode !== null) return typeCode
  if (issuerCode !== null && /^QH/.test(issuerCode)) return shape === 'legislation' ? 'L' : null
  return shape === 'state' ? 'CV' : null
}

function baseOf(code: string | null): string | null {
  if (code === null) return null
  const type = typeOfCode(code)
  return type === undefined ? code : (baseType(type).code ?? code)
}

/** What stands behind a number or name: the date, «của» and the issuer, the subject. */
function behind(
  reading: PassageReading,
  from: number,
): { date: TemporalMention | null; issuer: Span | null; subject: Span | null } {
  const { text, folded } = reading.passage
  const date =
    reading.times.find(
      (time) =>
        time.span.start >= from &&
        /^\s*,?\s*(?:ký\s|\()?$/.test(folded.slice(from, time.span.start)) &&
        time.parts.kind === 'date' &&
        time.relation === null,
    ) ?? null
  const after = date?.span.end ?? from
  const of = /^\s*[,)]?\s*của\s+(?:liên\s+(?:bộ|ngành|tịch)\s*:?\s*)?/.exec(folded.slice(after, after + 30))
  const issuer = of === null ? null : readIssuer(text, folded, after + of[0].length)
  return { date, issuer, subject: subjectBehind(folded, issuer?.end ?? after) }
}

/** One body, or joint ones: «Ban A - Ủy ban B», «Bộ A và Bộ B». */
function readIssuer(text: string, folded: string, at: number): Span | null {
  const first = readUnit(text, folded, at)
  if (first === null) return null
  let last: UnitReading = first
  for (;;) {
    const gap = /^(?:\s-\s|\s(?:và|&)\s|,\s)(?=\p{Lu})/u.exec(folded.slice(last.span.end, last.span.end + 6))
    const next: UnitReading | null = gap === null ? null : readUnit(text, folded, last.span.end + gap[0].length)
    const isBody =
      next !== null &&
      next.kind !== 'group' &&
      next.kind !== 'position' &&
      (gap![0] === ' - ' || next.kind === last.kind)
    if (!isBody || (gap![0].startsWith(',') && !/^Bộ\s/.test(folded.slice(next.span.start)))) break
    last = next
  }
  return { start: at, end: last.span.end }
}

function subjectBehind(folded: string, at: number): Span | null {
  const lead = /^\s*,?\s*(?:về việc|V\/v|về|(?=[“"]))\s*/i.exec(folded.slice(at, at + 20))
  if (lead === null) return null
  const start = at + lead[0].length
  const rest = folded.slice(start, start + 600)
  const quoted = /^[“"][^”"]{1,500}[”"]/.exec(rest)
  const end = quoted?.[0].length ?? /[;.](?:\s|$)|\s\((?:sau đây|gọi tắt|viết tắt)/.exec(rest)?.index ?? rest.length
  return end > 3 ? { start, end: start + end } : null
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
      /^\s?(?:,|;|và|, và)\s?(?:số\s)?$/.test(between)
    if (isList) shared[i] = { ...citation, issuer: next.issuer }
  }
  return shared
}

function namedCitations(reading: PassageReading, taken: readonly Span[]): CitationReading[] {
  const { passage, numbers } = reading
  const { text, folded } = passage
  const masks = [...taken, ...numbers.map(({ span }) => span)].sort((a, b) => a.start - b.start)
  const apart = <Value>(found: readonly Mention<Value>[]): Mention<Value>[] =>
    found.filter(({ span }) => !overlapsAny(span, masks))
  const laws = withoutOverlaps(
    apart([...scan(namedLaw, folded), ...scan(unknownLaw, folded)].filter(({ span }) => isProperName(folded, span))),
  )
  const candidates: CitationReading[] = [
    ...laws.map(({ value, span, rule }) => ({
      ...none,
      span,
      rule,
      typeCode: value.code,
      name: span,
      date: behind(reading, span.end).date,
    })),
    ...apart(scan(technicalStandard, folded)).map(({ value, span, rule }) => ({
      ...none,
      span,
      rule,
      typeCode: value.code,
      name: span,
      issuer: behind(reading, span.end).issuer,
    })),
    ...apart(scan(partyResolution, folded)).map(({ value, span, rule }) => ({
      ...none,
      span: trimEnd(folded, span),
      rule,
      typeCode: value.code,
      name: trimEnd(folded, span),
    })),
    ...apart(scan(treaty, folded)).map(({ value, span, rule }) => ({
      ...none,
      span: trimEnd(folded, span),
      rule,
      typeCode: value.code,
      name: trimEnd(folded, span),
    })),
    ...apart(scan(shortNumber, folded))
      .filter(({ span }) => /^\p{Lu}/u.test(folded.slice(span.start)))
      .map(({ value, span, rule, groups }) => {
        const { date, issuer, subject } = behind(reading, span.end)
        const serial = groups.serial!
        return {
          ...none,
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

/** «Luật» begins with a capital where a law is named; «bộ luật» may not. */
const isProperName = (folded: string, span: Span): boolean =>
  /^(?:Luật|LUẬT|Bộ luật|Bộ Luật|BỘ LUẬT|bộ luật|Pháp lệnh|PHÁP LỆNH|Hiến pháp|HIẾN PHÁP)/.test(
    folded.slice(span.start, span.end),
  )

function trimEnd(folded: string, { start, end }: Span): Span {
  const text = folded.slice(start, end).replace(/\s+(?:và|về|của|các|để|đã|theo|trong)\s.*$/, '')
  return { start, end: start + text.trimEnd().length }
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
  if (
    unit === null ||
    unit.kind === 'group' ||
    /^(?:Trung ương|Đảng|các|cấp|tỉnh|địa phương|Nhà trường|đơn vị)/i.test(unit.name)
  )
    return []
  const subject = subjectBehind(folded, unit.span.end)
  const needsSubject = !/^(?:nghị quyết|chỉ thị|kết luận|quyết định)$/.test(word)
  if (subject === null && (needsSubject || word === 'quyết định')) return []
  const end = subject === null ? unit.span.end : nameEnd(folded, subject)
  return [
    {
      ...none,
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
  const next = /\svà (?:các )?(?:Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Kết luận|Luật|Nghị định|Thông tư|văn bản)/.exec(
    rest,
  )
  return subject.start + (next?.index ?? rest.length)
}

function withContext(
  citation: CitationReading,
  next: CitationReading | undefined,
  { passage }: PassageReading,
): CitationReading {
  const { folded } = passage
  const left = folded.slice(Math.max(0, citation.span.start - 240), citation.span.start).trimEnd()
  const provisions = scan(provisionsBefore, left.slice(-90)).at(-1)?.value.provisions ?? []
  const proposer =
    citation.issuer === null && /đề nghị của\s+$/i.test(left)
      ? null
      : proposerBefore(passage.text, folded, citation.span.start)
  const to = next?.span.start ?? folded.length
  const tail = folded.slice(citation.span.end, Math.min(to, citation.span.end + 400))
  const alias = scan(aliasMark, tail)[0]
  const aliasStart =
    alias === undefined
      ? null
      : citation.span.end + alias.span.end + (/^\s*/.exec(tail.slice(alias.span.end))?.[0].length ?? 0)
  const aliasEnd = aliasStart === null ? null : aliasStart + (/[);,.]/.exec(folded.slice(aliasStart))?.index ?? 0)
  return {
    ...citation,
    provisions,
    issuer: citation.issuer ?? proposer,
    relation: relationOf(left, folded),
    alias:
      aliasStart !== null && aliasEnd !== null && aliasEnd > aliasStart && aliasEnd - aliasStart < 120
        ? { start: aliasStart, end: aliasEnd }
        : null,
  }
}

/** «Xét đề nghị của Sở A tại Tờ trình số …»: who proposes is who issued it. */
function proposerBefore(text: string, folded: string, at: number): Span | null {
  const left = folded.slice(Math.max(0, at - 160), at)
  const of = /(?:đề nghị|ý kiến) của\s+(?=\p{L})/giu
  let found: Span | null = null
  for (const match of left.matchAll(of)) {
    const start = at - left.length + match.index + match[0].length
    const unit = readUnit(text, folded, start)
    if (unit !== null && /^\s+tại\s+$/.test(folded.slice(unit.span.end, at))) found = unit.span
  }
  return found
}

function relationOf(left: string, folded: string): CitationReading['relation'] {
  if (/(?:kèm theo|đính kèm)[^.;]{0,40}$/i.test(left)) return 'attachment'
  if (/^(?:[-+*•]\s?)?(?:Căn cứ|Xét)/.test(folded) || /căn cứ[^.;]{0,60}$/i.test(left)) return 'basis'
  return /(?:thực hiện|triển khai|thi hành|quán triệt|theo)[^.;]{0,60}$/i.test(left) ? 'implements' : 'mention'
}
