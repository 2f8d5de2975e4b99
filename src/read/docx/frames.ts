import type { Findings } from './inline.ts'
import type { ParagraphContent } from './paragraph.ts'
import type { RawBlock } from './raw.ts'
import type { RunProperties } from './run-properties.ts'
import type { Styles } from './styles.ts'
import { createTable, type TableBuilder } from './table.ts'
import type { Verdict } from './xml.ts'

/** Blocks that follow one another in one container: the body, a cell, a text box. */
export interface Flow {
  readonly blocks: RawBlock[]
  /** Paragraphs whose marks are gone: they go on in the next one. */
  pending: ParagraphContent[]
  readonly tableRun: RunProperties
}

/** An element that was entered. Elements that only wrap others share the flow and the table of their parent. */
export interface Frame {
  readonly kind: 'flow' | 'table' | 'row' | 'cell'
  readonly path: string
  readonly counts: Map<string, number>
  readonly flow: Flow
  readonly table: TableBuilder | null
  /** True where the frame is that of the element itself, not of a wrapper inside it. */
  readonly own: boolean
}

/** Elements between a container and its blocks, rows or cells that change nothing. */
const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
])

/** The frame of a story's root element. */
export function rootFrame(path: string): Frame {
  return { kind: 'flow', path, counts: new Map(), flow: newFlow({}), table: null, own: true }
}

function newFlow(tableRun: RunProperties): Flow {
  return { blocks: [], pending: [], tableRun }
}

/** What is to be done with an element inside a frame. */
export function verdictOn(name: string, frame: Frame): Verdict {
  if (wrappers.has(name)) return 'enter'
  switch (frame.kind) {
    case 'table':
      return name === 'w:tr' ? 'enter' : name === 'w:tblPr' || name === 'w:tblGrid' ? 'capture' : 'skip'
    case 'row':
      if (name === 'w:trPr' || name === 'w:tblPrEx') return 'capture'
      return name === 'w:tc' && !frame.table?.isRowDropped() ? 'enter' : 'skip'
    case 'cell':
      if (name === 'w:tcPr') return 'capture'
      if (frame.table?.isCellContinued()) return 'skip'
      break
  }
  return name === 'w:p' ? 'capture' : name === 'w:tbl' ? 'enter' : 'skip'
}

/** Counts the element among its siblings of that name and gives its address. */
export function addressOf(name: string, frame: Frame): string {
  if (name === 'w:sdtContent') return frame.path
  const position = (frame.counts.get(name) ?? 0) + 1
  frame.counts.set(name, position)
  return `${frame.path}/${name.slice(name.indexOf(':') + 1)}[${position}]`
}

/** The frame of an element that is entered inside `parent`; tables, rows and cells begin in their table. */
export function enterFrame(
  name: string,
  path: string,
  parent: Frame,
  context: { readonly styles: Styles; readonly findings: Findings },
): Frame {
  const counts = new Map<string, number>()
  const { table } = parent
  switch (name) {
    case 'w:tbl': {
      const built = createTable(context.styles, context.findings.hidden)
      return { kind: 'table', path, counts, flow: parent.flow, table: built, own: true }
    }
    case 'w:tr':
      table?.beginRow(path)
      return { ...parent, kind: 'row', path, counts, own: true }
    case 'w:tc':
      table?.beginCell()
      return { kind: 'cell', path, counts, flow: newFlow(context.styles.table(table?.style()).run), table, own: true }
    default:
      return { ...parent, path, counts, own: false }
  }
}
