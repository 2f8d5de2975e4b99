import type { NormalDocument, NormalLine } from '../../src/model/normal-document.ts'
import type { Outline } from '../../src/model/outline.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Section } from '../../src/model/section.ts'

/** A paragraph of a page, on one line. */
export interface PageParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly look: 'bold' | 'italic' | null
}

/** Two columns side by side: a letterhead, or recipients beside a signature. */
export interface PageColumns {
  readonly kind: 'columns'
  readonly left: readonly PageParagraph[]
  readonly right: readonly PageParagraph[]
}

export interface PageTable {
  readonly kind: 'table'
  readonly columns: number
  /** A row of one cell is a title over all columns; a cell that another one covers is null. */
  readonly rows: readonly (readonly (string | null)[])[]
}

export type PageBlock = PageParagraph | PageColumns | PageTable

/** What stands on the page of a document that was read, to be printed in another way. */
export function pageOf(document: NormalDocument, { zones }: Outline, { sections }: PlanDocument): PageBlock[] {
  const headings = headingLines(document, sections)
  const toParagraph = (line: NormalLine): PageParagraph => {
    const bold = (line.bold ?? []).reduce((sum, span) => sum + span.end - span.start, 0)
    const isBold = bold >= (line.span.end - line.span.start) * 0.85 || headings.has(line) || line.headRole === 'title'
    return {
      kind: 'paragraph',
      text: document.text.slice(line.span.start, line.span.end),
      look: isBold ? 'bold' : line.headRole === 'place' ? 'italic' : null,
    }
  }
  const blocks: PageBlock[] = []
  for (let i = 0; i < document.lines.length; ) {
    const line = document.lines[i]!
    const side = sideOf(line, zones[i]!)
    if (line.table !== null) {
      const table = document.tables[line.table]!
      blocks.push({
        kind: 'table',
        columns: table.columns,
        rows: document.lines.slice(table.firstLine, table.endLine).map((row) => rowOf(document, row, table.columns)),
      })
      i = table.endLine
    } else if (side === null) {
      if (line.headRole !== 'rule') blocks.push(toParagraph(line))
      i++
    } else {
      const left: PageParagraph[] = []
      const right: PageParagraph[] = []
      for (; i < document.lines.length; i++) {
        const next = document.lines[i]!
        if (next.headRole === 'rule') continue
        const own = next.table === null ? sideOf(next, zones[i]!) : null
        if (own === null || own.part !== side.part) break
        ;(own.isLeft ? left : right).push(toParagraph(next))
      }
      blocks.push(
        ...(left.length > 0 && right.length > 0 ? [{ kind: 'columns', left, right } as const] : [...left, ...right]),
      )
    }
  }
  return blocks
}

/** Whether a line belongs to a letterhead or an end, and to which column of it. */
function sideOf({ headRole }: NormalLine, zone: Outline['zones'][number]): { part: string; isLeft: boolean } | null {
  if (headRole === 'issuer' || headRole === 'number' || headRole === 'about') return { part: 'head', isLeft: true }
  if (headRole === 'national' || headRole === 'place') return { part: 'head', isLeft: false }
  if (zone === 'recipients') return { part: 'end', isLeft: true }
  return zone === 'signature' ? { part: 'end', isLeft: false } : null
}

function rowOf({ text }: NormalDocument, row: NormalLine, columns: number): (string | null)[] {
  const [first] = row.cells
  const isTitle =
    row.cells.length === 1 || (row.cells.length === 2 && first!.colSpan < columns && row.cells[1]!.colSpan > 2)
  if (isTitle)
    return [
      row.cells
        .map(({ span }) => text.slice(span.start, span.end))
        .join(' ')
        .trim(),
    ]
  const cells: (string | null)[] = Array.from({ length: columns }, () => null)
  for (const { column, span } of row.cells) cells[column] = text.slice(span.start, span.end)
  return cells
}

function headingLines({ lines }: NormalDocument, sections: readonly Section[]): Set<NormalLine> {
  const all = (list: readonly Section[]): Section[] => list.flatMap((one) => [one, ...all(one.children)])
  const starts = new Map(
    all(sections).flatMap(({ title, span }) => (title === null ? [] : [[span.start, title] as const])),
  )
  return new Set(
    lines.filter(({ span, table }) => {
      const title = starts.get(span.start)
      return table === null && title !== undefined && span.end - span.start - title.length < 12
    }),
  )
}
