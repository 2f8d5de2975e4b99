import { ReadError } from '../read-error.ts'
import { createFields } from './fields.ts'
import { addressOf, enterFrame, type Flow, type Frame, rootFrame, verdictOn } from './frames.ts'
import type { Findings, InlineContext, NoteReference } from './inline.ts'
import { createListCounter, type ListCounter } from './list-counter.ts'
import { numberParagraph } from './number-paragraph.ts'
import type { Numbering } from './numbering.ts'
import { joinParagraphs, type ParagraphContent, readParagraph } from './paragraph.ts'
import { paragraphsOf, type RawBlock, type RawParagraph } from './raw.ts'
import type { XmlVisitor } from './xml.ts'
import type { XmlElement } from './xml-element.ts'

/** What reading a story (the body, a note, a text box) needs to know about the document. */
export interface StoryContext extends InlineContext {
  readonly numbering: Numbering
  readonly counter: ListCounter
  /** Called for each section that ends inside the story, with the way it begins. */
  readonly reportSection: (kind: string) => void
  /** Gives the blocks of a note that the story refers to; null where notes are not followed. */
  readonly readNote: ((reference: NoteReference) => readonly RawBlock[]) | null
}

/** A story that is being read. */
export interface Story {
  /** Receives the elements inside the story's root element. */
  readonly visitor: XmlVisitor
  /** Ends the story and gives its blocks. */
  finish(): readonly RawBlock[]
}

/**
 * Reads a story in one pass.
 * @param path the address of its root element
 */
export function createStory(path: string, context: StoryContext): Story {
  const root = rootFrame(path)
  const frames: Frame[] = [root]
  const boxCounter = createListCounter(context.numbering)
  let tables = 0
  let waitingNotes: NoteReference[] = []
  const top = () => frames[frames.length - 1] ?? root

  const emit = (flow: Flow, content: ParagraphContent) => {
    const paragraph = numberParagraph(content, context.numbering, context.counter)
    flow.blocks.push(context.readNote === null ? withoutBreaks(paragraph) : paragraph)
    if (content.section !== null) context.reportSection(content.section)
    for (const block of readBoxes(content, context, boxCounter)) flow.blocks.push(block)
    for (const note of content.notes) waitingNotes.push(note)
    if (tables === 0) addNotes(flow)
  }
  const addNotes = (flow: Flow) => {
    for (const reference of waitingNotes)
      for (const block of context.readNote?.(reference) ?? []) flow.blocks.push(block)
    waitingNotes = []
  }
  const flush = (flow: Flow) => {
    const [first, ...others] = flow.pending
    flow.pending = []
    if (first !== undefined) emit(flow, others.length === 0 ? first : joinParagraphs([first, ...others]))
  }
  const addParagraph = (flow: Flow, content: ParagraphContent) => {
    // A paragraph that is hidden together with its mark leaves no line, but Word counts its number: it skips numbers this way.
    if (content.markGone === 'hidden' && content.runs.length === 0 && flow.pending.length === 0) {
      numberParagraph(content, context.numbering, context.counter)
      return
    }
    flow.pending.push(content)
    if (content.markGone === null) flush(flow)
  }
  const endTable = (frame: Frame) => {
    tables--
    const parent = top()
    const table = frame.table?.build() ?? null
    if (table !== null) for (const block of unwrapped(table)) parent.flow.blocks.push(block)
    if (tables === 0) addNotes(parent.flow)
  }

  const visitor: XmlVisitor = {
    open(element) {
      const frame = top()
      const verdict = verdictOn(element.name, frame)
      if (verdict === 'skip') return verdict
      countElement(context.findings)
      const address = addressOf(element.name, frame)
      if (verdict === 'capture') return verdict
      if (element.name === 'w:tbl') {
        flush(frame.flow)
        tables++
      }
      frames.push(enterFrame(element.name, address, frame, context))
      return verdict
    },
    captured(element) {
      const frame = top()
      switch (element.name) {
        case 'w:p': {
          const path = `${frame.path}/p[${frame.counts.get('w:p') ?? 1}]`
          addParagraph(frame.flow, readParagraph(element, path, frame.flow.tableRun, context))
          break
        }
        case 'w:tblPr':
          frame.table?.setProperties(element)
          break
        case 'w:tblGrid':
          frame.table?.setGrid(element)
          break
        case 'w:tblPrEx':
          frame.table?.setRowExceptions(element)
          break
        case 'w:trPr':
          frame.table?.setRowProperties(element)
          break
        case 'w:tcPr':
          frame.table?.setCellProperties(element)
          break
      }
    },
    close() {
      const frame = frames.pop()
      if (frame === undefined || !frame.own) return
      if (frame.kind === 'cell') {
        flush(frame.flow)
        frame.table?.endCell(frame.flow.blocks)
      } else if (frame.kind === 'row') frame.table?.endRow()
      else if (frame.kind === 'table') endTable(frame)
    },
  }
  return {
    visitor,
    finish() {
      flush(root.flow)
      return root.flow.blocks
    },
  }
}

/** Paragraphs, rows and cells that are read at most: a document of three thousand pages has fewer. A cell counts with its paragraph. */
const maxStructure = 200_000

function countElement(findings: Findings): void {
  findings.structure++
  if (findings.structure > maxStructure)
    throw new ReadError('too-complex', 'The file has too many paragraphs and cells.')
}

/** Notes and text boxes stand aside: what they say about pages is not counted with the text. */
function withoutBreaks(paragraph: RawParagraph): RawParagraph {
  const marks = paragraph.marks.filter(({ kind }) => kind === 'place')
  return { ...paragraph, marks, pageBreakBefore: false, endsSection: false }
}

/** The blocks of the text boxes that are anchored in a paragraph; boxes of the same text count once. */
function readBoxes(content: ParagraphContent, context: StoryContext, counter: ListCounter): RawBlock[] {
  const seen = new Set<string>()
  return content.boxes.flatMap((box, i) => {
    const path = `${content.path}/txbxContent[${i + 1}]`
    const story = createStory(path, { ...context, counter, fields: createFields(), readNote: null })
    replay(box, story.visitor)
    const blocks = story.finish()
    const text = [...paragraphsOf(blocks)].map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')
    if (text.trim() === '' || seen.has(text)) return []
    seen.add(text)
    return blocks
  })
}

/** Shows a captured tree to a visitor, as if it were read from the file. */
export function replay(tree: XmlElement, visitor: XmlVisitor): void {
  for (const child of tree.children) {
    const verdict = visitor.open(child)
    if (verdict === 'capture') visitor.captured(child)
    else if (verdict === 'enter') {
      replay(child, visitor)
      visitor.close(child)
    }
  }
}

/** A table of one cell around other tables is a frame on the page, no table: its content takes its place. */
function unwrapped(table: RawBlock & { kind: 'table' }): readonly RawBlock[] {
  const [row, ...others] = table.rows
  const [cell, ...more] = row?.cells ?? []
  if (cell === undefined || others.length > 0 || more.length > 0) return [table]
  return cell.blocks.some((block) => block.kind === 'table') ? cell.blocks : [table]
}
