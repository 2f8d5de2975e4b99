import { readContext } from './confidence/context.ts'
import { ratePlan } from './confidence/rate-plan.ts'
import { byDoubt, isRepeated, toReviewItem } from './confidence/review-plan.ts'
import { reviewedBelow, stepsOf } from './confidence/sure-plan.ts'
import { locate } from './model/locate.ts'
import type { PlanDocument } from './model/plan-document.ts'
import type { ReviewItem } from './model/review.ts'

/** Something to look at, with its words. */
export interface ReviewEntry extends ReviewItem {
  /** The words that it was read from. */
  readonly quote: string
  /** From 1; null where the format has no pages. */
  readonly page: number | null
}

/**
 * What a person should look at, the least sure first: each value with its words, its page, what speaks against it, and what it may be instead.
 * @param options `below`: values whose confidence is lower are listed; as a rule 0.9, which is also what `document.review` lists
 * @example
 * for (const { path, quote, page, reason } of reviewList(plan, { below: 0.8 })) console.log(path, quote, page, reason)
 */
export function reviewList(document: PlanDocument, { below = reviewedBelow }: { below?: number } = {}): ReviewEntry[] {
  const items = below <= reviewedBelow ? document.review.items : [...document.review.items, ...surer(document, below)]
  return items
    .filter(({ confidence }) => confidence < below)
    .toSorted(byDoubt)
    .map((item) => ({
      ...item,
      quote: document.text.slice(item.span.start, item.span.end),
      page: locate(document, item.span)[0]?.page ?? null,
    }))
}

/** Values that the document's own list leaves out as sure enough. */
function surer(document: PlanDocument, below: number): ReviewItem[] {
  const known = new Set(document.review.items.map(({ path }) => path))
  const context = readContext(document)
  const items: ReviewItem[] = []
  const confidence = new Map(confidences(document))
  ratePlan(document, (field, subject, path) => {
    const chance = confidence.get(path) ?? 1
    if (chance < below && !known.has(path) && !isRepeated(path, field.name))
      items.push(toReviewItem(path, subject.span, chance, stepsOf(field, subject, context), context))
    return chance
  })
  return items
}

/** The confidence of every value as the document states it, by path. */
function* confidences(value: unknown, path = ''): Generator<[path: string, confidence: number]> {
  if (typeof value !== 'object' || value === null) return
  if ('confidence' in value && typeof value.confidence === 'number') yield [path, value.confidence]
  for (const [key, inner] of Object.entries(value))
    yield* confidences(inner, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`)
}
