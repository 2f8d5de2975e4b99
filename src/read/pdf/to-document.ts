import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { BoundingBox } from '../../model/source.ts'
import type { SourceDocument } from '../../model/source-document.ts'
import { reportEncoding } from '../legacy/report-encoding.ts'
import { ReadError } from '../read-error.ts'
import { decodeLines } from './decode-lines.ts'
import { dropFurniture } from './furniture.ts'
import type { PageLayout } from './page-layout.ts'
import type { ReadPages } from './pages.ts'
import { insertByPage } from './plain-recognized.ts'
import { findUnreliable } from './reliability.ts'
import { buildStructure } from './structure.ts'
import { findUnruledTables } from './unruled/find-tables.ts'

const rule = 'read/pdf'

/**
 * The document that the pages of a PDF make up, and what is to be said about it.
 * @throws ReadError `no-text-layer` where no page has text
 */
export function toDocument(read: ReadPages, bytes: number, name: string | null): SourceDocument {
  const { ledger } = read
  const diagnostics: Diagnostic[] = []
  const { unread, pages: all } = read
  if (unread.length > 0 && unread.length === all.length) {
    throw new ReadError('no-text-layer', `Pages without text: ${unread.join(', ')}.`)
  }
  for (const page of unread) diagnostics.push(diagnostic('page-skipped', `page ${page}`, null, rule))

  const decoded = decodeLines(all)
  const { pages, numbered, dropped } = dropFurniture(decoded.pages)
  ledger.accountLines(dropped)
  const structure = buildStructure(findUnruledTables(pages), placeOnPages(pages), (lines) => ledger.accountLines(lines))

  for (const one of reportEncoding(decoded)) diagnostics.push(one)
  if (read.repairedFonts.size > 0) {
    const names = [...read.repairedFonts].join(', ')
    diagnostics.push(diagnostic('pdf-text-repaired', `codes of ${names} read anew`, null, rule))
  }
  for (const fault of decoded.mended) diagnostics.push(diagnostic('pdf-text-repaired', fault, null, rule))
  const unreliable = findUnreliable(pages)
  if (unreliable.length > 0)
    diagnostics.push(diagnostic('pdf-text-unreliable', `pages ${unreliable.join(', ')}${keptOf(read)}`, null, rule))
  if (numbered > 0) diagnostics.push(diagnostic('page-number-dropped', `${numbered} of them`, null, rule))
  if (read.hiddenGlyphs > 0) diagnostics.push(diagnostic('hidden-text-dropped', undefined, null, rule))
  for (const { page, glyphs } of ledger.differences()) {
    diagnostics.push(diagnostic('pdf-glyphs-lost', `${glyphs} on page ${page}`, null, rule))
  }
  const isLayer = read.invisibleGlyphs > 0.5 * read.glyphs
  const isRecognized = isLayer || read.recognized.length > 0
  if (isRecognized) {
    const detail =
      read.recognized.length > 0 ? `pages ${read.recognized.join(', ')}` : 'the text layer lies under page images'
    diagnostics.push(diagnostic('text-recognized', detail, null, rule))
  }
  return {
    source: {
      name,
      format: 'pdf',
      bytes,
      sha256: null,
      pages: all.length,
      encoding: decoded.encoding,
      recognized: isRecognized,
    },
    blocks: insertByPage(structure, read.paragraphs),
    diagnostics,
  }
}

const keptOf = ({ layerKept }: ReadPages): string =>
  layerKept.length === 0 ? '' : `; recognized, pages ${layerKept.join(', ')} were worse`

/** Brings boxes of pages that were turned or straightened to read them back to the page as it is shown. */
function placeOnPages(pages: readonly PageLayout[]): (page: number, box: BoundingBox) => BoundingBox {
  const turned = new Map(
    pages.filter(({ quarterTurns, lean = 0 }) => quarterTurns !== 0 || lean !== 0).map((page) => [page.number, page]),
  )
  return (number, box) => {
    const page = turned.get(number)
    return page === undefined ? box : turnBack(leanBack(box, page), page)
  }
}

/** The box around its middle where that lay before the page was straightened. */
function leanBack(box: BoundingBox, { width, height, lean = 0 }: PageLayout): BoundingBox {
  if (lean === 0) return box
  const dx = box.x + box.width / 2 - width / 2
  const dy = box.y + box.height / 2 - height / 2
  const x = dx * Math.cos(lean) - dy * Math.sin(lean) + width / 2
  const y = dx * Math.sin(lean) + dy * Math.cos(lean) + height / 2
  return { ...box, x: x - box.width / 2, y: y - box.height / 2 }
}

function turnBack({ x, y, width, height }: BoundingBox, page: PageLayout): BoundingBox {
  if (page.quarterTurns === 1) return { x: y, y: page.width - x - width, width: height, height: width }
  if (page.quarterTurns === 2) return { x: page.width - x - width, y: page.height - y - height, width, height }
  return { x: page.height - y - height, y: x, width: height, height: width }
}
