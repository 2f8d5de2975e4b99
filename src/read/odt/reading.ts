import type { RawBlock } from '../docx/raw.ts'
import type { WordFindings } from '../word/gaps.ts'
import type { ListStyle } from './list-styles.ts'
import { createLists, type DocumentLists, type Lists } from './lists.ts'
import type { OpenParagraph } from './paragraph.ts'
import type { OdtStyles } from './styles.ts'
import type { OdtTable } from './table.ts'

/** What reading the body needs to know about the document. */
export interface OdtContext {
  readonly styles: OdtStyles
  readonly listStyles: ReadonlyMap<string, ListStyle>
  readonly findings: WordFindings
}

/** Blocks in order: the body, a cell, a note, a text box. */
export interface Flow {
  readonly path: string
  readonly blocks: RawBlock[]
  readonly counts: Map<string, number>
  readonly lists: Lists
}

/** Where the reading of the text is. */
export interface OdtReading {
  readonly context: OdtContext
  readonly lists: DocumentLists
  readonly root: Flow
  flow: Flow
  paragraph: OpenParagraph | null
  table: OdtTable | null
  tableDepth: number
  /** Addresses of the open tables. */
  readonly paths: string[]
  /** Notes wait until the paragraph or table they stand in is over. */
  notes: RawBlock[]
}

/** Where the reading begins. */
export function beginReading(context: OdtContext): OdtReading {
  const lists = createLists(context.listStyles)
  const root = newFlow('text', lists)
  return { context, lists, root, flow: root, paragraph: null, table: null, tableDepth: 0, paths: [], notes: [] }
}

const newFlow = (path: string, lists: DocumentLists): Flow => ({
  path,
  blocks: [],
  counts: new Map(),
  lists: lists.begin(),
})

/** The path of an element in its flow. */
export function addressOf({ flow }: OdtReading, name: string): string {
  const count = (flow.counts.get(name) ?? 0) + 1
  flow.counts.set(name, count)
  return `${flow.path}/${name.slice(name.indexOf(':') + 1)}[${count}]`
}

/** Puts the notes that wait behind what is over, unless they stand inside of something else. */
export function settleNotes(reading: OdtReading): void {
  const { flow, notes, root, tableDepth } = reading
  if (tableDepth > 0 || flow !== root) return
  for (const block of notes) flow.blocks.push(block)
  reading.notes = []
}

/** Reads what is inside an element as a flow of its own; what is given back ends it. */
export function beginFlow(reading: OdtReading, path: string, end: (blocks: RawBlock[]) => void): () => void {
  const { flow, paragraph, table, tableDepth } = reading
  const inner = newFlow(path, reading.lists)
  Object.assign(reading, { flow: inner, paragraph: null, table: null, tableDepth: 0 } satisfies Partial<OdtReading>)
  return () => {
    Object.assign(reading, { flow, paragraph, table, tableDepth })
    end(inner.blocks)
  }
}
