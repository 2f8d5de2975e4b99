import type { Grid } from '../pdf/grid.ts'
import { type GreyPicture, white } from './picture.ts'

/** A rectangle of a picture, in pixels. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a piece of the page stands in the picture that is recognized. */
interface Placed {
  /** On the page. */
  readonly area: Area
  /** Its place in the picture. */
  readonly left: number
  readonly top: number
}

/** The cells of tables one under another: in a picture like this, lines of neighbouring cells are not read as one. */
export interface StackedCells {
  readonly picture: GreyPicture
  /** From a place in the picture to one on the page. */
  readonly toPage: (x: number, y: number) => { readonly x: number; readonly y: number }
}

const darkBelow = 140
/** Shares of an inch: white around each cell, and the least speck that is ink. */
const gap = 0.09
const leastInk = 0.02

/**
 * Puts the cells of grids one under another; null where no cell has ink.
 * @param grids in points
 * @param scale pixels to a point
 */
export function stackCells(picture: GreyPicture, grids: readonly Grid[], scale: number): StackedCells | null {
  const dots = 72 * scale
  const space = Math.round(gap * dots)
  const placed: Placed[] = []
  let [height, width] = [space, 0]
  for (const { xs, ys, cells } of grids) {
    for (const { row, column, rowSpan, colSpan } of cells) {
      const cell: Area = {
        left: Math.max(0, Math.round(xs[column]! * scale)),
        top: Math.max(0, Math.round(ys[row]! * scale)),
        right: Math.min(picture.width, Math.round(xs[column + colSpan]! * scale)),
        bottom: Math.min(picture.height, Math.round(ys[row + rowSpan]! * scale)),
      }
      const area = inkOf(picture, cell, leastInk * dots)
      if (area === null) continue
      placed.push({ area, left: space, top: height })
      height += area.bottom - area.top + 2 * space
      width = Math.max(width, area.right - area.left + 2 * space)
    }
  }
  if (placed.length === 0) return null
  const pixels = new Uint8Array(width * height).fill(white)
  for (const { area, left, top } of placed) {
    for (let y = area.top; y < area.bottom; y++) {
      const row = picture.pixels.subarray(y * picture.width + area.left, y * picture.width + area.right)
      pixels.set(row, (top + y - area.top) * width + left)
    }
  }
  const toPage = (x: number, y: number) => {
    const one = placed.findLast(({ top }) => top - space <= y) ?? placed[0]!
    return { x: one.area.left + x - one.left, y: one.area.top + y - one.top }
  }
  return { picture: { width, height, pixels }, toPage }
}

/** The part of an area that has ink; null where it has none but specks. */
function inkOf({ width, pixels }: GreyPicture, { left, top, right, bottom }: Area, least: number): Area | null {
  const ink = { left: right, top: bottom, right: left, bottom: top }
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (pixels[y * width + x]! >= darkBelow) continue
      if (x < ink.left) ink.left = x
      if (x + 1 > ink.right) ink.right = x + 1
      if (y < ink.top) ink.top = y
      ink.bottom = y + 1
    }
  }
  return ink.bottom - ink.top >= least && ink.right > ink.left ? ink : null
}

/** The picture with areas made white. */
export function blank(picture: GreyPicture, areas: readonly Area[]): GreyPicture {
  if (areas.length === 0) return picture
  const pixels = new Uint8Array(picture.pixels)
  for (const { left, top, right, bottom } of areas) {
    const end = Math.min(picture.width, Math.round(right))
    for (let y = Math.max(0, Math.round(top)); y < Math.min(picture.height, Math.round(bottom)); y++)
      pixels.fill(white, y * picture.width + Math.max(0, Math.round(left)), y * picture.width + end)
  }
  return { ...picture, pixels }
}

/** Whether a picture has ink enough for a letter. */
export function hasInk({ pixels }: GreyPicture): boolean {
  let dark = 0
  for (let i = 0; i < pixels.length; i++) if (pixels[i]! < darkBelow && ++dark > leastDark) return true
  return false
}

const leastDark = 40
