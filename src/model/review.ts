import { z } from 'zod'
import { confidence, Span } from './span.ts'

/** `ready`: nobody need look at it; `review`: somebody should, at the items; `unreadable`: the text itself is not to be trusted. */
export const verdicts = ['ready', 'review', 'unreadable'] as const

export const ReviewItem = z
  .object({
    path: z
      .string()
      .describe('Where the value stands in this JSON («tasks[3].lead[0]»); null stands there if it was withheld'),
    span: Span.describe('The words it was read from'),
    confidence,
    reason: z.string().describe('What speaks against it, for people'),
    alternatives: z.array(z.string()).describe('What it may be instead; of a withheld value, the value itself'),
  })
  .describe('Something that a person should look at')
export type ReviewItem = z.infer<typeof ReviewItem>

export const Review = z
  .object({
    verdict: z
      .enum(verdicts)
      .describe('ready: it can be imported as it is; review: look at the items; unreadable: do not trust the text'),
    items: z.array(ReviewItem).describe('The least sure first'),
  })
  .describe('What a person should look at before the document is imported')
export type Review = z.infer<typeof Review>
