import type { NormalDocument } from '../model/normal-document.ts'
import type { SectionNode, Zone } from '../model/outline.ts'
import type { Paragraph } from '../model/section.ts'
import type { Section } from '../model/unrated.ts'
import { quote } from './place.ts'

/** The tree of sections as it is given out. */
export function toSections(document: NormalDocument, nodes: readonly SectionNode[]): Section[] {
  return nodes.map((node) => toSection(document, node))
}

function toSection(document: NormalDocument, node: SectionNode): Section {
  const words = ({ start, end }: { start: number; end: number }): string => document.text.slice(start, end)
  return {
    marker: node.marker,
    markerKind: node.kind,
    path: node.path,
    title: node.title === null ? null : words(node.title).replaceAll('\n', ' '),
    text: node.own.map(words).join('\n'),
    span: { start: node.span.start, end: node.span.end },
    spans: node.own.map(({ start, end }) => ({ start, end })),
    children: toSections(document, node.children),
  }
}

/** The paragraphs between title and first section. */
export function toPreamble(document: NormalDocument, zones: readonly Zone[]): Paragraph[] {
  return document.lines.flatMap((line, i) =>
    zones[i] === 'preamble' && line.kind === 'paragraph' && line.span.end > line.span.start
      ? [quote(document.text, { start: line.span.start, end: line.span.end })]
      : [],
  )
}
