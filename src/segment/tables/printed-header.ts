import { ordinalTitle } from '../../../grammars/table-word.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import type { TextOf } from './table-text.ts'

/** Longer ones are no headings of columns. */
const longestHeading = 60

/**
 * A row that heads the columns though none of its words is known: «TT» over figures, words over nothing but figures, or set off in bold or in
 * capitals from what stands below. What is headed is not guessed at by its cells.
 */
export function isPrintedHeader(lines: readonly NormalLine[], row: number, textOf: TextOf): boolean {
  const texts = textsOf(lines[row]!, textOf)
  const below = lines[row + 1]
  if (texts.length < 2 || below === undefined) return false
  const isShort = texts.every((text) => text.length <= longestHeading && /\p{L}/u.test(text) && !/[.;:]$/.test(text))
  if (!isShort) return false
  const belowTexts = textsOf(below, textOf)
  if (readsLine(ordinalTitle, texts[0]!)) return true
  if (belowTexts.length > 0 && belowTexts.every((text) => !/\p{L}/u.test(text))) return true
  const isFull = texts.length >= lines[row]!.cells.length
  if (!isFull || texts.some((text) => /^\d/.test(text))) return false
  const isBold = isAllBold(lines[row]!, textOf) && !isAllBold(below, textOf)
  const isUpper = texts.every(isCapitals) && !belowTexts.every(isCapitals)
  return isBold || isUpper
}

const textsOf = (line: NormalLine, textOf: TextOf): string[] =>
  line.cells.map((cell) => textOf(cell.span).trim()).filter((text) => text !== '')

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)

function isAllBold(line: NormalLine, textOf: TextOf): boolean {
  const length = textsOf(line, textOf).join('').length
  const bold = line.bold?.reduce((sum, { start, end }) => sum + textOf({ start, end }).trim().length, 0) ?? 0
  return length > 0 && bold >= length * 0.9
}
