import type { SourceDocument } from '../model/source-document.ts'
import type { ReadPdfOptions } from './pdf/options.ts'
import { readPages } from './pdf/read-pages.ts'
import { recognizerOf } from './pdf/recognize.ts'
import { toDocument } from './pdf/to-document.ts'

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
