import { draftingUnitOf, systemOf } from '../../grammars/document-number.ts'
import { baseType, typeOfCode, typeWithCode } from '../../grammars/lexicon/document-types.ts'
import type { NumberParts } from '../../grammars/number-parts.ts'
import type { Mention } from '../match/scan.ts'
import { diagnostic, type Report } from '../model/diagnostic.ts'
import type { Passage } from '../model/outline.ts'
import type { OwnWords } from '../model/own-words.ts'
import type { DocumentNumber } from '../model/unrated.ts'
import { place } from './place.ts'

/** Completes a document number: canonical form, key, system, and what is odd about it. */
export function toDocumentNumber(
  text: string,
  passage: Passage,
  { value, span, rule }: Mention<NumberParts>,
  report: Report,
  own: OwnWords | null,
): DocumentNumber {
  const placed = place(text, passage, span)
  const system = systemOf(value)
  const ownType = value.typeCode === null ? undefined : own?.codes.typeOf(value.typeCode)
  const type = value.typeCode === null || ownType !== undefined ? undefined : typeOfCode(value.typeCode)
  const word = value.wordType === null ? undefined : typeWithCode(value.wordType)
  // «Quy định số 37-QĐ/TW»: in the party's numbers QĐ stands for both, and the word says which.
  const isSameCode =
    (type?.code === 'QĐ' && value.wordType === 'QyĐ') ||
    (value.typeCode !== null && word?.otherCodes?.includes(value.typeCode) === true)
  const isConflict =
    type !== undefined && word !== undefined && !isSameCode && baseType(type).code !== baseType(word).code
  const canonical = canonicalOf(value)
  const flags: DocumentNumber['flags'] = []
  if (value.serial === null && value.printed === null) flags.push('blank')
  if (value.repaired || placed.spans.length > 1) flags.push('repaired')
  if (value.elided) flags.push('elided')
  if (isNonStandard(value, placed.text)) flags.push('nonStandard')
  if (isConflict) flags.push('typeConflict')
  if (value.shape === 'bare' || (value.typeCode === null && value.issuerCode === null)) flags.push('incomplete')
  if (flags.includes('repaired'))
    report(diagnostic('number-repaired', `«${placed.text}» is read as ${canonical}`, placed.span, rule))
  if (isConflict) report(diagnostic('number-type-conflict', `${word.name}, ${canonical}`, placed.span, rule))
  return {
    ...placed,
    rule,
    canonical,
    key: keyOf(ownType === undefined ? value : { ...value, typeCode: ownType.code }),
    serial: value.serial,
    year: value.year,
    typeCode: value.typeCode,
    typeName: (ownType ?? (isSameCode ? word : type))?.name ?? null,
    issuerCode: value.issuerCode,
    unitCode: draftingUnitOf(value),
    system,
    complete: (value.serial !== null || value.printed !== null) && value.shape !== 'bare' && value.issuerCode !== null,
    flags,
  }
}

/** Without stray blanks, with plain - and /; the document's own spelling otherwise. */
export function canonicalOf({ shape, serial, year, typeCode, issuerCode, joint, printed }: NumberParts): string {
  if (printed !== null) return printed
  if (shape === 'party') return `${serial ?? ''}-${typeCode ?? ''}/${issuerCode ?? ''}`
  if (shape === 'bare') return `${serial ?? ''}/${year ?? ''}`
  const code = typeCode === null ? '' : `${typeCode}${issuerCode === null ? '' : joint}`
  return `${serial ?? ''}/${year === null ? '' : `${year}/`}${code}${issuerCode ?? ''}`
}

/** Official spellings of codes (Quyết định số 66-QĐ/TW; Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const officialIssuers: Readonly<Record<string, string>> = { TTG: 'TTg', Tg: 'TTg', TƯ: 'TW', 'BCH-TƯ': 'BCH-TW' }

function keyOf(value: NumberParts): string {
  const type = value.typeCode === null ? undefined : typeOfCode(value.typeCode)
  const issuerCode = value.issuerCode === null ? null : (officialIssuers[value.issuerCode] ?? value.issuerCode)
  return canonicalOf({ ...value, typeCode: type?.code ?? value.typeCode, issuerCode, joint: '-' })
}

/** Blanks where none belong, a joint other than «-», another order than the rules have. */
function isNonStandard({ shape, joint, typeCode, issuerCode }: NumberParts, text: string): boolean {
  if (shape === 'bare') return false
  if (shape === 'printed') return true
  const type = typeCode === null ? undefined : typeOfCode(typeCode)
  const isOddCode = type !== undefined && type.code !== typeCode
  return /\s[-/]|[-/]\s/.test(text.trim()) || (typeCode !== null && issuerCode !== null && joint !== '-') || isOddCode
}
