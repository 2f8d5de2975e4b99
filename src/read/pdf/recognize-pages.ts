import type { SourceParagraph } from '../../model/source-document.ts'
import { ReadError } from '../read-error.ts'
import { correctPages } from '../scan/correct/pages.ts'
import { decodePnm } from '../scan/picture.ts'
import { readPlacedImages } from '../scan/placed-images.ts'
import { type PreparedPage, preparePage, prepareRaster } from '../scan/prepare.ts'
import { type ReadPicture, readPreparedPage } from '../scan/recognize-page.ts'
import { readTsv } from '../scan/recognized-words.ts'
import { toPieces } from '../scan/to-pieces.ts'
import { decodeLines, linesOf } from './decode-lines.ts'
import { type EngineDocument, loadEngine, openDocument } from './engine.ts'
import { type Line, wordText } from './line.ts'
import { repairMarkers } from './ocr-markers.ts'
import type { PdfFont, Piece } from './page-content.ts'
import type { PageLayout } from './page-layout.ts'
import type { OnStep, PagesOptions, ReadPages } from './pages.ts'
import { plainParagraphs } from './plain-recognized.ts'
import { isPageRefused, type Recognizer } from './recognize.ts'
import { findUnreliable, shareOfSyllables } from './reliability.ts'
import { drawingDensity } from './render-page.ts'
import { readTables } from './ruled-tables.ts'
import { unlockPage } from './unlock-page.ts'
import type { PageToDraw } from './worker-messages.ts'

/** What was recognized on a page: lines and tables with their places, or plain text where the recognizer gives no places. */
type RecognizedPage =
  | { readonly kind: 'layout'; readonly layout: PageLayout }
  | { readonly kind: 'text'; readonly text: string }

/** The document that is read, opened a second time for its images. */
interface Source {
  readonly bytes: Uint8Array
  readonly options: PagesOptions
  readonly recognizer: Recognizer
  readonly document: EngineDocument
}

/**
 * Puts recognized text in place of pages that have none, or whose text layer does not say what they show.
 * @param onStep told before each page
 * @throws what the recognizer throws beside errors of one page
 */
export async function recognizePages(
  read: ReadPages,
  bytes: Uint8Array,
  options: PagesOptions,
  recognizer: Recognizer,
  onStep: OnStep,
): Promise<ReadPages> {
  const unreliable = new Set(findUnreliable(decodeLines(read.pages).pages))
  const doubtful = read.pages.filter(({ number }) => unreliable.has(number) || read.unread.includes(number))
  if (doubtful.length === 0) return read
  const found = new Map<number, RecognizedPage>()
  const kept = new Set<number>()
  const { password, limits } = options
  const document = await openDocument(new Uint8Array(bytes), { password, limits, images: true })
  try {
    const source = { bytes, options, recognizer, document }
    for (const [index, page] of doubtful.entries()) {
      onStep(1)
      const place = { at: index + 1, of: doubtful.length }
      const one = await recognizePage(page, source, place, unreliable.has(page.number))
      if (one !== null) found.set(page.number, one)
      if (one?.kind === 'layout' && isBetter(page, one.layout)) kept.add(page.number)
    }
  } finally {
    await document.loadingTask.destroy()
  }
  for (const number of kept) found.delete(number)
  return { ...withRecognized(read, found), layerKept: [...kept] }
}

/** Whether the text layer of a page holds more of Vietnamese than what was recognized. */
function isBetter(layer: PageLayout, recognized: PageLayout): boolean {
  const own = shareOfSyllables(layer)
  return own !== null && own > (shareOfSyllables(recognized) ?? 0)
}

function withRecognized(read: ReadPages, found: ReadonlyMap<number, RecognizedPage>): ReadPages {
  const paragraphs: SourceParagraph[] = []
  const pages = read.pages.map((page): PageLayout => {
    const one = found.get(page.number)
    if (one === undefined) return page
    read.ledger.accountLines(linesOf(page))
    if (one.kind === 'text') {
      for (const paragraph of plainParagraphs(one.text, page.number)) paragraphs.push(paragraph)
      return { ...page, lines: [], tables: [] }
    }
    for (const line of linesOf(one.layout)) for (const word of line.words) read.ledger.see(page.number, word.glyphs)
    return one.layout
  })
  return {
    ...read,
    pages: repairMarkers(correctPages(pages, new Set(found.keys())), new Set(found.keys())),
    unread: read.unread.filter((number) => !found.has(number)),
    recognized: [...found.keys()],
    paragraphs,
  }
}

