import { baseOf, type DutyContext, type Item } from '../../frames/items/item.ts'
import type { SectionNode } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'
import type { TaskReading } from './task-readings.ts'
import { taskTimes } from './task-times.ts'

/** The task that a stretch of an item is; its times are those in the stretch. */
export function proseTask(
  item: Item,
  rule: string,
  span: Span,
  lead: TaskReading['lead'],
  support: TaskReading['support'],
  context: DutyContext,
): TaskReading {
  const base = baseOf(item.reading)
  const section = numberedNode(context, item.node)
  return {
    origin: 'prose',
    rule,
    section,
    table: null,
    row: null,
    ordinal: ordinalOf(item, section),
    group: null,
    spans: [{ start: base + span.start, end: base + span.end }],
    content: item.reading.passage.text.slice(span.start, span.end),
    lead,
    support,
    times: [...taskTimes(item, span), ...(span.end >= item.content.end - 1 ? item.labelTimes : [])],
    product: null,
    funding: null,
    note: null,
  }
}

/** The marker of the item itself: a number or a letter at the head of its line. */
const ordinalOf = ({ node, reading }: Item, section: SectionNode | null): string | null =>
  node !== null && node === section && node.lines[0] === reading.passage.line ? node.marker : null

/** The deepest node with a number or letter that holds a node. */
export const numberedNode = (context: DutyContext, node: SectionNode | null): SectionNode | null =>
  context.chainOf(node).findLast(({ kind }) => !isBullet(kind)) ?? null

export const isBullet = (kind: SectionNode['kind']): boolean =>
  kind === 'dash' || kind === 'plus' || kind === 'star' || kind === 'bullet'
