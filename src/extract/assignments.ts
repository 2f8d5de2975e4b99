import { assigning, bearingDuty, cooperating } from '../../grammars/assignment.ts'
import { actionVerbs } from '../../grammars/lexicon/action-verbs.ts'
import { dutyVerbs } from '../../grammars/lexicon/duty-verbs.ts'
import {
  addressLead,
  contactLead,
  objectLead,
  ownerJoint,
  personDuty,
  vagueOpening,
} from '../../grammars/owner-context.ts'
import { honorific, personTitle } from '../../grammars/person.ts'
import { matchPhrase, phraseTrie } from '../../grammars/phrase-trie.ts'
import { trimEnd } from '../../grammars/trim.ts'
import { readsLine, scan, scanAtStart } from '../match/scan.ts'
import type { Span } from '../model/span.ts'
import { clausesOf } from './clauses.ts'
import { subjectOwners } from './owners.ts'
import { endOfApposition, endOfUnits, findUnits, readUnits, type UnitReading, unitsReach } from './units.ts'

/** Who is told to do something in a sentence. Offsets count in the passage. */
export interface Assignment {
  readonly rule: string
  readonly lead: readonly UnitReading[]
  /** Where the words that name the lead begin and end. */
  readonly span: Span
}

/** «Sở A chủ trì …», «Giao Sở A …», «yêu cầu các trường …», «Ông B - Chuyên viên: phụ trách …»: null where a sentence names nobody. */
export function assignmentIn(text: string, folded: string, sentence: Span, isOrganising = false): Assignment | null {
  const persons = dutyOfPersons(text, folded, sentence, isOrganising)
  if (persons !== null) return persons
  for (const clause of clausesOf(folded, sentence)) {
    const at = clause.start + (scanAtStart(addressLead, folded.slice(clause.start, clause.start + 30))?.span.end ?? 0)
    const subject = subjectOwners(text, folded, at)
    if (subject !== null && !goesOn(text, folded, sentence.start, at))
      return { rule: 'task/subject', lead: subject.units, span: { start: at, end: subject.end } }
  }
  return orderIn(text, folded, sentence)
}

/** True inside a list that began before the clause: «giao Sở A, ⟦Sở B⟧ chủ trì», «thi nâng ngạch cho cán bộ, ⟦công chức⟧ phải …». */
function goesOn(text: string, folded: string, from: number, at: number): boolean {
  if (at === from) return false
  const units = findUnits(text, folded, from, Math.min(folded.length, at + 150))
  if (units.some(({ span }) => span.start < at && span.end > at)) return true
  let first = at
  for (const { span } of units.filter((unit) => unit.span.end <= at).reverse()) {
    if (!readsLine(ownerJoint, folded.slice(span.end, first))) break
    first = span.start
  }
  return first < at && readsLine(objectLead, folded.slice(Math.max(from, first - 14), first))
}

/** «Sở A thực hiện …», «Ban B đẩy nhanh …» at the head of an item: a definite body and what it does. */
export function definiteSubject(text: string, folded: string, { start, end }: Span): UnitReading[] {
  const units = readUnits(text, folded, start)
  const behind = folded.slice(endOfUnits(units, start), end)
  const isDefinite = units.every(
    ({ kind, name }) =>
      kind !== 'group' && kind !== 'person' && /\s\p{Lu}/u.test(name) && !readsLine(vagueOpening, name),
  )
  return units.length > 0 && isDefinite && beginsWithDuty(behind) ? units : []
}

/** «+ Ông A - Chuyên viên: phụ trách công tác …», «Đ/c Lan, đ/c Mai (TPT): chuẩn bị …», «Các đ/c GVCN: quản lý …». */
function dutyOfPersons(text: string, folded: string, { start, end }: Span, isOrganising: boolean): Assignment | null {
  if (scanAtStart(honorific, folded.slice(start, Math.min(end, start + 40))) === null && !isPersonAt(folded, start))
    return null
  const lead = readUnits(text, folded, start)
  const last = lead.at(-1)
  if (last === undefined || last.span.end > end) return null
  const behind = folded.slice(endOfApposition(text, folded, last), end)
  const colon = colonBehind.exec(behind)
  const isTold =
    colon === null
      ? readsLine(personDuty, behind) || (isOrganising && beginsWithDuty(behind))
      : !readsLine(contactLead, colon[0]) && !namesOnly(text, folded, end - behind.length + colon[0].length, end)
  return isTold ? { rule: 'task/person', lead, span: { start, end: last.span.end } } : null
}

