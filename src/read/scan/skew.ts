import { greatestOf } from '../../model/extremes.ts'
import { type GreyPicture, white } from './picture.ts'

const degree = Math.PI / 180
const mostLean = 4 * degree
const coarse = 0.5 * degree
const fine = 0.05 * degree
/** A lean below this moves the end of a line by less than a pixel or two. */
const straightEnough = 0.1 * degree
/** So many dark pixels tell the lean of a page. */
const mostPoints = 60_000
const darkBelow = 128

interface Points {
  readonly xs: Float32Array
  readonly ys: Float32Array
  /** Pixels of the picture to one of the profile. */
  readonly step: number
  readonly height: number
}

/** How far the lines of a page lean, in radians; positive where they fall towards the right. */
export function measureLean(picture: GreyPicture): number {
  const points = darkPoints(picture)
  if (points.xs.length < 200) return 0
  const best = bestLean(points, -mostLean, mostLean, coarse)
  const lean = bestLean(points, best - coarse, best + coarse, fine)
  return Math.abs(lean) < straightEnough ? 0 : lean
}

function bestLean(points: Points, from: number, to: number, step: number): number {
  let best = 0
  let most = -1
  for (let lean = from; lean <= to + step / 2; lean += step) {
    const score = sharpness(points, lean)
    if (score > most) [best, most] = [lean, score]
  }
  return best
}

/** How sharply rows of ink and rows of paper differ when the page is turned back by `lean`. */
function sharpness({ xs, ys, step, height }: Points, lean: number): number {
  const slope = Math.tan(lean)
  const reach = Math.ceil(height / step) + 1
  const rows = new Float32Array(3 * reach)
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round((ys[i]! - slope * xs[i]!) / step) + reach
    if (row >= 0 && row < rows.length) rows[row]!++
  }
  let sum = 0
  for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2
  return sum
}

function darkPoints({ width, height, pixels }: GreyPicture): Points {
  const step = Math.max(1, Math.round(width / 800))
  // The edges of a scan are often black.
  const margin = Math.round(0.03 * width)
  const xs: number[] = []
  const ys: number[] = []
  for (let y = margin; y < height - margin; y += step) {
    for (let x = margin; x < width - margin; x += step) {
      if (pixels[y * width + x]! < darkBelow) {
        xs.push(x - width / 2)
        ys.push(y)
      }
    }
  }
  const every = Math.max(1, Math.ceil(xs.length / mostPoints))
  const keep = (_: number, index: number): boolean => index % every === 0
  return { xs: new Float32Array(xs.filter(keep)), ys: new Float32Array(ys.filter(keep)), step, height }
}

/** Whether lines run up or down: then columns of pixels differ more than rows. */
export function runsSideways(picture: GreyPicture): boolean {
  const upright = darkPoints(picture)
  if (upright.xs.length < 200) return false
  const turned = darkPoints(quarterTurn(picture, 1))
  const least = (points: Points): number =>
    greatestOf(leansLookedAt.map((lean) => sharpness(points, lean * degree))) / points.xs.length
  return least(turned) > sideways * least(upright)
}

const sideways = 1.5
const leansLookedAt = [-2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5]

/** The picture turned clockwise by so many quarters. */
export function quarterTurn(picture: GreyPicture, turns: number): GreyPicture {
  const { width, height, pixels } = picture
  if (turns % 4 === 0) return picture
  const result = new Uint8Array(pixels.length)
  if (turns % 4 === 2) {
    for (let i = 0; i < pixels.length; i++) result[pixels.length - 1 - i] = pixels[i]!
    return { width, height, pixels: result }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = turns % 4 === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
      result[at] = pixels[y * width + x]!
    }
  }
  return { width: height, height: width, pixels: result }
}

/** The picture turned about its middle so that lines that lean by `lean` run straight. */
export function straighten(picture: GreyPicture, lean: number): GreyPicture {
  if (lean === 0) return picture
  const { width, height, pixels } = picture
  const result = new Uint8Array(pixels.length).fill(white)
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)]
  const [middleX, middleY] = [width / 2, height / 2]
  for (let y = 0; y < height; y++) {
    const dy = y - middleY
    for (let x = 0; x < width; x++) {
      const dx = x - middleX
      const u = dx * cos - dy * sin + middleX
      const v = dx * sin + dy * cos + middleY
      const [x0, y0] = [Math.floor(u), Math.floor(v)]
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue
      const [fx, fy] = [u - x0, v - y0]
      const at = y0 * width + x0
      const upper = pixels[at]! * (1 - fx) + pixels[at + 1]! * fx
      const lower = pixels[at + width]! * (1 - fx) + pixels[at + width + 1]! * fx
      result[y * width + x] = upper * (1 - fy) + lower * fy
    }
  }
  return { width, height, pixels: result }
}
