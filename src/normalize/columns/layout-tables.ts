import { numberLine, placeAndDate } from '../../../grammars/letterhead.ts'
import { motto, nationalName, partyName } from '../../../grammars/letterhead-nation.ts'
import { authorityLine, nameLine, positionLine, recipientsHeading, signedMark } from '../../../grammars/signature.ts'
import { foldTones } from '../../../grammars/tone-placement.ts'
import { unitStart } from '../../../grammars/unit-start.ts'
import { readsLine } from '../../match/scan.ts'
import type { SourceCell, SourceParagraph, SourceTable } from '../../model/source-document.ts'
import { normalizeText } from '../normalize-text.ts'

/** What a table only lays out: the head, the end of the document, a frame around text; null for tables of data. */
export function layoutOf(table: SourceTable): 'head' | 'tail' | 'frame' | null {
  const cells = table.rows.flatMap((row) => row.cells)
  const texts = cells
    .flatMap((cell) =>
      cell.paragraphs.flatMap((paragraph) =>
        paragraph.text.split('\n').map((line) => foldTones(normalizeText(line).text)),
      ),
    )
    .filter((text) => text !== '')
  if (texts.length === 0) return 'frame'
  if (table.rows.length <= 12) {
    const some = (...rules: readonly Parameters<typeof readsLine>[0][]): boolean =>
      texts.some((text) => rules.some((rule) => readsLine(rule, text)))
    if (some(nationalName, motto, partyName) || (some(numberLine) && some(placeAndDate))) return 'head'
    if (some(recipientsHeading) && !texts.every((text) => readsLine(recipientsHeading, text))) return 'tail'
    const signing = new Set(
      texts.filter((text) => [authorityLine, positionLine, signedMark].some((rule) => readsLine(rule, text))),
    )
    const isSignerWord = (text: string): boolean =>
      signing.has(text) || readsLine(nameLine, text) || (text === text.toUpperCase() && readsLine(unitStart, text))
    if (signing.size > 0 && texts.every(isSignerWord)) return 'tail'
  }
  return cells.length === 1 ? 'frame' : null
}

/**
 * The paragraphs of a layout table in reading order: column by column within rows of several cells, a full-width row by itself.
 * Each with its column, so that lines of two columns never join.
 */
export function* layoutParagraphs(
  table: SourceTable,
): Generator<{ paragraph: SourceParagraph; column: number; band: number }> {
  let band: SourceCell[][] = []
  let bands = 0
  function* flush(): Generator<{ paragraph: SourceParagraph; column: number; band: number }> {
    const columns = new Map<number, SourceCell[]>()
    for (const cell of band.flat()) {
      const cells = columns.get(cell.column)
      if (cells === undefined) columns.set(cell.column, [cell])
      else cells.push(cell)
    }
    for (const [column, cells] of [...columns].sort(([a], [b]) => a - b))
      for (const { paragraphs } of cells) for (const paragraph of paragraphs) yield { paragraph, column, band: bands }
    band = []
    bands++
  }
  for (const row of table.rows) {
    const isWide = row.cells.length === 1 && row.cells[0]!.colSpan >= table.columns && table.columns > 1
    if (isWide) yield* flush()
    band.push([...row.cells])
    if (isWide) yield* flush()
  }
  yield* flush()
}
