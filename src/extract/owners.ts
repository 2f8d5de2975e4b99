import { bearingDuty, headingLead, organisationTitle } from '../../grammars/assignment.ts'
import { dutyLabel } from '../../grammars/duty-label.ts'
import {
  bareNoun,
  bearingHeading,
  levelTail,
  partMark,
  pluralWord,
  qualifiedSubject,
  qualifierOpening,
  tailJoint,
  tradeWord,
} from '../../grammars/owner-context.ts'
import { adverbialBefore, describesUnit } from '../../grammars/owner-description.ts'
import { matchPhrase } from '../../grammars/phrase-trie.ts'
import { trimEnd } from '../../grammars/trim.ts'
import { sharedOffice } from '../../grammars/unit-context.ts'
import { stops } from '../../grammars/unit-words.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { NormalDocument } from '../model/normal-document.ts'
import type { SectionNode } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { endOfApposition, endOfUnits, readUnits, type UnitReading } from './units.ts'

/** Units with their places in the document's text. */
export interface OwnerReading {
  readonly units: readonly UnitReading[]
  /** End of the last unit. */
  readonly end: number
}

/** The units that a heading consists of («2. Đối với cơ sở giáo dục», «Sở A; UBND các xã»); null for other headings. */
export function ownersOfHeading(document: NormalDocument, title: Span): OwnerReading | null {
  const folded = document.folded.slice(title.start, title.end)
  const lead = scanAtStart(headingLead, folded)
  const from = lead?.span.end ?? 0
  const text = document.text.slice(title.start, title.end)
  const units = readUnits(text, folded, from)
  const end = units.length === 0 ? from : endOfApposition(text, folded, units.at(-1)!)
  const rest = folded
    .slice(end)
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s.:;,]+/g, ' ')
    .trim()
  if (units.length === 0) return null
  // «TỔ CHỨC THỰC HIỆN» begins like «tổ chức, cá nhân» and is none.
  if (scanAtStart(organisationTitle, folded.slice(units[0]!.span.start)) !== null) return null
  const placedUnits = placeUnits(withNamedBracket(units, document.text, folded, title.start), title.start)
  if (readsLine(bearingHeading, rest) && !isBareNoun(units)) return { units: placedUnits, end: title.start + end }
  // «… hoạt động trong lĩnh vực có liên quan»: what qualifies the last unit belongs to its name.
  const isQualified =
    rest !== '' &&
    ((lead !== null && readsLine(qualifierOpening, rest)) || readsLine(describesUnit, folded.slice(end).trim()))
  // «Các phân xưởng, đội sản xuất», «Các xã, thị trấn Đoàn và Đoàn trực thuộc»: one collective that goes on.
  if (isOneCollective(folded.slice(from), folded.slice(end), lead !== null))
    return { units: placeUnits(withTail(units, folded, lead !== null), title.start), end: title.start + end }
  if (rest !== '' && !isQualified && rest.split(' ').length > 3) return null
  if (rest !== '' && !isQualified && !readsLine(levelTail, rest)) return null
  const placed = isQualified ? placeUnits(extendLast(units, folded), title.start) : placedUnits
  return { units: placed, end: title.start + end }
}

/** «Cơ quan» alone is nobody in particular. */
const isBareNoun = (units: readonly UnitReading[]): boolean => units.length === 1 && readsLine(bareNoun, units[0]!.name)

/** «Cơ quan Thường trực (Đội A)»: a bracket that names a unit in full belongs to the name before it; an abbreviation does not. */
function withNamedBracket(units: readonly UnitReading[], text: string, folded: string, base: number): UnitReading[] {
  const last = units.at(-1)
  const bracket = last === undefined ? null : /^\s?\(([^()]{4,80})\)/.exec(folded.slice(last.span.end))
  if (last === undefined || bracket === null || last.kind === 'person') return [...units]
  const inner = bracket[1]!
  const named = readUnits(inner, inner, 0)
  if (!/\s\p{L}+\s/u.test(inner) || named.length !== 1 || named[0]!.span.end < inner.trimEnd().length) return [...units]
  const span = { start: last.span.start, end: last.span.end + bracket[0].length }
  return [...units.slice(0, -1), { ...last, span, name: text.slice(base + span.start, base + span.end) }]
}

