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
  readonly toUnicode?: { readonly firstChar?: number; readonly _map?: readonly (string | null | undefined)[] }
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
  const hasDifferences = raw.differences?.some(Boolean) === true
  return raw.isSymbolicFont === true && !hasDifferences && isMacRoman(raw.toUnicode?._map ?? []) ? 'guessed' : 'given'
}

/** Some letters of MacRoman, which is what pdfjs falls back on for symbolic fonts without encoding or table. */
const macRoman: readonly (readonly [code: number, letter: string])[] = [
  [0xa5, '•'],
  [0xae, 'Æ'],
  [0xb8, '∏'],
  [0xb9, 'π'],
  [0xc0, '¿'],
  [0xd4, '‘'],
  [0xe0, '‡'],
  [0xe1, '·'],
  [0xea, 'Í'],
  [0xf4, 'Ù'],
]

function isMacRoman(map: readonly (string | null | undefined)[]): boolean {
  const known = macRoman.filter(([code]) => map[code] != null)
  return known.length > 0 && known.every(([code, letter]) => map[code] === letter)
}
