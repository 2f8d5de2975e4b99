import { type Groups, grammar, part, wordStart } from './kit.ts'
import { typeCodes, typeOfCode } from './lexicon/document-types.ts'
import { isIssuerCode, isKnownIssuer } from './lexicon/issuer-codes.ts'
import {
  blank,
  codes,
  context,
  label,
  type NumberParts,
  parts,
  serial,
  squeeze,
  wordType,
  year,
} from './number-parts.ts'
import type { OwnCodes } from './own-signs.ts'

/** 489/KH-SGDĐT, 5787/UBND-VP, 30/2020/NĐ-CP, 64/2025/QH15: a slash after the serial (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.3). */
export const slashNumber = grammar<NumberParts>({
  name: 'number/slash',
  caseSensitive: true,
  openStart: true,
  pattern: part`(?<! \d \s? : \s? ) (?! (?<= ^ ) \d{1,2} / \s [A-ZĐ] ) (?= \d ) (?: ${wordStart} | (?<= ${label} ) ) ${context} (?<evidence> (?<serial> ${serial} ) ${blank} / ${blank} (?: (?<year> ${year} ) ${blank} /{1,2} ${blank} )? (?<codes> ${codes} ) )`,
  read: readSlash,
  examples: [
    [
      parts('state', { serial: '489', typeCode: 'KH', issuerCode: 'SGDĐT', wordType: 'KH' }),
      'Kế hoạch số ⟦489/KH-SGDĐT⟧',
      'Kế hoạch số ⟦489 / KH - SGDĐT⟧',
      'Kế hoạch ⟦489/KH-SGDĐT⟧',
      'Kế hoạch số⟦489/KH-SGDĐT⟧',
    ],
    [parts('state', { serial: '30c', typeCode: 'NQ', issuerCode: 'CP' }), '30c/NQ-CP'],
    [parts('state', { serial: '932', typeCode: 'KH', issuerCode: 'PGDĐT' }), '932 /KH-PGDĐT'],
    [parts('state', { serial: '5787', issuerCode: 'UBND-VP' }), '5787/UBND-VP'],
    [parts('state', { serial: '30', typeCode: 'CV', issuerCode: 'THPT' }), '30/CV-THPT'],
    [
      parts('legislation', { serial: '04', year: 2015, typeCode: 'NĐ', issuerCode: 'CP', wordType: 'NĐ' }),
      'Nghị định số ⟦04/2015/NĐ-CP⟧',
      'NGHỊ ĐỊNH SỐ ⟦04/2015/NĐ-CP⟧',
    ],
    [parts('legislation', { serial: '24', year: 2026, typeCode: 'NQ', issuerCode: 'CP' }), '24/2026//NQ-CP'],
    [
      parts('legislation', { serial: '65', year: 2025, typeCode: 'TT', issuerCode: 'NHNN' }),
      '65/ 2025/TT-NHNN',
      '65 / 2025 /TT-NHNN',
    ],
    [parts('legislation', { serial: '66.15', year: 2026, typeCode: 'NQ', issuerCode: 'CP' }), '66.15/2026/NQ-CP'],
    [
      parts('legislation', { serial: '07', year: 2002, typeCode: 'TTLT', issuerCode: 'BTC-BYT', joint: '/' }),
      '07/2002/TTLT/BTC-BYT',
    ],
    [parts('legislation', { serial: '64', year: 2025, issuerCode: 'QH15' }), '64/2025/QH15'],
    [parts('state', { serial: '693', typeCode: 'QĐ', issuerCode: 'SGD&ĐT', repaired: true }), '693/QĐSGD&ĐT'],
    [parts('state', { serial: '03', typeCode: 'KH', issuerCode: 'TH.THCS-NT' }), '03/KH-TH.THCS-NT'],
    [parts('state', { serial: '285', issuerCode: 'XYZ', wordType: 'CV' }), 'công văn ⟦285/XYZ⟧'],
    [parts('state', { serial: '15', typeCode: 'TTLB' }), '15/TTLB'],
  ],
  counterexamples: [
    '12/3 đường Trần Phú',
    '08/9/2021',
    '2 buổi/ngày',
    '10/12 trường',
    'Biểu số 02/TH',
    'QCVN 2:2021/BKHCN',
    'tiết 2/TKB',
    '100/Ủy ban',
    '01/Kế hoạch',
    '210/297 mm',
    '3/XYZ',
    '5/ UBND các xã',
  ],
})

export function readSlash(groups: Groups, own?: OwnCodes | null): NumberParts | undefined {
  const code = squeeze(groups.codes ?? '')
  const known = {
    serial: groups.serial!,
    year: groups.year === undefined ? null : Number(groups.year),
    wordType: wordType(groups),
  }
  const shape = known.year === null ? 'state' : 'legislation'
  const mark = code.search(/[-/.]|$/)
  const [first, joint, rest] = [code.slice(0, mark), code.slice(mark, mark + 1), code.slice(mark + 1)]
  if (first === '') return undefined
  const isType = typeOfCode(first) !== undefined || own?.isType(first) === true
  if (isType && (joint !== '' || first.length > 3)) {
    return parts(shape, {
      ...known,
      typeCode: first,
      issuerCode: rest === '' ? null : rest,
      joint: joint === '' ? '-' : joint,
    })
  }
  // «Biểu số 02/TH»: the number of something that is no document.
  const named = known.wordType !== null || (groups.label !== undefined && groups.other === undefined)
  const lost = lostHyphen(first)
  if (lost !== undefined && !isKnownIssuer(first))
    return parts(shape, { ...known, ...lost, issuerCode: lost.issuerCode + joint + rest, repaired: true })
  if (/^(?:QH|UBTVQH)\d{0,2}$/.test(first) && known.year !== null) return parts(shape, { ...known, issuerCode: code })
  const isKnown = isKnownIssuer(first) || own?.isIssuer(first) === true
  if (isKnown || isIssuerCode(first) || (named && first.length >= 2)) {
    if (!named && joint === '' && !isKnown) return undefined
    return parts(shape, { ...known, issuerCode: code })
  }
  return undefined
}

/** «QĐSGD&ĐT» → QĐ + SGD&ĐT: text layers of PDFs lose hyphens. The longest type code first, and only before a likely issuer. */
function lostHyphen(code: string): { typeCode: string; issuerCode: string } | undefined {
  for (const type of typeCodes) {
    if (!code.startsWith(type) || type.length < 2) continue
    const rest = code.slice(type.length)
    if (rest.length >= 2 && (isKnownIssuer(rest) || /^(?:UBND|HĐND|SGD|PGD|VP)/.test(rest)))
      return { typeCode: type, issuerCode: rest }
  }
  return undefined
}
