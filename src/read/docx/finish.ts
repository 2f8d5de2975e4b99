import type { SourceBlock, SourceCell, SourceParagraph, SourcePart, SourceTable } from '../../model/source-document.ts'
import type { Span } from '../../model/span.ts'
import type { RawBlock, RawParagraph, RawRun, RawTable } from './raw.ts'

/** For each paragraph the page where it begins, then the page after each of its marks; null where pages are unknown. */
export type Pages = ReadonlyMap<RawParagraph, readonly number[]> | null

/** Turns the blocks that were read into the blocks of a source document. Legacy fonts must be decoded before. */
export function finishBlocks(blocks: readonly RawBlock[], pages: Pages): SourceBlock[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? finishParagraph(block, pages) : finishTable(block, pages)))
}

/** A stretch of the finished text and how it looks. */
interface Stretch {
  readonly text: string
  readonly run: RawRun
}

function finishParagraph(raw: RawParagraph, pages: Pages): SourceParagraph {
  const body = raw.runs.map((run) => ({ text: printed(run), run })).filter(({ text }) => text !== '')
  const number = raw.number === null ? '' : printed(raw.number)
  const front = frontOf(raw.number, number, body[0]?.run)
  const stretches = [...front, ...body]
  const text = stretches.map((stretch) => stretch.text).join('')
  return {
    kind: 'paragraph',
    text,
    parts: partsOf(raw, lengthOf(front), text.length, pages?.get(raw)),
    origin: null,
    listMarker: number.length,
    listLevel: raw.level,
    headingLevel: raw.heading,
    bold: spansOf(stretches, (run) => run.bold),
    italic: spansOf(stretches, (run) => run.italic),
    alignment: raw.alignment,
  }
}

/** The automatic number and the blank after it, which looks like the number where the text does too. */
function frontOf(run: RawRun | null, text: string, first: RawRun | undefined): Stretch[] {
  if (run === null) return []
  if (first === undefined) return [{ text, run }]
  const blank = { ...run, bold: run.bold && first.bold, italic: run.italic && first.italic }
  return [
    { text, run },
    { text: ' ', run: blank },
  ]
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((length, { text }) => length + text.length, 0)
}

function printed(run: RawRun): string {
  return run.caps ? run.text.toUpperCase() : run.text
}

/** The stretches that are bold, or italic; neighbours are one. */
function spansOf(stretches: readonly Stretch[], has: (run: RawRun) => boolean): Span[] {
  const spans: { start: number; end: number }[] = []
  let offset = 0
  for (const { text, run } of stretches) {
    const end = offset + text.length
    if (text !== '' && has(run)) {
      const last = spans[spans.length - 1]
      if (last !== undefined && last.end === offset) last.end = end
      else spans.push({ start: offset, end })
    }
    offset = end
  }
  return spans
}

/**
 * The pieces of a paragraph: a new one where the page or the place in the file changes.
 * @param front length of what stands before the first run
 */
function partsOf(raw: RawParagraph, front: number, length: number, pages: readonly number[] | undefined): SourcePart[] {
  const parts: SourcePart[] = []
  let start = 0
  let path = raw.path
  let page = pages?.[0] ?? null
  const end = (at: number) => {
    const last = parts[parts.length - 1]
    if (at <= start) return
    if (last !== undefined && last.page === page && last.path === path) {
      parts[parts.length - 1] = { ...last, span: { start: last.span.start, end: at } }
    } else parts.push({ span: { start, end: at }, page, bbox: null, path })
    start = at
  }
  let offset = front
  let run = 0
  for (const [i, mark] of raw.marks.entries()) {
    for (; run < mark.run; run++) offset += printed(raw.runs[run]!).length
    // The number stands before the first run, whatever page that is on.
    if (mark.run > 0) end(offset)
    if (mark.kind === 'place') path = mark.path
    page = pages?.[i + 1] ?? null
  }
  end(length)
  if (parts.length > 0) return parts
  return [{ span: { start: 0, end: 0 }, page: pages?.[0] ?? null, bbox: null, path: raw.path }]
}

function finishTable(raw: RawTable, pages: Pages): SourceTable {
  return {
    kind: 'table',
    columns: raw.columns,
    ruled: raw.ruled,
    rows: raw.rows.map((row) => ({
      isHeader: row.isHeader,
      cells: row.cells.map(
        (cell): SourceCell => ({
          column: cell.column,
          rowSpan: cell.rowSpan,
          colSpan: cell.colSpan,
          paragraphs: cell.blocks.flatMap((block) => cellParagraphs(block, pages)),
        }),
      ),
    })),
  }
}

/** A nested table becomes one paragraph a row, its cells joined by tabs. */
function cellParagraphs(block: RawBlock, pages: Pages): SourceParagraph[] {
  if (block.kind === 'paragraph') return [finishParagraph(block, pages)]
  return block.rows
    .map((row) => {
      const cells = row.cells.map((cell) => cell.blocks.flatMap((inner) => cellParagraphs(inner, pages)))
      return joined(
        cells.map((paragraphs) => joined(paragraphs, '\n')).filter((cell) => cell !== null),
        '\t',
      )
    })
    .filter((row) => row !== null)
}

/** Several paragraphs as one; null where there are none. */
function joined(paragraphs: readonly SourceParagraph[], separator: string): SourceParagraph | null {
  const [first] = paragraphs
  if (first === undefined || paragraphs.length === 1) return first ?? null
  const parts: SourcePart[] = []
  const bold: Span[] = []
  const italic: Span[] = []
  let offset = 0
  for (const [i, paragraph] of paragraphs.entries()) {
    const move = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset })
    const last = i === paragraphs.length - 1
    for (const [j, part] of paragraph.parts.entries()) {
      // The separator belongs to what stands before it.
      const follows = !last && j === paragraph.parts.length - 1 ? separator.length : 0
      const { start, end } = move(part.span)
      parts.push({ ...part, span: { start, end: end + follows } })
    }
    for (const one of (paragraph.bold ?? []).map(move)) bold.push(one)
    for (const one of (paragraph.italic ?? []).map(move)) italic.push(one)
    offset += paragraph.text.length + separator.length
  }
  return { ...first, text: paragraphs.map(({ text }) => text).join(separator), parts, bold, italic }
}
