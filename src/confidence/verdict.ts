import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Review, ReviewItem } from '../model/review.ts'
import type { Context } from './context.ts'

/** What says that the text is not what the page shows. */
const untrusted: readonly DiagnosticCode[] = ['pdf-text-unreliable', 'encoding-uncertain']

/** So many of the tasks, owners, times and deadlines may be expected to be wrong. */
export const mostExpectedWrong = 0.05

/** Adds up what is expected to be wrong of the work that a document assigns. */
export interface Expected {
  readonly values: number
  readonly wrong: number
}

/**
 * `unreadable` where the text itself cannot be trusted; `ready` where no field of the head is to be looked at and of the tasks, owners, times and
 * deadlines together no more than one in twenty is expected to be wrong; else `review`.
 */
export function verdictOn({ has }: Context, items: readonly ReviewItem[], work: Expected): Review['verdict'] {
  if (untrusted.some(has)) return 'unreadable'
  const isHeadSure = items.every(({ path }) => !path.startsWith('header.'))
  return isHeadSure && work.wrong <= mostExpectedWrong * work.values ? 'ready' : 'review'
}
