import { issuedBy, numberLine, placeAndDate } from '../../grammars/letterhead.ts'
import {
  bodyHanging,
  dayWithin,
  levelHanging,
  numberHanging,
  schoolLike,
  yearHanging,
} from '../../grammars/line-seam.ts'
import { closingLine } from '../../grammars/preamble.ts'
import { sectionMarkers } from '../../grammars/section-marker.ts'
import { archiveLine, authorityLine, nameLine, positionLine, recipientsHeading } from '../../grammars/signature.ts'
import { isKindOnly, titleLine } from '../../grammars/title-line.ts'
import {
  continuation,
  headingRest,
  openEnding,
  tornEmail,
  tornNumber,
  tornPair,
} from '../../grammars/torn-paragraph.ts'
import { breaksOffInHead, unitStart } from '../../grammars/unit-start.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { HeadRole } from '../model/normal-document.ts'
import { isCapitals } from './piece-marks.ts'
import type { Piece } from './pieces.ts'

/** What stands between two lines that are one paragraph: a blank, nothing (a torn number or address), or null where they are two. */
export function jointOf(
  left: Piece,
  leftRole: HeadRole | null,
  right: Piece,
  rightRole: HeadRole | null,
): '' | ' ' | null {
  if (leftRole !== null || rightRole !== null) return jointInHead(left, leftRole, right, rightRole)
  if (left.columnKey !== right.columnKey || right.listMarker > 0) return null
  const seam = `${left.folded.slice(-40)}\n${right.folded.slice(0, 40)}`
  const at = Math.min(40, left.folded.length)
  const crosses = (rule: Parameters<typeof scan>[0]): boolean =>
    scan(rule, seam).some(({ span }) => span.start <= at && span.end > at)
  if (crosses(tornNumber)) return readsLine(numberHanging, left.folded) ? ' ' : ''
  if (crosses(tornPair)) return ' '
  if (crosses(tornEmail)) return ''
  if (isSignatureLine(left) || isSignatureLine(right) || readsLine(closingLine, right.folded)) return null
  const isMarked = startsItem(right)
  if (isMarked) return null
  const ends = /[.;:!?…]["”)]?$|\.\s?\/\s?\.?$/.test(left.folded)
  if (right.afterSoftBreak && !ends && !isCapitals(left.folded)) return ' '
  if (isCapitals(left.folded) && !isCapitals(right.folded)) return null
  // A heading in capitals that asks for more words: «I. MỤC ĐÍCH, ⏎ YÊU CẦU».
  if (isCapitals(left.folded) && readsLine(openEnding, left.folded) && !/\d,$/.test(left.folded)) return ' '
  // … or its rest: «II. NHIỆM VỤ TRỌNG TÂM ⏎ TRONG NĂM HỌC». A line with the kind of a document stands alone.
  if (isCapitals(left.folded) && !ends && readsLine(headingRest, right.folded) && !isKindLine(left.folded)) return ' '
  if (readsLine(continuation, right.folded) && !ends && (left.folded.length > 20 || startsItem(left))) return ' '
  if (isHeadingOver(left, right)) return null
  if (readsLine(openEnding, left.folded) && left.folded.length > 30 && !/:$/.test(left.folded)) return ' '
  return null
}

function jointInHead(left: Piece, leftRole: HeadRole | null, right: Piece, rightRole: HeadRole | null): ' ' | null {
  if (left.columnKey !== right.columnKey) return null
  // The line of place and date, too long for its column.
  if (leftRole === 'place' && readsLine(yearHanging, left.folded) && /^\d{4}$/.test(right.folded)) return ' '
  if (leftRole === 'title' && rightRole === 'subject') return beginsSubject(left, right) ? ' ' : null
  if (leftRole !== rightRole) return null
  if (rightRole === 'subject' || rightRole === 'about') return ' '
  if (rightRole === 'number' || rightRole === 'place') return isTornHead(left, right, rightRole) ? ' ' : null
  if (rightRole === 'issuer') {
    if (breaksOffInHead(left.folded)) return ' '
    if (/[,–-]$/.test(left.folded) || readsLine(bodyHanging, left.folded)) return ' '
    if (isNameOfPlace(left.folded, right.folded)) return ' '
    return readsLine(unitStart, right.folded) ? null : ' '
  }
  return null
}

/** «LIÊN ĐOÀN LAO ĐỘNG TỈNH ⏎ TRƯỜNG GIANG»: the name of a province that begins like a school. */
const isNameOfPlace = (left: string, right: string): boolean =>
  readsLine(levelHanging, left) && readsLine(schoolLike, right)

/** «KẾ HOẠCH Tổ chức hội thi ⏎ năm học 2024 - 2025»: the subject begins behind the type and runs on below it. */
function beginsSubject({ folded: left }: Piece, { folded: right }: Piece): boolean {
  const behind = left.slice(scanAtStart(titleLine, left)?.span.end ?? left.length).trim()
  return behind !== '' && !isKindOnly(behind, right) && !readsLine(issuedBy, behind)
}

/** Halves of one line of the head: «Số: ⏎ 15/KH-UBND», «Lâm Sơn, ngày ⏎ 05 tháng 3 năm 2024». */
function isTornHead({ folded: left }: Piece, { folded: right }: Piece, role: HeadRole): boolean {
  if (role === 'place') return !(/\d/.test(left) || readsLine(dayWithin, left)) || !readsLine(placeAndDate, right)
  return !readsLine(numberLine, right)
}

const isKindLine = (line: string): boolean => scanAtStart(titleLine, line)?.span.end === line.length

const isBoldAt = ({ bold }: Piece, at: number): boolean =>
  bold?.some((span) => span.start <= at && at < span.end) ?? false

/** A heading in bold over text that is not, though the heading lacks its last word («… Kế hoạch năm»). */
function isHeadingOver(left: Piece, right: Piece): boolean {
  const isBold = left.bold?.some((span) => span.start === 0 && span.end >= left.text.trimEnd().length) ?? false
  return isBold && right.bold !== null && !isBoldAt(right, 0) && /^\p{Lu}/u.test(right.text)
}

const isSignatureLine = ({ folded }: Piece): boolean =>
  [recipientsHeading, authorityLine, positionLine, archiveLine].some((rule) => readsLine(rule, folded)) ||
  (folded.length < 40 && readsLine(nameLine, folded))

/** True where a line begins an item of its own. */
const startsItem = ({ folded }: Piece): boolean => sectionMarkers.some((rule) => scanAtStart(rule, folded) !== null)
