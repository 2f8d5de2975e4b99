import type { Citation } from '../../src/model/citation.ts'
import type { DocumentNumber } from '../../src/model/document-number.ts'
import type { TemporalExpression } from '../../src/model/temporal.ts'
import { writtenType } from '../document-type.ts'
import {
  equalCode,
  equalName,
  equalText,
  type Field,
  judgeList,
  judgeValue,
  type Records,
  recordsField,
} from '../field.ts'
import type { GoldCitation, GoldDate } from '../gold.ts'
import { normalForm, wordOverlap, wordsOf } from '../normal-form.ts'

/** Every số ký hiệu in reading order, by its canonical form. */
export const numberRecords: Records<DocumentNumber, string> = {
  field: 'documentNumbers',
  found: (document) => document.documentNumbers,
  gold: (gold) => gold.documentNumbers,
  align: 'order',
  likeness: (found, gold: string) => (found.canonical === gold ? 1 : sameSerial(found.canonical, gold) ? 0.5 : 0),
  showFound: (found) => found.canonical,
  showGold: (gold) => gold,
  span: (found) => found.span,
}
export const documentNumbers: Field = recordsField(numberRecords)

/** Two spellings of what is clearly one number: the same serial, or the same number in other letters. */
function sameSerial(found: string, gold: string): boolean {
  const serial = (number: string): string => /^\d+[a-z]?/iu.exec(number)?.[0] ?? ''
  return serial(found) === serial(gold) && serial(gold) !== ''
}

/** The number of a citation as the gold writes it: a bare serial («số 98») is written without its word. */
const citedNumber = (citation: Citation): string | null => citation.number?.canonical ?? null

function citationLikeness(found: Citation, gold: GoldCitation): number {
  const number = citedNumber(found)
  const sameType = (found.documentType === null ? null : writtenType(found.documentType)) === gold.type
  if (number !== null || gold.number !== null) {
    if (number === gold.number) return sameType ? 1 : 0.6
    return number !== null && gold.number !== null && sameSerial(number, gold.number) ? 0.3 : 0
  }
  const foundName = found.name ?? found.text
  const goldName = gold.name ?? ''
  if (sameType && equalText(foundName, goldName)) return 1
  const overlap = wordOverlap(wordsOf(foundName), wordsOf(goldName))
  return overlap >= 0.5 ? 0.5 * overlap : 0
}

/** Every cited document: right with the same type and the same number, or the same name where it has no number. */
export const citationRecords: Records<Citation, GoldCitation> = {
  field: 'citations',
  found: (document) => document.citations,
  gold: (gold) => gold.citations,
  align: 'order',
  likeness: citationLikeness,
  showFound: (found) => `${found.documentType?.code ?? '?'} ${citedNumber(found) ?? found.name ?? found.text}`,
  showGold: (gold) => `${gold.type ?? '?'} ${gold.number ?? gold.name}`,
  span: (found) => found.span,
  attributes: (found, gold) => [
    ...judgeValue('citations.date', found.date?.edtf ?? null, gold.date, equalCode, found.date?.span),
    ...judgeValue('citations.issuer', found.issuer, gold.issuer, equalName, found.span),
    ...judgeList('citations.provisions', found.provisions, gold.provisions, equalName),
  ],
}
export const citations: Field = recordsField(citationRecords)

function dateLikeness(found: TemporalExpression, gold: GoldDate): number {
  const a = normalForm(found.text)
  const b = normalForm(gold.text)
  if (a === b) return found.kind === gold.kind ? 1 : 0.9
  if (found.edtf !== null && found.edtf === gold.edtf) return 0.8
  if (a.includes(b) || b.includes(a)) return 0.5
  return 0
}

/**
 * Every temporal expression in reading order: right with the same words and the same kind. The sub-fields judge the
 * values of all expressions that were found, whether their borders are right or not.
 */
export const dateRecords: Records<TemporalExpression, GoldDate> = {
  field: 'dates',
  found: (document) => document.dates,
  gold: (gold) => gold.dates,
  align: 'order',
  likeness: dateLikeness,
  showFound: (found) => `${found.text} (${found.kind})`,
  showGold: (gold) => `${gold.text} (${gold.kind})`,
  span: (found) => found.span,
  attributes: (found, gold) => [
    ...judgeValue('dates.edtf', found.edtf, gold.edtf, equalCode, found.span),
    ...judgeValue('dates.relation', found.relation, gold.relation, equalCode, found.span),
    ...judgeValue('dates.rrule', found.rrule, gold.rrule, equalRule, found.span),
  ],
}
export const dates: Field = recordsField(dateRecords)

/** Recurrence rules are equal whatever the order of their parts (RFC 5545, 3.3.10). */
export function equalRule(found: string, gold: string): boolean {
  const parts = (rule: string): string => rule.toUpperCase().split(';').sort().join(';')
  return parts(found) === parts(gold)
}
