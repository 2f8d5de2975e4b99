import { aboutLine, addresseeLine, decidingOffice, issuedBy, ruleLine } from '../../grammars/letterhead.ts'
import { draftMark } from '../../grammars/letterhead-mark.ts'
import { attachedOpening, basisWord, schoolYearLine } from '../../grammars/line-seam.ts'
import { basisLine } from '../../grammars/preamble.ts'
import { positionLine } from '../../grammars/signature.ts'
import { isKindOnly, titleLine, verbOnly } from '../../grammars/title-line.ts'
import { continuation, openEnding } from '../../grammars/torn-paragraph.ts'
import { unitStart } from '../../grammars/unit-start.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import type { HeadRole } from '../model/normal-document.ts'
import { isCapitals, isMarked, isWholeBold } from './piece-marks.ts'
import type { Piece } from './pieces.ts'

/**
 * The lines of the subject, below the title.
 * @param goesOnAbove whether a line goes on what stands above it, by where the lines of this text end
 */
export function markSubject(
  pieces: readonly (Piece | null)[],
  title: number,
  limit: number,
  roles: (HeadRole | null)[],
  goesOnAbove: (line: number) => boolean,
): void {
  let previous = pieces[title]!
  const found = scanAtStart(titleLine, previous.folded)!
  const { decides, system, code } = found.value.type
  const issuers = pieces.filter((piece, i) => piece !== null && roles[i] === 'issuer').map((piece) => piece!.folded)
  const mayRepeat = (line: string): boolean =>
    // Below «LUẬT» stands its name: «THUẾ THU NHẬP CÁ NHÂN».
    code !== 'L' &&
    code !== 'PL' &&
    (decides === true || system === 'legislation' || issuers.includes(line) || !readsLine(unitStart, line))
  const behind = previous.folded.slice(found.span.end).trim()
  const below = pieces[title + 1] ?? null
  const isBelow =
    below !== null && !below.blankBefore && (isKindOnly(behind, below.folded) || readsLine(issuedBy, behind))
  let hasSubject = behind !== '' && !isBelow
  for (let i = title + 1; i < Math.min(limit, title + 14); i++) {
    const piece = pieces[i]!
    if (piece === null) return
    const line = piece.folded
    if (readsLine(ruleLine, line)) {
      roles[i] = 'rule'
      if (hasSubject) return
      continue
    }
    if (readsLine(draftMark, line)) {
      roles[i] = 'draft'
      continue
    }
    if (readsLine(addresseeLine, line) || readsLine(attachedOpening, line)) return
    if (!hasSubject) {
      // Below a decision's title its issuer may be printed once more.
      const isAbout = readsLine(aboutLine, line)
      if (
        (isMarked(piece) && !isAbout) ||
        readsLine(basisWord, line) ||
        (line.length > 420 && !isWholeBold(piece) && !isAboveBasis(pieces, i))
      )
        return
      if (isAuthority(line) && mayRepeat(line)) return
      roles[i] = 'subject'
      hasSubject = true
    } else {
      if (!goesOn(previous, piece, goesOnAbove(i)) || (isDecider(previous, piece, pieces[i + 1]) && mayRepeat(line)))
        return
      roles[i] = 'subject'
    }
    previous = piece
  }
}

/** The bases follow, or who decides and then the bases: what stands here is a subject, however long. */
function isAboveBasis(pieces: readonly (Piece | null)[], at: number): boolean {
  const [next, afterNext] = pieces
    .slice(at + 1, at + 6)
    .filter((piece) => piece != null && !readsLine(ruleLine, piece.folded))
  if (next == null) return false
  return (
    readsLine(basisWord, next.folded) || (isAuthority(next.folded) && readsLine(basisWord, afterNext?.folded ?? ''))
  )
}

/** «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A», below the title of a decision: who issues it. */
const isAuthority = (line: string): boolean =>
  // «BAN ⏎ HÀNH QUY CHẾ», in copies of web pages: one word names nobody.
  isCapitals(line) &&
  line.includes(' ') &&
  [unitStart, positionLine, decidingOffice].some((rule) => readsLine(rule, line))

/** The body or office that decides, printed once more between the subject and the bases. */
function isDecider(previous: Piece, piece: Piece, next: Piece | null | undefined): boolean {
  // «CHỈ THỊ SỐ 5 CỦA ⏎ THỦ TƯỚNG CHÍNH PHỦ»
  if (readsLine(openEnding, previous.folded)) return false
  const isAboveBasis = next != null && readsLine(basisLine, next.folded)
  // Below a subject in small letters nothing else stands in capitals above the bases.
  if (isAboveBasis && isCapitals(piece.folded) && !isCapitals(previous.folded)) return true
  const isName = readsLine(unitStart, piece.folded) || readsLine(decidingOffice, piece.folded)
  if (!isCapitals(piece.folded)) return isName && isAboveBasis && piece.blankBefore && piece.text.length < 80
  return readsLine(decidingOffice, piece.folded) || (isName && isAboveBasis)
}

/** True where the next line still belongs to the subject. */
function goesOn(previous: Piece, piece: Piece, isTornOff: boolean): boolean {
  const line = piece.folded
  if (isAuthority(line) && !isCapitals(previous.folded)) return false
  if (readsLine(basisWord, line) && !isCapitals(line)) return false
  const isTorn = readsLine(openEnding, previous.folded) || readsLine(continuation, line)
  if (isTorn && !isMarked(piece)) return true
  if (readsLine(basisLine, line) || isMarked(piece)) return false
  if (isTornOff || piece.afterSoftBreak || readsLine(verbOnly, previous.folded)) return true
  if (isCapitals(previous.folded) && !isCapitals(line) && piece.bold === null) return false
  // A school year that stands alone dates what the subject names.
  if (readsLine(schoolYearLine, line) && line.length < 30 && !piece.blankBefore && !isCapitals(previous.folded))
    return true
  const isAlike = piece.bold === null || isWholeBold(piece) === isWholeBold(previous)
  if (isCapitals(line) && isCapitals(previous.folded) && isAlike && !piece.blankBefore) return true
  const looksAlike = piece.alignment === 'center' && previous.alignment === 'center'
  if (looksAlike && !piece.blankBefore) return true
  if (isWholeBold(piece) && isWholeBold(previous) && !piece.blankBefore) return true
  if (piece.blankBefore || piece.alignment === 'justify' || piece.alignment === 'left') return false
  return piece.bold === null && piece.text.length <= 140 && !/[.;:]$/.test(line) && previous.text.length > 25
}
