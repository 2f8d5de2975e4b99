import { fonts, type Pdf } from './pdf-builder.ts'

/** How the lines of a table are drawn. */
export type Rules = 'strokes' | 'rectangles' | 'across' | 'down' | 'none'

export interface DrawnTable {
  /** Borders of the columns. */
  readonly xs: readonly number[]
  readonly rows: readonly (readonly string[])[]
  readonly y: number
  readonly rules: Rules
  readonly size?: number
  /** Fixed heights of rows; otherwise as high as their text. */
  readonly heights?: readonly number[]
}

const padding = 4

/** Draws a table and answers where it ends. */
export function drawTable(pdf: Pdf, { xs, rows, y, rules, size = 11, heights }: DrawnTable): number {
  let top = y
  const ys = [y]
  rows.forEach((row, index) => {
    const widthOf = (column: number): number => xs[column + 1]! - xs[column]! - 2 * padding
    pdf.font(index === 0 ? fonts.bold : fonts.regular, size)
    const height =
      heights?.[index] ??
      Math.max(...row.map((text, c) => pdf.heightOfString(text, { width: widthOf(c) }))) + 2 * padding
    row.forEach((text, c) => {
      if (text !== '') pdf.text(text, xs[c]! + padding, top + padding, { width: widthOf(c) })
    })
    top += height
    ys.push(top)
  })
  const across = rules === 'strokes' || rules === 'rectangles' || rules === 'across'
  const down = rules === 'strokes' || rules === 'rectangles' || rules === 'down'
  if (across) for (const at of ys) rule(pdf, xs[0]!, at, xs.at(-1)!, at, rules)
  if (down) {
    for (const at of xs) rule(pdf, at, y, at, top, rules)
    rule(pdf, xs[0]!, y, xs.at(-1)!, y, rules)
    rule(pdf, xs[0]!, ys[1]!, xs.at(-1)!, ys[1]!, rules)
    rule(pdf, xs[0]!, top, xs.at(-1)!, top, rules)
  }
  return top
}

/** One line: a stroke, or a filled rectangle half a point thick. */
export function rule(pdf: Pdf, x1: number, y1: number, x2: number, y2: number, how: Rules = 'strokes'): void {
  if (how === 'rectangles') pdf.rect(x1 - 0.25, y1 - 0.25, x2 - x1 + 0.5, y2 - y1 + 0.5).fill('#000000')
  else pdf.lineWidth(0.5).moveTo(x1, y1).lineTo(x2, y2).stroke('#000000')
}
