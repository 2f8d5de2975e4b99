import type { ListCounter } from './list-counter.ts'
import type { Numbering } from './numbering.ts'
import type { ParagraphContent } from './paragraph.ts'
import { alignmentOf, overlayParagraph } from './paragraph-properties.ts'
import type { RawParagraph, RawRun } from './raw.ts'

/** Counts a paragraph's automatic number and resolves its properties. To be called for the paragraphs of a story in order. */
export function numberParagraph(content: ParagraphContent, numbering: Numbering, counter: ListCounter): RawParagraph {
  const { style, mark } = content
  const properties = overlayParagraph(style.paragraph, content.properties)
  const instance = properties.numbering
  const level = instance === undefined || instance === 0 ? null : levelOf(content, instance, numbering)
  const number = level === null ? null : counter.next(instance ?? 0, level, mark.font)
  const run: RawRun | null = number && {
    text: number.text,
    font: number.bullet ? null : (number.run.hAnsi ?? number.run.ascii ?? mark.font),
    bold: number.run.bold ?? mark.bold,
    italic: number.run.italic ?? mark.italic,
    caps: number.run.caps ?? mark.caps,
  }
  const outline = properties.outline ?? style.heading ?? bodyText
  return {
    kind: 'paragraph',
    path: content.path,
    runs: content.runs,
    marks: content.marks,
    number: run,
    level: run === null ? null : level,
    heading: outline >= 0 && outline < bodyText ? outline + 1 : null,
    alignment: alignmentOf(properties),
    pageBreakBefore: properties.pageBreakBefore === true,
    endsSection: content.section !== null,
  }
}

/** The outline level of body text (ECMA-376-1, 17.3.1.20). */
const bodyText = 9

/**
 * The level of a numbered paragraph: the one it states; else the one that its style is linked to in the numbering, which holds
 * before what the style itself says (ECMA-376-1, 17.9.23); else the outermost.
 */
function levelOf(content: ParagraphContent, instance: number, numbering: Numbering): number {
  const { properties, style } = content
  const inherited = properties.numbering === undefined ? style.paragraph.level : undefined
  return properties.level ?? numbering.levelOfStyle(instance, style.chain) ?? inherited ?? 0
}
