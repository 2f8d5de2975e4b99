/** One run of a growing input. */
export interface Point {
  /** Size of the input in characters. */
  readonly size: number
  readonly milliseconds: number
}

/** Growth worse than linear by more than a third: 16 times the input may take 40 times as long, not 256 times. */
export const highestExponent = 4 / 3

/**
 * The exponent k of time ~ size^k that fits the points best (least squares of the logarithms): 1 is linear, 2 quadratic.
 * Null where fewer than two sizes were measured.
 */
export function growthExponent(points: readonly Point[]): number | null {
  const logs = points.map(({ size, milliseconds }) => [Math.log(size), Math.log(Math.max(milliseconds, 1e-6))] as const)
  const middle = (axis: 0 | 1): number => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length
  const [x, y] = [middle(0), middle(1)]
  const spread = logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
  if (logs.length < 2 || spread === 0) return null
  return logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0) / spread
}
