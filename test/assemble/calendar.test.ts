import { describe, expect, test } from 'vitest'
import type { PartialDate } from '../../grammars/temporal-parts.ts'
import {
  addDays,
  addWorkingDays,
  resolveYear,
  toEdtf,
  windowOf,
  type YearContext,
} from '../../src/assemble/times/calendar.ts'
import { seededChoice } from '../random.ts'

const date = (year: PartialDate['year'], month: PartialDate['month'] = null, day: PartialDate['day'] = null) => ({
  year,
  month,
  day,
})

test.each([
  [date(2025, 3, 5), '2025-03-05', '2025-03-05', '2025-03-05'],
  [date(2025, 2), '2025-02', '2025-02-01', '2025-02-28'],
  [date(2024, 2), '2024-02', '2024-02-01', '2024-02-29'],
  [date(2025), '2025', '2025-01-01', '2025-12-31'],
  [date(2025, 10, 'blank'), '2025-10-XX', '2025-10-01', '2025-10-31'],
])('%o is %s in EDTF, and lasts from %s to %s', (known, edtf, start, end) => {
  expect(toEdtf(known)).toBe(edtf)
  expect(windowOf(known)).toEqual({ start, end })
})

test.each([
  [date(null, 11, 1), 'XXXX-11-01'],
  [date('blank', 'blank', 'blank'), null],
  [date(null), null],
])('%o is %s in EDTF, and has no window', (known, edtf) => {
  expect(toEdtf(known)).toBe(edtf)
  expect(windowOf(known)).toBeNull()
})

describe('the year that is not printed', () => {
  const nothing: YearContext = { planYear: null, schoolYear: null, documentDate: null }
  test.each<[string, PartialDate, Partial<YearContext>, number | null]>([
    ['the printed one counts', date(2023, 6, 15), { planYear: 2026 }, 2023],
    ['then that of the plan', date(null, 6, 15), { planYear: 2026, documentDate: '2025-12-20' }, 2026],
    ['August belongs to the first year of a school year', date(null, 8, 20), { schoolYear: 2025 }, 2025],
    ['June to the second', date(null, 6, 1), { schoolYear: 2025 }, 2026],
    ['then that of the document', date(null, 12, 15), { documentDate: '2025-02-17' }, 2025],
    ['the next one where the day is long past', date(null, 1, 10), { documentDate: '2025-11-20' }, 2026],
    ['a day just past is of this year', date(null, 10, 10), { documentDate: '2025-11-20' }, 2025],
    ['nothing decides', date(null, 6, 15), {}, null],
    ['a blank stays blank', date('blank', 6, 15), { planYear: 2026 }, null],
  ])('%s', (_, known, context, year) => {
    expect(resolveYear(known, { ...nothing, ...context })?.year ?? null).toBe(year)
  })
})

describe('days', () => {
  test('cross the ends of months and years', () => {
    expect([addDays('2024-02-28', 1), addDays('2025-01-01', -1), addDays('2025-12-31', 60)]).toEqual([
      '2024-02-29',
      '2024-12-31',
      '2026-03-01',
    ])
  })

  test('a term of working days ends on one, and holds as many', () => {
    const choice = seededChoice(61)
    for (let round = 0; round < 300; round++) {
      const first = addDays('2025-01-01', choice.number(800))
      const length = 1 + choice.number(30)
      const last = addWorkingDays(first, length)
      let counted = 0
      for (let day = addDays(first, 1); day <= last; day = addDays(day, 1))
        if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) counted++
      expect(counted).toBe(length)
      expect([0, 6]).not.toContain(new Date(`${last}T00:00:00Z`).getUTCDay())
    }
  })
})
