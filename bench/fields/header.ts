import type { PlanDocument } from '../../src/model/plan-document.ts'
import { writtenType } from '../document-type.ts'
import { type Equal, equalCode, equalName, equalText, type Field, judgeValue } from '../field.ts'
import type { Gold } from '../gold.ts'

type Taken = { readonly value: string; readonly span: { start: number; end: number } } | null

interface HeaderLine {
  readonly name: keyof Gold['header']
  readonly equal: Equal
  take(header: PlanDocument['header']): Taken
}

const lines: readonly HeaderLine[] = [
  {
    name: 'superior',
    equal: equalName,
    take: ({ superior }) => superior && { value: superior.name, span: superior.span },
  },
  { name: 'issuer', equal: equalName, take: ({ issuer }) => issuer && { value: issuer.name, span: issuer.span } },
  { name: 'issuerBasis', equal: equalCode, take: ({ issuer }) => issuer && { value: issuer.basis, span: issuer.span } },
  { name: 'number', equal: equalCode, take: ({ number }) => number && { value: number.canonical, span: number.span } },
  { name: 'place', equal: equalText, take: ({ place }) => place && { value: place.text, span: place.span } },
  {
    name: 'date',
    equal: equalCode,
    take: ({ date }) => (date?.edtf ? { value: date.edtf, span: date.span } : null),
  },
  {
    name: 'documentType',
    equal: equalCode,
    take: ({ documentType }) => documentType && { value: writtenType(documentType), span: documentType.span },
  },
  { name: 'subject', equal: equalText, take: ({ subject }) => subject && { value: subject.text, span: subject.span } },
  { name: 'urgency', equal: equalText, take: ({ urgency }) => urgency && { value: urgency.text, span: urgency.span } },
]

/** Each line of the head. A subject over several lines is compared with its lines joined by blanks. */
export const headerFields: readonly Field[] = lines.map(({ name, equal, take }): Field => {
  return (document, gold) => {
    const found = take(document.header)
    return judgeValue(`header.${name}`, found?.value ?? null, gold.header[name], equal, found?.span)
  }
})
