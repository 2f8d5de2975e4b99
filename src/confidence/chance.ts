import type { Counts, Triple } from './measured.ts'

/** One step on the way to a figure: these values, told apart by what a feature says, were right so often. */
export interface Step {
  /** Null for all values of the field. */
  readonly by: string | null
  readonly is: string
  readonly real: Triple
  readonly own: Triple
  /** The chance after this step. */
  readonly chance: number
}

/** Few counts say little: each step weighs against so many values with the chance of the step before. */
export const strength = 12
/** Before anything is counted, a value may be right or wrong: the first step weighs against so many. */
export const strengthOfNothing = 2
/** A document weighs at most as so many values: what goes wrong in one goes wrong in all of its lines. */
const mostOfReal = 3
/** Documents that were composed for the project are easier to read than those that offices write. */
const mostOfOwn = 1

const weightOf = ([, of, documents]: Triple, most: number): number => Math.min(of, documents * most)
const shareOf = ([right, of]: Triple): number => (of === 0 ? 0 : right / of)

/** The chance of some counts, where those that include them have the chance `before`, which weighs `against` so many values. */
export function refine(before: number, { real, own }: Pick<Counts, 'real' | 'own'>, against = strength): number {
  const [much, little] = [weightOf(real, mostOfReal), weightOf(own, mostOfOwn)]
  return (shareOf(real) * much + shareOf(own) * little + against * before) / (much + little + against)
}

/** The steps from all values of a field to those that look like this one. `see` says what a feature says of it. */
export function stepsTo(counts: Counts, see: (feature: string) => string): Step[] {
  const steps: Step[] = []
  let chance = unknown
  let node: Counts | undefined = counts
  let by: string | null = null
  let is = ''
  while (node !== undefined) {
    const { real, own } = node
    chance = steps.length === 0 ? refine(unknown, node, strengthOfNothing) : refine(chance, node)
    steps.push({ by, is, real, own, chance })
    if (node.by === undefined) break
    by = node.by
    is = see(by)
    node = node.cases?.[is]
  }
  return steps
}

/** The chance of what nobody has counted. */
export const unknown = 0.5

/** Two digits, and never certain. */
export const rounded = (chance: number): number => Math.min(0.99, Math.max(0.01, Math.round(chance * 100) / 100))
