import type { LegacyEncoding } from './encodings.ts'

/** What a font name says about the text in it. A hint only: most text under such names is Unicode by now. */
export interface FontHint {
  /** The encoding the font was made for, or null. */
  readonly encoding: LegacyEncoding | null
  /** True for fonts that show every letter as a capital (.VnTimeH). */
  readonly capitals: boolean
  /** True for fonts of pictures and bullets: their characters are no letters. */
  readonly symbols: boolean
}

const none: FontHint = { encoding: null, capitals: false, symbols: false }
const hints = new Map<string, FontHint>()

/** Names as the fonts' makers gave them: ABC (.Vn…), VNI, VPS, and VISCII fonts (VI…, …VISCII). */
const patterns: readonly [RegExp, LegacyEncoding][] = [
  [/^\.?vn[a-z]/, 'tcvn3'],
  [/^vni[- _]?[a-z]/, 'vni'],
  [/^vps/, 'vps'],
  [/viscii|^vi ?(?:times|arial|helvetica|courier)/, 'viscii'],
]

/** A PDF font name carries a subset prefix («ABCDEF+») and a style («,Bold»); LibreOffice adds a fallback («;Arial»). */
function plainName(font: string): string {
  return font
    .replace(/^[A-Z]{6}\+/, '')
    .split(/[,;]/, 1)[0]!
    .replace(/-(?:bold|italic|regular|normal)+$/i, '')
    .trim()
}

function readHint(font: string): FontHint {
  const name = plainName(font)
  if (/^(?:symbol|wingdings|webdings|zapfdingbats|opensymbol|marlett)/i.test(name)) return { ...none, symbols: true }
  const small = name.toLowerCase()
  const encoding = small.startsWith('vni') ? 'vni' : (patterns.find(([pattern]) => pattern.test(small))?.[1] ?? null)
  return { encoding, capitals: encoding === 'tcvn3' && name.endsWith('H') && /[a-z]/.test(name), symbols: false }
}

/** What the name of a font (as the file spells it) says about the text in it. */
export function hintOf(font: string | null): FontHint {
  if (font === null || font === '') return none
  let hint = hints.get(font)
  if (hint === undefined) {
    hint = readHint(font)
    if (hints.size < 1000) hints.set(font, hint)
  }
  return hint
}
