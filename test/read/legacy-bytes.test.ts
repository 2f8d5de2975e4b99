import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../src/read/legacy/decode-bytes.ts'
import { reportEncoding } from '../../src/read/legacy/report-encoding.ts'
import { encodeText, garble, planLines, seeded, toBytes } from './legacy-encode.ts'

const text = planLines.join('\n')
const utf8 = new TextEncoder().encode(text)

function utf16(content: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(content.length * 2))
  for (let i = 0; i < content.length; i++) view.setUint16(i * 2, content.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16LE with a mark', utf16(`\ufeff${text}`, true)],
    ['UTF-16BE with a mark', utf16(`\ufeff${text}`, false)],
    ['UTF-16LE', utf16(text, true)],
    ['UTF-16BE', utf16(text, false)],
  ])('reads %s', (_, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ text, encoding: 'unicode', uncertain: false })
  })

  it.each(['vni', 'viscii'] as const)('reads %s', (encoding) => {
    expect(decodeBytes(toBytes(encodeText(text, encoding)))).toEqual({ text, encoding, uncertain: false })
  })

  it.each(['tcvn3', 'vps'] as const)('reads %s', (encoding) => {
    const writable = planLines.slice(1).join('\n')
    const decoded = decodeBytes(toBytes(encodeText(writable, encoding)))
    expect(decoded).toEqual({ text: writable, encoding, uncertain: false })
  })

  it('reads windows-1258', () => {
    const table = new Map<string, number>()
    for (let byte = 0x80; byte < 0x100; byte++)
      table.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte)
    const codes = [...text].flatMap((letter) => {
      if (letter.charCodeAt(0) < 0x80 || table.has(letter)) return [letter]
      const [base = '', ...marks] = letter.normalize('NFD')
      const tone = marks.find((mark) => table.has(mark)) ?? ''
      return [(base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC'), tone].filter(
        (part) => part !== '',
      )
    })
    const bytes = Uint8Array.from(codes, (code) => table.get(code) ?? code.charCodeAt(0))
    expect(decodeBytes(bytes)).toEqual({ text, encoding: 'windows-1258', uncertain: false })
  })

  it('reads garbled UTF-8', () => {
    expect(decodeBytes(new TextEncoder().encode(garble(text)))).toMatchObject({ text, encoding: 'mojibake' })
  })

  it('reads TCVN3 inside a UTF-8 file', () => {
    const writable = planLines.slice(1).join('\n')
    const bytes = new TextEncoder().encode(encodeText(writable, 'tcvn3'))
    expect(decodeBytes(bytes)).toMatchObject({ text: writable, encoding: 'tcvn3' })
  })

  it('reads French as windows-1252', () => {
    const french = 'L’été dernier, près de la forêt, les élèves ont été reçus à l’école.'
    const bytes = Uint8Array.from(french, (c) => (c === '’' ? 0x92 : c.charCodeAt(0)))
    expect(decodeBytes(bytes)).toMatchObject({ text: french, encoding: 'windows-1252' })
  })

  it('reads UTF-8 that was cut inside a letter, and says so', () => {
    const cut = utf8.slice(0, utf8.lastIndexOf(0xc3) + 1)
    const decoded = decodeBytes(cut)
    expect(decoded.text.slice(0, 100)).toBe(text.slice(0, 100))
    expect(decoded).toMatchObject({ encoding: 'unicode', uncertain: true })
  })

  it('never throws', () => {
    expect(decodeBytes(new Uint8Array())).toEqual({ text: '', encoding: 'unicode', uncertain: false })
    const random = seeded(11)
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from({ length: Math.floor(random() * 300) }, () => Math.floor(random() * 256))
      expect(typeof decodeBytes(bytes).text).toBe('string')
    }
  })
})

describe('reportEncoding', () => {
  it('says what was converted and what is in doubt', () => {
    expect(reportEncoding({ encoding: 'unicode', uncertain: false })).toEqual([])
    expect(
      reportEncoding({ encoding: 'tcvn3', uncertain: true }).map(({ code, severity }) => [code, severity]),
    ).toEqual([
      ['encoding-converted', 'info'],
      ['encoding-uncertain', 'warning'],
    ])
  })
})
