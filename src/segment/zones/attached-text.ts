import type { NormalLine } from '../../model/normal-document.ts'
import { attachedHead } from '../sections/attached-head.ts'
import { is, isOnCapitals, isParagraph } from './line-signs.ts'

/** How far below the title of what is attached the note stands that says to what, in lines. */
const farthestNote = 4

/** The line behind the end at which an appendix begins: at once, or with the next heading of one. */
export function firstAppendix(lines: readonly NormalLine[], texts: readonly string[], from: number): number {
  if (beginsAppendix(lines, texts, from)) return from
  const next = lines.findIndex((line, i) => i > from && is(line, 'appendix'))
  const end = next < 0 ? lines.length : next
  // Without sections it is what a page says at its foot.
  return lines.slice(from, end).some((line) => is(line, 'numbered')) ? end : from
}

/**
 * An appendix has a heading, a title or a head of its own, or is a table; a document that goes on behind its signature, as
 * pages of a file that came in another order, has none of them.
 */
function beginsAppendix(lines: readonly NormalLine[], texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? ''
  return (
    !isParagraph(lines[at]) ||
    (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) ||
    is(lines[at], 'appendix') ||
    attachedHead(lines, texts, at) !== null ||
    lines.slice(at, at + farthestNote).some((line) => is(line, 'attachment'))
  )
}

/** The title of a document, and below it the note that says what it is attached to. */
export function beginsAttached(lines: readonly NormalLine[], texts: readonly string[], at: number): boolean {
  if (!isParagraph(lines[at]) || !isOnCapitals(texts[at]!)) return false
  const head = attachedHead(lines, texts, at)
  return (
    head !== null && head.letterhead.length === 0 && is(lines[head.end], 'attachment') && /^\(/.test(texts[head.end]!)
  )
}

/** In a copy that lost its end: what is attached begins with its own title and the note that says to what; -1 where nothing is. */
export const titleOfAttached = (lines: readonly NormalLine[], texts: readonly string[], from: number): number =>
  lines.findIndex(
    (line, i) =>
      i > from &&
      is(line, 'title') &&
      isOnCapitals(texts[i]!) &&
      lines.slice(i + 1, i + 1 + farthestNote).some((below) => is(below, 'attachment')),
  )
