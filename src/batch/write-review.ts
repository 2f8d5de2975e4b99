import type { PlanDocument } from '../model/plan-document.ts'
import { reviewCsv } from '../write/csv.ts'
import type { WriteOptions } from '../write/format.ts'
import { openAtomicFiles } from './atomic-files.ts'

/** A list of what to look at in many documents, as CSV. It is put in its place at the end. */
export interface ReviewFile {
  add(document: PlanDocument): Promise<void>
  commit(): Promise<void>
  /** Leaves what stood there before. */
  discard(): Promise<void>
}

/** Opens the list; without a path nothing is written. */
export async function openReview(path: string | undefined, options: WriteOptions = {}): Promise<ReviewFile> {
  if (path === undefined) return { add: async () => {}, commit: async () => {}, discard: async () => {} }
  const files = openAtomicFiles()
  await files.append(path, reviewCsv.head(options))
  // One after the other: several documents may be ready at once.
  let last = Promise.resolve()
  return {
    add(document) {
      if (document.review.items.length > 0)
        last = last.then(() => files.append(path, reviewCsv.rows(document, options)))
      return last
    },
    commit: () => files.commit(),
    discard: () => files.discard(),
  }
}
