/** A font of the document, as far as reading needs it. */
export interface PdfFont {
  /** Name without the subset prefix («ABCDEF+»); null where the file gives none. */
  readonly name: string | null
  readonly bold: boolean
  readonly italic: boolean
  /** How the file maps character codes to text; decides which repairs of the text layer are possible. */
  readonly mapping: FontMapping
}

/**
 * - `given`: the file has a table, or a standard encoding says it.
 * - `glyph-ids`: a composite font without a table: its codes are glyph numbers of the font program.
 * - `guessed`: a simple symbolic font without encoding or table, read as MacRoman for want of better.
 */
export type FontMapping = 'given' | 'glyph-ids' | 'guessed'

/**
 * A stretch of text without blanks, drawn in one go in one font: a word, or a part of one where the font changes inside it.
 * Coordinates are points from the top left corner of the page as it is shown; those of turned text are in a frame that is
 * turned with it (x along the text, y down the lines).
 */
export interface Piece {
  readonly text: string
  /** Character codes in the font, one a glyph; null where the font's mapping is `given`. */
  readonly codes: readonly number[] | null
  readonly x1: number
  readonly x2: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly font: PdfFont
  /** Bold by font, by stroked outlines, or because it was drawn twice. */
  readonly bold: boolean
  /** Number of glyphs. */
  readonly glyphs: number
  /** A blank was drawn directly before or after it. */
  readonly blankBefore: boolean
  readonly blankAfter: boolean
  /** Position in the order of drawing. */
  readonly order: number
  /** Direction of writing in radians; 0 is left to right. */
  readonly angle: number
  /** Drawn without ink: the text layer under a scanned image. */
  readonly invisible: boolean
  /** Number of the annotation (form field, stamp) that draws it, or 0 for the page itself. */
  readonly annotation: number
  /** The file itself says that it is no content of the document (running header, page number). */
  readonly artifact: boolean
}

/** A drawn line, or a filled rectangle thin enough to be one. */
export interface Ruling {
  readonly horizontal: boolean
  /** Its y if it is horizontal, else its x. */
  readonly at: number
  /** Its ends on the other axis. */
  readonly from: number
  readonly to: number
}

export interface PageContent {
  /** From 1. */
  readonly number: number
  /** Size of the page as shown, in points. */
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rulings: readonly Ruling[]
  /** Number of closed shapes with curves: outlines of letters, where a page draws its text as shapes. */
  readonly curvedShapes: number
  /** Glyphs of layers that are switched off. */
  readonly hiddenGlyphs: number
  /** Number of drawing operators. */
  readonly operators: number
}
