import { aboutLine, addresseeLine, numberLine, placeAndDate, ruleLine } from '../../../grammars/letterhead.ts'
import { motto, nationalBroken, nationalName, nationalWithin, partyName } from '../../../grammars/letterhead-nation.ts'
import { numberBeforePlace } from '../../../grammars/line-seam.ts'
import { basisLine } from '../../../grammars/preamble.ts'
import { titleLine } from '../../../grammars/title-line.ts'
import { foldTones } from '../../../grammars/tone-placement.ts'
import { unitStart } from '../../../grammars/unit-start.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import { greatestOf, leastOf } from '../../model/extremes.ts'
import { type ColumnBlock, type Cut, cutAtGap, gap, plain, toBlock } from './columns.ts'

/** No line of a head is longer: two names of bodies, or one of a body beside the name of the state. */
const longestLine = 240

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
    if (readsLine(addresseeLine, whole) || readsLine(basisLine, whole) || whole.length > longestLine) break
    const cut =
      cutBeforeRight(line) ?? cutAtGap(line, 3) ?? cutAtPhrase(line) ?? (cuts.size > 0 ? cutAtEdge(line) : null)
    if (cut === null) continue
    const [left, right] = [plain(line.slice(0, cut[0])), plain(line.slice(cut[1]))]
    const isRight = isRightHalf(right)
    if (isRight || readsLine(numberLine, left)) isMarked = true
    else if (cuts.size === 0) continue
    cuts.set(i, cut)
  }
  return isMarked ? toBlock(lines, cuts, { endLine: endOfAbout(lines, cuts), splitLeft, splitRight }) : null
}

/** What only the right column holds. */
const isRightHalf = (text: string): boolean =>
  [nationalName, nationalBroken, motto, partyName, placeAndDate].some((rule) => readsLine(rule, text))

/** «V/v …» in the left column may run on below the last line of the right one. */
function endOfAbout(lines: readonly string[], cuts: ReadonlyMap<number, Cut>): number {
  const last = greatestOf(cuts.keys())
  const from = leastOf(cuts.keys())
  const about = lines.findIndex(
    (line, i) => i >= from && i <= last && readsLine(aboutLine, plain(line.slice(0, cuts.get(i)?.[0]))),
  )
  // Below the last line of two columns nothing tells the columns apart.
  let end = last + 1
  if (about < 0) return end
  for (let i = end; i < lines.length && i <= last + 5; i++) {
    const text = plain(lines[i]!)
    if (text === '') continue
    if (text.length > 90 || [addresseeLine, titleLine, basisLine, ruleLine].some((rule) => readsLine(rule, text))) break
    end = i + 1
  }
  return end
}

/** True for a line whose right half is the name of the State or the party: a letterhead begins. */
export function beginsHead(line: string): boolean {
  const cut = cutAtGap(line, 3)
  const right = plain(cut === null ? line : line.slice(cut[1]))
  return readsLine(nationalName, right) || readsLine(partyName, right)
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

/** Where several gaps part a line of the head: the one in front of the name of the state, the motto, or place and date. */
function cutBeforeRight(line: string): Cut | null {
  for (const match of line.matchAll(gap)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (line.slice(0, start).trim() === '') continue
    const right = plain(line.slice(end))
    if (isRightHalf(right)) return [start, end]
  }
  return null
}

/** Two halves with a single blank between them: OCR glues «UBND TỈNH A» to «CỘNG HÒA …», the number to the place. */
function cutAtPhrase(line: string): Cut | null {
  const text = foldTones(line.normalize('NFC'))
  if (text.length !== line.length) return null
  const start = scan(nationalWithin, text)[0]?.span.start
  if (start !== undefined && isName(text.slice(0, start))) return [text.slice(0, start).trimEnd().length, start]
  const dated = scanAtStart(numberBeforePlace, text)
  return dated === null ? null : [dated.span.end, dated.span.end + 1]
}

/** Joint issuers side by side are two lines of the left half. */
function splitLeft(text: string, to: number): Cut[] {
  // The blanks behind «Số:» leave room for a figure.
  if (readsLine(numberLine, plain(text.slice(0, to)))) return [[0, to]]
  const parts: Cut[] = []
  let from = 0
  for (const match of text.slice(0, to).matchAll(gap)) {
    parts.push([from, match.index])
    from = match.index + match[0].length
  }
  parts.push([from, to])
  return parts.filter(([start, end]) => text.slice(start, end).trim() !== '')
}

/** The right half of a head on one line: the name of the state, the motto, place and date are lines of their own. */
function splitRight(text: string, from: number): Cut[] {
  const folded = foldTones(text.slice(from).normalize('NFC'))
  const whole: Cut[] = [[from, text.length]]
  if (folded.trim() === '') return []
  if (folded.length !== text.length - from) return whole
  const starts = [0, ...scan(nationalWithin, folded).map(({ span }) => span.start)]
  const isMotto = scanAtStart(motto, folded.slice(starts.at(-1)))
  const rest = isMotto === null ? folded.length : starts.at(-1)! + isMotto.span.end
  if (/\p{L}/u.test(folded.slice(rest))) starts.push(rest)
  return starts
    .map((start, i): Cut => [from + start, from + (starts[i + 1] ?? folded.length)])
    .filter(([start, end]) => text.slice(start, end).trim() !== '')
}

/** True for what stands in the left column of a head: the name of a body, in capitals or beginning like one. */
const isName = (text: string): boolean =>
  text === text.toUpperCase() || (text.length < 80 && readsLine(unitStart, text.trimStart()))
