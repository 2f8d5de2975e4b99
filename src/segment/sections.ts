import { appendixHeading, attachmentNote } from '../../grammars/appendix.ts'
import { numberLine, placeAndDate, ruleLine } from '../../grammars/letterhead.ts'
import { motto, nationalName, nationalWithin } from '../../grammars/letterhead-nation.ts'
import { titleLine } from '../../grammars/title-line.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import { type Diagnostic, diagnostic, type Report } from '../model/diagnostic.ts'
import type { NormalDocument, NormalLine } from '../model/normal-document.ts'
import type { SectionNode, Zone } from '../model/outline.ts'
import type { MarkerKind } from '../model/section.ts'
import type { Span } from '../model/span.ts'
import { attachedHead } from './attached-head.ts'
import { headingOf } from './headings.ts'
import { isBullet, type MarkerCandidate, markerAt } from './markers.ts'
import { findMisreadRomans } from './misread-romans.ts'

/** A node while the tree is being built. */
export interface DraftNode {
  marker: string | null
  kind: MarkerKind
  key: string
  rank: number
  ordinal: number | null
  /** Lines of the node itself. The first is the marker's own. */
  lines: number[]
  /** Length of the marker in the first line. */
  markerLength: number
  tables: number[]
  children: DraftNode[]
  parent: DraftNode | null
  title: Span | null
}

const newNode = (known: Partial<DraftNode>): DraftNode => ({
  marker: null,
  kind: 'none',
  key: 'none',
  rank: -1,
  ordinal: null,
  lines: [],
  markerLength: 0,
  tables: [],
  children: [],
  parent: null,
  title: null,
  ...known,
})

export interface SectionTree {
  readonly sections: readonly SectionNode[]
  /** The node that each line belongs to; null outside sections. */
  readonly nodeOfLine: readonly (SectionNode | null)[]
  /** The marker that was accepted on a line. */
  readonly markerLengths: readonly number[]
}

/** Builds the tree of sections from the lines of the body and of the appendices, which begin anew with «PL». */
export function buildSections(document: NormalDocument, zones: readonly Zone[], report: Report): SectionTree {
  const { lines, folded } = document
  const texts = lines.map((line) => folded.slice(line.span.start, line.span.end))
  const misread = findMisreadRomans(texts, zones)
  const root = newNode({})
  let top = root
  let stack: DraftNode[] = [root]
  let behindHead = 0
  for (const [i, line] of lines.entries()) {
    const zone = zones[i]!
    if (i < behindHead) continue
    if (zone !== 'body' && zone !== 'appendix') continue
    if (zone === 'appendix' && (zones[i - 1] !== 'appendix' || isAppendixStart(texts, lines, i))) {
      if (zones[i - 1] !== 'appendix' || readsLine(appendixHeading, texts[i]!)) {
        top = openAppendix(root, texts[i]!, i)
        stack = [top]
        if (line.kind === 'paragraph' && readsLine(appendixHeading, texts[i]!)) continue
        const head = attachedHead(lines, texts, i)
        if (head !== null) {
          top.title = head.title
          top.lines.push(...head.letterhead)
          behindHead = head.end
          continue
        }
      }
    }
    if (line.kind === 'tableRow') {
      const open = stack.at(-1)!
      if (lines[i - 1]?.table !== line.table && line.table !== null) open.tables.push(line.table)
      continue
    }
    if (zone === 'appendix' && titleOfAppendix(top, stack, texts, line, i)) continue
    const marker = misread.get(i) ?? acceptedMarker(texts[i]!, line, stack, texts[i - 1] ?? '')
    if (misread.has(i)) report(misreadNote(texts[i]!, misread.get(i)!, line))
    if (marker !== null) {
      place(
        stack,
        newNode({
          marker: marker.marker,
          kind: marker.kind,
          key: marker.key,
          rank: isInsideArticle(marker, stack, texts) ? articleContent : marker.rank,
          ordinal: marker.ordinal,
          lines: [i],
          markerLength: marker.length,
        }),
      )
    } else if (awaitsTitle(stack.at(-1)!, texts)) stack.at(-1)!.lines.push(i)
    else if (isUnnumberedHeading(line, texts[i]!) && !readsLine(titleLine, texts[i]!)) {
      place(stack, newNode({ lines: [i], rank: headingRank(stack, texts, lines, zones, i) }))
    } else stack.at(-1)!.lines.push(i)
  }
  const context = { document, texts, lines }
  const sections = finish(root, context, report)
  return sections
}

function misreadNote(text: string, { marker, length }: MarkerCandidate, { span }: NormalLine): Diagnostic {
  const written = text.slice(0, length).trim()
  const place = { start: span.start, end: span.start + written.length }
  return diagnostic('marker-repaired', `«${written}» was read as ${marker}.`, place)
}

/** «Phần thứ nhất», «Chương I» alone on their line: what stands below is their title. */
const awaitsTitle = ({ kind, lines, markerLength }: DraftNode, texts: readonly string[]): boolean =>
  (kind === 'part' || kind === 'chapter') &&
  lines.length === 1 &&
  /^[\s.:]*$/.test(texts[lines[0]!]!.slice(markerLength))

