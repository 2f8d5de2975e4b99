import { greatestOf } from '../../../model/extremes.ts'
import type { Band } from '../bands.ts'
import type { Gap } from '../column-gaps.ts'
import { columnOf } from './columns.ts'
import { beginsSection } from './named-columns.ts'

/** Edges nearer than this (in font sizes) are the same edge; sizes of type that differ by less are the same size. */
const sameEdge = 0.3
const sameSize = 0.15

/**
 * Whether a band with words in one column only is no cell but the paragraph behind the table: larger type, or set in where
 * the cells above it in that column all begin elsewhere.
 */
export function isText(band: Band, above: readonly Band[], gaps: readonly Gap[]): boolean {
  const columns = new Set(band.words.map((word) => columnOf(word, gaps)))
  // The numbers of groups of rows stand in the column of ordinals.
  const ordinals = above.flatMap(({ words }) => words.filter((word) => columnOf(word, gaps) === 0))
  const isBehindOrdinals = ordinals.every(({ x2 }) => band.words[0]!.x1 > x2)
  if (isBehindOrdinals && greatestOf(columns) < 2 && beginsSection(band)) return true
  if (columns.size !== 1 || columns.has(0)) return false
  if (band.size > (1 + sameSize) * greatestOf(above.map(({ size }) => size))) return true
  const [column] = columns
  const starts = above.flatMap(({ words }) => words.find((word) => columnOf(word, gaps) === column)?.x1 ?? [])
  const [first] = starts
  const isAligned = starts.length > 2 && starts.every((x) => Math.abs(x - first!) < sameEdge * band.size)
  return isAligned && Math.abs(band.words[0]!.x1 - first!) > sameEdge * band.size
}
