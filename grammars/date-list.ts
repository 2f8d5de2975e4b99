import { dateEnd, dayNumber, figure, fullYear, monthNumber } from './date-words.ts'
import { grammar, part } from './kit.ts'
import { at, isPossible, type TemporalParts, temporal } from './temporal-parts.ts'

/** "ngày 26, 27, 28/6/2024", "ngày 11 và ngày 12 tháng 6 năm 2026", "20/3; 20/6; 20/9 năm 2025": several days that share what stands last. */
export const listedDays = grammar<TemporalParts>({
  name: 'date/list',
  openEnd: true,
  pattern: part`(?<! \d[/.,:-] | \d h ) (?<! (?: giờ | phường | quận | tổ | khóm | ấp | phố | tuần ) \s ) (?<list> (?: ngày \s )? ${dayNumber} (?: /${monthNumber} )? (?: (?: [,;] \s? | \s và \s ) (?: ngày \s )? ${dayNumber} (?: /${monthNumber} )? ){0,12} (?: [,;] \s? | \s và \s ) (?: ngày \s )? ${dayNumber} )
    (?: / (?<month> ${monthNumber} ) | \s? tháng \s? (?<month2> ${monthNumber} ) ) (?: (?: / | \s năm \s ) (?<year> ${fullYear} ) )? ${dateEnd}`,
  read: ({ list, month, month2, year }) => {
    const last = Number(month ?? month2)
    // «30/4 và 01/5»: days of different months without a year are expressions of their own.
    if (year === undefined && list!.includes('/')) return undefined
    // «ngày 15/6 và ngày 30/11/2022»: each has its own «ngày» and month.
    if (list!.includes('/') && (list!.match(/ngày/gi)?.length ?? 0) > 0 && / và ngày/i.test(list!)) return undefined
    const days = list!
      .replace(/ngày/gi, '')
      .split(/[,;]|và/)
      .map((item) => {
        const [day, own] = item.trim().split('/')
        return at(figure(year), own === undefined ? last : Number(own), Number(day))
      })
    const isRising = days.every(({ month: m, day }, i) => {
      const before = days[i - 1]
      return before === undefined || Number(before.month) * 31 + Number(before.day) < Number(m) * 31 + Number(day)
    })
    return isRising && days.every(isPossible) ? temporal('date', { from: days[0]!, to: days.at(-1)!, days }) : undefined
  },
  examples: [
    [list(2024, [6, 26], [6, 27], [6, 28]), 'ngày 26, 27, 28/6/2024', 'ngày 26, 27 và 28 tháng 6 năm 2024'],
    [list(2026, [6, 11], [6, 12]), 'ngày 11 và ngày 12 tháng 6 năm 2026', 'Ngày 11, 12/6/2026'],
    [list(2025, [3, 20], [6, 20], [9, 20]), '20/3; 20/6; 20/9 năm 2025'],
  ],
  counterexamples: [
    'Phường 12, ngày 06 tháng 7 năm 2020',
    'Điều 46, 47, 48',
    'ngày 26/6/2024',
    'lớp 6, 7',
    'tuần 1, 2 tháng 3/2025',
    '10 giờ 30, ngày 22/8/2025',
    '10:15, ngày 22/8/2025',
    'ngày 30, 31/6/2024',
    'tăng 4,1/6 tháng',
  ],
})

function list(year: number, ...days: readonly (readonly [month: number, day: number])[]): TemporalParts {
  const points = days.map(([month, day]) => at(year, month, day))
  return temporal('date', { from: points[0]!, to: points.at(-1)!, days: points })
}

/** "15/6-20/6", "28/12-05/01/2026": two days glued by a dash. The later bound has the year. */
export const tightRange = grammar<TemporalParts>({
  name: 'date/tight-range',
  openEnd: true,
  pattern: part`(?<! \d[/.,-] | số \s ) (?: ngày \s )? (?<first> ${dayNumber} ) [/.] (?<month> ${monthNumber} ) [-–] (?<last> ${dayNumber} ) [/.] (?<month2> ${monthNumber} ) (?: [/.] (?<year> ${fullYear} ) )? ${dateEnd}`,
  read: ({ first, month, last, month2, year }) => {
    const y = figure(year)
    const isOverNewYear = Number(month) > Number(month2)
    const from = at(typeof y === 'number' && isOverNewYear ? y - 1 : y, Number(month), Number(first))
    const to = at(y, Number(month2), Number(last))
    if (!isPossible(from) || !isPossible(to)) return undefined
    return temporal('period', { from, to, weak: year === undefined })
  },
  examples: [
    [temporal('period', { from: at(null, 6, 15), to: at(null, 6, 20), weak: true }), '15/6-20/6', '15.6-20.6'],
    [temporal('period', { from: at(2025, 12, 28), to: at(2026, 1, 5) }), '28/12-05/01/2026'],
  ],
  counterexamples: ['15/6 - 20/6', '12/25-13/25', '15/6-20', '10/6-20/13'],
})

/** "từ 15-20/11/2025", "ngày 6 - 10.10", "từ ngày 15 đến ngày 20/11/2025": days of one month. */
export const dayRange = grammar<TemporalParts>({
  name: 'date/day-range',
  openEnd: true,
  pattern: part`(?<! \d[/.,-] ) (?: ngày \s )? (?<first> ${dayNumber} ) \s? (?: - | đến ) \s? (?: hết \s )? (?: ngày \s )? (?<last> ${dayNumber} ) (?: [/.] (?<month> ${monthNumber} ) (?: [/.] (?<year> ${fullYear} ) )? | \s? tháng \s? (?<month2> ${monthNumber} ) (?: \s năm \s (?<year2> ${fullYear} ) | / (?<year3> ${fullYear} ) )? ) ${dateEnd}`,
  read: ({ first, last, month, month2, year, year2, year3 }) => {
    const y = figure(year ?? year2 ?? year3)
    const m = Number(month ?? month2)
    const [from, to] = [at(y, m, Number(first)), at(y, m, Number(last))]
    if (!isPossible(from) || !isPossible(to) || Number(first) >= Number(last)) return undefined
    return temporal('date', { from, to, weak: month !== undefined && year === undefined })
  },
  examples: [
    [
      temporal('date', { from: at(2025, 11, 15), to: at(2025, 11, 20) }),
      '15-20/11/2025',
      'ngày 15 đến ngày 20/11/2025',
      'ngày 15 - 20 tháng 11 năm 2025',
    ],
    [temporal('date', { from: at(null, 10, 6), to: at(null, 10, 10), weak: true }), 'ngày 6 - 10.10', '6-10/10'],
  ],
  counterexamples: ['20-15/11/2025', '10-12/15', 'từ 5 đến 7/lớp', '15/11 - 20/11/2025'],
})
