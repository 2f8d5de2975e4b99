import type { ReadPdfOptions } from '../pdf.ts'
import { ReadError } from '../read-error.ts'
import { type CleanPage, cleanPage, countGlyphs } from './clean-pieces.ts'
import { type EngineDocument, loadEngine, openDocument, toReadError } from './engine.ts'
import { fontRepair } from './font-repair.ts'
import { fontLookup } from './fonts.ts'
import { type GlyphLedger, glyphLedger } from './glyph-ledger.ts'
import { interpretPage } from './interpret.ts'
import type { PageLayout } from './page-layout.ts'
import { readTables } from './ruled-tables.ts'
import { isScanned } from './scanned.ts'
import { splitStamps } from './stamps.ts'

/** All pages of a PDF, read into lines and tables. */
export interface ReadPages {
  readonly pages: readonly PageLayout[]
  /** Pages that show an image or outlines and have no text layer. */
  readonly unread: readonly PageLayout[]
  /** Fonts whose text was repaired. */
  readonly repairedFonts: ReadonlySet<string>
  /** Glyphs drawn without ink (the layer of an OCR program), and all glyphs. */
  readonly invisibleGlyphs: number
  readonly glyphs: number
  /** Glyphs of layers that are switched off. */
  readonly hiddenGlyphs: number
  readonly ledger: GlyphLedger
}

/**
 * Reads the pages of a PDF one after the other.
 * @throws ReadError `empty`, `too-large`, `encrypted`, `corrupt`, `timeout`
 */
export async function readPages(bytes: Uint8Array, options: ReadPdfOptions): Promise<ReadPages> {
  const { limits } = options
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > limits.maxBytes) {
    throw new ReadError('too-large', `The file has ${bytes.length} bytes, the limit is ${limits.maxBytes}.`)
  }
  const end = performance.now() + limits.timeoutMs
  // pdfjs takes the buffer over; the caller keeps his.
  const document = await openDocument(bytes.slice(), { password: options.password, limits })
  try {
    return await readAll(document, bytes, options, end)
  } catch (error) {
    throw toReadError(error)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function readAll(
  document: EngineDocument,
  bytes: Uint8Array,
  options: ReadPdfOptions,
  end: number,
): Promise<ReadPages> {
  const { operators } = await loadEngine()
  const layers = await document.getOptionalContentConfig()
  const fontOf = fontLookup()
  const fonts = fontRepair()
  const ledger = glyphLedger()
  const pages: PageLayout[] = []
  const unread: PageLayout[] = []
  let [glyphs, invisibleGlyphs, hiddenGlyphs] = [0, 0, 0]
  for (let number = 1; number <= document.numPages; number++) {
    if (performance.now() > end) throw new ReadError('timeout')
    const page = await document.getPage(number)
    const content = await interpretPage(page, number, operators, fontOf, layers)
    page.cleanup()
    const clean = cleanPage({ ...content, pieces: fonts.repair(content.pieces) })
    const layout = toLayout(clean, ledger)
    const own = countGlyphs(clean.pieces)
    if (await isScanned(layout, content, bytes, options)) unread.push(layout)
    pages.push(layout)
    glyphs += own
    invisibleGlyphs += countGlyphs(clean.pieces.filter((piece) => piece.invisible))
    hiddenGlyphs += content.hiddenGlyphs
    ledger.see(number, countGlyphs(content.pieces))
  }
  return { pages, unread, repairedFonts: fonts.repaired, invisibleGlyphs, glyphs, hiddenGlyphs, ledger }
}

function toLayout(page: CleanPage, ledger: GlyphLedger): PageLayout {
  const { lines, tables, rules, droppedGlyphs } = readTables(page)
  const { body, stamps } = splitStamps(lines)
  ledger.account(page.number, page.droppedGlyphs + droppedGlyphs)
  ledger.accountLines(stamps)
  const { number, width, height, quarterTurns } = page
  return { number, width, height, quarterTurns, lines: body, tables, rules }
}
