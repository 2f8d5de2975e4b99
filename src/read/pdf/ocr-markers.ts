import { type Line, lineText, type Word, wordText } from './line.ts'
import type { PageLayout } from './page-layout.ts'

/** What recognizers take a Roman number at the start of a heading for: «L» (I), «IL», «1I» (II), «HI» (III). */
const marker = /^[IVXLl1|!H]{1,6}[.,:]?$/

/** A heading whose first word may be a Roman number. */
interface Heading {
  readonly line: Line
  readonly word: string
  readonly value: number
}

/**
 * Repairs the Roman numbers of recognized headings. A heading is a line in capitals; its number is repaired where it then
 * follows the number of the heading before it, or begins with I.
 * @param recognized numbers of the pages whose text was recognized
 */
export function repairMarkers(pages: readonly PageLayout[], recognized: ReadonlySet<number>): PageLayout[] {
  const headings = pages
    .filter((page) => recognized.has(page.number))
    .flatMap((page) => page.lines)
    .map(toHeading)
    .filter((heading) => heading !== null)
  const repaired = new Map<Line, Line>()
  let last = 0
  headings.forEach((heading, index) => {
    const { line, word, value } = heading
    // A plain «1.» is an Arabic number, unless a Roman II follows.
    const isArabic = /^1[.,:]?$/.test(word) && headings[index + 1]?.value !== 2
    if (isArabic || (value !== last + 1 && value !== 1)) return
    last = value
    const right = `${toRoman(value)}.`
    if (word !== right) repaired.set(line, withFirstWord(line, right))
  })
  if (repaired.size === 0) return [...pages]
  return pages.map((page) => ({ ...page, lines: page.lines.map((line) => repaired.get(line) ?? line) }))
}

function toHeading(line: Line): Heading | null {
  const word = wordText(line.words[0]!)
  if (!marker.test(word) || line.words.length < 2) return null
  const title = lineText(line).slice(word.length)
  const letters = title.match(/\p{L}/gu) ?? []
  const capitals = title.match(/\p{Lu}/gu) ?? []
  if (letters.length < 4 || capitals.length < 0.8 * letters.length) return null
  const value = fromRoman(
    word
      .replace(/[.,:]$/, '')
      .replace(/H/g, 'II')
      .replace(/[Ll1|!]/g, 'I'),
  )
  return value === null ? null : { line, word, value }
}

const romans = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

function fromRoman(text: string): number | null {
  const value = romans.indexOf(text)
  return value > 0 ? value : null
}

function toRoman(value: number): string {
  return romans[value]!
}

function withFirstWord(line: Line, text: string): Line {
  const [first, ...rest] = line.words
  const word: Word = { ...first!, runs: [{ ...first!.runs[0]!, text }] }
  return { ...line, words: [word, ...rest] }
}
