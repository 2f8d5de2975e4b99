import {
  basisRule,
  conditionRule,
  type DutyRule,
  itemRules,
  orderRules,
  subjectRules,
  weakRules,
} from '../../grammars/duty-rules.ts'
import { condition } from '../../grammars/owner-context.ts'
import { topicOpening } from '../../grammars/topic.ts'
import { listedOpening, nobodyName, teacherName, vagueName } from '../../grammars/unit-list.ts'
import type { Chunk } from '../chunk/chunk.ts'
import type { UnitReading } from '../extract/units/unit-reading.ts'
import { readsLine, scanAtStart } from '../match/scan.ts'
import type { Agent } from './frame.ts'

/** Where an agent is looked for: a clause of a sentence. */
export interface ClausePlace {
  readonly chunks: readonly Chunk[]
  readonly letters: string
  /** Chunks of the clause, end exclusive. */
  readonly from: number
  readonly to: number
  readonly text: string
  /** The first clause of an item. */
  readonly isItemHead: boolean
  readonly isSentenceHead: boolean
}

/** Who does what a clause says: its subject, or who is told in it; null where it names nobody. */
export function agentAt(place: ClausePlace): Agent | null {
  const rules = place.isItemHead ? [...itemRules, ...subjectRules] : subjectRules
  return (
    subjectAt(place, rules) ??
    behindBasis(place) ??
    orderAt(place) ??
    behindCondition(place) ??
    (place.isSentenceHead ? subjectAt(place, weakRules) : null)
  )
}

function subjectAt({ chunks, letters, from, text }: ClausePlace, rules: readonly DutyRule[]): Agent | null {
  const starts =
    letters[from] === 'G' || letters[from] === 't' || letters[from] === 'a' ? [from, behindLead(letters, from)] : [from]
  for (const rule of rules)
    for (const start of starts) {
      const match = rule.pattern.at(letters, start)
      if (match === null) continue
      const [a, b] = match.groups.agent!
      const units = unitsOf(chunks, a, b, text)
      const act = match.groups.act?.[0]
      if (units.length === 0 || isNobody(rule, chunks, a, units, from)) continue
      const isMust = act !== undefined && chunks[act]!.words === 'phải'
      return {
        rule: isMust ? 'duty/must' : rule.name,
        polarity: isMust ? 'asked' : rule.polarity,
        units,
        from: start,
        to: act ?? b,
      }
    }
  return null
}

/** Of the units behind a basis the last is the subject, where the comma between them parts the two. */
function behindBasis({ chunks, letters, from }: ClausePlace): Agent | null {
  const match = basisRule.pattern.at(letters, from)
  const units = match === null ? [] : chunks[match.groups.agent![0]]!.units
  if (match === null || units.length < 2) return null
  const isTold = letters[match.groups.act![0]] === 'B'
  return {
    rule: isTold ? 'task/subject' : 'duty/subject',
    polarity: isTold ? 'told' : 'asked',
    units: units.slice(-1),
    from,
    to: match.groups.act![0],
  }
}

function behindCondition({ chunks, letters, from, to }: ClausePlace): Agent | null {
  if (!chunks.slice(0, to).some(({ words }) => readsLine(condition, words))) return null
  const match = conditionRule.pattern.find(letters.slice(0, to), from)
  if (match === null) return null
  const { units } = chunks[match.groups.agent![0]]!
  const act = match.groups.act![0]
  return units.every(isBare) ? null : { rule: 'duty/subject', polarity: 'asked', units, from: match.start, to: act }
}

const behindLead = (letters: string, from: number): number => {
  let at = from
  while (at < letters.length && 'GatbCH'.includes(letters[at]!)) at++
  return at
}

/** «100% sinh viên»: a figure to be reached, not who does it. */
const isShare = ({ name }: UnitReading): boolean => /^\d+\s?%/.test(name)

/** What a rule cannot say over kinds: which names it may stand with. */
function isNobody(
  rule: DutyRule,
  chunks: readonly Chunk[],
  at: number,
  units: readonly UnitReading[],
  from: number,
): boolean {
  if (isShare(units[0]!)) return true
  switch (rule.name) {
    case 'task/unknown':
      return readsLine(topicOpening, chunks[at]!.words)
    case 'duty/caused':
      return chunks[at - 1]!.words !== 'do'
    case 'task/post':
      return !units.every(
        ({ kind, name }) => kind === 'position' || isTeacher(name) || readsLine(nobodyName, firstWords(name)),
      )
    case 'task/subject':
      return from > 0 && units.every(isBare)
    case 'task/person':
      return !units.every(({ kind, name }) => kind === 'person' || kind === 'position' || isTeacher(name))
    default:
      return false
  }
}

