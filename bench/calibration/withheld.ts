import { groupBy } from './group-by.ts'
import type { ToldSample } from './leave-one-out.ts'

/** Above it, no value is withheld, however rarely it would have been right. */
const highest = 0.5

/**
 * Below which confidence a field of the head is better empty: the highest bar under which no right value of any document fell, whether the
 * document was counted or left out, and under which a wrong one did. A field without such a bar has none.
 */
export function findBars(told: readonly ToldSample[]): Record<string, number> {
  const bars: [string, number][] = []
  for (const [field, values] of groupBy(told, ({ sample }) => sample.field)) {
    if (!field.startsWith('header.')) continue
    const bar = values.reduce((lowest, { isRight, chance }) => (isRight ? Math.min(lowest, chance) : lowest), highest)
    if (values.some(({ isRight, chance }) => !isRight && chance < bar)) bars.push([field, bar])
  }
  return Object.fromEntries(bars.sort(([a], [b]) => (a < b ? -1 : 1)))
}
