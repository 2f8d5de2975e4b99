import { describe, expect, it } from 'vitest'
import { adversaries } from '../../bench/adversarial.ts'
import { growthExponent, highestExponent } from '../../bench/growth.ts'

const sizes = [1, 2, 4, 8, 16]

describe('growthExponent', () => {
  it.each([
    ['linear', (n: number) => 3 * n, 1],
    ['quadratic', (n: number) => 0.5 * n * n, 2],
    ['constant', () => 7, 0],
  ])('of %s growth', (_, time, expected) => {
    const points = sizes.map((size) => ({ size, milliseconds: time(size) }))
    expect(growthExponent(points)).toBeCloseTo(expected, 9)
  })

  it('lets n log n pass and n² fail', () => {
    const exponentOf = (time: (n: number) => number): number =>
      growthExponent(sizes.map((n) => ({ size: n * 10_000, milliseconds: time(n * 10_000) })))!
    expect(exponentOf((n) => n * Math.log(n))).toBeLessThan(highestExponent)
    expect(exponentOf((n) => n * n)).toBeGreaterThan(highestExponent)
  })

  it('says nothing of one size', () => {
    expect(growthExponent([{ size: 1, milliseconds: 1 }])).toBeNull()
    expect(growthExponent([])).toBeNull()
  })
})

describe('the adversaries', () => {
  it.each(adversaries.map((adversary) => [adversary.name, adversary] as const))(
    '%s grows with its part',
    (_, { make }) => {
      const [half, whole] = [make(0.5).length, make(1).length]
      expect(whole / half).toBeGreaterThan(1.9)
      expect(whole / half).toBeLessThan(2.1)
    },
  )
})
