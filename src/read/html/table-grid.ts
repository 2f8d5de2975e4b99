import type { RawBlock, RawCell, RawRow, RawTable } from '../docx/raw.ts'
import { ReadError } from '../read-error.ts'
import { styleOf } from './look.ts'
import { attributeOf, type HtmlElement, integerOf, isElement } from './tree.ts'

/** As in Word: a larger span in a file is an error or an attack. */
const maxSpan = 63
/** No table of a document has so many columns. */
const maxColumns = 1000

/** A row of the page with the group it stands in. */
export interface PageRow {
  readonly element: HtmlElement
  readonly cells: readonly HtmlElement[]
  readonly isHeader: boolean
  /** Rows left in its group, itself included: a cell cannot reach beyond. */
  readonly left: number
}

function childElements(parent: HtmlElement, ...names: string[]): HtmlElement[] {
  return parent.childNodes.filter((node): node is HtmlElement => isElement(node) && names.includes(node.tagName))
}

function rowsOf(group: HtmlElement, isHeader: boolean): PageRow[] {
  const rows = group.tagName === 'tr' ? [group] : childElements(group, 'tr')
  return rows.map((element, i) => {
    const cells = childElements(element, 'td', 'th')
    return { element, cells, isHeader, left: rows.length - i }
  })
}

/** The rows of a table in the order they are printed: headers first, footers last. */
export function listRows(table: HtmlElement): PageRow[] {
  const heads = childElements(table, 'thead')
  const feet = childElements(table, 'tfoot')
  const bodies = childElements(table, 'tbody', 'tr')
  const rows = bodies.flatMap((group) => rowsOf(group, false))
  // Rows of header cells only are headers too, as long as nothing else came before.
  const firstData = rows.findIndex(({ cells }) => cells.length === 0 || cells.some((cell) => cell.tagName !== 'th'))
  const marked = rows.map((row, i) => ({ ...row, isHeader: rows.length > 1 && firstData > 0 && i < firstData }))
  return [...heads.flatMap((group) => rowsOf(group, true)), ...marked, ...feet.flatMap((group) => rowsOf(group, false))]
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  const span = integerOf(cell, name) ?? 1
  // A row span of 0 reaches to the end of the group (HTML Standard, 4.9.11).
  if (name === 'rowspan' && span === 0) return most
  return Math.min(Math.max(span, 1), most)
}

const drawnLine = /\b(?:solid|double|dashed|dotted|groove|ridge|inset|outset)\b/i

function drawsBorder(element: HtmlElement): boolean {
  return [...styleOf(element)].some(
    ([name, value]) => /^(?:mso-)?border(?!-collapse|-spacing)/.test(name) && drawnLine.test(value),
  )
}

function deniesBorder(element: HtmlElement): boolean {
  return /^(?:none|hidden|0)/i.test(styleOf(element).get('border') ?? '')
}

/**
 * Whether the lines of a table are drawn: by its `border`, or by the styles of the table or its cells. Where the page says
 * nothing a style sheet may do so, and a table of a page is a real one.
 */
export function isRuled(table: HtmlElement, rows: readonly PageRow[]): boolean {
  const border = integerOf(table, 'border')
  if ((border !== undefined && border > 0) || attributeOf(table, 'border') === '') return true
  const cells = rows.flatMap((row) => row.cells)
  const drawn = cells.filter(drawsBorder).length
  if (drawn > 0) return drawn * 2 >= cells.length
  if (drawsBorder(table)) return true
  return border === undefined && ![table, ...cells].some(deniesBorder)
}

/**
 * Lays the cells out on a grid by the algorithm of the HTML Standard (4.9.12).
 * @param readCell gives the content of a cell
 * @throws ReadError `too-complex` for more than a thousand columns
 */
export function layOut(
  rows: readonly PageRow[],
  ruled: boolean,
  readCell: (cell: HtmlElement) => RawBlock[],
): RawTable {
  /** By column: the first row that is free again. */
  const freeFrom: number[] = []
  const made: RawRow[] = []
  rows.forEach(({ cells, isHeader, left }, y) => {
    const row: RawCell[] = []
    let column = 0
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > y) column++
      const colSpan = spanOf(cell, 'colspan', maxSpan)
      const rowSpan = spanOf(cell, 'rowspan', left)
      if (column + colSpan > maxColumns) throw new ReadError('too-complex', 'A table has more than 1,000 columns.')
      for (let x = column; x < column + colSpan; x++) freeFrom[x] = Math.max(freeFrom[x] ?? 0, y + rowSpan)
      row.push({ column, colSpan, rowSpan, blocks: readCell(cell) })
      column += colSpan
    }
    made.push({ isHeader, cells: row })
  })
  return { kind: 'table', columns: freeFrom.length, rows: made, ruled }
}

/** Whether two rows or columns at least meet in a table: what tells a table of data from a frame. */
function isGrid(table: HtmlElement): boolean {
  const rows = listRows(table)
  return rows.length >= 2 && rows.some((row) => row.cells.length >= 2)
}

function holdsGrid(element: HtmlElement): boolean {
  return element.childNodes.some(
    (node) => isElement(node) && ((node.tagName === 'table' && isGrid(node)) || holdsGrid(node)),
  )
}

/**
 * Whether a table only frames the page: one column and no lines, or real tables inside and no lines of its own. Its cells
 * are read as blocks one after the other.
 */
export function isFrame(rows: readonly PageRow[], ruled: boolean): boolean {
  const single = rows.every((row) => row.cells.length <= 1)
  const inner = rows.some((row) => row.cells.some(holdsGrid))
  return single ? inner || !ruled : inner && !ruled
}
