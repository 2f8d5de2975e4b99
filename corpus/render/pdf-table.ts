import { columnShares } from './column-shares.ts'
import type { DraftCell, DraftTable } from './draft.ts'
import { bottom, breakLines, drawLine, left, lineHeight, type Page, right, turnPage } from './pdf-page.ts'

/** How the lines of a table are drawn: as strokes, as thin filled rectangles, or not at all. */
export type Rules = 'strokes' | 'rectangles' | 'none'

interface LaidCell {
  readonly cell: DraftCell
  readonly lines: readonly string[]
  readonly x: number
  readonly width: number
}

interface LaidRow {
  readonly cells: readonly LaidCell[]
  readonly bold: boolean
  height: number
}

const padding = 5
const size = 11

/** Draws a table at the current height; rows stay whole, the header is repeated on each page. */
export function drawTable(page: Page, table: DraftTable, rules: Rules): void {
  const rows = layOut(page, table)
  const header = rows.slice(0, table.headerRows)
  const height = (some: readonly LaidRow[]): number => some.reduce((sum, row) => sum + row.height, 0)
  let group = header.length
  if (page.y + height(rows.slice(0, group + 1)) > bottom) turnPage(page)
  drawRows(page, header, rules)
  while (group < rows.length) {
    const end = endOfGroup(table, group)
    const together = rows.slice(group, end)
    if (page.y + height(together) > bottom) {
      turnPage(page)
      drawRows(page, header, rules)
    }
    drawRows(page, together, rules)
    group = end
  }
  page.y += 8
}

/** Rows that merged cells hold together are not torn apart. */
function endOfGroup({ rows }: DraftTable, from: number): number {
  let end = from + 1
  for (let at = from; at < end; at++) for (const { rowSpan } of rows[at]!) end = Math.max(end, at + rowSpan)
  return end
}

function layOut(page: Page, table: DraftTable): LaidRow[] {
  const edges = [left]
  for (const share of columnShares(table)) edges.push(edges.at(-1)! + share * (right - left))
  const rows = table.rows.map((cells, at): LaidRow => {
    const bold = at < table.headerRows
    const laid = cells.map((cell) => {
      const x = edges[cell.column]!
      const width = edges[cell.column + cell.colSpan]! - x
      return { cell, x, width, lines: breakLines(page, cell.text, width - 2 * padding, { size, bold }) }
    })
    return {
      cells: laid,
      bold,
      height: Math.max(...laid.map((one) => (one.cell.rowSpan === 1 ? heightOf(one) : 0)), 0),
    }
  })
  rows.forEach(({ cells }, at) => {
    for (const one of cells) {
      const spanned = rows.slice(at, at + one.cell.rowSpan)
      const missing = heightOf(one) - spanned.reduce((sum, row) => sum + row.height, 0)
      if (missing > 0) spanned.at(-1)!.height += missing
    }
  })
  return rows
}

function heightOf({ lines }: LaidCell): number {
  return lines.length * lineHeight({ size }) + 2 * padding
}

function drawRows(page: Page, rows: readonly LaidRow[], rules: Rules): void {
  rows.forEach(({ cells, bold, height }, at) => {
    for (const { cell, lines, x, width } of cells) {
      lines.forEach((line, index) => {
        if (line !== '')
          drawLine(page, line, x + padding, page.y + padding + index * lineHeight({ size }), { size, bold })
      })
      const tall = rows.slice(at, at + cell.rowSpan).reduce((sum, row) => sum + row.height, 0)
      if (rules !== 'none') drawBox(page, x, page.y, width, tall, rules)
    }
    page.y += height
  })
}

function drawBox({ pdf }: Page, x: number, y: number, width: number, height: number, rules: Rules): void {
  const thick = 0.5
  if (rules === 'strokes') pdf.lineWidth(thick).rect(x, y, width, height).stroke('#000000')
  else {
    for (const at of [y, y + height]) pdf.rect(x - thick / 2, at - thick / 2, width + thick, thick).fill('#000000')
    for (const at of [x, x + width]) pdf.rect(at - thick / 2, y - thick / 2, thick, height + thick).fill('#000000')
  }
}