const isPersonAt = (folded: string, at: number): boolean =>
  scanAtStart(personTitle, folded.slice(at, at + 120)) !== null

/** Up to the colon; a full stop only inside an abbreviation («P. Hiệu trưởng»). */
const colonBehind = /^(?:[^.;:]|\.(?=\S)|(?<=[\s-]\p{Lu}{1,3})\.(?=\s)){0,90}:(?=\s?\S)/u

const beginsWithDuty = (behind: string): boolean => {
  const words = behind
    .trimStart()
    .split(/\s+/, 4)
    .map((word) => trimEnd(word, ',.;:'))
  return /^\s/.test(behind) && /^\p{Ll}/u.test(words[0] ?? '') && matchPhrase(duties, words, 0) > 0
}
const duties = phraseTrie([
  ...dutyVerbs,
  ...actionVerbs,
  'tăng cường',
  'đẩy mạnh',
  'khẩn trương',
  'kịp thời',
  'quan tâm',
])

/** «Ông A - Trưởng ban: Trưởng đoàn.» tells a rank, no duty. */
export function namesOnly(text: string, folded: string, from: number, end: number): boolean {
  const at = from + /^\s*/.exec(folded.slice(from, end))![0].length
  const units = readUnits(text, folded, at)
  if (units[0]?.kind !== 'person' && !/^\p{Lu}/u.test(folded.slice(at, at + 2))) return false
  return units.length > 0 && /^[\s.;]*$/.test(folded.slice(endOfUnits(units, at), end))
}

/** «Giao …», «Yêu cầu …», «Đề nghị …» at the head of a clause or behind who orders. */
export function orderIn(text: string, folded: string, sentence: Span, verbs = /./): Assignment | null {
  for (const verb of scan(assigning, folded.slice(sentence.start, sentence.end))) {
    if (!verbs.test(verb.value.verb)) continue
    const at = sentence.start + verb.span.end
    const units = readUnits(text, folded, at)
    if (units.length === 0) continue
    // «… giao Sở A chủ trì»: inside a clause only where the unit is told to lead, or «Ủy ban giao Sở A báo cáo», by whom.
    const behind = folded.slice(endOfUnits(units, at), sentence.end)
    const isOrder = beginsWithDuty(behind) && unitsReach(text, folded, sentence.start, sentence.start + verb.span.start)
    const isTold = verb.value.verb === 'giao' && (readsLine(bearingDuty, behind) || isOrder)
    if (!isTold && !opensClause(text, folded, sentence.start, sentence.start + verb.span.start, verb.value.verb))
      continue
    return {
      rule: `task/${verb.value.verb === 'giao' || verb.value.verb === 'phân công' ? 'assigned' : 'requested'}`,
      lead: units,
      span: { start: sentence.start + verb.span.start, end: endOfUnits(units, at) },
    }
  }
  return null
}

/** True at the head of a sentence or clause, and where the words before end in the unit that orders. */
function opensClause(text: string, folded: string, from: number, at: number, verb: string): boolean {
  const left = folded.slice(from, at).trimEnd()
  if (left === '' || /[,;:]$/.test(left)) return true
  // «nhiệm vụ được Ủy ban giao cho Sở» looks back.
  if (verb === 'giao' || verb === 'phân công') return false
  const units = findUnits(text, folded, Math.max(from, at - 80), at)
  return units.at(-1) !== undefined && folded.slice(units.at(-1)!.span.end, at).trim() === ''
}

/** Those with whom it is done: «phối hợp với X, Y», «phối hợp chặt chẽ với các tổ». */
export function supportIn(text: string, folded: string, { start, end }: Span): UnitReading[] {
  const found: UnitReading[] = []
  for (const mark of scan(cooperating, folded.slice(start, end))) {
    for (const unit of readUnits(text, folded, start + mark.span.end))
      if (unit.span.end <= end && !found.some(({ span }) => span.start === unit.span.start)) found.push(unit)
  }
  return found
}