/** A short heading that begins with «các» or «Đối với» and holds no verb names one collective, whatever its last words are. */
function isOneCollective(name: string, tail: string, isLed: boolean): boolean {
  const words = trimEnd(tail.trimEnd(), '.:;').trim().split(/\s+/)
  return (
    (isLed || readsLine(pluralWord, name)) &&
    !readsLine(tradeWord, name) &&
    readsLine(tailJoint, tail) &&
    words.length <= (isLed ? 14 : 8) &&
    words.slice(1).every((_, i) => matchPhrase(stops, words, i + 1) === 0)
  )
}

/** The last unit goes on to the end of the heading; behind «Đối với» commas part further units. */
function withTail(units: readonly UnitReading[], folded: string, isLed: boolean): UnitReading[] {
  const [last, ...others] = extendLast(units, folded).reverse()
  if (last === undefined || !isLed) return extendLast(units, folded)
  const parts: UnitReading[] = []
  const from = units.at(-1)!.span.end
  const tail = folded.slice(from, last.span.end)
  let at = 0
  for (const mark of [...scan(partMark, tail).map(({ span }) => span), { start: tail.length, end: tail.length }]) {
    const part = tail.slice(at, mark.start)
    const start = parts.length === 0 ? last.span.start : from + at + part.length - part.trimStart().length
    const end = from + at + part.trimEnd().length
    at = mark.end
    if (end > start) parts.push({ ...last, span: { start, end }, name: folded.slice(start, end) })
  }
  return [...others.reverse(), ...parts]
}

function extendLast(units: readonly UnitReading[], folded: string): UnitReading[] {
  const last = units.at(-1)!
  const end = trimEnd(folded.trimEnd(), '.:;,').length
  return [
    ...units.slice(0, -1),
    { ...last, span: { start: last.span.start, end }, name: folded.slice(last.span.start, end) },
  ]
}

/** «3. Sở Tư pháp: Lồng ghép …», in plain text: the units before the colon own the rest. */
export function runInOwners(document: NormalDocument, paragraph: Span): OwnerReading | null {
  const folded = document.folded.slice(paragraph.start, paragraph.end)
  const colon = folded.indexOf(':')
  if (colon < 2 || colon > 200 || folded.slice(colon + 1).trim() === '') return null
  if (scanAtStart(dutyLabel, folded) !== null) return null
  const owners = ownersOfHeading(document, { start: paragraph.start, end: paragraph.start + colon })
  if (owners === null) return null
  // «Trưởng các phòng: Nội vụ, Tư pháp»: what follows names the offices.
  const shared = scanAtStart(sharedOffice, folded.slice(owners.units.at(-1)!.span.start - paragraph.start))
  return shared !== null && shared.value.noun !== null ? null : { ...owners, end: paragraph.start + colon + 1 }
}

/** A sentence or item whose first words are a unit that bears the duty: «Sở A chủ trì …», «Cơ sở dạy thêm có đăng ký … phải …». */
export function subjectOwners(text: string, folded: string, at: number): OwnerReading | null {
  const units = readUnits(text, folded, at)
  // «Đơn vị chủ trì: …» is a label, and names nobody.
  if (units.length === 0 || scanAtStart(dutyLabel, folded.slice(at, at + 80)) !== null) return null
  if (isBareNoun(units)) return null
  const end = endOfUnits(units, at)
  const rest = folded.slice(end)
  const adverbial = scanAtStart(adverbialBefore, rest)
  if (adverbial !== null && readsLine(bearingDuty, rest.slice(adverbial.span.end))) return { units, end }
  // «Phòng Giáo dục Trung học (GDTrH) chủ trì»: a short form in between.
  if (readsLine(bearingDuty, rest.replace(/^\s?\([^()]{1,60}\)/, ''))) return { units, end }
  const qualified = scanAtStart(qualifiedSubject, rest)
  if (qualified === null) return null
  const stop = end + qualified.span.end
  const last = units.at(-1)!
  return {
    units: [
      ...units.slice(0, -1),
      { ...last, span: { start: last.span.start, end: stop }, name: text.slice(last.span.start, stop) },
    ],
    end: stop,
  }
}

export function placeUnits(units: readonly UnitReading[], by: number): UnitReading[] {
  return units.map((unit) => ({ ...unit, span: { start: unit.span.start + by, end: unit.span.end + by } }))
}

/** The node itself or the nearest above it for which `has` holds. */
export function nearest(chain: readonly SectionNode[], has: (node: SectionNode) => boolean): SectionNode | null {
  return chain.findLast(has) ?? null
}
