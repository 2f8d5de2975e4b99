import type { PlanDocument } from '../../model/plan-document.ts'
import type { Section } from '../../model/section.ts'
import type { Span } from '../../model/span.ts'
import type { Table } from '../../model/table.ts'
import { pageAt } from '../flat/place.ts'
import { escapeText } from './escape.ts'

type Render = (span: Span) => string

/** A section with its depth and its anchor in the report. */
export interface OutlineNode {
  readonly section: Section
  readonly depth: number
  readonly id: string
  readonly children: readonly OutlineNode[]
}

/** Gives each section its depth (from 0) and anchor. */
export function outlineOf(sections: readonly Section[], depth = 0, prefix = 'section'): OutlineNode[] {
  return sections.map((section, index) => {
    const id = `${prefix}-${index + 1}`
    return { section, depth, id, children: outlineOf(section.children, depth + 1, id) }
  })
}

function flatten(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)])
}

function renderTable(table: Table, render: Render): string {
  const rows = table.rows.map((row) => {
    const tag = row.kind === 'header' ? 'th' : 'td'
    const cells = row.cells.map((cell) => {
      const columns = cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''
      const down = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
      return `<${tag}${columns}${down}>${render(cell.span)}</${tag}>`
    })
    return `<tr class="${row.kind}">${cells.join('')}</tr>`
  })
  const roles = table.columns.map((column) => `${column.text || column.index + 1}: ${column.role}`).join(' · ')
  return [
    '<div class="table" role="region" aria-label="Bảng" tabindex="0"><table>',
    `<caption>${escapeText(roles)}</caption>`,
    rows.join('\n'),
    '</table></div>',
  ].join('\n')
}

function renderLine(span: Span, nodes: readonly OutlineNode[], render: Render): string {
  const anchors = nodes.map(({ id }) => `<span class="anchor" id="${id}"></span>`).join('')
  const heading = nodes.find(({ section }) => section.title !== null)
  // h1 is the report's title, h2 that of the text.
  const tag = heading ? `h${Math.min(6, heading.depth + 3)}` : 'p'
  return `<${tag}>${anchors}${render(span)}</${tag}>`
}

/**
 * The text of a document as HTML: a line a paragraph or heading, tables as tables, page breaks as rules.
 * @param render turns a stretch of the text into HTML; called in reading order
 */
export function renderText(document: PlanDocument, outline: readonly OutlineNode[], render: Render): string {
  const { text, tables } = document
  const nodes = flatten(outline)
  const html: string[] = []
  let page = pageAt(document, 0)
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const now = pageAt(document, start)
    if (now !== null && now !== page) html.push(`<p class="page">trang ${now}</p>`)
    page = now
    const table = tables.find(({ span }) => span.start <= start && start < span.end)
    const stop = table ? Math.max(end, table.span.end) : end
    const here = nodes.filter(({ section }) => section.span.start >= start && section.span.start <= stop)
    if (table) {
      html.push(here.map(({ id }) => `<span class="anchor" id="${id}"></span>`).join('') + renderTable(table, render))
    } else if (end > start) {
      html.push(
        renderLine(
          { start, end },
          here.filter(({ section }) => section.span.start < end),
          render,
        ),
      )
    }
    start = stop + 1
  }
  return html.join('\n')
}
