import type { Span } from '../model/span.ts'
import type { UnratedPlan } from '../model/unrated.ts'
import type { Step } from './chance.ts'
import { readContext } from './context.ts'
import { ratePlan } from './rate-plan.ts'
import { stepsOf } from './sure-plan.ts'

/** What a figure is made of. */
export interface Reckoning {
  /** Where the value stands that has it. */
  readonly path: string
  /** The field in whose counts it was looked up. */
  readonly field: string
  readonly span: Span
  readonly steps: readonly Step[]
}

/** The way to the confidence of a value, or of the nearest above it that has one; null where there is none. */
export function reckonAt(plan: UnratedPlan, path: string): Reckoning | null {
  const context = readContext(plan)
  let found: Reckoning | null = null
  ratePlan(plan, (field, subject, at) => {
    const isAbove = path === at || (path.startsWith(at) && /[.[]/.test(path[at.length]!))
    if (isAbove && at.length > (found?.path.length ?? -1))
      found = { path: at, field: field.name, span: subject.span, steps: stepsOf(field, subject, context) }
    return 0
  })
  return found
}
