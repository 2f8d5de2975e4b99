import { figureBlank, figureRest } from '../../../grammars/line-tear.ts'
import { foldTones } from '../../../grammars/tone-placement.ts'
import { readsLine } from '../../match/scan.ts'
import { greatestOf, leastOf } from '../../model/extremes.ts'

/** Part of a raw line that belongs to one column. */
export interface ColumnStretch {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** Lines that were laid out in two columns by blanks, tabs or pipes. */
export interface ColumnBlock {
  readonly firstLine: number
  /** Exclusive. */
  readonly endLine: number
  readonly left: readonly ColumnStretch[]
  readonly right: readonly ColumnStretch[]
}

/** Where a line is cut: the columns' gap. */
export type Cut = readonly [start: number, end: number]

/** A line as grammars read it: one kind of blank and of dash, tone marks folded. */
export const plain = (text: string): string =>
  foldTones(text.normalize('NFC'))
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[–—]/g, '-')
    .trim()

/** A gap that stands for a column: three blanks, a tab, a pipe of a web copy. */
export const gap = /[^\S\n]{3,}|[^\S\n]*\t[^\S\n]*|[^\S\n]+\|[^\S\n]+/g

/** Cuts at the widest gap. Blanks beside a tab or pipe only leave room for a figure («Số:      /KH-UBND»). */
export function cutAtGap(text: string, shortest: number): Cut | null {
  let best: Cut | null = null
  const isTyped = /[\t|]/.test(text.trim())
  const [first, last] = [text.search(/\S/), text.trimEnd().length]
  for (const match of text.matchAll(gap)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (start <= first || end >= last) continue
    if (leavesRoom(text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40))) continue
    if (isTyped ? !/[\t|]/.test(match[0]) : end - start < shortest) continue
    if (best === null || end - start > best[1] - best[0]) best = [start, end]
  }
  return best
}

/** «ngày      tháng 8», «Số:      /KH-UBND»: room for a figure. */
const leavesRoom = (before: string, behind: string): boolean =>
  readsLine(figureBlank, plain(before)) && readsLine(figureRest, plain(behind))

/** Twenty blanks or a tab: the line belongs to the right column. */
export const farFromMargin = /^(?: {20,}|[ ]*\t)/

/** How the columns of one place differ from others. */
export interface BlockShape {
  /** Tells a line that has no gap as one of the right column by its words. */
  readonly isRight?: (text: string) => boolean
  /** Exclusive; where lines of the left column go on below the last cut. */
  readonly endLine?: number
  /** Cuts one half further. */
  readonly splitLeft?: (text: string, to: number) => readonly Cut[]
  readonly splitRight?: (text: string, from: number) => readonly Cut[]
}

/** Lines that are cut, and those between them, as two columns. */
export function toBlock(lines: readonly string[], cuts: ReadonlyMap<number, Cut>, shape: BlockShape = {}): ColumnBlock {
  const indices = [...cuts.keys()]
  const firstLine = leastOf(indices)
  const endLine = shape.endLine ?? greatestOf(indices) + 1
  const left: ColumnStretch[] = []
  const right: ColumnStretch[] = []
  for (let line = firstLine; line < endLine; line++) {
    const text = lines[line]!
    const cut = cuts.get(line)
    if (text.trim() === '') continue
    if (cut === undefined) {
      // A line of one column only: far from the margin it belongs to the right one.
      ;(farFromMargin.test(text) || shape.isRight?.(plain(text)) ? right : left).push({
        line,
        start: 0,
        end: text.length,
      })
      continue
    }
    for (const one of filled(text, shape.splitLeft?.(text, cut[0]) ?? [[0, cut[0]]], line)) left.push(one)
    for (const one of filled(text, shape.splitRight?.(text, cut[1]) ?? [[cut[1], text.length]], line)) right.push(one)
  }
  return { firstLine, endLine, left, right }
}

const filled = (text: string, cuts: readonly Cut[], line: number): ColumnStretch[] =>
  cuts.filter(([start, end]) => text.slice(start, end).trim() !== '').map(([start, end]) => ({ line, start, end }))
