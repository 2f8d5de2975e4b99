import type { SourceDocument } from '../model/source-document.ts'
import { type OfficeOptions, readOwnFirst } from './office/own-first.ts'
import { ReadError } from './read-error.ts'
import { readRtfContent } from './rtf/read-rtf.ts'

/**
 * Reads rich text (.rtf, up to version 1.9.1 of the format). What is left out is in the diagnostics, and read by LibreOffice where it is
 * installed (see {@link OfficeOptions}).
 * @returns the document with `source.format` `rtf`; `source.sha256` is null
 * @throws ReadError `empty`, `no-text-layer`, `too-large`, `too-complex`, `timeout`, `unsupported-format`
 */
export async function readRtf(bytes: Uint8Array, options: OfficeOptions): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > options.limits.maxBytes) throw new ReadError('too-large')
  return readOwnFirst(bytes, 'rtf', () => readRtfContent(bytes, options.limits), options)
}
