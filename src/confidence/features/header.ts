import type { UnratedPlan } from '../../model/unrated.ts'
import type { Context } from '../context.ts'
import { type Feature, ofQuote, ratedField, yes } from '../field.ts'
import { agreesWith, lengthOf, stepOf } from '../shape.ts'

type Header = UnratedPlan['header']
type Of<Key extends keyof Header> = NonNullable<Header[Key]>

const numberCode = ({ plan }: Context): string | null | undefined => plan.header.number?.issuerCode
const typeCode = ({ plan }: Context): string => plan.header.documentType?.code ?? 'none'

/** Which of the lines of the head were found: a head that lacks one may have it somewhere else. */
const beside: Feature<unknown> = (_, { plan: { header } }) =>
  [
    header.superior === null ? '' : 'superior',
    header.issuer?.basis === 'letterhead' ? 'issuer' : '',
    header.number === null ? '' : 'number',
    header.date === null ? '' : 'date',
  ]
    .filter(Boolean)
    .join(', ')

const line = { beside, ...ofQuote }

export const superior = ratedField<Of<'superior'>>('header.superior', {
  rule: ({ rule }) => rule,
  kind: ({ kind }) => kind,
  basis: ({ basis }) => basis,
  'kind of issuer': (_, { plan }) => plan.header.issuer?.kind ?? 'none',
  'code of the number': ({ name }, context) => agreesWith(numberCode(context), name),
  ...line,
})

export const issuer = ratedField<Of<'issuer'>>('header.issuer', {
  rule: ({ rule }) => rule,
  basis: ({ basis }) => basis,
  kind: ({ kind }) => kind,
  'code of the number': ({ name }, context) => agreesWith(numberCode(context), name),
  'authority of the signature': ({ name }, { plan }) => agreesInWords(name, plan.signature?.authority ?? null),
  conflict: (_, { has }) => yes(has('issuer-conflict')),
  ...line,
})

/** Whether two wordings share most of their words: a name that stands at both ends of the document. */
function agreesInWords(name: string, other: string | null): string {
  if (other === null) return 'none'
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const there = new Set(words(other))
  const own = words(name)
  const shared = own.filter((word) => there.has(word)).length
  return shared * 2 >= own.length ? 'agrees' : 'differs'
}

export const headNumber = ratedField<Of<'number'>>('header.number', {
  rule: ({ rule }) => rule,
  system: ({ system }) => system,
  flags: ({ flags }) => flags.join(', '),
  'document type': ({ typeCode: own }, context) => (own === typeCode(context) ? 'agrees' : `differs`),
  'code of the issuer': ({ issuerCode }, { plan }) => agreesWith(issuerCode, plan.header.issuer?.name ?? ''),
  ...line,
})

export const headDate = ratedField<Of<'date'>>('header.date', {
  rule: ({ rule }) => rule,
  whole: ({ edtf }) => (edtf === null ? 'no' : /^\d{4}-\d\d-\d\d$/.test(edtf) ? 'day' : 'part'),
  'place beside': (_, { plan }) => yes(plan.header.place !== null),
  ...line,
})

export const documentType = ratedField<Of<'documentType'>>('header.documentType', {
  code: ({ code }) => code,
  printed: ({ text, span }, { plan }) => {
    const number = plan.header.number?.span
    if (text === '') return 'not at all'
    return number !== undefined && span.start >= number.start && span.end <= number.end ? 'in the number' : 'as title'
  },
  'code of the number': (_, { plan: { header } }) =>
    header.number === null ? 'none' : header.number.typeCode === header.documentType?.code ? 'agrees' : 'differs',
  ...line,
})

export const subject = ratedField<Of<'subject'>>('header.subject', {
  'document type': (_, context) => typeCode(context),
  'lines in it': ({ text }) => stepOf(text.split('\n').length),
  'behind it': ({ span }, { plan, zoneAt }) => {
    const next = plan.text.slice(span.end).search(/[\p{L}\p{N}]/u)
    return next < 0 ? 'nothing' : zoneAt(span.end + next)
  },
  ...line,
})

export const place = ratedField<Of<'place'>>('header.place', { words: ({ text }) => lengthOf(text), ...line })
export const urgency = ratedField<Of<'urgency'>>('header.urgency', line)
export const secrecy = ratedField<Of<'secrecy'>>('header.secrecy', line)
