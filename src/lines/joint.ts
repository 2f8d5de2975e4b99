import { numberHanging, partHanging, referenceHanging, syllableAlone } from '../../grammars/line-seam.ts'
import {
  continuation,
  headingRest,
  openEnding,
  tornEmail,
  tornNumber,
  tornPair,
} from '../../grammars/torn-paragraph.ts'
import { readsLine, scan } from '../match/scan.ts'
import type { LineKind } from '../model/line-kind.ts'
import type { Line } from './line.ts'
import { isCapitals, isClosed, isMostlyCapitals, isWholeBold, openMarks } from './line-ends.ts'
import type { ReadLine } from './read-line.ts'
import type { TextLayout } from './text-layout.ts'

/** What stands between two lines that are one paragraph: a blank, or nothing inside a torn number or address. */
export type Joint = '' | ' '

/** The lines of the paragraph so far. */
export interface Opened {
  readonly first: ReadLine
  readonly last: ReadLine
  readonly count: number
  /** Brackets and quotation marks that it leaves open. */
  readonly openMarks: number
}

export const openWith = (line: ReadLine): Opened => ({
  first: line,
  last: line,
  count: 1,
  openMarks: openMarks(line.line.folded, 0),
})

export const goOnWith = ({ first, count, openMarks: open }: Opened, line: ReadLine): Opened => ({
  first,
  last: line,
  count: count + 1,
  openMarks: openMarks(line.line.folded, open),
})

/**
 * What joins a line to the paragraph above it; null where it begins one of its own. Decided by what is open at the end, what can begin here,
 * and where the lines of this text usually end, in this order; never by the case of a letter alone.
 */
export function jointOf(group: Opened, right: ReadLine, layout: TextLayout): Joint | null {
  const left = group.last
  if (left.line.columnKey !== right.line.columnKey || right.line.listMarker > 0) return null
  const token = tokenJoint(left.line, right.line)
  if (token !== null) return token
  if (isRestOfName(left, right)) return ' '
  if (isMarkerOnly(group) && !right.line.blankBefore && right.reading.marker === null) return ' '
  if (isPartOnly(group, right)) return ' '
  if (standsAlone(left, right)) return null
  if (beginsItem(group, right, layout)) return null
  if (left.line.runsOn && !right.line.blankBefore) return ' '
  if (isHeadingAbove(left.line, right.line, layout)) return null
  const isLine = !right.line.afterSoftBreak
  if (layout.isWrapped && isLine && !right.line.blankBefore) return isWrap(group, right, layout) ? ' ' : null
  return isSlip(left, right, isLine) ? ' ' : null
}

/** A document number, an address or a pair of words that the break cut through. */
function tokenJoint(left: Line, right: Line): Joint | null {
  const seam = `${left.folded.slice(-40)}\n${right.folded.slice(0, 40)}`
  const at = Math.min(40, left.folded.length)
  const crosses = (rule: Parameters<typeof scan>[0]): boolean =>
    scan(rule, seam).some(({ span }) => span.start <= at && span.end > at)
  if (crosses(tornNumber)) return readsLine(numberHanging, left.folded) ? ' ' : ''
  if (crosses(tornPair)) return ' '
  return crosses(tornEmail) ? '' : null
}

/** «Thượng tá Lò Thị Hoài ⏎ Sương»: a name that was too long for the column of who signs. */
const isRestOfName = (left: ReadLine, right: ReadLine): boolean =>
  left.reading.kinds.has('name') && !right.line.blankBefore && readsLine(syllableAlone, right.line.folded)

const ending: readonly LineKind[] = ['recipients', 'authority', 'position', 'archive']

/** Lines of the end of a document, and the first of its closing. A name is one only where no sentence is open. */
function standsAlone(left: ReadLine, right: ReadLine): boolean {
  if ([left, right].some(({ reading }) => ending.some((kind) => reading.kinds.has(kind)))) return true
  if (right.reading.kinds.has('closing') || right.reading.kinds.has('appendix')) return true
  const isName = ({ line, reading }: ReadLine): boolean => reading.kinds.has('name') && line.folded.length < 40
  const isShort = left.line.folded.length < 40 && left.reading.marker === null
  return isName(left) || (isName(right) && (isClosed(left.line) || isShort))
}

/** «1.», «II.», «a)» alone on their line; a chapter's title stands below it on purpose. */
const isMarkerOnly = ({ first, count }: Opened): boolean =>
  count === 1 && first.reading.isMarkerOnly && !['part', 'chapter'].includes(first.reading.marker!.kind)