/** @returns null where the page is refused: it cannot be drawn, or takes more time or memory than allowed */
async function recognizePage(
  page: PageLayout,
  source: Source,
  place: { readonly at: number; readonly of: number },
  isLayerUnreliable: boolean,
): Promise<RecognizedPage | null> {
  const { bytes, options, recognizer } = source
  const { number, width, height } = page
  const { password, limits } = options
  try {
    let toDraw: PageToDraw | null = null
    const unlocked = async (): Promise<PageToDraw> => {
      toDraw ??= {
        number,
        width,
        height,
        unlocked: password === undefined ? null : await unlockPage(bytes, number, password, limits),
      }
      return toDraw
    }
    const prepared =
      (await preparedImages(page, source)) ?? (recognizer.takesCells ? await drawn(await unlocked(), recognizer) : null)
    if (prepared === null) {
      const text = await recognizer.recognize({
        ...(await unlocked()),
        ...place,
        part: 'page',
        picture: null,
        dots: null,
      })
      return fromWholePage(text, page)
    }
    const read: ReadPicture = (picture, part) =>
      recognizer.recognize({
        number,
        width,
        height,
        unlocked: null,
        ...place,
        part,
        picture,
        dots: prepared.scale * 72,
      })
    const kept = isLayerUnreliable || page.quarterTurns !== 0 ? [] : linesOf(page).flatMap(piecesOf)
    const result = await readPreparedPage(prepared, number, kept, recognizer.takesCells, read)
    if (result.kind === 'text') return result
    const { lines, tables, rules } = readTables(result.page)
    const { quarterTurns } = result.page
    const layout = {
      number,
      width: result.page.width,
      height: result.page.height,
      quarterTurns,
      lean: prepared.lean,
      lines,
      tables,
      rules,
    }
    return { kind: 'layout', layout }
  } catch (error) {
    if (isPageRefused(error)) return null
    throw error
  }
}

async function preparedImages(page: PageLayout, { document }: Source): Promise<PreparedPage | null> {
  const { operators } = await loadEngine()
  const own = await document.getPage(page.number)
  try {
    const { width, height } = own.getViewport({ scale: 1 })
    return preparePage(await readPlacedImages(own, operators), { width, height })
  } finally {
    own.cleanup()
  }
}

async function drawn(page: PageToDraw, recognizer: Recognizer): Promise<PreparedPage> {
  const raster = decodePnm(await recognizer.draw(page))
  if (raster === null) throw new ReadError('corrupt', `Page ${page.number} cannot be drawn.`)
  return prepareRaster(raster, drawingDensity(page))
}

/** The layout from boxes on a picture that the recognizer drew for itself. */
function fromWholePage(text: string, page: PageLayout): RecognizedPage {
  const found = readTsv(text)
  if (found === null) return { kind: 'text', text }
  const scale = page.width / found.width
  const pieces = toPieces(found.words).map((piece) => ({
    ...piece,
    x1: piece.x1 * scale,
    x2: piece.x2 * scale,
    y: piece.y * scale,
    size: piece.size * scale,
  }))
  const { number, width, height, quarterTurns } = page
  const clean = { number, width, height, quarterTurns, pieces, turned: [], rulings: [] }
  const { lines } = readTables({ ...clean, curvedShapes: 0, hiddenGlyphs: 0, operators: 0, droppedGlyphs: 0 })
  return { kind: 'layout', layout: { ...page, lines, tables: [], rules: [] } }
}

/** The words of a line as pieces again. */
function piecesOf(line: Line): Piece[] {
  return line.words.map((word, order) => {
    const { font, bold, italic } = word.runs[0]!
    const own: PdfFont = { name: font, bold, italic, mapping: 'given' }
    const { x1, x2, glyphs } = word
    const { y, size, artifact } = line
    const place = { x1, x2, y, size, angle: 0, order, blankBefore: true, blankAfter: true }
    return {
      ...place,
      text: wordText(word),
      codes: null,
      font: own,
      bold,
      glyphs,
      invisible: false,
      annotation: 0,
      artifact,
    }
  })
}
