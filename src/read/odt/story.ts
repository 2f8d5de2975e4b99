import { mailAddress } from '../docx/fields.ts'
import type { RawBlock, RawParagraph, RawRun } from '../docx/raw.ts'
import type { XmlVisitor } from '../docx/xml.ts'
import { toInteger, type XmlElement } from '../docx/xml-element.ts'
import type { WordFindings } from '../word/gaps.ts'
import { trimNote } from '../word/trim-note.ts'
import { kindOf } from './elements.ts'
import type { ListStyle } from './list-styles.ts'
import { createLists, type Lists } from './lists.ts'
import { type OdtStyle, type OdtStyles, overlayText, type TextProperties } from './styles.ts'
import { createOdtTable, type OdtTable } from './table.ts'
import { createTextWriter, type TextWriter } from './text-writer.ts'

/** What reading the body needs to know about the document. */
export interface OdtContext {
  readonly styles: OdtStyles
  readonly listStyles: ReadonlyMap<string, ListStyle>
  readonly findings: WordFindings
}

/** Blocks in order: the body, a cell, a note, a text box. */
interface Flow {
  readonly path: string
  readonly blocks: RawBlock[]
  readonly counts: Map<string, number>
  readonly lists: Lists
}

interface OpenParagraph {
  readonly element: XmlElement
  readonly path: string
  readonly style: OdtStyle
  readonly writer: TextWriter
  readonly boxes: RawBlock[]
}

/** Blanks that `text:s` may stand for at most: what is more is no layout. */
const maxBlanks = 1000

/** A visitor of the elements inside `office:text`, and what it made of them. */
export interface OdtStory {
  readonly visitor: XmlVisitor
  readonly blocks: readonly RawBlock[]
}

