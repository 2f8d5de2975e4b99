import { isBold, type Line, lineText } from './line.ts'
import { type Margins, type ParagraphStyle, roomAfter } from './margins.ts'
import { beginsItem, endsSentence, hangingStart } from './text-block.ts'

/** What a line is judged by. */
export interface LineContext {
  /** The edges between which the line's text runs: the page's margins, or those of a block that is set in. */
  edgesOf(line: Line): Margins
  readonly style: ParagraphStyle
}

/** Edges nearer than this (in font sizes) are the same edge. */
const sameEdge = 0.6

/** Whether a line stands in the middle between the margins, set in from both. */
export function isCentered(line: Line, { edgesOf, style }: LineContext): boolean {
  const { left, right } = edgesOf(line)
  const before = line.x1 - left
  const after = right - line.x2
  if (Math.min(before, after) < 1.5 * line.size || Math.abs(before - after) > 0.9 * line.size) return false
  // A short line with the usual indent may end as far from the right margin as it begins from the left.
  const isIndented = style.indent !== null && Math.abs(before - style.indent) < 0.4 * line.size
  return !isIndented || (isBold(line) && !beginsItem(line, null))
}

/**
 * Whether `line` begins a new paragraph after `last`, the last line of the paragraph that began with `first`.
 *
 * The surest sign is room: a line that ends where the next word would still have fitted ends its paragraph. After a full
 * line the indent decides, then spacing, list markers and the end of the sentence.
 */
export function beginsParagraph(first: Line, last: Line, line: Line, context: LineContext): boolean {
  const { edgesOf, style } = context
  const { size } = line
  if (isCentered(last, context) || isCentered(line, context)) return !isWrappedTitle(last, line, context)

  const leftOf = (one: Line): number => one.x1 - edgesOf(one).left
  const inset = leftOf(line)
  const shift = inset - leftOf(last)
  const item = beginsItem(line, last)
  const ends = endsSentence(last)

  const distance = line.page === last.page ? (line.y - last.y) / size : null
  if (distance !== null && (distance > style.pitch * 1.45 || distance < 0.5)) return true
  const spaced = distance !== null && distance > style.pitch * 1.15 + 0.05

  if (differs(last.size, size) && (ends || spaced)) return true

  const { right } = edgesOf(last)
  const room = roomAfter(last, line, right)
  if (room > 0.35 * size) {
    // A line broken by hand: the sentence goes on at the margin where a paragraph would be set in.
    const broken = !ends && !spaced && !item && (/^\p{Ll}/u.test(lineText(line)) || isHeadingTail(last, line, shift))
    return !(broken && style.indent !== null && Math.abs(inset) < sameEdge * size)
  }
  if (isCapitals(last) && /\p{Ll}/u.test(lineText(line))) return true
  const endsEarly = style.justified && right - last.x2 > 1.2 * size
  const supported = Number(spaced) + Number(ends) + Number(item) + Number(endsEarly)

  const hanging = hangingStart(first)
  const hangs =
    hanging !== null &&
    (last === first || Math.abs(last.x1 - hanging) < 0.4 * size) &&
    Math.abs(line.x1 - hanging) < 0.4 * size &&
    line.x1 > first.x1 + 2
  if (hangs && !item) return supported >= 3
  if (shift > sameEdge * size) return inset > sameEdge * size || supported > 0
  if (shift < -sameEdge * size) {
    // Back to the margin after a first line; further to the left than the whole paragraph so far.
    if (last === first) return inset < -sameEdge * size || (item && ends)
    return true
  }
  const atIndent = style.indent !== null && Math.abs(inset - style.indent) < 0.5 * size
  if (last === first && atIndent) return true
  if (style.indent !== null && inset < sameEdge * size && leftOf(first) > sameEdge * size) return spaced && ends
  return (item && (ends || spaced)) || (spaced && ends)
}

/** Whether a centred line goes on with the one above, which has no room for its first word: a title that wraps. */
function isWrappedTitle(last: Line, line: Line, { edgesOf, style }: LineContext): boolean {
  const { left, right } = edgesOf(last)
  const isEven = Math.abs(last.x1 - left - (right - last.x2)) < 0.9 * last.size
  // A centred line has half of its room on each side.
  const room = roomAfter(last, line, last.x2 + (right - left) - (last.x2 - last.x1))
  const isClose = line.page === last.page && line.y - last.y < (style.pitch * 1.15 + 0.05) * line.size
  const isSameCase = isCapitals(line) === isCapitals(last) || !isCapitals(line)
  const isAlike = Math.abs(last.size - line.size) < 0.5 && isBold(last) === isBold(line) && isSameCase
  return isEven && room < 0.35 * line.size && isClose && isAlike && !endsSentence(last) && !beginsItem(line, last)
}

/** The rest of a heading in bold capitals, back at the margin. */
function isHeadingTail(last: Line, line: Line, shift: number): boolean {
  return shift < -sameEdge * line.size && [last, line].every((one) => isBold(one) && !/\p{Ll}/u.test(lineText(one)))
}

/** A title in capitals. */
function isCapitals(line: Line): boolean {
  const text = lineText(line)
  return (text.match(/\p{Lu}/gu) ?? []).length > 8 && !/\p{Ll}/u.test(text)
}

/** Type of another size: a heading, a note, the title of a table. */
function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.25 * Math.max(a, b)
}
