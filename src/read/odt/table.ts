import { drawnSides } from '../docx/borders.ts'
import type { RawBlock, RawCell, RawRow, RawTable } from '../docx/raw.ts'
import { toInteger, type XmlElement } from '../docx/xml-element.ts'
import type { OdtStyles } from './styles.ts'

/** Puts a table together, row by row. Source: OpenDocument 1.3, part 3, 9.1. */
export interface OdtTable {
  beginHeader(): void
  endHeader(): void
  beginRow(): void
  /** Where the cell that begins next stands, as a path behind the table's. */
  place(): string
  endRow(): void
  endCell(element: XmlElement, blocks: readonly RawBlock[]): void
  /** A cell that another one lies over, or several. */
  passCovered(element: XmlElement): void
  /** @returns null where nothing is left of it */
  build(): RawTable | null
}

/** Word's limit of columns, and no one writes more in other programs; a larger span is an error or an attack. */
const maxColumns = 63
/** A cell that reaches below the last row ends there. */
const maxRows = 10_000

interface PlacedCell {
  readonly cell: RawCell
  readonly row: number
  readonly style: string | undefined
}

function spanOf(element: XmlElement, name: string, most: number): number {
  return Math.min(Math.max(toInteger(element.attributes[name]) ?? 1, 1), most)
}

export function createOdtTable(styles: OdtStyles): OdtTable {
  const rows: RawRow[] = []
  const placed: PlacedCell[] = []
  let cells: RawCell[] = []
  let column = 0
  let columns = 0
  let inHeader = false

  return {
    beginHeader() {
      inHeader = true
    },
    endHeader() {
      inHeader = false
    },
    beginRow() {
      cells = []
      column = 0
    },
    place: () => `tr[${rows.length + 1}]/tc[${cells.length + 1}]`,
    endRow() {
      columns = Math.max(columns, column)
      const follows = rows.length === 0 || rows.at(-1)?.isHeader === true
      rows.push({ isHeader: inHeader && follows, cells })
    },
    endCell(element, blocks) {
      const colSpan = spanOf(element, 'table:number-columns-spanned', maxColumns)
      const rowSpan = spanOf(element, 'table:number-rows-spanned', maxRows)
      if (column >= maxColumns && blocks.length === 0) return
      const cell = { column, colSpan, rowSpan, blocks }
      cells.push(cell)
      placed.push({ cell, row: rows.length, style: element.attributes['table:style-name'] })
      // Columns that it lies over come as covered cells.
      column += spanOf(element, 'table:number-columns-repeated', maxColumns)
      columns = Math.max(columns, Math.min(cell.column + colSpan, maxColumns))
    },
    passCovered(element) {
      column += spanOf(element, 'table:number-columns-repeated', maxColumns)
    },
    build() {
      if (rows.length === 0) return null
      for (const { cell, row } of placed) cell.rowSpan = Math.min(cell.rowSpan, rows.length - row)
      const ruled = placed.filter(({ cell, row, style }) => {
        const edges = {
          top: row === 0,
          bottom: row + cell.rowSpan >= rows.length,
          left: cell.column === 0,
          right: cell.column + cell.colSpan >= columns,
        }
        return drawnSides(styles.find('table-cell', style).borders, {}, edges) >= 2
      })
      return { kind: 'table', columns, rows, ruled: ruled.length > 0 && ruled.length * 2 >= placed.length }
    },
  }
}
