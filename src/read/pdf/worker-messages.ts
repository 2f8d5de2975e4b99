import type { SourceDocument } from '../../model/source-document.ts'
import type { ReadErrorCode, ReadLimits } from '../read-error.ts'

/** What the worker is asked to do, and what it is told while it does. */
export type ToWorker =
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array
      readonly name: string | null
      readonly limits: ReadLimits
      readonly password: string | null
      /** Whether pages without text can be sent to be recognized. */
      readonly ocr: boolean
    }
  | { readonly kind: 'recognized'; readonly text: string }
  /** `refused`: of this page nothing comes, but of others perhaps. */
  | { readonly kind: 'not-recognized'; readonly refused: boolean }

/** A page to be recognized; recognizers run in the parent, which can draw pages and call the user's function. */
export interface PageToRecognize {
  readonly number: number
  readonly width: number
  readonly height: number
  /** The page alone as a file without a password, where the PDF is encrypted. */
  readonly unlocked: Uint8Array | null
}

/** What the worker answers. */
export type FromWorker =
  /** Once, when it has loaded its modules. */
  | { readonly kind: 'ready' }
  /** It begins with a page, or with something that may take as long as so many. */
  | {
      readonly kind: 'step'
      readonly pages: number
      readonly place?: { readonly done: number; readonly total: number }
    }
  | { readonly kind: 'done'; readonly document: SourceDocument }
  | { readonly kind: 'failed'; readonly code: ReadErrorCode; readonly message: string }
  | { readonly kind: 'recognize'; readonly page: PageToRecognize }
