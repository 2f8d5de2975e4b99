import { personTitle } from '../../grammars/person.ts'
import { kindOfUnit } from '../../grammars/unit-kind.ts'
import { readUnitName } from '../../grammars/unit-name.ts'
import { scanAtStart } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import type { UnitKind } from '../model/unit.ts'

/** A unit or person named in a passage. Offsets count in the passage. */
export interface UnitReading {
  readonly span: Span
  /** The name without forms of address. */
  readonly name: string
  readonly kind: UnitKind
}

/** What may stand between two units of a list. */
const separator = /^(?:\s*[,;/+]\s*(?:và\s+|&\s*|-\s*)?|\s+(?:và|&|hoặc|cùng|cùng với)\s+|\s+-\s+)/

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

/** A list of units: «Thuế tỉnh, Sở A và các đơn vị liên quan». Ends where the next word begins no unit. */
export function readUnits(text: string, folded: string, at: number): UnitReading[] {
  const units: UnitReading[] = []
  let next = at
  while (units.length < 60) {
    const unit = readUnit(text, folded, next, units.length > 0)
    if (unit === null) break
    units.push(unit)
    const gap = separator.exec(folded.slice(unit.span.end, unit.span.end + 12))
    if (gap === null) break
    next = unit.span.end + gap[0].length
  }
  return units
}

/** Where a list of units that begins at `at` ends; `at` itself where none does. */
export const endOfUnits = (units: readonly UnitReading[], at: number): number => units.at(-1)?.span.end ?? at

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
