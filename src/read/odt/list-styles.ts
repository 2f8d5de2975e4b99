import type { NumberingLevel } from '../docx/numbering.ts'
import { childOf, toInteger, type XmlElement } from '../docx/xml-element.ts'
import { type FontFaces, type OdtStyles, overlayText, readTextProperties } from './styles.ts'

/** The levels of a list style, from 0. */
export type ListStyle = readonly (NumberingLevel | undefined)[]

/** The name under which the numbering of headings is kept. */
export const outlineStyle = '\u0000outline'

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
}
const levelCount = 9

/** Names differ in lists and in the numbering of headings. */
const numberElements: ReadonlySet<string> = new Set(['text:list-level-style-number', 'text:outline-level-style'])
const bulletElements: ReadonlySet<string> = new Set(['text:list-level-style-bullet', 'text:list-level-style-image'])

/**
 * The text of a level with «%1» for the number of the first: as LibreOffice writes it since version 7, or put together from what stands
 * before and after the numbers of the levels that are shown.
 */
function levelText(attributes: Readonly<Record<string, string>>, level: number): string {
  const stated = attributes['loext:num-list-format']
  if (stated !== undefined) return stated.replace(/%(\d)%/g, '%$1').replace(/%(\d)\d%/g, '')
  if ((attributes['style:num-format'] ?? '') === '')
    return (attributes['style:num-prefix'] ?? '') + (attributes['style:num-suffix'] ?? '')
  const shown = Math.min(Math.max(toInteger(attributes['text:display-levels']) ?? 1, 1), level)
  const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + 1 + i}`).join('.')
  return `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`
}

function formatOf(format: string): { format: string; custom: string | undefined } {
  if (/^0/.test(format)) return { format: 'custom', custom: format }
  return { format: formats[format] ?? 'decimal', custom: undefined }
}

function readLevel(
  element: XmlElement,
  level: number,
  styles: OdtStyles,
  faces: FontFaces,
): NumberingLevel | undefined {
  const { attributes } = element
  const isBullet = bulletElements.has(element.name)
  if (!isBullet && !numberElements.has(element.name)) return undefined
  const own = readTextProperties(childOf(element, 'style:text-properties'), faces)
  const { font, ...look } = overlayText(styles.find('text', attributes['text:style-name']).text, own)
  const { format, custom } = isBullet
    ? { format: 'bullet', custom: undefined }
    : formatOf(attributes['style:num-format'] ?? '')
  return {
    start: toInteger(attributes['text:start-value']) ?? 1,
    format,
    custom,
    text: isBullet ? (attributes['text:bullet-char'] ?? '•') : levelText(attributes, level),
    restart: undefined,
    legal: false,
    style: undefined,
    run: { ascii: font, hAnsi: font, ...look },
  }
}

/**
 * Reads list styles and the numbering of headings. Source: OpenDocument 1.3, part 3, 16.30 to 16.34.
 * @param groups elements that hold styles, the more special ones last
 */
export function readListStyles(
  groups: readonly (XmlElement | undefined)[],
  styles: OdtStyles,
  faces: FontFaces,
): ReadonlyMap<string, ListStyle> {
  const found = new Map<string, ListStyle>()
  for (const element of groups.flatMap((group) => group?.children ?? [])) {
    const isOutline = element.name === 'text:outline-style'
    if (!isOutline && element.name !== 'text:list-style') continue
    const levels: (NumberingLevel | undefined)[] = []
    for (const child of element.children) {
      const level = toInteger(child.attributes['text:level']) ?? 0
      if (level >= 1 && level <= levelCount) levels[level - 1] = readLevel(child, level, styles, faces)
    }
    found.set(element.attributes['style:name'] ?? '', levels)
    if (isOutline) found.set(outlineStyle, levels)
  }
  return found
}
