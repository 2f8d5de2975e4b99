import { greatestOf, leastOf } from '../../model/extremes.ts'
import { applyX, applyY, type Matrix, multiply } from '../pdf/matrix.ts'
import type { Image } from './decode-image.ts'
import { type Raster, white } from './picture.ts'
import type { PlacedImage } from './placed-images.ts'

const pointsPerInch = 72
/** A recognizer reads letters best with so many dots to the inch; fewer are enlarged, more than the most are shrunk. */
const bestDots = 200
const fewDots = 150
const mostDots = 240
/** Below this no letters are left that could be enlarged. */
const unreadableDots = 60
/** Images that leave more than this share of the page free are pictures in a text. */
const leastCover = 0.5

export interface PageSize {
  readonly width: number
  readonly height: number
}

/** The page put together of its images. */
export interface ComposedPage {
  readonly raster: Raster
  /** Pixels to the inch. */
  readonly dots: number
  /** Pixels to the inch that the largest image has. */
  readonly ownDots: number
}

/** Draws the images of a page; null where they cover too little of it, or are too coarse to show letters. */
export function composePage(images: readonly PlacedImage[], size: PageSize): ComposedPage | null {
  const sorted = images.map((placed) => ({ placed, area: areaOf(placed, size) })).sort((a, b) => b.area - a.area)
  const covered = sorted.reduce((sum, { area }) => sum + area, 0)
  const [main] = sorted
  if (main === undefined || covered < leastCover * size.width * size.height) return null
  const ownDots = dotsOf(main.placed)
  if (ownDots < unreadableDots) return null
  const dots = ownDots < fewDots || ownDots > mostDots ? bestDots : ownDots
  const width = Math.round((size.width * dots) / pointsPerInch)
  const height = Math.round((size.height * dots) / pointsPerInch)
  const channels = images.every(({ image }) => image.channels === 1) ? 1 : 3
  const raster: Raster = { width, height, channels, data: new Uint8Array(width * height * channels).fill(white) }
  const scale: Matrix = [dots / pointsPerInch, 0, 0, dots / pointsPerInch, 0, 0]
  for (const { image, toPage } of images) paint(raster, image, multiply(scale, toPage))
  return { raster, dots, ownDots }
}

function areaOf({ toPage }: PlacedImage, { width, height }: PageSize): number {
  const xs = corners.map(([x, y]) => applyX(toPage, x, y))
  const ys = corners.map(([x, y]) => applyY(toPage, x, y))
  const across = Math.min(width, greatestOf(xs)) - Math.max(0, leastOf(xs))
  const down = Math.min(height, greatestOf(ys)) - Math.max(0, leastOf(ys))
  return Math.max(0, across) * Math.max(0, down)
}

const corners = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const

function dotsOf({ image, toPage }: PlacedImage): number {
  const across = Math.hypot(toPage[0], toPage[1])
  return across === 0 ? 0 : (image.width * pointsPerInch) / across
}

/** Paints an image; `toRaster` goes from its own square to pixels. */
function paint(raster: Raster, image: Image, toRaster: Matrix): void {
  const [a, b, c, d, e, f] = toRaster
  const determinant = a * d - b * c
  if (!(Math.abs(determinant) > 1e-9)) return
  const xs = corners.map(([x, y]) => applyX(toRaster, x, y))
  const ys = corners.map(([x, y]) => applyY(toRaster, x, y))
  const [left, right] = [Math.max(0, Math.floor(leastOf(xs))), Math.min(raster.width, Math.ceil(greatestOf(xs)))]
  const [top, bottom] = [Math.max(0, Math.floor(leastOf(ys))), Math.min(raster.height, Math.ceil(greatestOf(ys)))]
  // From a pixel of the raster to one of the image.
  const [ux, uy] = [(d / determinant) * image.width, (-c / determinant) * image.width]
  const [vx, vy] = [(-b / determinant) * image.height, (a / determinant) * image.height]
  const mean = Math.max(1, Math.round(Math.max(Math.hypot(ux, vx), Math.hypot(uy, vy))))
  const sample = mean > 1 ? meanSampler(image, mean) : linearSampler(image)
  const { channels, data, width } = raster
  const found = new Float64Array(3)
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const [px, py] = [x + 0.5 - e, y + 0.5 - f]
      const u = ux * px + uy * py
      const v = vx * px + vy * py
      if (u < 0 || v < 0 || u >= image.width || v >= image.height) continue
      const opaque = sample(u, v, found)
      if (opaque === 0) continue
      const at = (y * width + x) * channels
      for (let channel = 0; channel < channels; channel++)
        data[at + channel] = data[at + channel]! + opaque * (found[channel]! - data[at + channel]!)
    }
  }
}

/** Puts the colour at a place of an image into `found`; returns how opaque it is there, 0 to 1. */
type Sampler = (u: number, v: number, found: Float64Array) => number

/** Between the four pixels around the place. */
function linearSampler({ width, height, channels, data, opacity }: Image): Sampler {
  return (u, v, found) => {
    const [x, y] = [Math.max(0, u - 0.5), Math.max(0, v - 0.5)]
    const [x0, y0] = [Math.floor(x), Math.floor(y)]
    const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)]
    const [fx, fy] = [x - x0, y - y0]
    const [nw, ne, sw, se] = [y0 * width + x0, y0 * width + x1, y1 * width + x0, y1 * width + x1]
    for (let channel = 0; channel < 3; channel++) {
      const add = channels === 3 ? channel : 0
      const upper = data[nw * channels + add]! * (1 - fx) + data[ne * channels + add]! * fx
      const lower = data[sw * channels + add]! * (1 - fx) + data[se * channels + add]! * fx
      found[channel] = upper * (1 - fy) + lower * fy
    }
    return opacity === null ? 1 : Number(opacity[nw]) / 255
  }
}

/** The mean of `size` by `size` pixels, where the image is finer than the page that is drawn. */
function meanSampler({ width, height, channels, data, opacity }: Image, size: number): Sampler {
  return (u, v, found) => {
    const [left, top] = [Math.max(0, Math.round(u - size / 2)), Math.max(0, Math.round(v - size / 2))]
    const [right, bottom] = [Math.min(width, left + size), Math.min(height, top + size)]
    const count = Math.max(1, (right - left) * (bottom - top))
    let opaque = 0
    found.fill(0)
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const at = y * width + x
        for (let channel = 0; channel < 3; channel++)
          found[channel] = found[channel]! + Number(data[at * channels + (channels === 3 ? channel : 0)]) / count
        opaque += opacity === null ? 255 : opacity[at]!
      }
    }
    return opaque / (255 * count)
  }
}
