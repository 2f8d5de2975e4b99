import type { ListCounter } from '../docx/list-counter.ts'
import type { RawBlock, RawParagraph, RawRun } from '../docx/raw.ts'
import { symbolText } from '../docx/symbols.ts'
import { ReadError } from '../read-error.ts'
import type { FormattedText, TextRun } from './formatted-text.ts'
import type { ParagraphLook } from './word-looks.ts'
import type { NoteQueue } from './word-notes.ts'
import { buildWordTable, readRowShape, type ShapedRow } from './word-rows.ts'

/** What reading a story needs to know about the document. */
export interface StoryContext {
  readonly text: FormattedText
  readonly fonts: readonly string[]
  readonly counter: ListCounter
  /** Notes that belong to places of this story; null where it has none. */
  readonly notes: NoteQueue | null
  /** Called where hidden text is left out. */
  readonly onHidden: () => void
}

/** A table that is being read, at one depth of nesting. */
interface OpenTable {
  readonly rows: ShapedRow[]
  cells: RawBlock[][]
  blocks: RawBlock[]
}

/** The longest administrative documents have some ten thousands. */
const maxParagraphs = 500_000

const cellMark = '\u0007'
const codes = { fieldBegin: '\u0013', fieldSeparator: '\u0014', fieldEnd: '\u0015' } as const

/** What other codes of Word stand for: line break, no-break hyphen; pictures, notes and optional hyphens are nothing. */
function plainCharacters(text: string): string {
  return text
    .replace(/\u000b/g, '\n')
    .replace(/\u001e/g, '\u2011')
    .replace(/\u001f/g, '\u00ad')
    .replace(/[\u0000-\u0008\u000c\u000e-\u001d]/g, '')
}

/** Follows fields: only their results are printed. */
function createFieldFilter(): (text: string) => string {
  const open: { inResult: boolean }[] = []
  return (text) => {
    let printed = ''
    for (const character of text) {
      if (character === codes.fieldBegin) open.push({ inResult: false })
      else if (character === codes.fieldSeparator) {
        const field = open.at(-1)
        if (field) field.inResult = true
      } else if (character === codes.fieldEnd) open.pop()
      else if (open.every((field) => field.inResult)) printed += character
    }
    return printed
  }
}

/** Reads the text between two offsets into paragraphs and tables. */
export function readStory(context: StoryContext, from: number, to: number, path: string): RawBlock[] {
  const { text, fonts, counter, notes, onHidden } = context
  const root: RawBlock[] = []
  const tables: OpenTable[] = []
  const filter = createFieldFilter()
  let runs: RawRun[] = []
  let count = 0

  const flowAt = (depth: number): RawBlock[] => tables[depth - 1]?.blocks ?? root
  const closeTable = () => {
    const table = tables.pop()
    if (table === undefined) return
    // A row without its end mark: the file is damaged there, its text is kept.
    if (table.blocks.length > 0) table.cells.push(table.blocks)
    if (table.cells.length > 0) table.rows.push({ shape: readRowShape(new Uint8Array()), cells: table.cells })
    if (table.rows.length > 0) flowAt(tables.length).push(buildWordTable(table.rows))
  }
  const goTo = (depth: number) => {
    while (tables.length > depth) closeTable()
    while (tables.length < depth) tables.push({ rows: [], cells: [], blocks: [] })
  }

  const addNotes = (before: number) => {
    if (notes !== null) for (const one of notes.take(before)) root.push(one)
  }

  const runOf = ({ text: raw, look }: TextRun): RawRun | null => {
    const printed = filter(raw)
    if (look.deleted || printed === '') return null
    const font = look.font === null ? null : (fonts[look.font] ?? null)
    const { symbol } = look
    const shown =
      look.special && symbol ? symbolText(fonts[symbol.font] ?? null, symbol.code) : plainCharacters(printed)
    if (shown === '') return null
    if (look.hidden) {
      onHidden()
      return null
    }
    return { text: shown, font: symbol ? null : font, bold: look.bold, italic: look.italic, caps: look.caps }
  }

  const endParagraph = (look: ParagraphLook) => {
    if (++count > maxParagraphs) throw new ReadError('too-complex', `There are more than ${maxParagraphs} paragraphs.`)
    flowAt(tables.length).push(paragraphOf(runs, look, counter, `${path}/p[${count}]`))
    runs = []
  }
  const endCell = (look: ParagraphLook) => {
    endParagraph(look)
    const table = tables.at(-1)
    if (table === undefined) return
    table.cells.push(table.blocks)
    table.blocks = []
  }
  const endRow = (sprms: Uint8Array) => {
    const table = tables.at(-1)
    if (table && table.cells.length > 0) table.rows.push({ shape: readRowShape(sprms), cells: table.cells })
    if (table) table.cells = []
    runs = []
  }

  for (const paragraph of text.paragraphs(from, to)) {
    const { look, mark, markDeleted, sprms } = paragraph
    goTo(look.depth)
    if (look.depth === 0) addNotes(paragraph.from)
    for (const run of paragraph.runs) {
      const read = runOf(run)
      if (read !== null) runs.push(read)
    }
    if (look.depth === 1 && look.endsRow) endRow(sprms())
    else if (look.depth > 1 && look.endsInnerRow) endRow(sprms())
    else if ((look.depth === 1 && mark === cellMark) || (look.depth > 1 && look.endsInnerCell)) endCell(look)
    else if (!markDeleted) endParagraph(look)
    if (look.depth === 0) addNotes(paragraph.to)
  }
  if (runs.length > 0) endParagraph({ ...text.plainLook, depth: tables.length })
  goTo(0)
  addNotes(to)
  return root
}

function paragraphOf(runs: readonly RawRun[], look: ParagraphLook, counter: ListCounter, path: string): RawParagraph {
  const first = runs[0]
  const number = look.list === 0 ? null : counter.next(look.list, look.listLevel, first?.font ?? null)
  const { bold = false, italic = false, caps = false, font = null } = first ?? {}
  const run: RawRun | null = number && {
    text: number.text,
    font: number.bullet ? null : (number.run.ascii ?? font),
    bold: number.run.bold ?? bold,
    italic: number.run.italic ?? italic,
    caps: number.run.caps ?? caps,
  }
  return {
    kind: 'paragraph',
    path,
    runs,
    marks: [],
    number: run,
    level: run === null ? null : look.listLevel,
    heading: look.heading,
    alignment: look.alignment,
    pageBreakBefore: false,
    endsSection: false,
  }
}
