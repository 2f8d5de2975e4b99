import { greatestOf } from '../../model/extremes.ts'
import type { BoundingBox } from '../../model/source.ts'

/** A stretch of text in one font. */
export interface Run {
  readonly text: string
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  /** Smaller type above the baseline. */
  readonly raised: boolean
  /** What a recognizer read, where that was repaired. */
  readonly read?: string
}

export interface Word {
  readonly runs: readonly Run[]
  readonly x1: number
  readonly x2: number
  /** Number of glyphs it was made from: what the conservation check counts. */
  readonly glyphs: number
}

/** Words on one baseline, from left to right. Points from the top left corner of the page. */
export interface Line {
  readonly page: number
  readonly words: readonly Word[]
  readonly x1: number
  readonly x2: number
  /** Baseline. */
  readonly y: number
  /** Font size of most of it. */
  readonly size: number
  /** All of it is marked in the file as no content (running header, page number). */
  readonly artifact: boolean
}

/** How far letters reach above and below the baseline, in shares of the font size. */
const ascent = 0.8
const descent = 0.22

export function topOf(line: Line): number {
  return line.y - ascent * line.size
}

export function bottomOf(line: Line): number {
  return line.y + descent * line.size
}

export function boxOf(line: Line): BoundingBox {
  return { x: line.x1, y: topOf(line), width: line.x2 - line.x1, height: (ascent + descent) * line.size }
}

export function wordText(word: Word): string {
  return word.runs.length === 1 ? word.runs[0]!.text : word.runs.map((run) => run.text).join('')
}

const texts = new WeakMap<Line, string>()

export function lineText(line: Line): string {
  let text = texts.get(line)
  if (text === undefined) {
    text = line.words.map(wordText).join(' ')
    texts.set(line, text)
  }
  return text
}

export function glyphsOf(lines: readonly Line[]): number {
  let sum = 0
  for (const line of lines) for (const word of line.words) sum += word.glyphs
  return sum
}

/** Whether all letters of the line are bold. */
export function isBold(line: Line): boolean {
  return line.words.every((word) => word.runs.every((run) => run.bold))
}

/** The line with some of its words only; null where there are none. */
export function withWords(line: Line, words: readonly Word[]): Line | null {
  if (words.length === 0) return null
  if (words.length === line.words.length) return line
  return { ...line, words, x1: words[0]!.x1, x2: greatestOf(words.map((word) => word.x2)) }
}
