import { fullYear } from './date-words.ts'
import { anyOf, grammar, part, textEnd } from './kit.ts'
import { listMark } from './period-words.ts'
import { at, type TemporalParts, temporal, yearsOf } from './temporal-parts.ts'

const kindOfYear = anyOf([
  'tuyển sinh',
  'tài chính',
  'tài khóa',
  'ngân sách',
  'kế hoạch',
  'báo cáo',
  'công tác',
  'đánh giá',
  'dương lịch',
  'hiện hành',
])

/** "năm 2025", "năm tuyển sinh 2025", "Cả năm 2025", "Cả năm". */
export const year = grammar<TemporalParts>({
  name: 'period/year',
  openEnd: true,
  pattern: part`(?: (?: (?: trong \s )? (?<whole> cả ) \s )? năm \s? (?: ${kindOfYear} \s )? (?<year> ${fullYear} ) | (?<all> cả \s năm ) (?! \s học ) ) (?! \d | \s? - \s? 20\d\d | /\d )`,
  read: ({ year: figure, all }) =>
    temporal('period', {
      from: at(figure === undefined ? null : Number(figure)),
      weak: all !== undefined && figure === undefined,
    }),
  examples: [
    [temporal('period', { from: at(2025) }), 'năm 2025', 'Năm 2025', 'Cả năm 2025', 'năm2025', 'năm tuyển sinh 2025'],
    [temporal('period', { from: at(null), weak: true }), 'Cả năm', 'cả năm'],
  ],
  counterexamples: ['năm nhóm', 'năm học 2024-2025', 'hằng năm', '05 năm', 'năm 2025-2026', 'năm 20255'],
})

/** «2026» alone in a cell of a column of times. */
export const bareYear = grammar<TemporalParts>({
  name: 'period/bare-year',
  anchored: 'start',
  openEnd: true,
  pattern: part`(?<year> 20\d\d ) (?: \s? \. )? ${textEnd}`,
  read: ({ year }) => temporal('period', { from: at(Number(year)), weak: true }),
  examples: [[temporal('period', { from: at(2026), weak: true }), '2026', '2026.']],
  counterexamples: ['2026 học sinh', '02026', '1/2026', 'năm 2026'],
})

/** "giai đoạn 2021-2025", "nhiệm kỳ 2020 - 2025", "5 năm ⟦2021-2025⟧": whole years. */
export const years = grammar<TemporalParts>({
  name: 'period/years',
  openEnd: true,
  pattern: part`(?: (?<word> giai \s đoạn | nhiệm \s kỳ | thời \s kỳ | thời \s kì | nhiệm \s kì | các \s năm | năm ) \s (?: từ \s )? (?: năm \s )? )? (?<! \d | [/.-] ) (?<from> ${fullYear} ) (?<mark> \s? - \s? | \s đến \s (?: hết \s )? (?: năm \s )? | (?= ${fullYear} ) ) (?<to> ${fullYear} ) (?! \d | [/-]\d | \s? / )`,
  read: ({ word, from, to, mark }) => {
    const lost = mark === ''
    if ((lost || mark?.includes('đến')) && word === undefined) return undefined
    const span = Number(to) - Number(from)
    return span > 0 && span <= 60 ? yearsOf(Number(from), Number(to), { repaired: lost }) : undefined
  },
  examples: [
    [
      yearsOf(2021, 2025),
      'giai đoạn 2021-2025',
      'giai đoạn 2021 - 2025',
      'nhiệm kỳ 2021- 2025',
      'thời kỳ 2021-2025',
      '2021-2025',
      'giai đoạn từ năm 2021 đến năm 2025',
      'năm 2021-2025',
    ],
    [yearsOf(1992, 1997), 'thời kỳ 1992 - 1997'],
    [yearsOf(2011, 2020, { repaired: true }), 'giai đoạn 20112020'],
  ],
  counterexamples: ['năm 2025', '2025-2021', '12/2021-2025/KH', '20112020', 'giai đoạn 1'],
})

/** "năm 2025, 2026", "năm 2025 và 2026": years of one list. */
export const yearList = grammar<TemporalParts>({
  name: 'period/year-list',
  openEnd: true,
  pattern: part`năm \s? (?<list> ${fullYear} (?: ${listMark} ${fullYear} ){1,10} ) (?! \d | [/-]\d )`,
  read: ({ list }) => {
    const figures = list!.split(/\D+/).map(Number)
    if (figures.some((figure, i) => i > 0 && figure <= figures[i - 1]!)) return undefined
    return yearsOf(figures[0]!, figures.at(-1)!, { days: figures.map((figure) => at(figure)) })
  },
  examples: [
    [yearsOf(2025, 2026, { days: [at(2025), at(2026)] }), 'năm 2025, 2026', 'năm 2025 và 2026', 'các ⟦năm 2025+2026⟧'],
  ],
  counterexamples: ['năm 2025', 'năm 2025 và năm 2026', 'năm 2026, 2025'],
})

/** "tầm nhìn đến ⟦2045⟧", "định hướng đến ⟦2050⟧": a horizon is a year even without the word. */
export const horizonYear = grammar<TemporalParts>({
  name: 'period/horizon-year',
  openEnd: true,
  pattern: part`(?<= (?: tầm \s nhìn | định \s hướng ) \s (?: đến \s | tới \s )? ) (?<evidence> (?<year> 20\d\d ) ) (?! \d | [/.-][\d\p{L}] )`,
  read: (groups) => temporal('period', { from: at(Number(groups.year)) }),
  examples: [[temporal('period', { from: at(2045) }), 'tầm nhìn đến ⟦2045⟧', 'định hướng ⟦2045⟧']],
  counterexamples: ['tầm nhìn đến năm 2045', 'đến 2045', 'định hướng 2045/KH'],
})
