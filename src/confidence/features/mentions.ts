import type { Span } from '../../model/span.ts'
import type { Citation, DocumentNumber, TemporalExpression } from '../../model/unrated.ts'
import { type Feature, ofQuote, ratedField, yes } from '../field.ts'
import { stepOf } from '../shape.ts'

/** What every expression of time shows, wherever it is listed. */
export const ofTime: Readonly<Record<string, Feature<TemporalExpression>>> = {
  rule: ({ rule }) => rule,
  kind: ({ kind }) => kind,
  relation: ({ relation }) => relation ?? 'none',
  inferred: ({ inferred }) => (inferred.length === 0 ? 'nothing' : inferred.join(', ')),
  value: ({ edtf, rrule }) =>
    `${edtf === null ? 'no EDTF' : edtf.includes('/') ? 'interval' : 'EDTF'}${rrule === null ? '' : ', recurs'}`,
  approximate: ({ approximate }) => yes(approximate),
  clock: ({ time }) => yes(time !== null),
  pieces: ({ spans }) => (spans.length > 1 ? 'several' : 'one'),
  inside: ({ span }, { insideOf }) => insideOf(span),
  'times on its line': ({ span }, { timesOnLine }) => stepOf(timesOnLine(span.start)),
  'at in its line': ({ span }, { lineAt }) => placeIn(span, lineAt(span.start)),
  bracketed: ({ span }, { plan }) =>
    yes(/[([]\s{0,16}\S{0,12}\s{0,16}$/.test(plan.text.slice(Math.max(0, span.start - 16), span.start))),
  ...ofQuote,
}

/** Where on its line something stands. */
function placeIn({ start, end }: Span, line: Span): string {
  const length = line.end - line.start
  if (end - start >= length * 0.8) return 'all of it'
  if (start - line.start < 4) return 'first'
  return line.end - end < 4 ? 'last' : 'between'
}

export const date = ratedField<TemporalExpression>('dates', ofTime)

export const documentNumber = ratedField<DocumentNumber>('documentNumbers', {
  rule: ({ rule }) => rule,
  system: ({ system }) => system,
  flags: ({ flags }) => (flags.length === 0 ? 'none' : flags.join(', ')),
  complete: ({ complete }) => yes(complete),
  type: ({ typeCode, typeName }) => (typeCode === null ? 'none' : typeName === null ? 'unknown' : 'known'),
  ...ofQuote,
})

export const citation = ratedField<Citation>('citations', {
  rule: ({ rule }) => rule,
  relation: ({ relation }) => relation,
  type: ({ documentType }) => documentType?.code ?? 'none',
  number: ({ number }) => (number === null ? 'none' : number.complete ? 'complete' : 'incomplete'),
  'number read by': ({ number }) => number?.rule ?? 'none',
  issuer: ({ issuer }) => yes(issuer !== null),
  date: ({ date: own }) => yes(own !== null),
  provisions: ({ provisions }) => yes(provisions.length > 0),
  alias: ({ alias }) => yes(alias !== null),
  pieces: ({ spans }) => (spans.length > 1 ? 'several' : 'one'),
  ...ofQuote,
})
