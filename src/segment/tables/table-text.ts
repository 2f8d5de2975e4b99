import type { NormalLine } from '../../model/normal-document.ts'
import type { Span } from '../../model/span.ts'

export type TextOf = (span: Span) => string

export const rowText = (line: NormalLine, textOf: TextOf): string =>
  line.cells.map((cell) => textOf(cell.span).toLowerCase()).join('|')

export const cellText = (line: NormalLine, column: number, textOf: TextOf): string => {
  const cell = line.cells.find((candidate) => candidate.column === column)
  return cell === undefined ? '' : textOf(cell.span)
}
