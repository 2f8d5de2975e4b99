import { appendixHeading } from '../../grammars/appendix.ts'
import { typeBefore } from '../../grammars/citation.ts'
import { centralIssuer } from '../../grammars/citation-issuer.ts'
import {
  aboutLine,
  addresseeLine,
  decidingOffice,
  issuedBy,
  numberBeside,
  numberLine,
  placeAndDate,
  placeAndDateAlone,
  placeAtLineEnd,
  ruleLine,
} from '../../grammars/letterhead.ts'
import { draftMark, secrecyMark, signatureStamp, urgencyMark } from '../../grammars/letterhead-mark.ts'
import { motto, nationalName, partyName } from '../../grammars/letterhead-nation.ts'
import { basisLine } from '../../grammars/preamble.ts'
import { aboutDocument, titleLine } from '../../grammars/title-line.ts'
import { continuation } from '../../grammars/torn-paragraph.ts'
import { unitStart } from '../../grammars/unit-start.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { HeadRole } from '../model/normal-document.ts'
import { isCapitals, isMarked, isWholeBold } from './piece-marks.ts'
import type { Piece } from './pieces.ts'
import { markSubject } from './subject-lines.ts'

/** How far the head may reach, in lines. */
const longestHead = 60

/**
 * What each of the first lines is, in the head of the document; null behind it.
 * @param goesOnAbove whether a line goes on what stands above it, by where the lines of this text end
 */
export function headRoles(
  pieces: readonly (Piece | null)[],
  goesOnAbove: (line: number) => boolean,
): (HeadRole | null)[] {
  const roles = rolesInOrder(pieces, goesOnAbove)
  if (roles.includes('title')) return roles
  // Without any sign of a letterhead only the name of a body is one.
  if (!roles.some((role) => role === 'national' || role === 'number' || role === 'place' || role === 'addressee'))
    return roles.map((role, i) => (role === 'issuer' && !readsLine(unitStart, pieces[i]!.folded) ? null : role))
  // Some copies lose the title: what stands in capitals below number or date is the subject.
  const from = roles.findLastIndex((role) => role === 'number' || role === 'place')
  return roles.map((role, i) =>
    role === 'issuer' && from >= 0 && i > from && !readsLine(unitStart, pieces[i]!.folded) ? 'subject' : role,
  )
}

function rolesInOrder(pieces: readonly (Piece | null)[], goesOnAbove: (line: number) => boolean): (HeadRole | null)[] {
  const roles: (HeadRole | null)[] = pieces.map(() => null)
  const limit = Math.min(pieces.length, longestHead)
  let hasHead = false
  for (let i = 0; i < limit; i++) {
    const piece = pieces[i]!
    if (piece === null) continue
    const role = isOpeningTitle(pieces, i, roles)
      ? 'title'
      : isOfBody(pieces, i, roles)
        ? 'issuer'
        : isTornPlace(pieces, i)
          ? 'place'
          : letterheadRole(piece, hasHead)
    if (role === 'title') {
      const isFirst = roles.slice(0, i).every((other) => other === null || other === 'issuer' || other === 'rule')
      if (isFirst && isAboveLetterhead(pieces, i)) {
        roles.fill(null, 0, i)
        hasHead = false
        continue
      }
      roles[i] = 'title'
      markSubject(pieces, i, limit, roles, goesOnAbove)
      return roles
    }
    if (role === 'about') {
      i = markAbout(pieces, i, limit, roles)
      hasHead = true
      continue
    }
    if (role === 'addressee') {
      roles[i] = role
      markBesideAddressee(pieces, i, limit, roles)
      return roles
    }
    if (role === null && piece.layout !== 'head' && isBody(piece)) return roles
    roles[i] = role
    if (role !== null && role !== 'rule' && role !== 'stamp') hasHead = true
  }
  return roles
}

/** How far from the top a title without a letterhead may stand, in lines, and how long it may be. */
const farthestOpening = 3
const longestOpening = 240

/** «Kế hoạch tổ chức Tết trồng cây năm 2031», «Báo cáo ⏎ Tình hình …»: without a letterhead the document begins with its title, in small letters. */
function isOpeningTitle(pieces: readonly (Piece | null)[], at: number, roles: readonly (HeadRole | null)[]): boolean {
  const line = pieces[at]!.folded
  const below = pieces.slice(at + 1).find((piece) => piece !== null)
  if (at >= farthestOpening || below === undefined || roles.slice(0, at).some((role) => role !== null)) return false
  if (line.length > longestOpening || /[.;:!?]$/.test(line) || !/^\p{Lu}/u.test(line)) return false
  const found = scanAtStart(titleLine, line)
  if (found === null) return false
  const rest = line.slice(found.span.end).trim()
  // A sentence about a document names it by «số», «này», or goes on to what it does.
  return !readsLine(aboutDocument, rest) && !(rest === '' && readsLine(numberLine, below.folded))
}

/** «LẬP THEO QUYẾT ĐỊNH ⏎ SỐ 77/QĐ-SXD»: the number by which a body was set up belongs to its name. */
const isOfBody = (pieces: readonly (Piece | null)[], at: number, roles: readonly (HeadRole | null)[]): boolean =>
  roles[at - 1] === 'issuer' &&
  readsLine(numberLine, pieces[at]!.folded) &&
  readsLine(typeBefore, pieces[at - 1]!.folded) &&
  scanAtStart(titleLine, pieces[at - 1]!.folded) === null

