import type { XmlElement } from './xml-element.ts'

/** The text of a formula (`m:oMath`) on one line; fractions with a slash (ECMA-376-1, 22.1.2.36). */
export function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return element.text
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return ''
  const slash = element.name === 'm:f'
  return element.children.map((child) => (slash && child.name === 'm:den' ? '/' : '') + mathText(child)).join('')
}
