import { describe, expect, it } from 'vitest'
import { alignBest, alignInOrder } from '../../bench/align.ts'

const equal = (a: string, b: string): number => (a === b ? 1 : 0)
/** Same letter, other case: the same thing said wrongly. */
const nearly = (a: string, b: string): number => (a === b ? 1 : a.toLowerCase() === b.toLowerCase() ? 0.9 : 0)

const show = (pairs: readonly { found: number; gold: number }[]): string =>
  pairs.map(({ found, gold }) => `${found}${gold}`).join(' ')

describe('alignInOrder', () => {
  it.each([
    ['abc', 'abc', '00 11 22'],
    ['ac', 'abc', '00 12'],
    ['abc', 'ac', '00 21'],
    ['aab', 'ab', '10 21'],
    ['ba', 'ab', '01'],
    ['', 'ab', ''],
    ['ab', '', ''],
  ])('puts %s beside %s as %s', (found, gold, expected) => {
    const pairs = alignInOrder([...found], [...gold], equal)
    expect(pairs).toHaveLength(expected === '' ? 0 : expected.split(' ').length)
    for (const pair of pairs) expect(found[pair.found]).toBe(gold[pair.gold])
    for (const [at, pair] of pairs.entries()) {
      if (at === 0) continue
      expect(pair.found).toBeGreaterThan(pairs[at - 1]!.found)
      expect(pair.gold).toBeGreaterThan(pairs[at - 1]!.gold)
    }
  })

  it('pairs what is nearly right where nothing right stands', () => {
    expect(show(alignInOrder(['a', 'B', 'c'], ['a', 'b', 'c'], nearly))).toBe('00 11 22')
  })

  it('never gives up a right pair for many nearly right ones', () => {
    // The right pair is the first found with the last gold: taking it costs the three others.
    expect(show(alignInOrder(['x', 'A', 'B', 'C'], ['a', 'b', 'c', 'x'], nearly))).toBe('03')
  })
})

describe('alignBest', () => {
  it('pairs whatever the order', () => {
    expect(show(alignBest(['b', 'a'], ['a', 'b'], equal))).toBe('10 01')
  })

  it('takes the most alike pair first', () => {
    expect(show(alignBest(['A', 'a'], ['a'], nearly))).toBe('10')
  })

  it('lets the tie decide between equally alike pairs', () => {
    const found = [
      { text: 'a', n: 1 },
      { text: 'a', n: 2 },
    ]
    const gold = [{ text: 'a', n: 2 }]
    const pairs = alignBest(
      found,
      gold,
      (f, g) => equal(f.text, g.text),
      (f, g) => (f.n === g.n ? 1 : 0),
    )
    expect(show(pairs)).toBe('10')
  })

  it('keeps the order of equal values', () => {
    expect(show(alignBest(['a', 'a', 'a'], ['a', 'a', 'a'], equal))).toBe('00 11 22')
  })
})
