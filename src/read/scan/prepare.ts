import { findGrids, type Grid } from '../pdf/grid.ts'
import type { Ruling } from '../pdf/page-content.ts'
import { joinRulings } from '../pdf/rulings.ts'
import { composePage, type PageSize } from './compose.ts'
import { findRulings } from './find-rulings.ts'
import type { GreyPicture, Raster } from './picture.ts'
import type { PlacedImage } from './placed-images.ts'
import { measureLean, quarterTurn, runsSideways, straighten } from './skew.ts'
import { colouredInk, despeckle, evenOut, toGrey } from './to-grey.ts'

/** A page as it is recognized: upright, straight, grey, without coloured ink and without drawn lines. */
export interface PreparedPage {
  readonly picture: GreyPicture
  /** Its coloured ink alone; null where there is none. */
  readonly colour: GreyPicture | null
  /** The drawn lines, in points. */
  readonly rulings: readonly Ruling[]
  readonly grids: readonly Grid[]
  /** Pixels to a point. */
  readonly scale: number
  /** Quarter turns, clockwise, that brought its text upright. */
  readonly quarterTurns: number
  /** How far its lines leant after that, in radians. */
  readonly lean: number
}

/** Prepares a page from the images that it paints; null where it does not consist of images. */
export function preparePage(images: readonly PlacedImage[], size: PageSize): PreparedPage | null {
  const composed = composePage(images, size)
  return composed === null ? null : prepareRaster(composed.raster, composed.dots)
}

/**
 * Prepares a drawn page.
 * @param dots pixels to the inch
 */
export function prepareRaster(raster: Raster, dots: number): PreparedPage {
  const even = despeckle(evenOut(toGrey(raster)))
  const quarterTurns = runsSideways(even) ? 1 : 0
  const upright = quarterTurn(even, quarterTurns)
  const lean = measureLean(upright)
  const ink = colouredInk(raster)
  const colour = ink === null ? null : straighten(quarterTurn(ink, quarterTurns), lean)
  const { rulings, picture } = findRulings(straighten(upright, lean), dots)
  const scale = dots / 72
  const inPoints = rulings.map(({ horizontal, at, from, to }) => ({
    horizontal,
    at: at / scale,
    from: from / scale,
    to: to / scale,
  }))
  return { picture, colour, rulings: inPoints, grids: findGrids(joinRulings(inPoints)), scale, quarterTurns, lean }
}
