import type { GreyPicture, Raster } from '../../src/read/scan/picture.ts'
import { straighten } from '../../src/read/scan/skew.ts'

/** Numbers that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

const clamp = (value: number): number => Math.max(0, Math.min(255, value))

const mapPixels = (picture: GreyPicture, change: (shade: number, x: number, y: number) => number): GreyPicture => ({
  ...picture,
  pixels: picture.pixels.map((shade, i) => clamp(change(shade, i % picture.width, Math.floor(i / picture.width)))),
})

/** The page leans by so many degrees. */
export const lean = (picture: GreyPicture, degrees: number): GreyPicture =>
  straighten(picture, (-degrees * Math.PI) / 180)

/** Grain of a sensor, and specks of dust. */
export function addNoise(picture: GreyPicture, strength: number, seed: number): GreyPicture {
  const random = seeded(seed)
  return mapPixels(picture, (shade) => {
    const grain = (random() + random() + random() - 1.5) * 2 * strength
    const speck = random()
    return speck < 0.0004 ? 30 : speck > 0.9996 ? 255 : shade + grain
  })
}

/** Worn print on grey paper. */
export const fade = (picture: GreyPicture): GreyPicture => mapPixels(picture, (shade) => 90 + shade * 0.47)

/** The light falls from one side, and a shadow lies over a corner. */
export function lightUnevenly(picture: GreyPicture): GreyPicture {
  const { width, height } = picture
  return mapPixels(picture, (shade, x, y) => {
    const fall = 1 - 0.45 * (x / width) - 0.1 * (y / height)
    const inShadow = x + 0.8 * y > 0.95 * width ? 0.78 : 1
    return shade * fall * inShadow
  })
}

/** The print of the other side shows through, mirrored. */
export function bleedThrough(picture: GreyPicture, other: GreyPicture): GreyPicture {
  const { width } = picture
  return mapPixels(picture, (shade, x, y) => {
    const behind = other.pixels[y * other.width + (width - 1 - x)] ?? 255
    return Math.min(shade, 255 - 0.22 * (255 - behind))
  })
}

/** What is left of the quantized frequencies of 8 by 8 squares: JPEG of a poor quality. */
export function compress(picture: GreyPicture, strength: number): GreyPicture {
  const { width, height } = picture
  const pixels = new Uint8Array(picture.pixels)
  const block = new Float32Array(64)
  const rows = new Float32Array(64)
  for (let top = 0; top + 8 <= height; top += 8) {
    for (let left = 0; left + 8 <= width; left += 8) {
      for (let i = 0; i < 64; i++) block[i] = picture.pixels[(top + (i >> 3)) * width + left + (i & 7)]! - 128
      transform(block, rows, false)
      for (let i = 0; i < 64; i++) {
        const step = luminance[i]! * strength
        block[i] = Math.round(block[i]! / step) * step
      }
      transform(block, rows, true)
      for (let i = 0; i < 64; i++) pixels[(top + (i >> 3)) * width + left + (i & 7)] = clamp(block[i]! + 128)
    }
  }
  return { width, height, pixels }
}

const cosines = Float32Array.from({ length: 64 }, (_, i) => {
  const [u, x] = [i >> 3, i & 7]
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16)
})

/** The discrete cosine transform of a square, or back. */
function transform(block: Float32Array, rows: Float32Array, back: boolean): void {
  for (const [from, to] of [
    [block, rows],
    [rows, block],
  ] as const) {
    // Each pass transforms the rows and lays them down as columns.
    for (let row = 0; row < 8; row++) {
      for (let out = 0; out < 8; out++) {
        let sum = 0
        for (let k = 0; k < 8; k++) sum += from[row * 8 + k]! * (back ? cosines[k * 8 + out]! : cosines[out * 8 + k]!)
        to[out * 8 + row] = sum
      }
    }
  }
}

/** The steps for brightness of ITU-T T.81, annex K.1. */
const luminance = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
]

/** A place on a page, as shares of its size. */
export interface PlaceOfStamp {
  readonly x: number
  readonly y: number
}

/** A round red stamp and a blue signature over a place. */
export function stampOver(picture: GreyPicture, { x, y }: PlaceOfStamp): Raster {
  const { width, height, pixels } = picture
  const data = new Uint8Array(3 * pixels.length)
  for (let i = 0; i < pixels.length; i++) data.fill(pixels[i]!, 3 * i, 3 * i + 3)
  const [middleX, middleY] = [x * width, y * height]
  const radius = 0.085 * width
  const inked = new Uint8Array(pixels.length)
  const ink = (px: number, py: number, [red, green, blue]: readonly [number, number, number]): void => {
    if (px < 0 || py < 0 || px >= width || py >= height) return
    const pixel = Math.floor(py) * width + Math.floor(px)
    // Ink lies on a place once, however often the pen goes over it.
    if (inked[pixel] === blue) return
    inked[pixel] = blue
    const at = 3 * pixel
    data[at] = (data[at]! * red) / 255
    data[at + 1] = (data[at + 1]! * green) / 255
    data[at + 2] = (data[at + 2]! * blue) / 255
  }
  for (let dy = -radius; dy <= radius; dy++) {
    for (let dx = -radius; dx <= radius; dx++) {
      const distance = Math.hypot(dx, dy) / radius
      const isRing = (distance > 0.94 && distance <= 1) || (distance > 0.6 && distance < 0.63)
      const isLetter = distance > 0.68 && distance < 0.86 && Math.sin(Math.atan2(dy, dx) * 26) > 0.2
      const isStar = distance < 0.28 && Math.abs(dx * dy) < 0.006 * radius * radius
      if (isRing || isLetter || isStar) ink(middleX - 0.6 * radius + dx, middleY + dy, [225, 60, 70])
    }
  }
  for (let step = 0; step < 6 * width; step++) {
    const along = step / (6 * width)
    const px = middleX + (along - 0.3) * 0.22 * width
    const py = middleY + Math.sin(along * 19) * 0.02 * height * (1 - along)
    for (let thick = 0; thick < 0.0018 * width; thick++) ink(px, py + thick, [70, 90, 200])
  }
  return { width, height, channels: 3, data }
}
