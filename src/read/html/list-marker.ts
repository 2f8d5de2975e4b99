import { formatNumber } from '../docx/number-format.ts'
import { bulletText } from '../docx/symbols.ts'
import { type Style, styleOf } from './look.ts'
import { attributeOf, type HtmlElement, integerOf, isElement } from './tree.ts'

/** How one list prints its markers. */
export interface ListState {
  /** Name of the counter style, as in CSS; `none` prints nothing. */
  readonly style: string
  /** Nesting level, 0 is outermost. */
  readonly level: number
  /** Number of the next item. */
  next: number
  readonly step: 1 | -1
}

/** The `type` attribute of lists (HTML Standard, 15.3.7). */
const types: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** Counter styles by their names in number formats of Word. */
const formats: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
}

const bullets = new Set(['disc', 'circle', 'square', 'bullet'])
const bullet = '-'

function counterStyle(element: HtmlElement, style: Style): string | undefined {
  const named = style.get('list-style-type') ?? style.get('list-style')
  const word = named
    ?.toLowerCase()
    .split(/\s+/)
    .find((part) => part === 'none' || part in formats || bullets.has(part))
  const type = attributeOf(element, 'type') ?? ''
  return word ?? types[type] ?? (bullets.has(type.toLowerCase()) ? 'bullet' : undefined)
}

function countItems(list: HtmlElement): number {
  return list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
}

/** Begins a list: `ol`, or `ul`, `menu` and `dir`. */
export function beginList(list: HtmlElement, level: number): ListState {
  const ordered = list.tagName === 'ol'
  const style = counterStyle(list, styleOf(list)) ?? (ordered ? 'decimal' : 'bullet')
  const reversed = ordered && attributeOf(list, 'reversed') !== undefined
  return {
    style,
    level,
    next: integerOf(list, 'start') ?? (reversed ? countItems(list) : 1),
    step: reversed ? -1 : 1,
  }
}

/** The marker of the next item, punctuation included; empty where none is printed. Counts on. */
export function nextMarker(list: ListState, item: HtmlElement): string {
  const number = integerOf(item, 'value') ?? list.next
  list.next = number + list.step
  const style = counterStyle(item, styleOf(item)) ?? list.style
  if (style === 'none') return ''
  const format = formats[style]
  return format === undefined ? bullet : `${formatNumber(number, format, undefined)}.`
}

/** The level of a paragraph in a list of Word («mso-list: l0 level2 lfo1»), from 0; null for other paragraphs. */
export function wordListLevel(style: Style): number | null {
  const level = /\blevel(\d)/i.exec(style.get('mso-list') ?? '')?.[1]
  return level === undefined ? null : Math.max(0, Number(level) - 1)
}

/** Word prints the marker of a list paragraph into the text, in a span that readers are to pass over. */
export function isWordMarker(style: Style): boolean {
  return style.get('mso-list')?.toLowerCase() === 'ignore'
}

/** The marker in such a span: its text without the blanks that follow it; bullets of symbol fonts by their usual look. */
export function wordMarkerText(text: string, font: string | null): string {
  return bulletText(text.replace(/[\s\u00a0]+/g, ' ').trim(), font)
}
