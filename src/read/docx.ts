import type { SourceDocument } from '../model/source-document.ts'
import { openContainer } from './docx/container.ts'
import type { DecodeRuns } from './docx/decode.ts'
import { type DocumentContent, readPackage } from './docx/read-package.ts'
import { readWithMammoth } from './docx/second-reader.ts'
import { isIllFormed } from './docx/xml.ts'
import { decodeRuns } from './legacy/decode-runs.ts'
import { ReadError, type ReadLimits } from './read-error.ts'

/**
 * Reads a Word document (.docx, ECMA-376).
 *
 * What is printed is read: automatic numbers, inserted and not deleted text, results of fields, notes after the paragraph or table
 * that refers to them, text boxes after the paragraph they are anchored in. Headers, footers and comments are left out. Where the
 * file is damaged inside the document is read through mammoth, without list numbers, with the diagnostic `docx-fallback`.
 *
 * @param bytes the file
 * @param options.name file name or path as given, for `source.name`
 * @param options.limits what is refused
 * @param options.decodeLegacy turns text in legacy fonts into Unicode; by default {@link decodeRuns}
 * @returns the blocks of the body; `source.sha256` is null
 * @throws ReadError `empty`, `encrypted`, `corrupt`, `too-large`, `too-complex`, `unsupported-format`, `no-text-layer` or `timeout`
 */
export async function readDocx(
  bytes: Uint8Array,
  options: { readonly name: string | null; readonly limits: ReadLimits; readonly decodeLegacy?: DecodeRuns },
): Promise<SourceDocument> {
  const { name, limits, decodeLegacy = decodeRuns } = options
  const { blocks, pages, encoding, diagnostics } = await readContent(bytes, limits, decodeLegacy)
  return {
    source: { name, format: 'docx', bytes: bytes.length, sha256: null, pages, encoding, recognized: false },
    blocks,
    diagnostics,
  }
}

async function readContent(bytes: Uint8Array, limits: ReadLimits, decode: DecodeRuns): Promise<DocumentContent> {
  const container = await openContainer(bytes, limits)
  try {
    return await readPackage(container, limits, decode)
  } catch (error) {
    if (error instanceof ReadError && !isIllFormed(error)) throw error
    // What the stack or the memory could not hold, the second reader could not either.
    if (error instanceof RangeError) throw new ReadError('too-complex', undefined, { cause: error })
    const content = await readWithMammoth(bytes, limits, decode)
    if (content !== null) return content
    throw error instanceof ReadError ? error : new ReadError('corrupt', undefined, { cause: error })
  }
}
