import { greatestOf, leastOf } from '../../model/extremes.ts'
import { applyX, applyY, type Matrix } from './matrix.ts'
import type { Ruling } from './page-content.ts'

/** Path commands as pdfjs packs them. */
const moveTo = 0
const lineTo = 1
const curveTo = 2
const quadraticTo = 3
const closePath = 4

/** A filled rectangle up to this thick (points) is a line. */
const lineThickness = 3
/** A line may lean by this much (points) over its length. */
const lean = 1
/** Shorter strokes (points) are kept only as parts of dashed lines. */
const shortest = 0.8

/** The lines that a page draws, and how many shapes with curves. */
export interface PathCollector {
  readonly rulings: readonly Ruling[]
  curvedShapes(): number
  /** Draws a path, stroked or filled (both may be true). */
  draw(path: ArrayLike<number>, ctm: Matrix, stroked: boolean, filled: boolean): void
}

/** A page with more lines than this draws a picture: its short lines are left out. */
const manyRulings = 20_000

/** Gathers horizontal and vertical lines: strokes, and rectangles filled so thin that they serve as lines. */
export function pathCollector(): PathCollector {
  const rulings: Ruling[] = []
  let curved = 0

  function addLine(x1: number, y1: number, x2: number, y2: number): void {
    const width = Math.abs(x1 - x2)
    const height = Math.abs(y1 - y2)
    if (Math.max(width, height) < (rulings.length < manyRulings ? shortest : 20)) return
    if (height <= lean && width > height) {
      rulings.push({ horizontal: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    } else if (width <= lean) {
      rulings.push({ horizontal: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
    }
  }

  function addShape(xs: number[], ys: number[], closed: boolean, stroked: boolean, filled: boolean): void {
    if (xs.length < 2) return
    const left = leastOf(xs)
    const right = greatestOf(xs)
    const top = leastOf(ys)
    const bottom = greatestOf(ys)
    const thickness = Math.min(right - left, bottom - top)
    if (filled && xs.length >= 4 && thickness <= lineThickness) {
      if (right - left > bottom - top) addLine(left, (top + bottom) / 2, right, (top + bottom) / 2)
      else addLine((left + right) / 2, top, (left + right) / 2, bottom)
      return
    }
    if (!stroked) return
    for (let i = 1; i < xs.length; i++) addLine(xs[i - 1]!, ys[i - 1]!, xs[i]!, ys[i]!)
    if (closed) addLine(xs.at(-1)!, ys.at(-1)!, xs[0]!, ys[0]!)
  }

  function draw(path: ArrayLike<number>, ctm: Matrix, stroked: boolean, filled: boolean): void {
    let xs: number[] = []
    let ys: number[] = []
    let hasCurve = false
    const flush = (closed: boolean): void => {
      if (hasCurve) curved++
      else if (xs.length <= 100) addShape(xs, ys, closed, stroked, filled)
      xs = []
      ys = []
      hasCurve = false
    }
    for (let i = 0; i < path.length; ) {
      const command = path[i]!
      if (command === moveTo || command === lineTo) {
        if (command === moveTo) flush(false)
        const x = path[i + 1]!
        const y = path[i + 2]!
        xs.push(applyX(ctm, x, y))
        ys.push(applyY(ctm, x, y))
        i += 3
      } else if (command === curveTo || command === quadraticTo) {
        hasCurve = true
        i += command === curveTo ? 7 : 5
      } else if (command === closePath) {
        flush(true)
        i++
      } else break
    }
    flush(false)
  }

  return { rulings, curvedShapes: () => curved, draw }
}
