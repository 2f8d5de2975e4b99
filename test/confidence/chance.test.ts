import { describe, expect, test } from 'vitest'
import { refine, rounded, stepsTo, unknown } from '../../src/confidence/chance.ts'
import type { Counts } from '../../src/confidence/measured.ts'

const counts: Counts = {
  real: [900, 1000, 200],
  own: [0, 0, 0],
  by: 'rule',
  cases: {
    good: { real: [600, 600, 150], own: [0, 0, 0] },
    bad: { real: [100, 200, 50], own: [0, 0, 0], by: 'zone', cases: { table: { real: [0, 80, 20], own: [0, 0, 0] } } },
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
    expect(steps.map(({ by, is, real: [right, of] }) => [by, is, right, of])).toEqual([
      [null, '', 900, 1000],
      ['rule', 'bad', 100, 200],
      ['zone', 'table', 0, 80],
    ])
  })
})

test('many values of one document weigh no more than some, and composed documents less than real ones', () => {
  const none = [0, 0, 0] as const
  const chance = (...real: [number, number, number]) => refine(unknown, { real, own: none })
  expect(chance(800, 800, 1)).toBe(chance(8, 8, 1))
  expect(chance(8, 8, 8)).toBeGreaterThan(chance(8, 8, 1))
  expect(chance(1, 1, 1)).toBeLessThan(chance(8, 8, 1))
  const composed = refine(unknown, { real: none, own: [8, 8, 2] })
  expect(composed).toBeGreaterThan(unknown)
  expect(composed).toBeLessThan(chance(8, 8, 2))
})

test('nothing is certain, and two digits are enough', () => {
  expect([1, 0.99999, 0.98765, 0.5, 0.0001, 0].map(rounded)).toEqual([0.99, 0.99, 0.99, 0.5, 0.01, 0.01])
})
