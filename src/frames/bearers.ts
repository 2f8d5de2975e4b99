import { causedRule } from '../../grammars/duty-rules.ts'
import { causingVerbs } from '../../grammars/lexicon/duty-words.ts'
import type { UnitReading } from '../extract/units/unit-reading.ts'
import type { Agent, Sentence } from './frame.ts'
import { baseOf, type Item } from './items/item.ts'
import { placeUnits } from './parties.ts'

/**
 * Who owes what a sentence says at an offset: the subject of its clause or of one before it, who is made to do it, else the owner of the item,
 * else who owed the sentence before. Units point into the document.
 */
export function bearerAt(
  item: Item,
  sentence: Sentence,
  at: number,
  before: readonly UnitReading[],
): readonly UnitReading[] {
  const base = baseOf(item.reading)
  const { clauses, chunks } = sentence
  const owing = clauses.filter((clause) => clause.agent !== null && owes(clause.agent, item))
  const agent = (owing.findLast(({ from }) => chunks[from]!.start <= at) ?? owing[0])?.agent ?? null
  const caused = causedBefore(sentence, at)
  if (caused !== null && (agent === null || caused.start > chunks[agent.to - 1]!.start))
    return placeUnits(caused.units, base)
  if (agent !== null) return placeUnits(agent.units, base)
  return item.holders?.lead ?? before
}

/** Under a heading «Yêu cầu các đơn vị …» is the duty of the heading's unit. */
const owes = ({ polarity, rule }: Agent, { holders }: Item): boolean =>
  (polarity === 'told' || polarity === 'asked') && !(holders !== null && requests.has(rule))
const requests: ReadonlySet<string> = new Set(['task/requested', 'task/delegated'])

/** «chỉ đạo các trường cung cấp … trong 24 giờ», «vận động mỗi tổ tự kiểm tra …»: the last who are made to do something before an offset. */
function causedBefore(
  { chunks, letters }: Sentence,
  at: number,
): { units: readonly UnitReading[]; start: number } | null {
  let found: { units: readonly UnitReading[]; start: number } | null = null
  for (let i = 0; i < chunks.length && chunks[i]!.start < at; i++) {
    if (!causingVerbs.has(chunks[i]!.words)) continue
    const match = causedRule.pattern.at(letters, i)
    if (match !== null) found = { units: chunks[match.groups.agent![0]]!.units, start: chunks[i]!.start }
  }
  return found
}
