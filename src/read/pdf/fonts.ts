import type { EnginePage } from './engine.ts'
import type { FontMapping, PdfFont } from './page-content.ts'

/** A font with the figures that placing its glyphs needs. */
export interface MeasuredFont extends PdfFont {
  /** Glyph widths times this are in ems. */
  readonly widthScale: number
}

/** What pdfjs tells of a font; all of it may be missing. */
interface EngineFont {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
  readonly fontMatrix?: ArrayLike<number>
  readonly composite?: boolean
  readonly isSymbolicFont?: boolean
  readonly missingFile?: boolean
  readonly differences?: readonly (string | undefined)[]
  readonly defaultEncoding?: readonly (string | undefined)[]
  readonly toUnicode?: { readonly firstChar?: number }
}

const unknownFont: MeasuredFont = { name: null, bold: false, italic: false, mapping: 'given', widthScale: 0.001 }

/** Looks fonts up by pdfjs' id and keeps them for the length of a document. */
export function fontLookup(): (page: EnginePage, id: string) => MeasuredFont {
  const known = new Map<string, MeasuredFont>()
  return (page, id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const raw = page.commonObjs.has(id) ? (page.commonObjs.get(id) as EngineFont | null) : null
    const font = raw === null ? unknownFont : measure(raw)
    known.set(id, font)
    return font
  }
}

function measure(raw: EngineFont): MeasuredFont {
  const name = raw.name?.replace(/^[A-Z]{6}\+/, '') ?? null
  return {
    name,
    bold: raw.bold === true || raw.black === true || /bold|black|heavy|demi(?!r)/i.test(name ?? ''),
    italic: raw.italic === true || /italic|oblique/i.test(name ?? ''),
    mapping: mappingOf(raw),
    widthScale: raw.fontMatrix?.[0] ?? 0.001,
  }
}

function mappingOf(raw: EngineFont): FontMapping {
  // pdfjs answers a missing ToUnicode table of a composite font with the identity, which has bounds instead of a map.
  if (raw.composite === true) return raw.toUnicode?.firstChar === 0 ? 'glyph-ids' : 'given'
  // 0xC0 is «¿» in MacRoman and «À» in WinAnsi: MacRoman is what pdfjs falls back on for symbolic fonts.
  const macRoman = raw.defaultEncoding?.[0xc0] === 'questiondown' && raw.differences?.some(Boolean) !== true
  return raw.isSymbolicFont === true && macRoman ? 'guessed' : 'given'
}
