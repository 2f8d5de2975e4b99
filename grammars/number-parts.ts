import { anyOf, type Groups, type Piece, part } from './kit.ts'
import { documentTypes, typeCodes, typeOfCode, typeOfWord } from './lexicon/document-types.ts'

/** What a document number says, before it is set in its surroundings. */
export interface NumberParts {
  /** How it is written: số/loại-cơ quan, số-loại/cơ quan, số/năm/…, a number without any code, or in a way of its own. */
  readonly shape: 'state' | 'party' | 'legislation' | 'bare' | 'printed'
  /** The whole number, where it is written in a way of its own. */
  readonly printed: string | null
  /** Null when left blank. */
  readonly serial: string | null
  readonly year: number | null
  readonly typeCode: string | null
  /** Everything that names the issuer, as printed but without stray blanks. */
  readonly issuerCode: string | null
  /** What stands between type and issuer: «-» as a rule, «/» in 07/2002/TTLT/BTC-BYT, «.» in QĐ.BQL. */
  readonly joint: string
  /** Code of the type that the word in front names. */
  readonly wordType: string | null
  /** The lost hyphen was put back. */
  readonly repaired: boolean
  /** The tail was borrowed from the next number of a list. */
  readonly elided: boolean
}

const upper = 'A-ZĐĂÂÊÔƠƯ'

/** A group of a code: capitals, the small letters of TTg, CTr, GDTrH, digits behind, «&», and «.», «,» between capitals. */
const group: Piece = { syntax: `[${upper}][${upper}0-9grhniyu]*(?:[&,.]{1,2}[${upper}][${upper}0-9grhniyu]*)*(?:đ)?` }

export const serial = part`\d{1,5} (?: \.\d{1,2} )? [a-eđ]?`

export const year = part`(?: 19 | 20 ) \d\d`

export const blank = part`[ ]{0,3}`

export const typeCode = anyOf(typeCodes)
/** What may be the code of a type of the user's own: his lexicon says whether it is. */
export const otherCode: Piece = { syntax: `[${upper}][${upper}h-u]{1,7}` }

export const codes = part`${group} (?: (?: ${blank} - ${blank} | / ) ${group} ){0,9}`

/** Each word as it is printed in running text, with capitals, and in titles. */
const cased = (word: string): string[] => [
  word
    .split(' ')
    .map((syllable) => `[${syllable[0]}${syllable[0]!.toUpperCase()}]${syllable.slice(1)}`)
    .join('\\s+'),
  word.toUpperCase().split(' ').join('\\s+'),
]

const typeWords = [...new Set(documentTypes.flatMap((type) => type.words))].sort((a, b) => b.length - a.length)

export const typeWord: Piece = { syntax: typeWords.flatMap(cased).join('|') }

const typeAbbreviation = part`QĐ | NQ | KH | CT | CV | TB | TT | TTLT | NĐ | HD | TTr | BC | Quyet \s dinh | Ke \s hoach | Nghi \s dinh`

export const label = part`[Ss] [ốo] | SỐ`

/** The words in front; always succeeds, and says by its groups what it found. */
export const context = part`(?<= (?: (?<! [\p{L}] ) (?<word> ${typeWord} | ${typeAbbreviation} ) [\s]{1,3} | (?<other> \p{L} ) \s )? (?: (?<label> ${label} ) \s{0,3} :? \s{0,3} )? )`

const none = {
  printed: null,
  serial: null,
  year: null,
  typeCode: null,
  issuerCode: null,
  joint: '-',
  wordType: null,
  repaired: false,
  elided: false,
} as const

export const parts = (shape: NumberParts['shape'], known: Partial<NumberParts>): NumberParts => ({
  ...none,
  shape,
  ...known,
})

export const squeeze = (text: string): string => text.replace(/\s+/g, '')

export function wordType({ word }: Groups): string | null {
  if (word === undefined) return null
  const plain = word
    .replace(/^Quyet dinh$/i, 'quyết định')
    .replace(/^Ke hoach$/i, 'kế hoạch')
    .replace(/^Nghi dinh$/i, 'nghị định')
  return (typeOfWord(plain) ?? typeOfCode(plain))?.code ?? null
}
