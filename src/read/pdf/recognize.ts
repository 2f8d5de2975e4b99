import { ReadError, type ReadErrorCode } from '../read-error.ts'
import { layoutFromTsv } from './ocr-layout.ts'
import type { Ocr, ReadPdfOptions } from './options.ts'
import type { PageLayout } from './page-layout.ts'
import { renderPage } from './render-page.ts'
import { unlockPage } from './unlock-page.ts'
import type { PageToRecognize } from './worker-messages.ts'

/** Gives the text of a page as the user's {@link Ocr} does, wherever that runs. */
export type Recognizer = (page: PageToRecognize) => Promise<string>

/** What was recognized on a page: lines with their places, or plain text where the recognizer gives no places. */
export type RecognizedPage =
  | { readonly kind: 'layout'; readonly layout: PageLayout }
  | { readonly kind: 'text'; readonly number: number; readonly text: string }

/** The errors of a recognizer that tell of one page and not of all. */
const pageCodes: readonly ReadErrorCode[] = ['corrupt', 'too-large', 'too-complex', 'timeout', 'no-text-layer', 'empty']

/** True where a page was refused, and the others may still be recognized. */
export const isPageRefused = (error: unknown): error is ReadError =>
  error instanceof ReadError && pageCodes.includes(error.code)

/** Calls the user's recognizer in this thread. */
export function recognizerOf(bytes: Uint8Array, ocr: Ocr, { limits, signal }: ReadPdfOptions): Recognizer {
  return ({ number, width, height, unlocked }) =>
    ocr({
      number,
      width,
      height,
      png: () => renderPage(unlocked ?? bytes, unlocked === null ? number : 1, { width, height, limits, signal }),
    })
}

/**
 * Recognizes the text of a page that has none.
 * @returns null where the page is refused: it cannot be drawn, or takes more time or memory than allowed
 * @throws what the recognizer throws beside that
 */
export async function recognizePage(
  page: PageLayout,
  bytes: Uint8Array,
  { password, limits }: Pick<ReadPdfOptions, 'password' | 'limits'>,
  recognize: Recognizer,
): Promise<RecognizedPage | null> {
  const { number, width, height } = page
  try {
    const unlocked = password === undefined ? null : await unlockPage(bytes, number, password, limits)
    const text = await recognize({ number, width, height, unlocked })
    const layout = layoutFromTsv(text, page)
    return layout === null ? { kind: 'text', number, text } : { kind: 'layout', layout }
  } catch (error) {
    if (isPageRefused(error)) return null
    throw error
  }
}
