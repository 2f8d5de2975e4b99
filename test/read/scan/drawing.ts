import type { GreyPicture } from '../../../src/read/scan/picture.ts'

/** A white picture to draw on. */
export function paper(width: number, height: number): GreyPicture {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) }
}

/** Fills a rectangle; what lies outside is left out. */
export function fill(picture: GreyPicture, x: number, y: number, wide: number, high: number, shade = 0): void {
  for (let row = Math.max(0, y); row < Math.min(picture.height, y + high); row++)
    for (let column = Math.max(0, x); column < Math.min(picture.width, x + wide); column++)
      picture.pixels[row * picture.width + column] = shade
}

/** Lines of blocks as high as letters with blanks between them: what text looks like from afar. */
export function textLines(picture: GreyPicture, { left = 40, top = 40, count = 12, pitch = 28, size = 14 } = {}): void {
  for (let line = 0; line < count; line++) {
    // Letters and blanks stand at other places in every line.
    for (let x = left + ((line * 5) % size), letter = line; x < picture.width - left; x += size, letter++) {
      if (letter % 6 === 0) continue
      fill(picture, x, top + line * pitch, size - 4, size)
    }
  }
}

export const shadeAt = ({ width, pixels }: GreyPicture, x: number, y: number): number => pixels[y * width + x]!
