import { decidingOffice, numberBeside, twoBodies } from '../../../grammars/letterhead.ts'
import { basisWord } from '../../../grammars/line-seam.ts'
import {
  belongsTo,
  enactedTitle,
  enacting,
  introducing,
  ofWord,
  planReference,
  speaks,
  togetherWith,
} from '../../../grammars/preamble.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { strayHead } from '../../../grammars/unit-context.ts'
import { kindOfUnit } from '../../../grammars/unit-kind.ts'
import { readUnitName } from '../../../grammars/unit-name.ts'
import { unitStart } from '../../../grammars/unit-start.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { NormalDocument, NormalLine } from '../../model/normal-document.ts'
import type { Outline, Passage } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { UnitKind } from '../../model/unit.ts'
import type { HeaderReading, IssuerReading } from './header-reading.ts'

/** The bodies of the letterhead, each a line; two run together on one line are told apart by their words. */
export function bodiesOf(document: NormalDocument, lines: readonly NormalLine[]): IssuerReading[] {
  return lines.flatMap((line): IssuerReading[] => {
    const raw = trimEnd(document.text.slice(line.span.start, line.span.end), ' *_-')
    // What OCR leaves of stamps and dirt stands in front: «. UBND TỈNH A».
    const dirt = /^[^\p{L}\d]*/u.exec(raw)![0].length
    const span = { start: line.span.start + dirt, end: line.span.end }
    const beside = scan(numberBeside, raw)[0]?.span.start ?? raw.length
    const text = raw.slice(dirt, beside)
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
  // «TRƯỜNG: THCS A»: a form's label and what was written behind it are one name.
  name: document.text.slice(span.start, span.end).replace(/^(\p{L}+)\s?:\s?(?=\p{L})/u, '$1 '),
  kind: kindOfUnit(document.folded.slice(span.start, span.end)),
  basis: 'letterhead',
  rule: 'header/letterhead',
})

/** The last body of the letterhead issues, the one above it is its superior. Joint issuers are as many as the number names. */
export function issuersOf(bodies: readonly IssuerReading[], count: number): Pick<HeaderReading, 'superior' | 'issuer'> {
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

/** How far from the verb of the enacting sentence those who issue are named. */
const enactorReach = 200

/** «Phòng A và Công an B xây dựng Kế hoạch …»: the two last bodies of the letterhead issue together, whatever the number names. */
export function areEnactingTogether(outline: Outline, bodies: readonly IssuerReading[]): boolean {
  const names = bodies.slice(-2).map(({ name }) => name.toLowerCase())
  if (names.length < 2) return false
  return outline.passages.some(({ zone, cell, text, folded }) => {
    if (zone !== 'preamble' || cell !== null) return false
    return scan(enacting, folded).some(({ span }) => {
      const before = text.slice(Math.max(0, span.start - enactorReach), span.start).toLowerCase()
      const places = names.map((name) => ({ start: before.lastIndexOf(name), length: name.length }))
      const [first, second] = places.sort((a, b) => a.start - b.start)
      if (first!.start < 0) return false
      return readsLine(togetherWith, before.slice(first!.start + first!.length, second!.start))
    })
  })
}

/** «Trường THCS A xây dựng Kế hoạch …»: the unit before the enacting verb; else the closing, else the signature's authority. */
export function issuerElsewhere(document: NormalDocument, outline: Outline): IssuerReading | null {
  const deciding = decidingBody(document)
  if (deciding !== null) return deciding
  const at = ({ start, end }: Span, { pieces, folded }: Passage, basis: 'preamble' | 'closing'): IssuerReading => ({
    span: { start: pieces[0]!.span.start + start, end: pieces[0]!.span.start + end },
    name: document.text.slice(pieces[0]!.span.start + start, pieces[0]!.span.start + end),
    kind: kindOfUnit(folded.slice(start, end)),
    basis,
    rule: `header/${basis}`,
  })
  for (const [zone, basis] of [
    ['preamble', 'preamble'],
    ['closing', 'closing'],
  ] as const) {
    const passages = outline.passages.filter((passage) => passage.zone === zone && passage.cell === null)
    for (const passage of [...passages].reverse()) {
      for (const verb of scan(enacting, passage.folded).reverse()) {
        const unit = unitBefore(passage.folded, verb.span.start)
        if (unit !== null) return at(unit, passage, basis)
      }
      const other = zone === 'closing' ? ownerOfPlan(passage.folded) : speakerOf(passage.folded)
      if (other !== null) return at(other, passage, basis)
    }
  }
  return null
}

/** How far from the top who decides may be printed, in lines. */
const longestHead = 60

/** «CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ A ⏎ Căn cứ …»: who decides stands in capitals between the subject and the bases. */
function decidingBody(document: NormalDocument): IssuerReading | null {
  const lines = document.lines.slice(0, longestHead).map(({ span }) => document.folded.slice(span.start, span.end))
  const basis = lines.findIndex((text) => readsLine(basisWord, text))
  const line = document.lines[basis - 1]
  const text = lines[basis - 1] ?? ''
  if (line === undefined || line.headRole !== null || text !== text.toUpperCase()) return null
  const isName = readsLine(unitStart, text) || readsLine(decidingOffice, text)
  // Below a title that names who decides, what stands alone in capitals names them.
  const isBelowSubject = document.lines[basis - 2]?.headRole === 'subject'
  if (!isName && !(isBelowSubject && text.length < 100 && /\p{Lu}{2}/u.test(text) && /\S\s/.test(text))) return null
  return { ...bodyAt(document, line.span), basis: 'preamble', rule: 'header/deciding' }
}

/** The type and the title that the enacting sentence quotes, where no line is a title. */
export function titleElsewhere(outline: Outline): Pick<HeaderReading, 'type' | 'subject'> {
  for (const { zone, cell, folded, pieces } of outline.passages) {
    if (zone !== 'preamble' || cell !== null) continue
    for (const verb of scan(enacting, folded)) {
      const found = scanAtStart(enactedTitle, folded.slice(verb.span.end))
      if (found === null) continue
      const at = pieces[0]!.span.start + verb.span.end
      const of = ({ start, end }: Span): Span => ({ start: at + start, end: at + end })
      return { type: { span: of(found.groups.type!), entry: found.value.type }, subject: of(found.groups.subject!) }
    }
  }
  return { type: null, subject: null }
}

/** The unit whose name ends directly before `at`, but for an abbreviation in brackets or a stray word. */
function unitBefore(text: string, at: number): Span | null {
  const left = text.slice(0, at)
  const from = Math.max(left.lastIndexOf('.'), left.lastIndexOf(';')) + 1
  let best: Span | null = null
  let passed = from
  for (const match of text.slice(from, at).matchAll(/(?<![\p{L}])\p{Lu}/gu)) {
    const start = from + match.index
    if (start < passed) continue
    const unit = readUnitName(text, start)
    if (unit === null) continue
    passed = unit.end
    if (readsLine(belongsTo, text.slice(Math.max(from, start - 12), start))) continue
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

const noIssuers: ReadonlySet<UnitKind> = new Set(['group', 'person', 'position'])

/** «…; Sở A yêu cầu các phòng thực hiện các việc như sau:»: who begins the last sentence or clause of the paragraph that introduces the sections. */
function speakerOf(text: string): Span | null {
  if (!readsLine(introducing, text)) return null
  let speaker: Span | null = null
  for (const { index, 0: opening } of text.matchAll(/(?:^|[.;]\s+)(?=\p{Lu})/gu)) {
    const start = index + opening.length
    const unit = readUnitName(text, start)
    if (unit === null || noIssuers.has(kindOfUnit(text.slice(start, unit.end)))) continue
    if (readsLine(speaks, text.slice(unit.end, unit.end + 80))) speaker = { start, end: unit.end }
  }
  return speaker
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
