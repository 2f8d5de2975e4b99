import { childOf, type XmlElement } from './xml-element.ts'

/** Which borders are drawn; undefined where nothing is stated. */
export interface Borders {
  readonly top?: boolean | undefined
  readonly bottom?: boolean | undefined
  readonly left?: boolean | undefined
  readonly right?: boolean | undefined
  readonly insideH?: boolean | undefined
  readonly insideV?: boolean | undefined
}

/** Reads a `w:tblBorders` or `w:tcBorders`. */
export function readBorders(element: XmlElement | undefined): Borders {
  if (element === undefined) return {}
  return {
    top: isDrawn(element, 'w:top'),
    bottom: isDrawn(element, 'w:bottom'),
    left: isDrawn(element, 'w:left') ?? isDrawn(element, 'w:start'),
    right: isDrawn(element, 'w:right') ?? isDrawn(element, 'w:end'),
    insideH: isDrawn(element, 'w:insideH'),
    insideV: isDrawn(element, 'w:insideV'),
  }
}

function isDrawn(element: XmlElement, name: string): boolean | undefined {
  const value = childOf(element, name)?.attributes['w:val']
  return value === undefined ? undefined : value !== 'nil' && value !== 'none'
}

/** The borders of `upper` where it states them, else those of `lower`. */
export function overlayBorders(lower: Borders, upper: Borders): Borders {
  return {
    top: upper.top ?? lower.top,
    bottom: upper.bottom ?? lower.bottom,
    left: upper.left ?? lower.left,
    right: upper.right ?? lower.right,
    insideH: upper.insideH ?? lower.insideH,
    insideV: upper.insideV ?? lower.insideV,
  }
}

/** Where a cell touches the outer edge of its table. */
export interface CellEdges {
  readonly top: boolean
  readonly bottom: boolean
  readonly left: boolean
  readonly right: boolean
}

/** How many sides of a cell are drawn: what the cell states, else the table's outer or inner borders. */
export function drawnSides(cell: Borders, table: Borders, edges: CellEdges): number {
  const sides = [
    cell.top ?? (edges.top ? table.top : table.insideH),
    cell.bottom ?? (edges.bottom ? table.bottom : table.insideH),
    cell.left ?? (edges.left ? table.left : table.insideV),
    cell.right ?? (edges.right ? table.right : table.insideV),
  ]
  return sides.filter((side) => side === true).length
}

/** A cell with the row in which it begins. */
export interface PlacedCell {
  readonly row: number
  readonly cell: { readonly column: number; readonly colSpan: number; readonly rowSpan: number }
}

/**
 * A table is ruled where at least half of its cells have two drawn sides; a line under a letterhead is no ruling.
 * @param sidesOf how many sides of a cell are drawn, by where it touches the edge of the table
 */
export function isRuled<Cell extends PlacedCell>(
  cells: readonly Cell[],
  rows: number,
  columns: number,
  sidesOf: (cell: Cell, edges: CellEdges) => number,
): boolean {
  const ruled = cells.filter((placed) => {
    const { row, cell } = placed
    const edges = {
      top: row === 0,
      bottom: row + cell.rowSpan >= rows,
      left: cell.column === 0,
      right: cell.column + cell.colSpan >= columns,
    }
    return sidesOf(placed, edges) >= 2
  })
  return ruled.length > 0 && ruled.length * 2 >= cells.length
}
