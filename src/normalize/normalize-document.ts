import { foldTones } from '../../grammars/tone-placement.ts'
import { jointOf, openWith } from '../lines/joint.ts'
import { diagnostic, type Report } from '../model/diagnostic.ts'
import type { HeadRole, NormalDocument, NormalLine, NormalTable } from '../model/normal-document.ts'
import type { OwnWords } from '../model/own-words.ts'
import type { SourceDocument } from '../model/source-document.ts'
import { type DocumentLines, documentLines } from './document-lines.ts'
import { headRoles } from './head-roles.ts'
import { joinedPieces } from './paragraphs/joined-pieces.ts'
import { paragraphLine } from './text/paragraph-line.ts'
import { tableLines } from './text/table-lines.ts'
import { textWriter } from './text/text-writer.ts'

/**
 * Turns what a reader found into one text of plain lines, with the way back.
 *
 * Guarantees: every line is NFC with single blanks; layout tables and columns of the head and the end are lines in reading order; a paragraph, name or
 * subject torn into several lines is one; the cells of a row are joined by tabs; `folded` has the length of `text`; every part of a line knows its place.
 */
export function normalizeDocument(source: SourceDocument, report: Report, own: OwnWords | null = null): NormalDocument {
  const fold = own === null ? foldTones : (text: string): string => own.fold(foldTones(text))
  const found = documentLines(source, report, fold)
  const { items, layout } = found
  const roles = rolesIn(found)
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
      const { columns, ruled, losesMerges } = item.table
      tables.push({ columns, ruled, losesMerges: losesMerges === true, firstLine, endLine: lines.length })
      i++
      continue
    }
    const paragraph = joinedPieces(found, roles, i)
    hadForeignLetters ||= paragraph.pieces.some((piece) => piece.hadForeignLetters)
    joined += paragraph.joined
    lines.push(paragraphLine(paragraph, roles[i]!, writer))
    i = paragraph.next
  }
  if (joined > 0)
    report(
      layout.isWrapped
        ? diagnostic('lines-joined', `${joined} lines, about ${layout.width} characters a line`)
        : diagnostic('paragraph-joined', `${joined} times`),
    )
  if (hadForeignLetters) report(diagnostic('look-alike-letters'))
  const text = writer.text()
  for (const { span, read } of writer.repairs)
    report(
      diagnostic('text-repaired', `«${read}» was read for «${text.slice(span.start, span.end)}»`, span, repairRule),
    )
  const words = own?.wordsIn(foldTones(text)) ?? []
  if (words.length > 0) report(diagnostic('own-words', words.map((word) => `«${word}»`).join(', ')))
  return { source: source.source, text, folded: fold(text), lines, tables, own }
}

const repairRule = 'read/scan'

/** What each line of the head is, and null for all others. */
function rolesIn({ items, read, layout }: DocumentLines): readonly (HeadRole | null)[] {
  const goesOnAbove = (i: number): boolean => {
    const [left, right] = [read[i - 1], read[i]]
    return layout.isWrapped && left != null && right != null && jointOf(openWith(left), right, layout) !== null
  }
  return headRoles(
    items.map((item) => (item.kind === 'piece' ? item.piece : null)),
    goesOnAbove,
  )
}
