import type { SourceParagraph } from '../../model/source-document.ts'
import type { Borders } from '../docx/borders.ts'
import { childOf, childrenOf, toInteger, type XmlElement } from '../docx/xml-element.ts'

/** How text looks; undefined where nothing is said. */
export interface TextProperties {
  readonly font?: string | undefined
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly caps?: boolean | undefined
  readonly hidden?: boolean | undefined
}

/** A style with everything it is based on. */
export interface OdtStyle {
  readonly text: TextProperties
  readonly alignment: SourceParagraph['alignment']
  /** Outline level from 1; undefined for body text. */
  readonly outline: number | undefined
  /** The list style that numbers its paragraphs; empty where it says that none does. */
  readonly listStyle: string | undefined
  readonly breakBefore: boolean
  readonly borders: Borders
}

export interface OdtStyles {
  /** The style of this name in a family (`paragraph`, `text`, `table-cell` …); the family's default where there is none. */
  find(family: string, name: string | undefined): OdtStyle
}

const plain: OdtStyle = {
  text: {},
  alignment: 'left',
  outline: undefined,
  listStyle: undefined,
  breakBefore: false,
  borders: {},
}

/** What is said of a text above what was said before. */
export function overlayText(lower: TextProperties, upper: TextProperties): TextProperties {
  return {
    font: upper.font ?? lower.font,
    bold: upper.bold ?? lower.bold,
    italic: upper.italic ?? lower.italic,
    caps: upper.caps ?? lower.caps,
    hidden: upper.hidden ?? lower.hidden,
  }
}

/** The families behind the names of fonts. */
export type FontFaces = ReadonlyMap<string, string>

export function readFontFaces(parts: readonly (XmlElement | undefined)[]): FontFaces {
  const faces = parts.flatMap((part) => childrenOf(part, 'style:font-face'))
  return new Map(
    faces.map(({ attributes }) => [attributes['style:name'] ?? '', unquoted(attributes['svg:font-family'] ?? '')]),
  )
}

function unquoted(family: string): string {
  return family
    .split(',', 1)[0]!
    .trim()
    .replace(/^['"]|['"]$/g, '')
}

const weights: Readonly<Record<string, boolean>> = { normal: false, bold: true }

/** Source: OpenDocument 1.3, part 3, 16.29.9 and 20. */
export function readTextProperties(element: XmlElement | undefined, faces: FontFaces): TextProperties {
  const attributes = element?.attributes ?? {}
  const face = attributes['style:font-name']
  const family = attributes['fo:font-family']
  const weight = attributes['fo:font-weight']
  const slant = attributes['fo:font-style']
  const transform = attributes['fo:text-transform']
  const display = attributes['text:display']
  return {
    font: face === undefined ? (family === undefined ? undefined : unquoted(family)) : (faces.get(face) ?? face),
    bold: weight === undefined ? undefined : (weights[weight] ?? Number(weight) >= 600),
    italic: slant === undefined ? undefined : slant !== 'normal',
    caps: transform === undefined ? undefined : transform === 'uppercase',
    hidden: display === undefined ? undefined : display === 'none',
  }
}

const alignments: Readonly<Record<string, SourceParagraph['alignment']>> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify',
}

function isDrawn(border: string | undefined): boolean | undefined {
  return border === undefined ? undefined : !/^\s*(?:none|hidden)\b|\bnone\b/.test(border)
}

function readBorders(element: XmlElement | undefined): Borders {
  const side = (name: string) => isDrawn(element?.attributes[`fo:border-${name}`] ?? element?.attributes['fo:border'])
  return { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right') }
}

/** What one style says above what it is based on. */
function overlayStyle(lower: OdtStyle, element: XmlElement, faces: FontFaces): OdtStyle {
  const paragraph = childOf(element, 'style:paragraph-properties')?.attributes ?? {}
  const outline = toInteger(element.attributes['style:default-outline-level'])
  const cell = childOf(element, 'style:table-cell-properties')
  const breaks = paragraph['fo:break-before']
  return {
    text: overlayText(lower.text, readTextProperties(childOf(element, 'style:text-properties'), faces)),
    alignment: alignments[paragraph['fo:text-align'] ?? ''] ?? lower.alignment,
    outline: element.attributes['style:default-outline-level'] === undefined ? lower.outline : outline,
    listStyle: element.attributes['style:list-style-name'] ?? lower.listStyle,
    breakBefore: breaks === undefined ? lower.breakBefore : breaks === 'page',
    borders: cell === undefined ? lower.borders : readBorders(cell),
  }
}

/**
 * Reads the styles of a document.
 * @param groups elements that hold styles, the more special ones last
 * @param maxDepth how many styles may be based on one another; what lies deeper is left out
 */
export function readStyles(groups: readonly (XmlElement | undefined)[], faces: FontFaces, maxDepth: number): OdtStyles {
  const elements = new Map<string, XmlElement>()
  const defaults = new Map<string, XmlElement>()
  for (const element of groups.flatMap((group) => group?.children ?? [])) {
    const { 'style:family': family = '', 'style:name': name = '' } = element.attributes
    if (element.name === 'style:style') elements.set(`${family}/${name}`, element)
    else if (element.name === 'style:default-style') defaults.set(family, element)
  }
  const made = new Map<string, OdtStyle>()
  const defaultOf = (family: string): OdtStyle => {
    const element = family === 'paragraph' ? defaults.get(family) : undefined
    return element === undefined ? plain : overlayStyle(plain, element, faces)
  }
  const resolve = (key: string, family: string, depth: number): OdtStyle => {
    const known = made.get(key)
    if (known !== undefined) return known
    const element = elements.get(key)
    if (element === undefined || depth > maxDepth) return defaultOf(family)
    const parent = element.attributes['style:parent-style-name']
    const lower = parent === undefined ? defaultOf(family) : resolve(`${family}/${parent}`, family, depth + 1)
    const style = overlayStyle(lower, element, faces)
    made.set(key, style)
    return style
  }
  return { find: (family, name) => (name === undefined ? defaultOf(family) : resolve(`${family}/${name}`, family, 0)) }
}
