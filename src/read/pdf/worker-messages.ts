import type { SourceDocument } from '../../model/source-document.ts'
import type { ReadErrorCode, ReadLimits } from '../read-error.ts'
import type { GreyPicture } from '../scan/picture.ts'

/** What the worker is asked to do, and what it is told while it does. */
export type ToWorker =
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array
      readonly name: string | null
      readonly limits: ReadLimits
      readonly password: string | null
      /** How pages without text can be sent to be recognized; null where they cannot. */
      readonly ocr: { readonly takesCells: boolean } | null
    }
  /** What was recognized or drawn. */
  | { readonly kind: 'answer'; readonly answer: string | Uint8Array }
  /** `code`: why nothing comes of this page; null where what was thrown ends the reading. */
  | { readonly kind: 'no-answer'; readonly code: ReadErrorCode | null }

/** A page to be drawn by a program, which the parent starts. */
export interface PageToDraw {
  readonly number: number
  readonly width: number
  readonly height: number
  /** The page alone as a file without a password, where the PDF is encrypted. */
  readonly unlocked: Uint8Array | null
}

/** A picture to be recognized; recognizers run in the parent, which can call the user's function. */
export interface PictureToRecognize extends PageToDraw {
  /** Which of the pages that are recognized it is (from 1), and how many there are. */
  readonly at: number
  readonly of: number
  readonly part: 'page' | 'cells'
  /** Null where the page is to be drawn only if the recognizer looks at it. */
  readonly picture: GreyPicture | null
  readonly dots: number | null
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
  | { readonly kind: 'draw'; readonly page: PageToDraw }
  | { readonly kind: 'recognize'; readonly page: PictureToRecognize }
