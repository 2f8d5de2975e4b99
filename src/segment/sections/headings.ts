import { listIntroduction } from '../../../grammars/preamble.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalDocument, NormalLine } from '../../model/normal-document.ts'
import type { Span } from '../../model/span.ts'
import type { DraftNode } from './draft-node.ts'
import { isBullet } from './markers.ts'

interface Context {
  readonly document: NormalDocument
  readonly texts: readonly string[]
  readonly lines: readonly NormalLine[]
}

export interface Heading {
  /** The heading without its final punctuation; null where the node is a paragraph. */
  readonly title: Span | null
  /** The node's own paragraphs, what follows a heading on its line included. */
  readonly own: readonly Span[]
}

/** How many words a heading may have when no type says that it is one, and how many where it introduces a list. */
const longestHeading = 32
const longestTopic = 14

/** Tells a heading from a paragraph: by its type, its capitals, its missing full stop and what follows it. */
export function headingOf(node: DraftNode, context: Context): Heading {
  const { lines } = context
  const [first, ...rest] = node.lines
  if (first === undefined) return { title: node.title, own: [] }
  const spans = rest.map((line) => lines[line]!.span).filter((span) => span !== node.title)
  if (node.title !== null)
    return { title: trimmed(node.title, context), own: spans.filter((span) => span.start !== node.title!.start) }
  if (isBullet(node.kind)) return { title: null, own: [behindMarker(node, context), ...spans] }
  const line = lines[first]!
  const content = behindMarker(node, context)
  const text = context.document.folded.slice(content.start, content.end)
  if (text === '') return titleBelow(node, context)
  if (node.key === 'appendix') return { title: trimmed(content, context), own: spans }
  const runIn = runInHeading(line, content, text)
  if (runIn !== null)
    return {
      title: trimmed(runIn, context),
      own: [{ start: behindColon(context, runIn.end), end: content.end }, ...spans],
    }
  return isHeading(node, line, content, text, context)
    ? { title: trimmed(content, context), own: spans }
    : { title: null, own: [content, ...spans] }
}

function behindMarker(node: DraftNode, { lines }: Context): Span {
  const { start, end } = lines[node.lines[0]!]!.span
  return { start: Math.min(start + node.markerLength, end), end }
}

const behindColon = ({ document }: Context, at: number): number =>
  at + (/^\s*[:.]?\s*/.exec(document.folded.slice(at, at + 6))?.[0].length ?? 0)

/** «Chương I ⏎ QUY ĐỊNH CHUNG»: the title stands on the next line. */
function titleBelow(node: DraftNode, context: Context): Heading {
  const [, second, ...rest] = node.lines
  if (second === undefined) return { title: null, own: [] }
  const { span } = context.lines[second]!
  const text = context.document.folded.slice(span.start, span.end)
  const others = rest.map((line) => context.lines[line]!.span)
  const isTitle = text.length < 250 && !/[.;]$/.test(text)
  return isTitle ? { title: trimmed(span, context), own: others } : { title: null, own: [span, ...others] }
}

/** «3. **Sở A:** Chủ trì …», «1. **Mục đích.** Học sinh …»: bold or italic up to the colon or the full stop, plain behind it. */
function runInHeading(line: NormalLine, content: Span, text: string): Span | null {
  if (line.bold === null || line.italic === null) return null
  const looks = [line.bold, line.italic].filter((spans) => spans.length > 0)
  const lengthIn = (spans: readonly Span[], from: number, to: number): number =>
    spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.end, to) - Math.max(span.start, from)), 0)
  const isSetOff = (end: number): boolean =>
    looks.some(
      (spans) =>
        lengthIn(spans, content.start, end) >= (end - content.start) * 0.9 &&
        lengthIn(spans, end + 1, content.end) <= (content.end - end - 1) * 0.3,
    )
  for (const mark of text.slice(0, longestRunIn).matchAll(/[:.](?=\s)/g)) {
    const end = content.start + mark.index
    if (mark.index < 2 || text.slice(mark.index + 1).trim() === '') continue
    if (isSetOff(end)) return { start: content.start, end }
    if (mark[0] === ':') return null
  }
  return null
}

const longestRunIn = 200

function isHeading(node: DraftNode, line: NormalLine, content: Span, text: string, context: Context): boolean {
  if (node.kind === 'none' || node.kind === 'part' || node.kind === 'chapter') return true
  if (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) return true
  const bold =
    line.bold?.reduce((sum, span) => sum + Math.max(0, span.end - Math.max(span.start, content.start)), 0) ?? 0
  if (line.bold !== null && bold >= text.length * 0.8) return true
  if (/[.;,]$/.test(text)) return isClosedHeading(node, text, context)
  const words = text.split(/\s+/).length
  if (words > longestHeading || (words > longestTopic && readsLine(listIntroduction, text))) return false
  const hasContent = node.children.length > 0 || node.tables.length > 0 || node.lines.length > 1
  if (!hasContent) return node.kind === 'roman' && !/[:]$/.test(text) && words <= 16
  return true
}

/** «4. Chi cục A.»: a short title with a full stop, with text below it, among sisters that are headings. */
function isClosedHeading(node: DraftNode, text: string, context: Context): boolean {
  if (isAboveItems(node, text)) return true
  if (
    /,$/.test(text) ||
    text.split(/\s+/).length > 12 ||
    (node.children.length === 0 && node.lines.length < 2 && node.tables.length === 0)
  )
    return false
  const sisters = node.parent?.children.filter((child) => child !== node && child.key === node.key) ?? []
  return sisters.some((sister) => {
    const span = behindMarker(sister, context)
    const other = context.document.folded.slice(span.start, span.end)
    return (
      other !== '' &&
      !/[.;,]$/.test(other) &&
      other.split(/\s+/).length <= longestHeading &&
      (sister.children.length > 0 || sister.lines.length > 1)
    )
  })
}

/** One sentence, and below it at once items that are numbered: what they belong to is their heading. */
function isAboveItems({ children, lines, tables }: DraftNode, text: string): boolean {
  const first = children[0]
  return (
    lines.length === 1 &&
    tables.length === 0 &&
    children.length > 1 &&
    first !== undefined &&
    first.marker !== null &&
    !isBullet(first.kind) &&
    text.endsWith('.') &&
    !/[.:]\s/.test(text) &&
    text.split(/\s+/).length <= longestClosed
  )
}

const longestClosed = 48

/** Headings lose a final colon, titles their final punctuation. */
function trimmed(span: Span, { document }: Context): Span {
  const text = document.text.slice(span.start, span.end)
  return { start: span.start, end: span.start + trimEnd(text, ' :;.,').length }
}
