import type { ListCounter } from '../docx/list-counter.ts'
import type { RawBlock, RawRun } from '../docx/raw.ts'
import { bulletText } from '../docx/symbols.ts'
import { hintOf } from '../legacy/font-hint.ts'
import type { WordFindings } from '../word/gaps.ts'
import { createStoryWriter, type ParagraphEnd, type StoryWriter, type TextLook } from '../word/story-writer.ts'
import { createRowDefinition, type RowDefinition } from './row-definition.ts'

/** The properties of a paragraph that are read. */
export interface ParagraphState {
  readonly alignment: ParagraphEnd['alignment']
  readonly heading: number | null
  /** The list it is numbered by (`\ls`); 0 for none. */
  readonly list: number
  readonly listLevel: number
  readonly inTable: boolean
  /** How many tables it stands in (`\itap`), where it says so. */
  readonly depth: number
}

export const plainParagraph: ParagraphState = {
  alignment: 'left',
  heading: null,
  list: 0,
  listLevel: 0,
  inTable: false,
  depth: 0,
}

/** The body, a note or a text box while it is read. */
export interface Story {
  readonly writer: StoryWriter
  readonly row: RowDefinition
  readonly innerRow: RowDefinition
  addNumber(text: string, look: TextLook): void
  endParagraph(state: ParagraphState, mark: TextLook): void
  endCell(state: ParagraphState, mark: TextLook, isInner: boolean): void
  endRow(state: ParagraphState, mark: TextLook, isInner: boolean): void
  /** A note or text box that is anchored in the paragraph. */
  addNote(blocks: readonly RawBlock[]): void
  addBox(blocks: readonly RawBlock[]): void
  finish(state: ParagraphState, mark: TextLook): RawBlock[]
}

/** Makes a story; `counter` counts the numbers of paragraphs that do not carry theirs. */
export function createRtfStory(path: string, counter: () => ListCounter, findings: WordFindings): Story {
  const writer = createStoryWriter(path, findings)
  const row = createRowDefinition()
  const innerRow = createRowDefinition()
  let number: { text: string; look: TextLook } | null = null
  let notes: RawBlock[] = []
  let notesOfTable: RawBlock[] = []
  let boxes: RawBlock[] = []
  /** True between the first cell of a row and its end: what stands there is inside, whether it says so or not. */
  let inRow = false

  const depthOf = ({ inTable, depth }: ParagraphState) => (inTable ? Math.max(depth, 1) : inRow ? 1 : 0)

  const endOf = (state: ParagraphState, mark: TextLook, depth: number): ParagraphEnd => {
    const printed = number
    number = null
    return {
      depth,
      heading: state.heading,
      alignment: state.alignment,
      pageBreakBefore: false,
      markGone: mark.deleted ? 'removed' : mark.hidden ? 'hidden' : null,
      number: () => {
        const counted = state.list === 0 ? null : counter().next(state.list, state.listLevel, mark.font)
        const level = state.listLevel
        const carried = printed === null ? null : printedNumber(printed)
        if (counted === null) return carried === null ? null : { run: carried, level }
        const { text, bullet, run: look } = counted
        const { bold = mark.bold, italic = mark.italic, caps = mark.caps } = look
        // Many programs write the number they print without its look.
        if (carried !== null) return { run: { ...carried, bold, italic, caps }, level }
        return { run: { text, font: bullet ? null : (look.hAnsi ?? mark.font), bold, italic, caps }, level }
      },
    }
  }
  const takeBoxes = (): RawBlock[] => {
    const taken = boxes
    boxes = []
    return taken
  }
  const settleNotes = (depth: number) => {
    if (depth === 0) writer.addBlocks(notes)
    else for (const block of notes) notesOfTable.push(block)
    notes = []
  }
  const leaveTable = (depth: number) => {
    if (depth > 0 || notesOfTable.length === 0) return
    writer.goTo(0)
    writer.addBlocks(notesOfTable)
    notesOfTable = []
  }

  return {
    writer,
    row,
    innerRow,
    addNumber(text, look) {
      number = { text: (number?.text ?? '') + text, look: number?.look ?? look }
    },
    addNote(blocks) {
      for (const block of blocks) notes.push(block)
    },
    addBox(blocks) {
      for (const block of blocks) boxes.push(block)
    },
    endParagraph(state, mark) {
      const depth = depthOf(state)
      leaveTable(depth)
      writer.endParagraph(endOf(state, mark, depth), takeBoxes())
      settleNotes(depth)
    },
    endCell(state, mark, isInner) {
      const depth = isInner ? Math.max(state.depth, 2) : 1
      inRow = true
      writer.endCell(endOf(state, mark, depth), takeBoxes())
      settleNotes(depth)
    },
    endRow(state, mark, isInner) {
      // Text that no end of a cell follows.
      if (!writer.isEmpty()) this.endCell(state, mark, isInner)
      number = null
      if (!isInner) inRow = false
      const shape = (isInner ? innerRow : row).shape()
      writer.endRow(isInner ? Math.max(state.depth, 2) : 1, shape, mark.deleted)
    },
    finish(state, mark) {
      const blocks = writer.finish({ ...endOf(state, mark, 0), markGone: null })
      return [...blocks, ...notesOfTable, ...boxes, ...notes]
    },
  }
}

/** The number that the file carries, without the blanks that set it off. */
function printedNumber({ text, look }: { text: string; look: TextLook }): RawRun | null {
  const { font, bold, italic, caps } = look
  const isSymbol = hintOf(font).symbols || /[\uf020-\uf0ff]/.test(text)
  const shown = (isSymbol ? bulletText(text, font) : text).trim()
  return shown === '' || look.hidden ? null : { text: shown, font: isSymbol ? null : font, bold, italic, caps }
}