/** «PHẦN ⏎ I. NỘI DUNG»: the word was torn from its number. */
const isPartOnly = ({ last, count }: Opened, { line, reading }: ReadLine): boolean =>
  count === 1 && !line.blankBefore && reading.marker?.ordinal != null && readsLine(partHanging, last.line.folded)

/** A marker begins an item, unless the sentence above is open and its marker continues no count. */
function beginsItem(group: Opened, { line, reading }: ReadLine, layout: TextLayout): boolean {
  if (reading.marker === null) return false
  const left = group.last.line
  if (!layout.isWrapped || line.blankBefore || isClosed(left)) return true
  if (reading.marker.ordinal !== null && readsLine(referenceHanging, left.folded)) return false
  const first = group.first.reading.marker
  if (first !== null && first.kind === reading.marker.kind) {
    const [before, here] = [first.ordinal, reading.marker.ordinal]
    if (before === null || here === null || here === before + 1) return true
  }
  // A short line ends there because its item does; a full one because the page does.
  return left.reach < layout.width * 0.7 || (reading.marker.ordinal === 1 && !layout.isSpaced)
}

/** A heading in capitals or in bold type, and below it text that is set in another way. */
function isHeadingAbove(left: Line, right: Line, { isSpaced }: TextLayout): boolean {
  const isTitle = isCapitals(left.folded) && / (?<=\p{Lu}{2}\S* )\p{Lu}{2}/u.test(left.folded)
  // «… TRONG NĂM ⏎ 2031»: figures alone are set in no way.
  const isOther = /\p{L}/u.test(right.folded) && !isMostlyCapitals(right.folded)
  if (isTitle && isOther && /^[\p{Lu}\P{L}]/u.test(right.folded)) return true
  // Where empty lines part paragraphs, bold type only begins one.
  if (isSpaced && !right.blankBefore) return false
  return isWholeBold(left) && right.bold !== null && !isBoldAt(right, 0) && /^\p{Lu}/u.test(right.text)
}

const isBoldAt = ({ bold }: Line, at: number): boolean =>
  bold?.some((span) => span.start <= at && at < span.end) ?? false

/** In a wrapped text: the paragraph goes on, by where its lines end. */
function isWrap(group: Opened, { line: right, reading }: ReadLine, layout: TextLayout): boolean {
  const { width, isSpaced, leastFull } = layout
  const left = group.last.line
  if (reading.kinds.has('rule') || group.last.reading.kinds.has('rule')) return false
  if (isSpaced) {
    const isShort = left.reach < width * 0.5
    return !(isShort && /[.;]$/.test(left.folded) && /^\p{Lu}/u.test(right.folded))
  }
  if (right.indent >= 20) return false
  const firstWord = /^\S+/.exec(right.text)![0].length
  const reach = left.reach + firstWord + 1
  if (!isClosed(left) && reach <= leastFull)
    // Another size of type leaves shorter lines: half a line and more without an end, and no word that begins anything.
    return (
      group.openMarks > 0 || (left.reach > width * 0.5 && !isCapitals(left.folded) && /^\p{Ll}/u.test(right.folded))
    )
  if (isClosed(left) && reach <= width * 0.93) return false
  // A deeper first line begins a paragraph, unless the line above is that first line itself.
  if (right.indent > left.indent + 2 && /[.;:!?”")]$/.test(left.folded)) return false
  if (!/[.;:]$/.test(left.folded)) return true
  if (layout.isIndented) return right.indent <= left.indent
  // Nothing but its end shows a paragraph: another sentence goes on only where its first word had no room.
  return !/^\p{Lu}/u.test(right.folded) || (/\.$/.test(left.folded) && reach > width)
}

/** In a text of one paragraph a line: a paragraph that a page or a slip tore. */
function isSlip({ line: left, reading }: ReadLine, { line: right }: ReadLine, isLine: boolean): boolean {
  const ends = isClosed(left)
  if (!isLine && !ends && !isCapitals(left.folded)) return true
  if (isCapitals(left.folded) && !isCapitals(right.folded)) return false
  // A heading in capitals that asks for more words: «I. MỤC ĐÍCH, ⏎ YÊU CẦU».
  if (isCapitals(left.folded) && readsLine(openEnding, left.folded) && !/\d,$/.test(left.folded)) return true
  // … or its rest: «II. NHIỆM VỤ TRỌNG TÂM ⏎ TRONG NĂM HỌC». A line with the kind of a document stands alone.
  if (isCapitals(left.folded) && !ends && readsLine(headingRest, right.folded) && !reading.kinds.has('title'))
    return true
  if (readsLine(continuation, right.folded) && !ends && (left.folded.length > 20 || reading.marker !== null))
    return true
  return readsLine(openEnding, left.folded) && left.folded.length > 30 && !/:$/.test(left.folded)
}
