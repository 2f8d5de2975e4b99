import { positionLine } from '../../../grammars/signature.ts'
import { readsLine } from '../../match/scan.ts'
import type { NormalLine } from '../../model/normal-document.ts'
import { is, isOnCapitals, isParagraph, isSigning } from './line-signs.ts'

/** How far a signature may reach below its first line, in lines. */
const signatureReach = 14
/** How far above Nơi nhận it may begin. */
const reachAbove = 8

/** Its lines above Nơi nhận, or above the line that an end without Nơi nhận begins with: a position may stand there. */
export function signatureAbove(
  lines: readonly NormalLine[],
  texts: readonly string[],
  anchor: number,
  from: number,
): number[] {
  const found: number[] = []
  const belongs = (i: number): boolean =>
    isSigning(lines[i]) ||
    signsInColumn(lines[i]!, texts[i]!) ||
    (found.length > 0 && is(lines[i], 'name')) ||
    (found.length > 0 && isOnCapitals(texts[i]!) && (lines[i]!.layout === 'tail' || isSigning(lines[i - 1]))) ||
    (is(lines[i], 'name') && isParagraph(lines[i - 1]) && isSigning(lines[i - 1]))
  for (let i = anchor - 1; i >= from && anchor - i <= reachAbove && isParagraph(lines[i]) && belongs(i); i--)
    found.unshift(i)
  return found
}

/** Its lines from `start` down: position, mark, name. `hasBegun` says that lines above belong to it. */
export function signatureBelow(
  lines: readonly NormalLine[],
  texts: readonly string[],
  start: number,
  hasBegun: boolean,
): number[] {
  const found: number[] = []
  let gap = 0
  for (let i = start; i < lines.length && i < start + signatureReach && isParagraph(lines[i]); i++) {
    const line = lines[i]!
    const text = texts[i]!
    const isUnderWay = hasBegun || found.length > 0
    if (is(line, 'appendix')) break
    const isPart =
      isSigning(line) ||
      is(line, 'name') ||
      signsInColumn(line, text) ||
      (isOnCapitals(text) && isUnderWay && gap === 0)
    if (isPart) found.push(i)
    else if (isUnderWay || ++gap > 2) break
    if (is(line, 'name') && !hasMoreSigners(lines, texts, i)) break
  }
  return found
}

/** In the columns of the end the body that signs, names and positions in small letters tell themselves by their place. */
const signsInColumn = (line: NormalLine, text: string): boolean =>
  line.layout === 'tail' &&
  text.length < 60 &&
  (isOnCapitals(text) || is(line, 'name') || readsLine(positionLine, text.toUpperCase()))

function hasMoreSigners(lines: readonly NormalLine[], texts: readonly string[], at: number): boolean {
  const next = lines[at + 1]
  return isParagraph(next) && (is(next, 'name') || isSigning(next) || signsInColumn(next, texts[at + 1]!))
}

/** Without Nơi nhận: the last position or authority that a name follows within a few lines. */
export function lastSigner(lines: readonly NormalLine[], texts: readonly string[], from: number): number {
  for (let i = lines.length - 1; i >= from; i--) {
    if (!isParagraph(lines[i]) || !isSigning(lines[i])) continue
    const hasName = lines.slice(i + 1, i + 7).some((line) => is(line, 'name'))
    if (!hasName && i < lines.length - 3) continue
    let first = i
    while (
      first > from &&
      isParagraph(lines[first - 1]) &&
      (isSigning(lines[first - 1]) || isOnCapitals(texts[first - 1]!))
    )
      first--
    return first
  }
  return -1
}
