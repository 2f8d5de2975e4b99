import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { SourceBlock } from '../../model/source-document.ts'
import { reportEncoding } from '../legacy/report-encoding.ts'
import { ReadError, type ReadLimits } from '../read-error.ts'
import { readBody } from './body.ts'
import type { Container } from './container.ts'
import { type DecodeRuns, decodeBlocks } from './decode.ts'
import { createFields } from './fields.ts'
import { finishBlocks } from './finish.ts'
import { createListCounter } from './list-counter.ts'
import { readNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { type DocumentPackage, openPackage, partOfType } from './package.ts'
import { countPages, type PageCount } from './pages.ts'
import { readStatedPages } from './properties.ts'
import type { StoryContext } from './story.ts'
import { readStyles } from './styles.ts'
import { noTheme, readTheme } from './theme.ts'
import { readTree } from './xml.ts'
import type { XmlElement } from './xml-element.ts'

/** What a document holds, before it is known under which name it was given. */
export interface DocumentContent {
  readonly blocks: readonly SourceBlock[]
  readonly pages: number | null
  readonly encoding: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a WordprocessingML package: styles, numbering, theme and notes first, then the main part in one pass. Headers, footers
 * and comments are not read.
 *
 * @throws ReadError as the container, the package and the XML reader; `empty` or `no-text-layer` where there is no text
 */
export async function readPackage(
  container: Container,
  limits: ReadLimits,
  decode: DecodeRuns,
): Promise<DocumentContent> {
  const pack = await openPackage(container, limits)
  const hidden: string[] = []
  const context = await readContext(container, pack, limits, (path) => void hidden.push(path))
  const { blocks, sections } = await readBody(container, pack.mainPart, context, limits)
  const { encoding, uncertain } = decodeBlocks(blocks, decode)
  const stated = await readStatedPages(container, limits)
  const count = countPages(blocks, sections)
  const known = knowsPages(count, stated)
  const finished = finishBlocks(blocks, known ? count.pages : null)
  if (!finished.some(hasText)) throw withoutText(pack)
  return {
    blocks: finished,
    pages: stated ?? (known ? count.last : null),
    encoding,
    diagnostics: [...reportHidden(hidden), ...reportEncoding({ encoding, uncertain })],
  }
}

async function readContext(
  container: Container,
  pack: DocumentPackage,
  limits: ReadLimits,
  reportHidden: (path: string) => void,
): Promise<Omit<StoryContext, 'reportSection'>> {
  const readPart = async (type: string): Promise<XmlElement | null> => {
    const part = partOfType(container, pack, type)
    return part === undefined ? null : readTree(container.read(part), limits)
  }
  const themeRoot = await readPart('theme')
  const theme = themeRoot === null ? noTheme : readTheme(themeRoot)
  const styles = readStyles(await readPart('styles'), theme, limits.maxDepth)
  const numbering = readNumbering(await readPart('numbering'), styles, theme)
  const shared = { styles, theme, numbering, reportHidden, reportSection: () => undefined }
  return {
    ...shared,
    relationships: pack.relationships,
    fields: createFields(),
    counter: createListCounter(numbering),
    readNote: await readNotes(container, pack, shared, limits),
  }
}

/**
 * Page numbers are given where they can be trusted: where the breaks lead to the number of pages that the file states. A program that
 * broke off laying out pages leaves fewer marks than pages.
 */
function knowsPages(count: PageCount, stated: number | null): boolean {
  return stated === null ? count.last > 1 : count.last === stated
}

function hasText(block: SourceBlock): boolean {
  if (block.kind === 'paragraph') return block.text.trim() !== ''
  return block.rows.some((row) => row.cells.some((cell) => cell.paragraphs.some(hasText)))
}

function withoutText(pack: DocumentPackage): ReadError {
  const hasPictures = [...pack.relationships.values()].some(({ type }) => type === 'image')
  return hasPictures ? new ReadError('no-text-layer') : new ReadError('empty', 'The document holds no text.')
}

function reportHidden(paths: readonly string[]): Diagnostic[] {
  const places = [...new Set(paths)]
  const [first] = places
  if (first === undefined) return []
  const others = places.length - 1
  return [
    diagnostic('hidden-text-dropped', others === 0 ? first : `${first} and ${others} other places`, null, 'read/docx'),
  ]
}
