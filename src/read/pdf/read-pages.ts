import { ReadError } from '../read-error.ts'
import { type CleanPage, cleanPage, countGlyphs } from './clean-pieces.ts'
import { linesOf } from './decode-lines.ts'
import { type EngineDocument, loadEngine, openDocument, toReadError } from './engine.ts'
import { fontRepair } from './font-repair.ts'
import { fontLookup } from './fonts.ts'
import { type GlyphLedger, glyphLedger } from './glyph-ledger.ts'
import { interpretPage } from './interpret.ts'
import { lineText } from './line.ts'
import type { PageLayout } from './page-layout.ts'
import type { OnStep, PagesOptions, ReadPages } from './pages.ts'
import type { Recognizer } from './recognize.ts'
import { readTables } from './ruled-tables.ts'
import { scanTest } from './scanned.ts'
import { splitStamps } from './stamps.ts'

/** So many pages are put together to a document in the time that one may take. */
const pagesPutTogether = 50

/**
 * Reads the pages of a PDF one after the other; pages without a text layer go through the recognizer, if there is one.
 * @param onStep told before each page, and before what is done with all of them: as how many pages it counts
 * @throws ReadError `empty`, `too-large`, `encrypted`, `corrupt`, `timeout`, and what the recognizer throws
 */
export async function readPages(
  bytes: Uint8Array,
  options: PagesOptions,
  recognize: Recognizer | null,
  onStep: OnStep = () => undefined,
): Promise<ReadPages> {
  const { limits, password } = options
  if (bytes.length === 0) throw new ReadError('empty')
  if (bytes.length > limits.maxBytes) {
    throw new ReadError('too-large', `The file has ${bytes.length} bytes, the limit is ${limits.maxBytes}.`)
  }
  const end = performance.now() + limits.timeoutMs
  // pdfjs takes the buffer over; the caller keeps his.
  const document = await openDocument(new Uint8Array(bytes), { password, limits })
  const read = await readAll(document, bytes, options, end, onStep)
    .catch((error: unknown) => {
      throw toReadError(error)
    })
    .finally(() => document.loadingTask.destroy())
  if (recognize === null) return read
  // Most files have text, and need nothing of this.
  const { recognizePages } = await import('./recognize-pages.ts')
  return recognizePages(read, bytes, options, recognize, onStep)
}

async function readAll(
  document: EngineDocument,
  bytes: Uint8Array,
  options: PagesOptions,
  end: number,
  onStep: OnStep,
): Promise<ReadPages> {
  const { operators } = await loadEngine()
  const layers = await document.getOptionalContentConfig()
  const fontOf = fontLookup()
  const fonts = fontRepair()
  const scans = scanTest(bytes, options)
  const ledger = glyphLedger()
  const pages: PageLayout[] = []
  const unread: number[] = []
  let [glyphs, invisibleGlyphs, hiddenGlyphs] = [0, 0, 0]
  try {
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > end) throw new ReadError('timeout')
      onStep(1, { done: number - 1, total: document.numPages })
      const page = await document.getPage(number)
      const content = await interpretPage(page, number, operators, fontOf, layers)
      page.cleanup()
      const clean = cleanPage({ ...content, pieces: fonts.repair(content.pieces) })
      const layout = toLayout(clean, ledger)
      pages.push(layout)
      if (await scans.isScanned(layout, content)) unread.push(number)
      ledger.see(number, countGlyphs(content.pieces))
      glyphs += countGlyphs(clean.pieces)
      invisibleGlyphs += countGlyphs(clean.pieces.filter((piece) => piece.invisible))
      hiddenGlyphs += content.hiddenGlyphs
    }
  } finally {
    await scans.close()
  }
  // What is left is done with all pages at once.
  onStep(1 + pages.length / pagesPutTogether)
  const repairedFonts = fonts.repaired
  return {
    pages,
    unread: withoutShortPages(pages, unread),
    recognized: [],
    layerKept: [],
    paragraphs: [],
    repairedFonts,
    glyphs,
    invisibleGlyphs,
    hiddenGlyphs,
    ledger,
  }
}

/** A page with fewer letters shows at most a stamp. */
const lettersOfText = 5

/**
 * The pages without text, less those that only have little of it: in a document with a text layer, a last page with a name
 * and the image of a seal.
 */
function withoutShortPages(pages: readonly PageLayout[], unread: readonly number[]): readonly number[] {
  if (2 * unread.length >= pages.length) return unread
  const lettersOn = (page: PageLayout): number => linesOf(page).map(lineText).join('').replace(/\P{L}/gu, '').length
  const short = new Set(pages.filter((page) => lettersOn(page) >= lettersOfText).map((page) => page.number))
  return unread.filter((number) => !short.has(number))
}

function toLayout(page: CleanPage, ledger: GlyphLedger): PageLayout {
  const { lines, tables, rules, droppedGlyphs } = readTables(page)
  const { body, stamps } = splitStamps(lines)
  ledger.account(page.number, page.droppedGlyphs + droppedGlyphs)
  ledger.accountLines(stamps)
  const { number, width, height, quarterTurns } = page
  return { number, width, height, quarterTurns, lines: body, tables, rules }
}