/** «Lâm Sơn, ⏎ ngày 05 tháng 3 năm 2024»: each half says of the other what it is. */
function isTornPlace(pieces: readonly (Piece | null)[], at: number): boolean {
  const joined = (left: Piece | null | undefined, right: Piece | null | undefined): boolean =>
    left?.folded.endsWith(',') === true &&
    right?.columnKey === left.columnKey &&
    readsLine(placeAndDateAlone, `${left.folded} ${right.folded}`)
  return joined(pieces[at], pieces[at + 1]) || joined(pieces[at - 1], pieces[at])
}

/** How far below the heading of a web page the letterhead of its document may begin, and its title stand, in lines. */
const farthestLetterhead = 6
const farthestTitle = 12

/** The heading of a web page repeats the title above the letterhead. */
function isAboveLetterhead(pieces: readonly (Piece | null)[], title: number): boolean {
  const below = pieces.slice(title + 1, title + 1 + farthestTitle)
  const nation = below.findIndex((piece) => piece !== null && readsLine(nationalName, piece.folded))
  return (
    nation >= 0 &&
    nation < farthestLetterhead &&
    below.slice(nation).some((piece) => piece !== null && isTitle(piece, true))
  )
}

/** «Kính gửi» may stand in the left column: the right one, with the date, follows it in reading order. */
function markBesideAddressee(
  pieces: readonly (Piece | null)[],
  addressee: number,
  limit: number,
  roles: (HeadRole | null)[],
): void {
  for (let i = addressee + 1; i < limit && pieces[i]?.layout === 'head'; i++) {
    const role = letterheadRole(pieces[i]!, true)
    if (role === 'national' || role === 'place' || role === 'number' || role === 'rule') roles[i] = role
  }
}

function letterheadRole(piece: Piece, hasHead: boolean): HeadRole | null {
  const line = piece.folded
  if (readsLine(ruleLine, line)) return 'rule'
  if (readsLine(nationalName, line) || readsLine(motto, line) || readsLine(partyName, line)) return 'national'
  if (readsLine(numberLine, line)) return 'number'
  if (readsLine(aboutLine, line)) return 'about'
  if (readsLine(addresseeLine, line)) return 'addressee'
  if (readsLine(placeAndDate, line)) return 'place'
  if (hasHead && line.length < 100 && readsLine(placeAtLineEnd, line)) return 'place'
  if (readsLine(urgencyMark, line)) return 'urgency'
  if (readsLine(secrecyMark, line)) return 'secrecy'
  if (readsLine(draftMark, line)) return 'draft'
  if (readsLine(signatureStamp, line)) return 'stamp'
  if (isTitle(piece, hasHead)) return 'title'
  if (isCapitals(line) && scanAtStart(centralIssuer, line)?.span.end === line.length) return 'issuer'
  if (readsLine(decidingOffice, line) || readsLine(appendixHeading, line)) return null
  const front = scan(numberBeside, line)[0]?.span.start
  if (front !== undefined && isCapitals(line.slice(0, front))) return 'issuer'
  // Joint issuers stand side by side: «BỘ A - BỘ B - TÒA ÁN C».
  const isShort = line.length < (/\S - \S/.test(line) ? 240 : 100) && !/[.;:]$/.test(line)
  // Above the letterhead a line with a year heads a page or a list.
  if (isShort && isCapitals(line) && !/^\d/.test(line) && (hasHead || !/(?:19|20)\d\d/.test(line))) return 'issuer'
  if (isShort && readsLine(unitStart, line) && (piece.layout === 'head' || !hasHead)) return 'issuer'
  return piece.layout === 'head' && isShort && /^\p{L}/u.test(line) && !/\d{6,}|@|www/.test(line) ? 'issuer' : null
}

/** A line equal to the name of a type, or in capitals and beginning with one; the subject may stand on the same line. */
function isTitle(piece: Piece, hasHead: boolean): boolean {
  const found = scanAtStart(titleLine, piece.folded)
  if (found === null) return false
  const word = piece.folded.slice(found.span.start, found.span.end)
  const rest = piece.folded.slice(found.span.end).trim()
  if (isCapitals(word)) return rest.length < 400 && !/^[:.]/.test(rest)
  // Fonts without capitals lose them: «quyết định của bộ trưởng bộ tài chính».
  if (hasHead && readsLine(issuedBy, rest)) return true
  return rest === '' && (piece.alignment === 'center' || isWholeBold(piece) || (hasHead && piece.alignment === null))
}

/** What no head holds: a basis, a numbered section, a long paragraph. */
const isBody = (piece: Piece): boolean =>
  readsLine(basisLine, piece.folded) || isMarked(piece) || piece.text.length > 160

/** «V/v …» and the lines it runs on over, in its own column. */
function markAbout(
  pieces: readonly (Piece | null)[],
  first: number,
  limit: number,
  roles: (HeadRole | null)[],
): number {
  roles[first] = 'about'
  let i = first
  while (i + 1 < limit) {
    const piece = pieces[i + 1]!
    if (piece === null || piece.columnKey !== pieces[first]!.columnKey || piece.text.length > 120) break
    if (letterheadRole({ ...piece, layout: null }, true) !== null || isBody(piece)) break
    // In copies with an empty line below every line it parts nothing.
    const isSpaced = pieces[first]!.blankBefore && piece.text.length < 90 && !/[.;:]$/.test(pieces[i]!.folded)
    if (piece.blankBefore && !isSpaced && !readsLine(continuation, piece.folded)) break
    roles[++i] = 'about'
  }
  return i
}
