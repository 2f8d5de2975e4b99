import type { SourceDocument } from '../model/source-document.ts'
import { readPages } from './pdf/read-pages.ts'
import { recognizerOf } from './pdf/recognize.ts'
import { toDocument } from './pdf/to-document.ts'
import type { ReadLimits } from './read-error.ts'

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
}

/**
 * Reads a PDF in this thread: its text in reading order as paragraphs and tables, each with page and box.
 *
 * Hostile files can use up this thread's memory and time; `readPdfIsolated` reads in a worker that can be ended.
 * @throws ReadError `empty`, `too-large`, `encrypted`, `corrupt`, `timeout`, `no-text-layer`
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions): Promise<SourceDocument> {
  const { ocr } = options
  const recognize = ocr === undefined ? null : recognizerOf(bytes, ocr, options)
  return toDocument(await readPages(bytes, options, recognize), bytes.length, options.name)
}
