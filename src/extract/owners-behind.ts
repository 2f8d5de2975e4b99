import { describingLabel } from '../../grammars/duty-label.ts'
import { bearingTail, rankOpening } from '../../grammars/obligation-context.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import { endOfApposition, findUnits, readUnits, type UnitReading } from './units.ts'

/** A duty with who bears it named behind: «Trang trí hội trường: Chi đoàn», «Đón đại biểu (đ/c Hà)». Offsets count in the passage. */
export interface NamedBehind {
  readonly span: Span
  readonly lead: readonly UnitReading[]
}

/** The duties of an item that name their owners at the end, one for each part between semicolons; empty where some part names none. */
export function ownersBehind(text: string, folded: string, { start, end }: Span): NamedBehind[] {
  const parts: NamedBehind[] = []
  let from = start
  for (const part of folded.slice(start, end).split(';')) {
    const lead = part.trim() === '' ? null : ownersOf(text, folded, trimmedSpan(folded, from, from + part.length))
    if (lead !== null) parts.push(lead)
    else if (part.trim() !== '') return []
    from += part.length + 1
  }
  return parts
}

const trimmedSpan = (folded: string, start: number, end: number): Span => {
  const part = folded.slice(start, end)
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length }
}

function ownersOf(text: string, folded: string, span: Span): NamedBehind | null {
  const part = folded.slice(span.start, span.end)
  const bracket = /\(([^()]{2,80})\)[\s.]*$/.exec(part)
  const lead = bracket === null ? behindColon(text, folded, span) : inBracket(text, folded, span, bracket)
  return lead === null ? null : { span, lead }
}

/** «… (đ/c Hà phụ trách)»: persons and offices, not behind a unit whose short form or contact the bracket is. */
function inBracket(text: string, folded: string, span: Span, bracket: RegExpExecArray): UnitReading[] | null {
  const open = span.start + bracket.index
  const units = coveringUnits(text, folded, open + 1, open + 1 + bracket[1]!.length)
  const isWho = units?.every(({ kind }) => kind === 'person' || kind === 'position') === true
  const before = findUnits(text, folded, span.start, open).at(-1)
  const isShortForm =
    before !== undefined && before.kind !== 'group' && folded.slice(before.span.end, open).trim() === ''
  return units !== null && isWho && !isShortForm ? units : null
}

/** «Âm thanh, loa máy: đ/c Hà», not «Trưởng ban: ông A» or «Thành phần: giáo viên». */
function behindColon(text: string, folded: string, span: Span): UnitReading[] | null {
  const colon = folded.slice(span.start, span.end).lastIndexOf(': ')
  if (colon < 3) return null
  const what = folded.slice(span.start, span.start + colon)
  if (readsLine(rankOpening, what) || scanAtStart(describingLabel, `${what}: .`) !== null || /[.:]/.test(what))
    return null
  // «Tổ trưởng: cô A», «Ông B - Trưởng ban: Trưởng đoàn» begin with somebody.
  if (readUnits(text, folded, span.start).length > 0) return null
  return coveringUnits(text, folded, span.start + colon + 2, span.end)
}

/** The units that a stretch consists of, but for «phụ trách» or «thực hiện» behind them; null where it holds anything else. */
function coveringUnits(text: string, folded: string, start: number, end: number): UnitReading[] | null {
  const at = start + /^\s*/.exec(folded.slice(start, end))![0].length
  const units = readUnits(text.slice(0, end), folded.slice(0, end), at)
  const last = units.at(-1)
  if (last === undefined) return null
  const tail = folded.slice(endOfApposition(text, folded, last), end)
  return readsLine(bearingTail, tail) ? units : null
}
