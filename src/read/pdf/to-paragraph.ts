import { greatestOf, leastOf } from '../../model/extremes.ts'
import type { BoundingBox } from '../../model/source.ts'
import type { SourceParagraph, SourcePart, SourceRepair } from '../../model/source-document.ts'
import type { Span } from '../../model/span.ts'
import { boxOf, type Line, lineText } from './line.ts'
import { joinsWithoutBlank, type TextBlock } from './text-block.ts'

/** Turns boxes of a page that was turned to read it back to the page as it is shown. */
export type PlaceOnPage = (page: number, box: BoundingBox) => BoundingBox

/** The paragraph of a block of lines: its text with single blanks, its places, and what is bold or italic in it. */
export function toParagraph(block: TextBlock, place: PlaceOnPage): SourceParagraph {
  let text = ''
  const bold: Span[] = []
  const italic: Span[] = []
  const repairs: SourceRepair[] = []
  const parts: { start: number; lines: Line[] }[] = []
  let before: Line | null = null
  for (const line of block.lines) {
    if (before !== null && !joinsWithoutBlank(lineText(before), lineText(line))) text += ' '
    const part = parts.at(-1)
    if (part !== undefined && part.lines[0]!.page === line.page) part.lines.push(line)
    else parts.push({ start: parts.length === 0 ? 0 : text.length, lines: [line] })
    line.words.forEach((word, index) => {
      if (index > 0) text += ' '
      for (const run of word.runs) {
        const start = text.length
        text += run.text
        if (run.bold) extend(bold, start, text.length, text)
        if (run.italic) extend(italic, start, text.length, text)
        if (run.read !== undefined) repairs.push({ span: { start, end: text.length }, read: run.read })
      }
    })
    before = line
  }
  return {
    kind: 'paragraph',
    text,
    parts: parts.map(({ start, lines }, index): SourcePart => {
      const end = parts[index + 1]?.start ?? text.length
      const { page } = lines[0]!
      return { span: { start, end }, page, bbox: place(page, around(lines)), path: null }
    }),
    origin: null,
    listMarker: 0,
    listLevel: null,
    headingLevel: null,
    bold,
    italic,
    alignment: block.alignment,
    ...(repairs.length > 0 && { repairs }),
  }
}

/** Adds a stretch; one that only a blank parts from the last is joined to it. */
function extend(spans: Span[], start: number, end: number, text: string): void {
  const last = spans.at(-1)
  if (last !== undefined && text.slice(last.end, start).trim() === '')
    spans[spans.length - 1] = { start: last.start, end }
  else spans.push({ start, end })
}

function around(lines: readonly Line[]): BoundingBox {
  const boxes = lines.map(boxOf)
  const x = leastOf(boxes.map((box) => box.x))
  const y = leastOf(boxes.map((box) => box.y))
  const right = greatestOf(boxes.map((box) => box.x + box.width))
  const bottom = greatestOf(boxes.map((box) => box.y + box.height))
  return { x: round(x), y: round(y), width: round(right - x), height: round(bottom - y) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
