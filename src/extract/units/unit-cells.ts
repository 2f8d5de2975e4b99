import { cellLabel, cellMark } from '../../../grammars/assignment.ts'
import { namesNobody } from '../../../grammars/table-cell.ts'
import { collectiveOpening, helpersInBracket, personLine, staffLine, unitJoint } from '../../../grammars/table-units.ts'
import { trimEnd } from '../../../grammars/trim.ts'
import {
  cellSeparator,
  governingOffice,
  joiningWord,
  levelOpening,
  staffOpening,
  supportBehind,
  unitRemark,
} from '../../../grammars/unit-context.ts'
import { beginsWithHead, kindOfUnit } from '../../../grammars/unit-kind.ts'
import { overlapsAny } from '../../match/overlap.ts'
import { readsLine, scan, scanAtStart } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import type { UnitReading } from './unit-reading.ts'
import { readActor, readUnit } from './units.ts'

/** Who does it and who helps. */
export interface DutyHolders {
  readonly lead: readonly UnitReading[]
  readonly support: readonly UnitReading[]
}

export const nobody: DutyHolders = { lead: [], support: [] }

/** Signs and markers before a unit. */
const gap = /^(?:[\s;,/+•*.:–-]|\d{1,2}[.)]\s|[a-zđ]\)\s)*/i

/** What parts the names of a cell, and what does not. */
interface Partings {
  readonly breaks: ReadonlySet<number>
  readonly numbers: readonly Span[]
}

/**
 * Splits a cell of units: every word of it belongs to a unit, so what the unit grammar leaves over goes to the name before it.
 * @param isSupport the column names who helps
 * @param breaks offsets where a new line of the cell begins
 * @param numbers numbers of documents, whose slashes part nothing
 * @param from where the units begin
 */
export function readUnitCell(
  text: string,
  folded: string,
  isSupport: boolean,
  breaks: ReadonlySet<number>,
  numbers: readonly Span[] = [],
  from = 0,
): DutyHolders {
  if (namesNobody(folded)) return nobody
  const lead: UnitReading[] = []
  const support: UnitReading[] = []
  const partings: Partings = { breaks, numbers }
  let helps = isSupport
  let at = from
  while (at < folded.length) {
    const bracket = scanAtStart(helpersInBracket, folded.slice(at, at + 140))
    if (bracket !== null) {
      const { start, end } = bracket.groups.helpers ?? bracket.groups.helpers2!
      const inside = readUnitCell(text.slice(0, at + end), folded.slice(0, at + end), true, breaks, numbers, at + start)
      for (const one of inside.support) support.push(one)
      at += bracket.span.end
      continue
    }
    at += gap.exec(folded.slice(at))![0].length
    at += scanAtStart(joiningWord, folded.slice(at, at + 12))?.span.end ?? 0
    const label = scanAtStart(cellLabel, folded.slice(at))
    if (label !== null) {
      helps = label.value.isSupport
      at += label.span.end
      continue
    }
    if (at >= folded.length) break
    const unit = unitFrom(text, folded, at, lead.length + support.length > 0, partings)
    at = unit.end
    if (unit.reading === null) continue
    const mark = scanAtStart(cellMark, folded.slice(at))
    if (mark !== null) at += mark.span.end
    else if (unit.reading.kind === 'person') at = behindPosition(text, folded, at, partings)
    ;((mark?.value.isSupport ?? helps) ? support : lead).push(unit.reading)
    // Where one is marked as leading, those behind it help.
    if (mark !== null) helps = !mark.value.isSupport
  }
  return { lead, support }
}

function unitFrom(
  text: string,
  folded: string,
  at: number,
  isListed: boolean,
  { breaks, numbers }: Partings,
): { reading: UnitReading | null; end: number } {
  const line = Math.min(endOfLine(text, folded, at, breaks), endOfCollective(folded, at))
  const unit = readActor(text.slice(0, line), folded.slice(0, line), at, isListed)
  const from = unit?.span.end ?? at
  const end = endOfName(text, folded, from, breaks, numbers)
  const isPerson = unit?.kind === 'person'
  // «(đ/c A)» behind a unit is who acts for it.
  const name = trimmed(folded, { start: at, end })
  if (isPerson) return { reading: { ...unit, span: withBracket(folded, unit.span) }, end }
  if (unit !== null && (name.end <= unit.span.end || isRemarked(unit, folded.slice(unit.span.end, name.end))))
    return { reading: unit, end }
  if (name.end <= name.start || !/\p{L}/u.test(folded.slice(name.start, name.end)))
    return { reading: null, end: Math.max(end, at + 1) }
  return {
    reading: {
      span: name,
      name: text.slice(name.start, name.end),
      kind: unit?.kind ?? kindOfUnit(folded.slice(name.start, name.end)),
    },
    end,
  }
}

/** «Sở Nội vụ tổng hợp»; a bare head goes on with it: «Quỹ hỗ trợ nông dân». */
const isRemarked = ({ name }: UnitReading, behind: string): boolean =>
  name.includes(' ') && readsLine(unitRemark, behind)

/** «Đ/c Nhàn (y tế)»: in a cell the bracket tells two persons of one name apart. */
function withBracket(folded: string, { start, end }: Span): Span {
  const bracket = /^\s?\([^()]{1,40}\)/.exec(folded.slice(end, end + 44))
  return { start, end: end + (bracket?.[0].length ?? 0) }
}

