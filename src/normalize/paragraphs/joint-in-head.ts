import { abbreviatedBody, issuedBy, numberLine, placeAndDate } from '../../../grammars/letterhead.ts'
import { bodyHanging, dayWithin, levelHanging, schoolLike } from '../../../grammars/line-seam.ts'
import { centralOnly } from '../../../grammars/line-tear.ts'
import { isKindOnly, titleLine } from '../../../grammars/title-line.ts'
import { breaksOffInHead, unitStart } from '../../../grammars/unit-start.ts'
import { readsLine, scanAtStart } from '../../match/scan.ts'
import type { HeadRole } from '../../model/normal-document.ts'
import type { Piece } from '../pieces.ts'

/** What stands between two lines of the head that are one; null where they are two. */
export function jointInHead(
  left: Piece,
  leftRole: HeadRole | null,
  right: Piece,
  rightRole: HeadRole | null,
): ' ' | null {
  if (left.columnKey !== right.columnKey) return null
  if (leftRole === 'title' && rightRole === 'subject') return beginsSubject(left, right) ? ' ' : null
  if (leftRole !== rightRole) return null
  if (rightRole === 'subject' || rightRole === 'about') return ' '
  if (rightRole === 'number' || rightRole === 'place') return isTornHead(left, right, rightRole) ? ' ' : null
  if (rightRole === 'issuer') {
    if (breaksOffInHead(left.folded)) return ' '
    if (/[,–-]$/.test(left.folded) || readsLine(bodyHanging, left.folded)) return ' '
    if (isNameOfPlace(left.folded, right.folded) || readsLine(centralOnly, right.folded)) return ' '
    return readsLine(unitStart, right.folded) || readsLine(abbreviatedBody, right.folded) ? null : ' '
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
