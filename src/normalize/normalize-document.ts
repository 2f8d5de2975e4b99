import { foldTones } from '../../grammars/tone-placement.ts'
import { tornNumber } from '../../grammars/torn-paragraph.ts'
import { goOnWith, type Joint, jointOf, openWith } from '../lines/joint.ts'
import { readLine } from '../lines/line-kinds.ts'
import type { ReadLine } from '../lines/read-line.ts'
import { readsLine } from '../match/scan.ts'
import { diagnostic, type Report } from '../model/diagnostic.ts'
import type { LineKind } from '../model/line-kind.ts'
import type { HeadRole, NormalCell, NormalDocument, NormalLine, NormalTable } from '../model/normal-document.ts'
import type { BlockPart } from '../model/source.ts'
import type { SourceDocument, SourceTable } from '../model/source-document.ts'
import type { Span } from '../model/span.ts'
import { documentLines } from './document-lines.ts'
import { headRoles } from './head-roles.ts'
import { jointInHead } from './mend.ts'
import { type Piece, piecesOf } from './pieces.ts'

/**
 * Turns what a reader found into one text of plain lines, with the way back.
 *
 * Guarantees: every line is NFC with single blanks; layout tables and columns of the head and the end are lines in reading order; a paragraph, name or
 * subject torn into several lines is one; the cells of a row are joined by tabs; `folded` has the length of `text`; every part of a line knows its place.
 */
export function normalizeDocument(source: SourceDocument, report: Report): NormalDocument {
  const { items, read, layout } = documentLines(source, report)
  const goesOnAbove = (i: number): boolean => {
    const [left, right] = [read[i - 1], read[i]]
    return layout.isWrapped && left != null && right != null && jointOf(openWith(left), right, layout) !== null
  }
  const roles = headRoles(
    items.map((item) => (item.kind === 'piece' ? item.piece : null)),
    goesOnAbove,
  )
  const writer = textWriter()
  const lines: NormalLine[] = []
  const tables: NormalTable[] = []
  let hadForeignLetters = false
  let joined = 0
  for (let i = 0; i < items.length; ) {
    const item = items[i]!
    if (item.kind === 'table') {
      const firstLine = lines.length
      for (const one of tableLines(item.table, tables.length, item.blankBefore, writer)) lines.push(one)
      tables.push({
        columns: item.table.columns,
        ruled: item.table.ruled,
        losesMerges: item.table.losesMerges === true,
        firstLine,
        endLine: lines.length,
      })
      i++
      continue
    }
    const group: Piece[] = [item.piece]
    const joints: Joint[] = []
    let opened = openWith(read[i]!)
    let next = i + 1
    while (next < items.length) {
      const candidate = items[next]!
      if (candidate.kind !== 'piece') break
      const [left, right] = [group.at(-1)!, read[next]!]
      const [leftRole, rightRole] = [roles[next - 1]!, roles[next]!]
      const joint =
        leftRole === null && rightRole === null
          ? jointOf(opened, right, layout)
          : jointInHead(left, leftRole, right.line, rightRole)
      if (joint === null) break
      if (rightRole === null && !right.line.afterSoftBreak) joined++
      group.push(right.line)
      joints.push(joint)
      opened = goOnWith(opened, right)
      next++
    }
    hadForeignLetters ||= group.some((piece) => piece.hadForeignLetters)
    lines.push(paragraphLine(group, joints, kindsOf(group, joints, read[i]!), roles[i]!, writer))
    i = next
  }
  if (joined > 0)
    report(
      layout.isWrapped
        ? diagnostic('lines-joined', `${joined} lines, about ${layout.width} characters a line`)
        : diagnostic('paragraph-joined', `${joined} times`),
    )
  if (hadForeignLetters) report(diagnostic('look-alike-letters'))
  const text = writer.text()
  return { source: source.source, text, folded: foldTones(text), lines, tables }
}

const noKinds: ReadonlySet<LineKind> = new Set()

/** A paragraph of several lines is asked once more, as a whole. */
function kindsOf(group: readonly Piece[], joints: readonly Joint[], first: ReadLine): ReadonlySet<LineKind> {
  if (group.length === 1) return first.reading.kinds
  return readLine(group.map(({ folded }, i) => (i === 0 ? folded : `${joints[i - 1]}${folded}`)).join('')).kinds
}

interface TextWriter {
  length(): number
  write(text: string): void
  text(): string
}

function textWriter(): TextWriter {
  const chunks: string[] = []
  let length = 0
  return {
    length: () => length,
    write(text) {
      chunks.push(text)
      length += text.length
    },
    text: () => chunks.join(''),
  }
}

const shifted = (spans: readonly Span[], by: number): Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }))

/** Adds the stretches of a further line; one that runs over the seam before it is one. */
function addSpans(spans: Span[], added: readonly Span[], seam: Span): void {
  const [last, first] = [spans.at(-1), added[0]]
  const runsOver = last !== undefined && first !== undefined && last.end === seam.start && first.start === seam.end
  if (runsOver) spans[spans.length - 1] = { start: last.start, end: first.end }
  for (const one of runsOver ? added.slice(1) : added) spans.push(one)
}

