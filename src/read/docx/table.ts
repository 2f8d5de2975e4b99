import { type Borders, drawnSides, isRuled, overlayBorders, readBorders } from './borders.ts'
import type { RawBlock, RawCell, RawRow, RawTable } from './raw.ts'
import type { Styles } from './styles.ts'
import { childOf, childrenOf, integerOf, stringOf, switchOf, type XmlElement } from './xml-element.ts'

/** Word's own limit of columns; a larger span in a file is an error or an attack. */
const maxColumns = 63

interface CellRecord {
  readonly cell: RawCell & { colSpan: number }
  readonly row: number
  readonly borders: Borders
  /** What the row says instead of the table. */
  readonly rowBorders: Borders
}

/** Puts a table together, row by row. */
export interface TableBuilder {
  setProperties(tblPr: XmlElement): void
  setGrid(tblGrid: XmlElement): void
  beginRow(path: string): void
  setRowProperties(trPr: XmlElement): void
  /** Borders that hold for one row only (`w:tblPrEx`). */
  setRowExceptions(tblPrEx: XmlElement): void
  /** True where the row is deleted or hidden and its cells are to be passed over. */
  isRowDropped(): boolean
  beginCell(): void
  setCellProperties(tcPr: XmlElement): void
  /** True where the cell continues another one and its content is to be passed over. */
  isCellContinued(): boolean
  endCell(blocks: readonly RawBlock[]): void
  endRow(): void
  /** @returns null where nothing is left of the table */
  build(): RawTable | null
  /** The identifier of the table's style. */
  style(): string | undefined
}

/**
 * Makes the builder of one table.
 * @param hidden takes the addresses of hidden rows, which are left out
 */
export function createTable(styles: Styles, hidden: Set<string>): TableBuilder {
  const rows: RawRow[] = []
  const records: CellRecord[] = []
  /** By column: the cell that may go on downwards, and the last row it reaches. */
  const merges = new Map<number, { record: CellRecord; lastRow: number }>()
  let style: string | undefined
  let tableBorders: Borders = {}
  let columns = 0

  let rowPath = ''
  let rowCells: CellRecord[] = []
  let rowBorders: Borders = {}
  let isHeader = false
  let isDropped = false
  let column = 0
  let after = 0

  let cell: { span: number; borders: Borders; restarts: boolean; continued: boolean } | null = null

  const newCell = () => ({ span: 1, borders: {}, restarts: false, continued: false })

  return {
    setProperties(tblPr) {
      style = stringOf(tblPr, 'w:tblStyle')
      tableBorders = readBorders(childOf(tblPr, 'w:tblBorders'))
    },
    setGrid(tblGrid) {
      columns = Math.max(columns, Math.min(childrenOf(tblGrid, 'w:gridCol').length, maxColumns))
    },
    beginRow(path) {
      rowPath = path
      rowCells = []
      rowBorders = {}
      isHeader = false
      isDropped = false
      column = 0
      after = 0
    },
    setRowProperties(trPr) {
      const isHidden = switchOf(trPr, 'w:hidden') === true
      if (isHidden) hidden.add(rowPath)
      isDropped = isHidden || childOf(trPr, 'w:del') !== undefined
      isHeader = switchOf(trPr, 'w:tblHeader') === true
      column = clampSpan(integerOf(trPr, 'w:gridBefore'), 0)
      after = clampSpan(integerOf(trPr, 'w:gridAfter'), 0)
    },
    setRowExceptions(tblPrEx) {
      rowBorders = readBorders(childOf(tblPrEx, 'w:tblBorders'))
    },
    isRowDropped: () => isDropped,
    beginCell() {
      cell = newCell()
    },
    setCellProperties(tcPr) {
      cell ??= newCell()
      cell.span = clampSpan(integerOf(tcPr, 'w:gridSpan'), 1)
      cell.borders = readBorders(childOf(tcPr, 'w:tcBorders'))
      const down = mergeOf(tcPr, 'w:vMerge')
      const across = mergeOf(tcPr, 'w:hMerge')
      const left = rowCells[rowCells.length - 1]
      const above = merges.get(column)
      cell.restarts = down === 'restart'
      if (across === 'continue' && left !== undefined) {
        left.cell.colSpan += cell.span
        cell.continued = true
      } else if (down === 'continue' && above !== undefined && above.lastRow === rows.length - 1) {
        above.record.cell.rowSpan++
        above.lastRow = rows.length
        cell.continued = true
      } else if (childOf(tcPr, 'w:cellDel') !== undefined) {
        cell.span = 0
        cell.continued = true
      }
    },
    isCellContinued: () => cell?.continued === true,
    endCell(blocks) {
      const { span, borders, restarts, continued } = cell ?? newCell()
      cell = null
      if (!continued) {
        const record: CellRecord = {
          cell: { column, colSpan: span, rowSpan: 1, blocks },
          row: rows.length,
          borders,
          rowBorders,
        }
        rowCells.push(record)
        merges.delete(column)
        if (restarts) merges.set(column, { record, lastRow: rows.length })
      }
      column += span
    },
    endRow() {
      if (isDropped) return
      columns = Math.max(columns, column + after)
      for (const record of rowCells) records.push(record)
      // Only an unbroken sequence of rows from the first one on is repeated (ECMA-376-1, 17.4.78).
      const repeats = isHeader && (rows.length === 0 || rows[rows.length - 1]?.isHeader === true)
      rows.push({ isHeader: repeats, cells: rowCells.map((record) => record.cell) })
    },
    build() {
      if (rows.length === 0) return null
      const borders = overlayBorders(styles.table(style).borders, tableBorders)
      return {
        kind: 'table',
        columns,
        rows,
        ruled: isRuled(records, rows.length, columns, (record, edges) =>
          drawnSides(record.borders, overlayBorders(borders, record.rowBorders), edges),
        ),
      }
    },
    style: () => style,
  }
}

function clampSpan(value: number | undefined, minimum: number): number {
  return Math.min(Math.max(value ?? minimum, minimum), maxColumns)
}

/** A merge property: without a value it continues the merge (ECMA-376-1, 17.4.84). */
function mergeOf(tcPr: XmlElement, name: string): 'restart' | 'continue' | null {
  const merge = childOf(tcPr, name)
  if (merge === undefined) return null
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'
}
