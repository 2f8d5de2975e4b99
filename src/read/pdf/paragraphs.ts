import { greatestOf, leastOf } from '../../model/extremes.ts'
import { alignmentOf } from './alignment.ts'
import { type Line, lineText } from './line.ts'
import { type Margins, roomAfter } from './margins.ts'
import { beginsParagraph, isCentered, type LineContext } from './paragraph-breaks.ts'
import { type Alignment, beginsItem, endsSentence, joinsWithoutBlank, type TextBlock } from './text-block.ts'

/** Puts the lines of the page's full width together to paragraphs, over page breaks too. */
export function bodyParagraphs(lines: readonly Line[], context: LineContext): TextBlock[] {
  const groups = group(lines, (first, last, line) => beginsParagraph(first, last, line, context))
  return groups.map((own) => {
    const alignment = own.length === 1 ? aloneAlignment(own[0]!, context) : alignmentOf(own, context.edgesOf)
    return { lines: own, alignment }
  })
}

/** The alignment of a paragraph of one line. */
function aloneAlignment(line: Line, context: LineContext): Alignment | null {
  if (isCentered(line, context)) return 'center'
  const { indent } = context.style
  const inset = line.x1 - context.edgesOf(line).left
  if (indent !== null && Math.abs(inset - indent) < 0.4 * line.size)
    return alignmentOf([line], context.edgesOf) === null ? null : 'left'
  return alignmentOf([line], context.edgesOf)
}

/**
 * Puts the lines of one side of a letterhead or signature block together: items and their continuation lines in a list
 * («Nơi nhận»), every line for itself where lines are centred under each other.
 */
export function columnParagraphs(lines: readonly Line[]): TextBlock[] {
  const edges: Margins = {
    left: leastOf(lines.map((line) => line.x1)),
    right: greatestOf(lines.map((line) => line.x2)),
  }
  const isList = lines.filter((line) => beginsItem(line, null)).length >= 2
  const groups = group(lines, (first, last, line) => {
    if (joinsWithoutBlank(lineText(last), lineText(line))) return false
    if (!isList || !beginsItem(first, null)) return true
    if (beginsItem(line, null) || endsSentence(last) || line.y - last.y > 1.8 * line.size) return true
    return roomAfter(last, line, edges.right) > 0.35 * line.size
  })
  const centered = shareMiddle(lines)
  return groups.map((own) => ({ lines: own, alignment: centered ? 'center' : alignmentOf(own, () => edges) }))
}

/** Whether lines are centred under each other, and not just as long as each other. */
function shareMiddle(lines: readonly Line[]): boolean {
  const middles = lines.map((line) => (line.x1 + line.x2) / 2)
  const starts = lines.map((line) => line.x1)
  return spread(middles) < 12 && (lines.length === 1 || spread(starts) > spread(middles))
}

function spread(values: readonly number[]): number {
  return greatestOf(values) - leastOf(values)
}

type Begins = (first: Line, last: Line, line: Line) => boolean

function group(lines: readonly Line[], begins: Begins): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const current = groups.at(-1)
    if (current === undefined || begins(current[0]!, current.at(-1)!, line)) groups.push([line])
    else current.push(line)
  }
  return groups
}

/** Where a table cell lies: its borders, and how far its text keeps from them, in points. */
export interface CellEdges extends Margins {
  readonly padding: number
}

/** Puts the lines of a table cell together: a new paragraph at a list marker, or where the line before had room left. */
export function cellParagraphs(lines: readonly Line[], edges: CellEdges): TextBlock[] {
  const inner: Margins = { left: edges.left + edges.padding, right: edges.right - edges.padding }
  const centered = isCenteredCell(lines, inner)
  const pitch = closestPitch(lines)
  const groups = group(lines, (_first, last, line) => {
    if (joinsWithoutBlank(lineText(last), lineText(line)) && !endsSentence(last)) return false
    const distance = line.page === last.page ? line.y - last.y : 0
    if (pitch !== null && distance > 1.5 * pitch) return true
    // The lines of a centred cell have half their room on each side.
    const right = centered ? last.x2 + (inner.right - inner.left) - (last.x2 - last.x1) : inner.right
    const hasRoom = roomAfter(last, line, right) > 0.45 * line.size
    if (beginsItem(line, last) && (hasRoom || endsSentence(last) || !isLoneDash(line, lines))) return true
    return hasRoom && breaksAnyway(last, line)
  })
  return groups.map((own) => ({ lines: own, alignment: alignmentOf(own, () => inner) }))
}

/** The only line of a cell that begins with a dash begins no list: «Phòng Thi đua ⏎ - Khen thưởng». */
function isLoneDash(line: Line, lines: readonly Line[]): boolean {
  const isDash = (one: Line): boolean => /^[-–—]\s/.test(lineText(one))
  return isDash(line) && lines.filter(isDash).length === 1
}

/** Where a cell's line is short, the next one may still go on: words that may not part («Quý ⏎ I/2025») count as one. */
function breaksAnyway(last: Line, line: Line): boolean {
  return endsSentence(last) || !/^[\p{Ll}(]/u.test(lineText(line))
}

function isCenteredCell(lines: readonly Line[], inner: Margins): boolean {
  return (
    lines.length > 1 &&
    lines.every((line) => Math.abs(line.x1 - inner.left - (inner.right - line.x2)) < 0.8 * line.size) &&
    greatestOf(lines.map((line) => line.x1)) - leastOf(lines.map((line) => line.x1)) > 2
  )
}

/** The smallest distance between the baselines of neighbouring lines; null for one line. */
function closestPitch(lines: readonly Line[]): number | null {
  let closest: number | null = null
  for (let i = 1; i < lines.length; i++) {
    const distance = lines[i]!.y - lines[i - 1]!.y
    if (lines[i]!.page === lines[i - 1]!.page && distance > 0.8 * lines[i]!.size)
      closest = Math.min(closest ?? distance, distance)
  }
  return closest
}
