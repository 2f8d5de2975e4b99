import type { Ocr } from '../pdf.ts'
import { layoutFromTsv } from './ocr-layout.ts'
import type { PageLayout } from './page-layout.ts'
import { renderPage } from './render-page.ts'

/** What was recognized on a page: lines with their places, or plain text where the recognizer gives no places. */
export type RecognizedPage =
  | { readonly kind: 'layout'; readonly layout: PageLayout }
  | { readonly kind: 'text'; readonly number: number; readonly text: string }

/** Recognizes the text of a page that has none. */
export async function recognizePage(
  page: PageLayout,
  bytes: Uint8Array,
  password: string | undefined,
  ocr: Ocr,
): Promise<RecognizedPage> {
  const { number, width, height } = page
  const text = await ocr({ number, width, height, png: () => renderPage(bytes, number, password) })
  const layout = layoutFromTsv(text, page)
  return layout === null ? { kind: 'text', number, text } : { kind: 'layout', layout }
}
