import type { LineKind } from '../model/line-kind.ts'
import { isCapitals, isClosed } from './line-ends.ts'
import type { ReadLine } from './read-line.ts'
import type { TextLayout } from './text-layout.ts'

/** Lines of a page that are not the document's, from the first on, and why. */
export interface LeftOut {
  readonly first: number
  /** Exclusive. */
  readonly end: number
  readonly what: 'front matter' | 'page before the document' | 'page behind the document' | 'footnotes'
}

/** How far down a page its document may begin, in lines, and how many lines of its letterhead may stand above the name of the State. */
const deepestStart = 150
const tallestLetterhead = 10
/** A line above the letterhead that is longer is no part of one. */
const longestHeadLine = 160

const has = (line: ReadLine | null | undefined, ...kinds: readonly LineKind[]): boolean =>
  line != null && kinds.some((kind) => line.reading.kinds.has(kind))

/**
 * Finds the document in its page: what a program or a web page set around it belongs to none of its parts.
 * Nothing is left out for its place alone: above the letterhead or behind the end there must be words of a page, data, notes, or text that no letterhead holds.
 * @param lines the lines in order; null stands for a table
 */
export function findPage(lines: readonly (ReadLine | null)[], { isWrapped }: TextLayout): LeftOut[] {
  const found: LeftOut[] = []
  const data = frontMatterEnd(lines)
  if (data > 0) found.push({ first: 0, end: data, what: 'front matter' })
  const start = documentStart(lines, data)
  if (start > data) found.push({ first: data, end: start, what: 'page before the document' })
  // Notes stand below the document, and what the page sets behind them or above them.
  const lastNotes = notesStart(lines, start, isWrapped)
  const behind = documentEnd(lines, start, lastNotes, lines.slice(data, start))
  const notes = notesStart(lines.slice(0, behind), start, isWrapped)
  if (notes < behind) found.push({ first: notes, end: behind, what: 'footnotes' })
  if (behind < lastNotes) found.push({ first: behind, end: lastNotes, what: 'page behind the document' })
  if (lastNotes < lines.length) found.push({ first: lastNotes, end: lines.length, what: 'footnotes' })
  return found
}

const isFence = (line: ReadLine | null | undefined): boolean => line != null && /^-{3,}$/.test(line.line.folded)

/** «--- ⏎ title: … ⏎ ---»: data that a program wrote in front of the text. */
function frontMatterEnd(lines: readonly (ReadLine | null)[]): number {
  if (!isFence(lines[0])) return 0
  for (let i = 1; i < lines.length && i < 80; i++) {
    if (isFence(lines[i])) return i > 1 ? i + 1 : 0
    if (!has(lines[i], 'data')) return 0
  }
  return 0
}

/** The first line of the letterhead, or of the title where there is none; `from` where nothing above it belongs to a page. */
function documentStart(lines: readonly (ReadLine | null)[], from: number): number {
  const limit = Math.min(lines.length, from + deepestStart)
  let anchor = -1
  for (let i = from; i < limit && anchor < 0; i++) if (has(lines[i], 'nation', 'party')) anchor = i
  for (let i = from; i < limit && anchor < 0; i++) if (isBareTitle(lines[i])) anchor = i
  if (anchor <= from) return from
  let start = anchor
  while (start > from && anchor - start < tallestLetterhead && isOfLetterhead(lines[start - 1]!)) start--
  return start > from && isPageAbove(lines.slice(from, start)) ? start : from
}

/** «KẾ HOẠCH» and nothing else. */
const isBareTitle = (line: ReadLine | null | undefined): boolean =>
  line != null && isCapitals(line.line.folded) && line.reading.isBareTitle

function isOfLetterhead(line: ReadLine | null): boolean {
  if (line === null) return false
  if (has(line, 'furniture', 'behind')) return false
  const { folded, layout } = line.line
  if (folded.length > longestHeadLine || isClosed(line.line)) return layout === 'head' || has(line, 'number')
  return (
    layout === 'head' ||
    isWordless(line) ||
    has(line, 'unit', 'number', 'place', 'rule', 'mark', 'motto', 'about', 'appendix', 'attachment') ||
    (isCapitals(folded) && !has(line, 'title'))
  )
}

/** Words of a page, a headline or a sentence; but no list of bases, no addressee and no numbered sections, which a document has itself. */
function isPageAbove(lines: readonly (ReadLine | null)[]): boolean {
  const isOwn = (line: ReadLine | null): boolean =>
    has(line, 'addressee') || (has(line, 'basis') && line!.line.folded.endsWith(';'))
  const numbered = lines.filter((line) => line?.reading.marker?.ordinal != null)
  if (lines.some(isOwn) || numbered.length > 1) return false
  return lines.some(
    (line) =>
      has(line, 'furniture', 'behind') ||
      (line !== null && (line.line.folded.length > longestHeadLine || line.line.headingLevel === 1)),
  )
}

/** Notes below the text: from the first «[1]» on nothing but notes and their further lines. */
function notesStart(lines: readonly (ReadLine | null)[], from: number, isWrapped: boolean): number {
  let start = lines.length
  let isOpen = false
  for (let i = lines.length - 1; i > from; i--) {
    const line = lines[i]!
    if (line === null || line.line.layout !== null) break
    if (has(line, 'footnote')) {
      start = i
      isOpen = false
    } else if (has(line, 'rule') && !isOpen) continue
    else if (line.line.blankBefore || !isWrapped) break
    else isOpen = true
  }
  return start
}

const ending: readonly LineKind[] = ['recipients', 'archive', 'authority', 'position']

/** Where the page goes on behind the document; `to` where it does not. */
function documentEnd(
  lines: readonly (ReadLine | null)[],
  from: number,
  to: number,
  above: readonly (ReadLine | null)[],
): number {
  let last = -1
  for (let i = from; i < to; i++) if (has(lines[i], ...ending)) last = i
  const headlines = above.map((line) => line?.line.folded ?? '').join('\n')
  // Furniture in front of an appendix ends nothing.
  const goesOn = lines.findLastIndex((line, i) => i < to && (line === null || has(line, 'appendix', 'nation')))
  const first = last >= 0 ? last + 1 : from + Math.floor((to - from) / 3)
  for (let i = first; i < to; i++) {
    const text = lines[i]?.line.folded ?? ''
    // A page asks in its headline what it answers behind the document.
    if (has(lines[i], 'behind') || (text.length > shortestHeadline && headlines.includes(text)))
      return firstOfFurniture(lines, i, first)
    if (last >= 0 && i > goesOn && has(lines[i], 'furniture')) return i
  }
  return to
}

/** A shorter line may be repeated by chance. */
const shortestHeadline = 25

/** Buttons stand between the document and the list of other pages. */
function firstOfFurniture(lines: readonly (ReadLine | null)[], at: number, from: number): number {
  let start = at
  while (start > from && (has(lines[start - 1], 'furniture') || isWordless(lines[start - 1]))) start--
  return start
}

/** «:-:», «***»: drawn, not written. */
const isWordless = (line: ReadLine | null | undefined): boolean =>
  line != null && !/[\p{L}\p{N}]/u.test(line.line.folded)
