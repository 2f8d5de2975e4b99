import { type GreyPicture, type Raster, white } from './picture.ts'

/** Difference between the strongest and the weakest colour from which a pixel is coloured ink, and where it is so beyond doubt. */
const coloured = 40
const strongly = 90
/** What is darker than this in its strongest colour is print under a stamp, not the stamp. */
const dark = 90

/**
 * The picture in grey, without coloured ink: in the strongest colour of each pixel a stamp or a signature is nearly as light as the paper,
 * and print under it stays dark.
 */
export function toGrey({ width, height, channels, data }: Raster): GreyPicture {
  if (channels === 1) return { width, height, pixels: data }
  const pixels = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    const most = Math.max(red, green, blue)
    const spread = most - Math.min(red, green, blue)
    const usual = (red * 77 + green * 150 + blue * 29) >> 8
    if (spread <= coloured || most < dark) pixels[i] = usual
    else {
      const share = Math.min(1, (spread - coloured) / (strongly - coloured)) * Math.min(1, (most - dark) / 60)
      pixels[i] = usual + share * (white - usual)
    }
  }
  return { width, height, pixels }
}

/** The coloured ink alone, black on white: a stamp may print the name of a signer. Null where there is next to none. */
export function colouredInk({ width, height, channels, data }: Raster): GreyPicture | null {
  if (channels === 1) return null
  const pixels = new Uint8Array(width * height).fill(white)
  let count = 0
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    const most = Math.max(red, green, blue)
    const spread = most - Math.min(red, green, blue)
    if (spread <= coloured || most < dark) continue
    pixels[i] = white - white * Math.min(1, (spread - coloured) / (strongly - coloured))
    if (spread > strongly) count++
  }
  return count > leastColoured * pixels.length ? { width, height, pixels } : null
}

/** A share of a page's pixels: a line of a stamp has more. */
const leastColoured = 0.0004

/** Takes dots off that stand alone, where the page is printed over with them: rows of a table on a raster. */
export function despeckle(picture: GreyPicture): GreyPicture {
  const { width, height, pixels } = picture
  const result = new Uint8Array(pixels)
  let [inked, alone] = [0, 0]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      if (pixels[at]! >= specksBelow) continue
      inked++
      let near = 0
      for (const step of [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1])
        if (pixels[at + step]! < specksBelow) near++
      if (near > 1) continue
      alone++
      result[at] = white
    }
  }
  return alone > manyAlone * inked ? { width, height, pixels: result } : picture
}

const specksBelow = 160
/** Of clean print hardly a pixel stands alone. */
const manyAlone = 0.04

/** Light is measured in squares of this many pixels. */
const tile = 32
/** This share of a square's pixels is darker than its paper. */
const paperRank = 0.8
/** A square darker than this is black all over: a photograph, or the edge beside the page. */
const leastPaper = 60
/** Shades above this share of the paper's are paper: print of the other side, shadows. */
const paperShare = 0.76
/** Shades below this share are ink. */
const inkShare = 0.35

/** Evens out light and paper: what is nearly as light as the paper around it becomes white, and ink black. */
export function evenOut({ width, height, pixels }: GreyPicture): GreyPicture {
  const columns = Math.ceil(width / tile)
  const rows = Math.ceil(height / tile)
  const paper = measurePaper(pixels, width, height, columns, rows)
  const result = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    const v = Math.min(rows - 1, Math.max(0, y / tile - 0.5))
    const [v0, fv] = [Math.floor(v), v % 1]
    const v1 = Math.min(rows - 1, v0 + 1)
    for (let x = 0; x < width; x++) {
      const u = Math.min(columns - 1, Math.max(0, x / tile - 0.5))
      const u0 = u | 0
      const fu = u - u0
      const u1 = Math.min(columns - 1, u0 + 1)
      const upper = paper[v0 * columns + u0]! * (1 - fu) + paper[v0 * columns + u1]! * fu
      const lower = paper[v1 * columns + u0]! * (1 - fu) + paper[v1 * columns + u1]! * fu
      const share = pixels[y * width + x]! / (upper * (1 - fv) + lower * fv)
      const shade = (share - inkShare) / (paperShare - inkShare)
      result[y * width + x] = shade <= 0 ? 0 : shade >= 1 ? white : shade * white
    }
  }
  return { width, height, pixels: result }
}

/** How light the paper is, square by square; squares without paper take it from their neighbours. */
function measurePaper(pixels: Uint8Array, width: number, height: number, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      let seen = 0
      for (let y = row * tile; y < Math.min(height, (row + 1) * tile); y += 2) {
        for (let x = column * tile; x < Math.min(width, (column + 1) * tile); x += 2) {
          counts[pixels[y * width + x]!]!++
          seen++
        }
      }
      let shade = 0
      for (let below = 0; shade < 255; shade++) {
        below += counts[shade]!
        if (below > paperRank * seen) break
      }
      paper[row * columns + column] = shade
    }
  }
  const sorted = [...paper].sort((a, b) => a - b)
  const usual = Math.max(leastPaper, sorted[sorted.length >> 1]!)
  return paper.map((shade) => (shade < Math.max(leastPaper, 0.5 * usual) ? usual : shade))
}
