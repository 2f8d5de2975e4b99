import { referenceHanging, tornFigure } from '../../../grammars/line-seam.ts'
import { readsLine } from '../../match/scan.ts'
import { glyphsOf, type Line, lineText } from './line.ts'
import { isOnlyMarker, markerLength } from './list-marker.ts'

export type Alignment = 'left' | 'center' | 'right' | 'justify'

/** The lines of one paragraph, in order; a page break may lie between two of them. */
export interface TextBlock {
  readonly lines: readonly Line[]
  readonly alignment: Alignment | null
}

/** The end of a sentence, an item or an announcement. */
const terminal = /(?:[.;:!?…]|\.\/\.)["”’')\]]*$/u

export function endsSentence(line: Line): boolean {
  return terminal.test(lineText(line))
}

/** Whether the line begins with a list marker that is no piece of a wrapped expression («2021 ⏎ - 2025», «khoản ⏎ 1.»). */
export function beginsItem(line: Line, before: Line | null): boolean {
  const text = lineText(line)
  const length = markerLength(text)
  if (length === 0) return false
  const marker = text.slice(0, length)
  const rest = text.slice(length)
  if (rest !== '' && !/^\s/.test(rest)) return !/^[-–—−+*]/.test(marker) && /^\p{L}/u.test(rest)
  if (before === null) return true
  if (/^\p{L}{3}/u.test(marker) && !endsSentence(before)) return false
  const previous = lineText(before)
  if (/^[-–—−+*]$/.test(marker) && /^\s\d/.test(rest) && /\d$/.test(previous)) return false
  return !readsLine(referenceHanging, previous)
}

/** Where the text after the marker of an item begins; null where the line begins with no marker. */
export function hangingStart(line: Line): number | null {
  const [first, second] = line.words
  if (first === undefined || second === undefined) return null
  return isOnlyMarker(first.runs.map((run) => run.text).join('')) || markerLength(lineText(line)) > 0 ? second.x1 : null
}

export function countBlockGlyphs(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + glyphsOf(block.lines), 0)
}

/** A line that is part of a figure and nothing else. */
const longestTorn = 12

/** Whether two stretches of text that a line break parts belong together without a blank: «QĐ- ⏎ UBND», «489 ⏎ /KH». */
export function joinsWithoutBlank(before: string, after: string): boolean {
  // The narrow first column of a table breaks its title.
  if (/^ST?$/.test(before) && /^TT?$/.test(after)) return true
  if (/[\p{L}\p{N}.)][-–/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true
  if (/\p{N}$/u.test(before) && /^[-–/][\p{L}\p{N}]/u.test(after)) return true
  return before.length <= longestTorn && readsLine(tornFigure, `${before}\n${after.slice(0, longestTorn)}`)
}
