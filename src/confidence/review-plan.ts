import { type DiagnosticCode, diagnosticCodes } from '../model/diagnostic.ts'
import type { ReviewItem } from '../model/review.ts'
import type { Span } from '../model/span.ts'
import { alternativesTo } from './alternatives.ts'
import type { Step } from './chance.ts'
import type { Context } from './context.ts'

/** One value for people to look at: why, and what it may be instead. */
export function toReviewItem(
  path: string,
  span: Span,
  confidence: number,
  steps: readonly Step[],
  context: Context,
): ReviewItem {
  return {
    path,
    span,
    confidence,
    reason: reasonOf(path, steps, span, context),
    alternatives: alternativesTo(path, span, context),
  }
}

/** «30 of 34»: real documents and those of the project together. */
const countsOf = ({ real, own }: Step): string => `${real[0] + own[0]} of ${real[1] + own[1]}`

/** Sections, tasks and deadlines hold many values: what was noted inside is said of those. */
const isWhole = (path: string): boolean => /^(?:sections.*|(?:tasks|deadlines)\[\d+\])$/.test(path)

/** The step that lowered the chance most, in words, and what was noted at the place. */
export function reasonOf(path: string, steps: readonly Step[], span: Span, { noteAt }: Context): string {
  const note = isWhole(path) ? 'none' : noteAt(span)
  let worst = steps[0]!
  let fall = 0
  for (const [index, step] of steps.entries()) {
    const lost = (steps[index - 1]?.chance ?? step.chance) - step.chance
    if (lost > fall) {
      fall = lost
      worst = step
    }
  }
  const which = worst.by === null ? 'values of this field' : `such values (${worst.by}: ${worst.is})`
  const counted = `${countsOf(worst)} ${which} were right`
  return isDoubt(note) ? `${diagnosticCodes[note][1]}; ${counted}` : counted
}

const isDoubt = (note: DiagnosticCode | 'none'): note is DiagnosticCode => note !== 'none'

/** Values that stand in another list too, where they are looked at. */
export const isRepeated = (path: string, field: string): boolean =>
  /^citations\[\d+\]\.(?:number|date)$/.test(path) || (path.startsWith('deadlines') && field.startsWith('tasks'))

/** The least sure first; in the order of the text among equals. */
export const byDoubt = (a: ReviewItem, b: ReviewItem): number =>
  a.confidence - b.confidence || a.span.start - b.span.start
