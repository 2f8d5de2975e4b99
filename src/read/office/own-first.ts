import { diagnostic } from '../../model/diagnostic.ts'
import type { SourceDocument } from '../../model/source-document.ts'
import { ReadError, type ReadLimits } from '../read-error.ts'
import type { WordContent } from '../word/finish-word.ts'
import { convertToDocx, type OfficeFormat } from './convert-office.ts'
import { findSoffice } from './find-program.ts'
import type { OfficeUse } from './office-use.ts'

export interface OfficeOptions {
  /** File name or path as given, for `source.name`. */
  readonly name: string | null
  readonly limits: ReadLimits
  /** Default `fallback`. */
  readonly office?: OfficeUse
  /** Full path of LibreOffice; by default it is looked for on the PATH. */
  readonly soffice?: string
  /** Ends LibreOffice. */
  readonly signal?: AbortSignal
}

/** What our reader says of files that another program may still read. */
const unread: ReadonlySet<ReadError['code']> = new Set(['corrupt', 'reader-missing'])
/** What says that LibreOffice is of no help: it is missing, too slow, or makes nothing of the file either. */
const noHelp: ReadonlySet<ReadError['code']> = new Set(['corrupt', 'reader-missing', 'timeout'])

/** Full path of LibreOffice, or null where it is not wanted or not there. */
function programFor({ office, soffice }: OfficeOptions): string | null {
  return office === 'never' ? null : (soffice ?? findSoffice())
}

type Described = Pick<SourceDocument, 'blocks' | 'diagnostics'> & Pick<SourceDocument['source'], 'pages' | 'encoding'>

/** The document as one of its own format. */
function describe(
  { blocks, diagnostics, pages, encoding }: Described,
  bytes: Uint8Array,
  format: OfficeFormat,
  { name }: OfficeOptions,
): SourceDocument {
  return {
    source: { name, format, bytes: bytes.length, sha256: null, pages, encoding, recognized: false },
    blocks,
    diagnostics,
  }
}

async function readConverted(
  soffice: string,
  bytes: Uint8Array,
  format: OfficeFormat,
  options: OfficeOptions,
): Promise<SourceDocument> {
  const { name, limits, signal } = options
  const converted = await convertToDocx(soffice, bytes, format, limits, { signal })
  const { readDocx } = await import('../docx.ts')
  // The size of the input was checked; what it became has limits of its own inside the reader.
  const room = { ...limits, maxBytes: Math.max(limits.maxBytes, converted.length) }
  const { blocks, source, diagnostics } = await readDocx(converted, { name, limits: room })
  const reader = diagnostic('doc-reader', 'LibreOffice', null, 'read/office')
  return describe({ ...source, blocks, diagnostics: [reader, ...diagnostics] }, bytes, format, options)
}

/**
 * Reads a document with our reader; with LibreOffice only where that leaves something out or cannot read it, or where the caller wants
 * it. What LibreOffice does not manage is our reader's.
 * @param read our reader
 */
export async function readOwnFirst(
  bytes: Uint8Array,
  format: OfficeFormat,
  read: () => WordContent | Promise<WordContent>,
  options: OfficeOptions,
): Promise<SourceDocument> {
  let made: Described | null = null
  let failed: ReadError | null = null
  if (options.office !== 'always') {
    try {
      const content = await read()
      if (!content.hasGaps) return describe(content, bytes, format, options)
      made = content
    } catch (error) {
      if (!(error instanceof ReadError && unread.has(error.code))) throw error
      failed = error
    }
  }
  const soffice = programFor(options)
  try {
    if (soffice !== null) return await readConverted(soffice, bytes, format, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof ReadError) || (made === null && !noHelp.has(error.code))) throw error
  }
  if (failed !== null) throw failed
  return describe(made ?? (await read()), bytes, format, options)
}
