import { greatestOf, leastOf } from '../../model/extremes.ts'
import { bottomOf, type Line, topOf, type Word } from './line.ts'

/** Lines that stand beside each other: their heights overlap. */
export interface Band {
  readonly lines: readonly Line[]
  /** All their words from left to right. */
  readonly words: readonly Word[]
  readonly top: number
  readonly bottom: number
  /** Baseline of the last of them. */
  readonly y: number
  readonly size: number
}

/** Lines whose heights overlap by this share of the smaller one stand beside each other. */
const beside = 0.35

/** Groups lines (in order from top to bottom) that stand beside each other. */
export function toBands(lines: readonly Line[]): Band[] {
  const groups: Line[][] = []
  let top = 0
  let bottom = Number.NEGATIVE_INFINITY
  for (const line of [...lines].sort((a, b) => topOf(a) - topOf(b))) {
    const height = Math.min(bottom - top, bottomOf(line) - topOf(line))
    const overlap = Math.min(bottom, bottomOf(line)) - topOf(line)
    const group = groups.at(-1)
    if (group !== undefined && overlap > beside * height && apart(group, line)) {
      group.push(line)
      bottom = Math.max(bottom, bottomOf(line))
    } else {
      groups.push([line])
      top = topOf(line)
      bottom = bottomOf(line)
    }
  }
  return groups.map(toBand)
}

/** Lines that lie over each other do not stand beside each other, however close they are. */
function apart(group: readonly Line[], line: Line): boolean {
  return group.every((other) => other.words.every((a) => line.words.every((b) => a.x2 <= b.x1 + 1 || b.x2 <= a.x1 + 1)))
}

function toBand(lines: readonly Line[]): Band {
  const [only] = lines
  return {
    lines,
    words: lines.length === 1 ? only!.words : lines.flatMap((line) => line.words).sort((a, b) => a.x1 - b.x1),
    top: leastOf(lines.map(topOf)),
    bottom: greatestOf(lines.map(bottomOf)),
    y: greatestOf(lines.map((line) => line.y)),
    size: greatestOf(lines.map((line) => line.size)),
  }
}

/** Gaps of a justified line differ by less than this (in font sizes). */
const evenly = 0.08
/** A blank wider than this (in font sizes) is stretched. */
const stretchedBlank = 0.45

/** A line that justification has stretched (before a long word that did not fit): all its blanks are wide, and as wide as each other. */
export function isStretched({ lines, words, size }: Band): boolean {
  if (lines.length !== 1 || words.length < 4) return false
  const gaps = words.slice(1).map((word, i) => word.x1 - words[i]!.x2)
  const [least, most] = [leastOf(gaps), greatestOf(gaps)]
  return least > stretchedBlank * size && most - least < evenly * size
}
