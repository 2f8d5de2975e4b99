import { withinTime } from '../match/time-limit.ts'
import type { SourceDocument } from '../model/source-document.ts'
import type { OfficeUse } from './office/office-use.ts'
import type { Ocr } from './pdf/options.ts'
import { readPlainBytes } from './plain.ts'
import { ReadError, type ReadLimits, timeLimit } from './read-error.ts'
import { type SniffedFormat, sniffFormat } from './sniff.ts'

/** What a reader may be told. */
export interface ReadOptions {
  readonly name: string | null
  readonly limits: ReadLimits
  readonly password?: string
  /** When LibreOffice reads a .doc, .rtf or .odt file. */
  readonly office?: OfficeUse
  /** Full path of LibreOffice. */
  readonly soffice?: string
  /** Recognizes the text of PDF pages that have none. */
  readonly ocr?: Ocr
  /** Ends what was started for the file. */
  readonly signal?: AbortSignal
  /** Told before each page of a format that has pages: how many are read, and how many there are. */
  readonly onPage?: (done: number, total: number) => void
}

type Reader = (bytes: Uint8Array, options: ReadOptions) => SourceDocument | Promise<SourceDocument>

const refuse =
  (detail: string): Reader =>
  () => {
    throw new ReadError('unsupported-format', detail)
  }

/** Every input format and its reader, loaded when first needed. To add one: a file beside this one, and a line in this list. */
export const readers: Readonly<Record<SniffedFormat, Reader>> = {
  text: (bytes, { name, limits }) => withinTime(timeLimit(limits), () => readPlainBytes(bytes, name, limits.maxBlocks)),
  docx: async (bytes, options) => (await import('./docx.ts')).readDocx(bytes, options),
  pdf: async (bytes, options) => (await import('./pdf/isolated.ts')).readPdfIsolated(bytes, options),
  html: async (bytes, options) => (await import('./html.ts')).readHtml(bytes, options),
  mhtml: async (bytes, options) => (await import('./mhtml.ts')).readMhtml(bytes, options),
  doc: async (bytes, options) => (await import('./doc.ts')).readDoc(bytes, options),
  rtf: async (bytes, options) => (await import('./rtf.ts')).readRtf(bytes, options),
  odt: async (bytes, options) => (await import('./odt.ts')).readOdt(bytes, options),
  zip: refuse('The file is a zip archive, a workbook or a presentation.'),
  'ole-other': refuse('The file is an old workbook or presentation.'),
  image: refuse('The file is an image.'),
  binary: refuse('The file is no text.'),
  empty: () => {
    throw new ReadError('empty')
  },
}

/**
 * Reads a file by what its bytes are.
 * @throws ReadError where they cannot be read; the message says what to do
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  if (bytes.length > options.limits.maxBytes) throw new ReadError('too-large')
  return readers[sniffFormat(bytes)](bytes, options)
}
