import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { decodeCp1252 } from '../../src/read/legacy/cp1252.ts'
import { decoders } from '../../src/read/legacy/encodings.ts'
import { applyReplacements } from '../../src/read/legacy/replacement.ts'
import { byteTables } from '../../src/read/legacy/single-byte.ts'
import { accentedLetters, encodeLetter, garble, toBytes } from './legacy-encode.ts'

function decodeAs(encoding: keyof typeof decoders, text: string): string {
  return applyReplacements(text, decoders[encoding].decode(text))
}

/** glibc's iconv, where it is installed, knows two of the tables from their standards. */
function iconv(charset: string, bytes: Uint8Array): string | null {
  try {
    return execFileSync('iconv', ['-f', charset, '-t', 'UTF-8'], { input: bytes }).toString()
  } catch {
    return null
  }
}

const small = accentedLetters.filter((letter) => letter === letter.toLowerCase())

describe('legacy tables', () => {
  it('know the 134 accented letters', () => expect(new Set(accentedLetters).size).toBe(134))

  it.each(['vni', 'viscii'] as const)('%s brings back every letter', (encoding) => {
    for (const letter of accentedLetters)
      expect(decodeAs(encoding, encodeLetter(letter, encoding) ?? letter)).toBe(letter)
  })

  it('TCVN3 brings back every small letter and its seven capitals', () => {
    const written = accentedLetters.filter((letter) => encodeLetter(letter, 'tcvn3') !== undefined)
    expect(written).toEqual(expect.arrayContaining([...small, ...'ĂÂĐÊÔƠƯ']))
    expect(written).toHaveLength(small.length + 7)
    for (const letter of written) expect(decodeAs('tcvn3', encodeLetter(letter, 'tcvn3')!)).toBe(letter)
  })

  it('VPS brings back every small letter and the capitals that are no control codes', () => {
    const written = accentedLetters.filter((letter) => encodeLetter(letter, 'vps') !== undefined)
    expect(written).toEqual(expect.arrayContaining(small))
    expect(written).toHaveLength(120)
    for (const letter of written) expect(decodeAs('vps', encodeLetter(letter, 'vps')!)).toBe(letter)
  })

  it('VNI tells every ordered pair of letters apart', () => {
    const all = ['a', 'o', 'u', 'e', 'A', 'O', ...accentedLetters]
    const encode = (letter: string) => encodeLetter(letter, 'vni') ?? letter
    for (const one of all) for (const two of all) expect(decodeAs('vni', encode(one) + encode(two))).toBe(one + two)
  })

  it('VNI takes a small mark after a capital', () => expect(decodeAs('vni', 'Uûy Öùng')).toBe('Ủy Ứng'))

  it('mojibake brings back every letter, composed and decomposed', () => {
    for (const letter of accentedLetters) {
      expect(decodeAs('mojibake', garble(letter))).toBe(letter)
      expect(decodeAs('mojibake', garble(letter.normalize('NFD')))).toBe(letter.normalize('NFD'))
    }
  })

  it('windows-1258 brings back every letter', () => {
    const toCp1258 = new Map<string, number>()
    const decoder = new TextDecoder('windows-1258')
    for (let byte = 0x80; byte < 0x100; byte++) toCp1258.set(decoder.decode(Uint8Array.of(byte)), byte)
    for (const letter of accentedLetters) {
      const [base = '', ...rest] = letter.normalize('NFD')
      const tone = rest.find((mark) => toCp1258.has(mark)) ?? ''
      const stem = (base + rest.filter((mark) => mark !== tone).join('')).normalize('NFC')
      const bytes = Uint8Array.from([...stem, ...tone], (c) => toCp1258.get(c) ?? c.charCodeAt(0))
      const shown = decodeCp1252(bytes)
      expect(decodeAs('windows-1258', shown)).toBe(letter)
    }
  })

  it('leave letters they do not know alone', () => {
    for (const encoding of Object.keys(decoders) as (keyof typeof decoders)[])
      expect(decodeAs(encoding, 'Ke hoach 2025 ' + 'ệ')).toBe('Ke hoach 2025 ệ')
  })

  const charsets = { tcvn3: 'TCVN5712-1', viscii: 'VISCII' } as const
  it.skipIf(iconv('VISCII', toBytes('a')) === null)('agree with the tables of iconv', () => {
    for (const [name, charset] of Object.entries(charsets) as [keyof typeof charsets, string][])
      for (const [byte, letter] of byteTables[name])
        expect([name, byte, iconv(charset, Uint8Array.of(byte))?.normalize('NFC')]).toEqual([name, byte, letter])
  })
})
