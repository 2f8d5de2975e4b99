import type { RawBlock } from '../docx/raw.ts'
import type { XmlVisitor } from '../docx/xml.ts'
import type { XmlElement } from '../docx/xml-element.ts'
import { beginBlock, beginBox, beginNote, type End } from './blocks.ts'
import { kindOf } from './elements.ts'
import { beginInline } from './inline.ts'
import { beginReading, type OdtContext } from './reading.ts'

/** A visitor of the elements inside `office:text`, and what it made of them. */
export interface OdtStory {
  readonly visitor: XmlVisitor
  readonly blocks: readonly RawBlock[]
}

/** Reads the elements one by one, and remembers of each what is to be done where it ends. */
export function createOdtStory(context: OdtContext): OdtStory {
  const { findings, styles } = context
  const reading = beginReading(context)
  const ends: End[] = []

  const begin = (element: XmlElement): End => {
    if (kindOf(element.name) === 'box') return beginBox(reading, element)
    if (element.name === 'text:note-body') return beginNote(reading, element)
    const { paragraph } = reading
    return paragraph === null ? beginBlock(reading, element) : beginInline(paragraph.writer, styles, element)
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
        reading.table?.passCovered(element)
        return 'skip'
      }
      ends.push(begin(element))
      return 'enter'
    },
    captured: () => undefined,
    close: () => ends.pop()?.(),
    text: (text) => reading.paragraph?.writer.addText(text),
  }
  return { visitor, blocks: reading.root.blocks }
}