function partsOf(piece: Piece, at: number): BlockPart[] {
  return piece.places.map(({ span, page, bbox, path }) => ({
    span: shifted([span], at)[0]!,
    page,
    bbox,
    path,
    origin: originPairs(piece, span, at),
  }))
}

/** Pairs (offset in the text, offset in the input), the last one the end. */
function originPairs({ origin }: Piece, span: Span, at: number): number[] | null {
  if (origin === null) return null
  const pairs: number[] = []
  for (let i = 0; i < origin.starts.length; i++) {
    const start = origin.starts[i]!
    const end = origin.starts[i + 1] ?? span.end
    if (end <= span.start || start >= span.end) continue
    const from = Math.max(start, span.start)
    pairs.push(at + from, origin.origins[i]! + (from - start))
    if (end >= span.end)
      pairs.push(
        at + span.end,
        origin.origins[i]! +
          Math.min(span.end - start, origin.lengths[i]!) +
          (end === span.end ? origin.lengths[i]! - Math.min(end - start, origin.lengths[i]!) : 0),
      )
  }
  return pairs
}

function writePieces(
  pieces: readonly Piece[],
  joints: readonly Joint[],
  writer: TextWriter,
): { parts: BlockPart[]; bold: Span[] | null; italic: Span[] | null; lines: Span[] } {
  const parts: BlockPart[] = []
  const lines: Span[] = []
  let bold: Span[] | null = []
  let italic: Span[] | null = []
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) writer.write(joints[i - 1]!)
    const at = writer.length()
    writer.write(piece.text)
    for (const one of partsOf(piece, at)) parts.push(one)
    lines.push({ start: at, end: at + piece.text.length })
    const seam = { start: at - (joints[i - 1]?.length ?? 0), end: at }
    if (bold !== null && piece.bold !== null) addSpans(bold, shifted(piece.bold, at), seam)
    else bold = null
    if (italic !== null && piece.italic !== null) addSpans(italic, shifted(piece.italic, at), seam)
    else italic = null
  }
  return { parts, bold, italic, lines }
}

function paragraphLine(
  group: readonly Piece[],
  joints: readonly Joint[],
  kinds: ReadonlySet<LineKind>,
  headRole: HeadRole | null,
  writer: TextWriter,
): NormalLine {
  if (writer.length() > 0) writer.write('\n')
  const start = writer.length()
  const { parts, bold, italic } = writePieces(group, joints, writer)
  const first = group[0]!
  return {
    kind: 'paragraph',
    span: { start, end: writer.length() },
    parts,
    table: null,
    cells: [],
    isHeaderRow: false,
    bold,
    italic,
    listMarker: first.listMarker,
    headingLevel: first.headingLevel,
    alignment: first.alignment,
    blankBefore: first.blankBefore,
    kinds,
    headRole,
    layout: first.layout,
    column: first.column,
  }
}

function tableLines(table: SourceTable, index: number, blankBefore: boolean, writer: TextWriter): NormalLine[] {
  return table.rows.map((row, rowIndex): NormalLine => {
    if (writer.length() > 0) writer.write('\n')
    const start = writer.length()
    const parts: BlockPart[] = []
    const bold: Span[] = []
    const italic: Span[] = []
    const cells = row.cells.map((cell, i): NormalCell => {
      if (i > 0) writer.write('\t')
      const at = writer.length()
      const pieces = cell.paragraphs.flatMap((paragraph) =>
        piecesOf(paragraph, { blankBefore: false, layout: null, column: null, columnKey: null }),
      )
      const written = writePieces(
        pieces,
        pieces.slice(1).map((piece, n) => cellJoint(pieces[n]!, piece)),
        writer,
      )
      for (const one of written.parts) parts.push(one)
      for (const one of written.bold ?? []) bold.push(one)
      for (const one of written.italic ?? []) italic.push(one)
      return {
        span: { start: at, end: writer.length() },
        column: cell.column,
        rowSpan: cell.rowSpan,
        colSpan: cell.colSpan,
        lines: written.lines,
      }
    })
    return {
      kind: 'tableRow',
      span: { start, end: writer.length() },
      parts,
      table: index,
      cells,
      isHeaderRow: row.isHeader,
      bold,
      italic,
      listMarker: 0,
      headingLevel: null,
      alignment: null,
      blankBefore: blankBefore && rowIndex === 0,
      kinds: noKinds,
      headRole: null,
      layout: null,
      column: null,
    }
  })
}

/** Lines of a cell are one text; only a number broken behind its slash or hyphen closes up. */
function cellJoint(left: Piece, right: Piece): '' | ' ' {
  return /[/-]$/.test(left.folded) && readsLine(tornNumber, `${left.folded.slice(-40)}\n${right.folded.slice(0, 20)}`)
    ? ''
    : ' '
}
