import type { UnitReading } from '../extract/units.ts'
import type { Agent, Sentence } from './frame.ts'
import { baseOf, type Item } from './items.ts'
import { placeUnits } from './parties.ts'

/** Who owes what stands at an offset: the subject of its clause or of one before it, else the owner of the item, else who owed the sentence before. */
export function bearerAt(item: Item, sentence: Sentence, at: number, before: readonly UnitReading[]): readonly UnitReading[] {
  const { clauses, chunks } = sentence
  const found = clauses.findLast((clause) => clause.agent !== null && owes(clause.agent) && chunks[clause.from]!.start <= at)
  const agent = found?.agent ?? clauses.find((clause) => clause.agent !== null && owes(clause.agent))?.agent ?? null
  const isHeadingsOwn = agent !== null && item.holders !== null && requests.has(agent.rule)
  if (agent !== null && !isHeadingsOwn) return placeUnits(agent.units, baseOf(item.reading))
  return item.holders?.lead ?? before
}

const owes = ({ polarity }: Agent): boolean => polarity === 'told' || polarity === 'asked'
/** Under a heading «Yêu cầu các đơn vị …» is the duty of the heading's unit. */
const requests: ReadonlySet<string> = new Set(['task/requested', 'task/delegated'])
