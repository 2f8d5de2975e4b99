import type { LetterTable } from './single-byte.ts'

/**
 * VNI for Windows: a base letter followed by a mark character, with a few letters of their own. Source: the rules of the
 * encoding (circumflex, breve, horn letters; one mark character for each tone on each), equal to UniKey's VNI-WIN row.
 */
const tonesOf = { plain: 'ùøûõï', circumflex: 'áàåãä', breve: 'éèúüë' } as const
const combiningTones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const circumflex = '\u0302'
const breve = '\u0306'

function marksOf(tones: string, extra: string): [mark: string, combining: string][] {
  return [...tones].map((mark, i) => [mark, extra + combiningTones[i]])
}

const plainMarks = marksOf(tonesOf.plain, '')
const circumflexMarks: [string, string][] = [['â', circumflex], ...marksOf(tonesOf.circumflex, circumflex)]
const breveMarks: [string, string][] = [['ê', breve], ...marksOf(tonesOf.breve, breve)]

/** Base character → the letter it begins, and the marks that may follow. */
const bases: readonly [base: string, letter: string, marks: readonly [string, string][]][] = [
  ['a', 'a', [...plainMarks, ...circumflexMarks, ...breveMarks]],
  ['e', 'e', [...plainMarks, ...circumflexMarks]],
  ['o', 'o', [...plainMarks, ...circumflexMarks]],
  ['ô', 'ơ', plainMarks],
  ['u', 'u', plainMarks],
  ['ö', 'ư', plainMarks],
  ['y', 'y', plainMarks],
]

/** Letters of one character. í and ì are themselves. */
const singles: readonly [string, string][] = [
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
]

function buildPairs(): Map<string, string> {
  const pairs = new Map<string, string>()
  for (const [base, letter, marks] of bases)
    for (const [mark, combining] of marks) {
      const small = (letter + combining).normalize('NFC')
      const capital = (letter.toUpperCase() + combining).normalize('NFC')
      // The mark may be typed small after a capital («Uûy»): the base letter decides.
      for (const written of [mark, mark.toUpperCase()]) {
        pairs.set(base + written, small)
        pairs.set(base.toUpperCase() + written, capital)
      }
    }
  return pairs
}

function buildSingles(): LetterTable {
  const table = new Map<number, string>()
  for (const [written, letter] of singles) {
    table.set(written.charCodeAt(0), letter)
    table.set(written.toUpperCase().charCodeAt(0), letter.toUpperCase())
  }
  return table
}

/** Base character and mark → letter. */
export const vniPairs: ReadonlyMap<string, string> = buildPairs()
/** Characters that are a letter by themselves. */
export const vniSingles: LetterTable = buildSingles()
