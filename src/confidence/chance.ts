import type { Counts } from './measured.ts'

/** One step on the way to a figure: these values, told apart by what a feature says, were right so often. */
export interface Step {
  /** Null for all values of the field. */
  readonly by: string | null
  readonly is: string
  readonly right: number
  readonly of: number
  readonly documents: number
  /** The chance after this step. */
  readonly chance: number
}

/** Few counts say little: each step weighs against so many values with the chance of the step before. */
export const strength = 8
/** A document counts at most for so many values: what goes wrong in one goes wrong in all of its lines. */
export const mostOfDocument = 3

/** The chance of some counts, where those that include them have the chance `before`. */
export function refine(before: number, { right, of, documents }: Pick<Counts, 'right' | 'of' | 'documents'>): number {
  if (of === 0) return before
  const weight = Math.min(of, documents * mostOfDocument)
  return ((right / of) * weight + strength * before) / (weight + strength)
}

/** The steps from all values of a field to those that look like this one. `see` says what a feature says of it. */
export function stepsTo(counts: Counts, see: (feature: string) => string): Step[] {
  const steps: Step[] = []
  let chance = unknown
  let node: Counts | undefined = counts
  let by: string | null = null
  let is = ''
  while (node !== undefined) {
    const { right, of, documents } = node
    chance = refine(chance, node)
    steps.push({ by, is, right, of, documents, chance })
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
