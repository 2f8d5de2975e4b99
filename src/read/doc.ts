import type { SourceDocument } from '../model/source-document.ts'
import { classifyOle } from './doc/classify-ole.ts'
import { readWordBinary } from './doc/word-binary.ts'
import { type OfficeOptions, readOwnFirst } from './office/own-first.ts'
import { ReadError } from './read-error.ts'

/**
 * Reads a Word document of the binary format (.doc, Word 97 to 2003).
 *
 * What our reader has to leave out is in the diagnostics (`content-left-out`). Such files, damaged ones and those of Word 95 and before
 * are read by LibreOffice where it is installed (see {@link OfficeOptions}); the diagnostic `doc-reader` says so. It works in a temporary
 * folder, with a profile of its own, without macros and without fetching anything, and is ended with its children after `limits.timeoutMs`.
 * @returns the document with `source.format` `doc`; `source.sha256` is null
 * @throws ReadError `empty`, `no-text-layer`, `too-large`, `too-complex`, `timeout`, `encrypted`, `unsupported-format`, `corrupt`, `reader-missing`
 */
export async function readDoc(bytes: Uint8Array, options: OfficeOptions): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > options.limits.maxBytes) throw new ReadError('too-large')
  const kind = classifyOle(bytes)
  if (kind === 'encrypted') throw new ReadError('encrypted')
  if (kind === 'other') throw new ReadError('unsupported-format', 'The file is no Word document.')
  if (kind === 'damaged') throw new ReadError('corrupt')
  return readOwnFirst(bytes, 'doc', () => readWordBinary(bytes, options.limits), options)
}
