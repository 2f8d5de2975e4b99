import type { ErrorFacts } from '../batch/messages.ts'
import type { SourceDocument } from '../model/source-document.ts'
import type { ParseOptions } from '../parse-options.ts'
import type { Progress } from '../progress.ts'
import type { Piece } from './pieces.ts'

/** An input that can go to another thread. */
export type ThreadInput =
  | { readonly path: string }
  | { readonly text: string; readonly name?: string }
  | { readonly bytes: Uint8Array; readonly name?: string }

/** Options without what cannot go there. */
export type ThreadOptions = Omit<ParseOptions, 'ocr' | 'signal' | 'onProgress' | 'worker' | 'lexicon'> & {
  /** As JSON, so that the thread can tell at once whether it is the one it has made ready. */
  readonly lexicon?: string
}

/** What the thread is asked. */
export type ToThread =
  | { readonly kind: 'parse'; readonly input: ThreadInput; readonly options: ThreadOptions }
  /** What this thread has read, since a recognizer cannot leave it, is looked into over there. */
  | { readonly kind: 'extract'; readonly source: SourceDocument; readonly options: ThreadOptions }
  | { readonly kind: 'next' }
  | { readonly kind: 'abort' }

/** What it answers: pieces one at a time, each when it is asked for. */
export type FromThread =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: ErrorFacts }
