import { bareLetters, inCaseOf, isMisreadOf } from '../../../../grammars/engine-confusions.ts'
import { signingPositions } from '../../../../grammars/lexicon/signing-positions.ts'
import { familyNames } from '../../../../grammars/lexicon/surnames.ts'
import { foldTones } from '../../../../grammars/tone-placement.ts'
import { type Line, wordText } from '../../pdf/line.ts'

const positions = new Set(signingPositions.map(foldTones))
const families = familyNames.map((name) => foldTones(name.toLowerCase()))
/** So many lines below a position its holder's name stands at most: recipients stand beside them. */
const reach = 14
/** A gap this wide (in font sizes) parts the columns of an ending. */
const columnGap = 1.5

/** A word of a name or a position: its place among the words of a line, and what it must be. */
export interface SpoiltName {
  readonly line: number
  readonly word: number
  readonly meant: string
}

const byLetters = new Map<string, string[]>()
for (const position of signingPositions)
  byLetters.set(bareLetters(position), [...(byLetters.get(bareLetters(position)) ?? []), position])
/** «KT.», «TL.»: for whom or in whose name somebody signs. */
const authority = /^\p{Lu}{1,3}\.$/u

/** Positions of signers that stand alone, where exactly one has these letters, whatever the marks: «GIAM ĐỌC» is «GIÁM ĐỐC». */
export function findSpoiltPositions(lines: readonly Line[]): SpoiltName[] {
  return lines.flatMap((line, at) =>
    stretchesOf(line).flatMap((stretch) => {
      const own = authority.test(wordText(line.words[stretch[0]!]!)) ? stretch.slice(1) : stretch
      const read = own.map((word) => wordText(line.words[word]!))
      if (read.length < 2 || read.some((text) => !/^\p{Lu}+$/u.test(text))) return []
      const fitting = byLetters.get(bareLetters(read.join(' '))) ?? []
      if (fitting.length !== 1) return []
      const meant = fitting[0]!.split(' ')
      return own.flatMap((word, i) =>
        foldTones(read[i]!) === foldTones(meant[i]!) ? [] : [{ line: at, word, meant: meant[i]! }],
      )
    }),
  )
}

/** Family names below the position of a signer that are none, where exactly one differs by what recognizers confuse. */
export function findSpoiltNames(lines: readonly Line[]): SpoiltName[] {
  const found: SpoiltName[] = []
  let last = Number.NEGATIVE_INFINITY
  lines.forEach((line, i) => {
    for (const stretch of stretchesOf(line)) {
      const texts = stretch.map((at) => wordText(line.words[at]!))
      if (positions.has(foldTones(texts.join(' ')))) last = i
      else if (i > last && i - last <= reach && isName(texts)) {
        const meant = familyFor(texts[0]!)
        if (meant !== null) found.push({ line: i, word: stretch[0]!, meant })
      }
    }
  })
  return found
}

const isName = (texts: readonly string[]): boolean =>
  texts.length >= 2 && texts.length <= 5 && texts.every((text) => /^\p{Lu}\p{Ll}+$/u.test(text))

function familyFor(read: string): string | null {
  const small = foldTones(read.toLowerCase())
  if (families.includes(small)) return null
  const fitting = families.filter((name) => isMisreadOf(small, name))
  return fitting.length === 1 ? inCaseOf(read, fitting[0]!) : null
}

/** The words of a line by their places, parted by wide gaps. */
function stretchesOf({ words, size }: Line): number[][] {
  const stretches: number[][] = []
  words.forEach((word, i) => {
    const before = words[i - 1]
    if (before === undefined || word.x1 - before.x2 > columnGap * size) stretches.push([i])
    else stretches.at(-1)!.push(i)
  })
  return stretches
}
