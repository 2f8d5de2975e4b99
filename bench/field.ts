import type { PlanDocument } from '../src/model/plan-document.ts'
import type { Span } from '../src/model/span.ts'
import { alignBest, alignInOrder, type Likeness, type Pair } from './align.ts'
import type { Gold } from './gold.ts'
import { caselessForm, normalForm } from './normal-form.ts'
import type { Judgement, Verdict } from './verdict.ts'

/** One line of the benchmark and the lines below it: compares what was found in a document with its gold. */
export type Field = (found: PlanDocument, gold: Gold) => Verdict[]

export type Equal = (found: string, gold: string) => boolean

export const equalText: Equal = (found, gold) => normalForm(found) === normalForm(gold)
/** Names of bodies, units and persons: letter case does not count, letterheads and lists of recipients vary in it. */
export const equalName: Equal = (found, gold) => caselessForm(found) === caselessForm(gold)
export const equalCode: Equal = (found, gold) => found === gold

/** Judges one value that may be absent on either side. Absent on both sides is nothing to judge. */
export function judgeValue(
  field: string,
  found: string | null,
  gold: string | null,
  equal: Equal,
  span: Span | null = null,
): Verdict[] {
  if (found === null && gold === null) return []
  const judgement: Judgement =
    gold === null ? 'extra' : found === null ? 'missed' : equal(found, gold) ? 'right' : 'wrong'
  return [{ field, judgement, gold, found, span }]
}

/** Judges two lists whose order does not count: each value is right, missed or extra. */
export function judgeList(field: string, found: readonly string[], gold: readonly string[], equal: Equal): Verdict[] {
  return judgeSet(field, found, gold, equal, (value) => value)
}

/** `judgeList` for values that are found in another shape than that of the gold. */
export function judgeSet<Found>(
  field: string,
  found: readonly Found[],
  gold: readonly string[],
  equal: (found: Found, gold: string) => boolean,
  show: (found: Found) => string,
): Verdict[] {
  const left = [...found]
  const verdicts: Verdict[] = []
  for (const value of gold) {
    const at = left.findIndex((candidate) => equal(candidate, value))
    if (at < 0) verdicts.push({ field, judgement: 'missed', gold: value, found: null, span: null })
    else {
      const [match] = left.splice(at, 1)
      verdicts.push({ field, judgement: 'right', gold: value, found: show(match as Found), span: null })
    }
  }
  for (const value of left) verdicts.push({ field, judgement: 'extra', gold: null, found: show(value), span: null })
  return verdicts
}

/** A list of records: how to take them, put them side by side, and judge what each pair says. */
export interface Records<Found, Wanted> {
  readonly field: string
  found(document: PlanDocument): readonly Found[]
  gold(gold: Gold): readonly Wanted[]
  /** 1 or more: the record is right. Less: the same record, but wrong. 0: not the same record. */
  readonly likeness: Likeness<Found, Wanted>
  /** `order`: both lists stand in reading order; `best`: the order may differ, the most alike go together. */
  readonly align: 'order' | 'best'
  readonly tie?: Likeness<Found, Wanted>
  showFound(found: Found): string
  showGold(gold: Wanted): string
  span(found: Found): Span | null
  /** Sub-fields: judged on the pairs, right or wrong; a record that is missed or extra does not count again in them. */
  attributes?(found: Found, gold: Wanted): Verdict[]
}

/** What was found and what is wanted, and which of them belong together. */
export function pairRecords<Found, Wanted>(
  records: Records<Found, Wanted>,
  document: PlanDocument,
  goldDocument: Gold,
): { found: readonly Found[]; gold: readonly Wanted[]; pairs: readonly Pair[] } {
  const { likeness } = records
  const found = records.found(document)
  const gold = records.gold(goldDocument)
  const pairs =
    records.align === 'order' ? alignInOrder(found, gold, likeness) : alignBest(found, gold, likeness, records.tie)
  return { found, gold, pairs }
}

export function recordsField<Found, Wanted>(records: Records<Found, Wanted>): Field {
  const { field, likeness } = records
  return (document, goldDocument) => {
    const { found, gold, pairs } = pairRecords(records, document, goldDocument)
    const foundOf = new Map(pairs.map((pair) => [pair.gold, found[pair.found]!]))
    const paired = new Set(pairs.map((pair) => pair.found))
    const verdicts: Verdict[] = []
    for (const [index, wanted] of gold.entries()) {
      const match = foundOf.get(index)
      const shown = records.showGold(wanted)
      if (match === undefined) verdicts.push({ field, judgement: 'missed', gold: shown, found: null, span: null })
      else {
        const judgement = likeness(match, wanted) >= 1 ? 'right' : 'wrong'
        verdicts.push({ field, judgement, gold: shown, found: records.showFound(match), span: records.span(match) })
        verdicts.push(...(records.attributes?.(match, wanted) ?? []))
      }
    }
    for (const [index, value] of found.entries()) {
      if (paired.has(index)) continue
      const span = records.span(value)
      verdicts.push({ field, judgement: 'extra', gold: null, found: records.showFound(value), span })
    }
    return verdicts
  }
}
