import type { MeasuredFont } from './fonts.ts'
import { applyX, applyY, type Matrix } from './matrix.ts'
import type { Piece } from './page-content.ts'

/** The text part of the graphics state (ISO 32000-1, 9.3). */
export interface TextState {
  font: MeasuredFont | null
  size: number
  /** -1 where the file gives a negative font size. */
  direction: number
  charSpacing: number
  wordSpacing: number
  horizontalScale: number
  rise: number
  renderMode: number
}

/** Under which marks text is drawn. */
export interface TextContext {
  readonly annotation: number
  readonly artifact: boolean
}

interface EngineGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly isSpace?: boolean
  readonly originalCharCode?: number
}

/** A place in text space. */
export interface Position {
  readonly x: number
  readonly y: number
}

export interface TextCollector {
  readonly pieces: readonly Piece[]
  /**
   * Draws glyphs at a position in text space; returns how far it advances along the line.
   * @param m from text space to the page
   */
  show(items: readonly unknown[], state: TextState, m: Matrix, position: Position, context: TextContext): number
}

type OpenPiece = { -readonly [Key in keyof Omit<Piece, 'codes'>]: Piece[Key] } & { codes: number[] | null }

/** A jump inside one show operator beyond this share of the font size begins a new piece. */
const jump = 0.2
/**
 * A blank belongs to a piece that ends or begins within this share of the font size. Where letters of another font are put
 * into the room left for them («K[ế] hoạch»), the next blank is further off.
 */
const near = 0.2
/** A mark drawn on its own stands over a letter that ends within this share of the font size. */
const nearMark = 0.8
/** Text that leans by less than this (radians) is upright text on a skewed page. */
export const uprightAngle = 0.05
const invisibleMode = 3
const strokedMode = 2
const glyphIdOfBlank = 3

/** Gathers glyphs into pieces in the order of drawing. */
export function textCollector(): TextCollector {
  const pieces: OpenPiece[] = []
  let order = 0
  /** Where the last drawn blank ended, until a piece is drawn. */
  let blankEnd: { x: number; y: number } | null = null

  function show(
    items: readonly unknown[],
    state: TextState,
    m: Matrix,
    position: Position,
    context: TextContext,
  ): number {
    const { font, size, horizontalScale } = state
    if (font === null || size === 0) return 0
    const scale = Math.hypot(m[0], m[1]) * horizontalScale
    const shownSize = size * Math.hypot(m[2], m[3])
    const angle = Math.atan2(m[1], m[0])
    // Turned so that the text runs to the right. Upright text, a little askew or not, keeps the page's frame.
    const turned = Math.abs(angle) > uprightAngle
    const cos = turned ? Math.cos(angle) : 1
    const sin = turned ? Math.sin(angle) : 0
    const originX = applyX(m, position.x, position.y + state.rise)
    const originY = applyY(m, position.x, position.y + state.rise)
    const start = originX * cos + originY * sin
    const y = originY * cos - originX * sin
    const adjoins = (x1: number, x2: number, y2: number, reach = near): boolean =>
      Math.abs(x1 - x2) < reach * shownSize && Math.abs(y - y2) < 0.5 * shownSize

    let open: OpenPiece | null = null
    let advance = 0
    for (const item of items) {
      if (typeof item === 'number') {
        const move = (-item * size) / 1000
        if (Math.abs(move) > jump * size) open = null
        advance += move
        continue
      }
      if (item === null || typeof item !== 'object') continue
      const { unicode = '', width: units = 0, isSpace, originalCharCode: code = 0 } = item as EngineGlyph
      const width = units * font.widthScale * size
      const x = start + advance * scale
      if (isBlank(unicode, code, font)) {
        const last = open ?? pieces.at(-1)
        if (last !== undefined && adjoins(x, last.x2, last.y)) last.blankAfter = true
        blankEnd = { x: x + width * scale, y }
        open = null
      } else if (
        font.mapping === 'given' &&
        combining.test(unicode) &&
        pieces.length > 0 &&
        adjoins(x, pieces.at(-1)!.x2, pieces.at(-1)!.y, nearMark)
      ) {
        addGlyph(pieces.at(-1)!, unicode, code)
      } else if (unicode !== '') {
        const last: OpenPiece | undefined = pieces.at(-1)
        if (
          open === null &&
          last !== undefined &&
          blankEnd === null &&
          goesOn(last, font, x, y, shownSize, context, state)
        ) {
          open = last
        }
        if (open === null) {
          const blankBefore: boolean = blankEnd !== null && adjoins(x, blankEnd.x, blankEnd.y)
          blankEnd = null
          open = {
            text: '',
            codes: font.mapping === 'given' ? null : [],
            x1: x,
            x2: x,
            y,
            size: shownSize,
            font,
            bold: font.bold || state.renderMode === strokedMode,
            glyphs: 0,
            blankBefore,
            blankAfter: false,
            order: order++,
            angle,
            invisible: state.renderMode === invisibleMode,
            annotation: context.annotation,
            artifact: context.artifact,
          }
          pieces.push(open)
        }
        addGlyph(open, unicode, code)
        open.x2 = Math.max(open.x2, x + inkWidth(width, unicode, size) * scale)
      }
      advance += state.direction * (width + state.charSpacing + (isSpace === true ? state.wordSpacing : 0))
    }
    return advance * horizontalScale
  }

  return { pieces, show }
}

/** A mark drawn on its own stands over the letter before it, wherever the drawing position has jumped. */
const combining = /^\p{M}/u

function addGlyph(piece: OpenPiece, unicode: string, code: number): void {
  piece.text += unicode
  piece.codes?.push(code)
  piece.glyphs++
}

/** Programs that place every letter by itself draw words letter by letter: a letter this near (in font sizes) goes on with one. */
const touching = 0.1

function goesOn(
  last: OpenPiece,
  font: MeasuredFont,
  x: number,
  y: number,
  size: number,
  { annotation, artifact }: TextContext,
  { renderMode }: TextState,
): boolean {
  return (
    last.font === font &&
    !last.blankAfter &&
    Math.abs(x - last.x2) < touching * size &&
    Math.abs(y - last.y) < 0.01 * size &&
    last.size === size &&
    last.angle === 0 &&
    last.annotation === annotation &&
    last.artifact === artifact &&
    last.invisible === (renderMode === invisibleMode) &&
    last.bold === (font.bold || renderMode === strokedMode)
  )
}

function isBlank(unicode: string, code: number, font: MeasuredFont): boolean {
  // Fonts without a table give control characters for letters, and \s holds five of those.
  if (font.mapping === 'glyph-ids') return code === glyphIdOfBlank
  if (font.mapping === 'guessed') return unicode === ' ' || unicode === '\u00a0'
  return /^[\s\u200b]+$/.test(unicode)
}

/** Some stamps give their digits no width; half an em keeps them from seeming far apart. */
function inkWidth(width: number, unicode: string, size: number): number {
  return width === 0 && /^[0-9A-Za-z]/.test(unicode) ? size / 2 : width
}
