import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Task } from '../../src/model/task.ts'
import type { UnitMention } from '../../src/model/unit.ts'
import { pairRecords, type Records } from '../field.ts'
import { headerFields } from '../fields/header.ts'
import { citationRecords, dateRecords, numberRecords } from '../fields/mentions.ts'
import { contactRecords, recipientRecords, signature } from '../fields/people.ts'
import { sectionRecords, tableRecords } from '../fields/structure.ts'
import {
  deadlineRecords,
  equalTimeText,
  equalUnit,
  likeTime,
  proseTaskRecords,
  tableTaskRecords,
} from '../fields/work.ts'
import type { Gold, GoldTask, GoldTime } from '../gold.ts'

/** Which of the values that were found are right. What the gold does not say is not in it. */
export type Judged = ReadonlyMap<object, boolean>

/** Judges every value that has a confidence: right means all that its description in the schema says of it. */
export function judgeValues(document: PlanDocument, gold: Gold): Judged {
  const judged = new Map<object, boolean>()
  judgeHead(document, gold, judged)
  judgeRecords(numberRecords, document, gold, [], judged)
  judgeRecords(dateRecords, document, gold, ['dates.edtf', 'dates.relation', 'dates.rrule'], judged)
  judgeRecords(citationRecords, document, gold, ['citations.date', 'citations.issuer'], judged)
  judgeRecords(sectionRecords, document, gold, ['sections.words'], judged)
  judgeRecords(recipientRecords, document, gold, ['recipients.purpose', 'recipients.archive'], judged)
  judgeRecords(
    contactRecords,
    document,
    gold,
    ['contacts.phones', 'contacts.person', 'contacts.position', 'contacts.organization'],
    judged,
  )
  judgeColumns(document, gold, judged)
  const rows = judgeTasks(tableTaskRecords, document, gold, judged)
  judgeTasks(proseTaskRecords, document, gold, judged)
  judgeTableDeadlines(document, rows, judged)
  judgeProseDeadlines(document, gold, judged)
  const lines = signature(document, gold)
  if (document.signature !== null && lines.length > 0)
    judged.set(
      document.signature,
      lines.every(({ judgement }) => judgement === 'right'),
    )
  return judged
}

type Judging = Map<object, boolean>

function judgeHead(document: PlanDocument, gold: Gold, judged: Judging): void {
  const verdicts = headerFields.flatMap((field) => field(document, gold))
  for (const [name, value] of Object.entries(document.header)) {
    const verdict = verdicts.find(({ field }) => field === `header.${name}`)
    if (value !== null && verdict !== undefined) judged.set(value, verdict.judgement === 'right')
  }
}

/** Records that are right in themselves and in these of their sub-fields. */
function judgeRecords<Found extends object, Wanted>(
  records: Records<Found, Wanted>,
  document: PlanDocument,
  goldDocument: Gold,
  attributes: readonly string[],
  judged: Judging,
): void {
  const { found, gold, pairs } = pairRecords(records, document, goldDocument)
  for (const value of found) judged.set(value, false)
  for (const pair of pairs) {
    const [value, wanted] = [found[pair.found]!, gold[pair.gold]!]
    const verdicts = records.attributes?.(value, wanted) ?? []
    judged.set(
      value,
      records.likeness(value, wanted) >= 1 &&
        verdicts.every(({ field, judgement }) => judgement === 'right' || !attributes.includes(field)),
    )
  }
}

function judgeColumns(document: PlanDocument, goldDocument: Gold, judged: Judging): void {
  const { found, gold, pairs } = pairRecords(tableRecords, document, goldDocument)
  for (const { columns } of found) for (const column of columns) judged.set(column, false)
  for (const pair of pairs) {
    const roles = gold[pair.gold]!.columns
    for (const column of found[pair.found]!.columns) judged.set(column, roles[column.index] === column.role)
  }
}

/** Each gold value proves one found value right. */
function judgeEach<Found extends object, Wanted>(
  found: readonly Found[],
  gold: readonly Wanted[],
  equal: (found: Found, gold: Wanted) => boolean,
  judged: Judging,
): void {
  const left = [...found]
  for (const value of found) judged.set(value, false)
  for (const wanted of gold) {
    const at = left.findIndex((value) => equal(value, wanted))
    if (at >= 0) judged.set(left.splice(at, 1)[0]!, true)
  }
}

const judgeUnits = (found: readonly UnitMention[], gold: readonly string[], judged: Judging): void =>
  judgeEach(found, gold, equalUnit, judged)

function judgeTasks(
  records: Records<Task, GoldTask>,
  document: PlanDocument,
  goldDocument: Gold,
  judged: Judging,
): ReadonlyMap<Task, GoldTask> {
  const { found, gold, pairs } = pairRecords(records, document, goldDocument)
  const wantedOf = new Map(
    pairs
      .map(({ found: at, gold: to }) => [found[at]!, gold[to]!] as const)
      .filter(([task, wanted]) => records.likeness(task, wanted) >= 1),
  )
  for (const task of found) {
    const wanted = wantedOf.get(task)
    judged.set(task, wanted !== undefined)
    judgeUnits(task.lead, wanted?.lead ?? [], judged)
    judgeUnits(task.support, wanted?.support ?? [], judged)
    judgeEach<Task['time'][number], GoldTime>(task.time, wanted?.time ?? [], likeTime, judged)
  }
  return wantedOf
}

/** The gold does not repeat the times of tables: a deadline of one is right as its task and its time are. */
function judgeTableDeadlines({ tasks, deadlines }: PlanDocument, rows: ReadonlyMap<Task, GoldTask>, judged: Judging) {
  const taskOf = new Map(tasks.map((task) => [task.id, task]))
  for (const deadline of deadlines) {
    if (deadline.origin !== 'table') continue
    const wanted = rows.get(taskOf.get(deadline.task ?? '')!)
    const isRight = wanted?.time.some((time) => likeTime(deadline.due, time)) ?? false
    judged.set(deadline.due, isRight)
    judged.set(deadline, isRight)
    judgeUnits(deadline.responsible, wanted?.lead ?? [], judged)
  }
}

function judgeProseDeadlines(document: PlanDocument, goldDocument: Gold, judged: Judging): void {
  const { found, gold, pairs } = pairRecords(deadlineRecords, document, goldDocument)
  const wantedOf = new Map(pairs.map((pair) => [found[pair.found]!, gold[pair.gold]!]))
  for (const placed of found) {
    const { deadline } = placed
    const wanted = wantedOf.get(placed)
    const verdicts = wanted === undefined ? [] : (deadlineRecords.attributes?.(placed, wanted) ?? [])
    const isRight = (field: string) =>
      verdicts.every((verdict) => verdict.field !== field || verdict.judgement === 'right')
    const isDue =
      wanted !== undefined &&
      equalTimeText(deadline.due, wanted.text) &&
      deadline.due.edtf === wanted.edtf &&
      isRight('deadlines.relation') &&
      isRight('deadlines.rrule')
    judged.set(deadline.due, isDue)
    judged.set(deadline, isDue && isRight('deadlines.obligation'))
    judgeUnits(deadline.responsible, wanted?.responsible ?? [], judged)
    judgeUnits(deadline.recipient, wanted?.recipient ?? [], judged)
  }
}
