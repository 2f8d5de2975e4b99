import { typeWithCode } from '../../grammars/lexicon/document-types.ts'
import { parts } from '../../grammars/number-parts.ts'
import type { CitationReading } from '../extract/citations/citation-reading.ts'
import type { InPassage } from '../extract/passages/read-passages.ts'
import type { OwnWords } from '../model/own-words.ts'
import type { Citation, DocumentNumber } from '../model/unrated.ts'
import { canonicalOf } from './numbers.ts'
import { place } from './place.ts'
import type { Times } from './times/times.ts'

/** Numbers by the mention they were read from. */
export type Numbers = ReadonlyMap<object, DocumentNumber>

/** A citation with its number, its date and the words that describe it. */
export function toCitation(
  text: string,
  { reading, fact }: InPassage<CitationReading>,
  numbers: Numbers,
  times: Times,
  own: OwnWords | null,
): Citation {
  const { passage } = reading
  const words = (stretch: { start: number; end: number } | null): string | null =>
    stretch === null ? null : passage.text.slice(stretch.start, stretch.end)
  const date = fact.date === null ? null : (times.get(fact.date) ?? null)
  return {
    ...place(text, passage, fact.span),
    rule: fact.rule,
    documentType: typeNamed(fact.typeCode, own),
    number: fact.number === null ? bareNumber(text, { reading, fact }) : (numbers.get(fact.number) ?? null),
    name: words(fact.name),
    date,
    issuer: words(fact.issuer),
    subject: words(fact.subject)?.replace(/^[“"]|[”"]$/g, '') ?? null,
    provisions: [...fact.provisions],
    relation: fact.relation,
    alias: words(fact.alias),
  }
}

function typeNamed(code: string | null, own: OwnWords | null = null): Citation['documentType'] {
  if (code === null) return null
  const { name, code: usual } = own?.codes.typeOf(code) ?? typeWithCode(code) ?? { code, name: code }
  return { code: usual ?? code, name }
}

/** «Chỉ thị 11», «Nghị định 30/2020»: a serial without its code is a number that is not complete. */
function bareNumber(text: string, { reading, fact }: InPassage<CitationReading>): DocumentNumber | null {
  if (fact.serial === null) return null
  const canonical = canonicalOf(parts('state', { serial: fact.serial.text })).replace(/\/$/, '')
  return {
    ...place(text, reading.passage, fact.serial.span),
    rule: fact.rule,
    canonical,
    key: canonical,
    serial: fact.serial.text,
    year: null,
    typeCode: fact.typeCode,
    typeName: typeNamed(fact.typeCode)?.name ?? null,
    issuerCode: null,
    unitCode: null,
    system: 'unknown',
    complete: false,
    flags: ['incomplete'],
  }
}
