import { describe, expect, it } from 'vitest'
import { median, timeInTurns } from '../../bench/timing.ts'

describe('timeInTurns', () => {
  it('runs the jobs in turns, once before the clock runs, and consumes what they return', async () => {
    const order: string[] = []
    const job = (name: string, result: unknown) => ({
      name,
      run: async () => {
        order.push(name)
        return result
      },
    })
    const { timings, sink } = await timeInTurns([job('a', 'xyz'), job('b', { k: 1 }), job('c', null)], 2)
    expect(order.join('')).toBe('abcabcabc')
    expect(timings.map(({ name, milliseconds }) => [name, milliseconds.length])).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
    ])
    expect(sink).toBe(3 * 3 + 3 * 1)
  })
})

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it('of none is not a number', () => {
    expect(median([])).toBeNaN()
  })
})
