import { diagnostic } from '../model/diagnostic.ts'
import type { SourceDocument } from '../model/source-document.ts'
import { classifyOle } from './doc/classify-ole.ts'
import { convertToDocx, type OfficeFormat } from './doc/convert-office.ts'
import { findSoffice } from './doc/find-program.ts'
import { isOle } from './doc/ole.ts'
import { readWordBinary } from './doc/word-binary.ts'
import { ReadError, type ReadLimits } from './read-error.ts'
import { sniffFormat } from './sniff.ts'

/** Reads a .docx file: what LibreOffice makes of an older format is read by it. */
export type DocxReader = (
  bytes: Uint8Array,
  options: { readonly name: string | null; readonly limits: ReadLimits },
) => Promise<SourceDocument>

export interface DocOptions {
  /** File name or path as given, for `source.name`. */
  readonly name: string | null
  readonly limits: ReadLimits
  readonly readDocx: DocxReader
  /** Full path of LibreOffice, or null to do without; by default it is looked for on the PATH. */
  readonly soffice?: string | null
  /** Ends LibreOffice. */
  readonly signal?: AbortSignal
}

/** What the bytes are, or the error that says why they cannot be read. */
function recognize(bytes: Uint8Array, limits: ReadLimits): OfficeFormat {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > limits.maxBytes) throw new ReadError('too-large')
  if (isOle(bytes)) {
    const kind = classifyOle(bytes)
    if (kind === 'encrypted') throw new ReadError('encrypted')
    if (kind === 'other') throw new ReadError('unsupported-format', 'The file is not a Word document.')
    if (kind === 'damaged') throw new ReadError('corrupt')
    return 'doc'
  }
  const format = sniffFormat(bytes)
  if (format === 'rtf' || format === 'odt') return format
  throw new ReadError('unsupported-format', 'The file is no Word document of 1997 to 2003, RTF or OpenDocument text.')
}

async function readWithOffice(
  soffice: string,
  bytes: Uint8Array,
  format: OfficeFormat,
  options: DocOptions,
): Promise<SourceDocument> {
  const { name, limits, readDocx } = options
  const converted = await convertToDocx(soffice, bytes, format, limits, { signal: options.signal })
  // The size of the input was checked; what it became has limits of its own inside the reader.
  const room = { ...limits, maxBytes: Math.max(limits.maxBytes, converted.length) }
  return describe(await readDocx(converted, { name, limits: room }), 'LibreOffice', bytes, format, name)
}

/** The document as one of its own format, with the reader's name. */
function describe(
  document: Pick<SourceDocument, 'blocks' | 'diagnostics'> & {
    source: Pick<SourceDocument['source'], 'pages' | 'encoding'>
  },
  reader: string,
  bytes: Uint8Array,
  format: OfficeFormat,
  name: string | null,
): SourceDocument {
  const { pages, encoding } = document.source
  return {
    // OpenDocument text comes under the format of the program's own older files.
    source: {
      name,
      format: format === 'rtf' ? 'rtf' : 'doc',
      bytes: bytes.length,
      sha256: null,
      pages,
      encoding,
      recognized: false,
    },
    blocks: document.blocks,
    diagnostics: [diagnostic('doc-reader', reader, null, 'read/doc'), ...document.diagnostics],
  }
}

async function readWithoutOffice(
  bytes: Uint8Array,
  format: OfficeFormat,
  { name, limits }: DocOptions,
): Promise<SourceDocument> {
  if (format !== 'doc') throw new ReadError('reader-missing')
  return describe(await readWordBinary(bytes, limits), 'word-extractor', bytes, format, name)
}

const passesOn: ReadonlySet<ReadError['code']> = new Set(['corrupt', 'reader-missing', 'timeout'])

/**
 * Reads a Word document of the binary format (.doc), rich text (.rtf) or OpenDocument text (.odt).
 *
 * LibreOffice converts it where it is installed: in a temporary folder, with a profile of its own, without macros and
 * without fetching anything, killed with its children after `limits.timeoutMs`. A .doc file that it
 * cannot open or convert in time, and every .doc file where it is missing, is read with word-extractor. The diagnostic `doc-reader` names the reader.
 * @returns the document with `source.format` `doc` or `rtf`; `source.sha256` is null
 * @throws ReadError `empty`, `too-large`, `encrypted`, `unsupported-format`, `corrupt`, `timeout`, `reader-missing`, and
 * what `readDocx` throws
 */
export async function readDoc(bytes: Uint8Array, options: DocOptions): Promise<SourceDocument> {
  const format = recognize(bytes, options.limits)
  const soffice = options.soffice === undefined ? findSoffice() : options.soffice
  if (soffice === null) return await readWithoutOffice(bytes, format, options)
  try {
    return await readWithOffice(soffice, bytes, format, options)
  } catch (error) {
    // A program that cannot be started, or is not done in time, is as good as none.
    const failed = error instanceof ReadError && passesOn.has(error.code)
    if (!failed || format !== 'doc') throw error
    return await readWithoutOffice(bytes, format, options)
  }
}
