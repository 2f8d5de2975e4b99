import { typeAndIssuerBefore, typeBefore } from '../../../grammars/citation.ts'
import { lawNumberLead } from '../../../grammars/citation-joint.ts'
import { countIssuers } from '../../../grammars/document-number.ts'
import { typeOfCode, typeWithCode } from '../../../grammars/lexicon/document-types.ts'
import { namedLaw, unknownLaw } from '../../../grammars/named-law.ts'
import type { NumberParts } from '../../../grammars/number-parts.ts'
import { headerType } from '../../../grammars/title-line.ts'
import { type Mention, scan } from '../../match/scan.ts'
import type { PassageReading } from '../passages/read-passages.ts'
import { bareCitation, type CitationReading } from './citation-reading.ts'
import { readTail } from './citation-tail.ts'

/** Names of laws are long, but not longer; a look at all that stands before would take quadratic time. */
const longestName = 320
const longestType = 60
const longestTypeAndIssuer = 140

/** The citation that a number belongs to: the type or the name of a law before it, date, issuer and subject behind it. */
export function numberedCitation(reading: PassageReading, number: Mention<NumberParts>): CitationReading {
  const { folded } = reading.passage
  const from = Math.max(0, number.span.start - longestName)
  const left = folded.slice(from, number.span.start).trimEnd()
  const direct = scan(typeBefore, left.slice(-longestType)).at(-1)
  // «hướng dẫn của liên sở A - B số 412/HD»
  const typed = direct ?? scan(typeAndIssuerBefore, left.slice(-longestTypeAndIssuer)).at(-1)
  const reach = direct === undefined ? longestTypeAndIssuer : longestType
  const offset = from + left.length - Math.min(reach, left.length)
  const before = direct === undefined ? typed?.groups.issuer : undefined
  const law = lawBefore(left)
  const lawStart = law === null ? null : from + law
  const start = lawStart ?? (typed === undefined ? number.span.start : offset + typed.span.start)
  const typeCode =
    lawStart !== null ? 'L' : (typed?.value.code ?? number.value.wordType ?? typeFromNumber(number.value))
  const tail = readTail(reading, number.span.end, countIssuers(number.value) > 1)
  return {
    ...bareCitation,
    span: { start, end: number.span.end },
    rule: `citation/${number.rule.replace('number/', '')}`,
    typeCode: baseOf(typeCode),
    number,
    ...tail,
    issuer: tail.issuer ?? (before === undefined ? null : { start: offset + before.start, end: offset + before.end }),
  }
}

/** «Luật Tổ chức chính quyền địa phương số 77/2015/QH13»: the name stands between the type and the number. */
function lawBefore(left: string): number | null {
  const lead = scan(lawNumberLead, left)[0]
  if (lead === undefined) return null
  const found = [...scan(namedLaw, left), ...scan(unknownLaw, left)].find(
    ({ span }) => span.end >= lead.span.start - 2 && span.end <= left.length,
  )
  return found?.span.start ?? null
}

function typeFromNumber({ typeCode, shape, issuerCode }: NumberParts): string | null {
  if (typeCode !== null) return typeOfCode(typeCode)?.code ?? typeCode
  if (issuerCode !== null && /^QH/.test(issuerCode)) return shape === 'legislation' ? 'L' : null
  return shape === 'state' ? 'CV' : null
}

function baseOf(code: string | null): string | null {
  if (code === null) return null
  const type = typeWithCode(code)
  return type === undefined ? code : (headerType(type).code ?? code)
}
