import { expect, test } from 'vitest'
import { seededRandom } from '../../bench/generate-plans.ts'
import { indexSpans } from '../../src/match/span-index.ts'
import type { Span } from '../../src/model/span.ts'

test('finds what going through the list finds', () => {
  const random = seededRandom(7)
  const number = (below: number): number => Math.floor(random() * below)
  const span = (longest: number): Span => {
    const start = number(200)
    return { start, end: start + number(longest) }
  }
  for (let round = 0; round < 300; round++) {
    const spans = Array.from({ length: number(40) }, () => span(round % 3 === 0 ? 150 : 12))
    const index = indexSpans(spans)
    for (let query = 0; query < 20; query++) {
      const { start, end } = span(40)
      expect(index.firstWithin({ start, end })).toBe(spans.findIndex((one) => one.start >= start && one.end <= end))
      expect(index.firstAround({ start, end })).toBe(spans.findIndex((one) => one.start <= start && one.end >= end))
    }
  }
})
