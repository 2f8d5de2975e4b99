/**
 * One element of an OOXML part.
 *
 * Names carry the usual prefix of their namespace whatever prefix the file uses («w:p», «mc:Choice», «r:id»); names of
 * a namespace that the reader does not know begin with «?:».
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  /** The element's own characters, those of its children left out. */
  text: string
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** All children of that name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => child.name === name)
}

/** The `w:val` of the first child of that name. */
export function stringOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** The `w:val` of the first child of that name as an integer; undefined where it is missing or no number. */
export function integerOf(element: XmlElement | undefined, name: string): number | undefined {
  return toInteger(stringOf(element, name))
}

/** An attribute value as an integer; undefined where it is missing or no number. */
export function toInteger(value: string | undefined): number | undefined {
  if (value === undefined || !/^\s*[+-]?\d{1,9}\s*$/.test(value)) return undefined
  return Number(value)
}

/** The value of an on/off property (ECMA-376, ST_OnOff): a missing `w:val` means on. */
export function isOn(element: XmlElement): boolean {
  return !/^(?:0|false|off|none)$/i.test(element.attributes['w:val'] ?? 'true')
}

/** The on/off property of that name; undefined where the element does not state it. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  return child === undefined ? undefined : isOn(child)
}

/** All characters inside the element, in order of the elements that hold them. */
export function textOf(element: XmlElement): string {
  return element.children.reduce((text, child) => text + textOf(child), element.text)
}
