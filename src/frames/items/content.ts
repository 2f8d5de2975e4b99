import { dutyLabel } from '../../../grammars/duty-label.ts'
import { endMark } from '../../../grammars/preamble.ts'
import type { PassageReading } from '../../extract/passages/read-passages.ts'
import { scan } from '../../match/scan.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { SectionNode } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'

/** What of a paragraph tells somebody something. Offsets count in the passage. */
export interface Content {
  /** Without its marker and its heading. */
  readonly whole: Span
  /** And without the label of time at its end. */
  readonly content: Span
  /** And without «./.». */
  readonly words: Span
}

/** Null where nothing is left, or a remark that tells nobody anything. */
export function contentOf(document: NormalDocument, reading: PassageReading, node: SectionNode | null): Content | null {
  const { folded } = reading.passage
  const whole = ownWords(document, reading, node)
  if (whole === null) return null
  const content = withoutLabel(folded, whole)
  if (isRemark(folded.slice(content.start, content.end))) return null
  return { whole, content, words: withoutEndMark(folded, content) }
}

/** The paragraph without its marker and its heading; null where nothing is left. */
function ownWords(document: NormalDocument, { passage }: PassageReading, node: SectionNode | null): Span | null {
  const line = document.lines[passage.line]!.span
  if (node === null || node.lines[0] !== passage.line) return { start: 0, end: passage.folded.length }
  const own = node.own.find(({ start, end }) => start >= line.start && end <= line.end)
  return own === undefined || own.end <= own.start ? null : { start: own.start - line.start, end: own.end - line.start }
}

/** The paragraph without «Thời hạn hoàn thành: …» at its end, where labels tell nothing else of it. */
function withoutLabel(folded: string, { start, end }: Span): Span {
  const labels = scan(dutyLabel, folded.slice(start, end))
  const first = labels[0]
  const isTail =
    first !== undefined &&
    first.span.start > 0 &&
    labels.every(({ value }) => value.label === 'time') &&
    folded
      .slice(start, start + first.span.start)
      .trimEnd()
      .at(-1) !== '('
  return isTail
    ? { start, end: start + folded.slice(start, start + first.span.start).trimEnd().length }
    : { start, end }
}

/** A paragraph that is nothing but a bracket, a footnote, or a title in capitals tells nobody to do anything. */
const isRemark = (folded: string): boolean =>
  (folded.length > 12 && folded === folded.toUpperCase() && /\p{Lu}{2}\s+\p{Lu}/u.test(folded)) ||
  /^\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[\s.;]*$|[¹²³⁰⁴-⁹])/.test(folded)

/** State documents end in «./.», which belongs to no sentence. */
function withoutEndMark(folded: string, { start, end }: Span): Span {
  const mark = scan(endMark, folded.slice(start, end)).at(-1)
  return mark === undefined ? { start, end } : { start, end: start + mark.span.start }
}
