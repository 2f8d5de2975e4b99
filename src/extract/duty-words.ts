import { assigning, cooperating } from '../../grammars/assignment.ts'
import { behindDuty, deliveredTo, dutyStart, onlyCompletion, rhythmLead, wholeDuty } from '../../grammars/deadline.ts'
import { labelLead } from '../../grammars/due-context.ts'
import {
  andLead,
  concerning,
  deliveryBehind,
  onlyLeads,
  regularWord,
  reportBefore,
  rhythmWord,
} from '../../grammars/obligation-context.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import type { DueTime } from './due-times.ts'
import { isWord, type Surroundings } from './duty-stretch.ts'
import { readSubject } from './subjects.ts'
import { endOfUnits, readUnits, unitsReach } from './units.ts'

/** Takes off who owes it, to whom it goes, the rhythm at either end, and what only explains. */
export function polish(place: Surroundings, spans: readonly Span[], due: DueTime): Span[] {
  const { text, folded } = place
  const polished = spans
    .map((span) => ({ ...span, start: behindSubject(text, folded, span.start, span.end) }))
    .map((span) => withoutRhythm(folded, span, due))
    .filter((span) => span.start < due.span.start || !isRemark(text, folded, span))
    .map((span) => withoutDelivery(folded, span))
    .filter(isWord(folded))
  return polished
}

/** Behind the bound: to whom, what for, since when, which way, or a remark in brackets. */
function isRemark(text: string, folded: string, { start, end }: Span): boolean {
  const words = folded.slice(start, end)
  if (readsLine(behindDuty, words) || /^[\s,]*\(.*\)[\s.,;]*$/.test(words)) return true
  const delivery = scan(deliveredTo, words.slice(0, 30)).find(({ span }) => /^[\s,]*$/.test(words.slice(0, span.start)))
  return (
    delivery !== undefined &&
    readsLine(deliveryBehind, words) &&
    readUnits(text, folded, start + delivery.span.end).length > 0
  )
}

/** How long the signs and the «và» are with which a stretch begins. */
export const behindAnd = (words: string): number =>
  scanAtStart(andLead, words)?.span.end ?? /^[\s,;:)]*/.exec(words)![0].length

/** Where the duty begins behind «Đối với X,», «Giao X», «Các trường», «phối hợp với Y», «hằng tuần»; `start` where none of these stands. */
export function behindSubject(text: string, folded: string, start: number, end: number): number {
  let at = start + behindAnd(folded.slice(start, end))
  for (let turns = 0; turns < 4; turns++) {
    const next = behindOne(text, folded, at, end)
    if (next === at) break
    at = next
  }
  return at
}

function behindOne(text: string, folded: string, at: number, end: number): number {
  const rest = folded.slice(at, end)
  const about = scanAtStart(concerning, rest)
  if (about !== null) {
    const units = readUnits(text, folded, at + about.span.end)
    const stop = endOfUnits(units, at)
    return units.length > 0 && folded[stop] === ',' && stop < end ? stop + 2 : at
  }
  // «Thời gian hoàn thành việc …», «Thời hạn gửi báo cáo …».
  const label = scanAtStart(labelLead, rest)
  if (label !== null && readsLine(dutyStart, rest.slice(label.span.end)) && !readsLine(onlyCompletion, rest))
    return at + label.span.end
  const rhythm = scanAtStart(rhythmLead, rest)
  const isRegular = rhythm !== null && readsLine(regularWord, rest.slice(0, rhythm.span.end))
  if (isRegular && readsLine(dutyStart, rest.slice(rhythm.span.end))) return at + rhythm.span.end
  const lead = [...scan(cooperating, rest.slice(0, 60)), ...scan(assigning, rest.slice(0, 40))].find(
    ({ span }) => span.start === 0 || readsLine(onlyLeads, rest.slice(0, span.start)),
  )
  const told = at + (lead?.span.end ?? behindOrder(text, folded, at, end))
  const subject = readSubject(text, folded, told)
  return subject === null || subject.verb >= end ? at : subject.verb
}

/** How far an order may stand behind the name of who gives it. */
const longestOrder = 160

/** «UBND tỉnh yêu cầu », «Ban Tổ chức giao »: the length of what stands before those who are told; 0 where nobody tells. */
function behindOrder(text: string, folded: string, at: number, end: number): number {
  const rest = folded.slice(at, Math.min(end, at + longestOrder))
  const order = scan(assigning, rest)[0]
  if (order === undefined || order.span.start === 0) return 0
  return unitsReach(text, folded, at, at + order.span.start) ? order.span.end : 0
}

/** A rhythm stays inside the duty («báo cáo định kỳ 6 tháng kết quả …») and goes from its end («kiểm tra hằng tháng»). */
function withoutRhythm(folded: string, { start, end }: Span, { span, mention }: DueTime): Span {
  if (span.start < start || span.end > end) return { start, end }
  if (mention.parts.rrule !== null && folded.slice(start, span.start).trim() === '') return { start: span.end, end }
  const atEnd = /^[\s.,;:)]*$/.test(folded.slice(span.end, end))
  if (!atEnd) return { start, end }
  const words = folded.slice(start, span.start)
  const left = words.slice(0, scan(rhythmWord, words)[0]?.span.start).trimEnd()
  const isBare = left.trim().split(/\s+/).length < 2 && !readsLine(wholeDuty, left)
  return isBare || readsLine(reportBefore, left) ? { start, end } : { start, end: start + left.length }
}

/** «… gửi về Sở A qua Phòng B»: to whom is no part of what. */
function withoutDelivery(folded: string, { start, end }: Span): Span {
  const text = folded.slice(start, end)
  const delivery = scan(deliveredTo, text).find(
    ({ span }) =>
      span.start >= 8 &&
      readsLine(deliveryBehind, text.slice(span.start)) &&
      readUnits(text, text, span.end).length > 0,
  )
  return delivery === undefined ? { start, end } : { start, end: start + delivery.span.start }
}
