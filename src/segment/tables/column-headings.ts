import type { CoveringCell } from '../../model/outline.ts'
import type { Span } from '../../model/span.ts'

/**
 * The headings of a column from top to bottom, each once.
 * @param losesMerges the format leaves a cell empty instead of merging it with its neighbour
 */
export function headingSpans(
  header: readonly (readonly (CoveringCell | null)[])[],
  column: number,
  losesMerges = false,
): Span[] {
  const spans: Span[] = []
  for (const [r, row] of header.entries()) {
    const isBelowParent =
      losesMerges && r + 1 < header.length && isEmpty(row[column]) && !isEmpty(header[r + 1]![column])
    const cell = (isBelowParent ? parentOf(row, header[r + 1]!, column) : row[column])?.cell
    if (cell !== undefined && cell.span.end > cell.span.start && !spans.some((span) => span.start === cell.span.start))
      spans.push(cell.span)
  }
  return spans
}

const isEmpty = (entry: CoveringCell | null | undefined): boolean =>
  entry === null || entry === undefined || entry.cell.span.end === entry.cell.span.start

/** Where merges are lost, a heading over several columns stands over the first of them: the next one to the left with a heading below it. */
function parentOf(
  row: readonly (CoveringCell | null)[],
  below: readonly (CoveringCell | null)[],
  column: number,
): CoveringCell | null {
  for (let left = column - 1; left >= 0 && !isEmpty(below[left]); left--) if (!isEmpty(row[left])) return row[left]!
  return null
}
