import { findMisreadRomans } from '../../match/misread-romans.ts'
import { type Line, lineText, type Word, wordText } from './line.ts'
import type { PageLayout } from './page-layout.ts'

/**
 * Repairs the Roman numbers of recognized headings: «IL NỘI DUNG» is «II. NỘI DUNG».
 * @param recognized numbers of the pages whose text was recognized
 */
export function repairMarkers(pages: readonly PageLayout[], recognized: ReadonlySet<number>): PageLayout[] {
  const lines = pages.filter((page) => recognized.has(page.number)).flatMap((page) => page.lines)
  const repaired = new Map<Line, Line>()
  for (const { index, roman, length } of findMisreadRomans(lines.map(lineText), true)) {
    const line = lines[index]!
    if (wordText(line.words[0]!).length <= length) repaired.set(line, withFirstWord(line, `${roman}.`))
  }
  if (repaired.size === 0) return [...pages]
  return pages.map((page) => ({ ...page, lines: page.lines.map((line) => repaired.get(line) ?? line) }))
}

function withFirstWord(line: Line, text: string): Line {
  const [first, ...rest] = line.words
  const word: Word = { ...first!, runs: [{ ...first!.runs[0]!, text, read: wordText(first!) }] }
  return { ...line, words: [word, ...rest] }
}
