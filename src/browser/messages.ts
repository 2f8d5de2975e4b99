import type { PlanDocument } from '../model/plan-document.ts'
import type { Progress } from '../progress.ts'
import type { ReadErrorCode, ReadLimits } from '../read/read-error.ts'

/** What a worker is told of the options. */
export interface WorkerOptions {
  readonly limits?: Partial<ReadLimits>
  readonly password?: string
  /** As JSON: the same text as before means the same words. */
  readonly lexicon?: string
}

/** A document to parse; a worker gets the next one when it has answered. */
export interface ToWorker {
  readonly content: Uint8Array | string
  readonly name: string | null
  readonly options: WorkerOptions
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly document: PlanDocument }
  | { readonly kind: 'refused'; readonly code: ReadErrorCode; readonly message: string }
  /** Wrong use, or a fault of the library. */
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
