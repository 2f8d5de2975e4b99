import type { Grammar } from './kit.ts'
import { isJointCode } from './lexicon/document-types.ts'
import { isDraftingUnit, isIssuerCode, isPartyCode } from './lexicon/issuer-codes.ts'
import type { NumberParts } from './number-parts.ts'
import { bareNumber, blankNumber, elidedNumber } from './partial-number.ts'
import { partyNumber } from './party-number.ts'
import { printedNumber } from './printed-number.ts'
import { slashNumber } from './slash-number.ts'

/** Where none of this stands, no document number does. */
export const numberTrigger = /\d ?[/-]|[Ss]ố|SỐ/

/** All grammars of document numbers, the more certain first. */
export const documentNumbers: readonly Grammar<NumberParts>[] = [
  slashNumber,
  partyNumber,
  blankNumber,
  bareNumber,
  elidedNumber,
  printedNumber,
]

/** The last group of the issuer code, where it names the drafting unit and not a second issuer. */
export function draftingUnitOf({ shape, typeCode: type, issuerCode }: NumberParts): string | null {
  if (issuerCode === null || (type !== null && isJointCode(type))) return null
  const [, first, , last] = /^([^-.]+)([-.])(.+)$/.exec(issuerCode) ?? []
  if (first === undefined || last === undefined) return null
  if (type === null && shape === 'state') return last
  if (isIssuerCode(first) && (isDraftingUnit(last) || /ĐTN$/.test(first))) return last
  return null
}

/** How many bodies the number names as issuers: those of a joint type, or two codes of bodies side by side. */
export function countIssuers(number: NumberParts): number {
  const codes = number.issuerCode?.split(/[-/]/) ?? []
  if (codes.length < 2) return 1
  if (number.typeCode !== null && isJointCode(number.typeCode)) return codes.length
  return draftingUnitOf(number) === null && codes.every((code) => isIssuerCode(code) && !isDraftingUnit(code))
    ? codes.length
    : 1
}

/** The party's system is told by its shape, or by its bodies. */
export function systemOf({
  shape,
  issuerCode,
  typeCode: type,
}: NumberParts): 'state' | 'party' | 'legislation' | 'unknown' {
  if (shape === 'bare') return 'legislation'
  if (shape === 'printed') return 'unknown'
  if (shape === 'state' && issuerCode !== null && type !== null && isPartyCode(issuerCode)) return 'party'
  if (shape === 'state' && issuerCode === null) return 'unknown'
  return shape
}
