import { describe, expect, it } from 'vitest'
import { f1, f1Interval, precision, recall, wilsonInterval } from '../../bench/statistics.ts'

describe('precision, recall and F1', () => {
  it('follow their definitions', () => {
    const counts = { tp: 8, fp: 2, fn: 4 }
    expect(precision(counts)).toBeCloseTo(0.8, 12)
    expect(recall(counts)).toBeCloseTo(8 / 12, 12)
    expect(f1(counts)).toBeCloseTo((2 * 0.8 * (8 / 12)) / (0.8 + 8 / 12), 12)
  })

  it('are null where there is nothing to judge', () => {
    const none = { tp: 0, fp: 0, fn: 0 }
    expect([precision(none), recall(none), f1(none)]).toEqual([null, null, null])
  })

  it('are 0 where all is wrong', () => {
    expect(f1({ tp: 0, fp: 3, fn: 2 })).toBe(0)
    expect(precision({ tp: 0, fp: 0, fn: 2 })).toBeNull()
    expect(recall({ tp: 0, fp: 0, fn: 2 })).toBe(0)
  })
})

describe('wilsonInterval', () => {
  // Reference values computed by hand from Wilson's formula with z = 1.96.
  it.each([
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [5, 10, 0.2366, 0.7634],
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
  ])('of %d in %d is %d to %d', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  it('knows nothing without trials', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('f1Interval', () => {
  it('holds F1 and narrows with the counts', () => {
    for (const counts of [
      { tp: 9, fp: 1, fn: 2 },
      { tp: 90, fp: 10, fn: 20 },
      { tp: 0, fp: 1, fn: 1 },
      { tp: 5, fp: 0, fn: 0 },
    ]) {
      const { low, high } = f1Interval(counts)
      const value = f1(counts)!
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
    }
    const few = f1Interval({ tp: 9, fp: 1, fn: 2 })
    const many = f1Interval({ tp: 90, fp: 10, fn: 20 })
    expect(many.high - many.low).toBeLessThan(few.high - few.low)
  })
})
