import type { SectionNode } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { DutyMap } from './duties.ts'
import type { PassageReading } from './read-passages.ts'
import type { TaskReading } from './task-readings.ts'
import { taskTimes } from './task-times.ts'
import type { DutyHolders } from './unit-cells.ts'

/** A paragraph outside of tables, with what its section says about it. */
export interface Item {
  readonly reading: PassageReading
  /** The paragraph without its marker, counted in the passage. */
  readonly content: Span
  readonly node: SectionNode | null
  /** Who headings, lines that introduce it, or its own first words make responsible. Units point into the document. */
  readonly holders: DutyHolders | null
  /** The line only introduces what follows. */
  readonly isIntroduction: boolean
}

/** Where the passage of an item begins in the document. */
export const baseOf = ({ reading }: Item): number => reading.passage.pieces[0]!.span.start

/** The task that a stretch of an item is; its times are those in the stretch. */
export function proseTask(
  item: Item,
  rule: string,
  span: Span,
  lead: TaskReading['lead'],
  support: TaskReading['support'],
  duties: DutyMap,
): TaskReading {
  const base = baseOf(item)
  return {
    origin: 'prose',
    rule,
    section: numberedNode(duties, item.node),
    table: null,
    row: null,
    ordinal: null,
    group: null,
    spans: [{ start: base + span.start, end: base + span.end }],
    content: item.reading.passage.text.slice(span.start, span.end),
    lead,
    support,
    times: taskTimes(item.reading, span),
    product: null,
    funding: null,
    note: null,
  }
}

/** The deepest node with a number or letter that holds a node. */
export const numberedNode = (duties: DutyMap, node: SectionNode | null): SectionNode | null =>
  duties.chainOf(node).findLast(({ kind }) => !isBullet(kind)) ?? null

export const isBullet = (kind: SectionNode['kind']): boolean =>
  kind === 'dash' || kind === 'plus' || kind === 'star' || kind === 'bullet'
