import type { Raster } from './picture.ts'

/** An image as pdfjs hands it over. */
export interface EngineImage {
  readonly width?: number
  readonly height?: number
  /** 1: one bit a pixel, 1 is white; 2: three bytes; 3: four bytes, the last of them the opacity. */
  readonly kind?: number
  readonly data?: Uint8Array | Uint8ClampedArray | string
}

/** An image, and where it is opaque (all of it where that is null). */
export interface Image extends Raster {
  readonly opacity: Uint8Array | null
}

/** Unpacks an image; null where there is none, or less of it than it says. */
export function decodeImage(given: EngineImage | null, isMask: boolean): Image | null {
  const { width = 0, height = 0, kind = 1, data } = given ?? {}
  if (data === undefined || typeof data === 'string' || width < 1 || height < 1) return null
  const pixels = width * height
  if (isMask || kind === 1) {
    if (data.length < ((width + 7) >> 3) * height) return null
    const bits = unpackBits(data, width, height)
    // A mask paints, in black as a rule, where its bits are 0.
    return { width, height, channels: 1, data: bits, opacity: isMask ? bits.map((bit) => 255 - bit) : null }
  }
  if (kind === 2 && data.length >= 3 * pixels)
    return { width, height, channels: 3, data: new Uint8Array(data.buffer, data.byteOffset, 3 * pixels), opacity: null }
  if (kind !== 3 || data.length < 4 * pixels) return null
  const rgb = new Uint8Array(3 * pixels)
  const opacity = new Uint8Array(pixels)
  for (let i = 0; i < pixels; i++) {
    rgb[3 * i] = data[4 * i]!
    rgb[3 * i + 1] = data[4 * i + 1]!
    rgb[3 * i + 2] = data[4 * i + 2]!
    opacity[i] = data[4 * i + 3]!
  }
  return { width, height, channels: 3, data: rgb, opacity }
}

function unpackBits(data: ArrayLike<number>, width: number, height: number): Uint8Array {
  const stride = (width + 7) >> 3
  const pixels = new Uint8Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * stride
    for (let x = 0; x < width; x++) pixels[at++] = (data[row + (x >> 3)]! >> (7 - (x & 7))) & 1 ? 255 : 0
  }
  return pixels
}
