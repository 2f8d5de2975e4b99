import type { EnginePage } from '../pdf/engine.ts'
import { identity, type Matrix, multiply, toMatrix } from '../pdf/matrix.ts'
import { operatorNames } from '../pdf/operators.ts'
import { decodeImage, type EngineImage, type Image } from './decode-image.ts'

/** An image with where it lies: from its own square, one by one with the origin top left, to the page in points. */
export interface PlacedImage {
  readonly image: Image
  readonly toPage: Matrix
}

/** PDF puts the origin of an image to its lower left corner. */
const topDown: Matrix = [1, 0, 0, -1, 0, 1]
/** More images than this are a picture put together of tiles, which a program that draws pages does better. */
const mostImages = 400

/** The images that a page paints, in their order. The page must come from a document that was opened for its images. */
export async function readPlacedImages(
  page: EnginePage,
  operators: Readonly<Record<string, number>>,
): Promise<readonly PlacedImage[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = operatorNames(operators)
  const placed: PlacedImage[] = []
  let ctm = toMatrix(page.getViewport({ scale: 1 }).transform)
  const saved: Matrix[] = []
  const place = async (source: unknown, isMask: boolean, at: Matrix = ctm): Promise<void> => {
    if (placed.length >= mostImages) return
    const image = decodeImage(await fetchImage(page, source), isMask)
    if (image !== null) placed.push({ image, toPage: multiply(at, topDown) })
  }
  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as readonly unknown[]
    switch (names.get(fnArray[i]!)) {
      case 'save':
        saved.push(ctm)
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        ctm = saved.pop() ?? ctm
        break
      case 'transform':
        ctm = multiply(ctm, toMatrix(args))
        break
      case 'paintFormXObjectBegin':
        saved.push(ctm)
        ctm = multiply(ctm, toMatrix(args[0]))
        break
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
        await place(args[0], false)
        break
      case 'paintImageMaskXObject':
        await place(args[0], true)
        break
      case 'paintImageMaskXObjectGroup':
        for (const one of (args[0] ?? []) as readonly { readonly transform?: unknown }[])
          await place(one, true, multiply(ctm, one.transform === undefined ? identity : toMatrix(one.transform)))
        break
    }
  }
  return placed
}

/** What an operator paints: the image itself, or the name under which the page or the document keeps it. */
async function fetchImage(page: EnginePage, source: unknown): Promise<EngineImage | null> {
  if (typeof source === 'string') return fetchNamed(page, source)
  if (source === null || typeof source !== 'object') return null
  const image = source as EngineImage
  return typeof image.data === 'string' ? { ...image, ...(await fetchNamed(page, image.data)) } : image
}

function fetchNamed(page: EnginePage, id: string): Promise<EngineImage | null> {
  const store = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => store.get(id, (image) => resolve((image ?? null) as EngineImage | null)))
}
