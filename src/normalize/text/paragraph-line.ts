import type { HeadRole, NormalLine } from '../../model/normal-document.ts'
import type { JoinedPieces } from '../paragraphs/joined-pieces.ts'
import type { TextWriter } from './text-writer.ts'
import { writePieces } from './write-pieces.ts'

/** Writes the pieces of a paragraph as one line. */
export function paragraphLine(
  { pieces, joints, kinds }: JoinedPieces,
  headRole: HeadRole | null,
  writer: TextWriter,
): NormalLine {
  if (writer.length() > 0) writer.write('\n')
  const start = writer.length()
  const { parts, bold, italic } = writePieces(pieces, joints, writer)
  const first = pieces[0]!
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
