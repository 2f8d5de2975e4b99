import { expect, test } from 'vitest'
import { spansWithin } from '../../src/match/spans-within.ts'
import { seededChoice } from '../random.ts'

test('finds what going through the list finds, in its order', () => {
  const choice = seededChoice(41)
  for (let round = 0; round < 300; round++) {
    const items = choice
      .list(30, () => {
        const start = choice.number(80)
        return { span: { start, end: start + 1 + choice.number(9) } }
      })
      .sort((a, b) => a.span.start - b.span.start)
    for (let query = 0; query < 10; query++) {
      const start = choice.number(80)
      const end = start + choice.number(40)
      expect(spansWithin(items, { start, end })).toEqual(
        items.filter(({ span }) => span.start >= start && span.start < end && span.end <= end),
      )
    }
  }
})
