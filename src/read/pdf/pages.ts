import type { SourceParagraph } from '../../model/source-document.ts'
import type { GlyphLedger } from './glyph-ledger.ts'
import type { ReadPdfOptions } from './options.ts'
import type { PageLayout } from './page-layout.ts'

/** All pages of a PDF, read into lines and tables. */
export interface ReadPages {
  readonly pages: readonly PageLayout[]
  /** Numbers of the pages that show an image or outlines and have no text layer. */
  readonly unread: readonly number[]
  /** Numbers of the pages whose text was recognized. */
  readonly recognized: readonly number[]
  /** Numbers of the pages whose damaged text layer was better than what was recognized. */
  readonly layerKept: readonly number[]
  /** Recognized paragraphs without places. */
  readonly paragraphs: readonly SourceParagraph[]
  /** Fonts whose text was repaired. */
  readonly repairedFonts: ReadonlySet<string>
  /** Glyphs drawn without ink (the layer of an OCR program), and all glyphs. */
  readonly invisibleGlyphs: number
  readonly glyphs: number
  /** Glyphs of layers that are switched off. */
  readonly hiddenGlyphs: number
  readonly ledger: GlyphLedger
}

/**
 * Told before each step.
 * @param pages as how many pages it counts
 * @param place how many pages are read, and how many there are, where a page begins
 */
export type OnStep = (pages: number, place?: { readonly done: number; readonly total: number }) => void

/** What of the options the pages need. */
export type PagesOptions = Pick<ReadPdfOptions, 'limits' | 'password'>