const isAppendixStart = (texts: readonly string[], lines: readonly NormalLine[], i: number): boolean =>
  lines[i]!.kind === 'paragraph' && readsLine(appendixHeading, texts[i]!)

/** «PL», or «PL1», «PL2» where they are numbered. */
function openAppendix(root: DraftNode, text: string, line: number): DraftNode {
  const heading = scanAtStart(appendixHeading, text)
  const figure = heading?.value.figure ?? null
  const romans: Readonly<Record<string, string>> = {
    I: '1',
    II: '2',
    III: '3',
    IV: '4',
    V: '5',
    VI: '6',
    VII: '7',
    VIII: '8',
    IX: '9',
    X: '10',
  }
  const earlier = root.children.filter((child) => child.key === 'appendix').length
  const number =
    figure === null ? (earlier > 0 ? String(earlier + 1) : '') : (romans[figure] ?? figure.replace(/^0+/, ''))
  const node = newNode({
    marker: `PL${number}`,
    kind: 'part',
    key: 'appendix',
    rank: -0.5,
    lines: heading === null ? [] : [line],
    markerLength: heading?.span.end ?? 0,
    parent: root,
  })
  root.children.push(node)
  return node
}

/** Below «Phụ lục»: title lines in capitals or bold, the note in brackets, head lines of an attached text. */
function titleOfAppendix(
  top: DraftNode,
  stack: readonly DraftNode[],
  texts: readonly string[],
  line: NormalLine,
  i: number,
): boolean {
  if (stack.length > 1 || top.key !== 'appendix') return false
  const text = texts[i]!
  const isHeadLine = [nationalName, nationalWithin, motto, numberLine, placeAndDate, ruleLine, attachmentNote].some(
    (rule) => readsLine(rule, text),
  )
  if (isHeadLine) {
    top.lines.push(i)
    return true
  }
  if (top.title !== null || top.tables.length > 0 || top.lines.length > 8) return false
  const isTitle =
    (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) || isWholeBold(line) || line.alignment === 'center'
  if (!isTitle || markerAt(text) !== null) return false
  top.title = line.span
  top.lines.push(i)
  return true
}

export const isWholeBold = (line: NormalLine): boolean =>
  line.bold !== null &&
  line.bold.reduce((sum, span) => sum + span.end - span.start, 0) >= (line.span.end - line.span.start) * 0.85

