import { motto, nationalName, numberLine, partyName, placeAndDate, titleLine } from '../../grammars/letterhead.ts'
import { authorityLine, positionLine, recipientsHeading } from '../../grammars/signature.ts'
import { foldTones } from '../../grammars/tone-placement.ts'
import { readsLine, scan } from '../match/scan.ts'

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

type Cut = readonly [start: number, end: number]

const plain = (text: string): string =>
  foldTones(text.normalize('NFC'))
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[–—]/g, '-')
    .trim()

/** A gap that stands for a column: three blanks, a tab, a pipe of a web copy. */
const gap = /[^\S\n]{3,}|[^\S\n]*\t[^\S\n]*|[^\S\n]+\|[^\S\n]+/g

/** Cuts at the widest gap. Blanks beside a tab or pipe only leave room for a figure («Số:      /KH-UBND»). */
function cutAtGap(text: string, shortest: number): Cut | null {
  let best: Cut | null = null
  const isTyped = /[\t|]/.test(text.trim())
  for (const match of text.matchAll(gap)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (text.slice(0, start).trim() === '' || text.slice(end).trim() === '') continue
    if (isTyped ? !/[\t|]/.test(match[0]) : end - start < shortest) continue
    if (best === null || end - start > best[1] - best[0]) best = [start, end]
  }
  return best
}

/** A line with a tab before or behind its only words: the other column is empty there. */
function cutAtEdge(text: string): Cut | null {
  const words = text.trim()
  if (words === '' || words.includes('\t')) return null
  const start = text.indexOf(words)
  if (text.slice(0, start).includes('\t')) return [0, start]
  const end = start + words.length
  return text.slice(end).includes('\t') ? [end, text.length] : null
}

/** Two halves with a single blank between them: OCR glues «UBND TỈNH A» to «CỘNG HÒA …», the number to the place. */
function cutAtPhrase(line: string): Cut | null {
  const text = foldTones(line.normalize('NFC'))
  if (text.length !== line.length) return null
  for (const rule of [nationalName, motto]) {
    const start = scan(rule, text)[0]?.span.start
    if (start !== undefined && text.slice(0, start).trim() !== '') return [text.slice(0, start).trimEnd().length, start]
  }
  const dated = /^\s*Số[^\n]{0,60}?[\p{Lu}&](?= \p{Lu}[\p{L} ]{2,40}, ngày )/u.exec(text)
  return dated === null ? null : [dated[0].length, dated[0].length + 1]
}

/** The head: superior body, issuer and number on the left; the name of the state, motto, place and date on the right. */
export function findHeadColumns(lines: readonly string[]): ColumnBlock | null {
  const cuts = new Map<number, Cut>()
  let isMarked = false
  let seen = 0
  for (let i = 0; i < lines.length && seen < 30; i++) {
    const line = lines[i]!
    if (line.trim() === '') continue
    seen++
    const whole = plain(line)
    if (whole === whole.toUpperCase() && readsLine(titleLine, whole)) break
    const cut = cutAtGap(line, 3) ?? cutAtPhrase(line) ?? (cuts.size > 0 ? cutAtEdge(line) : null)
    if (cut === null) continue
    const [left, right] = [plain(line.slice(0, cut[0])), plain(line.slice(cut[1]))]
    const isRight = [nationalName, motto, partyName, placeAndDate].some((rule) => readsLine(rule, right))
    if (isRight || readsLine(numberLine, left)) isMarked = true
    else if (cuts.size === 0) continue
    cuts.set(i, cut)
  }
  return isMarked ? toBlock(lines, cuts) : null
}

/** True for a line whose right half is the name of the State or the party: a letterhead begins. */
export function beginsHead(line: string): boolean {
  const cut = cutAtGap(line, 3)
  const right = plain(cut === null ? line : line.slice(cut[1]))
  return readsLine(nationalName, right) || readsLine(partyName, right)
}

/** Twenty blanks or a tab: the line belongs to the right column. */
const farFromMargin = /^(?: {20,}|[ ]*\t)/

/** True for a line whose first words are «Nơi nhận». */
export function beginsTail(line: string): boolean {
  const text = line.trimStart().slice(0, 60)
  return readsLine(recipientsHeading, plain(text.split(gap).find((stretch) => stretch.trim() !== '') ?? ''))
}

/** The end: Nơi nhận on the left, position and name on the right. */
export function findTailColumns(lines: readonly string[]): ColumnBlock | null {
  const heading = lines.findLastIndex(beginsTail)
  if (heading < 0) return null
  const cuts = new Map<number, Cut>()
  let isMarked = false
  let last = heading
  for (let i = signedAbove(lines, heading); i < lines.length && i < heading + 40; i++) {
    const line = lines[i]!
    if (line.trim() === '') continue
    if (i > heading && beginsHead(line)) break
    const cut = cutAtGap(line, 4)
    if (cut === null && i < heading) continue
    const isIndented = farFromMargin.test(line)
    if (cut === null && !isIndented && i > last + 6) break
    last = i
    const right = plain(cut === null ? line : line.slice(cut[1]))
    if ((cut !== null || isIndented) && (readsLine(authorityLine, right) || readsLine(positionLine, right)))
      isMarked = true
    if (cut !== null) cuts.set(i, cut)
    else if (isIndented) cuts.set(i, [0, line.length - line.trimStart().length])
  }
  return isMarked && cuts.size > 0 ? toBlock(lines, cuts) : null
}

/** Where two signatures stand beside each other above Nơi nhận, their first line; else a few lines above the heading. */
function signedAbove(lines: readonly string[], heading: number): number {
  let first = Math.max(0, heading - 3)
  for (let i = heading - 1; i >= 0 && i > heading - 14; i--) {
    if (lines[i]!.trim() === '') continue
    const cut = cutAtGap(lines[i]!, 4)
    if (cut === null) break
    const sides = [lines[i]!.slice(0, cut[0]), lines[i]!.slice(cut[1])].map(plain)
    if (sides.some((side) => readsLine(authorityLine, side))) first = Math.min(first, i)
  }
  return first
}

function toBlock(lines: readonly string[], cuts: ReadonlyMap<number, Cut>): ColumnBlock {
  const indices = [...cuts.keys()]
  const firstLine = Math.min(...indices)
  const endLine = Math.max(...indices) + 1
  const left: ColumnStretch[] = []
  const right: ColumnStretch[] = []
  for (let line = firstLine; line < endLine; line++) {
    const text = lines[line]!
    const cut = cuts.get(line)
    if (text.trim() === '') continue
    if (cut === undefined) {
      // A line of one column only: far from the margin it belongs to the right one.
      ;(farFromMargin.test(text) ? right : left).push({ line, start: 0, end: text.length })
      continue
    }
    if (text.slice(0, cut[0]).trim() !== '') left.push({ line, start: 0, end: cut[0] })
    if (text.slice(cut[1]).trim() !== '') right.push({ line, start: cut[1], end: text.length })
  }
  return { firstLine, endLine, left, right }
}
