import { rounded, stepsTo } from '../../src/confidence/chance.ts'
import { fitField } from './fit.ts'
import { groupBy } from './group-by.ts'
import type { Told } from './reliability.ts'
import type { Sample } from './samples.ts'

/** A sample with the chance that all other documents give it. */
export interface ToldSample extends Told {
  readonly sample: Sample
}

/** What each document is told by counts that know nothing of it: features and cases are chosen anew without it. */
export function leaveEachOut(samples: readonly Sample[]): ToldSample[] {
  return [...groupBy(samples, ({ field }) => field).values()].flatMap((ofField) =>
    [...groupBy(ofField, ({ document }) => document)].flatMap(([name, own]) => {
      const others = ofField.filter(({ document }) => document !== name)
      return tell(others, own)
    }),
  )
}

/** What samples of one field are told by the counts of others. */
export function tell(counted: readonly Sample[], samples: readonly Sample[]): ToldSample[] {
  const counts = fitField(counted)
  return samples.map((sample) => ({
    sample,
    isRight: sample.isRight,
    chance: rounded(stepsTo(counts, (feature) => sample.see[feature] ?? '').at(-1)!.chance),
  }))
}
