import type { PlanDocument } from '../model/plan-document.ts'
import type { ReviewItem } from '../model/review.ts'
import type { UnratedPlan } from '../model/unrated.ts'
import { rounded, type Step, stepsTo, unknown } from './chance.ts'
import { type Context, readContext } from './context.ts'
import type { RatedField } from './field.ts'
import { type Measured, measuredCounts } from './measured.ts'
import { ratePlan } from './rate-plan.ts'
import { byDoubt, isRepeated, toReviewItem } from './review-plan.ts'
import { verdictOn } from './verdict.ts'
import { withhold } from './withhold.ts'

/** Values below it are looked at, unless the caller says otherwise. */
export const reviewedBelow = 0.9

/** What a word that was repaired leaves of the chance of a value to be right: a repair has one reading, and still it is one. */
const repaired = 0.93

/** Says of every value how sure it is, of the document whether somebody should look at it, and at what. */
export function surePlan(plan: UnratedPlan, measured: Measured = measuredCounts): PlanDocument {
  const context = readContext(plan)
  const items: ReviewItem[] = []
  const work = { values: 0, wrong: 0 }
  const rated = ratePlan(plan, (field, subject, path) => {
    const steps = stepsOf(field, subject, context, measured)
    const chance = steps.at(-1)?.chance ?? unknown
    const confidence = rounded(context.isRepaired(subject.span) ? repaired * chance : chance)
    if (isRepeated(path, field.name)) return confidence
    if (path.startsWith('tasks') || path.startsWith('deadlines')) {
      work.values++
      work.wrong += 1 - confidence
    }
    if (confidence < reviewedBelow && steps.length > 0)
      items.push(toReviewItem(path, subject.span, confidence, steps, context))
    return confidence
  })
  items.sort(byDoubt)
  const kept = withhold(rated, items, measured.withheldBelow)
  return { ...kept.plan, review: { verdict: verdictOn(context, kept.items, work), items: kept.items } }
}

/** The way from all values of a field to those that look like this one; empty for a field that nobody has counted. */
export function stepsOf<Subject>(
  field: RatedField<Subject>,
  subject: Subject,
  context: Context,
  { fields }: Measured = measuredCounts,
): Step[] {
  const counts = fields[field.name]
  if (counts === undefined) return []
  return stepsTo(counts, (feature) => field.features[feature]?.(subject, context) ?? '')
}
