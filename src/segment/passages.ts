import { tornNumber } from '../../grammars/torn-paragraph.ts'
import { readsLine } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { GridRow, Passage, PassageCell, PassagePiece, SectionNode, TableGrid, Zone } from '../model/outline.ts'
import type { Span } from '../model/span.ts'

/** A data row with the rows that continue it after a page break. */
export interface LogicalRow {
  /** Index of the first row in the grid. */
  readonly index: number
  readonly rows: readonly GridRow[]
}

/** The rows of a grid, torn ones put together. Title, header and total rows come as they are. */
export function logicalRows(grid: TableGrid): LogicalRow[] {
  const logical: { index: number; rows: GridRow[] }[] = []
  for (const [index, row] of grid.rows.entries()) {
    const last = logical.at(-1)
    if (row.kind === 'continuation' && last !== undefined && last.rows[0]!.kind === 'data') last.rows.push(row)
    else logical.push({ index, rows: [row] })
  }
  return logical
}

/** The stretches of one column of a logical row, from the cells that begin in it. */
export function columnSpans({ rows }: LogicalRow, column: number): Span[] {
  const spans: Span[] = []
  for (const { cells } of rows) {
    const entry = cells[column]
    if (entry == null || entry.isInherited || entry.cell.span.end === entry.cell.span.start) continue
    if (!spans.some((span) => span.start === entry.cell.span.start)) spans.push(entry.cell.span)
  }
  return spans
}

/** Puts stretches of the document together to one passage; a number torn behind its slash or hyphen closes up. */
export function joinSpans(
  document: NormalDocument,
  spans: readonly Span[],
): { text: string; folded: string; pieces: PassagePiece[] } {
  let text = ''
  let folded = ''
  const pieces: PassagePiece[] = []
  for (const span of spans) {
    const next = document.folded.slice(span.start, span.end)
    if (text !== '') {
      const closesUp = /[/-]$/.test(folded) && readsLine(tornNumber, `${folded.slice(-40)}\n${next.slice(0, 20)}`)
      if (!closesUp) {
        text += ' '
        folded += ' '
      }
    }
    pieces.push({ at: text.length, span })
    text += document.text.slice(span.start, span.end)
    folded += next
  }
  return { text, folded, pieces }
}

/** Where a stretch of a passage stands in the document: one span, or several where the passage was put together. */
export function toDocument(passage: Pick<Passage, 'pieces'>, { start, end }: Span): Span[] {
  const spans: Span[] = []
  for (const { at, span } of passage.pieces) {
    const length = span.end - span.start
    const from = Math.max(start, at)
    const to = Math.min(end, at + length)
    if (to > from) spans.push({ start: span.start + from - at, end: span.start + to - at })
  }
  return spans
}

/** Everything that is read, in reading order: paragraphs as they stand, tables row by row with torn rows mended. */
export function toPassages(
  document: NormalDocument,
  zones: readonly Zone[],
  nodeOfLine: readonly (SectionNode | null)[],
  grids: readonly TableGrid[],
): Passage[] {
  const passages: Passage[] = []
  const done = new Set<number>()
  const add = (spans: readonly Span[], line: number, cell: PassageCell | null): void => {
    const joined = joinSpans(document, spans)
    if (joined.text !== '')
      passages.push({ ...joined, zone: zones[line]!, section: nodeOfLine[line] ?? null, line, cell })
  }
  for (const [line, normal] of document.lines.entries()) {
    if (normal.table === null) {
      add([normal.span], line, null)
      continue
    }
    if (done.has(normal.table)) continue
    done.add(normal.table)
    const grid = grids[normal.table]!
    const { firstLine } = document.tables[normal.table]!
    for (const logical of logicalRows(grid)) {
      const kind = logical.rows[0]!.kind
      for (const { index: column, role } of grid.columns) {
        const spans = columnSpans(logical, column)
        const isRepeated =
          column > 0 && spans.length > 0 && columnSpans(logical, column - 1)[0]?.start === spans[0]!.start
        if (!isRepeated)
          add(spans, firstLine + logical.index, {
            table: grid.index,
            row: logical.index,
            column,
            role,
            isHeader: kind === 'header' || kind === 'numbering',
          })
      }
    }
  }
  return passages
}
