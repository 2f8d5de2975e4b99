import type { GreyPicture } from '../scan/picture.ts'
import type { PictureKind } from '../scan/recognize-page.ts'

/** A picture to be recognized. */
export interface PictureToRead {
  readonly picture: GreyPicture
  readonly kind: PictureKind
  /** Pixels to the inch. */
  readonly dots: number
}

export interface EngineLimits {
  /** Time for one picture. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** A program that recognizes pictures, one after the other. */
export interface OcrEngine {
  /** Names the program and its data: what it once read, it reads again in the same way. */
  readonly name: string
  /**
   * @returns tesseract's TSV table
   * @throws ReadError `timeout`, `too-complex` where the picture takes more time or memory than allowed
   */
  read(picture: PictureToRead, limits: EngineLimits): Promise<string>
}

/** How tesseract is told what a picture shows (`--psm`): a page whose blocks it has to find, or text wherever it stands. */
export const pageSegmentation: Readonly<Record<PictureKind, string>> = { page: '3', cells: '11' }
