import { joinSpans } from '../match/join-spans.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { Passage, PassageCell, SectionNode, TableGrid, Zone } from '../model/outline.ts'
import { columnSpans, logicalRows } from '../model/outline-rows.ts'
import type { Span } from '../model/span.ts'

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
