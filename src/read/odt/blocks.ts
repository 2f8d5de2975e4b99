import type { RawBlock } from '../docx/raw.ts'
import type { XmlElement } from '../docx/xml-element.ts'
import { trimNote } from '../word/trim-note.ts'
import { type OpenParagraph, paragraphOf } from './paragraph.ts'
import { addressOf, beginFlow, type OdtReading, settleNotes } from './reading.ts'
import { createOdtTable } from './table.ts'
import { createTextWriter } from './text-writer.ts'

/** What is done where an element ends; null where nothing is. */
export type End = (() => void) | null

/** Begins an element that stands outside of paragraphs. */
export function beginBlock(reading: OdtReading, element: XmlElement): End {
  const { lists } = reading.flow
  const { table } = reading
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      return beginParagraph(reading, element)
    case 'text:list':
      lists.beginList(element)
      return () => lists.endList()
    case 'text:list-item':
    case 'text:list-header':
      lists.beginItem(element)
      return null
    case 'table:table':
      return beginTable(reading, element)
    case 'table:table-header-rows':
      table?.beginHeader()
      return () => table?.endHeader()
    case 'table:table-row':
      table?.beginRow()
      return () => table?.endRow()
    case 'table:table-cell':
      return beginCell(reading, element)
    default:
      return null
  }
}

function beginParagraph(reading: OdtReading, element: XmlElement): End {
  const { findings, styles } = reading.context
  findings.countBlock()
  const path = addressOf(reading, element.name)
  const style = styles.find('paragraph', element.attributes['text:style-name'])
  const onHidden = () => {
    findings.hidden = true
  }
  const writer = createTextWriter(path, style.text, onHidden)
  const opened: OpenParagraph = { element, path, style, writer, boxes: [] }
  const outer = reading.paragraph
  reading.paragraph = opened
  return () => {
    const { blocks, lists } = reading.flow
    writer.finish()
    blocks.push(paragraphOf(opened, lists))
    for (const block of opened.boxes) blocks.push(block)
    reading.paragraph = outer
    settleNotes(reading)
  }
}

function beginTable(reading: OdtReading, element: XmlElement): End {
  const outer = reading.table
  const path = addressOf(reading, element.name)
  const table = createOdtTable(reading.context.styles)
  reading.table = table
  reading.tableDepth++
  reading.paths.push(path)
  return () => {
    reading.table = outer
    reading.tableDepth--
    reading.paths.pop()
    const built = table.build()
    if (built !== null) reading.flow.blocks.push(built)
    settleNotes(reading)
  }
}

function beginCell(reading: OdtReading, element: XmlElement): End {
  reading.context.findings.countBlock()
  const { flow, table, tableDepth } = reading
  const path = `${reading.paths.at(-1) ?? flow.path}/${table?.place() ?? 'tc'}`
  const end = beginFlow(reading, path, (blocks) => table?.endCell(element, blocks))
  // Notes in cells wait for the end of the table.
  reading.tableDepth = tableDepth
  return end
}

/** Begins a text box, which comes behind the paragraph that it is anchored in. */
export function beginBox(reading: OdtReading, element: XmlElement): End {
  const target = reading.paragraph?.boxes ?? reading.flow.blocks
  return beginFlow(reading, addressOf(reading, element.name), (blocks) => {
    if (blocks.some(hasText)) for (const block of blocks) target.push(block)
  })
}

const hasText = (block: RawBlock): boolean =>
  block.kind === 'table' || block.number !== null || block.runs.some((run) => run.text.trim() !== '')

/** Begins a note. */
export function beginNote(reading: OdtReading, element: XmlElement): End {
  const waiting = reading.notes
  reading.notes = []
  return beginFlow(reading, addressOf(reading, element.name), (blocks) => {
    reading.notes = [...waiting, ...reading.notes, ...trimNote(blocks)]
  })
}
