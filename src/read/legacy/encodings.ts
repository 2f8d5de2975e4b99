import { vietnamese1258 } from './cp1258.ts'
import { decodeMojibake } from './mojibake.ts'
import type { Replacement } from './replacement.ts'
import { type LetterTable, letterTables } from './single-byte.ts'
import { vniPairs, vniSingles } from './vni.ts'

/** The encodings that text can still be in after it was stored as Unicode. Names as in `source.encoding`. */
export const legacyEncodings = ['tcvn3', 'vni', 'windows-1258', 'viscii', 'vps', 'mojibake'] as const
export type LegacyEncoding = (typeof legacyEncodings)[number]

/** How one encoding is read. */
export interface LegacyDecoder {
  /** What `text` would become if it were in this encoding; pure and total. */
  decode(text: string): Replacement[]
  /** Characters that are also punctuation or a sign: letters only where the word asks for it. */
  readonly ambiguous: RegExp
}

function decodeSingles(table: LetterTable): (text: string) => Replacement[] {
  return (text) => {
    const made: Replacement[] = []
    for (let i = 0; i < text.length; i++) {
      const letter = table.get(text.charCodeAt(i))
      if (letter !== undefined && letter !== text[i]) made.push({ start: i, length: 1, text: letter })
    }
    return made
  }
}

const decodeTcvn3Letters = decodeSingles(letterTables.tcvn3)

/**
 * «ư» is the soft hyphen of Latin-1. Beside it Word's optional hyphen, which converters write as the same character, may
 * stand; no syllable has two ư, so a second one is none.
 */
function decodeTcvn3(text: string): Replacement[] {
  const letters = decodeTcvn3Letters(text)
  if (!text.includes('\u00ad\u00ad')) return letters
  return letters.map((one) => (text.startsWith('\u00ad\u00ad', one.start - 1) ? { ...one, text: '' } : one))
}

function decodeVni(text: string): Replacement[] {
  const made: Replacement[] = []
  for (let i = 0; i < text.length; i++) {
    const pair = vniPairs.get(text.slice(i, i + 2))
    if (pair !== undefined) {
      made.push({ start: i, length: 2, text: pair })
      i++
      continue
    }
    const letter = vniSingles.get(text.charCodeAt(i))
    if (letter !== undefined) made.push({ start: i, length: 1, text: letter })
  }
  return made
}

const never = /(?!)/
const curlyMarks = /[\u00a0\u2010-\u203a]/

export const decoders: Readonly<Record<LegacyEncoding, LegacyDecoder>> = {
  // Guillemets are ô and ằ here: who types in such a font cannot see them as quotation marks.
  tcvn3: { decode: decodeTcvn3, ambiguous: /[\u00b7\u00d7\u00f7\u2212]/ },
  vni: { decode: decodeVni, ambiguous: never },
  'windows-1258': { decode: vietnamese1258, ambiguous: never },
  viscii: { decode: decodeSingles(letterTables.viscii), ambiguous: curlyMarks },
  vps: { decode: decodeSingles(letterTables.vps), ambiguous: curlyMarks },
  mojibake: { decode: decodeMojibake, ambiguous: never },
}
