import { numberLabel } from '../../grammars/letterhead.ts'
import { behalfPrefix, dateHanging, dateRest, fileMark, placeHanging } from '../../grammars/line-tear.ts'
import { breaksOffInHead } from '../../grammars/unit-start.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import type { LineKind } from '../model/line-kind.ts'
import { isCapitals, isClosed } from './line-ends.ts'
import { readLine } from './line-kinds.ts'
import type { ReadLine } from './read-line.ts'

/** A line of a head or an end is no longer, and is torn into no more pieces. */
const longestPiece = 70
const mostPieces = 4
/** Further down only lines in capitals are looked at: letterheads of attached texts, and who signs. */
const deepestHead = 120

/**
 * Lines of letterheads and ends that were torn: what neither of two lines says alone, both say together. «CỘNG HÒA XÃ HỘI ⏎ CHỦ NGHĨA VIỆT NAM»,
 * «Gò Mây, ngày 12 ⏎ tháng 9 năm 2031», «Số: ⏎ 15/KH-UBND», «TM. ỦY BAN NHÂN ⏎ DÂN», a recipient that its column was too narrow for.
 * @returns the first line of each and the line behind its last
 */
export function findTornLines(lines: readonly (ReadLine | null)[]): (readonly [first: number, end: number])[] {
  const found: (readonly [number, number])[] = []
  let inRecipients = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line === null) continue
    if (line.reading.kinds.has('recipients')) inRecipients = true
    const end = line.line.folded.length > longestPiece * 2 ? i + 1 : endOfTorn(lines, i, inRecipients)
    if (end > i + 1) found.push([i, end])
    if (inRecipients && (line.reading.kinds.has('archive') || isCapitals(line.line.folded)))
      inRecipients = line.reading.kinds.has('recipients')
    i = end - 1
  }
  return found
}

function endOfTorn(lines: readonly (ReadLine | null)[], first: number, inRecipients: boolean): number {
  let whole = lines[first]!
  let end = first + 1
  while (end < lines.length && end < first + mostPieces) {
    const right = lines[end]
    if (right == null || right.line.columnKey !== whole.line.columnKey || right.line.folded.length > longestPiece) break
    if (!inRecipients && end > deepestHead && !isCapitals(whole.line.folded)) break
    const text = `${whole.line.folded} ${right.line.folded}`
    const together: ReadLine = { line: { ...whole.line, text, folded: text }, reading: readLine(text) }
    if (!isOne(whole, right, together) && !(inRecipients && isRecipientRest(whole, right))) break
    whole = together
    end++
  }
  return end
}

function isOne(left: ReadLine, right: ReadLine, together: ReadLine): boolean {
  const isNew = (...kinds: readonly LineKind[]): boolean =>
    kinds.some(
      (kind) => together.reading.kinds.has(kind) && !left.reading.kinds.has(kind) && !right.reading.kinds.has(kind),
    )
  const [above, below] = [left.line.folded, right.line.folded]
  if (above.length > longestPiece) return false
  if (isNew('nation', 'motto', 'party')) return true
  if (readsLine(numberLabel, above)) return /^[\d/.…-]/.test(below) && together.reading.kinds.has('number')
  if (together.reading.kinds.has('place')) return isTornDate(left, right)
  if (right.line.blankBefore || !isCapitals(above) || !isCapitals(below)) return false
  const signs = ({ reading }: ReadLine): boolean => reading.kinds.has('authority') || reading.kinds.has('position')
  return isTornBody(above) || (above.endsWith(',') && (signs(left) || signs(together)))
}

/** The date goes on below the place, or the place itself was torn: «Thành phố Hoa ⏎ Sữa, ngày 5 tháng 3 năm 2031». */
function isTornDate(left: ReadLine, right: ReadLine): boolean {
  const [above, below] = [left.line.folded, right.line.folded]
  if (left.reading.kinds.has('place')) return readsLine(dateHanging, above) && readsLine(dateRest, below)
  return readsLine(placeHanging, above) && !right.line.blankBefore
}

/** «ỦY BAN NHÂN», «TM. ỦY BAN»: the name of a body breaks off in its first words. */
const isTornBody = (line: string): boolean =>
  breaksOffInHead(line.slice(scanAtStart(behalfPrefix, line)?.span.end ?? 0))

const others: readonly LineKind[] = [
  'archive',
  'authority',
  'position',
  'name',
  'appendix',
  'attachment',
  'number',
  'nation',
]

/** The rest of an item in a list whose items begin with a dash. */
function isRecipientRest(left: ReadLine, { line, reading }: ReadLine): boolean {
  // «Lưu: VT, TH. ⏎ 08 KH»: the mark of the file stands below.
  if (left.reading.kinds.has('archive')) return !line.blankBefore && readsLine(fileMark, line.folded)
  const isItem = left.reading.marker?.ordinal === null
  const isOther = reading.marker !== null || others.some((kind) => reading.kinds.has(kind)) || isCapitals(line.folded)
  return isItem && !isClosed(left.line) && !isOther && !line.blankBefore
}
