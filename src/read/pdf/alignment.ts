import { greatestOf, leastOf } from '../../model/extremes.ts'
import type { Line } from './line.ts'
import type { Margins } from './margins.ts'
import type { Alignment } from './text-block.ts'

/** Edges this near (points) are in line. */
const inLine = 2.5

/** How lines are set between the edges of their column; null where one line does not tell. */
export function alignmentOf(lines: readonly Line[], edgesOf: (line: Line) => Margins): Alignment | null {
  const befores = lines.map((line) => line.x1 - edgesOf(line).left)
  const afters = lines.map((line) => edgesOf(line).right - line.x2)
  const [before, after] = [befores[0]!, afters[0]!]
  const { size } = lines[0]!
  if (lines.length === 1) {
    if (Math.min(before, after) > 0.5 * size && Math.abs(before - after) < 0.7 * size) return 'center'
    if (after < inLine && before > 6 * size) return 'right'
    return before < 6 * size && after > size ? 'left' : null
  }
  const middles = befores.map((b, i) => b - afters[i]!)
  const isCentered = middles.every((m) => Math.abs(m) < size) && spread(befores) > inLine
  const isStaggered = spread(befores.slice(1)) > inLine || (lines.length === 2 && befores[1]! > 2 * size)
  if (isCentered && leastOf(befores) >= -inLine && isStaggered) return 'center'
  const bodyBefores = befores.slice(1)
  if (spread(bodyBefores) > inLine) return spread(afters) <= inLine ? 'right' : null
  if (lines.length < 3 && after > inLine) return 'left'
  return afters.slice(0, -1).every((a) => Math.abs(a) <= inLine) ? 'justify' : 'left'
}

function spread(values: readonly number[]): number {
  return values.length === 0 ? 0 : greatestOf(values) - leastOf(values)
}
