import { diagnostic } from '../../model/diagnostic.ts'
import { type Container, openContainer } from '../docx/container.ts'
import { countPages } from '../docx/pages.ts'
import { isIllFormed, type PartLimits, readTree, readXml, type XmlVisitor } from '../docx/xml.ts'
import { childOf, childrenOf, toInteger, type XmlElement } from '../docx/xml-element.ts'
import { ReadError, type ReadLimits } from '../read-error.ts'
import { finishWord, type WordContent } from '../word/finish-word.ts'
import { createFindings } from '../word/gaps.ts'
import { readListStyles } from './list-styles.ts'
import { createOdtStory, type OdtStory } from './story.ts'
import { readFontFaces, readStyles } from './styles.ts'

/** A part as a tree; undefined where the file has none. */
async function readPart(container: Container, name: string, limits: PartLimits): Promise<XmlElement | undefined> {
  return container.has(name) ? readTree(container.read(name), limits) : undefined
}

/** Every part of an encrypted file says how it was encrypted (OpenDocument 1.3, part 2, 4.8). */
function isEncrypted(manifest: XmlElement | undefined): boolean {
  return childrenOf(manifest, 'manifest:file-entry').some((entry) => childOf(entry, 'manifest:encryption-data'))
}

/** The number of pages that the file states; null where it states none. */
async function readStatedPages(container: Container, limits: PartLimits): Promise<number | null> {
  try {
    const root = await readPart(container, 'meta.xml', limits)
    const statistic = childOf(childOf(root, 'office:meta'), 'meta:document-statistic')?.attributes
    const words = toInteger(statistic?.['meta:word-count'])
    return words === 0 ? null : (toInteger(statistic?.['meta:page-count']) ?? null)
  } catch (error) {
    // Nothing of the text depends on this part.
    if (isIllFormed(error)) return null
    throw error
  }
}

/** Leads to the text: the parts before it are kept, what is in it goes to the story that they make. */
function contentVisitor(begin: (parts: ReadonlyMap<string, XmlElement>) => XmlVisitor): XmlVisitor {
  const parts = new Map<string, XmlElement>()
  let depth = 0
  let inner: XmlVisitor | null = null
  return {
    open(element) {
      if (inner !== null) {
        const verdict = inner.open(element)
        if (verdict === 'enter') depth++
        return verdict
      }
      if (depth === 1 && element.name !== 'office:body') return 'capture'
      if (depth === 2) {
        if (element.name !== 'office:text') return 'skip'
        inner = begin(parts)
      }
      depth++
      return 'enter'
    },
    captured(element) {
      if (inner === null) parts.set(element.name, element)
      else inner.captured(element)
    },
    close(element) {
      if (depth > 3) inner?.close(element)
      depth--
    },
    text: (text) => inner?.text?.(text),
  }
}

async function readDocument(bytes: Uint8Array, limits: PartLimits): Promise<WordContent> {
  const container = await openContainer(bytes, limits, limits.deadline)
  const [manifest, shared, stated] = await Promise.all([
    readPart(container, 'META-INF/manifest.xml', limits),
    readPart(container, 'styles.xml', limits),
    readStatedPages(container, limits),
  ])
  if (isEncrypted(manifest)) throw new ReadError('encrypted')
  if (!container.has('content.xml')) throw new ReadError('corrupt', 'The content of the document is missing.')
  const findings = createFindings(limits)
  let story: OdtStory | null = null
  const begin = (parts: ReadonlyMap<string, XmlElement>) => {
    const faces = readFontFaces([childOf(shared, 'office:font-face-decls'), parts.get('office:font-face-decls')])
    // Automatic styles of the other part are for headers and footers.
    const groups = [childOf(shared, 'office:styles'), parts.get('office:automatic-styles')]
    const styles = readStyles(groups, faces, limits.maxDepth)
    story = createOdtStory({ styles, listStyles: readListStyles(groups, styles, faces), findings })
    return story.visitor
  }
  await readXml(container.read('content.xml'), contentVisitor(begin), limits)
  const { blocks } = (story as OdtStory | null) ?? { blocks: [] }
  const count = countPages(blocks, [])
  const known = stated !== null && count.last === stated
  return finishWord(blocks, findings, 'read/odt', { pages: known ? count.pages : null, stated })
}

/**
 * Reads OpenDocument text: styles, lists and page marks first, then the content in one pass. Deleted text, comments, headers and footers
 * are left out; text that was inserted is read. Parts that are not well-formed are mended as far as they can be understood.
 * @throws ReadError as the container and the XML reader; `encrypted`, `empty`, `no-text-layer`
 */
export async function readOdtContent(bytes: Uint8Array, limits: ReadLimits): Promise<WordContent> {
  const rules = { ...limits, deadline: Date.now() + limits.timeoutMs }
  try {
    return await readDocument(bytes, rules)
  } catch (error) {
    if (!isIllFormed(error)) throw error
  }
  const content = await readDocument(bytes, { ...rules, mends: true })
  return { ...content, diagnostics: [diagnostic('docx-fallback', undefined, null, 'read/odt'), ...content.diagnostics] }
}
