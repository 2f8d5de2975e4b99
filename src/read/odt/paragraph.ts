import type { RawBlock, RawParagraph, RawRun } from '../docx/raw.ts'
import { toInteger, type XmlElement } from '../docx/xml-element.ts'
import type { Lists } from './lists.ts'
import { type OdtStyle, overlayText, type TextProperties } from './styles.ts'
import type { TextWriter } from './text-writer.ts'

/** A paragraph or heading while it is read. */
export interface OpenParagraph {
  readonly element: XmlElement
  readonly path: string
  readonly style: OdtStyle
  readonly writer: TextWriter
  /** What stands in text boxes that are anchored in it. */
  readonly boxes: RawBlock[]
}

/** What a paragraph became, with its number. */
export function paragraphOf({ element, path, style, writer }: OpenParagraph, lists: Lists): RawParagraph {
  const { font = null, ...look } = style.text
  const number = lists.numberOf(element, style, font)
  const outline = toInteger(element.attributes['text:outline-level']) ?? style.outline ?? 0
  return {
    kind: 'paragraph',
    path,
    runs: withoutBlankEnd(writer.runs),
    marks: writer.marks,
    number: number === null ? null : numberRun(number, { font: font ?? undefined, ...look }),
    level: number?.level ?? null,
    heading: outline >= 1 && outline <= 9 ? outline : null,
    alignment: style.alignment,
    pageBreakBefore: style.breakBefore,
    endsSection: false,
  }
}

function numberRun(number: NonNullable<ReturnType<Lists['numberOf']>>, mark: TextProperties): RawRun {
  const { ascii, bold, italic, caps } = number.run
  const look = overlayText(mark, { font: ascii, bold, italic, caps })
  return {
    text: number.text,
    font: number.bullet ? null : (look.font ?? null),
    bold: look.bold ?? false,
    italic: look.italic ?? false,
    caps: look.caps ?? false,
  }
}

/** A blank at the end that only XML's own line breaks made. */
function withoutBlankEnd(runs: readonly RawRun[]): readonly RawRun[] {
  const last = runs.at(-1)
  if (last?.text.endsWith(' ')) last.text = last.text.slice(0, -1)
  return runs
}
