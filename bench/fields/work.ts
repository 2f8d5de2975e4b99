import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { Deadline, Task } from '../../src/model/task.ts'
import type { TemporalExpression } from '../../src/model/temporal.ts'
import type { UnitMention } from '../../src/model/unit.ts'
import {
  equalCode,
  equalName,
  equalText,
  type Field,
  judgeSet,
  judgeValue,
  type Records,
  recordsField,
} from '../field.ts'
import type { GoldDeadline, GoldTask, GoldTime } from '../gold.ts'
import { wordOverlap, wordsOf } from '../normal-form.ts'
import { equalRule } from './mentions.ts'
import { withoutBullets } from './structure.ts'

/** From here on two wordings are the same task, or the same duty. */
const sameTask = 0.8
export const sameDuty = 0.6

/** A unit is right by its name or by the words as they stand (with «Ông», «đồng chí»). */
export const equalUnit = (found: UnitMention, gold: string): boolean =>
  equalName(found.name, gold) || equalName(found.text, gold)

const judgeUnits = (field: string, found: readonly UnitMention[], gold: readonly string[]) =>
  judgeSet(field, found, gold, equalUnit, (unit) => unit.name)

/** In tasks and deadlines the gold keeps the relation word («trước ngày 10/6»), the contract holds it apart. */
export function equalTimeText(found: TemporalExpression, gold: string): boolean {
  return (
    equalName(found.text, gold) ||
    (found.relationText !== null && equalName(`${found.relationText} ${found.text}`, gold))
  )
}

export function likeTime(found: TemporalExpression, gold: GoldTime): boolean {
  return gold.edtf === null ? found.edtf === null && equalTimeText(found, gold.text) : found.edtf === gold.edtf
}

const showTime = ({ text, edtf }: GoldTime): string => (edtf === null ? text : `${text} = ${edtf}`)
const showExpression = ({ text, relationText, edtf }: TemporalExpression): string =>
  showTime({ text: relationText === null ? text : `${relationText} ${text}`, edtf })

/** Times as values: the same EDTF, or the same words where the gold has no EDTF. */
function judgeTimes(field: string, found: readonly TemporalExpression[], gold: readonly GoldTime[]) {
  const left = new Map(gold.map((time) => [showTime(time), time]))
  return judgeSet(field, found, gold.map(showTime), (time, shown) => likeTime(time, left.get(shown)!), showExpression)
}

function tasksOf(origin: Task['origin']): Records<Task, GoldTask> {
  const field = `tasks.${origin}`
  return {
    field,
    found: (document) => document.tasks.filter((task) => task.origin === origin),
    gold: (gold) => gold.tasks.filter((task) => task.origin === origin),
    align: 'best',
    likeness: (found, gold: GoldTask) => {
      const overlap = wordOverlap(wordsOf(found.content), wordsOf(gold.content))
      return overlap >= sameTask ? 1 + overlap : overlap >= 0.5 ? overlap : 0
    },
    // Rows of one table may say the same; then their number, their unit and their place tell them apart.
    tie: (found, gold) =>
      (found.ordinal === gold.ordinal ? 0.4 : 0) +
      (found.section === gold.section ? 0.3 : 0) +
      (gold.lead.some((unit) => found.lead.some((mention) => equalUnit(mention, unit))) ? 0.3 : 0),
    showFound: (found) => found.content,
    showGold: (gold) => gold.content,
    span: (found) => found.span,
    attributes: (found, gold) => [
      ...judgeValue(`${field}.content`, found.content, gold.content, equalText, found.span),
      ...judgeUnits(`${field}.lead`, found.lead, gold.lead),
      ...judgeUnits(`${field}.support`, found.support, gold.support),
      ...judgeTimes(`${field}.time`, found.time, gold.time),
      ...judgeSet(
        `${field}.timeText`,
        found.time,
        gold.time.map(({ text }) => text),
        equalTimeText,
        showExpression,
      ),
      ...judgeValue(
        `${field}.section`,
        found.section && withoutBullets(found.section),
        gold.section,
        equalCode,
        found.span,
      ),
      // The gold gives prose tasks no number; what it does not state is not judged.
      ...(origin === 'prose' && gold.ordinal === null
        ? []
        : judgeValue(`${field}.ordinal`, found.ordinal, gold.ordinal, equalText, found.span)),
      ...judgeValue(`${field}.group`, found.group, gold.group, equalText, found.span),
      ...judgeValue(`${field}.product`, found.product, gold.product, equalText, found.span),
    ],
  }
}

