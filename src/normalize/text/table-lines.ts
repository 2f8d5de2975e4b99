import { tornNumber } from '../../../grammars/torn-paragraph.ts'
import { readsLine } from '../../match/scan.ts'
import type { LineKind } from '../../model/line-kind.ts'
import type { NormalCell, NormalLine } from '../../model/normal-document.ts'
import type { SourceCell, SourceRow, SourceTable } from '../../model/source-document.ts'
import { type Piece, type PieceSetting, piecesOf } from '../pieces.ts'
import type { TextWriter } from './text-writer.ts'
import { type WrittenPieces, writePieces } from './write-pieces.ts'

/** Writes the rows of a table as lines, their cells parted by tabs. */
export const tableLines = (
  { rows }: SourceTable,
  index: number,
  blankBefore: boolean,
  writer: TextWriter,
): NormalLine[] => rows.map((row, i) => rowLine(row, index, blankBefore && i === 0, writer))

function rowLine(row: SourceRow, table: number, blankBefore: boolean, writer: TextWriter): NormalLine {
  if (writer.length() > 0) writer.write('\n')
  const start = writer.length()
  const written: WrittenPieces[] = []
  const cells = row.cells.map((cell, i): NormalCell => {
    if (i > 0) writer.write('\t')
    const at = writer.length()
    const own = writeCell(cell, writer)
    written.push(own)
    const { column, rowSpan, colSpan } = cell
    return { span: { start: at, end: writer.length() }, column, rowSpan, colSpan, lines: own.lines }
  })
  return {
    kind: 'tableRow',
    span: { start, end: writer.length() },
    parts: written.flatMap(({ parts }) => parts),
    table,
    cells,
    isHeaderRow: row.isHeader,
    bold: written.flatMap(({ bold }) => bold ?? []),
    italic: written.flatMap(({ italic }) => italic ?? []),
    listMarker: 0,
    headingLevel: null,
    alignment: null,
    blankBefore,
    kinds: noKinds,
    headRole: null,
    layout: null,
    column: null,
  }
}

const noKinds: ReadonlySet<LineKind> = new Set()

function writeCell({ paragraphs }: SourceCell, writer: TextWriter): WrittenPieces {
  const pieces = paragraphs.flatMap((paragraph) => piecesOf(paragraph, inCell))
  const joints = pieces.slice(1).map((piece, i) => cellJoint(pieces[i]!, piece))
  return writePieces(pieces, joints, writer)
}

const inCell: PieceSetting = { blankBefore: false, layout: null, column: null, columnKey: null }

/** Lines of a cell are one text; only a number broken behind its slash or hyphen closes up. */
function cellJoint(left: Piece, right: Piece): '' | ' ' {
  return /[/-]$/.test(left.folded) && readsLine(tornNumber, `${left.folded.slice(-40)}\n${right.folded.slice(0, 20)}`)
    ? ''
    : ' '
}
