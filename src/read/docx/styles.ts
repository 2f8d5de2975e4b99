import { type Borders, overlayBorders, readBorders } from './borders.ts'
import { overlayParagraph, type ParagraphProperties, readParagraphProperties } from './paragraph-properties.ts'
import { overlay, type RunProperties, readRunProperties } from './run-properties.ts'
import type { ThemeFonts } from './theme.ts'
import { childOf, childrenOf, isOn, stringOf, type XmlElement } from './xml-element.ts'

/** A style with everything it is based on. */
export interface ResolvedStyle {
  /** Identifiers from the style itself to the one it is based on last. */
  readonly chain: readonly string[]
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
  readonly borders: Borders
  /** Heading level that a built-in name such as «heading 2» means, from 0; undefined for other styles. */
  readonly heading: number | undefined
}

export interface Styles {
  /** The document defaults of runs. */
  readonly runDefaults: RunProperties
  /** A paragraph style on top of the document defaults; the default style where the name is missing or unknown. */
  paragraph(id: string | undefined): ResolvedStyle
  character(id: string | undefined): ResolvedStyle
  table(id: string | undefined): ResolvedStyle
  /** The numbering instance that a numbering style stands for. */
  numberingOf(id: string): number | undefined
}

interface Style {
  readonly id: string
  readonly type: string
  readonly basedOn: string | undefined
  readonly isDefault: boolean
  readonly heading: number | undefined
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
  readonly borders: Borders
}

const nothing: ResolvedStyle = { chain: [], paragraph: {}, run: {}, borders: {}, heading: undefined }

/**
 * Reads a styles part; without one (null) every paragraph has the defaults of the format.
 * @param maxDepth how many styles may be based on one another; what lies deeper is left out
 */
export function readStyles(root: XmlElement | null, theme: ThemeFonts, maxDepth: number): Styles {
  const defaults = childOf(root ?? undefined, 'w:docDefaults')
  const styles = new Map<string, Style>()
  for (const element of childrenOf(root ?? undefined, 'w:style')) {
    const style = readStyle(element, theme)
    // The first definition of an identifier counts.
    if (!styles.has(style.id)) styles.set(style.id, style)
  }
  const paragraphDefaults: ResolvedStyle = {
    ...nothing,
    paragraph: readParagraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
  }
  return {
    runDefaults: readRunProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    paragraph: resolver(styles, 'paragraph', paragraphDefaults, maxDepth),
    character: resolver(styles, 'character', nothing, maxDepth),
    table: resolver(styles, 'table', nothing, maxDepth),
    numberingOf: (id) => styles.get(id)?.paragraph.numbering,
  }
}

function readStyle(element: XmlElement, theme: ThemeFonts): Style {
  const isDefault = element.attributes['w:default']
  const name = /^heading ([1-9])$/i.exec(stringOf(element, 'w:name') ?? '')
  return {
    id: element.attributes['w:styleId'] ?? '',
    type: element.attributes['w:type'] ?? 'paragraph',
    basedOn: stringOf(element, 'w:basedOn'),
    isDefault: isDefault !== undefined && isOn({ ...element, attributes: { 'w:val': isDefault } }),
    heading: name === null ? undefined : Number(name[1]) - 1,
    paragraph: readParagraphProperties(childOf(element, 'w:pPr')),
    run: readRunProperties(childOf(element, 'w:rPr'), theme),
    borders: readBorders(childOf(childOf(element, 'w:tblPr'), 'w:tblBorders')),
  }
}

/** Finds styles of one type by identifier, each resolved once. */
function resolver(
  styles: ReadonlyMap<string, Style>,
  type: string,
  bottom: ResolvedStyle,
  maxDepth: number,
): (id: string | undefined) => ResolvedStyle {
  const fallback = [...styles.values()].find((style) => style.type === type && style.isDefault)
  const resolved = new Map<Style | undefined, ResolvedStyle>()
  return (id) => {
    const named = id === undefined ? undefined : styles.get(id)
    const style = named?.type === type ? named : fallback
    const known = resolved.get(style)
    if (known !== undefined) return known
    const result = chainOf(styles, style, maxDepth).reduceRight(addStyle, bottom)
    resolved.set(style, result)
    return result
  }
}

/** The style and what it is based on; a style that is based on itself ends the chain, as does one of another type. */
function chainOf(styles: ReadonlyMap<string, Style>, start: Style | undefined, maxDepth: number): Style[] {
  const chain: Style[] = []
  const seen = new Set<Style>()
  let style = start
  while (style !== undefined && !seen.has(style) && style.type === start?.type && chain.length < maxDepth) {
    seen.add(style)
    chain.push(style)
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn)
  }
  return chain
}

function addStyle(lower: ResolvedStyle, style: Style): ResolvedStyle {
  return {
    chain: [style.id, ...lower.chain],
    paragraph: overlayParagraph(lower.paragraph, style.paragraph),
    run: overlay(lower.run, style.run),
    borders: overlayBorders(lower.borders, style.borders),
    heading: style.heading ?? lower.heading,
  }
}