/** Rows of task tables, and tasks in prose. A task is found when four fifths of its words are. */
export const tableTaskRecords = tasksOf('table')
export const proseTaskRecords = tasksOf('prose')
export const tableTasks: Field = recordsField(tableTaskRecords)
export const proseTasks: Field = recordsField(proseTaskRecords)

/** A deadline with the line of the text that it stands in. */
export interface Placed {
  readonly deadline: Deadline
  readonly line: string
}

function placeDeadlines({ deadlines: all, text }: PlanDocument): Placed[] {
  return all
    .filter(({ origin }) => origin === 'prose')
    .map((deadline) => {
      const { start, end } = deadline.due.span
      const lineEnd = text.indexOf('\n', end)
      return { deadline, line: text.slice(text.lastIndexOf('\n', start) + 1, lineEnd < 0 ? text.length : lineEnd) }
    })
}

export const dutyOverlap = ({ deadline }: Placed, gold: GoldDeadline): number =>
  wordOverlap(wordsOf(deadline.obligation), wordsOf(gold.obligation))

/** Half of the words of the duty stand in the line: «định kỳ» somewhere else is another deadline. Below a label («Thời gian: hằng năm») the duty stands elsewhere. */
function standsWithDuty({ line }: Placed, gold: GoldDeadline): boolean {
  const duty = wordsOf(gold.obligation)
  const there = new Set(wordsOf(line))
  return duty.filter((word) => there.has(word)).length >= duty.length / 2
}

/** Deadlines in prose: right with the words and the EDTF of what is due; the duty is a sub-field. */
export const deadlineRecords: Records<Placed, GoldDeadline> = {
  field: 'deadlines',
  found: placeDeadlines,
  gold: (gold) => gold.deadlines,
  align: 'best',
  likeness: (found, gold: GoldDeadline) => {
    const { due } = found.deadline
    if (due.edtf === null && !standsWithDuty(found, gold) && dutyOverlap(found, gold) < sameDuty) return 0
    const sameText = equalTimeText(due, gold.text)
    const sameValue = due.edtf === gold.edtf
    if (sameText && sameValue) return 1
    return sameText ? 0.8 : sameValue && due.edtf !== null ? 0.7 : 0
  },
  // «định kỳ» may stand in one document many times; the duty tells them apart.
  tie: dutyOverlap,
  showFound: ({ deadline }) => `${showExpression(deadline.due)}: ${deadline.obligation}`,
  showGold: (gold) => `${showTime(gold)}: ${gold.obligation}`,
  span: ({ deadline }) => deadline.due.span,
  attributes: (placed, gold) => {
    const found = placed.deadline
    return [
      ...judgeValue(
        'deadlines.obligation',
        found.obligation,
        gold.obligation,
        () => dutyOverlap(placed, gold) >= sameDuty,
        found.span,
      ),
      ...judgeValue('deadlines.obligationExact', found.obligation, gold.obligation, equalText, found.span),
      ...judgeValue('deadlines.relation', found.due.relation, gold.relation, equalCode, found.due.span),
      ...judgeValue('deadlines.rrule', found.due.rrule, gold.rrule, equalRule, found.due.span),
      ...judgeUnits('deadlines.responsible', found.responsible, gold.responsible),
      ...judgeUnits('deadlines.recipient', found.recipient, gold.recipient),
    ]
  },
}
export const deadlines: Field = recordsField(deadlineRecords)