/** The break before the next unit, where the words up to it are a unit by themselves: «Toàn trường⏎TPT». */
function endOfLine(text: string, folded: string, at: number, breaks: ReadonlySet<number>): number {
  for (const line of breaks) {
    if (line <= at) continue
    const lines = [folded.slice(at, line).trimEnd(), lineAt(folded, line, breaks)]
    // One person a line, however they are called.
    if (lines.every((words) => readsLine(personLine, words)) || readsLine(staffLine, lines[1]!)) return line
    if (!/^[-+•*\s]{0,3}\p{Lu}/u.test(folded.slice(line, line + 5)) || !begins(text, folded, line)) continue
    const before = readActor(text.slice(0, line), folded.slice(0, line), at, true)
    if (before === null || folded.slice(before.span.end, line).trim() !== '') continue
    // «Lãnh đạo⏎Sở A», «Hiệu trưởng⏎Trường B»: an office goes on with the body it is in.
    const behind = readActor(text, folded, line + /^[-+•*\s]*/.exec(folded.slice(line))![0].length, true)
    const isBody = behind !== null && /^(?:agency|department|school|party)$/.test(behind.kind)
    if (before.kind !== 'position' || (!isBody && !readsLine(governingOffice, before.name))) return line
  }
  return folded.length
}

/** «Các khoa và Phòng Đào tạo»: a list behind «các» ends where a body with a name of its own begins. */
function endOfCollective(folded: string, at: number): number {
  const list = scanAtStart(collectiveOpening, folded.slice(at))
  if (list === null) return folded.length
  for (const { span } of scan(unitJoint, folded.slice(at, at + list.span.end))) {
    const next = at + span.end
    const isNamed = /^\p{Lu}\S*\s(?:\p{Ll}+\s)?\p{Lu}/u.test(folded.slice(next, next + 40))
    if (isNamed && beginsWithHead(folded, next)) return at + span.start
  }
  return folded.length
}

/** The next place where another unit, a label or a mark begins. */
function endOfName(
  text: string,
  folded: string,
  from: number,
  breaks: ReadonlySet<number>,
  numbers: readonly Span[],
): number {
  let depth = 0
  for (let at = from; at < folded.length; at++) {
    const mark = folded[at]!
    if (mark === '(') {
      if (depth === 0 && scanAtStart(cellMark, folded.slice(at, at + 20)) !== null) return at
      if (depth === 0 && scanAtStart(helpersInBracket, folded.slice(at, at + 140)) !== null) return at
      depth++
    } else if (mark === ')') depth = Math.max(0, depth - 1)
    if (depth > 0 || overlapsAny({ start: at, end: at + 1 }, numbers)) continue
    if (breaks.has(at) && at > from && (begins(text, folded, at) || beginsPerson(lineAt(folded, at, breaks)))) return at
    if (mark === ';' || mark === '•' || mark === '\n') return at
    if (
      mark === ' ' &&
      at >= from &&
      (scanAtStart(cellMark, folded.slice(at, at + 20)) !== null || readsLine(supportBehind, folded.slice(at, at + 20)))
    )
      return at
    const separator = scanAtStart(cellSeparator, folded.slice(at, at + 7))
    if (separator === null) continue
    const next = at + separator.span.end
    const isSure = /^\s?[,/+]/.test(folded.slice(at, next))
    if (
      scanAtStart(cellLabel, folded.slice(next, next + 40)) !== null ||
      (readActor(text, folded, next, true) !== null && !isLevel(folded, next)) ||
      (isSure && (readsLine(staffOpening, folded.slice(next)) || beginsWithHead(folded, next)))
    )
      return at
  }
  return folded.length
}

/** «Đ/c Lân - PCT», «Bà Mận - Tổ trưởng, …»: the office behind the dash is the person's own. */
function behindPosition(text: string, folded: string, at: number, { breaks }: Partings): number {
  const dash = /^\s?[-–]\s?/.exec(folded.slice(at, at + 3))
  if (dash === null || breaks.has(at)) return at
  const next = at + dash[0].length
  if (breaks.has(next) || readActor(text, folded, next, true)?.kind === 'person') return at
  let end = next
  while (end < folded.length && !/[,;•\n]/.test(folded[end]!) && !breaks.has(end)) end++
  return end
}

const beginsPerson = (line: string): boolean => readsLine(personLine, line) || readsLine(staffLine, line)

/** The words from a break up to the next one. */
function lineAt(folded: string, at: number, breaks: ReadonlySet<number>): string {
  let end = at + 1
  while (end < folded.length && !breaks.has(end)) end++
  return folded.slice(at, end).trimEnd()
}

/** «Đoàn xã, thị trấn»: levels in a list belong to one collective. */
const isLevel = (folded: string, at: number): boolean => readsLine(levelOpening, folded.slice(at, at + 12))

const begins = (text: string, folded: string, at: number): boolean =>
  /^(?:[-+•*]\s?)/.test(folded.slice(at)) ||
  readUnit(text, folded, at, true) !== null ||
  scanAtStart(cellLabel, folded.slice(at, at + 40)) !== null

function trimmed(folded: string, { start, end }: Span): Span {
  const text = folded.slice(start, end)
  return { start, end: start + trimEnd(text, ' .,;:/+-').length }
}
