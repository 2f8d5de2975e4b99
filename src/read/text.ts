import { compose, mapBuilder } from '../model/offset-map.ts'
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
import { cutLines } from './text/lines.ts'
import { hasMarkup, type PlainLine, stripMarkup } from './text/markup.ts'
import { type CellLine, findTables, type TextTable } from './text/tables.ts'

export interface TextOptions {
  readonly name: string | null
  /** Markdown and its traces are removed in both; the format is what the file claims to be. */
  readonly format: 'text' | 'markdown'
  readonly encoding: string
  readonly bytes: number
}

/**
 * Reads plain or Markdown text. Pure: no Node built-ins.
 * Tables of tabs or pipes and Markdown traces are undone, each line is a paragraph; every character keeps its offset in `input`.
 */
export function readText(input: string, { name, format, encoding, bytes }: TextOptions): SourceDocument {
  const lines = cutLines(input)
  const strip = hasMarkup(input) ? stripMarkup : keepLine
  const blocks: SourceBlock[] = []
  const tableAt = new Map(findTables(lines).map((table) => [table.firstLine, table]))
  for (let i = 0; i < lines.length; ) {
    const table = tableAt.get(i)
    if (table !== undefined) {
      blocks.push(toTable(table, strip))
      i = table.endLine
    } else {
      const line = lines[i]!
      blocks.push(toParagraph([{ line, start: 0, end: line.text.length }], ' ', strip))
      i++
    }
  }
  const pages = lines.at(-1)?.page ?? null
  return { source: { name, format, bytes, sha256: null, pages, encoding, recognized: false }, blocks, diagnostics: [] }
}

type Strip = (line: string) => PlainLine

const keepLine: Strip = (text) => ({
  text,
  map: { starts: [0], origins: [0], lengths: [text.length] },
  bold: [],
  italic: [],
  headingLevel: null,
})

/** One paragraph from stretches of lines, with `joint` («\n» inside cells) between them. */
function toParagraph(stretches: readonly CellLine[], joint: ' ' | '\n', strip: Strip): SourceParagraph {
  const origin = mapBuilder()
  const parts: SourcePart[] = []
  const bold: Span[] = []
  const italic: Span[] = []
  let text = ''
  let headingLevel: number | null = null
  for (const { line, start, end } of stretches) {
    const raw = line.text.slice(start, end)
    const plain = strip(raw)
    if (text !== '') {
      text += joint
      origin.replace(line.start + start - 1, 1, 1)
    }
    const at = text.length
    const placed = compose(
      plain.map,
      plain.text.length,
      { starts: [0], origins: [line.start + start], lengths: [raw.length] },
      raw.length,
    )
    for (let i = 0; i < placed.starts.length; i++) {
      const length = (placed.starts[i + 1] ?? plain.text.length) - placed.starts[i]!
      if (length === placed.lengths[i]) origin.copy(placed.origins[i]!, length)
      else origin.replace(placed.origins[i]!, placed.lengths[i]!, length)
    }
    text += plain.text
    bold.push(...plain.bold.map((span) => ({ start: at + span.start, end: at + span.end })))
    italic.push(...plain.italic.map((span) => ({ start: at + span.start, end: at + span.end })))
    headingLevel ??= plain.headingLevel
    const last = parts.at(-1)
    if (last !== undefined && last.page === line.page)
      parts[parts.length - 1] = { ...last, span: { start: last.span.start, end: text.length } }
    else parts.push({ span: { start: last?.span.end ?? 0, end: text.length }, page: line.page, bbox: null, path: null })
  }
  return plainParagraph(text, {
    parts,
    origin: origin.build(),
    bold: strip === keepLine ? null : bold,
    italic: strip === keepLine ? null : italic,
    headingLevel,
  })
}

/** «TPT<br>GVCN»: the lines of a cell of a Markdown table. */
function cutAtBreaks({ line, start, end }: CellLine): CellLine[] {
  const cuts = [...line.text.slice(start, end).matchAll(/<br ?\/?>/gi)]
  const starts = [start, ...cuts.map((cut) => start + cut.index + cut[0].length)]
  const ends = [...cuts.map((cut) => start + cut.index), end]
  return starts.map((from, i) => ({ line, start: from, end: ends[i]! }))
}

function toTable(table: TextTable, strip: Strip): SourceTable {
  const rows = table.rows.map((row) => ({
    isHeader: false,
    cells: row.map(
      (stretches, column): SourceCell => ({
        column,
        rowSpan: 1,
        // A title row has one cell over all columns.
        colSpan: row.length === 1 ? table.columns : 1,
        paragraphs: [toParagraph(stretches.flatMap(cutAtBreaks), '\n', strip)],
      }),
    ),
  }))
  return { kind: 'table', columns: table.columns, rows, ruled: true, losesMerges: true }
}
