import type { SourceDocument } from '../model/source-document.ts'
import { readHtml } from './html.ts'
import { binaryText, listParts, type MimePart, parameterOf, rootId } from './mhtml/mime.ts'
import { decodeTransfer } from './mhtml/transfer-encoding.ts'
import { ReadError, type ReadLimits } from './read-error.ts'

const isPage = ({ type }: MimePart): boolean => type === 'text/html' || type === 'application/xhtml+xml'

/** The page of an archive: the part its header names, else the first page in it. */
function findPage(message: string, maxParts: number): MimePart | undefined {
  const parts = listParts(message, maxParts)
  const root = rootId(message)
  return (
    parts.find((part) => isPage(part) && root !== null && part.headers.get('content-id') === root) ?? parts.find(isPage)
  )
}

/**
 * Reads a saved web archive (MHTML, RFC 2557), also where Word saved it under the name .doc. Only its page is read; pictures
 * and style sheets in it are not.
 * @returns the document; `source.format` is `html`
 * @throws ReadError `empty`, `too-large`, `too-complex`, `corrupt` where no page is in the archive
 */
export async function readMhtml(
  bytes: Uint8Array,
  { name, limits }: { readonly name: string | null; readonly limits: ReadLimits },
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > limits.maxBytes) throw new ReadError('too-large')
  const page = findPage(binaryText(bytes), limits.maxEntries)
  if (page === undefined) throw new ReadError('corrupt', 'The web archive holds no page.')
  const content = decodeTransfer(page.body, page.headers.get('content-transfer-encoding'))
  if (content.length > limits.maxPartBytes) throw new ReadError('too-large')
  const document = await readHtml(content, {
    name,
    limits,
    charset: parameterOf(page.headers.get('content-type'), 'charset'),
  })
  return { ...document, source: { ...document.source, bytes: bytes.length } }
}
