import { numberLabel } from '../../grammars/letterhead.ts'
import { figureRest } from '../../grammars/line-tear.ts'
import { readsLine } from '../match/scan.ts'
import type { ReadLine } from './read-line.ts'

/** How far down the head the label may stand, and how far below it the rest, in lines. */
const deepestLabel = 40
const farthestRest = 6
const longestRest = 40

/**
 * A number that was left open has a blank between «Số:» and «/KH-UBND»; what reads the columns of a page apart sets lines of the other column between
 * the two.
 * @returns the line of the label and that of the rest; null where nothing stands between them
 */
export function findPartedNumber(
  lines: readonly (ReadLine | null)[],
): { readonly label: number; readonly rest: number } | null {
  const label = lines.slice(0, deepestLabel).findIndex((one) => one !== null && readsLine(numberLabel, one.line.folded))
  if (label < 0) return null
  const below = lines.slice(label + 1, label + 1 + farthestRest)
  const rest = below.findIndex(
    (one) =>
      one !== null &&
      one.line.folded.length <= longestRest &&
      /^[/-]/.test(one.line.folded) &&
      readsLine(figureRest, one.line.folded),
  )
  return rest < 1 ? null : { label, rest: label + 1 + rest }
}
