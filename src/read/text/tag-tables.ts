import type { InputLine } from './lines.ts'
import { type CellLine, isBlank, type TextCell, type TextTable } from './table-shape.ts'

const part = /<(\/?)(table|tr|t[dh])\b([^<>]*)>/gi
/** Further spans belong to no table of a plan. */
const mostColumns = 60

interface OpenCell {
  readonly colSpan: number
  readonly rowSpan: number
  readonly lines: CellLine[]
}

/** A line may begin a table in tags. */
export const opensWithTag = (text: string): boolean => /^\s*<table\b/i.test(text)

/** The table in tags of HTML that begins in a line of Markdown, as converters write one. Null where none begins or it has no end. */
export function tagTableAt(lines: readonly InputLine[], first: number): TextTable | null {
  const rows: OpenCell[][] = []
  let cell: OpenCell | null = null
  let depth = 0
  for (let i = first; i < lines.length; i++) {
    const line = lines[i]!
    let from = 0
    const close = (end: number): void => {
      const stretch = { line, start: from, end }
      if (cell !== null && !isBlank(stretch)) cell.lines.push(stretch)
    }
    for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of line.text.matchAll(part)) {
      const kind = name.toLowerCase()
      const isNested = depth > 1 || (depth === 1 && kind === 'table' && slash === '')
      if (kind === 'table') depth += slash === '' ? 1 : -1
      if (isNested) continue
      close(index)
      from = index + tag.length
      cell = null
      if (depth === 0) return line.text.slice(from).trim() === '' ? toTable(rows, first, i + 1) : null
      if (slash === '/') continue
      if (kind === 'tr') rows.push([])
      else if (kind !== 'table') {
        cell = { colSpan: spanIn(attributes, 'colspan'), rowSpan: spanIn(attributes, 'rowspan'), lines: [] }
        if (rows.length === 0) rows.push([])
        rows.at(-1)!.push(cell)
      }
    }
    close(line.text.length)
  }
  return null
}

function spanIn(attributes: string, name: string): number {
  const span = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,2})`, 'i').exec(attributes)?.[1]
  return Math.min(mostColumns, Math.max(1, Number(span ?? 1)))
}

/** Lays the cells out as HTML does: a cell takes the next column that no cell of a row above reaches into. */
function toTable(open: readonly (readonly OpenCell[])[], firstLine: number, endLine: number): TextTable | null {
  const filled = open.filter((row) => row.length > 0)
  const freeFrom: number[] = []
  const rows = filled.map((row, y) => {
    let column = 0
    return row.map(({ colSpan, rowSpan, lines }): TextCell => {
      while ((freeFrom[column] ?? 0) > y) column++
      const cell = { column, colSpan, rowSpan: Math.min(rowSpan, filled.length - y), lines }
      for (let x = column; x < column + colSpan; x++) freeFrom[x] = y + cell.rowSpan
      column += colSpan
      return cell
    })
  })
  return rows.length === 0 ? null : { firstLine, endLine, columns: freeFrom.length, rows }
}
