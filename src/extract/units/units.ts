import { memberOf, officeApposition } from '../../../grammars/owner-description.ts'
import { honorific, listedName, personTitle } from '../../../grammars/person.ts'
import { pluralOpening, unitSeparator } from '../../../grammars/unit-context.ts'
import { kindOfUnit } from '../../../grammars/unit-kind.ts'
import { readUnitName } from '../../../grammars/unit-name.ts'
import { readsLine, scanAtStart } from '../../match/scan.ts'
import { readSharedOffices } from './shared-offices.ts'
import type { UnitReading } from './unit-reading.ts'

/** Who may be given a duty: a unit, a person, or an office behind a form of address («Đ/c Kế toán»). */
export function readActor(text: string, folded: string, at: number, isListed = false): UnitReading | null {
  return readAddressed(text, folded, at) ?? readUnit(text, folded, at, isListed)
}

/** The unit or person at `at` of a folded text; null where none begins there. */
export function readUnit(text: string, folded: string, at: number, isListed = false): UnitReading | null {
  const person = scanAtStart(personTitle, folded.slice(at, at + 120))
  if (person !== null) {
    const span = { start: at, end: at + person.span.end }
    const name = person.groups.name
    return {
      span,
      name: name === undefined ? text.slice(span.start, span.end) : text.slice(at + name.start, at + name.end),
      kind: 'person',
    }
  }
  const read = readUnitName(folded, at, isListed)
  if (read === null) return null
  const name = text.slice(at, read.end)
  return { span: { start: at, end: read.end }, name, kind: kindOfUnit(folded.slice(at, read.end)) }
}

/** «Đ/c Kế toán», «Các đồng chí Tổ trưởng»: an office behind a form of address. */
function readAddressed(text: string, folded: string, at: number): UnitReading | null {
  const address = scanAtStart(honorific, folded.slice(at, at + 40))
  if (address === null) return null
  const from = at + address.span.end
  // «các đồng chí trong Ban Giám hiệu»: its members.
  const member = address.value.isPlural ? scanAtStart(memberOf, folded.slice(from, from + 12)) : null
  const read = readUnitName(folded, from + (member?.span.end ?? 0), true)
  if (read === null) return null
  if (member !== null) return { span: { start: at, end: read.end }, name: text.slice(at, read.end), kind: 'group' }
  if (kindOfUnit(folded.slice(from, read.end)) !== 'position') return null
  return { span: { start: at, end: read.end }, name: text.slice(from, read.end), kind: 'position' }
}

/** Where what describes a person ends: «(Hiệu trưởng)», « - Phó Hiệu trưởng», «, cán bộ Tuyên giáo». A given name alone is described in brackets only. */
export function endOfApposition(text: string, folded: string, { span, name, kind }: UnitReading): number {
  if (kind !== 'person') return endOfOffice(text, folded, span.end)
  const bracket = /^\s?\([^()]{1,60}\)/.exec(folded.slice(span.end, span.end + 70))
  if (bracket !== null) return span.end + bracket[0].length
  const mark = /^(?:\s?,\s|\s?-\s)/.exec(folded.slice(span.end, span.end + 4))
  if (mark === null || !name.includes(' ')) return span.end
  const office = readUnit(text, folded, span.end + mark[0].length)
  return office?.kind === 'position' && !readsLine(pluralOpening, office.name) ? office.span.end : span.end
}

/** «Sở A - Cơ quan Thường trực Ban Chỉ đạo»: what a body is besides. */
function endOfOffice(text: string, folded: string, end: number): number {
  const mark = scanAtStart(officeApposition, folded.slice(end, end + 60))
  return mark === null ? end : (readUnit(text, folded, end + mark.span.end, true)?.span.end ?? end)
}

/** «Đ/c Dũng, Tuấn»: a bare name in a list of persons. */
function readListedName(text: string, folded: string, at: number, before: UnitReading): UnitReading | null {
  if (before.kind !== 'person') return null
  const found = scanAtStart(listedName, folded.slice(at, at + 60))
  if (found === null) return null
  const span = { start: at, end: at + found.span.end }
  return { span, name: text.slice(span.start, span.end), kind: 'person' }
}

/** A list of units: «Thuế tỉnh, Sở A và các đơn vị liên quan». Ends where the next word begins no unit. */
export function readUnits(text: string, folded: string, at: number): UnitReading[] {
  const units: UnitReading[] = []
  let next = at
  while (units.length < 60) {
    const last = units.at(-1)
    const unit =
      readActor(text, folded, next, units.length > 0) ??
      (last === undefined ? null : readListedName(text, folded, next, last))
    if (unit === null) break
    const shared = readSharedOffices(text, folded, unit, (from) => readUnit(text, folded, from, true))
    for (const one of shared.length > 0 ? shared : [unit]) units.push(one)
    const end = endOfApposition(text, folded, units.at(-1)!)
    const gap = scanAtStart(unitSeparator, folded.slice(end, end + 12))
    if (gap === null) break
    next = end + gap.span.end
  }
  return units
}

/** Where a list of units that begins at `at` ends; `at` itself where none does. */
export const endOfUnits = (units: readonly UnitReading[], at: number): number => units.at(-1)?.span.end ?? at

/** Whether units begin at `from` and nothing but blanks stands between them and `at`: «⟦UBND huyện⟧ giao …». */
export function unitsReach(text: string, folded: string, from: number, at: number): boolean {
  const end = endOfUnits(readUnits(text, folded, from), from)
  return end > from && end <= at && folded.slice(end, at).trim() === ''
}

/** Every unit and person named in a stretch of a folded text, from left to right. */
export function findUnits(text: string, folded: string, start: number, end: number): UnitReading[] {
  const units: UnitReading[] = []
  const word = /(?<![\p{L}\p{M}])\p{L}/gu
  word.lastIndex = start
  for (let match = word.exec(folded); match !== null && match.index < end; match = word.exec(folded)) {
    const unit = readUnit(text, folded, match.index)
    if (unit === null || unit.span.end > end) continue
    units.push(unit)
    word.lastIndex = unit.span.end
  }
  return units
}
