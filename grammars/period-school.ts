import { fullYear } from './date-words.ts'
import { grammar, part } from './kit.ts'
import { quarterOf } from './period-words.ts'
import { at, type TemporalParts, temporal } from './temporal-parts.ts'

const schoolYear = part`năm \s học (?: \s (?<from> ${fullYear} ) \s? [-/] \s? (?<to> 20\d\d ) )?`

const schoolDates = (from: number): Partial<TemporalParts> => ({ from: at(from), to: at(from + 1), school: true })

/** "năm học 2025-2026": the framework runs from 05/9 to 31/5 (Quyết định 2269/QĐ-BGDĐT for 2025-2026); provinces shift it a little. */
export const schoolYears = grammar<TemporalParts>({
  name: 'period/school-year',
  pattern: part`năm \s học \s (?<from> ${fullYear} ) \s? [-/] \s? (?<to> 20\d\d )`,
  read: ({ from, to }) => (Number(to) === Number(from) + 1 ? temporal('period', schoolDates(Number(from))) : undefined),
  examples: [[temporal('period', schoolDates(2024)), 'năm học 2024-2025', 'năm học 2024 - 2025', 'Năm học 2024/2025']],
  counterexamples: ['năm học 2024-2026', 'năm học', 'năm 2024-2025'],
})

/** "Học kỳ I năm học 2025-2026", "HK2": term I to about 17/01, term II to about 30/5. Without a year the plan's school year counts. */
export const schoolTerm = grammar<TemporalParts>({
  name: 'period/school-term',
  pattern: part`(?: học \s k[ỳì] | HK ) \s? (?<term> II | I | 1 | 2 ) (?! \p{L} ) (?: ,? \s ${schoolYear} )?`,
  read: ({ term, from }) => termOf(quarterOf(term!), from === undefined ? null : Number(from)),
  examples: [
    [termOf(1, 2025), 'Học kỳ I năm học 2025-2026', 'học kỳ 1, năm học 2025-2026'],
    [termOf(2, 2025), 'HKII năm học 2025-2026'],
    [termOf(1, null), 'HK1', 'học kỳ I', 'HKI'],
  ],
  counterexamples: ['học kỳ', 'HK3', 'học kỳ IV', 'HKT'],
})

function termOf(term: number, first: number | null): TemporalParts {
  const second = first === null ? null : first + 1
  return temporal('period', {
    from: term === 1 ? at(first, 9, 5) : at(second, 1, 18),
    to: term === 1 ? at(second, 1, 17) : at(second, 5, 30),
    approximate: true,
    school: true,
  })
}