export function createOdtStory({ styles, listStyles, findings }: OdtContext): OdtStory {
  const lists = createLists(listStyles)
  const newFlow = (path: string): Flow => ({ path, blocks: [], counts: new Map(), lists: lists.begin() })
  const root = newFlow('text')
  let flow = root
  let paragraph: OpenParagraph | null = null
  let table: OdtTable | null = null
  let tableDepth = 0
  /** Addresses of the open tables. */
  const paths: string[] = []
  /** Notes wait until the paragraph or table they stand in is over. */
  let notes: RawBlock[] = []
  /** What is done where each open element ends; null where nothing is. */
  const ends: ((() => void) | null)[] = []

  const addressOf = (name: string) => {
    const count = (flow.counts.get(name) ?? 0) + 1
    flow.counts.set(name, count)
    return `${flow.path}/${name.slice(name.indexOf(':') + 1)}[${count}]`
  }
  const settleNotes = () => {
    if (tableDepth > 0 || flow !== root) return
    for (const block of notes) flow.blocks.push(block)
    notes = []
  }

  const beginParagraph = (element: XmlElement) => {
    findings.countBlock()
    const path = addressOf(element.name)
    const style = styles.find('paragraph', element.attributes['text:style-name'])
    const onHidden = () => {
      findings.hidden = true
    }
    const opened = { element, path, style, writer: createTextWriter(path, style.text, onHidden), boxes: [] }
    const outer = paragraph
    paragraph = opened
    return () => {
      opened.writer.finish()
      flow.blocks.push(paragraphOf(opened, flow.lists))
      for (const block of opened.boxes) flow.blocks.push(block)
      paragraph = outer
      settleNotes()
    }
  }
  /** Reads what is inside an element as a flow of its own. */
  const beginFlow = (path: string, end: (blocks: RawBlock[]) => void) => {
    const outer = { flow, paragraph, table, tableDepth }
    const inner = newFlow(path)
    flow = inner
    paragraph = null
    table = null
    tableDepth = 0
    return () => {
      ;({ flow, paragraph, table, tableDepth } = outer)
      end(inner.blocks)
    }
  }
  const beginTable = (element: XmlElement) => {
    const outer = table
    const path = addressOf(element.name)
    const made = createOdtTable(styles)
    table = made
    tableDepth++
    paths.push(path)
    return () => {
      table = outer
      tableDepth--
      paths.pop()
      const built = made.build()
      if (built !== null) flow.blocks.push(built)
      settleNotes()
    }
  }
  const beginCell = (element: XmlElement) => {
    findings.countBlock()
    const holder = table
    const depth = tableDepth
    const path = `${paths.at(-1) ?? flow.path}/${holder?.place() ?? 'tc'}`
    const end = beginFlow(path, (blocks) => holder?.endCell(element, blocks))
    // Notes in cells wait for the end of the table.
    tableDepth = depth
    return end
  }

  const openBlock = (element: XmlElement): (() => void) | null => {
    const { lists } = flow
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return beginParagraph(element)
      case 'text:list':
        lists.beginList(element)
        return () => lists.endList()
      case 'text:list-item':
      case 'text:list-header':
        lists.beginItem(element)
        return null
      case 'table:table':
        return beginTable(element)
      case 'table:table-header-rows': {
        const holder = table
        holder?.beginHeader()
        return () => holder?.endHeader()
      }
      case 'table:table-row': {
        const holder = table
        holder?.beginRow()
        return () => holder?.endRow()
      }
      case 'table:table-cell':
        return beginCell(element)
      default:
        return null
    }
  }

  const openInline = (element: XmlElement, { writer }: OpenParagraph): (() => void) | null => {
    switch (element.name) {
      case 'text:span':
        writer.enter(styles.find('text', element.attributes['text:style-name']).text)
        return () => writer.leave()
      case 'text:a': {
        const start = writer.length()
        return () => writer.addAddress(mailAddress(element.attributes['xlink:href']), start)
      }
      case 'text:s':
        writer.addExact(' '.repeat(Math.min(toInteger(element.attributes['text:c']) ?? 1, maxBlanks)))
        return null
      case 'text:tab':
        writer.addExact('\t')
        return null
      case 'text:line-break':
        writer.addExact('\n')
        return null
      case 'text:soft-page-break':
        writer.markPage()
        return null
      default:
        return null
    }
  }

  const beginBox = (element: XmlElement) => {
    const anchor = paragraph
    const target = anchor?.boxes ?? flow.blocks
    return beginFlow(addressOf(element.name), (blocks) => {
      if (blocks.some(hasText)) for (const block of blocks) target.push(block)
    })
  }

  const visitor: XmlVisitor = {
    open(element) {
      const kind = kindOf(element.name)
      if (kind === 'picture') findings.pictures = true
      if (kind === 'skip' || kind === 'picture') return 'skip'
      if (element.attributes['text:display'] === 'none') {
        findings.hidden = true
        return 'skip'
      }
      if (element.name === 'table:covered-table-cell') {
        table?.passCovered(element)
        return 'skip'
      }
      if (kind === 'box') ends.push(beginBox(element))
      else if (element.name === 'text:note-body') {
        const waiting = notes
        notes = []
        ends.push(
          beginFlow(addressOf(element.name), (blocks) => {
            notes = [...waiting, ...notes, ...trimNote(blocks)]
          }),
        )
      } else ends.push(paragraph === null ? openBlock(element) : openInline(element, paragraph))
      return 'enter'
    },
    captured: () => undefined,
    close: () => ends.pop()?.(),
    text: (text) => paragraph?.writer.addText(text),
  }
  return { visitor, blocks: root.blocks }
}

function hasText(block: RawBlock): boolean {
  return block.kind === 'table' || block.number !== null || block.runs.some((run) => run.text.trim() !== '')
}

function paragraphOf({ element, path, style, writer }: OpenParagraph, lists: Lists): RawParagraph {
  const { font = null, ...look } = style.text
  const number = lists.numberOf(element, style, font)
  const outline = toInteger(element.attributes['text:outline-level']) ?? style.outline ?? 0
  return {
    kind: 'paragraph',
    path,
    runs: withoutBlankEnd(writer.runs),
    marks: writer.marks,
    number: number === null ? null : numberRun(number, { font: font ?? undefined, ...look }),
    level: number?.level ?? null,
    heading: outline >= 1 && outline <= 9 ? outline : null,
    alignment: style.alignment,
    pageBreakBefore: style.breakBefore,
    endsSection: false,
  }
}

function numberRun(number: NonNullable<ReturnType<Lists['numberOf']>>, mark: TextProperties): RawRun {
  const { ascii, bold, italic, caps } = number.run
  const look = overlayText(mark, { font: ascii, bold, italic, caps })
  return {
    text: number.text,
    font: number.bullet ? null : (look.font ?? null),
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    caps: look.caps ?? false,
  }
}

/** A blank at the end that only XML's own line breaks made. */
function withoutBlankEnd(runs: readonly RawRun[]): readonly RawRun[] {
  const last = runs.at(-1)
  if (last?.text.endsWith(' ')) last.text = last.text.slice(0, -1)
  return runs
}
