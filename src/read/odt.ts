import type { SourceDocument } from '../model/source-document.ts'
import { readOdtContent } from './odt/read-odt.ts'
import { type OfficeOptions, readOwnFirst } from './office/own-first.ts'

/**
 * Reads OpenDocument text (.odt, ODF 1.0 to 1.3). Damaged files are read by LibreOffice where it is installed (see {@link OfficeOptions}).
 * @returns the document with `source.format` `odt`; `source.sha256` is null
 * @throws ReadError `empty`, `no-text-layer`, `encrypted`, `corrupt`, `too-large`, `too-complex` or `timeout`
 */
export async function readOdt(bytes: Uint8Array, options: OfficeOptions): Promise<SourceDocument> {
  return readOwnFirst(bytes, 'odt', () => readOdtContent(bytes, options.limits), options)
}
