import type { ReadPdfOptions } from '../pdf.ts'
import { linesOf } from './decode-lines.ts'
import { openDocument } from './engine.ts'
import { glyphsOf } from './line.ts'
import type { PageContent } from './page-content.ts'
import type { PageLayout } from './page-layout.ts'

/** A page with at least this many glyphs has its text: a stamped number and date have fewer. */
const glyphsOfText = 40
/** From this many curved shapes on, a page without text draws its letters as outlines. */
const manyShapes = 150

/** Whether a page shows text as an image or as outlines: next to no text, and an image or many shapes. */
export async function isScanned(
  layout: PageLayout,
  content: PageContent,
  bytes: Uint8Array,
  options: ReadPdfOptions,
): Promise<boolean> {
  if (glyphsOf(linesOf(layout)) >= glyphsOfText) return false
  return content.curvedShapes >= manyShapes || hasImage(layout.number, bytes, options)
}

/**
 * Whether a page has an image. Images are left out when pages are read, for decoding them costs more than all the rest; a
 * second opening that fails on the first image shows whether there is one.
 */
async function hasImage(page: number, bytes: Uint8Array, options: ReadPdfOptions): Promise<boolean> {
  const document = await openDocument(bytes.slice(), {
    password: options.password,
    limits: options.limits,
    failOnImages: true,
  })
  try {
    await (await document.getPage(page)).getOperatorList()
    return false
  } catch (error) {
    return /image exceeded/i.test(String((error as Error).message))
  } finally {
    await document.loadingTask.destroy()
  }
}
