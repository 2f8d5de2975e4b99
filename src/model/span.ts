import { z } from 'zod'

export const Span = z
  .object({
    start: z.int().nonnegative().describe('First UTF-16 offset in PlanDocument.text'),
    end: z.int().nonnegative().describe('Offset after the last character (exclusive)'),
  })
  .describe('A stretch of PlanDocument.text: UTF-16 offsets, end exclusive')

/** A stretch of `PlanDocument.text`: UTF-16 offsets, end exclusive. */
export type Span = z.infer<typeof Span>

/** What every value that was read from the text carries. */
export const quoted = {
  text: z.string().describe('The words as they stand in PlanDocument.text'),
  span: Span,
}

/** For values put together from several places: `span` is the first place, `spans` lists all of them. */
export const spans = z
  .array(Span)
  .describe('All places the value was put together from, in reading order; one entry where it stands in one piece')

export const confidence = z
  .number()
  .min(0)
  .max(1)
  .describe('The measured chance that it is right, from 0 to 1: how often values that were read this way were right')

export const rule = z.string().describe('The grammar or step that read the value, e.g. «date/long»')
