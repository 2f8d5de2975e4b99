import { printedOrdinalTitle, printedTotal } from '../../../../grammars/table-word.ts'
import { readsLine } from '../../../match/scan.ts'
import type { Band } from '../bands.ts'
import type { Gap } from '../column-gaps.ts'
import { type Word, wordText } from '../line.ts'
import type { Fragment } from './rows.ts'

const ordinal = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVXL]{1,5}|[A-ZĐ])[.)]?$/

/** What a cell in the column of ordinals says of its row. */
export function ordinalIn(text: string): Fragment['ordinal'] {
  return ordinal.test(text) || readsLine(printedTotal, text)
    ? 'number'
    : readsLine(printedOrdinalTitle, text)
      ? 'title'
      : null
}

/** True where a band begins with an ordinal. */
export const isOrdinal = (band: Band, gaps: readonly Gap[]): boolean => ordinal.test(firstCell(band, gaps))

/** What stands in front of the first gap. */
export function firstCell(band: Band, gaps: readonly Gap[]): string {
  return band.words
    .filter((word) => word.x2 <= gaps[0]!.from + 1)
    .map(wordText)
    .join(' ')
}

/** The column that a word stands in. */
export function columnOf({ x1, x2 }: Word, gaps: readonly Gap[]): number {
  return gaps.filter(({ from, to }) => (x1 + x2) / 2 > (from + to) / 2).length
}
