import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTorn } from '../../bench/torn/read-torn.ts'
import { compareValues, shareOf } from '../../bench/torn/values.ts'
import { ways } from '../../bench/torn/ways.ts'

const corpus = join(import.meta.dirname, '../../corpus')

/** Two plans with letterhead, table, prose tasks and an end. The whole corpus: `npm run bench:torn`. */
const slugs = ['thcs-safety-plan-2025', 'steering-committee-389-plan-2024']

/** The least share of equal values, in percent. */
const floor = 99

test.each(slugs)('%s reads alike however it is torn', async (slug) => {
  const readings = await readTorn(slug, join(corpus, slug, 'source.txt'), ways)
  const low: string[] = []
  for (const { way, fields } of readings) {
    const all = Object.values(fields)
    const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0)
    const share = shareOf(
      sum(({ equal }) => equal),
      sum(({ lost }) => lost.length),
      sum(({ added }) => added.length),
    )
    if (100 * (share ?? 0) < floor) low.push(`${way}: ${(100 * (share ?? 0)).toFixed(1)}`)
  }
  expect(readings.length).toBeGreaterThanOrEqual(12)
  expect(low).toEqual([])
})

test('values that are lost and values that are added count', () => {
  expect(compareValues(['a', 'b', 'b'], ['b', 'c'])).toEqual({ equal: 1, lost: ['a', 'b'], added: ['c'] })
  expect(shareOf(1, 2, 1)).toBeCloseTo(1 / 3)
  expect(shareOf(0, 0, 0)).toBeNull()
})
