import { groupBy } from './group-by.ts'
/** A chance that was told, and what came. */
export interface Told {
  readonly chance: number
  readonly isRight: boolean
}

/** Values whose chances lie close together: how often they should be right, and how often they were. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly of: number
  readonly told: number
  readonly right: number
}

const bins = 10

/** The reliability table: ten bins of equal width, those without values left out. */
export function reliability(values: readonly Told[]): Bin[] {
  const grouped = groupBy(values, ({ chance }) => Math.min(bins - 1, Math.floor(chance * bins + 1e-9)))
  return [...grouped]
    .sort(([a], [b]) => a - b)
    .map(([at, inside]) => ({
      from: at / bins,
      to: (at + 1) / bins,
      of: inside.length,
      told: mean(inside.map(({ chance }) => chance)),
      right: mean(inside.map(({ isRight }) => Number(isRight))),
    }))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Expected calibration error: how far, on average, what was told lies from what came (Naeini, Cooper, Hauskrecht, AAAI 2015). */
export function calibrationError(values: readonly Told[]): number | null {
  if (values.length === 0) return null
  return reliability(values).reduce(
    (sum, { of, told, right }) => sum + (of / values.length) * Math.abs(told - right),
    0,
  )
}

/** The share of the values that a bar keeps, and how many of those are right. */
export interface Kept {
  readonly bar: number
  readonly coverage: number
  readonly precision: number | null
}

export function keptAbove(values: readonly Told[], bar: number): Kept {
  const kept = values.filter(({ chance }) => chance >= bar - 1e-9)
  return {
    bar,
    coverage: values.length === 0 ? 0 : kept.length / values.length,
    precision: kept.length === 0 ? null : kept.filter(({ isRight }) => isRight).length / kept.length,
  }
}
