import { appendixHeading } from '../../../grammars/appendix.ts'
import { titleLine } from '../../../grammars/title-line.ts'
import { findMisreadRomans } from '../../match/misread-romans.ts'
import { readsLine } from '../../match/scan.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { NormalDocument } from '../../model/normal-document.ts'
import type { Zone } from '../../model/outline.ts'
import { acceptedMarker, misreadNote } from './accept-marker.ts'
import { isAppendixStart, openAppendix, titleOfAppendix } from './appendix-nodes.ts'
import { attachedHead } from './attached-head.ts'
import { type DraftNode, newNode } from './draft-node.ts'
import { finishSections, type SectionTree } from './finish-sections.ts'
import { type MarkerCandidate, markerAt } from './markers.ts'
import { headingRank, isUnnumberedHeading } from './unnumbered-headings.ts'

/** Builds the tree of sections from the lines of the body and of the appendices, which begin anew with «PL». */
export function buildSections(document: NormalDocument, zones: readonly Zone[], report: Report): SectionTree {
  const { lines, folded } = document
  const texts = lines.map((line) => folded.slice(line.span.start, line.span.end))
  const misread = misreadMarkers(texts, zones)
  // A name directly above an appendix is whose end or letterhead it is.
  const isHeadingAt = (i: number): boolean =>
    isUnnumberedHeading(lines[i]!, texts[i]!) &&
    !readsLine(titleLine, texts[i]!) &&
    !(i + 1 < lines.length && isAppendixStart(texts, lines, i + 1))
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
          for (const one of head.letterhead) top.lines.push(one)
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
    const marker =
      misread.get(i) ??
      acceptedMarker(texts[i]!, line, stack, texts[i - 1] ?? '', texts.slice(i + 1, i + 1 + farthestSibling))
    if (misread.has(i)) report(misreadNote(texts[i]!, misread.get(i)!, line))
    if (marker !== null) {
      place(
        stack,
        newNode({
          marker: marker.marker,
          kind: marker.kind,
          key: marker.key,
          rank: rankOf(marker, stack, texts, texts[i]!),
          ordinal: marker.ordinal,
          lines: [i],
          markerLength: marker.length,
        }),
      )
    } else if (awaitsTitle(stack.at(-1)!, texts)) stack.at(-1)!.lines.push(i)
    else if (isHeadingAt(i)) {
      place(stack, newNode({ lines: [i], rank: headingRank(stack, texts, lines, zones, i) }))
    } else stack.at(-1)!.lines.push(i)
  }
  const context = { document, texts, lines }
  const sections = finishSections(root, context, report)
  return sections
}

/** The markers of headings whose Roman number text recognition spoilt, by their lines. */
function misreadMarkers(texts: readonly string[], zones: readonly Zone[]): ReadonlyMap<number, MarkerCandidate> {
  const found = findMisreadRomans(texts.map((text, i) => (zones[i] === 'body' ? text : null)))
  // The same as the marker of «II. NỘI DUNG».
  return new Map(found.map(({ index, roman, length }) => [index, { ...markerAt(`${roman}. A`)!, length }]))
}

/** «Phần thứ nhất», «Chương I» alone on their line: what stands below is their title. */
const awaitsTitle = ({ kind, lines, markerLength }: DraftNode, texts: readonly string[]): boolean =>
  (kind === 'part' || kind === 'chapter') &&
  lines.length === 1 &&
  /^[\s.:]*$/.test(texts[lines[0]!]!.slice(markerLength))

/** How far below a marker its next sibling is looked for, in lines. */
const farthestSibling = 40

/** Letters that begin below a Roman number which no letter holds are its own: «I. NỘI DUNG ⏎ A. …». */
const romanContent = 5.5

function rankOf(marker: MarkerCandidate, stack: readonly DraftNode[], texts: readonly string[], text: string): number {
  // «* Tiền mua cây ⏎ - Cây bàng»: a star without a full stop heads the dashes below it.
  if (marker.kind === 'star' && !/[.;,]$/.test(text)) return starHeading
  if (isInsideArticle(marker, stack, texts)) return articleContent
  const isBelowRoman =
    marker.key === 'capital' && marker.ordinal === 1 && stack.at(-1)!.key === 'roman' && stack.length === 2
  return isBelowRoman ? romanContent : marker.rank
}

const starHeading = 13.9

/** Below «Điều 1. … với các nội dung sau:» Roman sections are the article's own; else articles stand inside sections. */
const articleContent = 6.5

function isInsideArticle({ key }: MarkerCandidate, stack: readonly DraftNode[], texts: readonly string[]): boolean {
  const article = stack.find((open) => open.key === 'article')
  if (key !== 'roman' || article === undefined || stack.some((open) => open.key === 'roman')) return false
  return texts[article.lines.at(-1)!]!.endsWith(':')
}

/** Levels are relative: a marker of an open level is its next sibling, another goes below what ranks above it. */
export function place(stack: DraftNode[], node: DraftNode): void {
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
