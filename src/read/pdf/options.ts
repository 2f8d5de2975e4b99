import type { ReadLimits } from '../read-error.ts'
import type { GreyPicture } from '../scan/picture.ts'

/** A page that has no text of its own, handed to a text recognizer. */
export interface OcrPage {
  /** From 1. */
  readonly number: number
  /** Which of the pages that are recognized it is (from 1), and how many there are. */
  readonly at: number
  readonly of: number
  /** Size as shown, in points. */
  readonly width: number
  readonly height: number
  /** The whole page, or the cells of its drawn tables, one under another, for a recognizer that takes them apart. */
  readonly part: 'page' | 'cells'
  /** Pixels of the picture to the inch. */
  readonly dots: number
  /** The picture in shades of grey: upright and straight, without stamps in colour and without the lines of tables. */
  picture(): Promise<GreyPicture>
  /** The same as a PNG image. */
  png(): Promise<Uint8Array>
}

/**
 * Recognizes the text of a page. The answer is plain text (blank lines between paragraphs), or the TSV table of tesseract,
 * whose boxes let the page be read like one with a text layer. A page for which it throws a ReadError such as `too-large` or `timeout` is left out.
 */
export interface Ocr {
  (page: OcrPage): Promise<string>
  /** It answers with TSV, and wants the cells of drawn tables apart from the page around them. */
  readonly takesCells?: boolean
}

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
