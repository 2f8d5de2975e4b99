import { type Draft, type DraftColumns, type DraftParagraph, typedText } from './draft.ts'
import {
  bottom,
  breakLines,
  drawJustified,
  drawLine,
  type Fonts,
  left,
  lineHeight,
  makePdf,
  type Page,
  right,
  type Type,
  turnPage,
  widthOf,
} from './pdf-page.ts'
import { drawTable, type Rules } from './pdf-table.ts'

export interface PdfOptions {
  readonly fonts: Fonts
  readonly rules: Rules
}

const body = { size: 14 }
const indent = 36

/**
 * Prints a draft: letterhead and signature in two columns, justified paragraphs with an indent, titles in the middle and
 * bold, tables with or without lines, an attached text on a new page, page numbers from the second page on. The same draft and options give the same bytes.
 */
export async function writePdf(draft: Draft, { fonts, rules }: PdfOptions): Promise<Uint8Array> {
  return makePdf(fonts, (page) => {
    for (const [at, block] of draft.entries()) {
      if (at > 0 && block.kind === 'letterhead') turnPage(page)
      if (block.kind === 'table') drawTable(page, block, rules)
      else if (block.kind === 'paragraph') drawParagraph(page, block)
      else if (block.kind === 'title') drawTitle(page, block.lines)
      else drawColumns(page, block)
    }
  })
}

function drawParagraph(page: Page, block: DraftParagraph): void {
  const type = { ...body, bold: /^[\p{Lu}\s,.;-]+$/u.test(block.text) }
  const lines = breakLines(page, typedText(block), right - left, type, indent)
  lines.forEach((line, at) => {
    if (page.y + lineHeight(type) > bottom) turnPage(page)
    const x = left + (at === 0 ? indent : 0)
    if (at === lines.length - 1) drawLine(page, line, x, page.y, type)
    else drawJustified(page, line, x, page.y, right - x, type)
    page.y += lineHeight(type)
  })
  page.y += 6
}

function drawTitle(page: Page, lines: readonly string[]): void {
  page.y += 12
  if (page.y + (lines.length + 3) * lineHeight(body) > bottom) turnPage(page)
  for (const line of lines) page.y = drawCentred(page, line, left, right - left, page.y, { ...body, bold: true })
  page.y += 12
}

/** Draws a text in the middle of a column and returns where it ends. */
function drawCentred(page: Page, text: string, x: number, width: number, y: number, type: Type): number {
  let at = y
  for (const line of breakLines(page, text, width, type)) {
    drawLine(page, line, x + (width - widthOf(page, line, type)) / 2, at, type)
    at += lineHeight(type)
  }
  return at
}

function drawColumns(page: Page, { kind, rows }: DraftColumns): void {
  const middle = left + (right - left) * 0.44
  const listed = { size: 11 }
  const headed = { size: 12 }
  const room = rows.reduce((sum, row) => sum + Math.max(row.left.length, row.right.length + 4), 0)
  page.y += 6
  if (page.y + room * lineHeight(body) > bottom) turnPage(page)
  for (const row of rows) {
    let leftEnd = page.y
    let rightEnd = page.y
    for (const line of row.left) {
      if (kind === 'letterhead') leftEnd = drawCentred(page, line, left - 20, middle - left + 10, leftEnd, headed)
      else {
        for (const part of breakLines(page, line, middle - left - 10, listed)) {
          drawLine(page, part, left, leftEnd, listed)
          leftEnd += lineHeight(listed)
        }
      }
    }
    row.right.forEach((line, at) => {
      if (kind === 'closing' && row.right.length > 1 && at === row.right.length - 1) rightEnd += 60
      const type = { ...(kind === 'letterhead' ? headed : body), bold: true }
      rightEnd = drawCentred(page, line, middle, right - middle + 15, rightEnd, type)
    })
    page.y = Math.max(leftEnd, rightEnd) + 6
  }
}
