import { linesOf } from '../../pdf/decode-lines.ts'
import { type Line, type Word, wordText } from '../../pdf/line.ts'
import type { PageLayout } from '../../pdf/page-layout.ts'
import { findSpoiltNames, findSpoiltPositions, type SpoiltName } from './signers.ts'
import { correctSigns } from './signs.ts'
import { correctWords, repeatedNames } from './words.ts'

/**
 * Repairs what recognizers spoil, on pages that were recognized: each repaired word keeps what was read.
 * @param recognized numbers of the pages whose text was recognized
 */
export function correctPages(pages: readonly PageLayout[], recognized: ReadonlySet<number>): PageLayout[] {
  const names = repeatedNames(pages.flatMap(linesOf).map((line) => line.words.map(wordText)))
  const correct = (line: Line): Line => {
    const read = line.words.map(wordText)
    const meant = correctSigns(correctWords(read, names))
    if (meant.every((text, i) => text === read[i])) return line
    return { ...line, words: line.words.map((word, i) => withText(word, meant[i]!)) }
  }
  return pages.map((page) =>
    recognized.has(page.number)
      ? {
          ...page,
          lines: withNames(page.lines.map(correct)),
          tables: page.tables.map((table) => ({
            ...table,
            cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(correct) })),
          })),
        }
      : page,
  )
}

function withNames(lines: readonly Line[]): Line[] {
  const positioned = repaired(lines, findSpoiltPositions(lines))
  return repaired(positioned, findSpoiltNames(positioned))
}

function repaired(lines: readonly Line[], repairs: readonly SpoiltName[]): Line[] {
  const result = [...lines]
  for (const { line, word, meant } of repairs) {
    const { words } = result[line]!
    result[line] = { ...result[line]!, words: words.map((one, i) => (i === word ? withText(one, meant) : one)) }
  }
  return result
}

function withText(word: Word, text: string): Word {
  const read = wordText(word)
  if (read === text) return word
  return { ...word, runs: [{ ...word.runs[0]!, text, read }] }
}
