import { type ThemeFonts, themeFont } from './theme.ts'
import { childOf, stringOf, switchOf, type XmlElement } from './xml-element.ts'

/** Properties of a run that a `w:rPr` states; undefined where it says nothing. */
export interface RunProperties {
  readonly style?: string | undefined
  /** Font of ASCII characters, and of the other Latin ones (ECMA-376-1, 17.3.2.26). */
  readonly ascii?: string | undefined
  readonly hAnsi?: string | undefined
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly caps?: boolean | undefined
  readonly hidden?: boolean | undefined
}

/** The toggle properties that are read (ECMA-376-1, 17.7.3). */
export const toggles = ['bold', 'italic', 'caps', 'hidden'] as const

/** Reads a `w:rPr`. */
export function readRunProperties(element: XmlElement | undefined, theme: ThemeFonts): RunProperties {
  if (element === undefined || element.children.length === 0) return {}
  const fonts = childOf(element, 'w:rFonts')?.attributes
  return {
    style: stringOf(element, 'w:rStyle'),
    // A theme reference takes precedence over the font beside it.
    ascii: themeFont(theme, fonts?.['w:asciiTheme']) ?? fonts?.['w:ascii'],
    hAnsi: themeFont(theme, fonts?.['w:hAnsiTheme']) ?? fonts?.['w:hAnsi'],
    bold: switchOf(element, 'w:b'),
    italic: switchOf(element, 'w:i'),
    caps: switchOf(element, 'w:caps'),
    hidden: switchOf(element, 'w:vanish'),
  }
}

/** The properties of `upper` where it states them, else those of `lower`. */
export function overlay(lower: RunProperties, upper: RunProperties): RunProperties {
  return {
    style: upper.style ?? lower.style,
    ascii: upper.ascii ?? lower.ascii,
    hAnsi: upper.hAnsi ?? lower.hAnsi,
    bold: upper.bold ?? lower.bold,
    italic: upper.italic ?? lower.italic,
    caps: upper.caps ?? lower.caps,
    hidden: upper.hidden ?? lower.hidden,
  }
}

/** How a run looks when everything is resolved. */
export interface RunLook {
  /** The font of its letters; null where the file names none. */
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly hidden: boolean
}

/**
 * Resolves a run (ECMA-376-1, 17.7.2 and 17.7.3): what the run states itself holds; else a toggle property that the
 * document defaults switch on is on; else it is on where an odd number of the style levels switch it on.
 *
 * @param defaults the document defaults
 * @param levels table, paragraph and character style, each with what it is based on, lowest first
 * @param direct what the run states itself
 */
export function resolveRun(defaults: RunProperties, levels: readonly RunProperties[], direct: RunProperties): RunLook {
  const merged = [...levels, direct].reduce(overlay, defaults)
  const [bold, italic, caps, hidden] = toggles.map((name) => {
    const stated = direct[name]
    if (stated !== undefined) return stated
    return defaults[name] === true || levels.filter((level) => level[name] === true).length % 2 === 1
  })
  // Accented letters show in the second font; the first one only matters where they name different ones.
  return {
    font: merged.hAnsi ?? merged.ascii ?? null,
    bold: bold === true,
    italic: italic === true,
    caps: caps === true,
    hidden: hidden === true,
  }
}