const firstWords = (name: string): string => name.split(/\s/).slice(0, 2).join(' ')
const isTeacher = (name: string): boolean => readsLine(teacherName, name)

function orderAt(place: ClausePlace): Agent | null {
  const { chunks, letters, from, to, text } = place
  for (let at = from; at < to; at++) {
    if (letters[at] !== 'A') continue
    for (const rule of orderRules) {
      const match = rule.pattern.at(letters, at)
      if (match === null || !opensOrder(place, at, match.groups.agent![1])) continue
      const [a, b] = match.groups.agent!
      const units = unitsOf(chunks, a, b, text)
      if (units.length === 0 || units.every(isBare) || holdsOther(chunks, letters, a, b)) continue
      return { rule: orderName(chunks[at]!.words), polarity: 'told', units, from: at, to: b }
    }
  }
  return null
}

const orderName = (words: string): string =>
  words.startsWith('giao') ? 'task/assigned' : words.startsWith('phân') ? 'task/delegated' : 'task/requested'

/** An order stands where a clause begins, behind who orders, or where those who are told bear a duty. */
function opensOrder({ chunks, letters, from }: ClausePlace, order: number, end: number): boolean {
  // «tổ chức hội thi, mời các trường dự»: what somebody does; only at the head of a sentence it tells.
  if (chunks[order]!.words.endsWith('mời')) return order === 0
  if (order === from) return true
  const before = chunks[order - 1]!
  if (/^a*B/.test(letters.slice(end, end + 12))) return true
  if (/[CIS]/.test(letters[order - 1]!)) return true
  // «triển khai và phân công nhiệm vụ cho các tổ» is what somebody does.
  if (/[Ga]/.test(letters[order - 1]!)) return !/[VDBJK]/.test(letters.slice(from, order))
  const isRequest = orderName(chunks[order]!.words) === 'task/requested'
  if (before.kind === 'Unit') return isRequest || letters[from] === 'U'
  // «nếu có khó khăn, vướng mắc đề nghị các tổ …»: the comma parts no clauses.
  const opening = /[VDBJK]/.test(letters.slice(from, order)) ? from : 0
  return isRequest && /[ntrbq]/.test(letters[order - 1]!) && /[spot]/.test(letters[opening]!)
}

/** True where a noun among those who are told begins no name of its own. */
const holdsOther = (chunks: readonly Chunk[], letters: string, from: number, to: number): boolean =>
  chunks.slice(from, to).some((chunk, i) => {
    if (chunk.kind !== 'Noun' || scanAtStart(listedOpening, chunk.words) !== null) return false
    return i === 0 || !/[BV]/.test(letters[from + i - 1]!)
  })

/** The units of an agent; what qualifies the last one belongs to its name, and a noun in the place of a unit is one. */
export function unitsOf(chunks: readonly Chunk[], from: number, to: number, text: string): UnitReading[] {
  const units: UnitReading[] = []
  for (let i = from; i < to; i++) {
    const chunk = chunks[i]!
    const last = units.at(-1)
    if (chunk.kind === 'Unit') for (const one of chunk.units) units.push(one)
    else if (chunk.kind === 'Comma' || chunk.kind === 'And' || chunk.kind === 'Semi') continue
    else if (last !== undefined && !beginsName(chunks, i)) {
      const span = { start: last.span.start, end: chunk.end }
      units[units.length - 1] = { ...last, span, name: text.slice(span.start, span.end) }
    } else
      units.push({
        span: { start: chunk.start, end: chunk.end },
        name: text.slice(chunk.start, chunk.end),
        kind: 'group',
      })
  }
  return units
}

const beginsName = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1]?.kind
  return (
    (before === 'Comma' || before === 'And' || before === 'Semi') &&
    scanAtStart(listedOpening, chunks[at]!.words) !== null
  )
}

/** A noun in small letters that names nobody in particular: «cán bộ», «lãnh đạo đơn vị». */
export const isBare = ({ kind, name }: UnitReading): boolean =>
  kind !== 'person' &&
  !/\p{Lu}|\d/u.test(name.slice(1)) &&
  /^\p{Ll}/u.test(name) &&
  !readsLine(vagueName, name) &&
  name.split(/\s+/).length <= 4 &&
  readsLine(nobodyName, name)
