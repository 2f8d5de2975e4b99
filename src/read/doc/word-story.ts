import type { ListCounter } from '../docx/list-counter.ts'
import type { RawBlock } from '../docx/raw.ts'
import type { WordFindings } from '../word/gaps.ts'
import { createStoryWriter, type ParagraphEnd, type StoryWriter, type TextLook } from '../word/story-writer.ts'
import type { FormattedText, TextParagraph, TextRun } from './formatted-text.ts'
import type { PlacedBlocks } from './placed-blocks.ts'
import { readRowShape } from './row-shape.ts'
import type { CharacterLook, ParagraphLook } from './word-looks.ts'

/** What reading a story needs to know about the document. */
export interface StoryContext {
  readonly text: FormattedText
  readonly fonts: readonly string[]
  readonly counter: ListCounter
  /** Notes and text boxes that belong to places of this story; null where it has none. */
  readonly notes: PlacedBlocks | null
  readonly boxes: PlacedBlocks | null
  readonly findings: WordFindings
}

const cellMark = '\u0007'
/** The number of a list use that says: numbered as Word 6 did it. */
const oldNumbering = 2047

/** Codes of Word between characters that are printed: the marks of fields. */
const fieldMarks = /([\u0013-\u0015])/

/** A picture in the line, a drawing. */
const pictureMarks = /[\u0001\u0008]/

/** What other codes of Word stand for: line break, no-break hyphen; pictures, notes and optional hyphens are nothing. */
function plainCharacters(text: string): string {
  return text
    .replace(/\u000b/g, '\n')
    .replace(/\u001e/g, '\u2011')
    .replace(/\u001f/g, '\u00ad')
    .replace(/[\u0000-\u0008\u000c\u000e-\u001d]/g, '')
}

/** Reads the text between two offsets into paragraphs and tables. */
export function readStory(context: StoryContext, from: number, to: number, path: string): RawBlock[] {
  const { text, notes, boxes } = context
  const writer = createStoryWriter(path, context.findings)
  for (const paragraph of text.paragraphs(from, to)) {
    const { look, mark, markLook, sprms } = paragraph
    writer.goTo(look.depth)
    if (look.depth === 0 && notes !== null) writer.addBlocks(notes.take(paragraph.from))
    for (const run of paragraph.runs) addRun(writer, run, context)
    const end = endOf(paragraph, context)
    const endsCell = (look.depth === 1 && mark === cellMark) || (look.depth > 1 && look.endsInnerCell)
    if (look.depth === 1 ? look.endsRow : look.endsInnerRow)
      writer.endRow(look.depth, readRowShape(sprms()), markLook.deleted)
    else if (endsCell) writer.endCell(end, boxes?.take(paragraph.to))
    else writer.endParagraph(end, boxes?.take(paragraph.to))
    if (look.depth === 0 && notes !== null) writer.addBlocks(notes.take(paragraph.to))
  }
  const blocks = writer.finish(plainEnd)
  return [...blocks, ...(boxes?.take(Number.POSITIVE_INFINITY) ?? []), ...(notes?.take(to) ?? [])]
}

function printedLook({ font, bold, italic, caps, hidden, deleted }: CharacterLook, fonts: readonly string[]): TextLook {
  return { font: font === null ? null : (fonts[font] ?? null), bold, italic, caps, hidden, deleted }
}

function addRun(writer: StoryWriter, { text, look }: TextRun, { fonts, findings }: StoryContext): void {
  const printed = printedLook(look, fonts)
  const { symbol } = look
  if (look.special && symbol !== null) {
    writer.addSymbol(fonts[symbol.font] ?? null, symbol.code, printed)
    return
  }
  if (pictureMarks.test(text)) findings.pictures = true
  for (const part of text.split(fieldMarks)) {
    if (part === '\u0013') writer.beginField()
    else if (part === '\u0014') writer.separateField()
    else if (part === '\u0015') writer.endField(printed)
    else writer.addText(plainCharacters(part), printed)
  }
}

function endOf({ look, markLook }: TextParagraph, { counter, fonts, findings }: StoryContext): ParagraphEnd {
  return {
    depth: look.depth,
    heading: look.heading,
    alignment: look.alignment,
    pageBreakBefore: false,
    markGone: markLook.deleted ? 'removed' : markLook.hidden ? 'hidden' : null,
    number: () => {
      if (look.list === oldNumbering) findings.gaps.note('number')
      return numberOf(look, printedLook(markLook, fonts), counter)
    },
  }
}

/** The automatic number of a paragraph; it looks like the paragraph's mark where its level says nothing. */
function numberOf(look: ParagraphLook, mark: TextLook, counter: ListCounter): ReturnType<ParagraphEnd['number']> {
  const number = look.list === 0 ? null : counter.next(look.list, look.listLevel, mark.font)
  if (number === null) return null
  const { text, bullet, run } = number
  return {
    level: look.listLevel,
    run: {
      text,
      font: bullet ? null : (run.hAnsi ?? mark.font),
      bold: run.bold ?? mark.bold,
      italic: run.italic ?? mark.italic,
      caps: run.caps ?? mark.caps,
    },
  }
}

const plainEnd: ParagraphEnd = {
  depth: 0,
  heading: null,
  alignment: 'left',
  pageBreakBefore: false,
  markGone: null,
  number: () => null,
}
