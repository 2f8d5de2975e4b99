import { byteTables } from '../../src/read/legacy/single-byte.ts'
import { vniPairs, vniSingles } from '../../src/read/legacy/vni.ts'
import type { FontRun } from './docx-file.ts'

function invert(table: ReadonlyMap<number, string>): ReadonlyMap<string, string> {
  return new Map([...table].map(([code, letter]) => [letter, String.fromCharCode(code)]))
}

const toVni = new Map<string, string>()
for (const [pair, letter] of vniPairs) if (!toVni.has(letter)) toVni.set(letter, pair)
for (const [code, letter] of vniSingles) toVni.set(letter, String.fromCharCode(code))

const encoders = {
  tcvn3: invert(byteTables.tcvn3),
  viscii: invert(byteTables.viscii),
  vps: invert(byteTables.vps),
  vni: toVni,
} as const

export type LegacyEncoding = keyof typeof encoders

/** What a letter is in an encoding, as Latin-1 characters; undefined where the encoding cannot write it. */
export function encodeLetter(letter: string, encoding: LegacyEncoding): string | undefined {
  return encoders[encoding].get(letter)
}

/** `text` as a file in a legacy encoding shows it in Unicode (each byte a Latin-1 character). */
export function encodeText(text: string, encoding: LegacyEncoding): string {
  return [...text].map((character) => encoders[encoding].get(character) ?? character).join('')
}

/** Each character of `text` (below U+0100) as a byte. */
export function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** The runs of a text typed in VNI: one font has all letters. */
export function vniRuns(text: string): FontRun[] {
  return withOtherSigns(text, 'vni', (piece) => [{ text: encodeText(piece, 'vni'), font: 'VNI-Times' }])
}

/**
 * The runs of a text typed in TCVN3. Capitals with tones have no codes: words in capitals that have such, and single ones,
 * are small letters in the font that shows them as capitals.
 */
export function tcvn3Runs(text: string): FontRun[] {
  return withOtherSigns(text, 'tcvn3', (piece) =>
    joinRuns(
      (piece.match(/(?:(?!\p{Ll})[^\s])+(?=\s|$)|\s+|./gu) ?? []).map((part): FontRun => {
        const isCapitals = !canWrite(part, 'tcvn3')
        return isCapitals
          ? { text: encodeText(part.toLowerCase(), 'tcvn3'), font: '.VnTimeH' }
          : { text: encodeText(part, 'tcvn3'), font: '.VnTime' }
      }),
    ),
  )
}

const canWrite = (text: string, encoding: LegacyEncoding): boolean =>
  [...text].every((sign) => sign.charCodeAt(0) < 0x80 || encodeLetter(sign, encoding) !== undefined)

/** Signs that a legacy font lacks («→», «–») stand in a font of Unicode. */
function withOtherSigns(text: string, encoding: LegacyEncoding, encode: (text: string) => FontRun[]): FontRun[] {
  const isOther = (sign: string): boolean => !canWrite(sign.toLowerCase(), encoding) && !/\p{L}/u.test(sign)
  const runs: FontRun[] = []
  let piece = ''
  const flush = (): void => {
    if (piece !== '') runs.push(...encode(piece))
    piece = ''
  }
  for (const sign of text) {
    if (isOther(sign)) {
      flush()
      runs.push({ text: sign, font: 'Times New Roman' })
    } else piece += sign
  }
  flush()
  return runs
}

/** Runs of one font are one run; blanks belong to the run before them. */
function joinRuns(runs: readonly FontRun[]): FontRun[] {
  const joined: FontRun[] = []
  for (const { text, font } of runs) {
    const last = joined.at(-1)
    if (last !== undefined && (last.font === font || text.trim() === ''))
      joined[joined.length - 1] = { font: last.font, text: last.text + text }
    else joined.push({ text, font })
  }
  return joined
}
