import type { ReadLimits } from '../read-error.ts'

/** A page that has no text of its own, handed to a text recognizer. */
export interface OcrPage {
  /** From 1. */
  readonly number: number
  /** Size as shown, in points. */
  readonly width: number
  readonly height: number
  /** The page as a PNG image (300 dots per inch; fewer for a page larger than A3). */
  png(): Promise<Uint8Array>
}

/**
 * Recognizes the text of a page. The answer is plain text (blank lines between paragraphs), or the TSV table of tesseract,
 * whose boxes let the page be read like one with a text layer. A page for which it throws a ReadError such as `too-large` or `timeout` is left out.
 */
export type Ocr = (page: OcrPage) => Promise<string>

export interface ReadPdfOptions {
  /** File name or path as given; null for bytes handed over directly. */
  readonly name: string | null
  readonly limits: ReadLimits
  readonly password?: string
  readonly ocr?: Ocr
  /** Ends the worker that reads it, and programs that draw or recognize its pages. */
  readonly signal?: AbortSignal
  /** Told before each page: how many are read, and how many there are. */
  readonly onPage?: (done: number, total: number) => void
}
