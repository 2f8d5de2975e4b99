import type { Replacement } from './replacement.ts'

/** windows-1258 read as windows-1252: where the two differ. Source: the WHATWG Encoding Standard, index windows-1258. */
const letters = new Map([
  ['Ã', 'Ă'],
  ['ã', 'ă'],
  ['Ð', 'Đ'],
  ['ð', 'đ'],
  ['Õ', 'Ơ'],
  ['õ', 'ơ'],
  ['Ý', 'Ư'],
  ['ý', 'ư'],
])

/** The combining tone marks; they follow their vowel. */
const marks = new Map([
  ['Ì', '\u0300'],
  ['Ò', '\u0309'],
  ['Þ', '\u0303'],
  ['ì', '\u0301'],
  ['ò', '\u0323'],
])

const vowel = /[aeiouyâêôăơư]/i

/** The replacements that turn windows-1258 text, read as windows-1252, into Vietnamese letters. */
export function vietnamese1258(text: string): Replacement[] {
  const made: Replacement[] = []
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    const letter = letters.get(character) ?? character
    const mark = vowel.test(letter) ? marks.get(text[i + 1] ?? '') : undefined
    if (mark !== undefined) {
      made.push({ start: i, length: 2, text: (letter + mark).normalize('NFC') })
      i++
    } else if (letter !== character) made.push({ start: i, length: 1, text: letter })
  }
  return made
}
