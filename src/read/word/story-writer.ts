import { createFields, mailAddress } from '../docx/fields.ts'
import type { RawBlock, RawParagraph, RawRun } from '../docx/raw.ts'
import { symbolText } from '../docx/symbols.ts'
import type { WordFindings } from './gaps.ts'
import { plainRow, type RowShape } from './row-shape.ts'
import { buildTable, type ShapedRow } from './table-rows.ts'

/** How text looks, and whether it is printed. */
export interface TextLook {
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly hidden: boolean
  /** Deleted while changes were tracked. */
  readonly deleted: boolean
}

/** What is known of a paragraph at its end. */
export interface ParagraphEnd extends Pick<RawParagraph, 'heading' | 'alignment' | 'pageBreakBefore'> {
  /** How many tables it stands in. */
  readonly depth: number
  /** Counts the paragraph and gives its automatic number. */
  readonly number: () => { readonly run: RawRun; readonly level: number } | null
  /** Why it goes on behind its mark; null where it does not. */
  readonly markGone: 'removed' | 'hidden' | null
}

/** Puts a story of Word's older formats together: text comes in order, tables are known by the ends of their cells and rows. */
export interface StoryWriter {
  /** Number of paragraphs so far. */
  count(): number
  addText(text: string, look: TextLook): void
  addSymbol(font: string | null, code: number, look: TextLook): void
  /** A page or column ends: a line does, where text stands on both sides of it. */
  addBreak(): void
  beginField(): void
  separateField(): void
  endField(look: TextLook): void
  /** True where nothing was printed since the last paragraph ended. */
  isEmpty(): boolean
  /** Ends a paragraph; what is anchored in it comes behind it. */
  endParagraph(end: ParagraphEnd, anchored?: readonly RawBlock[]): void
  /** Ends the last paragraph of a cell in the table at the paragraph's depth. */
  endCell(end: ParagraphEnd, anchored?: readonly RawBlock[]): void
  /** Ends a row of the innermost open table that is at most so deep. One that is said to be deleted is dropped where nothing is left in it. */
  endRow(depth: number, shape: RowShape, isDeleted?: boolean): void
  /** Ends the tables that are deeper. */
  goTo(depth: number): void
  /** Adds blocks where the writer stands. */
  addBlocks(blocks: readonly RawBlock[]): void
  finish(end: ParagraphEnd): RawBlock[]
}

/** A table that is being read, at one depth of nesting. */
interface OpenTable {
  readonly rows: ShapedRow[]
  cells: RawBlock[][]
  blocks: RawBlock[]
}

function isBlank(block: RawBlock): boolean {
  return block.kind === 'paragraph' && block.number === null && block.runs.every((run) => run.text.trim() === '')
}

/** Fields that print what only the program that opens the file works out. */
const computed = /^\s*(?:AUTONUM(?:LGL|OUT)?|LISTNUM|EQ)\b/i
/** Old versions write a symbol as a field: its code, and somewhere behind it its font. */
const symbolField = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)/i
const symbolFont = /\\f\s*"([^"]*)"/i

/**
 * Makes the writer of a story.
 * @param path the address of the story; paragraphs are counted behind it
 */
