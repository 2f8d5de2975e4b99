import { askTime } from '../match/time-limit.ts'
import { mapBuilder } from '../model/offset-map.ts'
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourcePart,
  SourceTable,
} from '../model/source-document.ts'
import { plainParagraph } from '../model/source-document.ts'
import type { Span } from '../model/span.ts'
import { type PlainLine, unmarkedLine } from './markdown/plain-line.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { blockCounter } from './read-error.ts'
import { cutLines, type InputLine } from './text/lines.ts'
import { hasMarkup } from './text/markup.ts'
import { type CellLine, findTables, type TextTable } from './text/tables.ts'

export interface TextOptions {
  readonly name: string | null
  /** Markdown and its traces are removed in both; the format is what the file claims to be. */
  readonly format: 'text' | 'markdown'
  readonly encoding: string
  readonly bytes: number
  /** Paragraphs and cells after which it gives up (default: none). */
  readonly maxBlocks?: number
}

/**
 * Reads plain or Markdown text. Pure: no Node built-ins.
 * Tables of tabs or pipes and Markdown are undone, each line is a paragraph; every character keeps its offset in `input`.
 */
export function readText(input: string, { name, format, encoding, bytes, maxBlocks }: TextOptions): SourceDocument {
  const lines = cutLines(input)
  const count = blockCounter(maxBlocks ?? Number.POSITIVE_INFINITY)
  const read = hasMarkup(input) ? readMarkdown : (texts: readonly string[]) => texts.map(unmarkedLine)
  const blocks: SourceBlock[] = []
  const tableAt = new Map(findTables(lines).map((table) => [table.firstLine, table]))
  for (let i = 0; i < lines.length; ) {
    askTime()
    const table = tableAt.get(i)
    if (table !== undefined) {
      for (const row of table.rows) count(row.length)
      blocks.push(toTable(table, read))
      i = table.endLine
      continue
    }
    // Markup may begin in one line and end in another, down to a blank one.
    const end = blockEnd(lines, i, (line) => tableAt.has(line))
    const plain = read(lines.slice(i, end).map((line) => line.text)).map((one, n): PlacedLine => {
      const line = lines[i + n]!
      return { ...one, line, start: line.start }
    })
    for (let first = 0; first < plain.length; ) {
      // Lines that emphasis holds together are handed over as one paragraph.
      let next = first + 1
      count(1)
      while (next < plain.length && plain[next - 1]!.runsOn && plain[next]!.text.trim() !== '') next++
      blocks.push(toParagraph(plain.slice(first, next)))
      first = next
    }
    i = end
  }
  const pages = lines.at(-1)?.page ?? null
  return {
    source: {
      name,
      format,
      bytes,
      sha256: null,
      pages,
      encoding,
      recognized: false,
    },
    blocks,
    diagnostics: [],
  }
}

/** The end of the lines that stand together: a blank line, or a table. */
function blockEnd(lines: readonly InputLine[], first: number, isTable: (line: number) => boolean): number {
  let end = first + 1
  while (end < lines.length && lines[end - 1]!.text.trim() !== '' && !isTable(end)) end++
  return end
}

/** A plain line with its place. */
interface PlacedLine extends PlainLine {
  readonly line: InputLine
  /** Offset in the input of the stretch that it was read from. */
  readonly start: number
}

/** One paragraph from its lines, with line breaks between them. */
function toParagraph(plain: readonly PlacedLine[]): SourceParagraph {
  const origin = mapBuilder()
  const parts: SourcePart[] = []
  const bold: Span[] = []
  const italic: Span[] = []
  let text = ''
  for (const one of plain) {
    if (text !== '') {
      text += '\n'
      origin.replace(one.start - 1, 1, 1)
    }
    const at = text.length
    for (let i = 0; i < one.map.starts.length; i++) {
      const length = (one.map.starts[i + 1] ?? one.text.length) - one.map.starts[i]!
      const from = one.start + one.map.origins[i]!
      if (length === one.map.lengths[i]) origin.copy(from, length)
      else origin.replace(from, one.map.lengths[i]!, length)
    }
    text += one.text
    addSpans(bold, one.bold, at)
    addSpans(italic, one.italic, at)
    const last = parts.at(-1)
    const { page } = one.line
    if (last !== undefined && last.page === page)
      parts[parts.length - 1] = {
        ...last,
        span: { start: last.span.start, end: text.length },
      }
    else
      parts.push({
        span: { start: last?.span.end ?? 0, end: text.length },
        page,
        bbox: null,
        path: null,
      })
  }
  const saysLook = plain.every((one) => one.bold !== null)
  return plainParagraph(text, {
    parts,
    origin: origin.build(),
    bold: saysLook ? bold : null,
    italic: saysLook ? italic : null,
    headingLevel: plain.find((one) => one.headingLevel !== null)?.headingLevel ?? null,
  })
}

/** Adds the stretches of a line that begins at `at`; one that runs over the line break before it is one. */
function addSpans(spans: Span[], added: readonly Span[] | null, at: number): void {
  for (const { start, end } of added ?? []) {
    const last = spans.at(-1)
    if (start === 0 && last !== undefined && last.end === at - 1)
      spans[spans.length - 1] = { start: last.start, end: at + end }
    else spans.push({ start: at + start, end: at + end })
  }
}

function toTable(table: TextTable, read: (lines: readonly string[]) => PlainLine[]): SourceTable {
  const toCell = (stretches: readonly CellLine[]): SourceParagraph => {
    const plain = read(stretches.map(({ line, start, end }) => line.text.slice(start, end)))
    return toParagraph(
      plain.map((one, i): PlacedLine => {
        const { line, start } = stretches[i]!
        return { ...one, line, start: line.start + start }
      }),
    )
  }
  const rows = table.rows.map((row) => ({
    isHeader: false,
    cells: row.map(
      ({ column, rowSpan, colSpan, lines }): SourceCell => ({
        column,
        rowSpan,
        colSpan,
        paragraphs: [toCell(lines)],
      }),
    ),
  }))
  return {
    kind: 'table',
    columns: table.columns,
    rows,
    ruled: true,
    losesMerges: true,
  }
}
