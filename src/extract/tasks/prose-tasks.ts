import { onlyIntroduces } from '../../../grammars/assignment.ts'
import { contactLine } from '../../../grammars/duty-label.ts'
import { behindRule, contactItem, namesOnly, personBehind } from '../../../grammars/item-rules.ts'
import { rankOpening } from '../../../grammars/obligation-context.ts'
import { caseOpening, vagueOpening } from '../../../grammars/owner-context.ts'
import { type Chunk, lettersOf } from '../../chunk/chunk.ts'
import { isBare } from '../../frames/agents.ts'
import type { Agent, Sentence } from '../../frames/frame.ts'
import { baseOf, type DutyContext, type Item } from '../../frames/items/item.ts'
import { placeUnits, supportIn } from '../../frames/parties.ts'
import { readsLine, scanAtStart } from '../../match/scan.ts'
import type { Span } from '../../model/span.ts'
import type { UnitReading } from '../units/unit-reading.ts'
import type { LabelledTasks, LabelledTime } from './labelled-tasks.ts'
import { proseTask } from './prose-task.ts'
import type { TaskReading } from './task-readings.ts'

/** Tasks with an explicit owner: items under a heading of a unit, and sentences that say who is to do something. */
export function readProseTasks(context: DutyContext, labelled: LabelledTasks): TaskReading[] {
  const others = context.items.flatMap((item) =>
    item.isIntroduction || labelled.used.has(item) || saysNoDuty(item)
      ? []
      : withTimesBelow(tasksOf(item, context), labelled.timesBelow.get(item) ?? []),
  )
  return [...labelled.tasks, ...others]
}

/** «Thời gian thực hiện: …» below an item is said of all that stands in it. */
const withTimesBelow = (tasks: readonly TaskReading[], times: readonly LabelledTime[]): readonly TaskReading[] =>
  times.length === 0
    ? tasks
    : tasks.map((task) => ({ ...task, times: [...task.times, ...times.map(({ mention }) => mention)] }))

function tasksOf(item: Item, context: DutyContext): TaskReading[] {
  const behind = context.isOrganisation(item.node) ? ownersBehind(item) : []
  if (behind.length > 0) return behind.map(({ span, lead }) => proseTask(item, 'task/behind', span, lead, [], context))
  return item.holders !== null && item.node !== null
    ? [ownedTask(item, item.holders.lead, item.holders.support, context)]
    : assignedTasks(item, context)
}

/** «2. Ông A, Phó Trưởng phòng: Trưởng đoàn;», «+ Sở C.», «Đầu mối liên hệ: bà C, điện thoại …»: names, ranks and addresses are no duty. */
function saysNoDuty({ reading, content, chunks }: Item): boolean {
  const words = reading.passage.folded.slice(content.start, content.end)
  const letters = lettersOf(chunks)
  if (words.trim() === '' || namesOnly.pattern.at(letters, 0) !== null) return true
  // «Hộ nghèo;» in a list below a duty.
  if (!/[ABJKDVa]/.test(letters) && words.trim().split(/\s+/).length <= mostWordsOfName) return true
  if (reading.phones.length + reading.emails.length === 0) return false
  return contactItem.pattern.at(letters, 0) !== null || readsLine(contactLine, words)
}

/** A longer item without a known verb may have one that no list knows. */
const mostWordsOfName = 6

/** In the part that assigns work: «Trang trí: Chi đoàn; âm thanh: đ/c Hà», «Đón đại biểu (đ/c Hà)». */
function ownersBehind({ sentences, reading }: Item): { span: Span; lead: UnitReading[] }[] {
  const base = baseOf(reading)
  const found: { span: Span; lead: UnitReading[] }[] = []
  for (const { chunks, letters } of sentences) {
    const last = chunks.findLast(({ kind }) => kind !== 'Stop' && kind !== 'Semi')!
    const span = { start: chunks[0]!.start, end: chunks.findLast(({ kind }) => kind !== 'Semi')!.end }
    const person = personIn(last, chunks)
    const match = behindRule.pattern.find(letters)
    if (person !== null) found.push({ span, lead: placeUnits(person, base) })
    else if (match !== null && letters.indexOf('I') === match.start && !isLabel(chunks, letters.slice(0, match.start)))
      found.push({ span, lead: placeUnits(chunks[match.groups.agent![0]]!.units, base) })
    else return []
  }
  return found
}

/** «(đ/c Hà phụ trách)» at the end of a sentence, behind what is done. */
function personIn(bracket: Chunk, chunks: readonly Chunk[]): readonly UnitReading[] | null {
  const at = chunks.indexOf(bracket)
  // «gửi về Văn phòng (đ/c Hà)»: who is there, not who does it.
  if (bracket.kind !== 'Bracket' || (chunks[at - 1]?.kind === 'Unit' && chunks[at - 2]?.kind !== 'Do')) return null
  if (personBehind.pattern.at(lettersOf(bracket.inner), 0) === null) return null
  const { units } = bracket.inner[0]!
  return units.every(({ kind }) => kind === 'person' || kind === 'position') ? units : null
}

