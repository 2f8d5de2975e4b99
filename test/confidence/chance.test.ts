import { describe, expect, test } from 'vitest'
import { refine, rounded, stepsTo, unknown } from '../../src/confidence/chance.ts'
import type { Counts } from '../../src/confidence/measured.ts'

const counts: Counts = {
  right: 900,
  of: 1000,
  documents: 200,
  by: 'rule',
  cases: {
    good: { right: 600, of: 600, documents: 150 },
    bad: { right: 100, of: 200, documents: 50, by: 'zone', cases: { table: { right: 0, of: 80, documents: 20 } } },
  },
}

const chanceOf = (see: Readonly<Record<string, string>>): number =>
  stepsTo(counts, (feature) => see[feature] ?? '').at(-1)!.chance

describe('a chance', () => {
  test.each([
    ['of what was always right lies above that of all', { rule: 'good' }, 0.94, 1],
    ['of what was right half of the time lies near the half', { rule: 'bad' }, 0.5, 0.6],
    ['of what was never right lies near nothing', { rule: 'bad', zone: 'table' }, 0, 0.3],
    ['of a case that nobody counted is that of all', { rule: 'new' }, 0.88, 0.9],
    ['of a case that nobody counted further is that of the case', { rule: 'bad', zone: 'head' }, 0.5, 0.6],
  ])('%s', (_, see, low, high) => {
    const chance = chanceOf(see as unknown as Record<string, string>)
    expect(chance).toBeGreaterThanOrEqual(low)
    expect(chance).toBeLessThanOrEqual(high)
  })

  test('says on which steps it rests', () => {
    const steps = stepsTo(counts, (feature) => ({ rule: 'bad', zone: 'table' })[feature] ?? '')
    expect(steps.map(({ by, is, right, of }) => [by, is, right, of])).toEqual([
      [null, '', 900, 1000],
      ['rule', 'bad', 100, 200],
      ['zone', 'table', 0, 80],
    ])
  })
})

test('many values of one document weigh no more than some', () => {
  const few = refine(unknown, { right: 8, of: 8, documents: 1 })
  expect(refine(unknown, { right: 800, of: 800, documents: 1 })).toBe(few)
  expect(refine(unknown, { right: 8, of: 8, documents: 8 })).toBeGreaterThan(few)
  expect(refine(unknown, { right: 1, of: 1, documents: 1 })).toBeLessThan(few)
})

test('nothing is certain, and two digits are enough', () => {
  expect([1, 0.99999, 0.98765, 0.5, 0.0001, 0].map(rounded)).toEqual([0.99, 0.99, 0.99, 0.5, 0.01, 0.01])
})