/** A line in bold type or capitals, short, that is no sentence. */
function isUnnumberedHeading(line: NormalLine, text: string): boolean {
  if (text.length > 200 || text.length < 4 || /[.;,]$/.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (isWholeBold(line)) return !/^[(“"]/.test(text)
  const isCapitals = text === text.toUpperCase() && /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(text)
  return isCapitals && !/^\(/.test(text)
}

/** A heading without a number stands above what follows it, when that is a level not yet open; else it is a leaf. */
function headingRank(
  stack: readonly DraftNode[],
  texts: readonly string[],
  lines: readonly NormalLine[],
  zones: readonly Zone[],
  i: number,
): number {
  for (let next = i + 1; next < lines.length && next < i + 40; next++) {
    if (zones[next] !== zones[i] || lines[next]!.kind !== 'paragraph') continue
    if (isUnnumberedHeading(lines[next]!, texts[next]!) && markerAt(texts[next]!) === null) break
    const marker = markerAt(texts[next]!)
    if (marker === null) continue
    if (isBullet(marker.kind)) return marker.rank - 0.5
    return stack.some((node) => node.key === marker.key) ? 13.8 : marker.rank - 0.5
  }
  return 13.8
}

/** The marker of a line, unless its neighbours say that it is none (a wrapped year, a reference, initials). */
function acceptedMarker(
  text: string,
  line: NormalLine,
  stack: readonly DraftNode[],
  previous: string,
): MarkerCandidate | null {
  const marker = markerAt(text)
  if (marker === null) return null
  if (line.listMarker > 0 || isBullet(marker.kind)) return marker
  const { kind, ordinal, key } = marker
  if (kind === 'part' || kind === 'chapter' || kind === 'article' || kind === 'roman') return marker
  const rest = text.slice(marker.length)
  if (rest === '' && kind !== 'arabic') return null
  const open = stack.find((node) => node.key === key)
  const siblings = open?.parent?.children.filter((child) => child.key === key) ?? []
  const last = siblings.at(-1)?.ordinal ?? null
  const isNext = last !== null && ordinal !== null && ordinal >= last - 0.5 && ordinal <= last + 3
  if (isNext || ordinal === 1)
    return key === 'capital' && ordinal === 1 && !/^\p{Lu}{2}|^\p{Lu}\p{Ll}/u.test(rest) ? null : marker
  if (kind === 'decimal') return parentMatches(marker, stack) || /^\p{Lu}/u.test(rest) ? marker : null
  if (key === 'capital') return null
  const isFresh = /[.;:!?/]["”)]?$|^$/.test(previous) || previous === previous.toUpperCase()
  return kind === 'arabic' && (ordinal ?? 99) <= 30 && /^[\p{Lu}“"(]/u.test(rest) && isFresh
    ? marker
    : kind === 'letter' && /^[\p{Lu}“"]/u.test(rest) && isFresh
      ? marker
      : null
}

/** Below «Điều 1. … với các nội dung sau:» Roman sections are the article's own; else articles stand inside sections. */
const articleContent = 6.5
function isInsideArticle({ key }: MarkerCandidate, stack: readonly DraftNode[], texts: readonly string[]): boolean {
  const article = stack.find((open) => open.key === 'article')
  if (key !== 'roman' || article === undefined || stack.some((open) => open.key === 'roman')) return false
  return texts[article.lines.at(-1)!]!.endsWith(':')
}

/** «1.2» below «1.». */
function parentMatches(marker: MarkerCandidate, stack: readonly DraftNode[]): boolean {
  const first = marker.marker.split('.')[0]
  return stack.some((node) => node.marker?.split('.')[0] === first)
}

/** Levels are relative: a marker of an open level is its next sibling, another goes below what ranks above it. */
function place(stack: DraftNode[], node: DraftNode): void {
  const same =
    node.marker === null
      ? stack.findLastIndex(
          (open) => open.marker === null && open.key === 'none' && open.rank === node.rank && open.parent !== null,
        )
      : stack.findLastIndex((open) => open.key === node.key && open.parent !== null && open.key !== 'appendix')
  if (same > 0) stack.length = same
  else while (stack.length > 1 && stack.at(-1)!.rank >= node.rank) stack.pop()
  const parent = stack.at(-1)!
  node.parent = parent
  parent.children.push(node)
  stack.push(node)
}

interface Context {
  readonly document: NormalDocument
  readonly texts: readonly string[]
  readonly lines: readonly NormalLine[]
}

/** Names the nodes, tells headings from paragraphs, and turns drafts into nodes. */
function finish(root: DraftNode, context: Context, report: Report): SectionTree {
  const { lines } = context
  const nodeOfLine: (SectionNode | null)[] = lines.map(() => null)
  const markerLengths: number[] = lines.map(() => 0)
  const build = (draft: DraftNode, path: string): SectionNode => {
    const heading = headingOf(draft, context)
    const children: SectionNode[] = []
    const counts = new Map<string, number>()
    let previous: DraftNode | null = null
    for (const child of draft.children) {
      const count = (counts.get(child.key) ?? 0) + 1
      counts.set(child.key, count)
      const step = child.marker === null ? `#${count}` : isBullet(child.kind) ? `${child.marker}${count}` : child.marker
      if (previous !== null && previous.key === child.key) reportSequence(previous, child, lines, report)
      if (!isBullet(child.kind) && child.marker !== null) previous = child
      children.push(build(child, path === '' ? step : `${path}/${step}`))
    }
    const first = draft.lines[0]
    const start = first === undefined ? (children[0]?.span.start ?? 0) : lines[first]!.span.start
    const ownEnd = draft.lines.length === 0 ? start : lines[draft.lines.at(-1)!]!.span.end
    const tableEnd = draft.tables.reduce(
      (end, table) => Math.max(end, lines[context.document.tables[table]!.endLine - 1]!.span.end),
      0,
    )
    const end = Math.max(ownEnd, tableEnd, children.at(-1)?.span.end ?? 0, start)
    const node: SectionNode = {
      marker: draft.marker,
      kind: draft.kind,
      path,
      title: heading.title,
      own: heading.own,
      lines: draft.lines,
      span: { start, end },
      children,
    }
    for (const line of draft.lines) nodeOfLine[line] = node
    if (first !== undefined) markerLengths[first] = draft.markerLength
    for (const table of draft.tables) {
      const { firstLine, endLine } = context.document.tables[table]!
      for (let line = firstLine; line < endLine; line++) nodeOfLine[line] = node
    }
    return node
  }
  const built = build(root, '')
  for (const [i, node] of nodeOfLine.entries()) if (node === built) nodeOfLine[i] = null
  return { sections: built.children, nodeOfLine, markerLengths }
}

function reportSequence(previous: DraftNode, next: DraftNode, lines: readonly NormalLine[], report: Report): void {
  if (previous.ordinal === null || next.ordinal === null) return
  const span = lines[next.lines[0]!]!.span
  if (next.ordinal === previous.ordinal)
    report(
      diagnostic(
        'marker-repeated',
        next.marker ?? '',
        { start: span.start, end: span.start + next.markerLength },
        'outline/sequence',
      ),
    )
  else if (next.ordinal >= previous.ordinal + 2)
    report(
      diagnostic(
        'marker-skipped',
        `${previous.marker} → ${next.marker}`,
        { start: span.start, end: span.start + next.markerLength },
        'outline/sequence',
      ),
    )
}
