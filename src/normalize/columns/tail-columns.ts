import { appendixHeading } from '../../../grammars/appendix.ts'
import { nationalWithin } from '../../../grammars/letterhead-nation.ts'
import {
  archiveLine,
  authorityLine,
  nameLine,
  positionLine,
  recipientsHeading,
  signedMark,
} from '../../../grammars/signature.ts'
import { readsLine, scanAtStart } from '../../match/scan.ts'
import { greatestOf } from '../../model/extremes.ts'
import { type ColumnBlock, type Cut, cutAtGap, farFromMargin, gap, plain, toBlock } from './columns.ts'
import { beginsHead } from './head-columns.ts'

/** True for a line whose first words are «Nơi nhận». */
export function beginsTail(line: string): boolean {
  const text = line.trimStart().slice(0, 60)
  return readsLine(recipientsHeading, plain(text.split(gap).find((stretch) => stretch.trim() !== '') ?? ''))
}

/** The end: Nơi nhận on the left, position and name on the right. */
export function findTailColumns(lines: readonly string[]): ColumnBlock | null {
  const heading = lines.findIndex(beginsTail)
  if (heading < 0) return null
  const cuts = new Map<number, Cut>()
  let isMarked = false
  let last = heading
  for (let i = Math.max(0, heading - 3); i < lines.length && i < heading + 40; i++) {
    const line = lines[i]!
    if (line.trim() === '') continue
    if (i > heading && endsTail(line)) break
    const cut = cutAtGap(line, 4) ?? cutBesideSigner(line) ?? (i < heading ? null : cutAtSigner(line, isMarked))
    const isIndented = farFromMargin.test(line)
    if (cut === null && i < heading && !(isIndented && isSigner(plain(line)))) continue
    const isItem = /^[-+•*]/.test(plain(line))
    if (cut === null && !isIndented && !isItem && i > last + 6) break
    last = i
    const right = plain(cut === null ? line : line.slice(cut[1]))
    const isBeside = i === heading && right !== '' && right === right.toUpperCase()
    if ((cut !== null || isIndented) && (isSigner(right) || isBeside)) isMarked = true
    if (cut !== null) cuts.set(i, cut)
    else if (isIndented) cuts.set(i, [0, line.length - line.trimStart().length])
  }
  const isRight = (text: string): boolean => isSigner(text) || readsLine(signedMark, text) || readsLine(nameLine, text)
  return isMarked && cuts.size > 0 ? toBlock(lines, cuts, { isRight, endLine: endOfTail(lines, cuts, isRight) }) : null
}

/** An appendix, or the letterhead of another document: the ending is over. */
const endsTail = (line: string): boolean =>
  beginsHead(line) || readsLine(nationalWithin, plain(line)) || readsLine(appendixHeading, plain(line))

/** The list goes on below the last line of two columns, down to the archive line and the name. */
function endOfTail(
  lines: readonly string[],
  cuts: ReadonlyMap<number, Cut>,
  isRight: (text: string) => boolean,
): number {
  let end = greatestOf(cuts.keys()) + 1
  let above = plain(lines[end - 1]!.slice(0, cuts.get(end - 1)![0]))
  for (let i = end; i < lines.length && i < end + 20; i++) {
    const text = plain(lines[i]!)
    if (text === '') continue
    if (endsTail(lines[i]!)) break
    const isOpen = above !== '' && !/[;.]$/.test(above) && !readsLine(archiveLine, above) && !isRight(text)
    const goesOn = text.length < 80 && (/^\p{Ll}/u.test(text) || isOpen)
    above = text
    if (!goesOn && !/^[-+•*]/.test(text) && !readsLine(archiveLine, text) && !isRight(text)) break
    end = i + 1
  }
  return end
}

/** Two signers side by side, with or without Nơi nhận below: «TM. BAN A     PHÒNG B», «TRƯỞNG BAN     TRƯỞNG PHÒNG», and their names. */
export function findSignerColumns(lines: readonly string[]): ColumnBlock | null {
  const pairs = lines.map((line): Cut | null => {
    const cut = cutAtGap(line, 3)
    if (cut === null) return null
    const both = sides(line, cut)
    return both.every(isSigner) || both.every((side) => readsLine(nameLine, side)) ? cut : null
  })
  const anchor = pairs.findLastIndex((cut) => cut !== null)
  if (anchor < 0) return null
  const cuts = new Map<number, Cut>([[anchor, pairs[anchor]!]])
  for (let i = anchor - 1; i >= 0 && anchor - i <= 10; i--) {
    const line = lines[i]!
    if (line.trim() === '') continue
    const cut = cutAtGap(line, 3)
    if (cut === null || !sides(line, cut).every((side) => side === side.toUpperCase() || isEndOfSigner(side))) break
    cuts.set(i, cut)
  }
  for (let i = anchor + 1; i < lines.length && i <= anchor + 12; i++) {
    const line = lines[i]!
    if (line.trim() === '') continue
    const cut = cutAtGap(line, 3)
    if (cut !== null && sides(line, cut).every((side) => isEndOfSigner(side))) cuts.set(i, cut)
    else if (farFromMargin.test(line) && isEndOfSigner(plain(line)))
      cuts.set(i, [0, line.length - line.trimStart().length])
    else break
  }
  return toBlock(lines, cuts)
}

const sides = (line: string, [end, start]: Cut): readonly string[] => [
  plain(line.slice(0, end)),
  plain(line.slice(start)),
]
/** Fonts without capitals lose those of the office, not those of «KT.». */
const isSigner = (text: string): boolean => {
  const words = /^(?:KT|TM|TL|TUQ|K\/T|T\/M|T\/L)[./ ]/.test(text) ? text.toUpperCase() : text
  return readsLine(authorityLine, words) || readsLine(positionLine, words)
}
/** Positions may be printed in small letters below the body that signs. */
const isEndOfSigner = (text: string): boolean =>
  isSigner(text.length < 60 ? text.toUpperCase() : text) || readsLine(signedMark, text) || readsLine(nameLine, text)

/** A long recipient leaves but three blanks in front of a position. */
function cutBesideSigner(line: string): Cut | null {
  const cut = cutAtGap(line, 3)
  return cut !== null && isSigner(plain(line.slice(cut[1]))) ? cut : null
}

/** OCR leaves one blank between the columns: «Nơi nhận: KT. GIÁM ĐỐC», «- Như trên; PHÓ GIÁM ĐỐC», «- Lưu: VT. Nguyễn Văn A». */
function cutAtSigner(line: string, isMarked: boolean): Cut | null {
  const text = plain(line)
  if (text.length !== line.length) return null
  const heading = scanAtStart(recipientsHeading, text)
  if (heading === null && !/^[-+•*]/.test(text) && !readsLine(archiveLine, text)) return null
  const ends = heading === null ? [...text.matchAll(/[;.,](?= )/g)].map(({ index }) => index + 1) : [heading.span.end]
  for (const end of ends) {
    const rest = text.slice(end).trimStart()
    if (rest !== '' && (isSigner(rest) || (isMarked && /^[-+]/.test(text) && readsLine(nameLine, rest))))
      return [end, text.length - rest.length]
  }
  return null
}
