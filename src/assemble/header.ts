import { typeOfCode } from '../../grammars/lexicon/document-types.ts'
import type { NumberParts } from '../../grammars/number-parts.ts'
import { headerType } from '../../grammars/title-line.ts'
import { unitKey } from '../../grammars/unit-key.ts'
import type { Facts } from '../extract/extract-facts.ts'
import type { IssuerReading } from '../extract/header/header-reading.ts'
import type { Mention } from '../match/scan.ts'
import { diagnostic, type Report } from '../model/diagnostic.ts'
import type { OwnWords } from '../model/own-words.ts'
import type { DocumentNumber, Header, TemporalExpression } from '../model/unrated.ts'
import type { Numbers } from './citations.ts'
import { quote } from './place.ts'
import type { Times } from './times/times.ts'

/** The head of the document as it is given out, with what is missing from it reported. */
export function toHeader(
  text: string,
  { header, ownNumber, readings }: Facts,
  numbers: Numbers,
  times: Times,
  report: Report,
  own: OwnWords | null,
): Header {
  const issuer = toIssuer(text, header.issuer)
  const number = ownNumber === null ? null : (numbers.get(ownNumber) ?? null)
  if (issuer === null) report(diagnostic('issuer-unknown'))
  else if (issuer.basis !== 'letterhead') report(diagnostic('no-letterhead', issuer.name, issuer.span, issuer.rule))
  if (header.type === null && ownNumber === null) report(diagnostic('no-title'))
  if (number === null) report(diagnostic('number-missing'))
  else if (number.serial === null) report(diagnostic('number-blank', `«${number.text}»`, number.span, number.rule))
  return {
    superior: toIssuer(text, header.superior),
    issuer,
    number,
    place: header.place === null ? null : quote(text, header.place),
    date: dateOf(header.dateLine, readings, times),
    documentType: documentType(text, header, ownNumber, number, own),
    subject: header.subject === null ? null : quote(text, header.subject),
    urgency: header.urgency === null ? null : quote(text, header.urgency),
    secrecy: header.secrecy === null ? null : quote(text, header.secrecy),
  }
}

const toIssuer = (text: string, reading: IssuerReading | null): Header['issuer'] =>
  reading === null
    ? null
    : { ...quote(text, reading.span), name: reading.name, kind: reading.kind, basis: reading.basis, rule: reading.rule }

/** The date of the line of place and date; the last one, behind a number on the same line. */
function dateOf(line: number | null, readings: Facts['readings'], times: Times): TemporalExpression | null {
  const reading = line === null ? undefined : readings.find(({ passage }) => passage.line === line)
  const mention = reading?.times.filter(({ parts }) => parts.kind === 'date').at(-1)
  return mention === undefined ? null : (times.get(mention) ?? null)
}

/** The type printed as the title; where a copy lost the title, the number's own. A công văn prints none: its number without a type says what it is. */
function documentType(
  text: string,
  { type, subject, isAddressed }: Facts['header'],
  printed: Mention<NumberParts> | null,
  number: DocumentNumber | null,
  own: OwnWords | null,
): Header['documentType'] {
  if (type !== null) {
    const quoted = quote(text, type.span)
    const { code, name } = own?.typeOfWords(quoted.text) ?? type.entry
    return { ...quoted, code: code ?? '', name }
  }
  if (printed === null || number === null) return null
  const { typeCode } = printed.value
  const isLetter = printed.value.shape === 'state' && (typeCode === null || typeCode === 'CV')
  if (isLetter) {
    const at = subject?.start ?? number.span.start
    return subject === null && !isAddressed ? null : { ...quote(text, { start: at, end: at }), ...named('CV') }
  }
  const start = typeCode === null ? -1 : number.text.indexOf(typeCode)
  if (start < 0) return null
  const span = { start: number.span.start + start, end: number.span.start + start + typeCode!.length }
  return { ...quote(text, span), ...(own?.codes.typeOf(typeCode!) ?? named(typeCode!)) }
}

function named(typeCode: string): { code: string; name: string } {
  const type = typeOfCode(typeCode)
  const entry = type === undefined ? undefined : headerType(type)
  return { code: entry?.code ?? typeCode, name: entry?.name ?? typeCode }
}

/** True where two names mean one body. */
export const isSameBody = (a: string, b: string): boolean => unitKey(a) === unitKey(b)
