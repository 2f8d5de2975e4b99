import type { SourceParagraph } from '../../model/source-document.ts'
import { childOf, integerOf, stringOf, switchOf, type XmlElement } from './xml-element.ts'

/** Properties of a paragraph that a `w:pPr` states; undefined where it says nothing. */
export interface ParagraphProperties {
  readonly style?: string | undefined
  /** The numbering instance; 0 takes an inherited numbering away (ECMA-376-1, 17.9.18). */
  readonly numbering?: number | undefined
  /** Level in the numbering, from 0. */
  readonly level?: number | undefined
  readonly justification?: string | undefined
  readonly rightToLeft?: boolean | undefined
  /** Outline level from 0; 9 is body text. */
  readonly outline?: number | undefined
  readonly pageBreakBefore?: boolean | undefined
}

/** Reads a `w:pPr`. What it said before a tracked change (`w:pPrChange`) is not looked at. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (element === undefined || element.children.length === 0) return {}
  const numbering = childOf(element, 'w:numPr')
  return {
    style: stringOf(element, 'w:pStyle'),
    numbering: integerOf(numbering, 'w:numId'),
    level: integerOf(numbering, 'w:ilvl'),
    justification: stringOf(element, 'w:jc'),
    rightToLeft: switchOf(element, 'w:bidi'),
    outline: integerOf(element, 'w:outlineLvl'),
    pageBreakBefore: switchOf(element, 'w:pageBreakBefore'),
  }
}

/** The properties of `upper` where it states them, else those of `lower`. */
export function overlayParagraph(lower: ParagraphProperties, upper: ParagraphProperties): ParagraphProperties {
  return {
    style: upper.style ?? lower.style,
    numbering: upper.numbering ?? lower.numbering,
    level: upper.level ?? lower.level,
    justification: upper.justification ?? lower.justification,
    rightToLeft: upper.rightToLeft ?? lower.rightToLeft,
    outline: upper.outline ?? lower.outline,
    pageBreakBefore: upper.pageBreakBefore ?? lower.pageBreakBefore,
  }
}

const alignments: Readonly<Record<string, SourceParagraph['alignment']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  lowKashida: 'justify',
  mediumKashida: 'justify',
  highKashida: 'justify',
  thaiDistribute: 'justify',
}

/** The alignment of a paragraph; left where nothing is stated. In right-to-left paragraphs left means the leading side. */
export function alignmentOf(properties: ParagraphProperties): SourceParagraph['alignment'] {
  const alignment = alignments[properties.justification ?? 'left'] ?? 'left'
  if (!properties.rightToLeft) return alignment
  return alignment === 'left' ? 'right' : alignment === 'right' ? 'left' : alignment
}
