import type { Diagnostic } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { SourceBlock } from '../../model/source-document.ts'
import { reportEncoding } from '../legacy/report-encoding.ts'
import { ReadError } from '../read-error.ts'
import { readBody } from './body.ts'
import type { Container } from './container.ts'
import { type DecodeRuns, decodeBlocks } from './decode.ts'
import { createFields } from './fields.ts'
import { finishBlocks } from './finish.ts'
import type { Findings } from './inline.ts'
import { createListCounter } from './list-counter.ts'
import { createNoteReader, type NotePart, readNotePart } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { type DocumentPackage, openPackage, partOfType } from './package.ts'
import { countPages, type PageCount } from './pages.ts'
import { readStatedPages } from './properties.ts'
import type { StoryContext } from './story.ts'
import { readStyles } from './styles.ts'
import { noTheme, readTheme } from './theme.ts'
import { type PartLimits, readTree } from './xml.ts'
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
  limits: PartLimits,
  decode: DecodeRuns,
): Promise<DocumentContent> {
  const pack = await openPackage(container, limits)
  const findings: Findings = { hidden: new Set(), hasPictures: false, structure: 0 }
  const parts = await readParts(container, pack, limits)
  const context = createContext(parts, pack, limits, findings)
  const { blocks, sections } = await readBody(container, pack.mainPart, context, limits)
  const { encoding, uncertain } = decodeBlocks(blocks, decode)
  const count = countPages(blocks, sections)
  const stated = parts.statedPages
  const known = knowsPages(count, stated)
  const finished = finishBlocks(blocks, known ? count.pages : null)
  if (!finished.some(hasText)) throw withoutText(findings)
  return {
    blocks: finished,
    pages: stated ?? (known ? count.last : null),
    encoding,
    diagnostics: [...reportHidden(findings), ...reportEncoding({ encoding, uncertain })],
  }
}

/** The parts that the main part depends on, as they stand. */
interface Parts {
  readonly theme: XmlElement | null
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  readonly footnote: NotePart | null
  readonly endnote: NotePart | null
  readonly statedPages: number | null
}

async function readParts(container: Container, pack: DocumentPackage, limits: PartLimits): Promise<Parts> {
  const readPart = async (type: string): Promise<XmlElement | null> => {
    const part = partOfType(container, pack.relationships, type)
    return part === undefined ? null : readTree(container.read(part), limits)
  }
  // Unpacking waits for other threads: the parts are unpacked side by side.
  const [theme, styles, numbering, footnote, endnote, statedPages] = await Promise.all([
    readPart('theme'),
    readPart('styles'),
    readPart('numbering'),
    readNotePart(container, pack, 'footnote', limits),
    readNotePart(container, pack, 'endnote', limits),
    readStatedPages(container, pack.roots, limits),
  ])
  return { theme, styles, numbering, footnote, endnote, statedPages }
}

function createContext(
  parts: Parts,
  pack: DocumentPackage,
  limits: PartLimits,
  findings: Findings,
): Omit<StoryContext, 'reportSection'> {
  const theme = parts.theme === null ? noTheme : readTheme(parts.theme)
  const styles = readStyles(parts.styles, theme, limits.maxDepth)
  const numbering = readNumbering(parts.numbering, styles, theme)
  const shared = { styles, theme, numbering, findings, reportSection: () => undefined }
  return {
    ...shared,
    relationships: pack.relationships,
    fields: createFields(),
    counter: createListCounter(numbering),
    readNote: createNoteReader(parts, shared),
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

function withoutText({ hasPictures }: Findings): ReadError {
  return hasPictures ? new ReadError('no-text-layer') : new ReadError('empty', 'The document holds no text.')
}

function reportHidden({ hidden }: Findings): Diagnostic[] {
  const [first] = hidden
  if (first === undefined) return []
  const places = hidden.size === 1 ? first : `${first} and ${hidden.size - 1} other places`
  return [diagnostic('hidden-text-dropped', places, null, 'read/docx')]
}
