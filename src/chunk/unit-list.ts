import { endsUnitName } from '../../grammars/lexicon/duty-words.ts'
import { listedName } from '../../grammars/person.ts'
import { unitSeparator } from '../../grammars/unit-context.ts'
import {
  apartNoun,
  branchNoun,
  classNumber,
  collectiveNoun,
  collectiveOpening,
  dottedAddress,
  numberedHead,
  outsideNoun,
  placeTail,
  rankTail,
} from '../../grammars/unit-list.ts'
import { readSharedOffices } from '../extract/units/shared-offices.ts'
import type { UnitReading } from '../extract/units/unit-reading.ts'
import { endOfApposition, readActor, readUnit } from '../extract/units/units.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import { tokensOf } from './tokens.ts'
import { phraseAt } from './word-lookup.ts'

/** Units and persons that commas and «và» join, and where the list ends, what describes the last one included. */
export interface UnitList {
  readonly units: readonly UnitReading[]
  readonly end: number
}

/** No list of a sentence is longer. */
const mostUnits = 60
/** No name of a list is longer. */
const longestName = 400

/**
 * Reads the units that begin at an offset of a passage.
 * @param limit nothing is read over it: there begins a time, a number or the end of the stretch
 * @param isListed the first name stands behind others, or behind a number: a bare noun will do
 */
export function readUnitList(
  text: string,
  whole: string,
  at: number,
  limit: number,
  isListed = false,
): UnitList | null {
  const units: UnitReading[] = []
  const folded = undotted(whole, at, limit)
  let next = at
  let end = at
  while (units.length < mostUnits && next < limit) {
    const last = units.at(-1)
    const read = readActor(text, folded, next, isListed || last !== undefined) ?? listedPerson(text, folded, next, last)
    if (read === null || read.span.end > limit) break
    const unit = trimName(text, folded, read)
    if (last !== undefined && goesOn(last, unit, folded.slice(last.span.end, unit.span.start)))
      units[units.length - 1] = upTo(text, last, unit.span.end)
    else {
      const shared = readSharedOffices(text, folded, unit, (from) => readUnit(text, folded, from, true))
      for (const one of shared.length > 0 ? shared : [unit]) units.push(one)
    }
    end = Math.min(limit, behindDescription(text, folded, units.at(-1)!))
    const gap = scanAtStart(unitSeparator, folded.slice(end, end + 12))
    if (gap === null) break
    next = end + gap.span.end
  }
  return units.length === 0 ? null : { units, end }
}

/** The text up to the limit; «Ông. Lê Văn A» is read like «Ông: Lê Văn A». */
function undotted(folded: string, at: number, limit: number): string {
  const stretch = folded.slice(0, Math.min(limit, at + longestName * mostUnits))
  const dot = scanAtStart(dottedAddress, folded.slice(at, at + 6))
  if (dot === null) return stretch
  const mark = at + dot.span.end - 1
  return `${stretch.slice(0, mark)}:${stretch.slice(mark + 1)}`
}

function listedPerson(text: string, folded: string, at: number, last: UnitReading | undefined): UnitReading | null {
  if (last?.kind !== 'person') return null
  const name = scanAtStart(listedName, folded.slice(at, at + 60))
  return name === null ? null : upTo(text, { ...last, span: { start: at, end: at } }, at + name.span.end)
}

const upTo = (text: string, unit: UnitReading, end: number): UnitReading => ({
  ...unit,
  span: { start: unit.span.start, end },
  name: text.slice(unit.span.start, end),
})

/** A list of bare nouns behind one «các» is one collective: «các phòng, ban, đơn vị». «địa phương» is none of «các sở, ngành», and behind «và» stands another. */
function goesOn(last: UnitReading, unit: UnitReading, joint: string): boolean {
  if (!readsLine(collectiveNoun, unit.name) || scanAtStart(collectiveOpening, last.name) === null) return false
  const isAfterAnd = !joint.includes(',') && readsLine(apartNoun, unit.name)
  if (isAfterAnd || (readsLine(branchNoun, last.name) && readsLine(outsideNoun, unit.name))) return false
  const nouns = last.name
    .replace(/^\S+\s/, '')
    .split(', ')
    .flatMap((part) => part.split(' và '))
  return nouns.every((noun) => readsLine(collectiveNoun, noun))
}

/** A name ends before words that no name holds, and holds the number behind it: «Lớp 9A», «các ban tại địa phương». */
function trimName(text: string, folded: string, unit: UnitReading): UnitReading {
  const { start, end } = unit.span
  const cut = nameEnd(folded, start, end)
  if (cut < end) return { ...unit, span: { start, end: cut }, name: text.slice(end - unit.name.length, cut) }
  const words = folded.slice(start, end)
  const behind = folded.slice(end, end + 20)
  const tail = readsLine(numberedHead, words)
    ? scanAtStart(classNumber, behind)
    : scanAtStart(collectiveOpening, words) === null
      ? null
      : scanAtStart(placeTail, behind)
  return tail === null ? unit : upTo(text, unit, end + tail.span.end)
}

function nameEnd(folded: string, start: number, end: number): number {
  const tokens = tokensOf(folded, { start, end }, noStops)
  for (let i = 0; i < tokens.length; ) {
    const phrase = phraseAt(tokens, i, end)
    const words = phrase?.words.join(' ') ?? tokens[i]!.lower
    const isSmall = tokens[i]!.text === tokens[i]!.lower
    if (i > 0 && isSmall && (phrase?.kind === 'Adv' || endsUnitName.has(words))) return tokens[i - 1]!.end
    i += phrase?.words.length ?? 1
  }
  return end
}
const noStops: ReadonlySet<number> = new Set()

/** «Ông A - Tổ viên:», «Bà B (TPT)», «Sở C - Cơ quan thường trực»: where what somebody is besides ends. */
function behindDescription(text: string, folded: string, unit: UnitReading): number {
  const end = endOfApposition(text, folded, unit)
  if (unit.kind !== 'person' || end > unit.span.end || !unit.name.includes(' ')) return end
  return end + (scanAtStart(rankTail, folded.slice(end, end + 80))?.span.end ?? 0)
}