/** «Trưởng ban: …», «Thành phần: …»: what stands before the colon names no duty. */
const isLabel = (chunks: readonly Chunk[], before: string): boolean =>
  chunks[0]!.kind === 'Unit' || scanAtStart(rankOpening, chunks[0]!.words) !== null || /[bS]/.test(before)

function ownedTask(
  item: Item,
  owners: readonly UnitReading[],
  partners: readonly UnitReading[],
  context: DutyContext,
): TaskReading {
  const base = baseOf(item.reading)
  const own = ownAgent(item)
  const support = supportIn(item.chunks)
  const lead = own === null ? owners : placeUnits(own.units, base)
  return proseTask(
    item,
    'task/heading',
    item.content,
    lead,
    support.length > 0 ? placeUnits(support, base) : partners,
    context,
  )
}

/** The item's own subject wins over the owner of its heading where it names another definite unit; so does «giao Sở B …» in it. */
function ownAgent({ sentences, content }: Item): Agent | null {
  const first = sentences[0]
  const agent = first?.clauses[0]?.agent ?? null
  const opens = agent !== null && first!.chunks[agent.from]!.start <= content.start + 1
  if (opens && agent.polarity === 'told' && !orders.has(agent.rule)) return agent
  if (
    opens &&
    agent.polarity === 'asked' &&
    agent.rule !== 'duty/weak' &&
    (agent.rule === 'duty/must' || agent.units.every(isDefinite))
  )
    return agent
  const given = sentences.flatMap(({ clauses }) => clauses).find((clause) => clause.agent?.rule === 'task/assigned')
  return given?.agent ?? null
}
const orders: ReadonlySet<string> = new Set(['task/assigned', 'task/delegated', 'task/requested'])

const isDefinite = (unit: UnitReading): boolean =>
  !isBare(unit) &&
  !readsLine(vagueOpening, unit.name) &&
  (unit.kind === 'group' ? /\s(?:\p{Lu}|\d)/u.test(unit.name) : /\s/.test(unit.name) || unit.kind === 'position')

/** Sentences that say who is told; a part behind a semicolon is a task of its own where it names somebody of its own. */
function assignedTasks(item: Item, context: DutyContext): TaskReading[] {
  const isOrganising = context.isOrganisation(item.node) || item.reading.passage.zone === 'closing'
  const groups: { sentences: Sentence[]; agent: Agent | null }[] = []
  for (const sentence of item.sentences) {
    const agent =
      sentence.clauses.find((clause) => clause.agent !== null && isTask(clause.agent, isOrganising))?.agent ?? null
    const last = groups.at(-1)
    // A sentence without a subject that begins with a verb goes on with the duty before it, and so does what another does in a case of it.
    const isCase =
      last?.agent != null &&
      last.sentences.at(-1)!.chunks.at(-1)?.kind === 'Semi' &&
      readsLine(caseOpening, sentence.chunks[0]!.words)
    if (last !== undefined && (isCase || (agent === null && goesOn(last.sentences.at(-1)!, sentence))))
      last.sentences.push(sentence)
    else groups.push({ sentences: [sentence], agent })
  }
  return groups.flatMap(({ sentences, agent }) =>
    agent === null ? [] : (assignedTask(item, sentences, agent, context) ?? []),
  )
}

const goesOn = (before: Sentence, sentence: Sentence): boolean =>
  before.chunks.at(-1)?.kind === 'Semi' || (sentence.clauses[0]?.agent === null && sentence.clauses[0].opensWithVerb)

/** In the part that assigns work the duty of any definite unit is a task; elsewhere only what somebody is told. */
function isTask({ polarity, rule, units }: Agent, isOrganising: boolean): boolean {
  if (polarity === 'told') return true
  if (!isOrganising || polarity !== 'asked') return false
  return rule !== 'duty/weak' && rule !== 'duty/caused' && !units.some(isBare)
}

function assignedTask(
  item: Item,
  sentences: readonly Sentence[],
  agent: Agent,
  context: DutyContext,
): TaskReading | null {
  const { folded, zone } = item.reading.passage
  const chunks = sentences.flatMap((sentence) => sentence.chunks)
  const owner = sentences.find(({ clauses }) => clauses.some((clause) => clause.agent === agent))!
  const span = { start: chunks[0]!.start, end: endOf(chunks.at(-1)!, zone === 'closing') }
  const named = owner.chunks[agent.from]!.start
  if (readsLine(onlyIntroduces, folded.slice(owner.chunks[agent.to - 1]!.end, span.end))) return null
  const support = supportIn(chunks.filter(({ start }) => start >= named))
  const lead = agent.units.filter((unit) => !support.some((other) => other.span.start === unit.span.start))
  const base = baseOf(item.reading)
  return lead.length === 0
    ? null
    : proseTask(item, agent.rule, span, placeUnits(lead, base), placeUnits(support, base), context)
}

const endOf = (last: Chunk, isClosing: boolean): number =>
  isClosing && (last.kind === 'Stop' || last.kind === 'Semi') ? last.start : last.end
