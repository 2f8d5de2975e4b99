import { linesOf } from './decode-lines.ts'
import { type EngineDocument, openDocument } from './engine.ts'
import { glyphsOf } from './line.ts'
import type { ReadPdfOptions } from './options.ts'
import type { PageContent } from './page-content.ts'
import type { PageLayout } from './page-layout.ts'

/** A page with at least this many glyphs has its text: a stamped number and date have fewer. */
const glyphsOfText = 40
/** From this many curved shapes on, a page without text draws its letters as outlines. */
const manyShapes = 150

/** Tells pages that show their text as an image or as outlines. */
export interface ScanTest {
  /** Whether a page has next to no text, and an image or many shapes. */
  isScanned(layout: PageLayout, content: PageContent): Promise<boolean>
  close(): Promise<void>
}

/**
 * Images are left out when pages are read, for decoding them costs more than all the rest. Where it matters, the document is
 * opened a second time so that a page stops at its first image: then it has fewer operators.
 */
export function scanTest(
  bytes: Uint8Array,
  { password, limits }: Pick<ReadPdfOptions, 'password' | 'limits'>,
): ScanTest {
  let second: Promise<EngineDocument> | null = null
  async function hasImage(content: PageContent): Promise<boolean> {
    second ??= openDocument(new Uint8Array(bytes), { password, limits, stopAtImages: true })
    try {
      const page = await (await second).getPage(content.number)
      const { length } = (await page.getOperatorList()).fnArray
      page.cleanup()
      return length < content.operators
    } catch {
      return true
    }
  }
  return {
    async isScanned(layout, content) {
      if (glyphsOf(linesOf(layout)) >= glyphsOfText) return false
      return content.curvedShapes >= manyShapes || hasImage(content)
    },
    async close() {
      if (second !== null) await second.then((document) => document.loadingTask.destroy()).catch(() => undefined)
    },
  }
}
