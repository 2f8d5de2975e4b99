import { ReadError, type ReadErrorCode } from '../read-error.ts'
import { decodePnm, type GreyPicture } from '../scan/picture.ts'
import { encodePng } from '../scan/png.ts'
import { toGrey } from '../scan/to-grey.ts'
import type { Ocr, OcrPage, ReadPdfOptions } from './options.ts'
import { drawingDensity, renderPage } from './render-page.ts'
import type { PageToDraw, PictureToRecognize } from './worker-messages.ts'

/** Draws and recognizes pages as the user's {@link Ocr} does, wherever that runs. */
export interface Recognizer {
  /** Whether the cells of tables are recognized apart from the page. */
  readonly takesCells: boolean
  /** The page drawn as a portable pixel map, with {@link drawingDensity} pixels to the inch. */
  draw(page: PageToDraw): Promise<Uint8Array>
  recognize(page: PictureToRecognize): Promise<string>
}

/** The errors of a recognizer that tell of one page and not of all. */
const pageCodes: readonly ReadErrorCode[] = ['corrupt', 'too-large', 'too-complex', 'timeout', 'no-text-layer', 'empty']

/** True where a page was refused, and the others may still be recognized. */
export const isPageRefused = (error: unknown): error is ReadError =>
  error instanceof ReadError && pageCodes.includes(error.code)

/** Calls the user's recognizer in this thread. */
export function recognizerOf(bytes: Uint8Array, ocr: Ocr, { limits, signal }: ReadPdfOptions): Recognizer {
  const draw = ({ number, width, height, unlocked }: PageToDraw): Promise<Uint8Array> =>
    renderPage(unlocked ?? bytes, unlocked === null ? number : 1, { width, height, limits, signal })
  return {
    takesCells: ocr.takesCells === true,
    draw,
    async recognize(page) {
      const { number, at, of, width, height, part } = page
      const picture = async (): Promise<GreyPicture> => {
        if (page.picture !== null) return page.picture
        const raster = decodePnm(await draw(page))
        if (raster === null) throw new ReadError('corrupt', `Page ${number} cannot be drawn.`)
        return toGrey(raster)
      }
      const dots = page.dots ?? drawingDensity(page)
      const given: OcrPage = {
        number,
        at,
        of,
        width,
        height,
        part,
        dots,
        picture,
        png: async () => encodePng(await picture()),
      }
      return ocr(given)
    },
  }
}
