import type { SourceParagraph } from '../../model/source-document.ts'
import { attributeOf, type HtmlElement } from './tree.ts'

type Alignment = SourceParagraph['alignment']

/** How text looks at a place of the page: what an element hands on to its children. */
export interface Look {
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  /** `text-transform: uppercase`. */
  readonly caps: boolean
  readonly alignment: Alignment
  /** Blanks and line ends count (`pre`, `white-space`). */
  readonly preformatted: boolean
  readonly hidden: boolean
}

export const plainLook: Look = {
  font: null,
  bold: false,
  italic: false,
  caps: false,
  alignment: null,
  preformatted: false,
  hidden: false,
}

export type Style = ReadonlyMap<string, string>

const noStyle: Style = new Map()
const cache = new Map<string, Style>()

/** The declarations of a style attribute; names and values in small letters except font names. Style sheets are not read. */
export function styleOf(element: HtmlElement): Style {
  const source = attributeOf(element, 'style')
  if (source === undefined || source === '') return noStyle
  const before = cache.get(source)
  if (before) return before
  const style = new Map<string, string>()
  // A semicolon inside quotation marks does not end a declaration.
  for (const [declaration] of source.matchAll(/(?:[^;"']|"[^"]*"|'[^']*'|["'])+/g)) {
    const colon = declaration.indexOf(':')
    if (colon > 0) style.set(declaration.slice(0, colon).trim().toLowerCase(), cleanValue(declaration.slice(colon + 1)))
  }
  if (cache.size > 5000) cache.clear()
  cache.set(source, style)
  return style
}

function cleanValue(value: string): string {
  return value.replace(/!important/i, '').trim()
}

const boldTags = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const italicTags = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address'])
const alignments: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  middle: 'center',
  '-webkit-center': 'center',
  justify: 'justify',
}

function fontIn(value: string | undefined): string | null {
  const first = value?.split(',')[0]?.replace(/["']/g, '').trim()
  return first === undefined || first === '' || first === 'inherit' ? null : first
}

/** Words that stand before the family in the shorthand: style, variant, weight, size and line height (CSS Fonts 4, 2.7). */
const beforeFamily =
  /^(?:normal|italic|oblique|small-caps|bold|bolder|lighter|medium|smaller|larger|(?:xx?-)?(?:small|large)|[\d./]\S*)$/i

/** The family of the shorthand `font: bold 7.0pt "Times New Roman"`: what follows the size. */
function familyOfShorthand(value: string | undefined): string | null {
  const words = value?.trim().split(/\s+/) ?? []
  const first = words.findIndex((word) => !beforeFamily.test(word))
  return first > 0 ? fontIn(words.slice(first).join(' ')) : null
}

function weightOf(style: Style): boolean | undefined {
  const weight = style.get('font-weight')?.toLowerCase()
  if (weight === undefined) return undefined
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
}

function slantOf(style: Style): boolean | undefined {
  const slant = style.get('font-style')?.toLowerCase()
  return slant === undefined ? undefined : slant === 'italic' || slant === 'oblique'
}

function alignmentOf(element: HtmlElement, style: Style): Alignment | undefined {
  const value = style.get('text-align') ?? attributeOf(element, 'align')
  return value === undefined ? undefined : alignments[value.trim().toLowerCase()]
}

function isHidden(element: HtmlElement, style: Style): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true
  const display = style.get('display')?.toLowerCase()
  const visibility = style.get('visibility')?.toLowerCase()
  return display === 'none' || visibility === 'hidden' || visibility === 'collapse' || style.get('mso-hide') === 'all'
}

/** What the element's name changes before its style does. */
function defaultLook(element: HtmlElement, parent: Look): Look {
  const { tagName } = element
  // A table does not take over the alignment of the block around it: that one places the table.
  if (tagName === 'table') return { ...parent, alignment: null, preformatted: false }
  return {
    ...parent,
    bold: parent.bold || boldTags.has(tagName),
    italic: parent.italic || italicTags.has(tagName),
    preformatted: parent.preformatted || tagName === 'pre' || tagName === 'listing',
    alignment: tagName === 'center' || tagName === 'th' ? 'center' : parent.alignment,
    font: tagName === 'font' ? (fontIn(attributeOf(element, 'face')) ?? parent.font) : parent.font,
  }
}

/** The look inside an element, from the look around it. */
export function lookOf(element: HtmlElement, parent: Look): Look {
  const style = styleOf(element)
  const look = defaultLook(element, parent)
  const isTable = element.tagName === 'table'
  const space = style.get('white-space')?.toLowerCase()
  return {
    font: fontIn(style.get('font-family')) ?? familyOfShorthand(style.get('font')) ?? look.font,
    bold: weightOf(style) ?? look.bold,
    italic: slantOf(style) ?? look.italic,
    caps: style.has('text-transform') ? style.get('text-transform')?.toLowerCase() === 'uppercase' : look.caps,
    alignment: isTable ? look.alignment : (alignmentOf(element, style) ?? look.alignment),
    preformatted: space === undefined ? look.preformatted : /^pre/.test(space),
    hidden: look.hidden || isHidden(element, style),
  }
}
