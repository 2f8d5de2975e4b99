/** A picture in shades of grey: one byte a pixel, row by row; 0 is black. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A picture with three bytes a pixel (red, green, blue), or one where all of it is grey. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly data: Uint8Array
}

export const white = 255

/** The picture as a portable grey map, which every recognizer reads and nobody has to pack. */
export function encodePgm({ width, height, pixels }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const bytes = new Uint8Array(head.length + pixels.length)
  bytes.set(head)
  bytes.set(pixels, head.length)
  return bytes
}

/** Reads a portable pixel map (P6) or grey map (P5) with 255 shades; null where it is none. */
export function decodePnm(bytes: Uint8Array): Raster | null {
  const head = /^P([56])\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 64)))
  if (head === null) return null
  const channels = head[1] === '6' ? 3 : 1
  const [width, height] = [Number(head[2]), Number(head[3])]
  const data = bytes.subarray(head[0].length)
  if (width * height === 0 || data.length < width * height * channels) return null
  return { width, height, channels, data }
}
