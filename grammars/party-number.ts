import { grammar, part } from './kit.ts'
import {
  blank,
  codes,
  context,
  type NumberParts,
  otherCode,
  parts,
  serial,
  squeeze,
  typeCode,
  wordType,
} from './number-parts.ts'

/** 25-NQ/TW, 173-KH/BDVTU-UBNDTP, 225 - KH/TWĐTN-CTTN: a hyphen after the serial (Hướng dẫn 36-HD/VPTW). */
export const partyNumber = grammar<NumberParts>({
  name: 'number/party',
  caseSensitive: true,
  pattern: part`(?= \d ) ${context} (?<evidence> (?<serial> ${serial} ) ${blank} (?<hyphen> - | (?= [ ] ) ) ${blank} (?: (?<type> ${typeCode} ) | (?<otherType> ${otherCode} ) ) ${blank} / ${blank} (?<codes> ${codes} ) )`,
  read: (groups, own) => {
    const type = groups.type ?? (own?.isType(groups.otherType!) ? groups.otherType : undefined)
    if (type === undefined) return undefined
    const code = squeeze(groups.codes ?? '')
    const lost = groups.hyphen !== '-'
    if (lost && groups.word === undefined && groups.label === undefined) return undefined
    if (!/^[^-/.]{2}/.test(code)) return undefined
    return parts('party', {
      serial: groups.serial!,
      typeCode: type,
      issuerCode: code,
      wordType: wordType(groups),
      repaired: lost,
      joint: '/',
    })
  },
  examples: [
    [
      parts('party', { serial: '25', typeCode: 'NQ', issuerCode: 'TW', wordType: 'NQ', joint: '/' }),
      'Nghị quyết số ⟦25-NQ/TW⟧',
      'Nghị quyết ⟦25-NQ/TW⟧',
    ],
    [parts('party', { serial: '15', typeCode: 'ĐA', issuerCode: 'TU', joint: '/' }), '15- ĐA/TU'],
    [parts('party', { serial: '173', typeCode: 'KH', issuerCode: 'BDVTU-UBNDTP', joint: '/' }), '173-KH/BDVTU-UBNDTP'],
    [parts('party', { serial: '225', typeCode: 'KH', issuerCode: 'TWĐTN-CTTN', joint: '/' }), '225 - KH/TWĐTN-CTTN'],
    [
      parts('party', {
        serial: '298',
        typeCode: 'KH',
        issuerCode: 'TWĐTN',
        wordType: 'KH',
        repaired: true,
        joint: '/',
      }),
      'Kế hoạch số ⟦298 KH/TWĐTN⟧',
    ],
    [
      parts('party', { serial: '156', typeCode: 'CV', issuerCode: 'TĐTN-BCTĐ&TTN', joint: '/' }),
      '156 -CV/TĐTN-BCTĐ&TTN',
    ],
  ],
  counterexamples: ['298 KH/TWĐTN', '2021-2025', 'COVID-19', '24 - NQ', '12-KH/A', 'từ 5 - 10 KH/năm'],
})
