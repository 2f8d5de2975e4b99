import type { Span } from '../src/model/span.ts'
import { addCounts, type Counts, noCounts } from './statistics.ts'

/**
 * What became of one value. `right`: in the gold and found so. `wrong`: in both, but not the same; counts as one false
 * positive and one false negative. `missed`: in the gold only. `extra`: found only.
 */
export type Judgement = 'right' | 'wrong' | 'missed' | 'extra'

/** One scored mention of one field. */
export interface Verdict {
  readonly field: string
  readonly judgement: Judgement
  /** The gold value as written there; null where there is none. */
  readonly gold: string | null
  /** The found value; null where there is none. */
  readonly found: string | null
  /** Where the found value stands in `PlanDocument.text`, if it says so. */
  readonly span: Span | null
}

const countsOf: Record<Judgement, Counts> = {
  right: { tp: 1, fp: 0, fn: 0 },
  wrong: { tp: 0, fp: 1, fn: 1 },
  missed: { tp: 0, fp: 0, fn: 1 },
  extra: { tp: 0, fp: 1, fn: 0 },
}

export function countVerdicts(verdicts: readonly Verdict[]): Counts {
  return verdicts.reduce((counts, { judgement }) => addCounts(counts, countsOf[judgement]), noCounts)
}
