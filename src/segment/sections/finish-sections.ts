import { diagnostic, type Report } from '../../model/diagnostic.ts'
import type { NormalDocument, NormalLine } from '../../model/normal-document.ts'
import type { SectionNode } from '../../model/outline.ts'
import type { DraftNode } from './draft-node.ts'
import { headingOf } from './headings.ts'
import { isBullet } from './markers.ts'

/** The tree of sections, and which line belongs where. */
export interface SectionTree {
  readonly sections: readonly SectionNode[]
  /** The node that each line belongs to; null outside sections. */
  readonly nodeOfLine: readonly (SectionNode | null)[]
  /** The marker that was accepted on a line. */
  readonly markerLengths: readonly number[]
}

interface Context {
  readonly document: NormalDocument
  readonly texts: readonly string[]
  readonly lines: readonly NormalLine[]
}

/** Names the nodes, tells headings from paragraphs, and turns drafts into nodes. */
export function finishSections(root: DraftNode, context: Context, report: Report): SectionTree {
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
