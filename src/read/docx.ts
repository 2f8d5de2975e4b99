import { diagnostic } from '../model/diagnostic.ts'
import type { SourceDocument } from '../model/source-document.ts'
import { openContainer } from './docx/container.ts'
import type { DecodeRuns } from './docx/decode.ts'
import { type DocumentContent, readPackage } from './docx/read-package.ts'
import { isIllFormed } from './docx/xml.ts'
import { decodeRuns } from './legacy/decode-runs.ts'
import { ReadError, type ReadLimits } from './read-error.ts'

/**
 * Reads a Word document (.docx, ECMA-376).
 *
 * What is printed is read: automatic numbers, inserted and not deleted text, results of fields, notes after the paragraph or table
 * that refers to them, text boxes after the paragraph they are anchored in. Headers, footers and comments are left out. Parts that are
 * not well-formed are mended as far as they can be understood, with the diagnostic `docx-fallback`.
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
  const deadline = Date.now() + limits.timeoutMs
  try {
    return await readPackage(await openContainer(bytes, limits, deadline), { ...limits, deadline }, decode)
  } catch (error) {
    if (!isIllFormed(error)) throw toReadError(error)
  }
  try {
    const rules = { ...limits, deadline, mends: true }
    const content = await readPackage(await openContainer(bytes, limits, deadline), rules, decode)
    return {
      ...content,
      diagnostics: [diagnostic('docx-fallback', undefined, null, 'read/docx'), ...content.diagnostics],
    }
  } catch (error) {
    throw toReadError(error)
  }
}

function toReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error
  // What the stack or the memory cannot hold; anything else is in the file too.
  return new ReadError(error instanceof RangeError ? 'too-complex' : 'corrupt', undefined, { cause: error })
}