export function createStoryWriter(path: string, findings: WordFindings): StoryWriter {
  const root: RawBlock[] = []
  const tables: OpenTable[] = []
  const fields = createFields()
  let runs: RawRun[] = []
  let text = ''
  /** Where the results of the fields begin that this paragraph opened. */
  let results: number[] = []
  /** What is anchored in paragraphs that go on. */
  let waiting: RawBlock[] = []
  let broken = false
  let holder: ParagraphEnd | null = null
  let goneBefore: ParagraphEnd['markGone'] = null
  let count = 0

  const flow = (): RawBlock[] => tables.at(-1)?.blocks ?? root
  const closeTable = () => {
    const table = tables.pop()
    if (table === undefined) return
    // A row without its end mark: its text is kept.
    if (table.blocks.length > 0) table.cells.push(table.blocks)
    if (table.cells.length > 0) {
      findings.gaps.note('row')
      table.rows.push({ shape: plainRow, cells: table.cells })
    }
    if (table.rows.length > 0) flow().push(buildTable(table.rows))
  }
  const goTo = (depth: number) => {
    while (tables.length > depth) closeTable()
    while (tables.length < depth) tables.push({ rows: [], cells: [], blocks: [] })
  }

  const append = (shown: string, { font, bold, italic, caps }: TextLook) => {
    const last = runs.at(-1)
    const added = broken && last ? `\n${shown}` : shown
    broken = false
    if (last && last.font === font && last.bold === bold && last.italic === italic && last.caps === caps)
      last.text += added
    else runs.push({ text: added, font, bold, italic, caps })
    text += added
  }
  const addText = (added: string, look: TextLook) => {
    if (added === '' || look.deleted) return
    if (fields.inInstruction()) fields.addInstruction(added)
    else if (!look.hidden) append(added, look)
    else if (added.trim() !== '') findings.hidden = true
  }
  const addSymbol = (font: string | null, code: number, look: TextLook) => {
    const shown = symbolText(font, code)
    if (shown === '' && !look.hidden && !look.deleted && !fields.inInstruction()) findings.gaps.note('symbol')
    // What it looks like is known: its font is none of the text's.
    addText(shown, { ...look, font: null })
  }
  /** A link to an address that its text does not show. */
  const addAddress = (instruction: string, start: number) => {
    const address = /^\s*HYPERLINK\b/i.test(instruction) ? mailAddress(instruction) : undefined
    const last = runs.at(-1)
    const shown = text.slice(start)
    if (address === undefined || last === undefined || shown.trim() === '' || shown.includes('@')) return
    if (text.includes(address)) return
    last.text += ` (${address})`
    text += ` (${address})`
  }

  const addBlocks = (blocks: readonly RawBlock[]) => {
    const to = flow()
    for (const block of blocks) to.push(block)
  }
  const write = (end: ParagraphEnd) => {
    findings.countBlock()
    count++
    const number = end.number()
    flow().push({
      kind: 'paragraph',
      path: `${path}/p[${count}]`,
      runs,
      marks: [],
      number: number?.run ?? null,
      level: number?.level ?? null,
      heading: end.heading,
      alignment: end.alignment,
      pageBreakBefore: end.pageBreakBefore,
      endsSection: false,
    })
    runs = []
    text = ''
    broken = false
  }
  /** Ends a paragraph whatever its mark says: the end of a cell or of the story is one. */
  const close = (end: ParagraphEnd) => {
    const held = goneBefore === 'hidden' && holder !== null ? { ...holder, depth: end.depth } : end
    holder = null
    goneBefore = null
    fields.endParagraph()
    results = []
    goTo(end.depth)
    write(held)
    addBlocks(waiting)
    waiting = []
  }

  return {
    count: () => count,
    addText,
    addSymbol,
    addBreak() {
      broken = true
    },
    beginField: () => fields.begin(),
    separateField() {
      fields.separate()
      results.push(text.length)
    },
    endField(look) {
      const silent = fields.inInstruction()
      const instruction = fields.end() ?? ''
      if (!silent) return addAddress(instruction, results.pop() ?? text.length)
      if (fields.inInstruction()) return
      // A field without a result.
      const code = symbolField.exec(instruction)?.[1]
      if (code !== undefined) addSymbol(symbolFont.exec(instruction)?.[1] ?? look.font, Number(code), look)
      else if (computed.test(instruction)) findings.gaps.note('field')
    },
    isEmpty: () => runs.length === 0,
    endParagraph(end, anchored = []) {
      if (end.markGone === null) {
        close(end)
        return addBlocks(anchored)
      }
      for (const block of anchored) waiting.push(block)
      // Hidden together with its mark it leaves no line, but Word counts its number: it skips numbers this way.
      if (end.markGone === 'hidden' && runs.length === 0 && goneBefore === null) return void end.number()
      if (goneBefore !== 'hidden') holder = end
      goneBefore = end.markGone
    },
    endCell(end, anchored = []) {
      close({ ...end, depth: Math.max(end.depth, 1) })
      addBlocks(anchored)
      const table = tables.at(-1)
      if (table === undefined) return
      table.cells.push(table.blocks)
      table.blocks = []
    },
    endRow(depth, shape, isDeleted = false) {
      goTo(Math.max(depth, 1))
      const table = tables.at(-1)
      if (table === undefined) return
      // What stands behind the last cell belongs to it.
      if (table.blocks.length > 0) {
        const last = table.cells.at(-1)
        if (last === undefined) table.cells.push(table.blocks)
        else for (const block of table.blocks) last.push(block)
        table.blocks = []
      }
      const isGone = isDeleted && table.cells.every((blocks) => blocks.every(isBlank))
      if (table.cells.length > 0 && !isGone) table.rows.push({ shape, cells: table.cells })
      table.cells = []
      runs = []
      text = ''
    },
    goTo,
    addBlocks,
    finish(end) {
      if (runs.length > 0) close({ ...end, depth: tables.length })
      goTo(0)
      return root
    },
  }
}
