import { childOf, type XmlElement } from './xml-element.ts'

/** The fonts that a theme names for headings and for text (ECMA-376-1, 20.1.4.1.18). */
export interface ThemeFonts {
  readonly major: string | null
  readonly minor: string | null
}

export const noTheme: ThemeFonts = { major: null, minor: null }

/** Reads the Latin fonts of a theme part. */
export function readTheme(root: XmlElement): ThemeFonts {
  const scheme = childOf(childOf(root, 'a:themeElements'), 'a:fontScheme')
  return { major: latinFont(scheme, 'a:majorFont'), minor: latinFont(scheme, 'a:minorFont') }
}

function latinFont(scheme: XmlElement | undefined, name: string): string | null {
  return childOf(childOf(scheme, name), 'a:latin')?.attributes.typeface || null
}

/** The font that a theme reference such as «minorHAnsi» means (ST_Theme). */
export function themeFont(theme: ThemeFonts, reference: string | undefined): string | null {
  if (reference === undefined) return null
  return reference.startsWith('major') ? theme.major : theme.minor
}
