import { expect, test } from 'vitest'
import { overlaps, overlapsAny, withoutOverlaps } from '../../src/match/overlap.ts'
import type { Span } from '../../src/model/span.ts'
import { seededChoice } from '../random.ts'

const span = (start: number, end: number): Span => ({ start, end })
const width = ({ start, end }: Span): number => end - start

test('the longest wins, then the first of the list', () => {
  const candidates = [
    { name: 'short', span: span(0, 4) },
    { name: 'long', span: span(2, 9) },
    { name: 'as long', span: span(8, 15) },
    { name: 'apart', span: span(20, 22) },
  ]
  expect(withoutOverlaps(candidates).map(({ name }) => name)).toEqual(['long', 'apart'])
  expect(withoutOverlaps([]).length).toBe(0)
})

test('whatever the candidates, the winners are apart and every loser gave way to one as long', () => {
  const choice = seededChoice(31)
  for (let round = 0; round < 500; round++) {
    const candidates = choice.list(25, () => {
      const start = choice.number(60)
      return { span: span(start, start + 1 + choice.number(12)) }
    })
    const winners = withoutOverlaps(candidates)
    for (let i = 1; i < winners.length; i++)
      expect(winners[i]!.span.start).toBeGreaterThanOrEqual(winners[i - 1]!.span.end)
    for (const [at, candidate] of candidates.entries()) {
      if (winners.includes(candidate)) continue
      const better = winners.filter((one) => overlaps(one.span, candidate.span))
      const isBeaten = better.some(
        (one) =>
          width(one.span) > width(candidate.span) ||
          (width(one.span) === width(candidate.span) && candidates.indexOf(one) < at),
      )
      expect(isBeaten).toBe(true)
    }
  }
})

test('overlapsAny finds what going through the list finds', () => {
  const choice = seededChoice(32)
  for (let round = 0; round < 300; round++) {
    const others: Span[] = []
    for (let at = choice.number(5); at < 80; at += 1 + choice.number(9)) {
      const end = at + 1 + choice.number(6)
      others.push(span(at, end))
      at = end
    }
    for (let query = 0; query < 20; query++) {
      const start = choice.number(90)
      const one = span(start, start + 1 + choice.number(10))
      expect(overlapsAny(one, others)).toBe(others.some((other) => overlaps(one, other)))
    }
  }
})

test('touching is not overlapping', () => {
  expect(overlaps(span(0, 3), span(3, 5))).toBe(false)
  expect(overlaps(span(0, 4), span(3, 5))).toBe(true)
})
